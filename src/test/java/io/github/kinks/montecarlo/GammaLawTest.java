package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gamma numbers against the incomplete gamma function. A true law is refuted with probability at most 1e-9. */
class GammaLawTest {
    private static final int SIZE = 400_000;

    private static double[] draws(double shape) {
        Generator generator = new Generator();
        Streams.of("gamma " + shape).start(0, generator);
        GammaLaw law = GammaLaw.of(shape);
        double[] draws = new double[SIZE];
        Arrays.setAll(draws, i -> law.draw(generator));
        return draws;
    }

    /**
     * A Kolmogorov distance of 0.0104 is refuted up to probability 1e-9. A shape larger by 6% of its root is at least 0.02 away;
     * so is the cube of a normal number that is never rejected, for the small shapes (0.05 at 1, 0.02 at 2).
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.03, 1.5, 2, 11, 1025, 0x1p20})
    void theDistributionIsTheGammaLaws(double shape) {
        double[] draws = draws(shape);
        GammaDistribution law = GammaDistribution.of(shape, 1);
        GammaDistribution wrong = GammaDistribution.of(shape + 0.06 * Math.sqrt(shape), 1);
        assertThat(Agreement.refutes(draws, law::cumulativeProbability)).isFalse();
        assertThat(Agreement.refutes(draws, wrong::cumulativeProbability)).isTrue();
        assertThat(Arrays.stream(draws)).allMatch(g -> g > 0);
    }

    @Test
    void theRejectionIsFelt() {
        Generator generator = new Generator();
        Streams.of("gamma without rejection").start(0, generator);
        double d = 2.0 / 3;
        double[] cubes = new double[SIZE];
        Arrays.setAll(cubes, i -> d * Math.pow(Math.max(0, 1 + generator.normal() / (3 * Math.sqrt(d))), 3));
        assertThat(Agreement.refutes(cubes, GammaDistribution.of(1, 1)::cumulativeProbability))
                .isTrue();
    }

    @Test
    void shapesBelowOneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GammaLaw.of(0.99));
        assertThatIllegalArgumentException().isThrownBy(() -> GammaLaw.of(Double.NaN));
    }
}
