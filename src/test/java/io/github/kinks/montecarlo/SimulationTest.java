package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Formula ONE = Formula.number(1);
    private static final Model INTERVAL = Model.of(new Prior.Interval(ONE));

    private static void refused(Model model, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(model, 3, 1))
                .withMessageContaining(message);
    }

    @Test
    void parametersNeedAValue() {
        refused(Model.of(new Prior.Interval(Formula.variable("rho"))), "parameter rho = rho has no value");
        refused(INTERVAL.on(Formula.variable("L"), ONE), "parameter left = L has no value");
        refused(
                INTERVAL.scaled(new Model.Scale.Joint(Formula.variable("T"))),
                "parameter scale.joint = T has no value");
        refused(Model.of(new Prior.Gaussian(Formula.variable("sw"), ONE)), "parameter sw = sw has no value");
    }

    @Test
    void parametersNeedAValidValue() {
        refused(Model.of(new Prior.Ball(Formula.number(0))), "rho must be positive");
        refused(Model.of(new Prior.Gaussian(ONE, Formula.number(-1))), "sb must be positive");
        refused(normed(Formula.variable("q")), "parameter q = q has no value");
        refused(normed(Formula.number(1, 1_100_000)), "q from 2^-20 on");
        refused(Model.of(new Prior.Spherical(ONE, ONE)), "atom must be in [0, 1)");
        refused(INTERVAL.scaled(new Model.Scale.Weights(Formula.number(0))), "must not be 0");
        refused(INTERVAL.on(ONE, ONE), "empty");
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.of(INTERVAL, 0, 1));
    }

    private static Model normed(Formula q) {
        return Model.of(new Prior.QBall(new Norm.Power(q), ONE));
    }

    @Test
    void aDomainMayBeTheNegativeOfANumber() {
        Formula radius = Formula.variable("R");
        Model model = INTERVAL.on(radius.negate(), radius).substitute("R", Formula.number(3, 2));
        assertThat(Domain.of(model)).isEqualTo(new Domain(-1.5, 1.5));
    }

    /** Each neuron by itself: inside, at either end, outside, of weight 0, and with its signs turned. */
    @Test
    void onlyKinksStrictlyInsideTheDomainCount() {
        Domain domain = new Domain(-1, 2);
        double[] weights = {1, 1, 1, 1, 0, 0, -1, -1, -1, 1};
        double[] biases = {0, 1, -2, -3, 1, 0, 0, -1, 2, -1.999};
        int[] expected = {1, 0, 0, 0, 0, 0, 1, 0, 0, 1};
        for (int i = 0; i < weights.length; i++) {
            assertThat(domain.kinks(new double[] {weights[i]}, new double[] {biases[i]}))
                    .as("neuron %d", i)
                    .isEqualTo(expected[i]);
        }
        assertThat(domain.kinks(weights, biases)).isEqualTo(3);
        assertThat(domain.kinks(new double[] {-0.0, 0.0}, new double[] {-0.0, -0.0}))
                .isZero();
    }

    @Test
    void aJointScaleMultipliesBothAndAWeightScaleTheWeights() {
        Draw joint = Simulation.of(INTERVAL.scaled(new Model.Scale.Joint(Formula.number(1000))), 50, 1)
                .draw(0);
        Draw weights = Simulation.of(INTERVAL.scaled(new Model.Scale.Weights(Formula.number(1000))), 50, 1)
                .draw(0);
        assertThat(largest(joint.weights())).isBetween(500.0, 1000.0);
        assertThat(largest(joint.biases())).isBetween(500.0, 1000.0);
        assertThat(largest(weights.weights())).isBetween(500.0, 1000.0);
        assertThat(largest(weights.biases())).isBetween(0.5, 1.0);
    }

    // of 50 numbers uniform on (-1, 1): below 1/2 with probability 2^-50
    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    @Test
    void aSampleIsWhatItSays() {
        Histogram three = Histogram.of(1, 1, 1);
        assertThat(new Sample(INTERVAL, 2, 1, 0, 3, three, Optional.of(Histogram.of(1, 0, 0))).samples())
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample(INTERVAL, 2, 1, 0, 4, three, Optional.of(Histogram.of(1, 1, 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample(INTERVAL, 3, 1, 0, 3, three, Optional.of(Histogram.of(1, 0, 0))));
    }
}
