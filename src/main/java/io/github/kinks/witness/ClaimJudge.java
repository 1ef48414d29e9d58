package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.Mutant;
import io.github.kinks.evidence.Mutants;
import io.github.kinks.evidence.VerdictRule;
import io.github.kinks.law.Evaluator;
import io.github.kinks.symbolic.Expansions;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes one claim past its witnesses to a finding. */
public final class ClaimJudge {
    /** What all values of one claim may cost together, and again those of its mutants, in word products: some seconds of work, many times what the dearest built-in claim takes. */
    private static final long WORK = 10_000_000_000L;

    private final Symbolic deriver;
    private final Symbolic decider;
    private final FormalEvidence formal;
    private final Samples networks;
    private final OptionalLong samples;
    private final double mutantAlpha;

    /**
     * @param deriver derives laws
     * @param decider compares the claims with them; another one where claims are not trusted
     * @param formal the theorems that state claims
     * @param networks the networks of the run, shared by its claims
     * @param samples networks at each place, in place of what the claims ask for
     * @param mutantAlpha false alarms allowed for a claim's mutants, a budget of their own
     */
    public ClaimJudge(
            Symbolic deriver,
            Symbolic decider,
            FormalEvidence formal,
            Samples networks,
            OptionalLong samples,
            double mutantAlpha) {
        this.deriver = deriver;
        this.decider = decider;
        this.formal = formal;
        this.networks = networks;
        this.samples = samples;
        this.mutantAlpha = mutantAlpha;
    }

    /**
     * Judges the claim.
     *
     * @param alpha its share of the run's false alarms
     * @throws io.github.kinks.claim.FormulaException if a formula is too large to compute with
     */
    public Finding judge(Claim claim, double alpha) {
        Evaluator evaluator = decider.evaluator(WORK);
        List<Witness> witnesses = new ArrayList<>();
        Witness derivation = new DerivedEvidence(deriver, decider).of(claim);
        witnesses.add(derivation);
        witnesses.add(formal.of(claim));
        Optional<Said> said = said(claim);
        ValuedLaws valued = new ValuedLaws();
        said.ifPresent(s -> {
            witnesses.add(Witness.unlessUndecided(Kind.ENCLOSED, () -> enclosed(s, evaluator, valued)));
            witnesses.add(Witness.unlessUndecided(Kind.SIMULATED, () -> simulated(s, alpha, evaluator)));
        });
        if (said.isEmpty() && claim.assertion() instanceof Assertion.SameLaw same) {
            StoppingRule rule = StoppingRule.of(claim, samples);
            witnesses.add(SameLawEvidence.of(claim, same.other(), rule, networks, alpha, mutantAlpha));
        }
        Optional<PositionsEvidence> positions = claim.assertion() instanceof Assertion.UniformPositions
                ? Optional.of(new PositionsEvidence(claim, networks))
                : Optional.empty();
        positions.ifPresent(p -> witnesses.add(p.simulated(StoppingRule.of(claim, samples), alpha)));
        Optional<Counterexample> counterexample = merged(witnesses);
        boolean contradicted =
                witnesses.stream().anyMatch(w -> w.evidence().holds().equals(Optional.of(false)));
        boolean stands = counterexample.isEmpty() && !contradicted;
        Optional<MutantRun> mutants = said.filter(s -> stands)
                .map(s -> mutants(s, derivation.evidence().holds().equals(Optional.of(true)), drawn(witnesses), valued))
                .or(() -> positions.filter(p -> stands).map(p -> p.mutants(deriver, drawn(witnesses), mutantAlpha)));
        List<Evidence> evidence = witnesses.stream()
                .map(w -> mutants.filter(m -> w.evidence().kind() == Kind.SIMULATED)
                        .map(m -> SimulatedEvidence.tried(w, m))
                        .orElse(w))
                .map(Witness::evidence)
                .toList();
        return new Finding(
                claim.id(),
                VerdictRule.judge(evidence, counterexample.isPresent()),
                claim.expected(),
                claim.statement(),
                evidence,
                counterexample,
                mutants.map(MutantRun::score));
    }

    /**
     * What a claim says, as a formula.
     *
     * @param formula the claimed formula; that of the other model where two laws are claimed to be the same
     * @param covered whether the formula is known to say what is claimed at a place
     */
    private record Said(Claim claim, Quantity quantity, Formula formula, Predicate<Place> covered) {}

