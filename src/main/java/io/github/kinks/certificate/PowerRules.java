package io.github.kinks.certificate;

import java.math.BigInteger;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Brings powers with linear exponents to powers of primes, of -1, of variables and of primitive polynomials. */
final class PowerRules {
    private static final int LARGEST_FACTOR = 100_000;

    private PowerRules() {}

    /**
     * {@code base^exponent}.
     *
     * @throws NotDecidable if the base is zero or cannot be taken apart
     */
    static HypergeometricTerm power(RationalFunction base, LinearForm exponent) {
        return of(base.numerator(), exponent).times(of(base.denominator(), exponent.times(BigFraction.MINUS_ONE)));
    }

    private static HypergeometricTerm of(Polynomial base, LinearForm exponent) {
        if (base.isZero()) {
            throw new NotDecidable("a power of 0");
        }
        BigFraction content = base.content();
        Polynomial rest = base.times(content.reciprocal());
        // (-p)^e = (-1)^e p^e holds for whole exponents only; for others the base keeps its sign
        boolean flip = exponent.isWhole() || rest.asConstant().isPresent();
        if (flip && rest.leadingCoefficient().signum() < 0) {
            rest = rest.negate();
            content = content.negate();
        }
        HypergeometricTerm product = of(content, exponent);
        for (String variable : rest.variables()) {
            int multiplicity = 0;
            Polynomial single = Polynomial.variable(variable);
            for (var quotient = rest.dividedBy(single); quotient.isPresent(); quotient = rest.dividedBy(single)) {
                rest = quotient.get();
                multiplicity++;
            }
            if (multiplicity > 0
                    && multiplicity % 2 == 0
                    && !exponent.isWhole()
                    && Transcendental.mayBeNegative(variable)) {
                // a root of a square is no power of the base where that is negative
                throw new NotDecidable("a root of an even power of " + variable);
            }
            if (multiplicity > 0) {
                product =
                        product.times(HypergeometricTerm.power(single, exponent.times(new BigFraction(multiplicity))));
            }
        }
        return rest.equals(Polynomial.ONE) ? product : product.times(HypergeometricTerm.power(rest, exponent));
    }

    private static HypergeometricTerm of(BigFraction number, LinearForm exponent) {
        HypergeometricTerm product = HypergeometricTerm.ONE;
        if (number.signum() < 0) {
            product = HypergeometricTerm.power(Polynomial.constant(-1), exponent);
        }
        product = product.times(ofWhole(number.getNumerator().abs(), exponent));
        return product.times(ofWhole(number.getDenominator(), exponent.times(BigFraction.MINUS_ONE)));
    }

    private static HypergeometricTerm ofWhole(BigInteger number, LinearForm exponent) {
        HypergeometricTerm product = HypergeometricTerm.ONE;
        for (Map.Entry<BigInteger, Integer> factor : factors(number).entrySet()) {
            Polynomial prime = Polynomial.constant(new BigFraction(factor.getKey()));
            product =
                    product.times(HypergeometricTerm.power(prime, exponent.times(new BigFraction(factor.getValue()))));
        }
        return product;
    }

    private static Map<BigInteger, Integer> factors(BigInteger number) {
        Map<BigInteger, Integer> factors = new java.util.TreeMap<>();
        BigInteger rest = number;
        for (int p = 2; p <= LARGEST_FACTOR && rest.compareTo(BigInteger.ONE) > 0; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            if (prime.multiply(prime).compareTo(rest) > 0) {
                break;
            }
            while (rest.mod(prime).signum() == 0) {
                factors.merge(prime, 1, Integer::sum);
                rest = rest.divide(prime);
            }
        }
        if (rest.compareTo(BigInteger.ONE) > 0) {
            factors.merge(rest, 1, Integer::sum);
        }
        return factors;
    }
}
