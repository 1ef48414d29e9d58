package io.github.kinks.suite;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.VerdictRule;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.Purse;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes one claim past its witnesses to a finding. */
final class ClaimJudge {
    /** What all values of one claim and its mutants may cost together, in word products: some seconds of work, seventy times what the dearest built-in claim takes. */
    private static final long WORK = 10_000_000_000L;

    private final Symbolic deriver;
    private final Symbolic decider;
    private final Samples networks;
    private final Settings settings;

    /**
     * @param deriver derives laws
     * @param decider compares the claims with them; another one where claims are not trusted
     */
    ClaimJudge(Symbolic deriver, Symbolic decider, Samples networks, Settings settings) {
        this.deriver = deriver;
        this.decider = decider;
        this.networks = networks;
        this.settings = settings;
    }

    /**
     * Judges the claim.
     *
     * @param alpha its share of the run's false alarms
     * @throws io.github.kinks.claim.FormulaException if a formula is too large to compute with
     */
    Finding judge(Claim claim, double alpha) {
        FormulaEvaluator evaluator = FormulaEvaluator.payingFrom(Purse.of(WORK));
        List<Witness> witnesses = new ArrayList<>();
        witnesses.add(new DerivedEvidence(deriver, decider).of(claim));
        witnesses.add(Witness.of(new Evidence(
                Kind.FORMALISED,
                Optional.empty(),
                "not run: no machine-checked theorem is tied to this claim",
                Map.of())));
        if (claim.assertion() instanceof Assertion.SameLaw same) {
            sameLaw(claim, same.other(), alpha, witnesses, evaluator);
        } else {
            Assertion.Equals equals = (Assertion.Equals) claim.assertion();
            equalsFormula(claim, equals.quantity(), equals.formula(), alpha, witnesses, evaluator);
        }
        Optional<Counterexample> counterexample = merged(witnesses);
        List<Evidence> evidence = witnesses.stream().map(Witness::evidence).toList();
        return new Finding(
                claim.id(),
                VerdictRule.judge(evidence, counterexample.isPresent()),
                claim.expected(),
                claim.statement(),
                evidence,
                counterexample);
    }

    private void equalsFormula(
            Claim claim,
            Quantity quantity,
            Formula formula,
            double alpha,
            List<Witness> witnesses,
            FormulaEvaluator evaluator) {
        Optional<Formula> derived = derived(claim.model(), quantity);
        if (quantity == Quantity.LEAST_WIDTH && derived.isPresent()) {
            Formula mean = derived.get();
            witnesses.add(Witness.unlessUndecided(
                    Kind.ENCLOSED, () -> LeastWidthEvidence.of(evaluator, claim, formula, mean)));
        } else {
            Predicate<Place> covered = place -> Symbolic.covers(place.in(claim.model()));
            witnesses.add(Witness.unlessUndecided(
                    Kind.ENCLOSED,
                    () -> new EnclosedEvidence(evaluator).of(claim, quantity, formula, derived, covered)));
        }
        long samples = settings.samples().orElse(claim.check().samples());
        witnesses.add(
                switch (quantity) {
                    case PMF, FACTORIAL_MOMENT ->
                        claim.conditions().containsKey(ClaimedLaw.index(quantity))
                                ? partial()
                                : simulated(
                                        claim,
                                        formula,
                                        new LawTest(claim.model(), quantity, samples, networks, evaluator),
                                        alpha);
                    case MEAN, VARIANCE, PROBABILITY ->
                        simulated(
                                claim,
                                formula,
                                new MeanTest(claim.model(), quantity, samples, networks, evaluator),
                                alpha);
                    case DENSITY ->
                        simulated(claim, formula, new DensityTest(claim.model(), samples, networks, evaluator), alpha);
                    case LEAST_WIDTH ->
                        notSimulated(claim, formula, "a mean that equals m exactly is not settled by a sample");
                    case ASYMPTOTIC_MEAN -> notSimulated(claim, formula, "no sample at fixed widths settles a limit");
                });
    }

    private Witness simulated(Claim claim, Formula formula, PlaceTest test, double alpha) {
        return Witness.unlessUndecided(
                Kind.SIMULATED,
                () -> SimulatedEvidence.of(claim, formula, test, place -> true, alpha, settings.alpha()));
    }

    private static Witness partial() {
        return Witness.of(new Evidence(
                Kind.SIMULATED, Optional.empty(), "not run: a claim about a part of the law fixes no law", Map.of()));
    }

    /** The mutants are then told from the claim by the derived law, where the claim may be computed with in this process. */
    private Witness notSimulated(Claim claim, Formula formula, String why) {
        Map<String, Object> details = Map.of();
        if (decider == deriver) {
            List<Place> anywhere = List.of(new Place(1, Map.of()));
            PlaceTest test = new DecisionTest(claim, deriver::decide);
            details = Map.of(
                    "mutants",
                    MutantRun.of(formula, anywhere, test, settings.alpha()).details());
        }
        return Witness.of(new Evidence(Kind.SIMULATED, Optional.empty(), "not run: " + why, details));
    }

    /** Networks of the claim's model against the law of the other one. */
    private void sameLaw(Claim claim, Model other, double alpha, List<Witness> witnesses, FormulaEvaluator evaluator) {
        Quantity quantity = Quantity.FACTORIAL_MOMENT;
        Optional<Formula> theirs = derived(other, quantity);
        if (theirs.isEmpty()) {
            return;
        }
        Predicate<Place> covered = place -> Symbolic.covers(place.in(other));
        Predicate<Place> both = covered.and(place -> Symbolic.covers(place.in(claim.model())));
        witnesses.add(new EnclosedEvidence(evaluator)
                .of(claim, quantity, theirs.get(), derived(claim.model(), quantity), both));
        long samples = settings.samples().orElse(claim.check().samples());
        PlaceTest test = new LawTest(claim.model(), quantity, samples, networks, evaluator);
        witnesses.add(SimulatedEvidence.of(claim, theirs.get(), test, covered, alpha, settings.alpha()));
    }

    private Optional<Formula> derived(Model model, Quantity quantity) {
        try {
            return Optional.of(deriver.derive(model, quantity).result());
        } catch (SymbolicException e) {
            return Optional.empty();
        }
    }

    /** The first counterexample, with the strongest e-value that a simulation gave. */
    private static Optional<Counterexample> merged(List<Witness> witnesses) {
        Optional<String> eValue = witnesses.stream()
                .flatMap(w -> w.counterexample().stream())
                .flatMap(c -> c.eValue().stream())
                .findFirst();
        return witnesses.stream()
                .flatMap(w -> w.counterexample().stream())
                .findFirst()
                .map(c -> new Counterexample(c.at(), c.claimed(), c.actual(), eValue));
    }
}
