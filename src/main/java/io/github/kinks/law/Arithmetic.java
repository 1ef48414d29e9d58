package io.github.kinks.law;

import io.github.kinks.claim.Formula.Operator;
import java.math.BigInteger;
import java.util.Optional;

/** The four operations and the power on operands: exact where the result stays in the ring, else by enclosures. */
final class Arithmetic {
    private final int bits;
    private final Budget budget;

    Arithmetic(int bits, Budget budget) {
        this.bits = bits;
        this.budget = budget;
    }

    Operand apply(Operator operator, Operand a, Operand b) {
        return switch (operator) {
            case ADD -> plus(a, b);
            case SUBTRACT -> plus(a, negate(b));
            case MULTIPLY -> times(a, b);
            case DIVIDE -> over(a, b);
            case POWER -> power(a, b);
        };
    }

    Operand negate(Operand a) {
        return a instanceof Operand.Closed c
                ? Operand.of(c.value().negate())
                : Operand.of(a.enclosure(bits).negate());
    }

    Operand plus(Operand a, Operand b) {
        if (a instanceof Operand.Closed x && b instanceof Operand.Closed y) {
            payForSum(x.value(), y.value());
            return Operand.of(x.value().plus(y.value()));
        }
        budget.products(4, bits, 32);
        return Operand.of(a.enclosure(bits).plus(b.enclosure(bits), bits));
    }

    Operand times(Operand a, Operand b) {
        if (a instanceof Operand.Closed x && b instanceof Operand.Closed y) {
            payForProduct(x.value(), y.value());
            return Operand.of(x.value().times(y.value()));
        }
        if (a.isZero() || b.isZero()) {
            return Operand.of(Ratio.ZERO);
        }
        budget.products(1, bits, bits);
        return Operand.of(a.enclosure(bits).times(b.enclosure(bits), bits));
    }

    private void payForSum(PiPolynomial a, PiPolynomial b) {
        Budget.bits((double) a.longest() + b.longest());
        budget.fractions(1L + Math.min(a.terms().size(), b.terms().size()), a.longest(), b.longest());
        budget.products(1L + a.terms().size() + b.terms().size(), 32, 32);
    }

    private void payForProduct(PiPolynomial a, PiPolynomial b) {
        Budget.bits((double) a.longest() + b.longest());
        budget.fractions(
                (long) Math.max(1, a.terms().size()) * Math.max(1, b.terms().size()), a.longest(), b.longest());
    }

    Operand over(Operand a, Operand b) {
        if (b.isZero()) {
            throw Budget.undefined("division by zero");
        }
        if (a.isZero()) {
            b.sign();
            return a;
        }
        Optional<PiPolynomial> inverse = b.exact().flatMap(PiPolynomial::inverse);
        if (a instanceof Operand.Closed && inverse.isPresent()) {
            return times(a, Operand.of(inverse.get()));
        }
        budget.products(3, bits, bits);
        return Operand.of(a.enclosure(bits).over(b.enclosure(bits), bits));
    }

    /** {@code a^b}; {@code a^0 = 1} for every {@code a}, zero included. */
    Operand power(Operand a, Operand b) {
        Optional<BigInteger> power = b.whole();
        if (power.isPresent()) {
            return whole(a, power.get());
        }
        if (a.isZero()) {
            if (b.sign() < 0) {
                throw Budget.undefined("zero to a negative power");
            }
            return a;
        }
        if (a.sign() < 0) {
            throw Budget.undefined("a negative number to a power that is not whole");
        }
        Optional<Operand> exact = b.rational().flatMap(exponent -> root(a, exponent));
        if (exact.isPresent()) {
            return exact.get();
        }
        budget.function();
        budget.products(600, bits, bits);
        return Operand.of(a.enclosure(bits + 32).pow(b.enclosure(bits + 32), bits));
    }

    private Operand whole(Operand a, BigInteger power) {
        if (power.signum() == 0) {
            return Operand.of(Ratio.ONE);
        }
        if (a.isZero()) {
            if (power.signum() < 0) {
                throw Budget.undefined("zero to a negative power");
            }
            return a;
        }
        if (a instanceof Operand.Closed c) {
            return whole(c.value(), power);
        }
        if (power.bitLength() > 62) {
            throw Budget.tooLarge("a power with an exponent beyond 2^62");
        }
        budget.products(2L * power.bitLength(), bits, bits);
        return Operand.of(a.enclosure(bits).pow(power.longValueExact(), bits));
    }

    private Operand whole(PiPolynomial base, BigInteger power) {
        if (base.equals(PiPolynomial.ONE)) {
            return Operand.of(base);
        }
        if (base.equals(PiPolynomial.of(-1))) {
            return Operand.of(Ratio.of(power.testBit(0) ? -1 : 1));
        }
        double times = power.abs().doubleValue();
        int count = base.terms().size();
        // (count - 1) log2 of the terms bounds what the multinomial coefficients add
        double coefficient = base.longest() + (count > 1 ? count : 0);
        double span = base.terms().lastKey() - (double) base.terms().firstKey();
        // 2 and 1/2 are of 2 and 1 bits and double in length as 1 bit does
        double bitsPerFactor = Math.max(1, coefficient - 1);
        Budget.bits(times * bitsPerFactor * (1 + (count > 1 ? span * times / 2 : 0)));
        int exponent = power.abs().intValueExact();
        long length = (long) (times * coefficient);
        budget.products(2L * (long) Math.max(1, span * times * span * times / 4), length, length);
        PiPolynomial raised = base.pow(exponent);
        return power.signum() > 0 ? Operand.of(raised) : over(Operand.of(Ratio.ONE), Operand.of(raised));
    }

    /** The exact root of a single term {@code q pi^(h/2)}, where there is one. */
    private Optional<Operand> root(Operand a, Ratio exponent) {
        Optional<PiPolynomial> base = a.exact().filter(p -> p.terms().size() == 1);
        if (base.isEmpty()
                || exponent.denominator().bitLength() > 6
                || exponent.numerator().bitLength() > 20) {
            return Optional.empty();
        }
        int degree = exponent.denominator().intValueExact();
        int half = base.get().terms().firstKey();
        if (half % degree != 0 || base.get().longest() > 20_000) {
            return Optional.empty();
        }
        Ratio coefficient = Ratio.of(base.get().coefficient(half).toFraction());
        Optional<BigInteger> top = root(coefficient.numerator(), degree);
        Optional<BigInteger> bottom = root(coefficient.denominator(), degree);
        if (top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        PiPolynomial root = PiPolynomial.monomial(new Ratio(top.get(), bottom.get()), half / degree);
        return Optional.of(whole(Operand.of(root), exponent.numerator()));
    }

    /** The whole root of a positive number, if it has one: by bisection, from the highest bit down. */
    private Optional<BigInteger> root(BigInteger value, int degree) {
        if (degree == 2) {
            BigInteger root = IntegerRoot.of(value);
            return root.multiply(root).equals(value) ? Optional.of(root) : Optional.empty();
        }
        budget.products(value.bitLength() / degree + 1L, value.bitLength(), value.bitLength());
        BigInteger root = BigInteger.ZERO;
        for (int i = value.bitLength() / degree; i >= 0; i--) {
            BigInteger next = root.setBit(i);
            if (next.pow(degree).compareTo(value) <= 0) {
                root = next;
            }
        }
        return root.pow(degree).equals(value) ? Optional.of(root) : Optional.empty();
    }
}
