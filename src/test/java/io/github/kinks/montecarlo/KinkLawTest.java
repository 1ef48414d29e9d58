package io.github.kinks.montecarlo;

import static io.github.kinks.montecarlo.Agreement.binomial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.PriorReader;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The simulated numbers of kinks obey laws that elementary integrals give, and refute wrong ones that lie at least 0.004 in
 * total variation away. 10^6 networks each; a true law is refuted with probability at most 1e-9.
 */
class KinkLawTest {
    private static final int NETWORKS = 1_000_000;
    private static final double PI = Math.PI;
    private static final Formula ONE = Formula.number(1);
    private static final Model INTERVAL = Model.of(new Prior.Interval(ONE));
    private static final Model BALL = Model.of(new Prior.Ball(ONE));
    private static final Model GAUSSIAN = Model.of(new Prior.Gaussian(ONE, Formula.number(2)));

    private static final double[] BALL_2 = {1 - 13 / (6 * PI), 5 / (3 * PI), 1 / (2 * PI)};
    private static final double[] CIRCLE_2 = {1 - 3 / PI, 2 / PI, 1 / PI};
    private static final double[] BALL_3 = {
        43 / (40 * PI) - 1.0 / 8, 9.0 / 8 - 81 / (40 * PI), 33 / (40 * PI), 1 / (8 * PI)
    };
    private static final double[] SPHERE_3 = {1.75 / PI - 0.5, 1.5 - 3.25 / PI, 1.25 / PI, 0.25 / PI};
    // half the radius: weights of half the size have half the mean and a quarter of the second factorial moment
    private static final double[] HALF_BALL_2 = {
        1 - 4 / (3 * PI) + 1 / (8 * PI), 4 / (3 * PI) - 1 / (4 * PI), 1 / (8 * PI)
    };

