package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A linear recurrence in k, written as a polynomial in x: {@code c_0+c_1*x+c_2*x^2+..} says that
 * {@code c_0 P(k) + c_1 P(k+1) + c_2 P(k+2) + .. = 0}.
 *
 * @param coefficients {@code c_0, c_1, ..}, free of x; at least one
 */
public record ShiftOperator(List<Formula> coefficients) {
    /** The variable whose powers stand for shifts. */
    public static final String SHIFT = "x";

    /** The highest order that is read. */
    public static final int HIGHEST_ORDER = 8;

    private static final Formula ZERO = Formula.number(0);
    private static final Formula ONE = Formula.number(1);

    public ShiftOperator {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * The operator that the formula writes.
     *
     * @throws FormulaException if it is no polynomial in x of degree 1 to {@value #HIGHEST_ORDER}
     */
    public static ShiftOperator of(Formula formula) {
        return expanded(formula)
                .filter(c -> c.size() > 1)
                .map(ShiftOperator::new)
                .orElseThrow(() -> new FormulaException(
                        "no recurrence: a polynomial in x of degree 1 to %d is wanted, in which x^i stands for P(K=k+i), as in (n-k)-(k+1)*x"
                                .formatted(HIGHEST_ORDER),
                        -1));
    }

    /** {@code c_0 P(k) + c_1 P(k+1) + ..} for a sequence P, a formula in its index. */
    public Formula applied(Formula sequence, String index) {
        Formula sum = ZERO;
        for (int i = 0; i < coefficients.size(); i++) {
            Formula shifted = i == 0
                    ? sequence
                    : sequence.substitute(index, Formula.variable(index).plus(Formula.number(i)));
            sum = plus(sum, times(coefficients.get(i), shifted));
        }
        return sum;
    }

    private static Optional<List<Formula>> expanded(Formula formula) {
        if (!formula.variables().contains(SHIFT)) {
            return Optional.of(List.of(formula));
        } else if (formula.equals(Formula.variable(SHIFT))) {
            return Optional.of(List.of(ZERO, ONE));
        } else if (formula instanceof Negate f) {
            return expanded(f.operand()).map(c -> scaled(c, Formula.number(-1)));
        } else if (!(formula instanceof Binary f)) {
            return Optional.empty();
        } else {
            return switch (f.operator()) {
                case ADD, SUBTRACT, MULTIPLY ->
                    expanded(f.left()).flatMap(a -> expanded(f.right()).flatMap(b -> joined(f.operator(), a, b)));
                case DIVIDE ->
                    f.right().variables().contains(SHIFT)
                            ? Optional.empty()
                            : expanded(f.left()).map(a -> scaled(a, ONE.over(f.right())));
                case POWER -> power(f);
            };
        }
    }

    private static Optional<List<Formula>> joined(Formula.Operator operator, List<Formula> a, List<Formula> b) {
        return switch (operator) {
            case ADD -> Optional.of(sum(a, b));
            case SUBTRACT -> Optional.of(sum(a, scaled(b, Formula.number(-1))));
            default -> product(a, b);
        };
    }

    private static Optional<List<Formula>> power(Binary f) {
        Optional<BigFraction> exponent = number(f.right())
                .filter(e -> e.getDenominator().equals(BigInteger.ONE))
                .filter(e -> e.signum() > 0 && e.doubleValue() <= HIGHEST_ORDER);
        if (exponent.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Formula>> base = expanded(f.left());
        Optional<List<Formula>> result = base;
        for (int i = 1; i < exponent.get().getNumeratorAsInt(); i++) {
            result = result.flatMap(a -> product(a, base.orElseThrow()));
        }
        return result;
    }

    /** Of an exponent such as 2 or 2+1. */
    private static Optional<BigFraction> number(Formula formula) {
        if (formula instanceof Rational r) {
            return Optional.of(r.value());
        } else if (formula instanceof Binary f && f.operator() == Formula.Operator.ADD) {
            return number(f.left()).flatMap(a -> number(f.right()).map(a::add));
        } else if (formula instanceof Binary f && f.operator() == Formula.Operator.SUBTRACT) {
            return number(f.left()).flatMap(a -> number(f.right()).map(a::subtract));
        }
        return Optional.empty();
    }

    private static List<Formula> sum(List<Formula> a, List<Formula> b) {
        List<Formula> sum = new ArrayList<>(a.size() >= b.size() ? a : b);
        List<Formula> shorter = a.size() >= b.size() ? b : a;
        for (int i = 0; i < shorter.size(); i++) {
            sum.set(i, plus(sum.get(i), shorter.get(i)));
        }
        return sum;
    }

    private static Optional<List<Formula>> product(List<Formula> a, List<Formula> b) {
        int order = a.size() + b.size() - 2;
        if (order > HIGHEST_ORDER) {
            return Optional.empty();
        }
        List<Formula> product = new ArrayList<>(Collections.nCopies(order + 1, ZERO));
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                product.set(i + j, plus(product.get(i + j), times(a.get(i), b.get(j))));
            }
        }
        return Optional.of(product);
    }

    private static List<Formula> scaled(List<Formula> coefficients, Formula factor) {
        return coefficients.stream().map(c -> times(c, factor)).toList();
    }

    private static Formula plus(Formula a, Formula b) {
        return a.equals(ZERO) ? b : b.equals(ZERO) ? a : a.plus(b);
    }

    private static Formula times(Formula a, Formula b) {
        if (a.equals(ZERO) || b.equals(ZERO)) {
            return ZERO;
        }
        return a.equals(ONE) ? b : b.equals(ONE) ? a : a.times(b);
    }
}
