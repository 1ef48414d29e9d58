package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Relation;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Restriction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * Shows that a formula has a value wherever it is claimed: no denominator vanishes and no Gamma meets a pole for
 * {@code n >= 1}, {@code 0 <= k, j <= n} and positive parameters. An equality of normal forms says nothing at such points.
 */
final class Definedness {
    private static final String SLACK = "slack";
    private static final BigFraction ONE = BigFraction.ONE;

    private final Map<String, Restriction> conditions;

    private Definedness(Map<String, Restriction> conditions) {
        this.conditions = conditions;
    }

    /** Why the formula is not shown to be defined everywhere; empty where it is. */
    static Optional<String> fault(Formula formula, Map<String, Restriction> conditions) {
        return new Definedness(conditions).fault(formula);
    }

    private Optional<String> fault(Formula formula) {
        if (formula instanceof Iterated) {
            // bounds and body hold bound indices; the terms are checked where the sums are treated
            return Optional.empty();
        }
        Optional<String> own = Optional.empty();
        if (formula instanceof Binary f && f.operator() == Operator.DIVIDE) {
            own = zeroFault(f.right());
        } else if (formula instanceof Binary f && f.operator() == Operator.POWER && mayBeNegative(f.right())) {
            own = zeroFault(f.left());
        } else if (formula instanceof Call f) {
            own = callFault(f);
        }
        if (own.isPresent()) {
            return own;
        }
        for (Formula child : FormulaTree.children(formula)) {
            Optional<String> fault = fault(child);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean mayBeNegative(Formula exponent) {
        return !(exponent instanceof Formula.Rational r && r.value().signum() >= 0)
                && !exponent.variables().isEmpty();
    }

    private Optional<String> zeroFault(Formula divisor) {
        TermSum value = NormalForm.over(Replay.WHOLE).of(divisor);
        if (value.isZero()) {
            return Optional.of(divisor + " is 0");
        }
        for (var term : value.terms()) {
            if (value.terms().size() == 1 && !neverZero(term.coefficient())) {
                return Optional.of("not shown that " + divisor + " is never 0");
            }
        }
        return value.terms().size() == 1 ? Optional.empty() : Optional.of("not shown that " + divisor + " is never 0");
    }

    private Optional<String> callFault(Call call) {
        return switch (call.function()) {
            case GAMMA -> poleFault(call, call.argument());
            case FACTORIAL -> poleFault(call, call.argument().plus(Formula.number(1)));
            case FACTORIAL2 -> poleFault(call, call.argument().plus(Formula.number(2)));
            case BETA -> poleFault(call, call.arguments().get(0)).or(() -> poleFault(call, call.arguments().get(1)));
            default -> Optional.empty();
        };
    }

    private Optional<String> poleFault(Call call, Formula argument) {
        Optional<RationalFunction> value = NormalForm.over(Replay.WHOLE).of(argument).asRational();
        boolean positive = value.isPresent()
                && Positivity.oneSign(slackened(value.get().numerator()))
                && slackened(value.get().numerator()).constantTerm().signum() > 0;
        boolean constant = value.flatMap(RationalFunction::asConstant).isPresent();
        return positive || constant ? Optional.empty() : Optional.of("not shown that " + call + " meets no pole");
    }

    private boolean neverZero(RationalFunction coefficient) {
        Polynomial p = coefficient.numerator();
        // factors that are powers of one variable which cannot be 0
        for (String variable : p.variables()) {
            if (neverZero(variable)) {
                for (var q = p.dividedBy(Polynomial.variable(variable));
                        q.isPresent();
                        q = p.dividedBy(Polynomial.variable(variable))) {
                    p = q.get();
                }
            }
        }
        return Positivity.oneSign(slackened(p));
    }

    private boolean neverZero(String variable) {
        return !Set.of("k", "j", "i").contains(variable) && !(variable.equals("n") && leastWidth().signum() <= 0);
    }

    /** With k and j at most n, and n at least its least value. */
    private Polynomial slackened(Polynomial polynomial) {
        Polynomial p = polynomial;
        Polynomial slack = Polynomial.variable(SLACK);
        boolean k = p.variables().contains("k");
        boolean j = p.variables().contains("j");
        if (k && j) {
            throw new NotDecidable("a denominator in both k and j");
        } else if (k || j) {
            return p.substitute("n", slack.plus(Polynomial.variable(k ? "k" : "j")));
        }
        p = p.substitute("n", slack.plus(Polynomial.constant(leastWidth())));
        return p.substitute("m", Polynomial.variable("slackm").plus(Polynomial.constant(leastOf("m", ONE))));
    }

    private BigFraction leastWidth() {
        return leastOf("n", ONE);
    }

    private BigFraction leastOf(String variable, BigFraction usual) {
        Restriction restriction = conditions.get(variable);
        if (restriction instanceof Restriction.Parity p && p.remainder() == 0) {
            return new BigFraction(2);
        }
        if (restriction instanceof Restriction.Bound b
                && (b.relation() == Relation.GREATER_OR_EQUAL || b.relation() == Relation.GREATER)) {
            return b.bound();
        }
        return usual;
    }
}
