package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Certificate.Law;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks laws at single widths as elements of Q[1/Pi]: each probability is what the claim's sum gives, coefficient by coefficient;
 * they add up to 1, and weighted by k to the mean; and each lies in (0, 1), by an enclosure of Pi.
 */
record LawsCheck(Statement statement, Argument.Laws c) {
    private static final String FIELD = "widths";
    private static final int MOST = 200;

    /** Bits for each unit of the width: what cancels in a probability is less than 4^n. */
    private static final int BITS = 8;

    List<String> facts() {
        Iterated sum = law();
        SummandValues summands = new SummandValues(sum.body(), sum.index());
        for (Law law : c.widths()) {
            int n = law.width();
            Refused.unless(n >= 1 && n <= MOST, FIELD, "a width from 1 to %d is wanted, not %d".formatted(MOST, n));
            Refused.unless(
                    law.coefficients().size() == n + 1,
                    FIELD,
                    "at n = %d there are probabilities for k = 0, .., %1$d, not %d of them"
                            .formatted(n, law.coefficients().size()));
            List<PiPowers> stated =
                    law.coefficients().stream().map(PiPowers::new).toList();
            requireSummed(n, stated, summands);
            requireMassAndMean(n, stated);
            requireProbabilities(n, law.coefficients());
        }
        Refused.unless(!c.widths().isEmpty(), FIELD, "are missing");
        String widths = c.widths().stream().map(l -> String.valueOf(l.width())).collect(Collectors.joining(","));
        return List.of("n = " + widths, "each P(k) is the sum", "mass 1", "mean", "0 < P(k) < 1");
    }

    private Iterated law() {
        if (statement.formula() instanceof Iterated sum
                && sum.fold() == Fold.SUM
                && sum.from().equals(Formula.variable(Sums.INDEX))
                && sum.to().equals(Formula.variable("n"))) {
            return sum;
        }
        throw new Refused("claim", "a law of the form Sum[.., {j, k, n}] is wanted, not " + statement.formula());
    }

    private static void requireSummed(int n, List<PiPowers> stated, SummandValues summands) {
        for (int k = 0; k <= n; k++) {
            PiPowers sum = PiPowers.ZERO;
            for (PiPowers summand : summands.from(k, n)) {
                sum = sum.plus(summand);
            }
            Refused.unless(
                    sum.equals(stated.get(k)),
                    FIELD,
                    "P(K=%d) at n = %d is not what the claim's sum gives".formatted(k, n));
        }
    }

    private void requireMassAndMean(int n, List<PiPowers> stated) {
        PiPowers mass = PiPowers.ZERO;
        PiPowers mean = PiPowers.ZERO;
        for (int k = 0; k <= n; k++) {
            mass = mass.plus(stated.get(k));
            mean = mean.plus(stated.get(k).times(k));
        }
        Refused.unless(
                mass.equals(new PiPowers(List.of(BigFraction.ONE))), FIELD, "the mass at n = %d is not 1".formatted(n));
        PiPowers wanted = PiPowers.of(statement.filled(c.mean()).substitute("n", Formula.number(n)))
                .orElseThrow(() -> new Refused("mean", "is no polynomial in 1/Pi"));
        Refused.unless(mean.equals(wanted), "mean", "is not the mean of the law at n = %d".formatted(n));
    }

    private static void requireProbabilities(int n, List<List<BigFraction>> law) {
        int degree = law.stream().mapToInt(List::size).max().orElse(0);
        PiEnclosure pi = PiEnclosure.of(degree, 64 + BITS * n);
        List<Integer> outside = new ArrayList<>();
        for (int k = 0; k <= n; k++) {
            boolean inside = pi.lowerBound(law.get(k)).signum() > 0
                    && pi.upperBound(law.get(k)).compareTo(BigFraction.ONE) < 0;
            if (!inside) {
                outside.add(k);
            }
        }
        Refused.unless(
                outside.isEmpty(),
                FIELD,
                "P(K=k) at n = %d is not shown to lie in (0, 1) for k = %s".formatted(n, outside));
    }
}
