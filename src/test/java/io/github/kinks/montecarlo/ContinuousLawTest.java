package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Positions of kinks and points of the ball, 2 * 10^5 independent ones each. A true law is refuted with probability at most
 * 1e-9; a wrong one is refuted surely (up to that probability) from a Kolmogorov distance of 0.0147 on.
 */
class ContinuousLawTest {
    private static final int SIZE = 200_000;
    private static final Formula ONE = Formula.number(1);
    private static final Model INTERVAL = Model.of(new Prior.Interval(ONE));
    private static final Model BALL = Model.of(new Prior.Ball(ONE));
    private static final Model GAUSSIAN = Model.of(new Prior.Gaussian(ONE, ONE));

    private static double interval(double x) {
        return Math.abs(x) <= 1 ? 0.5 + x / 4 : x > 1 ? 1 - 1 / (4 * x) : -1 / (4 * x);
    }

    private static double ball3(double x) {
        double beyond = 3.0 / 16 * (2 / Math.abs(x) - 1 / (3 * Math.abs(x * x * x)));
        return Math.abs(x) <= 1 ? 0.5 + 3 * x / 16 : x > 1 ? 1 - beyond : beyond;
    }

    private static double cauchy(double x) {
        return 0.5 + Math.atan(x) / Math.PI;
    }

    /** Uniform on (-1, 1). */
    private static double symmetric(double x) {
        return (1 + x) / 2;
    }

    private static void check(double[] sample, DoubleUnaryOperator law, DoubleUnaryOperator wrong) {
        assertThat(Agreement.refutes(sample, law)).isFalse();
        assertThat(Agreement.refutes(sample, wrong)).isTrue();
    }

    private static double[] weights(Model model, int width, ToDoubleFunction<double[]> figure) {
        Simulation simulation = Simulation.of(model, width, 1);
        return IntStream.range(0, SIZE)
                .mapToDouble(i -> figure.applyAsDouble(simulation.draw(i).weights()))
                .toArray();
    }

    private static double norm(double[] w) {
        double squares = 0;
        for (double x : w) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }

    @Test
    void positionsHaveTheirDensity() {
        check(
                Simulation.of(INTERVAL, 3, 1).positions(SIZE),
                ContinuousLawTest::interval,
                ContinuousLawTest::cauchy); // 0.023 away
        check(Simulation.of(BALL, 3, 1).positions(SIZE), ContinuousLawTest::ball3, ContinuousLawTest::interval); // 0.06
        check(Simulation.of(GAUSSIAN, 3, 1).positions(SIZE), ContinuousLawTest::cauchy, ContinuousLawTest::interval);
    }

    @Test
    void positionsAreThoseOfTheDraws() {
        Simulation simulation = Simulation.of(BALL, 5, 7);
        double[] positions = simulation.positions(100);
        for (int i = 0; i < 100; i++) {
            Draw draw = simulation.draw(i);
            assertThat(positions[i]).isEqualTo(-draw.biases()[0] / draw.weights()[0]);
        }
    }

    /** A radius r has probability r^n; the radius of an (n+1)-ball or an (n-1)-ball is refuted. */
    @Test
    void theRadiusOfABallIsUniformInVolume() {
        for (int n : new int[] {1, 2, 3, 10}) {
            double[] radii = weights(BALL, n, ContinuousLawTest::norm);
            check(radii, r -> Math.pow(r, n), r -> Math.pow(r, n + 1));
            check(radii, r -> Math.pow(r, n), r -> Math.pow(r, n - 1));
        }
    }

    /** By Archimedes each coordinate of a direction in space is uniform; that of a point in a cube is not. */
    @Test
    void theDirectionInABallIsUniform() {
        for (int axis = 0; axis < 3; axis++) {
            int i = axis;
            double[] ball = weights(BALL, 3, w -> w[i] / norm(w));
            assertThat(Agreement.refutes(ball, ContinuousLawTest::symmetric)).isFalse();
            double[] cube = weights(INTERVAL, 3, w -> w[i] / norm(w));
            assertThat(Agreement.refutes(cube, ContinuousLawTest::symmetric)).isTrue();
        }
        double[] angles = weights(BALL, 2, w -> Math.atan2(w[1], w[0]) / Math.PI);
        assertThat(Agreement.refutes(angles, ContinuousLawTest::symmetric)).isFalse();
    }
}
