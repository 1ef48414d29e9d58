package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import io.github.kinks.network.ShallowNetwork;
import io.github.kinks.network.SlopeOracle;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KinkPositionsTest {
    private static final Formula ONE = Formula.number(1);

    static Stream<Model> models() {
        return Stream.of(
                Model.of(new Prior.Interval(ONE)),
                Model.of(new Prior.QSphere(new Norm.Power(ONE), Formula.number(4)))
                        .on(Formula.number(-1, 4), Formula.number(2)),
                Model.of(new Prior.Spherical(ONE, Formula.number(1, 5)))
                        .scaled(new Model.Scale.Weights(Formula.number(-3))));
    }

    /** The kinks that an oracle finds in the network's values, and the ends and order that are promised. */
    @ParameterizedTest
    @MethodSource("models")
    void positionsAreWhereTheFunctionBends(Model model) {
        Domain domain = Domain.of(model);
        SlopeOracle oracle = SlopeOracle.on(new BigFraction(domain.left()), new BigFraction(domain.right()));
        int found = 0;
        for (int width : new int[] {1, 4, 9}) {
            Simulation simulation = Simulation.of(model, width, 3);
            double[] c = new double[width];
            Arrays.fill(c, 1);
            for (int network = 0; network < 60; network++) {
                Draw draw = simulation.draw(network);
                KinkPositions kinks = simulation.kinks(network);
                double[] exact = oracle.trace(ShallowNetwork.of(draw.weights(), draw.biases(), c, 0)).kinks().stream()
                        .mapToDouble(BigFraction::doubleValue)
                        .toArray();
                assertThat(kinks.sorted()).containsExactly(exact, within(1e-15)).isSorted();
                assertThat(kinks.count()).isEqualTo(draw.kinks());
                assertThat(kinks.outside()).isEqualTo(width - draw.kinks());
                found += kinks.count();
            }
        }
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void orderAndPartsOfTheWay() {
        double[] weights = {1, 0, -2, 1, 1};
        double[] biases = {-2, 1, -1, 0, -3};
        KinkPositions kinks = KinkPositions.of(new Domain(-1, 3), weights, biases);
        assertThat(kinks.byNeuron()).containsExactly(2, -0.5, -0.0);
        assertThat(kinks.sorted()).containsExactly(-0.5, -0.0, 2);
        assertThat(kinks.relative()).containsExactly(0.75, 0.125, 0.25);
        assertThat(kinks.outside()).isEqualTo(2);
    }

    @Test
    void networksAreNumberedFromZero() {
        Simulation simulation = Simulation.of(Model.of(new Prior.Interval(ONE)), 3, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.kinks(-1));
        assertThat(simulation.kinks(7).count() + simulation.kinks(7).outside()).isEqualTo(3);
    }
}
