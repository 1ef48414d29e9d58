package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import io.github.kinks.report.LawTable.Estimate;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    /** 2, 3, 4 and 3 networks with 0, 1, 2 and 3 kinks: worked out by hand. */
    private static final Histogram COUNTS = Histogram.of(2, 3, 4, 3);

    @Test
    void meanAndProbability() {
        Estimate mean = Estimates.mean(COUNTS);
        assertThat(mean.value()).isEqualTo(20.0 / 12);
        // the squares sum to 46, so s^2 = (46 - 20^2/12)/11 = 38/33
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(38.0 / 33 / 12), within(1e-15));
        Estimate probability = Estimates.probability(COUNTS, 2);
        assertThat(probability.value()).isEqualTo(1.0 / 3);
        assertThat(probability.standardError()).isCloseTo(Math.sqrt(2.0 / 9 / 12), within(1e-15));
    }

    @Test
    void variance() {
        Estimate variance = Estimates.variance(COUNTS);
        assertThat(variance.value()).isCloseTo(38.0 / 33, within(1e-15));
        // deviations -5/3, -2/3, 1/3, 4/3: m4 = (2*625 + 3*16 + 4*1 + 3*256)/81/12 = 2070/972
        double fourth = 2070.0 / 972;
        double square = 38.0 / 36;
        assertThat(variance.standardError())
                .isCloseTo(Math.sqrt((fourth - square * square * 9 / 11) / 12), within(1e-14));
    }

    /** For a fair coin the leading term vanishes and the next, 1/(8 N (N-1)), remains. */
    @Test
    void theSpreadOfTheVarianceOfAFairCoinIsNotLost() {
        Estimate variance = Estimates.variance(Histogram.of(5_000, 5_000));
        double next = Math.sqrt(1 / (8.0 * 10_000 * 9_999));
        assertThat(variance.standardError()).isCloseTo(next, within(1e-9 * next));
    }

    /** For networks with 0 or 1 kink the standard error of the variance has a closed form in p: p(1-p)(1-2p)^2/N nearly. */
    @Test
    void theSpreadOfTheVarianceIsTheOneOfABernoulliVariable() {
        Estimate variance = Estimates.variance(Histogram.of(700_000, 300_000));
        double leading = Math.sqrt(0.3 * 0.7 * 0.4 * 0.4 / 1e6);
        assertThat(variance.standardError()).isCloseTo(leading, within(1e-5 * leading));
    }
}
