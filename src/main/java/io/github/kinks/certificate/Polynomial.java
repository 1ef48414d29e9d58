package io.github.kinks.certificate;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** A polynomial in any number of named variables with rational coefficients. Immutable; equal where mathematically equal. */
public final class Polynomial {
    /** The zero polynomial. */
    public static final Polynomial ZERO = new Polynomial(new TreeMap<>());

    /** The constant 1. */
    public static final Polynomial ONE = constant(BigFraction.ONE);

    /** More terms than any identity of ours needs; past it a hostile input is refused instead of computed. */
    private static final int MOST_TERMS = 20_000;

    private final NavigableMap<Monomial, BigFraction> terms;

    private Polynomial(NavigableMap<Monomial, BigFraction> terms) {
        if (terms.size() > MOST_TERMS) {
            throw new NotDecidable("a polynomial with more than " + MOST_TERMS + " terms");
        }
        this.terms = Collections.unmodifiableNavigableMap(terms);
    }

    /** The constant {@code value}. */
    public static Polynomial constant(BigFraction value) {
        NavigableMap<Monomial, BigFraction> terms = new TreeMap<>();
        if (!value.isZero()) {
            terms.put(Monomial.ONE, value);
        }
        return new Polynomial(terms);
    }

    /** The constant {@code value}. */
    public static Polynomial constant(long value) {
        return constant(new BigFraction(value));
    }

    /** The variable {@code name}. */
    public static Polynomial variable(String name) {
        return new Polynomial(new TreeMap<>(Map.of(Monomial.of(name, 1), BigFraction.ONE)));
    }

    NavigableMap<Monomial, BigFraction> terms() {
        return terms;
    }

    /** Whether this is 0. */
    public boolean isZero() {
        return terms.isEmpty();
    }

    /** The value of a constant polynomial, if this is one. */
    public Optional<BigFraction> asConstant() {
        if (isZero()) {
            return Optional.of(BigFraction.ZERO);
        }
        return terms.size() == 1 && terms.firstKey().equals(Monomial.ONE)
                ? Optional.of(terms.firstEntry().getValue())
                : Optional.empty();
    }

    /** The variables that occur. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        terms.keySet().forEach(m -> names.addAll(m.exponents().keySet()));
        return names;
    }

    /** The highest power of {@code variable}; 0 where it does not occur. */
    public int degree(String variable) {
        return terms.keySet().stream().mapToInt(m -> m.degree(variable)).max().orElse(0);
    }

    /** The largest total degree; 0 for a constant. */
    public int degree() {
        return isZero() ? 0 : terms.lastKey().degree();
    }

    /** The coefficient of {@code variable^power}, a polynomial in the others. */
    public Polynomial coefficient(String variable, int power) {
        NavigableMap<Monomial, BigFraction> part = new TreeMap<>();
        terms.forEach((m, c) -> {
            if (m.degree(variable) == power) {
                part.put(m.without(variable), c);
            }
        });
        return new Polynomial(part);
    }

    /** The coefficients other than 0. */
    public Collection<BigFraction> coefficients() {
        return terms.values();
    }

    /** The value where all variables are 0. */
    public BigFraction constantTerm() {
        return terms.getOrDefault(Monomial.ONE, BigFraction.ZERO);
    }

    /** The coefficient of the greatest monomial. */
    BigFraction leadingCoefficient() {
        return isZero() ? BigFraction.ZERO : terms.lastEntry().getValue();
    }

    /** Sum. */
    public Polynomial plus(Polynomial other) {
        NavigableMap<Monomial, BigFraction> sum = new TreeMap<>(terms);
        other.terms.forEach((m, c) -> addTo(sum, m, c));
        return new Polynomial(sum);
    }

    /** Difference. */
    public Polynomial minus(Polynomial other) {
        return plus(other.negate());
    }

    /** The same with all signs changed. */
    public Polynomial negate() {
        return times(BigFraction.MINUS_ONE);
    }