    private Optional<Said> said(Claim claim) {
        if (claim.assertion() instanceof Assertion.UniformPositions) {
            return Optional.empty();
        } else if (claim.assertion() instanceof Assertion.SameLaw same) {
            Quantity quantity = Quantity.FACTORIAL_MOMENT;
            return derived(same.other(), quantity)
                    .map(theirs -> new Said(
                            claim,
                            quantity,
                            theirs,
                            place -> Symbolic.covers(same.other(), place.in(same.other()), quantity)));
        }
        Assertion.Equals equals = (Assertion.Equals) claim.assertion();
        return Optional.of(new Said(claim, equals.quantity(), equals.formula(), place -> true));
    }

    private Witness enclosed(Said said, Evaluator evaluator, ValuedLaws valued) {
        Claim claim = said.claim();
        if (Expansions.isAbout(said.quantity())) {
            return expanded(said, evaluator);
        } else if (said.quantity() == Quantity.POISSON_BOUND) {
            return new PoissonEvidence(deriver).ofBound(claim, said.formula(), evaluator);
        } else if (said.quantity() == Quantity.POISSON_LIMIT) {
            return new PoissonEvidence(deriver).ofLimit(claim);
        }
        Optional<Formula> derived = derived(claim.model(), said.quantity());
        if (LeastWidthEvidence.isAbout(said.quantity()) && derived.isPresent()) {
            return LeastWidthEvidence.of(evaluator, claim, said.quantity(), said.formula(), derived.get());
        }
        Predicate<Place> covered =
                said.covered().and(place -> Symbolic.covers(claim.model(), place.in(claim.model()), said.quantity()));
        if (ProbabilitiesEvidence.isAbout(said.quantity())) {
            return derived(claim.model(), Quantity.PMF)
                    .map(law ->
                            ProbabilitiesEvidence.of(evaluator, claim, said.quantity(), said.formula(), law, covered))
                    .orElse(Witness.of(
                            new Evidence(Kind.ENCLOSED, Optional.empty(), "not run: no law is derived", Map.of())));
        }
        return new EnclosedEvidence(evaluator)
                .of(
                        claim,
                        said.quantity(),
                        said.formula(),
                        place -> derived.or(() -> derived(place.in(claim.model()), said.quantity())),
                        covered,
                        place -> said.covered().test(place) ? valued.at(claim.model(), place) : Optional.empty());
    }

    private Witness expanded(Said said, Evaluator evaluator) {
        Model model = said.claim().model();
        Quantity quantity = said.quantity();
        return new ExpansionEvidence(evaluator)
                .of(
                        said.claim(),
                        said.formula(),
                        place -> covered(place.in(model))
                                .flatMap(there -> derived(there, Expansions.expanded(quantity), said.formula())),
                        place -> covered(place.in(model)).flatMap(there -> derived(there, quantity, said.formula())));
    }

    private static Optional<Model> covered(Model model) {
        return Optional.of(model).filter(m -> Symbolic.covers(m, m, Quantity.PMF));
    }

    private Witness simulated(Said said, double alpha, Evaluator evaluator) {
        Model model = said.claim().model();
        StoppingRule rule = StoppingRule.of(said.claim(), samples);
        return switch (said.quantity()) {
            case PMF, FACTORIAL_MOMENT ->
                said.claim().conditions().containsKey(ClaimedLaw.index(said.quantity()))
                        ? notSimulated("a claim about a part of the law fixes no law", alpha)
                        : simulated(said, new LawTest(model, said.quantity(), rule, networks, evaluator), alpha);
            case MEAN, VARIANCE, PROBABILITY ->
                simulated(said, new MeanTest(model, said.quantity(), rule, networks, evaluator), alpha);
            case DENSITY -> simulated(said, new DensityTest(model, rule, networks, evaluator), alpha);
            case LEAST_WIDTH -> notSimulated("a mean that equals m exactly is not settled by a sample", alpha);
            case LEAST_WIDTH_MEDIAN ->
                notSimulated("a probability that equals 1/2 exactly is not settled by a sample", alpha);
            case ASYMPTOTIC_MEAN, POISSON_LIMIT -> notSimulated("no sample at fixed widths settles a limit", alpha);
            case MEAN_EXPANSION, VARIANCE_EXPANSION ->
                notSimulated("no sample at fixed widths settles an expansion", alpha);
            case POISSON_BOUND -> notSimulated("the law is enclosed, which shows more than a sample of it", alpha);
            case PMF_RECURRENCE, PMF_DEGREE ->
                notSimulated("exact values are what it speaks of, and a sample has none", alpha);
        };
    }

