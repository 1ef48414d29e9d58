package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Negate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * One product of the sum that a formula in n is when multiplied out.
 *
 * @param negative whether it is subtracted
 * @param factors its factors: free of n, rational functions of n alone, or functions
 */
record Summand(boolean negative, List<Factor> factors) {
    private static final int MOST = 64;
    private static final String N = "n";

    Summand {
        factors = List.copyOf(factors);
    }

    /**
     * The products whose sum the formula is.
     *
     * @throws NotDecidable if a root or quotient of a sum is in the way, or there are many
     */
    static List<Summand> of(Formula formula) {
        if (!formula.variables().contains(N) || isRational(formula)) {
            return List.of(single(formula));
        } else if (formula instanceof Negate f) {
            return of(f.operand()).stream().map(Summand::negated).toList();
        } else if (formula instanceof Binary f) {
            return of(f);
        } else if (formula instanceof Call f && f.function() == Function.SQRT) {
            return List.of(only(f.argument()).power(BigFraction.ONE_HALF));
        }
        return List.of(single(formula));
    }

    private static List<Summand> of(Binary f) {
        return switch (f.operator()) {
            case ADD -> joined(of(f.left()), of(f.right()));
            case SUBTRACT -> joined(of(f.left()), of(f.right().negate()));
            case MULTIPLY -> products(of(f.left()), of(f.right()));
            case DIVIDE -> products(of(f.left()), List.of(only(f.right()).power(BigFraction.MINUS_ONE)));
            case POWER -> power(f);
        };
    }

    private static List<Summand> power(Binary f) {
        BigFraction exponent = NormalForm.over(Replay.WHOLE)
                .of(f.right())
                .asRational()
                .flatMap(RationalFunction::asConstant)
                .orElseThrow(() -> new NotDecidable("the exponent " + f.right()));
        List<Summand> base = of(f.left());
        boolean few = exponent.getDenominatorAsInt() == 1
                && exponent.signum() >= 0
                && exponent.compareTo(BigFraction.TWO) <= 0;
        if (base.size() == 1 || !few) {
            return List.of(only(f.left()).power(exponent));
        }
        List<Summand> product = List.of(new Summand(false, List.of()));
        for (int i = 0; i < exponent.intValue(); i++) {
            product = products(product, base);
        }
        return product;
    }

    private static boolean isRational(Formula formula) {
        if (!formula.variables().equals(Set.of(N)) || formula instanceof Formula.Piecewise) {
            return false;
        }
        try {
            return NormalForm.over(Replay.WHOLE)
                    .of(formula)
                    .asRational()
                    .filter(f -> !f.isZero() && isOfWidth(f.numerator()) && isOfWidth(f.denominator()))
                    .isPresent();
        } catch (NotDecidable e) {
            return false;
        }
    }

    private static boolean isOfWidth(Polynomial p) {
        return Set.of(N).containsAll(p.variables());
    }

    private static Summand single(Formula formula) {
        return new Summand(false, List.of(new Factor(formula, BigFraction.ONE)));
    }

    private static Summand only(Formula formula) {
        List<Summand> all = of(formula);
        if (all.size() != 1) {
            throw new NotDecidable("a root or quotient of the sum " + formula);
        }
        return all.get(0);
    }

    private Summand power(BigFraction exponent) {
        if (negative && exponent.getDenominatorAsInt() != 1) {
            throw new NotDecidable("a root of a negative number");
        }
        boolean odd = negative && exponent.getNumerator().testBit(0);
        return new Summand(
                odd,
                factors.stream()
                        .map(f -> new Factor(f.base(), f.exponent().multiply(exponent)))
                        .toList());
    }

    private Summand negated() {
        return new Summand(!negative, factors);
    }

    private static List<Summand> joined(List<Summand> left, List<Summand> right) {
        List<Summand> all = new ArrayList<>(left);
        all.addAll(right);
        return limited(all);
    }

    private static List<Summand> products(List<Summand> left, List<Summand> right) {
        List<Summand> all = new ArrayList<>();
        for (Summand a : left) {
            for (Summand b : right) {
                List<Factor> factors = new ArrayList<>(a.factors);
                factors.addAll(b.factors);
                all.add(new Summand(a.negative != b.negative, factors));
            }
        }
        return limited(all);
    }

    private static List<Summand> limited(List<Summand> all) {
        if (all.size() > MOST) {
            throw new NotDecidable("a sum of more than " + MOST + " products");
        }
        return all;
    }

    /** The factors in which n occurs, or those in which it does not, multiplied. */
    Formula product(boolean withWidth) {
        Formula over = Formula.number(1);
        Formula under = Formula.number(1);
        for (Factor factor : factors) {
            if (factor.base().variables().contains(N) == withWidth) {
                if (factor.exponent().signum() > 0) {
                    over = times(over, power(factor.base(), factor.exponent()));
                } else {
                    under = times(under, power(factor.base(), factor.exponent().negate()));
                }
            }
        }
        return under.equals(Formula.number(1)) ? over : over.over(under);
    }

    private static Formula power(Formula base, BigFraction exponent) {
        if (exponent.equals(BigFraction.ONE)) {
            return base;
        }
        return exponent.equals(BigFraction.ONE_HALF)
                ? Formula.call(Function.SQRT, base)
                : base.power(Formula.number(exponent));
    }

    private static Formula times(Formula left, Formula right) {
        return left.equals(Formula.number(1)) ? right : left.times(right);
    }
}
