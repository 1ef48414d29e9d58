package io.github.kinks.certificate;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * A linear form in whole-number variables with a constant, such as {@code n-k+1/2}. No coefficient is zero.
 *
 * @param coefficients the coefficients by variable
 * @param constant the constant
 */
public record LinearForm(SortedMap<String, BigFraction> coefficients, BigFraction constant)
        implements Comparable<LinearForm> {

    private static final List<String> LEADING = List.of("n", "m", "j", "k");

    /** In this order n-j, j-k and k-i count as positive directions. */
    private static final Comparator<String> LEADING_FIRST = Comparator.comparing(
                    (String v) -> LEADING.contains(v) ? LEADING.indexOf(v) : LEADING.size())
            .thenComparing(Comparator.reverseOrder());

    private static final Comparator<LinearForm> ORDER = Comparator.comparing(LinearForm::toString);

    public LinearForm {
        SortedMap<String, BigFraction> copy = new TreeMap<>(coefficients);
        copy.values().removeIf(BigFraction::isZero);
        coefficients = Collections.unmodifiableSortedMap(copy);
    }

    /** The constant form. */
    public static LinearForm constant(BigFraction value) {
        return new LinearForm(new TreeMap<>(), value);
    }

    /** The form {@code name}. */
    public static LinearForm variable(String name) {
        return new LinearForm(new TreeMap<>(Map.of(name, BigFraction.ONE)), BigFraction.ZERO);
    }

    /** The polynomial as a linear form, if its degree is at most one. */
    public static Optional<LinearForm> of(Polynomial polynomial) {
        if (polynomial.degree() > 1) {
            return Optional.empty();
        }
        SortedMap<String, BigFraction> coefficients = new TreeMap<>();
        for (String variable : polynomial.variables()) {
            coefficients.put(
                    variable, polynomial.coefficient(variable, 1).asConstant().orElseThrow());
        }
        BigFraction constant = polynomial.terms().getOrDefault(Monomial.ONE, BigFraction.ZERO);
        return Optional.of(new LinearForm(coefficients, constant));
    }

    /** The same as a polynomial. */
    public Polynomial polynomial() {
        Polynomial sum = Polynomial.constant(constant);
        for (Map.Entry<String, BigFraction> e : coefficients.entrySet()) {
            sum = sum.plus(Polynomial.variable(e.getKey()).times(e.getValue()));
        }
        return sum;
    }

    /** Whether no variable occurs. */
    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /** Whether all coefficients and the constant are whole. */
    public boolean isWhole() {
        return isWhole(constant) && coefficients.values().stream().allMatch(LinearForm::isWhole);
    }

    /** The least common denominator of the coefficients, the constant aside. */
    public BigInteger denominator() {
        return coefficients.values().stream()
                .map(BigFraction::getDenominator)
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }

    /** The greatest common divisor of whole coefficients. */
    BigInteger divisor() {
        return coefficients.values().stream().map(BigFraction::getNumerator).reduce(BigInteger.ZERO, BigInteger::gcd);
    }

    /** The variable that comes first; the form must not be constant. */
    String leadingVariable() {
        return coefficients.keySet().stream().min(LEADING_FIRST).orElseThrow();
    }

    /** Whether the leading coefficient is negative. */
    boolean pointsBack() {
        return !isConstant() && value(leadingVariable()).signum() < 0;
    }

    /** The coefficient of {@code variable}, 0 where it does not occur. */
    public BigFraction value(String variable) {
        return coefficients.getOrDefault(variable, BigFraction.ZERO);
    }

    /** The form without its constant. */
    public LinearForm direction() {
        return new LinearForm(coefficients, BigFraction.ZERO);
    }

    /** Sum. */
    public LinearForm plus(LinearForm other) {
        SortedMap<String, BigFraction> sum = new TreeMap<>(coefficients);
        BinaryOperator<BigFraction> add = BigFraction::add;
        other.coefficients.forEach((v, c) -> sum.merge(v, c, add));
        return new LinearForm(sum, constant.add(other.constant));
    }

    /** Sum with a number. */
    public LinearForm plus(BigFraction value) {
        return new LinearForm(coefficients, constant.add(value));
    }

    /** Multiple. */
    public LinearForm times(BigFraction factor) {
        SortedMap<String, BigFraction> multiple = new TreeMap<>(coefficients);
        multiple.replaceAll((v, c) -> c.multiply(factor));
        return new LinearForm(multiple, constant.multiply(factor));
    }

    /** The form with {@code variable} replaced. */
    public LinearForm substitute(String variable, LinearForm value) {
        SortedMap<String, BigFraction> rest = new TreeMap<>(coefficients);
        BigFraction factor = rest.remove(variable);
        return factor == null ? this : new LinearForm(rest, constant).plus(value.times(factor));
    }

    /** The greatest whole number that is at most {@code value}. */
    static BigInteger floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    static boolean isWhole(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(LinearForm other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return polynomial().toString();
    }
}
