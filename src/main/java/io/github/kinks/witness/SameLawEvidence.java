package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Mutants;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The third witness for two models of which no law is derived: networks of one against networks of the other. */
final class SameLawEvidence {
    private static final Formula NONE = Formula.number(1);

    private SameLawEvidence() {}

    /**
     * Tests the claim, and then other models in place of its own: networks that tell none of them apart have shown nothing.
     *
     * @param alpha the claim's share of the run's false alarms
     * @param mutantAlpha false alarms allowed for the other models, a budget of their own
     */
    static Witness of(Claim claim, Model other, StoppingRule rule, Samples networks, double alpha, double mutantAlpha) {
        PlaceTest test = new SameLawTest(claim.model(), other, rule, networks);
        Witness witness = SimulatedEvidence.of(claim, NONE, test, place -> true, alpha);
        if (!witness.evidence().holds().equals(Optional.of(true))) {
            return witness;
        }
        List<Place> places = Place.of(claim);
        List<Model> models = Mutants.of(claim.model(), NONE).stream()
                .map(mutant -> mutant.model())
                .filter(model -> !model.equals(claim.model()))
                .distinct()
                .toList();
        double share = mutantAlpha / Math.max(1, models.size() * places.size());
        StoppingRule same = StoppingRule.atMost(Math.max(1, witness.networks()));
        long told = models.stream()
                .filter(model -> isTold(new SameLawTest(model, other, same, networks), places, share))
                .count();
        String summary = "%s; %d of %d other models told apart%s"
                .formatted(
                        witness.evidence().summary(),
                        told,
                        models.size(),
                        told == 0 ? "; nothing is shown, since no other model is" : "");
        Map<String, Object> details = new LinkedHashMap<>(witness.evidence().details());
        details.put("otherModels", models.size());
        details.put("toldApart", told);
        Optional<Boolean> holds = told == 0 ? Optional.empty() : Optional.of(true);
        return new Witness(
                new Evidence(witness.evidence().kind(), holds, summary, details), Optional.empty(), witness.networks());
    }

    private static boolean isTold(PlaceTest test, List<Place> places, double alpha) {
        return places.stream().anyMatch(place -> {
            try {
                return test.judge(place, NONE, alpha).ended() == Reason.REFUTED;
            } catch (FormulaException notAModelThere) {
                return false;
            }
        });
    }
}