    static Stream<Arguments> cases() {
        Formula half = Formula.number(1, 2);
        Formula three = Formula.number(3);
        Formula two = Formula.number(2);
        double gaussian = 2 / PI * Math.atan(0.5);
        return Stream.of(
                Arguments.of("interval 1", INTERVAL, 1, binomial(1, 0.5), binomial(1, 0.495)),
                Arguments.of("interval 2", INTERVAL, 2, binomial(2, 0.5), binomial(2, 0.495)),
                Arguments.of("interval 10", INTERVAL, 10, binomial(10, 0.5), binomial(10, 0.495)),
                Arguments.of(
                        "interval, joint scale 3", joint(INTERVAL, three), 4, binomial(4, 0.5), binomial(4, 0.495)),
                Arguments.of(
                        "interval, weights 3", weights(INTERVAL, three), 4, binomial(4, 5.0 / 6), binomial(4, 0.5)),
                Arguments.of("interval, weights 1/2", weights(INTERVAL, half), 4, binomial(4, 0.25), binomial(4, 0.5)),
                Arguments.of(
                        "interval, rho 1/2 on (-3, 3)",
                        Model.of(new Prior.Interval(half)).on(Formula.number(-3), three),
                        3,
                        binomial(3, 2.0 / 3),
                        binomial(3, 0.5)),
                Arguments.of(
                        "interval on (0, 2)",
                        INTERVAL.on(Formula.number(0), two),
                        3,
                        binomial(3, 3.0 / 8),
                        binomial(3, 0.5)),
                Arguments.of("ball 1", BALL, 1, binomial(1, 0.5), binomial(1, 0.495)),
                Arguments.of("ball 2", BALL, 2, BALL_2, CIRCLE_2),
                Arguments.of("ball 3", BALL, 3, BALL_3, SPHERE_3),
                Arguments.of("ball 3 is not binomial", BALL, 3, BALL_3, binomial(3, 3.0 / 8)),
                Arguments.of("ball 2, joint scale -3", joint(BALL, Formula.number(-3)), 2, BALL_2, HALF_BALL_2),
                Arguments.of("ball 2, weights 1/2", weights(BALL, half), 2, HALF_BALL_2, BALL_2),
                Arguments.of("ball 2, rho 1/2", Model.of(new Prior.Ball(half)), 2, HALF_BALL_2, BALL_2),
                Arguments.of("init:pytorch", initialised("pytorch"), 4, binomial(4, 0.5), binomial(4, 0.495)),
                // weights U(-s, s): 1 - 1/(2s) for s = sqrt(6/4), s/2 for s = sqrt(6/11), and the other branch
                Arguments.of(
                        "init:redshift, wide weights",
                        initialised("redshift"),
                        3,
                        binomial(3, 1 - 0.5 / Math.sqrt(1.5)),
                        binomial(3, Math.sqrt(1.5) / 2)),
                Arguments.of(
                        "init:redshift, narrow weights",
                        initialised("redshift"),
                        10,
                        binomial(10, Math.sqrt(6.0 / 11) / 2),
                        binomial(10, 1 - 0.5 / Math.sqrt(6.0 / 11))),
                Arguments.of(
                        "init:redshift, alpha 2",
                        initialised("redshift,alpha=2"),
                        10,
                        binomial(10, 1 - 0.25 / Math.sqrt(6.0 / 11)),
                        binomial(10, Math.sqrt(6.0 / 11) / 2)),
                // the weights are truncated; read as normal they give another law
                Arguments.of(
                        "init:jax",
                        initialised("jax"),
                        5,
                        binomial(5, truncated(100 * Math.sqrt(2.0 / 6))),
                        binomial(5, 2 / PI * Math.atan(100 * Math.sqrt(2.0 / 6)))),
                Arguments.of("init:keras", initialised("keras"), 3, new double[] {0, 1, 0, 0}, binomial(3, 0.5)),
                Arguments.of("init:flax", initialised("flax"), 3, new double[] {0, 1, 0, 0}, binomial(3, 0.5)),
                Arguments.of("init:he", initialised("he"), 3, new double[] {0, 1, 0, 0}, binomial(3, 0.5)),
                Arguments.of("gaussian 1:2", GAUSSIAN, 5, binomial(5, gaussian), binomial(5, gaussian * 1.01)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theTrueLawIsAcceptedAndAWrongOneRefuted(String name, Model model, int width, double[] law, double[] wrong) {
        Histogram counts = Simulation.of(model, width, 1).sample(0, NETWORKS).counts();
        assertThat(Agreement.refutes(counts, law)).as(name).isFalse();
        assertThat(Agreement.refutes(counts, wrong)).as(name).isTrue();
    }

    @Test
    void pairDifferencesHaveTheLawOfADifference() {
        Histogram differences = Simulation.of(INTERVAL, 2, 1)
                .comparingPairs()
                .sample(0, NETWORKS)
                .pairDifferences()
                .orElseThrow();
        assertThat(Agreement.refutes(differences, 6.0 / 16, 8.0 / 16, 2.0 / 16)).isFalse();
        // a network paired with itself in one case of a hundred
        assertThat(Agreement.refutes(differences, 0.99 * 6 / 16 + 0.01, 0.99 * 8 / 16, 0.99 * 2 / 16))
                .isTrue();
    }

    @Test
    void theMeanOfTheBallAtWidth10IsNotItsAsymptote() {
        Histogram counts = Simulation.of(BALL, 10, 1).sample(0, NETWORKS).counts();
        double mean = 20 / PI * (10.0 * 8 * 6 * 4 * 2) / (11.0 * 9 * 7 * 5 * 3);
        assertThat(Agreement.refutesMean(counts, mean)).isFalse();
        assertThat(Agreement.refutesMean(counts, Math.sqrt(2 * 10 / PI))).isTrue();
    }

    /** A sampler that forgets the radius is caught: networks from the circle refute the disc and accept the circle. */
    @Test
    void theSphereIsNotTakenForTheBall() {
        Generator generator = new Generator();
        Streams streams = Streams.of("circle");
        Domain domain = new Domain(-1, 1);
        long[] counts = new long[3];
        double[] biases = new double[2];
        for (int i = 0; i < NETWORKS; i++) {
            streams.start(i, generator);
            double x = generator.normal();
            double y = generator.normal();
            double norm = Math.sqrt(x * x + y * y);
            generator.uniforms(biases, 1);
            counts[domain.kinks(new double[] {x / norm, y / norm}, biases)]++;
        }
        assertThat(Agreement.refutes(Histogram.of(counts), CIRCLE_2)).isFalse();
        assertThat(Agreement.refutes(Histogram.of(counts), BALL_2)).isTrue();
    }

    /** The typed law of the disc against a midpoint rule in polar coordinates, whose error is below 4/(24 * 500^2) a coordinate. */
    @Test
    void theTypedLawOfTheDiscIsItsIntegral() {
        int grid = 500;
        double[] law = new double[3];
        for (int i = 0; i < grid; i++) {
            double r = (i + 0.5) / grid;
            for (int j = 0; j < grid; j++) {
                double angle = (j + 0.5) / grid * PI / 2;
                double p = r * Math.cos(angle);
                double q = r * Math.sin(angle);
                double area = 2 * r / grid / grid;
                law[0] += area * (1 - p) * (1 - q);
                law[1] += area * (p + q - 2 * p * q);
                law[2] += area * p * q;
            }
        }
        assertThat(law).containsExactly(BALL_2, within(1e-5));
        assertThat(BALL_3[0] + BALL_3[1] + BALL_3[2] + BALL_3[3]).isCloseTo(1, within(1e-14));
    }

    private static Model initialised(String name) {
        return Model.of(PriorReader.read("init:" + name));
    }

    /**
     * P(|b| < |w|) for w a truncated normal number whose standard deviation is {@code ratio} times that of the normal b: the integral of
     * 2 phi(u) erf(r u / sqrt 2) over 0 < u < 2, over erf(sqrt 2), by Simpson's rule on a grid whose refinement changes nothing here.
     */
    private static double truncated(double ratio) {
        double r = ratio / 0.8796256610342398;
        int steps = 200_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double u = 2.0 * i / steps;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.sqrt(2 / PI) * Math.exp(-u * u / 2) * Erf.value(r * u / Math.sqrt(2));
        }
        return sum * 2 / steps / 3 / Erf.value(Math.sqrt(2));
    }

    private static Model joint(Model model, Formula factor) {
        return model.scaled(new Model.Scale.Joint(factor));
    }

    private static Model weights(Model model, Formula factor) {
        return model.scaled(new Model.Scale.Weights(factor));
    }
}
