package io.github.kinks.law;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Variable;
import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** One walk over a formula at one precision. */
final class Evaluation {
    private final Budget budget;
    private final Arithmetic arithmetic;
    private final SpecialFunctions functions;
    private final Map<String, Operand> bindings = new HashMap<>();
    private int depth;

    Evaluation(int bits, Map<String, BigFraction> bindings, Purse purse) {
        this.budget = new Budget(bits, purse);
        this.arithmetic = new Arithmetic(bits, budget);
        this.functions = new SpecialFunctions(bits, budget, arithmetic);
        bindings.forEach((name, value) -> this.bindings.put(name, Operand.of(Ratio.of(value))));
    }

    Operand value(Formula formula) {
        if (++depth > Budget.DEEPEST) {
            throw Budget.tooLarge("a formula nested more than " + Budget.DEEPEST + " deep");
        }
        budget.node();
        Operand value = visit(formula);
        depth--;
        return value;
    }

    private Operand visit(Formula formula) {
        if (formula instanceof Formula.Rational f) {
            return Operand.of(Ratio.of(f.value()));
        } else if (formula instanceof Constant f) {
            return f == Constant.PI
                    ? Operand.of(PiPolynomial.monomial(Ratio.ONE, 2))
                    : functions.exp(Operand.of(Ratio.ONE));
        } else if (formula instanceof Variable f) {
            return variable(f.name());
        } else if (formula instanceof Negate f) {
            return arithmetic.negate(value(f.operand()));
        } else if (formula instanceof Binary f) {
            return binary(f);
        } else if (formula instanceof Call f) {
            return call(f);
        } else if (formula instanceof Iterated f) {
            return iterated(f);
        } else if (formula instanceof Piecewise f) {
            return value(chosen(f));
        }
        throw new IllegalStateException("no such formula: " + formula.getClass());
    }

    private Operand call(Call formula) {
        List<Operand> arguments = new ArrayList<>();
        for (Formula argument : formula.arguments()) {
            arguments.add(value(argument));
        }
        return functions.apply(formula.function(), arguments);
    }

    private Operand variable(String name) {
        Operand value = bindings.get(name);
        if (value == null) {
            throw new FormulaException("the variable '" + name + "' has no value", -1);
        }
        return value;
    }

    /** Long sums and products lean to the left without end, so that spine is walked without recursion. */
    private Operand binary(Binary formula) {
        if (formula.operator() == Operator.POWER) {
            return power(formula);
        }
        Deque<Binary> spine = new ArrayDeque<>();
        Formula left = formula;
        while (left instanceof Binary b && b.operator() != Operator.POWER) {
            spine.push(b);
            left = b.left();
        }
        Operand value = value(left);
        for (Binary b : spine) {
            budget.node();
            value = arithmetic.apply(b.operator(), value, value(b.right()));
        }
        return value;
    }

    private Operand power(Binary formula) {
        if (formula.left() == Constant.E) {
            return functions.exp(value(formula.right()));
        }
        return arithmetic.power(value(formula.left()), value(formula.right()));
    }

    private Formula chosen(Piecewise formula) {
        for (Piecewise.Case branch : formula.cases()) {
            if (holds(branch.condition())) {
                return branch.value();
            }
        }
        return formula.otherwise();
    }

    private boolean holds(Condition condition) {
        for (Comparison c : condition.comparisons()) {
            Operand difference = arithmetic.plus(value(c.left()), arithmetic.negate(value(c.right())));
            if (!c.relation().holds(difference.sign())) {
                return false;
            }
        }
        return true;
    }

    /** The index runs from {@code from} in steps of 1 as long as it is not above {@code to}. */
    private Operand iterated(Iterated formula) {
        Ratio from = bound(formula, formula.from());
        Ratio to = bound(formula, formula.to());
        Ratio span = to.plus(from.negate());
        BigInteger count = span.floor().add(BigInteger.ONE).max(BigInteger.ZERO);
        budget.terms(count.bitLength() > 62 ? Long.MAX_VALUE : count.longValueExact());
        boolean sum = formula.fold() == Fold.SUM;
        Operand total = Operand.of(sum ? Ratio.ZERO : Ratio.ONE);
        Operand outer = bindings.get(formula.index());
        for (int i = 0; i < count.intValueExact(); i++) {
            bindings.put(formula.index(), Operand.of(from.plus(Ratio.of(i))));
            Operand term = value(formula.body());
            total = sum ? arithmetic.plus(total, term) : arithmetic.times(total, term);
        }
        if (outer == null) {
            bindings.remove(formula.index());
        } else {
            bindings.put(formula.index(), outer);
        }
        return total;
    }

    private Ratio bound(Iterated formula, Formula bound) {
        return value(bound)
                .rational()
                .orElseThrow(() -> Budget.undefined(
                        "a bound of " + formula.fold().symbol() + " that is not known to be rational"));
    }
}
