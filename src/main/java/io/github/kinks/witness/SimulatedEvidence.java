package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.evidence.EValues;
import io.github.kinks.evidence.SimulationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The third witness: networks drawn from the prior. */
final class SimulatedEvidence {
    private SimulatedEvidence() {}

    /**
     * Tests the claim at its places.
     *
     * @param formula the claimed formula
     * @param test the test for its kind
     * @param alpha the claim's share of the run's false alarms
     */
    static Witness of(Claim claim, Formula formula, PlaceTest test, Predicate<Place> covered, double alpha) {
        List<Place> places = Place.of(claim).stream().filter(covered).toList();
        if (places.isEmpty()) {
            return Witness.of(
                    new Evidence(Kind.SIMULATED, Optional.empty(), "no place to simulate at", Map.of("alpha", alpha)));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        Optional<Counterexample> against = Optional.empty();
        Bound bound = Bound.NONE;
        boolean untested = false;
        long drawn = 0;
        for (Place place : places) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", place.described());
            List<Map<String, Object>> tests = new ArrayList<>();
            try {
                PlaceTest.Judged judged = test.judge(place, formula, alpha / places.size());
                drawn = Math.max(drawn, judged.networks());
                row.put("networks", judged.networks());
                row.put("ended", judged.ended().toString());
                for (SimulationResult result : judged.results()) {
                    tests.add(result.details());
                    bound = bound.with(result);
                    if (result.refuted() && against.isEmpty()) {
                        against = Optional.of(counterexample(place, result));
                    }
                }
            } catch (FormulaException e) {
                if (!e.getMessage().startsWith("undefined")) {
                    throw e;
                }
                row.put("notRun", e.getMessage());
                untested = true;
            }
            row.put("tests", tests);
            rows.add(row);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("alpha", alpha);
        details.put("places", rows);
        if (untested && against.isEmpty()) {
            return Witness.of(new Evidence(
                    Kind.SIMULATED,
                    Optional.empty(),
                    "not settled: the claim says nothing that a sample can test at some of its places",
                    details));
        }
        return new Witness(
                new Evidence(Kind.SIMULATED, Optional.of(against.isEmpty()), summary(places, bound, against), details),
                against,
                drawn);
    }

    /**
     * The same witness after it was tried on mutants of the claim: networks that do not tell these from the claim have shown
     * nothing by agreeing with it.
     */
    static Witness tried(Witness witness, MutantRun mutants) {
        Evidence evidence = witness.evidence();
        if (!evidence.holds().equals(Optional.of(true))) {
            return witness;
        }
        Optional<String> fault = mutants.fault();
        String summary = evidence.summary() + "; " + mutants.summary()
                + fault.map(why -> "; nothing is shown, since " + why).orElse("");
        return new Witness(
                new Evidence(
                        evidence.kind(),
                        fault.isPresent() ? Optional.empty() : evidence.holds(),
                        summary,
                        evidence.details()),
                witness.counterexample(),
                witness.networks());
    }

    /** The largest error that the run leaves open, and of what. */
    private record Bound(String of, double size) {
        static final Bound NONE = new Bound("error", 0);

        Bound with(SimulationResult result) {
            if (result instanceof SimulationResult.Distance d) {
                return new Bound(d.distance() + " distance", Math.max(size, d.bound()));
            } else if (result instanceof SimulationResult.Mean m) {
                return new Bound("error of the expectation", Math.max(size, m.errorBound()));
            }
            return this;
        }
    }

    private static Counterexample counterexample(Place place, SimulationResult result) {
        String claimed = result instanceof SimulationResult.Mean m ? String.valueOf(m.claimed()) : "the claimed law";
        String seen = "simulation";
        Optional<String> eValue = Optional.empty();
        if (result instanceof SimulationResult.Mean m) {
            seen = "between %s and %s".formatted(m.low(), m.high());
            eValue = Optional.of(EValues.text(m.logE()));
        } else if (result instanceof SimulationResult.EValue e) {
            seen = "another law";
            eValue = Optional.of(EValues.text(e.maxLogE()));
        } else if (result instanceof SimulationResult.Distance d) {
            seen = "Kolmogorov distance %s observed".formatted(d.observed());
        }
        return new Counterexample(place.described(), claimed, seen, eValue);
    }

    private static String summary(List<Place> places, Bound bound, Optional<Counterexample> against) {
        String where = places.size() == 1 ? "1 place" : places.size() + " places";
        if (against.isPresent()) {
            return "refuted by simulation at " + against.get().at()
                    + against.get().eValue().map(e -> ", e-value " + e).orElse("");
        }
        return String.format(Locale.ROOT, "agrees at %s, %s at most %.2g", where, bound.of(), bound.size());
    }
}
