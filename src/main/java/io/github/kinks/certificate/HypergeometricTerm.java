package io.github.kinks.certificate;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * A product {@code r * prod base^(linear form) * prod Gamma(linear form)^e} in normal form, where {@code r} is a rational
 * function. Whole parts of exponents and of Gamma arguments are moved into {@code r}, so two such terms are
 * proportional by a rational function exactly when their {@linkplain #powers powers} and {@linkplain #gammas gammas} agree.
 *
 * @param coefficient the rational function
 * @param powers exponents by base: a prime, -1, a variable, a named constant or a primitive polynomial
 * @param gammas exponents by argument; the constant of an argument lies in (0, 1]
 */
public record HypergeometricTerm(
        RationalFunction coefficient, SortedMap<String, Power> powers, SortedMap<LinearForm, Integer> gammas) {

    /** {@code base^exponent} with an exponent that is not a whole number. */
    public record Power(Polynomial base, LinearForm exponent) {}

    public HypergeometricTerm {
        powers = Collections.unmodifiableSortedMap(powers);
        gammas = Collections.unmodifiableSortedMap(gammas);
    }

    /** The term 1. */
    public static final HypergeometricTerm ONE = of(RationalFunction.ONE);

    /** A rational function as a term. */
    public static HypergeometricTerm of(RationalFunction function) {
        return new HypergeometricTerm(function, new TreeMap<>(), new TreeMap<>());
    }

    /** The constant {@code value}. */
    public static HypergeometricTerm of(long value) {
        return of(RationalFunction.of(new BigFraction(value)));
    }

    /** {@code base^exponent} for an irreducible base, see {@link PowerRules} for others. */
    static HypergeometricTerm power(Polynomial base, LinearForm exponent) {
        LinearForm reduced = exponent;
        if (base.equals(Polynomial.constant(-1))) {
            reduced = modulo2(exponent);
        }
        BigInteger whole = LinearForm.floor(reduced.constant());
        LinearForm rest = reduced.plus(new BigFraction(whole.negate()));
        RationalFunction factor = RationalFunction.of(base).power(small(whole));
        SortedMap<String, Power> powers = new TreeMap<>();
        if (!rest.isConstant() || !rest.constant().isZero()) {
            powers.put(base.toString(), new Power(base, rest));
        }
        return new HypergeometricTerm(factor, powers, new TreeMap<>());
    }

    /** {@code Gamma(argument)^exponent} for an argument with whole, coprime, forward coefficients. */
    static HypergeometricTerm gamma(LinearForm argument, int exponent) {
        BigInteger shift = LinearForm.floor(argument.constant());
        if (LinearForm.isWhole(argument.constant())) {
            shift = shift.subtract(BigInteger.ONE);
        }
        LinearForm base = argument.plus(new BigFraction(shift.negate()));
        RationalFunction factor = rising(base, small(shift)).power(exponent);
        SortedMap<LinearForm, Integer> gammas = new TreeMap<>();
        gammas.put(base, exponent);
        return new HypergeometricTerm(factor, new TreeMap<>(), gammas);
    }

    /** {@code Gamma(base + shift) / Gamma(base)}. */
    private static RationalFunction rising(LinearForm base, int shift) {
        RationalFunction product = RationalFunction.ONE;
        for (int i = Math.min(shift, 0); i < Math.max(shift, 0); i++) {
            product = product.times(
                    RationalFunction.of(base.plus(new BigFraction(i)).polynomial()));
        }
        return shift >= 0 ? product : RationalFunction.ONE.over(product);
    }

    /** Exponents of -1 matter modulo 2 only; the variables take whole values. */
    private static LinearForm modulo2(LinearForm exponent) {
        SortedMap<String, BigFraction> coefficients = new TreeMap<>();
        exponent.coefficients().forEach((v, c) -> coefficients.put(v, modulo2(c)));
        return new LinearForm(coefficients, modulo2(exponent.constant()));
    }

    private static BigFraction modulo2(BigFraction value) {
        BigInteger pairs = LinearForm.floor(value.divide(2));
        return value.subtract(new BigFraction(pairs).multiply(2));
    }

    private static int small(BigInteger value) {
        if (value.bitLength() > 9) {
            throw new NotDecidable("a shift or power by " + value);
        }
        return value.intValue();
    }

    /** Product. */
    public HypergeometricTerm times(HypergeometricTerm other) {
        HypergeometricTerm product =
                new HypergeometricTerm(coefficient.times(other.coefficient), powers, mergedGammas(other.gammas));
        for (Power power : other.powers.values()) {
            product = product.withPower(power);
        }
        return product;
    }

    private HypergeometricTerm withPower(Power power) {
        SortedMap<String, Power> rest = new TreeMap<>(powers);
        Power mine = rest.remove(power.base().toString());
        LinearForm exponent = mine == null ? power.exponent() : mine.exponent().plus(power.exponent());
        HypergeometricTerm merged = power(power.base(), exponent);
        rest.putAll(merged.powers);
        return new HypergeometricTerm(coefficient.times(merged.coefficient), rest, gammas);
    }

    private SortedMap<LinearForm, Integer> mergedGammas(SortedMap<LinearForm, Integer> others) {
        SortedMap<LinearForm, Integer> merged = new TreeMap<>(gammas);
        others.forEach((argument, e) -> merged.merge(argument, e, Integer::sum));
        merged.values().removeIf(e -> e == 0);
        return merged;
    }

    /**
     * The reciprocal.
     *
     * @throws ArithmeticException if the term is zero
     */
    public HypergeometricTerm reciprocal() {
        HypergeometricTerm result = of(RationalFunction.ONE.over(coefficient));
        for (Power power : powers.values()) {
            result = result.times(power(power.base(), power.exponent().times(BigFraction.MINUS_ONE)));
        }
        SortedMap<LinearForm, Integer> inverse = new TreeMap<>(gammas);
        inverse.replaceAll((argument, e) -> -e);
        return new HypergeometricTerm(result.coefficient, result.powers, inverse);
    }

    /** The quotient by {@code other}. */
    public HypergeometricTerm over(HypergeometricTerm other) {
        return times(other.reciprocal());
    }

    /** The power with a whole exponent. */
    public HypergeometricTerm power(int exponent) {
        if (Math.abs((long) exponent) > 200) {
            throw new NotDecidable("the power " + exponent);
        }
        HypergeometricTerm base = exponent < 0 ? reciprocal() : this;
        HypergeometricTerm result = ONE;
        for (int i = 0; i < Math.abs(exponent); i++) {
            result = result.times(base);
        }
        return result;
    }

    /** The same term with another coefficient. */
    HypergeometricTerm withCoefficient(RationalFunction replacement) {
        return new HypergeometricTerm(replacement, powers, gammas);
    }

    /** Whether the quotient of the two terms is a rational function that {@code coefficient} alone carries. */
    public boolean isSimilarTo(HypergeometricTerm other) {
        return powers.equals(other.powers) && gammas.equals(other.gammas);
    }

    /** Whether the term is its coefficient alone. */
    public boolean isRational() {
        return powers.isEmpty() && gammas.isEmpty();
    }

    /** The term with a whole-number variable shifted: {@code t(.., variable + by, ..)}. */
    public HypergeometricTerm shift(String variable, int by) {
        return substitute(variable, LinearForm.variable(variable).plus(new BigFraction(by)));
    }

    /** The term with a whole-number variable replaced by a form with whole coefficients. */
    public HypergeometricTerm substitute(String variable, LinearForm shifted) {
        requireSymbolsWithout(variable);
        HypergeometricTerm result = of(coefficient.substitute(variable, shifted.polynomial()));
        for (Power p : powers.values()) {
            if (p.base().variables().contains(variable)) {
                throw new NotDecidable("the power " + p.base() + " of a shifted variable");
            }
            result = result.times(power(p.base(), p.exponent().substitute(variable, shifted)));
        }
        for (Map.Entry<LinearForm, Integer> g : gammas.entrySet()) {
            result = result.times(
                    GammaRules.gamma(g.getKey().substitute(variable, shifted)).power(g.getValue()));
        }
        return result;
    }

    /** A symbol such as {@code Gamma<n/q>} is another one at another n. Poles stand for numbers that do not depend on it. */
    private void requireSymbolsWithout(String variable) {
        Set<String> symbols = new TreeSet<>(coefficient.numerator().variables());
        symbols.addAll(coefficient.denominator().variables());
        powers.values().forEach(p -> symbols.addAll(p.base().variables()));
        for (String symbol : symbols) {
            boolean mentions = symbol.matches(".*<.*\\b" + variable + "\\b.*");
            if (mentions && !symbol.startsWith("Pole<")) {
                throw new NotDecidable(symbol.replace('<', '[').replace('>', ']') + " with " + variable + " shifted");
            }
        }
    }

    /**
     * {@code t(variable + by) / t(variable)}, a rational function for every term that {@code by} shifts by whole steps.
     *
     * @throws NotDecidable if the quotient is not rational
     */
    public RationalFunction shiftQuotient(String variable, int by) {
        HypergeometricTerm quotient = shift(variable, by).over(this);
        if (!quotient.isRational()) {
            throw new NotDecidable("a term whose shift quotient in " + variable + " is not rational");
        }
        return quotient.coefficient();
    }

    /** For messages: coefficient, powers and Gammas in Symja's input form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(" + coefficient + ")");
        powers.values().forEach(p -> text.append("*(%s)^(%s)".formatted(p.base(), p.exponent())));
        gammas.forEach((argument, e) -> text.append("*Gamma[%s]^(%d)".formatted(argument, e)));
        return text.toString();
    }
}