    /** Product with a number. */
    public Polynomial times(BigFraction factor) {
        if (factor.isZero()) {
            return ZERO;
        }
        NavigableMap<Monomial, BigFraction> product = new TreeMap<>(terms);
        product.replaceAll((m, c) -> c.multiply(factor));
        return new Polynomial(product);
    }

    /** Product. */
    public Polynomial times(Polynomial other) {
        if ((long) terms.size() * other.terms.size() > 100L * MOST_TERMS) {
            throw new NotDecidable("a product of polynomials that is too large");
        }
        NavigableMap<Monomial, BigFraction> product = new TreeMap<>();
        terms.forEach((m, c) -> other.terms.forEach((o, d) -> addTo(product, m.times(o), c.multiply(d))));
        return new Polynomial(product);
    }

    /** The power with a whole exponent from 0 upwards. */
    public Polynomial power(int exponent) {
        Polynomial result = ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.times(this);
        }
        return result;
    }

    /** This polynomial with {@code variable} replaced. */
    public Polynomial substitute(String variable, Polynomial value) {
        Polynomial result = ZERO;
        for (int power = degree(variable); power >= 0; power--) {
            result = result.times(value).plus(coefficient(variable, power));
        }
        return result;
    }

    /** The derivative by {@code variable}. */
    public Polynomial derivative(String variable) {
        NavigableMap<Monomial, BigFraction> derivative = new TreeMap<>();
        terms.forEach((m, c) -> {
            int power = m.degree(variable);
            if (power > 0) {
                Monomial rest = m.without(variable).times(Monomial.of(variable, power - 1));
                derivative.put(rest, c.multiply(power));
            }
        });
        return new Polynomial(derivative);
    }

    /** The value where every variable has one; a variable without a value is an error. */
    public BigFraction evaluate(Map<String, BigFraction> values) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
            BigFraction product = term.getValue();
            for (Map.Entry<String, Integer> factor : term.getKey().exponents().entrySet()) {
                BigFraction value = values.get(factor.getKey());
                if (value == null) {
                    throw new IllegalArgumentException("no value for " + factor.getKey());
                }
                product = product.multiply(value.pow(factor.getValue()));
            }
            sum = sum.add(product);
        }
        return sum;
    }

    /** The positive number by which this is a polynomial with coprime whole coefficients; 1 for zero. */
    public BigFraction content() {
        BigInteger numerators = BigInteger.ZERO;
        BigInteger denominators = BigInteger.ONE;
        for (BigFraction c : terms.values()) {
            numerators = numerators.gcd(c.getNumerator());
            BigInteger d = c.getDenominator();
            denominators = denominators.divide(denominators.gcd(d)).multiply(d);
        }
        return isZero() ? BigFraction.ONE : new BigFraction(numerators, denominators);
    }

    /** The quotient by {@code divisor}, if the division leaves no remainder. */
    public Optional<Polynomial> dividedBy(Polynomial divisor) {
        return PolynomialDivision.exact(this, divisor);
    }

    private static void addTo(Map<Monomial, BigFraction> sum, Monomial monomial, BigFraction coefficient) {
        BigFraction total = sum.getOrDefault(monomial, BigFraction.ZERO).add(coefficient);
        if (total.isZero()) {
            sum.remove(monomial);
        } else {
            sum.put(monomial, total);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial p && terms.equals(p.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** Symja's input form. */
    @Override
    public String toString() {
        if (isZero()) {
            return "0";
        }
        StringBuilder text = new StringBuilder();
        terms.descendingMap().forEach((m, c) -> {
            BigInteger top = c.getNumerator().abs();
            String under = c.getDenominator().equals(BigInteger.ONE) ? "" : "/" + c.getDenominator();
            text.append(c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
            if (m.equals(Monomial.ONE)) {
                text.append(top);
            } else {
                text.append(top.equals(BigInteger.ONE) ? "" : top + "*").append(m);
            }
            text.append(under);
        });
        return text.toString();
    }
}
