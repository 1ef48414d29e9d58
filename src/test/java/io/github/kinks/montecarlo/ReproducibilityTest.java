package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReproducibilityTest {
    private static final Formula ONE = Formula.number(1);
    private static final Model INTERVAL = Model.of(new Prior.Interval(ONE));
    private static final Model BALL = Model.of(new Prior.Ball(ONE));
    private static final Model GAUSSIAN = Model.of(new Prior.Gaussian(ONE, ONE));

    private static final Model ROOTS =
            Model.of(new Prior.QBall(new Norm.Power(Formula.number(1, 2)), Formula.number(3)));
    private static final Model CUBES = Model.of(new Prior.QSphere(new Norm.Power(Formula.number(3)), ONE));
    private static final Model SURFACE = Model.of(new Prior.QSphere(new Norm.Maximum(), ONE));
    private static final Model ROTATIONAL = Model.of(new Prior.Spherical(ONE, Formula.number(1, 10)));

    static Stream<Model> models() {
        return Stream.of(INTERVAL, BALL, GAUSSIAN, ROOTS, CUBES, SURFACE, ROTATIONAL);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theNumberOfThreadsDoesNotMatter(Model model) {
        Simulation simulation = Simulation.of(model, 40, 5);
        Sample sample = simulation.sample(0, 50_001);
        for (int threads : new int[] {1, 2, 3, 7}) {
            assertThat(new LocalEngine(threads).run(simulation, 0, 50_001, Progress.silent()))
                    .isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theCutsDoNotMatter(Model model) {
        Simulation simulation = Simulation.of(model, 5, 5);
        Sample whole = simulation.sample(0, 20_001);
        Engine engine = new LocalEngine(2);
        Sample begin = engine.run(simulation, 0, 2, Progress.silent());
        Sample middle = simulation.sample(2, 13_336);
        Sample end = engine.run(simulation, 13_336, 20_001, Progress.silent());
        assertThat(begin.plus(middle).plus(end)).isEqualTo(whole);
        assertThat(begin.plus(middle.plus(end))).isEqualTo(whole);
        assertThat(simulation.sample(4, 4).samples()).isZero();
    }

    @Test
    void aBatchCannotPartAPairOrLeaveAGap() {
        Simulation simulation = Simulation.of(INTERVAL, 5, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.sample(3, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.sample(-2, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.sample(4, 2));
        Sample begin = simulation.sample(0, 4);
        assertThatIllegalArgumentException().isThrownBy(() -> begin.plus(simulation.sample(6, 8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin.plus(Simulation.of(INTERVAL, 5, 6).sample(4, 8)));
    }

    /** A scaled model has streams of its own, else a comparison of both would compare a sample with itself. */
    @Test
    void seedModelAndWidthChangeTheStream() {
        Histogram counts = Simulation.of(INTERVAL, 5, 5).sample(0, 10_000).counts();
        Model doubled = INTERVAL.scaled(new Model.Scale.Joint(Formula.number(2)));
        assertThat(Simulation.of(INTERVAL, 5, 6).sample(0, 10_000).counts()).isNotEqualTo(counts);
        assertThat(Simulation.of(doubled, 5, 5).sample(0, 10_000).counts()).isNotEqualTo(counts);
        assertThat(Simulation.of(INTERVAL, 6, 5).draw(0).weights()[0])
                .isNotEqualTo(Simulation.of(INTERVAL, 5, 5).draw(0).weights()[0]);
    }

    /** Frozen: a difference means that samples of earlier runs can no longer be reproduced. */
    @Test
    void theNetworksOfSeedOneStayWhatTheyAre() {
        assertThat(counts(INTERVAL)).isEqualTo(Histogram.of(1582, 9387, 23625, 31157, 23288, 9383, 1578));
        assertThat(counts(BALL)).isEqualTo(Histogram.of(10550, 32358, 34827, 17367, 4332, 537, 29));
        assertThat(counts(GAUSSIAN)).isEqualTo(Histogram.of(1576, 9334, 23457, 31428, 23204, 9425, 1576));
    }

    /** The same to the last bit, where counts would hide a rounding; some of the 2^17 normal numbers and more come from the tail. */
    @Test
    void theNumbersOfSeedOneStayWhatTheyAre() {
        assertThat(fingerprint(INTERVAL)).isEqualTo(1821625413);
        assertThat(fingerprint(BALL)).isEqualTo(-1373143463);
        assertThat(fingerprint(GAUSSIAN)).isEqualTo(-2060940201);
        assertThat(fingerprint(ROOTS)).isEqualTo(970380893);
        assertThat(fingerprint(CUBES)).isEqualTo(1140923825);
        assertThat(fingerprint(SURFACE)).isEqualTo(-991772681);
        assertThat(fingerprint(ROTATIONAL)).isEqualTo(694478290);
    }

    private static Histogram counts(Model model) {
        return Simulation.of(model, 6, 1).sample(0, 100_000).counts();
    }

    private static int fingerprint(Model model) {
        Simulation simulation = Simulation.of(model, 64, 1);
        int hash = 1;
        for (int network = 0; network < 2048; network++) {
            Draw draw = simulation.draw(network);
            hash = 31 * (31 * hash + Arrays.hashCode(draw.weights())) + Arrays.hashCode(draw.biases());
        }
        return hash;
    }
}
