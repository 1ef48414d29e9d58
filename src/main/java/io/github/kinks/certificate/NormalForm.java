package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Brings a formula to a sum of pairwise dissimilar hypergeometric terms. Two formulas of the class are equal, wherever both
 * are defined, exactly when the normal form of their difference is empty: dissimilar hypergeometric terms are
 * linearly independent over the rational functions (Petkovsek, Wilf and Zeilberger, A = B, section 5.6).
 *
 * <p>Variables named as whole take whole values; all others stand for positive numbers.
 */
public final class NormalForm {
    private static final int LARGEST_POWER = 60;

    private final Set<String> whole;

    private NormalForm(Set<String> whole) {
        this.whole = Set.copyOf(whole);
    }

    /** Normal forms in which the given variables take whole values. */
    public static NormalForm over(Set<String> whole) {
        return new NormalForm(whole);
    }

    /**
     * The normal form of {@code formula}.
     *
     * @throws NotDecidable if the formula lies outside the class
     * @throws ArithmeticException if it divides by zero
     */
    public TermSum of(Formula formula) {
        if (formula instanceof Rational f) {
            return rational(RationalFunction.of(f.value()));
        } else if (formula instanceof Constant f) {
            return rational(RationalFunction.of(Polynomial.variable(f.toString())));
        } else if (formula instanceof Variable f) {
            return rational(RationalFunction.of(Polynomial.variable(f.name())));
        } else if (formula instanceof Negate f) {
            return TermSum.ZERO.minus(of(f.operand()));
        } else if (formula instanceof Binary f) {
            return of(f);
        } else if (formula instanceof Call f) {
            return of(f);
        } else if (formula instanceof Iterated f && f.fold() == Fold.PRODUCT) {
            return TermSum.of(product(f.body(), f.index(), form(f.from()), form(f.to())));
        }
        throw new NotDecidable(
                formula instanceof Iterated ? "a sum inside an expression" : "a case distinction inside an expression");
    }

    /** The formula as a single term. */
    public HypergeometricTerm term(Formula formula) {
        return single(of(formula), formula);
    }

    private TermSum of(Binary f) {
        return switch (f.operator()) {
            case ADD -> of(f.left()).plus(of(f.right()));
            case SUBTRACT -> of(f.left()).minus(of(f.right()));
            case MULTIPLY -> of(f.left()).times(of(f.right()));
            case DIVIDE -> of(f.left()).times(TermSum.of(divisor(f.right()).reciprocal()));
            case POWER -> power(f.left(), f.right());
        };
    }

    private HypergeometricTerm divisor(Formula formula) {
        TermSum value = of(formula);
        if (value.isZero()) {
            throw new ArithmeticException("division by zero: " + formula + " is 0");
        }
        return single(value, formula);
    }

    private TermSum power(Formula base, Formula exponent) {
        LinearForm form = form(exponent);
        if (form.isConstant() && LinearForm.isWhole(form.constant())) {
            return power(base, form.constant().getNumerator());
        }
        TermSum value = of(base);
        if (value.isZero()) {
            throw new NotDecidable("a power of 0 with a variable exponent");
        }
        return TermSum.of(power(single(value, base), form));
    }

    private TermSum power(Formula base, BigInteger exponent) {
        if (exponent.bitLength() > 10) {
            throw new NotDecidable("the power " + exponent);
        }
        int e = exponent.intValue();
        TermSum value = of(base);
        if (e < 0 || value.terms().size() <= 1) {
            return value.isZero() && e > 0
                    ? value
                    : TermSum.of(single(value, base).power(e));
        }
        if (e > LARGEST_POWER) {
            throw new NotDecidable("the power " + e + " of a sum");
        }
        TermSum product = TermSum.of(HypergeometricTerm.ONE);
        for (int i = 0; i < e; i++) {
            product = product.times(value);
        }
        return product;
    }

    /** {@code base^exponent}. */
    static TermSum power(HypergeometricTerm base, BigFraction exponent) {
        boolean whole = LinearForm.isWhole(exponent) && exponent.getNumerator().bitLength() < 8;
        return TermSum.of(
                whole ? base.power(exponent.getNumerator().intValue()) : power(base, LinearForm.constant(exponent)));
    }