    private static Witness simulated(Said said, PlaceTest test, double alpha) {
        return SimulatedEvidence.of(said.claim(), said.formula(), test, said.covered(), alpha);
    }

    private static Witness notSimulated(String why, double alpha) {
        return Witness.of(new Evidence(Kind.SIMULATED, Optional.empty(), "not run: " + why, Map.of("alpha", alpha)));
    }

    private static long drawn(List<Witness> witnesses) {
        return witnesses.stream().mapToLong(Witness::networks).max().orElse(0);
    }

    /**
     * Mutants are paid from a purse of their own, so that none of them can cost the claim its finding.
     *
     * @param drawn networks at each place; a run that needs no more for the claim draws no more for its mutants
     */
    private MutantRun mutants(Said said, boolean proved, long drawn, ValuedLaws valued) {
        Claim claim = said.claim();
        Quantity quantity = said.quantity();
        Evaluator evaluator = decider.evaluator(WORK);
        Function<Model, Optional<Formula>> derived = model -> derived(model, quantity, said.formula());
        List<Place> places = Place.of(claim).stream().filter(said.covered()).toList();
        Optional<MutantTest> test = drawn > 0 ? mutantTest(claim, quantity, evaluator) : Optional.empty();
        // a wrong model of which nothing can be known, neither from a derivation nor from networks, is no mutant
        List<Mutant> mutants = Mutants.of(claim.model(), said.formula()).stream()
                .filter(m -> quantity != Quantity.PMF_RECURRENCE || ProbabilitiesEvidence.isRecurrence(m.formula()))
                .filter(m -> quantity != Quantity.DENSITY || hasDomainOf(claim.model(), m.model()))
                .filter(m -> test.isPresent() || m.model().equals(claim.model()) || isCovered(m.model(), quantity))
                .toList();
        double alpha = mutantAlpha / Math.max(1, mutants.size());
        return MutantRun.of(
                mutants,
                claim.model(),
                new DerivationVotes(claim, quantity, said.formula(), derived, deriver, decider, proved),
                new EnclosureVotes(
                        claim,
                        quantity,
                        ProbabilitiesEvidence.isAbout(quantity) ? model -> derived(model, Quantity.PMF) : derived,
                        said.covered(),
                        evaluator,
                        valued,
                        new PoissonEvidence(deriver)),
                test.map(t ->
                        new SimulationVotes(claim.model(), quantity, said.formula(), derived, places, t, drawn, alpha)),
                drawn);
    }

    private Optional<MutantTest> mutantTest(Claim claim, Quantity quantity, Evaluator evaluator) {
        return switch (quantity) {
            case PMF, FACTORIAL_MOMENT ->
                claim.conditions().containsKey(ClaimedLaw.index(quantity))
                        ? Optional.empty()
                        : Optional.of(new LawMutants(quantity, networks, evaluator));
            case MEAN, VARIANCE, PROBABILITY -> Optional.of(new MeanMutants(quantity, networks, evaluator));
            case DENSITY -> Optional.of(new DensityMutants(networks, evaluator));
            default -> Optional.empty();
        };
    }

    /** A density on the whole line says the same for any domain. */
    private static boolean hasDomainOf(Model one, Model other) {
        return one.left().equals(other.left()) && one.right().equals(other.right());
    }

    private static boolean isCovered(Model model, Quantity quantity) {
        return model.variables().isEmpty() && Symbolic.covers(model, model, quantity);
    }

    /** An expansion as far as it is compared with the claimed formula; of other quantities all there is. */
    private Optional<Formula> derived(Model model, Quantity quantity, Formula claimed) {
        try {
            return Expansions.isAbout(quantity)
                    ? Optional.of(deriver.expansion(model, quantity, claimed).result())
                    : derived(model, quantity);
        } catch (SymbolicException e) {
            return Optional.empty();
        }
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
