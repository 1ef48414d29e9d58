package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rotation-invariant law, 2 * 10^5 points a test. A true law is refuted with probability at most 1e-9. */
class RotationalTest {
    private static final int SIZE = 200_000;

    private static double[] figures(FirstLayer layer, int width, ToDoubleBiFunction<double[], double[]> figure) {
        Generator generator = new Generator();
        Streams streams = Streams.of(width + " " + layer.identity());
        double[] weights = new double[width];
        double[] biases = new double[width];
        return IntStream.range(0, SIZE)
                .mapToDouble(i -> {
                    streams.start(i, generator);
                    layer.draw(generator, weights, biases);
                    return figure.applyAsDouble(weights, biases);
                })
                .toArray();
    }

    private static double uniform(double x) {
        return Math.min(1, Math.max(0, x));
    }

    private static double squares(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return sum;
    }

    private static double radius(double[] w, double[] b) {
        return Math.sqrt(squares(w) + squares(b));
    }

    /** 1/U: a sample of normal vectors' lengths is refuted, so the law is not the gaussian prior in disguise. */
    @Test
    void theRadiusHasNoMean() {
        Rotational layer = new Rotational(1, 0);
        double[] inverse = figures(layer, 3, (w, b) -> 1 / radius(w, b));
        assertThat(Agreement.refutes(inverse, RotationalTest::uniform)).isFalse();
        double[] normal = figures(new FirstLayer.Gaussian(1, 1), 3, (w, b) -> 1 / radius(w, b));
        assertThat(Agreement.refutes(normal, RotationalTest::uniform)).isTrue();
    }

    /** In four dimensions the part of the squared length in any two is uniform, in the cube it is not. */
    @Test
    void theDirectionIsUniform() {
        Rotational layer = new Rotational(1, 0);
        ToDoubleBiFunction<double[], double[]> first =
                (w, b) -> (w[0] * w[0] + b[0] * b[0]) / (squares(w) + squares(b));
        ToDoubleBiFunction<double[], double[]> weights = (w, b) -> squares(w) / (squares(w) + squares(b));
        assertThat(Agreement.refutes(figures(layer, 2, first), RotationalTest::uniform))
                .isFalse();
        assertThat(Agreement.refutes(figures(layer, 2, weights), RotationalTest::uniform))
                .isFalse();
        double[] cube = figures(new FirstLayer.Interval(1), 2, first);
        assertThat(Agreement.refutes(cube, RotationalTest::uniform)).isTrue();
        double[] stretched = figures(new Rotational(2, 0), 2, weights);
        assertThat(Agreement.refutes(stretched, RotationalTest::uniform)).isTrue();
    }

    /** One neuron's angle is uniform. */
    @Test
    void rhoStretchesTheWeights() {
        double[] angles = figures(new Rotational(4, 0), 1, (w, b) -> Math.atan2(w[0] / 4, b[0]) / Math.PI);
        assertThat(Agreement.refutes(angles, x -> (1 + x) / 2)).isFalse();
        double[] plain = figures(new Rotational(4, 0), 1, (w, b) -> Math.atan2(w[0], b[0]) / Math.PI);
        assertThat(Agreement.refutes(plain, x -> (1 + x) / 2)).isTrue();
    }

    @Test
    void theAtomHasItsMassAndNothingElseIsZero() {
        double[] radii = figures(new Rotational(1, 0.25), 2, RotationalTest::radius);
        long atoms = IntStream.range(0, SIZE).filter(i -> radii[i] == 0).count();
        Histogram counts = Histogram.of(atoms, SIZE - atoms);
        assertThat(Agreement.refutes(counts, 0.25, 0.75)).isFalse();
        assertThat(Agreement.refutes(counts, 0.265, 0.735)).isTrue();
        assertThat(Arrays.stream(figures(new Rotational(1, 0), 2, RotationalTest::radius)))
                .allMatch(r -> r > 0.999);
    }

    @Test
    void anAtomIsAProbabilityBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotational(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotational(1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rotational(1, Double.NaN));
    }
}