    /** {@code (r prod b^c)^L = r^L prod b^(c L)} for constant exponents c. */
    private static HypergeometricTerm power(HypergeometricTerm base, LinearForm exponent) {
        if (!base.gammas().isEmpty()) {
            throw new NotDecidable("a power of a Gamma with the exponent " + exponent);
        }
        HypergeometricTerm result = PowerRules.power(base.coefficient(), exponent);
        for (HypergeometricTerm.Power p : base.powers().values()) {
            LinearForm product;
            if (p.exponent().isConstant()) {
                product = exponent.times(p.exponent().constant());
            } else if (exponent.isConstant()) {
                product = p.exponent().times(exponent.constant());
            } else {
                throw new NotDecidable("the exponent (" + p.exponent() + ")*(" + exponent + ")");
            }
            result = result.times(HypergeometricTerm.power(p.base(), product));
        }
        return result;
    }

    private TermSum of(Call f) {
        BigFraction one = BigFraction.ONE;
        return switch (f.function()) {
            case SQRT -> power(f.argument(), Formula.number(1, 2));
            case EXP -> power(Constant.E, f.argument());
            case ABS -> absolute(f.argument());
            case LOG, ARCTAN -> Transcendental.of(f.function(), single(of(f.argument()), f.argument()));
            case ERF, OWEN_T, BETA_REGULARIZED ->
                SpecialSymbol.of(
                        f.function(), f.arguments().stream().map(this::of).toList());
            case GAMMA -> gamma(f.argument());
            case FACTORIAL -> gamma(f.argument().plus(Formula.number(1)));
            case FACTORIAL2 -> TermSum.of(doubleFactorial(form(f.argument())));
            case BETA -> {
                LinearForm a = form(f.arguments().get(0));
                LinearForm b = form(f.arguments().get(1));
                yield ratio(GammaRules.gamma(a).times(GammaRules.gamma(b)), a.plus(b));
            }
            case BINOMIAL -> {
                LinearForm a = form(f.arguments().get(0));
                LinearForm b = form(f.arguments().get(1));
                HypergeometricTerm below = GammaRules.gamma(b.plus(one));
                yield ratio(
                        GammaRules.gamma(a.plus(one)).over(below),
                        a.plus(b.times(BigFraction.MINUS_ONE)).plus(one));
            }
            case POCHHAMMER -> {
                LinearForm a = form(f.arguments().get(0));
                LinearForm b = form(f.arguments().get(1));
                yield ratio(GammaRules.gamma(a.plus(b)), a);
            }
        };
    }

    private TermSum gamma(Formula argument) {
        Optional<LinearForm> linear = linear(argument);
        if (linear.isPresent()) {
            return TermSum.of(GammaRules.gamma(linear.get()));
        }
        RationalFunction function = of(argument)
                .asRational()
                .orElseThrow(() -> new NotDecidable("Gamma[" + argument + "], not of a quotient of polynomials"));
        return TermSum.of(GammaSymbol.of(function));
    }

    private static TermSum ratio(HypergeometricTerm numerator, LinearForm gammaBelow) {
        return TermSum.of(numerator.over(GammaRules.gamma(gammaBelow)));
    }

    /** {@code (2u)!! = 2^u u!} and {@code (2u+1)!! = 2^(u+1) Gamma(u + 3/2) / sqrt(Pi)}. */
    private static HypergeometricTerm doubleFactorial(LinearForm argument) {
        BigFraction half = new BigFraction(1, 2);
        LinearForm halved = argument.direction().times(half);
        if (!halved.isWhole() || !LinearForm.isWhole(argument.constant())) {
            throw new NotDecidable("Factorial2[" + argument + "] of unknown parity");
        }
        boolean odd = argument.constant().getNumerator().testBit(0);
        LinearForm u = halved.plus(argument.constant().subtract(odd ? 1 : 0).multiply(half));
        LinearForm twos = odd ? u.plus(BigFraction.ONE) : u;
        LinearForm at = u.plus(odd ? new BigFraction(3, 2) : BigFraction.ONE);
        HypergeometricTerm product =
                PowerRules.power(RationalFunction.of(BigFraction.TWO), twos).times(GammaRules.gamma(at));
        return odd
                ? product.times(HypergeometricTerm.power(Polynomial.variable("Pi"), LinearForm.constant(half.negate())))
                : product;
    }

