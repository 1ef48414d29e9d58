package io.github.kinks.suite;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.KitTrials;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.Runner;
import io.github.kinks.calibration.Trial;
import io.github.kinks.claim.Nearest;
import io.github.kinks.witness.RunTrials;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Measures how often the tests are wrong: those of the kit on drawn numbers, and the suite's own on real networks. */
public final class Calibrating {
    private Calibrating() {}

    /**
     * The trials of a query in a fixed order.
     *
     * @throws QueryException if a name is unknown or a trial would be too large at the promised rates
     */
    public static List<Trial> trials(CalibrateQuery query) {
        List<Trial> all = all(query.promise());
        List<String> names = all.stream().map(t -> t.design().test()).toList();
        for (String name : query.only()) {
            if (!names.contains(name)) {
                String hint = Nearest.hint(name, names);
                throw new QueryException("unknown test '%s'%s"
                        .formatted(name, hint.isEmpty() ? "; known are " + String.join(", ", names) : hint));
            }
        }
        return all.stream()
                .filter(t -> query.only().isEmpty()
                        || query.only().contains(t.design().test()))
                .toList();
    }

    private static List<Trial> all(Promise promise) {
        try {
            return Stream.concat(KitTrials.of(promise).stream(), RunTrials.of(promise).stream())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new QueryException("cannot be calibrated at these rates: " + e.getMessage(), e);
        }
    }

    /**
     * Runs trials.
     *
     * @param trials those of the query
     * @param goOn told how many pairs of runs are done, and asked whether to go on; after a no, the finished trials are the outcome
     */
    public static Calibration run(CalibrateQuery query, List<Trial> trials, LongPredicate goOn) {
        Runner runner = new Runner(query.runs(), query.seed(), query.threads());
        return new Calibration(
                query.seed(),
                Version.current(),
                query.promise(),
                query.runs(),
                Calibration.chance(trials.size()),
                runner.run(trials, goOn));
    }
}
