package io.github.kinks.calibration;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Histogram;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.hipparchus.fraction.BigFraction;

/** A law on {@code 0..m-1} from which can be drawn. Immutable, safe for use by several threads. */
final class DiscreteLaw {
    /** Far more than the error with which a probability is rounded or mixed. */
    private static final double LOOSE = 1 + 0x1p-46;

    private final double[] pmf;
    private final SharedStateDiscreteSampler sampler;

    private DiscreteLaw(double[] pmf) {
        this.pmf = pmf;
        this.sampler = GuideTableDiscreteSampler.of(RandomSource.SPLIT_MIX_64.create(0L), pmf, 1);
    }

    static DiscreteLaw of(double... pmf) {
        return new DiscreteLaw(pmf.clone());
    }

    /** The law of the number of kinks of networks of so many neurons under the ball prior, by the claim {@code ball-pmf}. */
    static DiscreteLaw ball(int width) {
        return claimed("ball-pmf", Map.of("n", new BigFraction(width)), width);
    }

    /** The same under the interval prior on (-1, 1), by the claim {@code interval-pmf}. */
    static DiscreteLaw interval(int width) {
        return claimed("interval-pmf", Map.of("n", new BigFraction(width), "R", BigFraction.ONE), width);
    }

    private static DiscreteLaw claimed(String id, Map<String, BigFraction> values, int width) {
        Claim claim = BuiltInClaims.read().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        Claim.Assertion.Equals said = (Claim.Assertion.Equals) claim.assertion();
        List<ExactValue> law = new ArrayList<>();
        for (int k = 0; k <= width; k++) {
            Map<String, BigFraction> at = new java.util.HashMap<>(values);
            at.put("k", new BigFraction(k));
            law.add(FormulaEvaluator.withDefaults().evaluate(said.formula(), at));
        }
        return new DiscreteLaw(ExactLaw.fromProbabilities(law).pmf());
    }

    int cells() {
        return pmf.length;
    }

    double probability(int k) {
        return pmf[k];
    }

    /** Upper bounds of the probabilities. */
    double[] upper() {
        return Arrays.stream(pmf).map(p -> p * LOOSE).toArray();
    }

    /** Lower bounds of the probabilities. */
    double[] lower() {
        return Arrays.stream(pmf).map(p -> p / LOOSE).toArray();
    }

    /** {@code (1 - share)} of this law and {@code share} of the other: every distance and difference of means is in proportion. */
    DiscreteLaw mixed(DiscreteLaw other, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no law is mixed of a share of " + share);
        }
        double[] mixture = new double[pmf.length];
        Arrays.setAll(mixture, k -> pmf[k] + share * (other.pmf[k] - pmf[k]));
        return new DiscreteLaw(mixture);
    }

    double totalVariation(DiscreteLaw other) {
        double sum = 0;
        for (int k = 0; k < pmf.length; k++) {
            sum += Math.abs(pmf[k] - other.pmf[k]);
        }
        return sum / 2;
    }

    /** The largest difference of the two distribution functions. */
    double kolmogorov(DiscreteLaw other) {
        double sum = 0;
        double largest = 0;
        for (int k = 0; k < pmf.length; k++) {
            sum += pmf[k] - other.pmf[k];
            largest = Math.max(largest, Math.abs(sum));
        }
        return largest;
    }

    double mean() {
        double sum = 0;
        for (int k = 0; k < pmf.length; k++) {
            sum += k * pmf[k];
        }
        return sum;
    }

    double variance() {
        double mean = mean();
        double sum = 0;
        for (int k = 0; k < pmf.length; k++) {
            sum += (k - mean) * (k - mean) * pmf[k];
        }
        return sum;
    }

    /** So many independent draws. */
    Histogram draw(long draws, UniformRandomProvider generator) {
        var drawing = sampler.withUniformRandomProvider(generator);
        long[] counts = new long[pmf.length];
        for (long i = 0; i < draws; i++) {
            counts[drawing.sample()]++;
        }
        return Histogram.of(counts);
    }
}
