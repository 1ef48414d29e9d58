package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Points of the balls and spheres of all norms, 2 * 10^5 a test, against facts that their sampler does not use. A true law is
 * refuted with probability at most 1e-9; a wrong one surely (up to that probability) from 0.0147 on, in Kolmogorov distance or
 * in the mean of a number in [0, 1].
 */
class NormedLawTest {
    private static final int SIZE = 200_000;

    private static FirstLayer ball(double q) {
        return new PowerNormed(q, 1, false);
    }

    private static FirstLayer sphere(double q) {
        return new PowerNormed(q, 1, true);
    }

    /** A figure of each of the weights drawn at a width. */
    private static double[] figures(FirstLayer layer, int width, ToDoubleFunction<double[]> figure) {
        Generator generator = new Generator();
        Streams streams = Streams.of(width + " " + layer.identity());
        double[] weights = new double[width];
        double[] biases = new double[width];
        return IntStream.range(0, SIZE)
                .mapToDouble(i -> {
                    streams.start(i, generator);
                    layer.draw(generator, weights, biases);
                    return figure.applyAsDouble(weights);
                })
                .toArray();
    }

    private static double power(double q, double[] u) {
        return Arrays.stream(u).map(x -> Math.pow(Math.abs(x), q)).sum();
    }

    /** E|u_1|^a in the unit ball, or on its sphere, by Liouville's integral. */
    private static double moment(double q, int n, double a, boolean onSphere) {
        double one = LogGamma.value((1 + a) / q) - LogGamma.value(1 / q);
        int add = onSphere ? 0 : 1;
        return Math.exp(one + LogGamma.value(add + n / q) - LogGamma.value(add + (n + a) / q));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(0.4, 2),
                Arguments.of(0.5, 3),
                Arguments.of(1.0, 5),
                Arguments.of(2.0, 3),
                Arguments.of(3.5, 4));
    }

    /** The other body and the next half of q lie 0.03 and more away in E|u_1|^(1/2) for each of these. */
    @ParameterizedTest
    @MethodSource("shapes")
    void momentsAreThoseOfLiouvillesIntegral(double q, int n) {
        for (boolean onSphere : new boolean[] {false, true}) {
            FirstLayer layer = new PowerNormed(q, 1, onSphere);
            for (double a : new double[] {0.5, 1, 2}) {
                double[] sizes = figures(layer, n, u -> Math.pow(Math.abs(u[n - 1]), a));
                assertThat(Agreement.refutesMean(sizes, moment(q, n, a, onSphere)))
                        .isFalse();
            }
            double[] roots = figures(layer, n, u -> Math.sqrt(Math.abs(u[0])));
            assertThat(Agreement.refutesMean(roots, moment(q, n, 0.5, !onSphere)))
                    .isTrue();
            assertThat(Agreement.refutesMean(roots, moment(q + 0.5, n, 0.5, onSphere)))
                    .isTrue();
        }
    }

    /** In a ball a radius r has probability r^n, on a sphere it is 1; the radius of another dimension is refuted. */
    @ParameterizedTest
    @MethodSource("shapes")
    void radiiAreUniformInVolumeOrOne(double q, int n) {
        double[] radii = figures(ball(q), n, u -> Math.pow(power(q, u), 1 / q));
        check(radii, r -> Math.pow(r, n), r -> Math.pow(r, n + 1));
        assertThat(Arrays.stream(figures(sphere(q), n, u -> power(q, u)))).allMatch(p -> Math.abs(p - 1) < 1e-12);
    }

    /** By Archimedes a coordinate of the 2-sphere is uniform; in the ball it has density 3/4 (1 - x^2). */
    @Test
    void theEuclideanBodiesAreTheEuclideanOnes() {
        DoubleUnaryOperator uniform = x -> (1 + x) / 2;
        DoubleUnaryOperator inBall = x -> 0.5 + 0.75 * x - 0.25 * x * x * x;
        for (int i = 0; i < 3; i++) {
            int axis = i;
            check(figures(ball(2), 3, u -> u[axis]), inBall, uniform);
            check(figures(sphere(2), 3, u -> u[axis]), uniform, inBall);
        }
        double[] angles = figures(ball(2), 2, u -> Math.atan2(u[1], u[0]) / Math.PI);
        check(angles, uniform, x -> Math.min(1, Math.max(0, (1.1 + x) / 2)));
    }

    /** In one dimension every ball is the interval, for all q from the least to the largest. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-20, 1e-3, 0.1, 1, 7, 1e3, 1e12, Double.MAX_VALUE})
    void inOneDimensionABallIsAnIntervalAndASphereItsEnds(double q) {
        check(figures(ball(q), 1, u -> u[0]), x -> (1 + x) / 2, x -> 0.5 + 0.75 * x - 0.25 * x * x * x);
        assertThat(Arrays.stream(figures(sphere(q), 1, u -> u[0]))).allMatch(u -> Math.abs(Math.abs(u) - 1) < 1e-12);
    }

    /** At q = 10^4 all moments of the body are those of the cube to 10^-3. */
    @Test
    void aLargeExponentIsTheCube() {
        DoubleUnaryOperator uniform = x -> (1 + x) / 2;
        // a point of the surface has a coordinate at an end with chance 1/4
        DoubleUnaryOperator surface = x -> x >= 1 ? 1 : 0.125 + 0.375 * (1 + x);
        for (FirstLayer cube : new FirstLayer[] {new MaximumNormed(1, false), ball(1e4), ball(Double.MAX_VALUE)}) {
            check(figures(cube, 4, u -> u[2]), uniform, surface);
        }
        for (FirstLayer cube : new FirstLayer[] {new MaximumNormed(1, true), sphere(1e4), sphere(Double.MAX_VALUE)}) {
            double[] inner = figures(cube, 4, u -> Math.abs(u[3]) > 0.999 ? 2 : u[3]);
            long ends = Arrays.stream(inner).filter(x -> x > 1).count();
            Histogram atAnEnd = Histogram.of(SIZE - ends, ends);
            // 3/4 of the surface have |u_4| < 1, of which 1/1000 lies beyond 0.999
            assertThat(Agreement.refutes(atAnEnd, 0.75 * 0.999, 1 - 0.75 * 0.999))
                    .isFalse();
            assertThat(Agreement.refutes(atAnEnd, 0.735, 0.265)).isTrue();
            double[] between =
                    Arrays.stream(inner).filter(x -> x < 1).map(x -> x / 0.999).toArray();
            check(between, uniform, x -> 0.5 + 0.75 * x - 0.25 * x * x * x);
        }
    }

    /** Where powers over- or underflow, and the smallest weights do too, the largest is as it should be. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-20, 1e-3, 0.01, 1e3, 1e300})
    void noExponentIsTooLargeOrTooSmall(double q) {
        double[] balls = figures(ball(q), 6, u -> Math.abs(u[0] * u[5]));
        double[] spheres = figures(sphere(q), 6, u -> Math.abs(u[0] * u[5]));
        assertThat(Arrays.stream(balls)).allMatch(x -> x >= 0 && x <= 1);
        assertThat(Arrays.stream(spheres)).allMatch(x -> x >= 0 && x <= 1);
        if (q >= 1e3) {
            assertThat(Arrays.stream(balls)).allMatch(x -> x > 0);
            assertThat(Arrays.stream(spheres)).allMatch(x -> x > 0);
        }
    }

    @Test
    void theRadiusMultiplies() {
        assertThat(Arrays.stream(figures(new PowerNormed(3, 2.5, true), 3, u -> power(3, u))))
                .allMatch(p -> Math.abs(p - 2.5 * 2.5 * 2.5) < 1e-11);
        assertThat(figures(new MaximumNormed(2.5, true), 3, NormedLawTest::largest))
                .containsOnly(2.5);
        check(
                figures(new MaximumNormed(2.5, false), 3, NormedLawTest::largest),
                r -> Math.pow(r / 2.5, 3),
                r -> Math.pow(r / 2.5, 2));
    }

    @Test
    void theTypedMomentsAreThoseOfKnownBodies() {
        assertThat(moment(2, 3, 2, true)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(moment(2, 3, 2, false)).isCloseTo(1.0 / 5, within(1e-12));
        assertThat(moment(1, 5, 1, true)).isCloseTo(1.0 / 5, within(1e-12));
        assertThat(moment(1, 5, 1, false)).isCloseTo(1.0 / 6, within(1e-12));
    }

    private static void check(double[] sample, DoubleUnaryOperator law, DoubleUnaryOperator wrong) {
        assertThat(Agreement.refutes(sample, law)).isFalse();
        assertThat(Agreement.refutes(sample, wrong)).isTrue();
    }

    private static double largest(double[] u) {
        return Arrays.stream(u).map(Math::abs).max().orElseThrow();
    }
}
