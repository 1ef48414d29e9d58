package io.github.kinks.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The total variation distance between a law on whole numbers and the Poisson law of a given mean, enclosed: half the sum of
 * {@code |P(K = k) - pi(k)|} over all k from 0.
 */
public final class PoissonDistance {
    private static final int BITS = 192;

    private PoissonDistance() {}

    /**
     * The distance of the law {@code P(K = 0), P(K = 1), ..}, all of it.
     *
     * @param mean the Poisson law's mean, positive
     */
    public static Enclosure of(List<ExactValue> law, ExactValue mean) {
        List<Enclosure> masses = law.stream().map(p -> p.atPrecision(BITS)).toList();
        return between(masses, 0, Enclosure.ZERO, mean.enclosure(BITS));
    }

    /**
     * The distance of a law in doubles, whose error bound is in the enclosure.
     *
     * @param mean the Poisson law's mean, positive
     */
    public static Enclosure of(TabulatedLaw law, ExactValue mean) {
        List<Enclosure> masses = new ArrayList<>();
        for (int k = law.first(); k <= law.last(); k++) {
            masses.add(between(law.lowerBound(k), law.upperBound(k)));
        }
        // each probability outside is below the least that is kept
        double outside = Math.nextUp(PmfWindow.LEAST * (law.width() + 1.0));
        return between(masses, law.first(), between(0, outside), mean.enclosure(BITS));
    }

    private static Enclosure between(double low, double high) {
        return Enclosure.hull(Enclosure.of(Dyadic.of(low)), Enclosure.of(Dyadic.of(high)), BITS);
    }

    /**
     * Outside the window the law has next to nothing, so that the difference there is the Poisson law's mass, up to that.
     *
     * @param outside the law's mass outside the window
     */
    private static Enclosure between(List<Enclosure> masses, int first, Enclosure outside, Enclosure mean) {
        // pi(k) grows by mean/k from k - 1 to k; no weight is too small for an enclosure
        Enclosure weight = mean.negate().exp(BITS);
        for (int k = 1; k <= first; k++) {
            weight = weight.times(mean, BITS).over(Enclosure.of(k), BITS);
        }
        Enclosure sum = Enclosure.ZERO;
        Enclosure inside = Enclosure.ZERO;
        for (int i = 0; i < masses.size(); i++) {
            sum = sum.plus(masses.get(i).minus(weight, BITS).abs(), BITS);
            inside = inside.plus(weight, BITS);
            weight = weight.times(mean, BITS).over(Enclosure.of(first + i + 1L), BITS);
        }
        Enclosure tails = Enclosure.ONE.minus(inside, BITS);
        Enclosure slack = Enclosure.hull(outside.negate(), outside, BITS);
        return sum.plus(tails, BITS).plus(slack, BITS).scaled(-1);
    }
}
