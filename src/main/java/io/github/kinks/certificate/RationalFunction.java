package io.github.kinks.certificate;

import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A quotient of polynomials in lowest terms; the denominator has coprime whole coefficients and a positive leading one, so
 * that equal functions are equal objects.
 */
public final class RationalFunction {
    /** The constant 0. */
    public static final RationalFunction ZERO = of(Polynomial.ZERO);

    /** The constant 1. */
    public static final RationalFunction ONE = of(Polynomial.ONE);

    private final Polynomial numerator;
    private final Polynomial denominator;

    private RationalFunction(Polynomial numerator, Polynomial denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The polynomial as a rational function. */
    public static RationalFunction of(Polynomial polynomial) {
        return new RationalFunction(polynomial, Polynomial.ONE);
    }

    /** The number as a rational function. */
    public static RationalFunction of(BigFraction value) {
        return of(Polynomial.constant(value));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static RationalFunction of(Polynomial numerator, Polynomial denominator) {
        if (denominator.isZero()) {
            throw new ArithmeticException("a denominator is zero");
        }
        if (numerator.isZero()) {
            return ZERO;
        }
        Polynomial common = PolynomialDivision.gcd(numerator, denominator);
        Polynomial top = numerator.dividedBy(common).orElseThrow();
        Polynomial bottom = denominator.dividedBy(common).orElseThrow();
        BigFraction scale = bottom.content();
        if (bottom.leadingCoefficient().signum() < 0) {
            scale = scale.negate();
        }
        return new RationalFunction(top.times(scale.reciprocal()), bottom.times(scale.reciprocal()));
    }

    /** The numerator in lowest terms. */
    public Polynomial numerator() {
        return numerator;
    }

    /** The denominator in lowest terms. */
    public Polynomial denominator() {
        return denominator;
    }

    /** Whether this is 0. */
    public boolean isZero() {
        return numerator.isZero();
    }

    /** The value, if this is a constant. */
    public Optional<BigFraction> asConstant() {
        return denominator.equals(Polynomial.ONE) ? numerator.asConstant() : Optional.empty();
    }

    /** Sum. */
    public RationalFunction plus(RationalFunction other) {
        return of(
                numerator.times(other.denominator).plus(other.numerator.times(denominator)),
                denominator.times(other.denominator));
    }

    /** Difference. */
    public RationalFunction minus(RationalFunction other) {
        return plus(other.negate());
    }

    /** The same with the sign changed. */
    public RationalFunction negate() {
        return new RationalFunction(numerator.negate(), denominator);
    }

    /** Product. */
    public RationalFunction times(RationalFunction other) {
        return of(numerator.times(other.numerator), denominator.times(other.denominator));
    }

    /**
     * Quotient.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public RationalFunction over(RationalFunction other) {
        return of(numerator.times(other.denominator), denominator.times(other.numerator));
    }

    /** The power with a whole exponent of either sign. */
    public RationalFunction power(int exponent) {
        return exponent >= 0
                ? new RationalFunction(numerator.power(exponent), denominator.power(exponent))
                : ONE.over(power(-exponent));
    }

    /** This function with {@code variable} replaced by a polynomial. */
    public RationalFunction substitute(String variable, Polynomial value) {
        return of(numerator.substitute(variable, value), denominator.substitute(variable, value));
    }

    /** The derivative by {@code variable}. */
    public RationalFunction derivative(String variable) {
        Polynomial top = numerator
                .derivative(variable)
                .times(denominator)
                .minus(numerator.times(denominator.derivative(variable)));
        return of(top, denominator.times(denominator));
    }

    /**
     * The value where every variable has one.
     *
     * @throws ArithmeticException at a pole
     */
    public BigFraction evaluate(Map<String, BigFraction> values) {
        return numerator.evaluate(values).divide(denominator.evaluate(values));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RationalFunction f
                && numerator.equals(f.numerator)
                && denominator.equals(f.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** Symja's input form. */
    @Override
    public String toString() {
        return denominator.equals(Polynomial.ONE) ? numerator.toString() : "(" + numerator + ")/(" + denominator + ")";
    }
}
