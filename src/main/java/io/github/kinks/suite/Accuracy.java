package io.github.kinks.suite;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.law.BallRecurrence;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.QBall;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.report.AccuracyTable;
import io.github.kinks.report.AccuracyTable.Row;
import io.github.kinks.report.Table;
import io.github.kinks.symbolic.Deriver;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares the law of the ball on (-1, 1), as it is tabulated in doubles, with the exact law that is derived; past width
 * {@value Laws#WIDEST} with a recurrence in multiple precision, which shares neither formulas nor code with either.
 */
public final class Accuracy {
    private static final BigDecimal LEAST = new BigDecimal("1e-300");
    private static final int DIGITS = 30;
    private static final int WARM = 20;
    private static final int TIMED = 21;

    private final Laws laws = new Laws(new Deriver(), Model.of(new Prior.Ball(Formula.number(1))));
    private final QBall closed = laws.ball();

    private Accuracy() {}

    /**
     * Measures errors and times. Errors are the same at every run, times are of this machine.
     *
     * @param widths each at least 1
     * @param provenance lines that say what made the table
     * @throws QueryException if a width is not covered
     */
    public static Table of(List<Integer> widths, List<String> provenance) {
        try {
            Accuracy accuracy = new Accuracy();
            return AccuracyTable.of(widths.stream().map(accuracy::row).toList(), provenance);
        } catch (FormulaException e) {
            throw new QueryException(String.valueOf(e.getMessage()), e);
        }
    }

    private Row row(int width) {
        TabulatedLaw law = TabulatedLaw.of(closed, width);
        boolean exact = width <= Laws.WIDEST;
        List<BigDecimal> truth = exact ? exact(width) : recurrence(law);
        int compared = 0;
        int worst = 0;
        double error = 0;
        for (int k = 0; k < truth.size(); k++) {
            if (truth.get(k).compareTo(LEAST) >= 0) {
                compared++;
                double here = error(law.pmf(k), truth.get(k));
                if (here > error) {
                    worst = k;
                    error = here;
                }
            }
        }
        return new Row(width, exact ? "the exact law" : "a recurrence", compared, worst, error, milliseconds(width));
    }

    private static double error(double value, BigDecimal truth) {
        return new BigDecimal(value)
                .divide(truth, new MathContext(DIGITS))
                .subtract(BigDecimal.ONE)
                .abs()
                .doubleValue();
    }

    private List<BigDecimal> exact(int width) {
        ExactLaw law = laws.fromMoments(width);
        return IntStream.rangeClosed(0, width)
                .mapToObj(k -> new BigDecimal(law.decimal(k, DIGITS)))
                .toList();
    }

    private static List<BigDecimal> recurrence(TabulatedLaw law) {
        // some more than the law has, so that it is seen where it ends too early
        int last = Math.min(law.width(), law.last() + 10);
        return BallRecurrence.probabilities(law.width(), last, DIGITS).stream()
                .map(BigDecimal::new)
                .toList();
    }

    /** The median of some runs, after others that let the machine warm up. */
    private double milliseconds(int width) {
        double[] times = new double[TIMED];
        for (int i = -WARM; i < TIMED; i++) {
            long start = System.nanoTime();
            int last = TabulatedLaw.of(closed, width).last();
            double time = (System.nanoTime() - start) / 1e6;
            if (i >= 0 && last >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        return times[TIMED / 2];
    }
}
