package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * A constant: a rational number times powers of primes, pi and e, times what is neither. The exponents of primes lie in [0, 1).
 *
 * @param rational the rational number
 * @param exponents by prime (its digits), {@code Pi} and {@code E}; none is 0
 * @param rest the other factors, multiplied; 1 where there are none
 */
record Scale(BigFraction rational, SortedMap<String, BigFraction> exponents, Formula rest) {
    private static final Formula ONE = Formula.number(1);

    /** The product of factors that are free of n with the constant of a leading term. */
    static Scale of(List<Factor> factors, Map<String, BigFraction> leading) {
        Builder builder = new Builder();
        leading.forEach(builder::power);
        factors.forEach(builder::multiply);
        return builder.done();
    }

    /** A constant, or a constant times powers of n, with its roots taken together. */
    static Formula simplest(Formula formula) {
        if (formula.variables().contains("n")) {
            return formula;
        }
        Scale scale = of(List.of(new Factor(formula, BigFraction.ONE)), Map.of());
        return scale.product(scale.rational, BigFraction.ZERO);
    }

    /** Whether the other differs by the rational number alone. */
    boolean isSimilarTo(Scale other) {
        return exponents.equals(other.exponents) && rest.toString().equals(other.rest.toString());
    }

    /** Without the rational number, times {@code n^power}; square roots are taken together. */
    Formula irrational(BigFraction power) {
        return product(BigFraction.ONE, power);
    }

    /** With another rational number. */
    Formula product(BigFraction number, BigFraction power) {
        SortedMap<String, BigFraction> all = new TreeMap<>(exponents);
        if (!power.isZero()) {
            all.put("n", power);
        }
        List<String> over = new ArrayList<>();
        List<String> under = new ArrayList<>();
        if (!number.getNumerator().equals(BigInteger.ONE)) {
            over.add("(" + number.getNumerator() + ")");
        }
        if (!number.getDenominator().equals(BigInteger.ONE)) {
            under.add(number.getDenominator().toString());
        }
        List<String> rootOver = new ArrayList<>();
        List<String> rootUnder = new ArrayList<>();
        all.forEach((name, exponent) -> {
            BigFraction size = exponent.abs();
            boolean root = size.getDenominatorAsInt() == 2;
            BigFraction plain = root ? size.subtract(BigFraction.ONE_HALF) : size;
            if (root) {
                (exponent.signum() > 0 ? rootOver : rootUnder).add(name);
            }
            if (!plain.isZero()) {
                (exponent.signum() > 0 ? over : under)
                        .add(plain.equals(BigFraction.ONE) ? name : name + "^(" + Formula.number(plain) + ")");
            }
        });
        if (!rootOver.isEmpty()) {
            over.add("Sqrt[" + quotient(rootOver, rootUnder) + "]");
        } else if (!rootUnder.isEmpty()) {
            under.add("Sqrt[" + String.join("*", rootUnder) + "]");
        }
        if (!rest.equals(ONE)) {
            over.add("(" + rest + ")");
        }
        return FormulaParser.parse(quotient(over, under));
    }

    private static String quotient(List<String> over, List<String> under) {
        String top = over.isEmpty() ? "1" : String.join("*", over);
        return under.isEmpty()
                ? top
                : top + "/" + (under.size() == 1 ? under.get(0) : "(" + String.join("*", under) + ")");
    }

    private static final class Builder {
        private final SortedMap<String, BigFraction> exponents = new TreeMap<>();
        private final List<Factor> others = new ArrayList<>();
        private BigFraction rational = BigFraction.ONE;

        void power(String name, BigFraction exponent) {
            BigFraction sum = exponents.getOrDefault(name, BigFraction.ZERO).add(exponent);
            if (Character.isDigit(name.charAt(0))) {
                BigInteger whole = floor(sum);
                rational = rational.multiply(new BigFraction(new BigInteger(name)).pow(whole.intValueExact()));
                sum = sum.subtract(new BigFraction(whole));
            }
            if (sum.isZero()) {
                exponents.remove(name);
            } else {
                exponents.put(name, sum);
            }
        }

        void multiply(Factor factor) {
            Optional<HypergeometricTerm> known = known(factor);
            if (known.isEmpty()) {
                others.add(factor);
                return;
            }
            HypergeometricTerm term = known.get();
            monomial(term.coefficient().numerator(), 1);
            monomial(term.coefficient().denominator(), -1);
            term.powers()
                    .values()
                    .forEach(p -> power(p.base().toString(), p.exponent().constant()));
        }

        private static Optional<HypergeometricTerm> known(Factor factor) {
            try {
                Formula power = factor.base().power(Formula.number(factor.exponent()));
                return NormalForm.over(Replay.WHOLE).of(power).single().filter(Builder::isPlain);
            } catch (NotDecidable e) {
                return Optional.empty();
            }
        }

        private static boolean isPlain(HypergeometricTerm term) {
            return term.gammas().isEmpty()
                    && isMonomial(term.coefficient().numerator())
                    && isMonomial(term.coefficient().denominator())
                    && term.powers().values().stream()
                            .allMatch(p -> isConstant(p.base()) && p.exponent().isConstant());
        }

        private static boolean isMonomial(Polynomial p) {
            return p.coefficients().size() == 1 && p.variables().stream().allMatch(v -> v.matches("Pi|E"));
        }

        private static boolean isConstant(Polynomial base) {
            return base.toString().matches("Pi|E|\\d+");
        }

        private void monomial(Polynomial p, int sign) {
            BigFraction value = p.coefficients().iterator().next();
            rational = sign > 0 ? rational.multiply(value) : rational.divide(value);
            p.variables().forEach(v -> power(v, new BigFraction(sign * p.degree(v))));
        }

        private static BigInteger floor(BigFraction value) {
            BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        Scale done() {
            Formula product = new Summand(false, others).product(false);
            return new Scale(rational, exponents, product);
        }
    }
}