    /** Variables are positive here, so a monomial's absolute value drops its sign and nothing else. */
    private TermSum absolute(Formula argument) {
        HypergeometricTerm value = single(of(argument), argument);
        RationalFunction c = value.coefficient();
        boolean one =
                c.numerator().terms().size() == 1 && c.denominator().terms().size() == 1;
        if (!one || Transcendental.mayBeNegative(c)) {
            throw new NotDecidable("Abs[" + argument + "] of unknown sign");
        }
        return TermSum.of(
                c.numerator().leadingCoefficient().signum() < 0 ? value.times(HypergeometricTerm.of(-1)) : value);
    }

    /** Products are taken factor by factor; a factor linear in the index becomes a quotient of Gammas. */
    private HypergeometricTerm product(Formula body, String index, LinearForm from, LinearForm to) {
        LinearForm count = to.plus(from.times(BigFraction.MINUS_ONE)).plus(BigFraction.ONE);
        if (!body.variables().contains(index)) {
            return power(term(body), count);
        } else if (body instanceof Binary f) {
            if (f.operator() == Operator.MULTIPLY) {
                return product(f.left(), index, from, to).times(product(f.right(), index, from, to));
            } else if (f.operator() == Operator.DIVIDE) {
                return product(f.left(), index, from, to).over(product(f.right(), index, from, to));
            } else if (f.operator() == Operator.POWER && wholeNumber(f.right()).isPresent()) {
                return product(f.left(), index, from, to)
                        .power(wholeNumber(f.right()).get());
            }
        }
        Set<String> inBody = new TreeSet<>(whole);
        inBody.add(index);
        RationalFunction factor = over(inBody)
                .of(body)
                .asRational()
                .orElseThrow(() -> new NotDecidable("a product of terms that are not rational in " + index));
        return linear(factor.numerator(), index, from, to).over(linear(factor.denominator(), index, from, to));
    }

    private static HypergeometricTerm linear(Polynomial factor, String index, LinearForm from, LinearForm to) {
        LinearForm form = LinearForm.of(factor)
                .orElseThrow(() -> new NotDecidable("a product over " + factor + ", not linear in " + index));
        BigFraction slope = form.value(index);
        LinearForm count = to.plus(from.times(BigFraction.MINUS_ONE)).plus(BigFraction.ONE);
        if (slope.isZero()) {
            return PowerRules.power(RationalFunction.of(factor), count);
        }
        LinearForm offset =
                form.plus(LinearForm.variable(index).times(slope.negate())).times(slope.reciprocal());
        return PowerRules.power(RationalFunction.of(slope), count)
                .times(GammaRules.gamma(to.plus(offset).plus(BigFraction.ONE)))
                .over(GammaRules.gamma(from.plus(offset)));
    }

    private static Optional<Integer> wholeNumber(Formula formula) {
        return formula instanceof Rational f
                        && LinearForm.isWhole(f.value())
                        && f.value().getNumerator().bitLength() < 10
                ? Optional.of(f.value().getNumerator().intValue())
                : Optional.empty();
    }

    private LinearForm form(Formula formula) {
        return linear(formula)
                .orElseThrow(() -> new NotDecidable(formula + " where a linear form in whole numbers is wanted"));
    }

    private Optional<LinearForm> linear(Formula formula) {
        return of(formula)
                .asRational()
                .filter(f -> f.denominator().equals(Polynomial.ONE))
                .flatMap(f -> LinearForm.of(f.numerator()))
                .filter(form -> whole.containsAll(form.coefficients().keySet()));
    }

    private static HypergeometricTerm single(TermSum value, Formula formula) {
        if (value.isZero()) {
            return HypergeometricTerm.of(0);
        }
        return value.single().orElseThrow(() -> new NotDecidable("a power or quotient of the sum " + formula));
    }

    private static TermSum rational(RationalFunction value) {
        return TermSum.of(HypergeometricTerm.of(value));
    }
}
