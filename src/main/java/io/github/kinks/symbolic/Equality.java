package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether two formulas are equal for all admitted values of their variables. Covered are sums, products, quotients and
 * powers of rational functions, Gammas with rational steps, powers with linear exponents, roots, arctangents and logarithms,
 * distinctions by one real variable, and finite sums of hypergeometric terms. Outside this class the answer is open.
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

    /** Tries to prove that {@code claimed} is defined and equals {@code derived} wherever the claim is made. */
    Outcome prove(Formula claimed, Formula derived) {
        try {
            String how = "";
            for (CaseSplit.Region region : CaseSplit.regions(claimed, derived, conditions)) {
                Formula a = region.resolve(claimed);
                Formula b = region.resolve(derived);
                Optional<String> fault = Definedness.fault(a, conditions);
                if (fault.isPresent()) {
                    return new Outcome(false, fault.get());
                }
                how = proveWithoutCases(a, b);
            }
            return new Outcome(true, how);
        } catch (NotDecidable e) {
            return new Outcome(false, "outside the decision procedure: " + e.getMessage());
        } catch (ArithmeticException e) {
            return new Outcome(false, "undefined: " + e.getMessage());
        }
    }

    private String proveWithoutCases(Formula claimed, Formula derived) {
        Formula a = byParity(claimed);
        Formula b = byParity(derived);
        boolean sums = Formulas.hasSum(a) || Formulas.hasSum(b);
        if (!sums) {
            if (!new Replay(symja).equal(a, b)) {
                throw new NotDecidable("the normal forms differ, although no value was found where the formulas do");
            }
            return "equal normal forms (sums of hypergeometric terms)";
        }
        return new SumEquality(symja, conditions).prove(a, b);
    }

    /** With n even, n = 2n; with n odd, n = 2n+1. */
    private Formula byParity(Formula formula) {
        Formula result = formula;
        for (Map.Entry<String, Restriction> e : conditions.entrySet()) {
            if (e.getValue() instanceof Restriction.Parity p) {
                Formula doubled = Formula.number(2).times(Formula.variable(e.getKey()));
                result = result.substitute(e.getKey(), doubled.plus(Formula.number(p.remainder())));
            }
        }
        return result;
    }
}
