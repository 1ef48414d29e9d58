package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Compares what a claim says with the law that is derived from its model. */
public final class Decider {
    private final Deriver deriver;
    private final Symja symja = new Symja();

    /** @param deriver where the laws come from */
    public Decider(Deriver deriver) {
        this.deriver = deriver;
    }

    /**
     * Compares the claim with the derived law: first at points, with values that cannot be wrong, then for all values.
     *
     * @throws SymbolicException if the claim's model is not covered
     * @throws io.github.kinks.claim.FormulaException if the claimed formula is too large to compute with
     */
    public Decision decide(Claim claim) {
        if (claim.assertion() instanceof Assertion.SameLaw same) {
            return sameLaw(claim, same.other());
        }
        if (claim.assertion() instanceof Assertion.UniformPositions) {
            return new PositionsDecision(deriver, claim).decide();
        }
        Assertion.Equals equals = (Assertion.Equals) claim.assertion();
        if (Expansions.isAbout(equals.quantity())) {
            return expansion(claim, equals.quantity(), equals.formula());
        }
        Formula derived = deriver.derive(claim.model(), equals.quantity()).result();
        return switch (equals.quantity()) {
            case ASYMPTOTIC_MEAN -> growth(equals.formula(), derived);
            case PMF_RECURRENCE -> new RecurrenceDecision(claim, deriver).decide(equals.formula(), derived);
            case POISSON_BOUND -> poissonBound(claim, equals.formula(), derived);
            case POISSON_LIMIT -> poissonLimit(claim, equals.formula(), derived);
            case LEAST_WIDTH -> new LeastWidth(claim).byMean(equals.formula(), derived);
            case LEAST_WIDTH_MEDIAN ->
                new LeastWidth(claim).byMedian(equals.formula(), derived, new Equality(symja, Map.of()));
            default -> {
                Validity validity = Validity.of(claim.model(), equals.quantity());
                yield formulas(claim, equals.quantity(), equals.formula(), derived, validity);
            }
        };
    }

    private Decision expansion(Claim claim, Quantity quantity, Formula claimed) {
        BigFraction last = Expansions.reach(claimed);
        Formula law =
                deriver.derive(claim.model(), Expansions.expanded(quantity)).result();
        Formula derived = deriver.expansion(claim.model(), quantity, last).result();
        return new ExpansionDecision(claim, claimed, law).against(derived, last, Validity.of(claim.model()));
    }

    /** The derived bound, theta without the factor below 1, or what is at least theta. */
    private Decision poissonBound(Claim claim, Formula claimed, Formula derived) {
        Validity validity = Validity.of(claim.model());
        Equality equality = new Equality(symja, claim.conditions());
        Set<String> signs = anySign(claim.model());
        Formula mean = deriver.derive(claim.model(), Quantity.MEAN).result();
        Formula theta = deriver.poisson(claim.model()).theta();
        Optional<Formula> rest = PoissonDecision.withoutExponential(
                claimed, x -> equality.prove(x, mean, signs).proved());
        String how = "it is the derived bound";
        if (rest.filter(r -> equality.prove(r, theta, signs).proved()).isEmpty()) {
            how = "it is (mu-V)/mu, which is at least the derived bound";
            if (!equality.prove(claimed, theta, signs).proved()) {
                Formula pairs =
                        Formula.number(2).times(deriver.moments(claim.model()).pairs());
                if (!new PoissonDecision(new Replay(symja), mean, pairs).isEnough(claimed)) {
                    return Decision.open("not shown to be at least the derived bound " + derived);
                }
                how = "it is at least 1 or (mu-V)/mu at every width";
            }
        }
        return validity.isImpliedBy(claim.conditions())
                ? Decision.equal(how)
                : Decision.open("right where the derivation is valid, which is " + validity);
    }

    private Decision poissonLimit(Claim claim, Formula claimed, Formula derived) {
        if (derived.variables().contains("n")) {
            return Decision.different(new Counterexample(
                    Map.of("n", "Infinity"),
                    claimed.toString(),
                    "it grows without bound, being at least " + derived + " up to lower powers of n",
                    Optional.empty()));
        }
        return formulas(claim, Quantity.POISSON_LIMIT, claimed, derived, Validity.of(claim.model()));
    }

    private Decision sameLaw(Claim claim, Model other) {
        Formula mine = deriver.derive(claim.model(), Quantity.FACTORIAL_MOMENT).result();
        Formula others = deriver.derive(other, Quantity.FACTORIAL_MOMENT).result();
        Validity validity = Validity.of(claim.model()).and(Validity.of(other));
        // the claimed law is the other model's; the true one is the model's own
        return formulas(claim, Quantity.FACTORIAL_MOMENT, others, mine, validity);
    }

    private Decision formulas(Claim claim, Quantity quantity, Formula claimed, Formula derived, Validity validity) {
        Optional<Counterexample> counterexample = new PointSearch(claim).find(quantity, claimed, derived, validity);
        if (counterexample.isPresent()) {
            return Decision.different(counterexample.get());
        }
        Equality.Outcome outcome = exceedsTheWidth(claim, quantity)
                ? Arrangement.compare(claimed, derived)
                : new Equality(symja, claim.conditions()).prove(claimed, derived, anySign(claim.model()));
        if (!outcome.proved()) {
            return Decision.open(outcome.reason());
        } else if (!validity.isImpliedBy(claim.conditions())) {
            return Decision.open("equal where the derivation is valid, which is " + validity
                    + "; state that under 'for' to claim it there");
        }
        return Decision.equal(outcome.reason());
    }

    /** Whether k or j may exceed n, as where a neuron has several kinks: what {@link Equality} proves holds up to n. */
    private static boolean exceedsTheWidth(Claim claim, Quantity quantity) {
        boolean counted = quantity == Quantity.PMF || quantity == Quantity.FACTORIAL_MOMENT;
        boolean several = claim.model().mostKinks(1) > 1
                || (claim.assertion() instanceof Assertion.SameLaw same
                        && same.other().mostKinks(1) > 1);
        return counted && several;
    }

    /** The ends of a domain that is not symmetric may be negative or 0. */
    private static Set<String> anySign(Model model) {
        if (Geometry.of(model).isSymmetric()) {
            return Set.of();
        }
        Set<String> ends = new TreeSet<>(model.left().variables());
        ends.addAll(model.right().variables());
        return ends;
    }

    private static Decision growth(Formula claimed, Formula derived) {
        LeadingTerm actual;
        LeadingTerm stated;
        boolean negative = claimed instanceof Formula.Negate;
        try {
            actual = LeadingTerm.of(derived);
            stated = LeadingTerm.of(claimed instanceof Formula.Negate n ? n.operand() : claimed);
        } catch (NotDecidable | ArithmeticException e) {
            return Decision.open("outside the decision procedure: " + e.getMessage());
        }
        if (!actual.growsLike(stated)) {
            return Decision.different(new Counterexample(
                    Map.of("n", "Infinity"), "1", "the quotient tends to 0 or grows without bound", Optional.empty()));
        }
        Formula limit = actual.constantOver(stated);
        if (!negative && limit.equals(Formula.number(1))) {
            return Decision.equal("equal leading terms by Stirling's formula");
        }
        ExactValue value = FormulaEvaluator.withDefaults().evaluate(negative ? limit.negate() : limit, Map.of());
        return Decision.different(
                new Counterexample(Map.of("n", "Infinity"), "1", PointSearch.text(value), Optional.empty()));
    }
}
