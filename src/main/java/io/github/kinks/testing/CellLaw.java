package io.github.kinks.testing;

import io.github.kinks.claim.Histogram;
import io.github.kinks.law.ClaimedPmf;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A law on the cells {@code 0, 1, ..}, as upper bounds of its probabilities; 0 only where the law says exactly 0. */
final class CellLaw {
    /** The relative error that is granted to probabilities in doubles. */
    static final double TOLERANCE = 1e-9;

    private final double[] upper;

    private CellLaw(double[] upper) {
        this.upper = upper;
    }

    static CellLaw of(ExactLaw law) {
        List<ExactValue> values =
                IntStream.rangeClosed(0, law.width()).mapToObj(law::pmf).toList();
        new ClaimedPmf(values).fault().ifPresent(fault -> {
            throw new IllegalArgumentException("no law: "
                    + (fault instanceof ClaimedPmf.Fault.Negative negative
                            ? "P(K = %d) is negative".formatted(negative.k())
                            : "its probabilities do not sum to 1"));
        });
        return new CellLaw(values.stream()
                .mapToDouble(value -> Math.max(0, value.upperDouble()))
                .toArray());
    }

    static CellLaw of(double[] probabilities) {
        for (int k = 0; k < probabilities.length; k++) {
            if (!(probabilities[k] >= 0 && probabilities[k] <= 1)) {
                throw new IllegalArgumentException(
                        "no law: the probability of cell %d is %s".formatted(k, probabilities[k]));
            }
        }
        // the stream's sum is compensated, so its own error is far below the tolerance
        double sum = DoubleStream.of(probabilities).sum();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "no law: the probabilities sum to %s; a law that is cut off needs a last cell for the rest, and decimals need 10 digits"
                            .formatted(sum));
        }
        return new CellLaw(
                DoubleStream.of(probabilities).map(p -> p * (1 + 2 * TOLERANCE)).toArray());
    }

    double[] upper() {
        return upper.clone();
    }

    /** The law with cells of probability 0 behind its own, as many as draws were seen in. */
    CellLaw over(Histogram draws) {
        int cells = draws.cells();
        while (cells > upper.length && draws.count(cells - 1) == 0) {
            cells--;
        }
        return new CellLaw(Arrays.copyOf(upper, Math.max(cells, upper.length)));
    }

    /** The law with one cell of probability 0 for all beyond its own: as many cells whatever the draws are. */
    CellLaw withRest() {
        return new CellLaw(Arrays.copyOf(upper, upper.length + 1));
    }

    /** The draws on this law's cells, those beyond the last counted in it. */
    Histogram fitted(Histogram draws) {
        long[] counts = Arrays.copyOf(draws.counts(), upper.length);
        for (int k = upper.length; k < draws.cells(); k++) {
            counts[upper.length - 1] += draws.count(k);
        }
        return Histogram.of(counts);
    }
}
