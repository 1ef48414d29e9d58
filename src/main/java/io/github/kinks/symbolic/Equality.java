package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Residues;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Decides whether two formulas are equal for all admitted values of their variables. Covered are sums, products, quotients and
 * powers of rational functions, Gammas with rational steps, powers with linear exponents, roots, arctangents, logarithms, error
 * functions, incomplete beta functions and Owen's, distinctions by one real variable, and finite sums of hypergeometric terms. Outside
 * this class the answer is open.
 */
final class Equality {
    private final Symja symja;
    private final Map<String, Restriction> conditions;

    Equality(Symja symja, Map<String, Restriction> conditions) {
        this.symja = symja;
        this.conditions = conditions;
    }

    /** How an attempt to prove equality ended. */
    record Outcome(boolean proved, String reason) {}

    /**
     * Tries to prove that {@code claimed} is defined and equals {@code derived} wherever the claim is made.
     *
     * @param anySign the real variables that may be negative or 0; all others are positive
     */
    Outcome prove(Formula claimed, Formula derived, Set<String> anySign) {
        try {
            String how = "";
            for (SignChoice choice : SignChoice.all(anySign, claimed, derived)) {
                Map<String, Restriction> kept = choice.kept(conditions);
                how = new Equality(symja, kept).proveByCases(choice.apply(claimed), choice.apply(derived));
            }
            return new Outcome(true, how);
        } catch (NotDecidable e) {
            return new Outcome(false, "outside the decision procedure: " + e.getMessage());
        } catch (ArithmeticException e) {
            return new Outcome(false, "undefined: " + e.getMessage());
        }
    }

    private String proveByCases(Formula claimed, Formula derived) {
        String how = "";
        for (UnaryOperator<Formula> part : CountSplit.parts(claimed, derived, conditions)) {
            how = proveByRegions(part.apply(claimed), part.apply(derived));
        }
        return how;
    }

    private String proveByRegions(Formula claimed, Formula derived) {
        String how = "";
        for (Region region : CaseSplit.regions(claimed, derived, conditions)) {
            Formula a = region.resolve(claimed);
            Formula stretched = region.stretched(a);
            Definedness.fault(stretched, conditions)
                    .or(() -> sumFault(stretched))
                    .ifPresent(fault -> {
                        throw new NotDecidable(fault);
                    });
            how = proveWithoutCases(a, region.resolve(derived));
        }
        return how;
    }

    private String proveWithoutCases(Formula claimed, Formula derived) {
        Map<String, Formula> halves = parities();
        RootSymbols roots = new RootSymbols();
        Formula a = roots.in(Residues.apply(claimed, halves));
        Formula b = roots.in(Residues.apply(derived, halves));
        boolean sums = Formulas.hasSum(a) || Formulas.hasSum(b);
        if (!sums) {
            if (!new Replay(symja).equal(a, b)) {
                throw new NotDecidable("the normal forms differ, although no value was found where the formulas do");
            }
            return "equal normal forms (sums of hypergeometric terms)";
        }
        return new SumEquality(symja, WholeDomain.of(conditions).split(halves)).prove(a, b);
    }

    private Optional<String> sumFault(Formula claimed) {
        return SumForm.of(claimed).aligned().sums().stream()
                .map(sum -> Definedness.fault(sum.body(), Formulas.linear(sum.to()), conditions))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** With n even, n = 2n; with n odd, n = 2n+1. */
    private Map<String, Formula> parities() {
        Map<String, Formula> halves = new TreeMap<>();
        conditions.forEach((variable, restriction) -> {
            if (restriction instanceof Restriction.Parity p) {
                Formula doubled = Formula.number(2).times(Formula.variable(variable));
                halves.put(variable, doubled.plus(Formula.number(p.remainder())));
            }
        });
        return halves;
    }
}
