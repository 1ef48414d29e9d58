package io.github.kinks.montecarlo;

import static io.github.kinks.montecarlo.Agreement.binomial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts of kinks under the balls and spheres of all norms, and under a rotation-invariant law, 10^6 networks each. A true law
 * is refuted with probability at most 1e-9; the wrong ones lie at least 0.008 in total variation away.
 */
class NormedCountTest {
    private static final int NETWORKS = 1_000_000;
    private static final Formula ONE = Formula.number(1);
    private static final Formula TWO = Formula.number(2);

    private static Model ball(Formula q, Formula rho) {
        return Model.of(new Prior.QBall(new Norm.Power(q), rho));
    }

    private static Model sphere(Formula q, Formula rho) {
        return Model.of(new Prior.QSphere(new Norm.Power(q), rho));
    }

    private static Formula quarters(long numerator) {
        return Formula.number(numerator, 4);
    }

    static Stream<Arguments> cases() {
        Norm inf = new Norm.Maximum();
        Formula three = Formula.number(3);
        double cross = 1.0 / 3;
        return Stream.of(
                Arguments.of("qball 1, n=2", ball(ONE, ONE), 2, disc(1, 1, false), disc(1, 1, true)),
                Arguments.of("qball 1, n=2, not q=3/2", ball(ONE, ONE), 2, disc(1, 1, false), disc(1.5, 1, false)),
                Arguments.of("qball 1/2, n=2", ball(quarters(2), ONE), 2, disc(0.5, 1, false), disc(0.5, 1, true)),
                Arguments.of("qball 7/2, n=2", ball(quarters(14), ONE), 2, disc(3.5, 1, false), disc(4, 1, false)),
                Arguments.of("qsphere 1, n=2", sphere(ONE, ONE), 2, disc(1, 1, true), disc(1.5, 1, true)),
                Arguments.of("qsphere 7/2, n=2", sphere(quarters(14), ONE), 2, disc(3.5, 1, true), disc(3.5, 1, false)),
                Arguments.of("qball 1, rho 2", ball(ONE, TWO), 2, disc(1, 2, false), disc(1, 2, true)),
                Arguments.of(
                        "qsphere 7/2, rho 3/2",
                        sphere(quarters(14), quarters(6)),
                        2,
                        disc(3.5, 1.5, true),
                        disc(3.5, 1.5, false)),
                Arguments.of(
                        "qball 2, rho 2 on (-1/2, 1)",
                        ball(TWO, TWO).on(Formula.number(-1, 2), ONE),
                        1,
                        binomial(1, 0.625),
                        binomial(1, 0.75)),
                Arguments.of("qball 1, n=5", ball(ONE, ONE), 5, moments(5, 1, 1, false), moments(5, 1, 1, true)),
                Arguments.of(
                        "qball 7/2, n=4",
                        ball(quarters(14), Formula.number(3, 5)),
                        4,
                        moments(4, 3.5, 0.6, false),
                        moments(4, 4, 0.6, false)),
                Arguments.of("qsphere 2, n=5", sphere(TWO, ONE), 5, moments(5, 2, 1, true), moments(5, 2, 1, false)),
                Arguments.of(
                        "qball inf is interval",
                        Model.of(new Prior.QBall(inf, three)),
                        3,
                        binomial(3, 5.0 / 6),
                        binomial(3, 0.5)),
                Arguments.of(
                        "cube's surface",
                        Model.of(new Prior.QSphere(inf, ONE)),
                        4,
                        afterOne(binomial(3, 0.5)),
                        binomial(4, 0.5)),
                Arguments.of(
                        "cube's surface, rho 3",
                        Model.of(new Prior.QSphere(inf, three)),
                        4,
                        afterOne(binomial(3, 5.0 / 6)),
                        afterOne(binomial(3, 0.5))),
                Arguments.of("spherical", spherical(ONE, 0), 5, binomial(5, 0.5), binomial(5, 0.49)),
                Arguments.of(
                        "spherical, rho 1/2, atom 1/10",
                        spherical(Formula.number(1, 2), 1),
                        4,
                        atom(0.1, binomial(4, turn(0.5))),
                        binomial(4, turn(0.5))),
                Arguments.of("spherical on (-sqrt 3, sqrt 3)", wide(), 3, binomial(3, 2 * cross), binomial(3, 0.5)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theTrueLawIsAcceptedAndAWrongOneRefuted(String name, Model model, int width, double[] law, double[] wrong) {
        Histogram counts = Simulation.of(model, width, 1).sample(0, NETWORKS).counts();
        assertThat(Agreement.refutes(counts, law)).as(name).isFalse();
        assertThat(Agreement.refutes(counts, wrong)).as(name).isTrue();
    }

    /** Past rho = 1 the factorial moments no longer give the law; the simulation tells. */
    @Test
    void theFormulaForSmallScalesIsRefutedBeyond() {
        Histogram counts = Simulation.of(ball(TWO, Formula.number(3, 2)), 4, 1)
                .sample(0, NETWORKS)
                .counts();
        assertThat(Agreement.refutes(counts, moments(4, 2, 1.5, false))).isTrue();
        Histogram within =
                Simulation.of(ball(TWO, ONE), 4, 1).sample(0, NETWORKS).counts();
        assertThat(Agreement.refutes(within, moments(4, 2, 1, false))).isFalse();
    }

    /** The typed laws of two neurons agree with each other, and with a finer grid. */
    @Test
    void theTypedLawsAgree() {
        for (double q : new double[] {0.5, 1, 3.5}) {
            for (boolean onSphere : new boolean[] {false, true}) {
                assertThat(disc(q, 1, onSphere)).containsExactly(moments(2, q, 1, onSphere), within(1e-5));
                assertThat(integral(q, 2, onSphere, 300)).containsExactly(disc(q, 2, onSphere), within(1e-4));
            }
        }
    }

    private static Model spherical(Formula rho, long tenths) {
        return Model.of(new Prior.Spherical(rho, Formula.number(tenths, 10)));
    }

    /** sqrt 3 to 10^-15. */
    private static Model wide() {
        Formula root = Formula.number(1_732_050_807_568_877L, 1_000_000_000_000_000L);
        return spherical(ONE, 0).on(root.negate(), root);
    }

    private static double turn(double rho) {
        return 2 / Math.PI * Math.atan(rho);
    }

    private static double[] atom(double mass, double[] law) {
        double[] mixed = new double[law.length];
        for (int k = 0; k < law.length; k++) {
            mixed[k] = (1 - mass) * law[k] + (k == 0 ? mass : 0);
        }
        return mixed;
    }

    /** One kink more, surely; the weight that a law must give to no kink at all is so small that no count could refute it. */
    private static double[] afterOne(double[] law) {
        double[] shifted = new double[law.length + 1];
        System.arraycopy(law, 0, shifted, 1, law.length);
        return shifted;
    }

    private static double[] disc(double q, double rho, boolean onSphere) {
        return integral(q, rho, onSphere, 600);
    }

    /**
     * The law of two neurons by a midpoint rule: {@code u = r (1, t)/|(1, t)|} and its mirror, where the area is
     * {@code r dr} times {@code |(1, t)|^-2 dt}, t = 0 .. 1, and {@code t = s^m} flattens the ends for small q.
     */
    private static double[] integral(double q, double rho, boolean onSphere, int grid) {
        double[] law = new double[3];
        double m = Math.max(1, 2 / q);
        double mass = 0;
        for (int i = 0; i < grid; i++) {
            double s = (i + 0.5) / grid;
            double t = Math.pow(s, m);
            double norm = Math.pow(1 + Math.pow(t, q), 1 / q);
            double density = m * t / s / (norm * norm);
            for (int j = 0; j < (onSphere ? 1 : grid); j++) {
                double r = onSphere ? 1 : (j + 0.5) / grid;
                double area = density * (onSphere ? 1 : r);
                double a = Math.min(1, rho * r / norm);
                double b = Math.min(1, rho * r * t / norm);
                law[0] += area * (1 - a) * (1 - b);
                law[1] += area * (a + b - 2 * a * b);
                law[2] += area * a * b;
                mass += area;
            }
        }
        for (int k = 0; k < 3; k++) {
            law[k] /= mass;
        }
        return law;
    }

    /** The law for rho at most 1 from its factorial moments, by binomial inversion. */
    private static double[] moments(int n, double q, double rho, boolean onSphere) {
        int add = onSphere ? 0 : 1;
        IntToDoubleFunction product = j -> Math.exp(j * (Math.log(rho) + LogGamma.value(2 / q) - LogGamma.value(1 / q))
                + LogGamma.value(add + n / q)
                - LogGamma.value(add + (n + j) / q));
        double[] law = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            for (int j = k; j <= n; j++) {
                law[k] += ((j - k) % 2 == 0 ? 1 : -1) * choose(j, k) * choose(n, j) * product.applyAsDouble(j);
            }
        }
        return law;
    }

    private static double choose(int n, int k) {
        return k == 0 ? 1 : choose(n, k - 1) * (n - k + 1) / k;
    }
}
