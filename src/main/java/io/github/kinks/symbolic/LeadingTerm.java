package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * The leading behaviour {@code c n^a b^n (n^n)^d} of a product as n grows, by Stirling's formula
 * {@code Gamma(s n + t) ~ sqrt(2 pi) (s n)^(s n + t - 1/2) e^(-s n)}. The constants c and b are products of rational powers of primes,
 * pi and e, kept by their exponents, so that equality is exact.
 *
 * @param constant exponents of the primes (by their digits), of {@code Pi} and of {@code E} in c
 * @param power a
 * @param base exponents of the primes in b, and of {@code E}
 * @param factorial d
 */
record LeadingTerm(
        Map<String, BigFraction> constant, BigFraction power, Map<String, BigFraction> base, BigFraction factorial) {
    private static final BigFraction HALF = new BigFraction(1, 2);
    private static final String N = "n";

    /** The leading term of a positive formula in n. */
    static LeadingTerm of(Formula formula) {
        Builder builder = new Builder();
        for (Factor factor : Factor.of(formula)) {
            builder.multiply(factor.base(), factor.exponent());
        }
        return new LeadingTerm(builder.constant, builder.power, builder.base, builder.factorial);
    }

    /** Whether the quotient of the two tends to a positive constant. */
    boolean growsLike(LeadingTerm other) {
        return power.equals(other.power) && base.equals(other.base) && factorial.equals(other.factorial);
    }

    /** The constant as a formula. */
    Formula constantOver(LeadingTerm other) {
        Map<String, BigFraction> exponents = new TreeMap<>(constant);
        other.constant.forEach((name, e) -> add(exponents, name, e.negate()));
        Formula product = Formula.number(1);
        for (Map.Entry<String, BigFraction> e : exponents.entrySet()) {
            Formula name = named(e.getKey());
            Formula factor = e.getValue().equals(HALF)
                    ? Formula.call(Function.SQRT, name)
                    : name.power(Formula.number(e.getValue()));
            product = product.equals(Formula.number(1)) ? factor : product.times(factor);
        }
        return Simplify.everywhere(product);
    }

    private static Formula named(String key) {
        return switch (key) {
            case "Pi" -> Constant.PI;
            case "E" -> Constant.E;
            default -> Formula.number(new BigFraction(new BigInteger(key)));
        };
    }

    private static void add(Map<String, BigFraction> exponents, String name, BigFraction exponent) {
        BigFraction sum = exponents.getOrDefault(name, BigFraction.ZERO).add(exponent);
        if (sum.isZero()) {
            exponents.remove(name);
        } else {
            exponents.put(name, sum);
        }
    }

    private static final class Builder {
        private final Map<String, BigFraction> constant = new TreeMap<>();
        private final Map<String, BigFraction> base = new TreeMap<>();
        private BigFraction power = BigFraction.ZERO;
        private BigFraction factorial = BigFraction.ZERO;

        void multiply(Formula factor, BigFraction exponent) {
            if (factor instanceof Constant named) {
                add(constant, named.toString(), exponent);
            } else if (factor instanceof Call call) {
                multiply(call, exponent);
            } else if (factor instanceof Binary b && b.operator() == Operator.POWER) {
                exponential(b.left(), b.right(), exponent);
            } else {
                rational(factor, exponent);
            }
        }

        private void multiply(Call call, BigFraction exponent) {
            Formula one = Formula.number(1);
            List<Formula> arguments = call.arguments();
            switch (call.function()) {
                case GAMMA -> gamma(call.argument(), exponent);
                case FACTORIAL -> gamma(call.argument().plus(one), exponent);
                case BETA -> {
                    gamma(arguments.get(0), exponent);
                    gamma(arguments.get(1), exponent);
                    gamma(arguments.get(0).plus(arguments.get(1)), exponent.negate());
                }
                case BINOMIAL -> {
                    gamma(arguments.get(0).plus(one), exponent);
                    gamma(arguments.get(1).plus(one), exponent.negate());
                    gamma(arguments.get(0).minus(arguments.get(1)).plus(one), exponent.negate());
                }
                case POCHHAMMER -> {
                    gamma(arguments.get(0).plus(arguments.get(1)), exponent);
                    gamma(arguments.get(0), exponent.negate());
                }
                default -> throw new NotDecidable("the growth of " + call);
            }
        }

        private void gamma(Formula argument, BigFraction exponent) {
            Polynomial form = polynomial(argument);
            BigFraction slope = number(form, 1);
            BigFraction offset = number(form, 0);
            if (form.degree(N) > 1 || slope.signum() < 0) {
                throw new NotDecidable("the growth of Gamma[" + argument + "]");
            }
            if (slope.isZero()) {
                constantGamma(offset, exponent);
                return;
            }
            BigFraction shift = offset.subtract(HALF);
            number(constant, BigFraction.TWO, exponent.multiply(HALF));
            add(constant, "Pi", exponent.multiply(HALF));
            number(constant, slope, exponent.multiply(shift));
            number(base, slope, exponent.multiply(slope));
            add(base, "E", exponent.multiply(slope).negate());
            power = power.add(exponent.multiply(shift));
            factorial = factorial.add(exponent.multiply(slope));
        }

        private void constantGamma(BigFraction value, BigFraction exponent) {
            var term = NormalForm.over(Replay.WHOLE).term(Formula.call(Function.GAMMA, Formula.number(value)));
            BigFraction rational = term.coefficient()
                    .asConstant()
                    .filter(v -> v.signum() > 0)
                    .orElseThrow(() -> new NotDecidable("the constant Gamma[" + value + "]"));
            number(constant, rational, exponent);
            term.powers()
                    .values()
                    .forEach(p -> add(
                            constant,
                            p.base().toString(),
                            p.exponent().constant().multiply(exponent)));
        }

        /** {@code c^(s n + t)}. */
        private void exponential(Formula b, Formula e, BigFraction exponent) {
            Polynomial form = polynomial(e);
            BigFraction slope = number(form, 1);
            BigFraction offset = number(form, 0);
            BigFraction value = function(b)
                    .asConstant()
                    .filter(v -> v.signum() > 0 && form.degree(N) <= 1)
                    .orElseThrow(() -> new NotDecidable("the growth of " + b + "^(" + e + ")"));
            number(base, value, exponent.multiply(slope));
            number(constant, value, exponent.multiply(offset));
        }

        private void rational(Formula formula, BigFraction exponent) {
            RationalFunction f = function(formula);
            leading(f.numerator(), exponent);
            leading(f.denominator(), exponent.negate());
        }

        private void leading(Polynomial p, BigFraction exponent) {
            int degree = p.degree(N);
            Polynomial coefficient = p.coefficient(N, degree);
            int pis = coefficient.degree("Pi");
            BigFraction value = coefficient
                    .coefficient("Pi", pis)
                    .asConstant()
                    .filter(v -> v.signum() > 0)
                    .orElseThrow(() -> new NotDecidable("the growth of " + p));
            if (coefficient.coefficients().size() > 1) {
                throw new NotDecidable("the growth of " + p);
            }
            power = power.add(exponent.multiply(degree));
            add(constant, "Pi", exponent.multiply(pis));
            number(constant, value, exponent);
        }

        private static void number(Map<String, BigFraction> into, BigFraction value, BigFraction exponent) {
            primes(into, value.getNumerator(), exponent);
            primes(into, value.getDenominator(), exponent.negate());
        }

        private static void primes(Map<String, BigFraction> into, BigInteger number, BigFraction exponent) {
            BigInteger rest = number;
            for (int p = 2; p < 1000 && rest.compareTo(BigInteger.ONE) > 0; p++) {
                BigInteger prime = BigInteger.valueOf(p);
                while (rest.mod(prime).signum() == 0) {
                    add(into, prime.toString(), exponent);
                    rest = rest.divide(prime);
                }
            }
            if (rest.bitLength() > 19) {
                throw new NotDecidable("the growth of powers of " + number);
            } else if (rest.compareTo(BigInteger.ONE) > 0) {
                // below the square of the largest divisor tried, so a prime
                add(into, rest.toString(), exponent);
            }
        }

        private static BigFraction number(Polynomial form, int power) {
            return form.coefficient(N, power)
                    .asConstant()
                    .orElseThrow(() -> new NotDecidable("the growth of a Gamma or power of " + form));
        }

        private static Polynomial polynomial(Formula formula) {
            RationalFunction f = function(formula);
            if (!f.denominator().equals(Polynomial.ONE)) {
                throw new NotDecidable("the growth of a Gamma or power of " + formula);
            }
            return f.numerator();
        }

        private static RationalFunction function(Formula formula) {
            return NormalForm.over(Replay.WHOLE)
                    .of(formula)
                    .asRational()
                    .orElseThrow(() -> new NotDecidable("the growth of " + formula));
        }
    }
}
