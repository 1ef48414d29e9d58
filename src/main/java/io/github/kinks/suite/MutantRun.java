package io.github.kinks.suite;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.evidence.Mutants;
import io.github.kinks.suite.PlaceTest.MutantFate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The claimed formula run wrong on purpose. A run that cannot tell the mutants from the claim has shown nothing.
 *
 * @param refutedByValue mutants without a value, or whose values are no law
 * @param refutedBySimulation mutants that the networks refute
 * @param equivalent mutants that say the same at every place
 * @param survivors mutants that differ and were not refuted
 */
record MutantRun(
        List<String> refutedByValue,
        List<String> refutedBySimulation,
        List<String> equivalent,
        List<String> survivors) {

    /** Runs all mutants, place by place from the narrowest, until each is refuted. */
    static MutantRun of(Formula claimed, List<Place> places, PlaceTest test, double alpha) {
        List<Mutant> mutants = Mutants.of(claimed);
        double share = alpha / Math.max(1, mutants.size() * places.size());
        Map<Mutant, MutantFate> fates = new LinkedHashMap<>();
        for (Mutant mutant : mutants) {
            fates.put(mutant, fate(claimed, mutant.formula(), places, test, share));
        }
        return new MutantRun(
                names(fates, MutantFate.REFUTED_BY_VALUE),
                names(fates, MutantFate.REFUTED_BY_SIMULATION),
                names(fates, MutantFate.EQUIVALENT),
                names(fates, MutantFate.SURVIVED));
    }

    private static List<String> names(Map<Mutant, MutantFate> fates, MutantFate wanted) {
        return fates.entrySet().stream()
                .filter(e -> e.getValue() == wanted)
                .map(e -> e.getKey().name())
                .toList();
    }

    private static MutantFate fate(Formula claimed, Formula mutant, List<Place> places, PlaceTest test, double alpha) {
        MutantFate worst = MutantFate.EQUIVALENT;
        for (Place place : places) {
            MutantFate fate = fate(claimed, mutant, place, test, alpha);
            if (fate == MutantFate.REFUTED_BY_VALUE || fate == MutantFate.REFUTED_BY_SIMULATION) {
                return fate;
            } else if (fate == MutantFate.SURVIVED) {
                worst = MutantFate.SURVIVED;
            }
        }
        return worst;
    }

    /** Values are computed when they are asked for, so a mutant may turn out to be beyond computation at any time. */
    private static MutantFate fate(Formula claimed, Formula mutant, Place place, PlaceTest test, double alpha) {
        try {
            return test.fate(place, claimed, mutant, alpha);
        } catch (FormulaException e) {
            return MutantFate.of(e);
        }
    }

    /** How many mutants there were. */
    int total() {
        return refutedByValue.size() + refutedBySimulation.size() + equivalent.size() + survivors.size();
    }

    /** The figures in a stable order. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("total", total());
        details.put("refutedByValue", refutedByValue.size());
        details.put("refutedBySimulation", refutedBySimulation.size());
        details.put("equivalent", equivalent);
        details.put("survived", survivors);
        return details;
    }
}
