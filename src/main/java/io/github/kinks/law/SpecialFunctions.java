package io.github.kinks.law;

import io.github.kinks.claim.Formula.Function;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The functions of the allow-list on operands. */
final class SpecialFunctions {
    private static final Operand ONE = Operand.of(Ratio.ONE);
    private static final Ratio HALF = new Ratio(BigInteger.ONE, BigInteger.TWO);

    private final int bits;
    private final Budget budget;
    private final Arithmetic arithmetic;
    private final ExactGamma exactGamma;

    SpecialFunctions(int bits, Budget budget, Arithmetic arithmetic) {
        this.bits = bits;
        this.budget = budget;
        this.arithmetic = arithmetic;
        this.exactGamma = new ExactGamma(budget);
    }

    Operand apply(Function function, List<Operand> arguments) {
        Operand a = arguments.get(0);
        return switch (function) {
            case SQRT -> sqrt(a);
            case ABS -> abs(a);
            case EXP -> exp(a);
            case LOG -> log(a);
            case ARCTAN -> arctan(a);
            case GAMMA -> gamma(a);
            case BETA -> beta(a, arguments.get(1));
            case BINOMIAL -> binomial(a, arguments.get(1));
            case POCHHAMMER -> pochhammer(a, arguments.get(1));
            case FACTORIAL -> gamma(arithmetic.plus(a, ONE));
            case FACTORIAL2 -> doubleFactorial(a);
            case BETA_REGULARIZED -> betaRegularized(a, arguments.get(1), arguments.get(2));
            case ERF -> erf(a);
            case OWEN_T -> owenT(a, arguments.get(1));
        };
    }

    private Operand sqrt(Operand a) {
        if (!a.isZero() && a.sign() < 0) {
            throw Budget.undefined("the square root of a negative number");
        }
        return arithmetic.power(a, Operand.of(HALF));
    }

    private Operand abs(Operand a) {
        if (a instanceof Operand.Near near) {
            return Operand.of(near.value().abs());
        }
        return a.sign() < 0 ? arithmetic.negate(a) : a;
    }

    Operand exp(Operand a) {
        if (a.isZero()) {
            return ONE;
        }
        budget.function();
        budget.products(300, bits, bits);
        return Operand.of(a.enclosure(bits + 32).exp(bits));
    }

    private Operand log(Operand a) {
        if (a.isZero() || a.sign() < 0) {
            throw Budget.undefined("the logarithm of zero or of a negative number");
        }
        if (isOne(a)) {
            return Operand.of(Ratio.ZERO);
        }
        budget.function();
        budget.products(300, bits, bits);
        return Operand.of(a.enclosure(bits).log(bits));
    }

    private Operand arctan(Operand a) {
        Optional<BigInteger> whole = a.whole().filter(w -> w.abs().bitLength() <= 1);
        if (whole.isPresent()) {
            return Operand.of(PiPolynomial.monomial(new Ratio(whole.get(), BigInteger.valueOf(4)), 2));
        }
        budget.function();
        budget.products(300, bits, bits);
        return Operand.of(a.enclosure(bits).arctan(bits));
    }

    private Operand erf(Operand a) {
        if (a.isZero()) {
            return Operand.of(Ratio.ZERO);
        }
        budget.function();
        budget.products(300 + 4L * bits, bits, bits);
        return Operand.of(a.enclosure(bits + 32).erf(bits));
    }

    /** Owen's T; at h = 0 it is {@code ArcTan[a]/(2 Pi)}. */
    private Operand owenT(Operand h, Operand a) {
        if (a.isZero()) {
            return Operand.of(Ratio.ZERO);
        } else if (h.isZero()) {
            return arithmetic.over(arctan(a), Operand.of(PiPolynomial.monomial(Ratio.of(2), 2)));
        }
        budget.function();
        Enclosure first = h.enclosure(bits + 32);
        Enclosure second = a.enclosure(bits + 32);
        budget.products(600 + OwenFunction.products(first, second, bits), bits, bits);
        return Operand.of(OwenFunction.owenT(first, second, bits));
    }

    private static boolean isOne(Operand a) {
        return a.exact().filter(PiPolynomial.ONE::equals).isPresent();
    }

    /** {@code I_x(a, b)}, for x from 0 to 1 and positive parameters alone; a power where one of them is 1. */
    private Operand betaRegularized(Operand x, Operand a, Operand b) {
        Operand rest = arithmetic.plus(ONE, arithmetic.negate(x));
        boolean inside = (x.isZero() || x.sign() > 0) && (rest.isZero() || rest.sign() > 0);
        if (!inside) {
            throw Budget.undefined("BetaRegularized of a number outside [0, 1]");
        } else if (a.isZero() || a.sign() < 0 || b.isZero() || b.sign() < 0) {
            throw Budget.undefined("BetaRegularized with a parameter that is not positive");
        } else if (x.isZero() || rest.isZero()) {
            return Operand.of(x.isZero() ? Ratio.ZERO : Ratio.ONE);
        } else if (isOne(b)) {
            return arithmetic.power(x, a);
        } else if (isOne(a)) {
            return arithmetic.plus(ONE, arithmetic.negate(arithmetic.power(rest, b)));
        }
        int working = bits + 32;
        Enclosure first = a.enclosure(working);
        Enclosure second = b.enclosure(working);
        budget.function();
        budget.products(1_500 + IncompleteBeta.products(first, second, bits), bits, bits);
        SpecialFunctions finer = new SpecialFunctions(working, budget, new Arithmetic(working, budget));
        Enclosure whole = finer.beta(a, b).enclosure(working);
        return Operand.of(IncompleteBeta.regularized(x.enclosure(working), first, second, whole, bits));
    }

    Operand gamma(Operand a) {
        Optional<Ratio> argument = a.rational();
        Optional<PiPolynomial> exact = argument.flatMap(exactGamma::value);
        if (exact.isPresent()) {
            return Operand.of(exact.get());
        }
        budget.function();
        budget.products(6_000, bits, bits);
        return Operand.of(a.enclosure(bits + 32).gamma(bits));
    }

    private boolean isPole(Operand a) {
        return a.whole().filter(w -> w.signum() <= 0).isPresent();
    }

    /** G(a) G(b) / G(a+b); 0 where only the divisor has a pole. */
    private Operand beta(Operand a, Operand b) {
        Operand sum = arithmetic.plus(a, b);
        Operand top = arithmetic.times(gamma(a), gamma(b));
        return isPole(sum) ? Operand.of(Ratio.ZERO) : arithmetic.over(top, gamma(sum));
    }

    /** For whole arguments zero where b < 0 <= a or b > a >= 0, and C(a,b) = (-1)^b C(b-a-1,b) for a < 0 <= b, as Mathematica. */
    private Operand binomial(Operand a, Operand b) {
        Optional<BigInteger> lower = b.whole();
        Optional<BigInteger> upper = a.whole();
        if (lower.isPresent() && upper.isPresent()) {
            return Operand.of(Ratio.of(wholeBinomial(upper.get(), lower.get())));
        }
        Optional<Ratio> rational = a.rational();
        if (lower.isPresent() && rational.isPresent()) {
            BigInteger k = lower.get();
            if (k.signum() < 0) {
                return Operand.of(Ratio.ZERO);
            }
            // the falling product a (a-1) .. (a-k+1) over k!
            Ratio start = rational.get().plus(Ratio.of(BigInteger.ONE.subtract(k)));
            return arithmetic.over(
                    Operand.of(exactGamma.rising(start, k)), gamma(Operand.of(Ratio.of(k.add(BigInteger.ONE)))));
        }
        Operand top = gamma(arithmetic.plus(a, ONE));
        Operand left = arithmetic.plus(b, ONE);
        Operand right = arithmetic.plus(arithmetic.plus(a, arithmetic.negate(b)), ONE);
        if (isPole(left) || isPole(right)) {
            return Operand.of(Ratio.ZERO);
        }
        return arithmetic.over(top, arithmetic.times(gamma(left), gamma(right)));
    }

    private BigInteger wholeBinomial(BigInteger n, BigInteger k) {
        if (n.signum() >= 0) {
            return exactGamma.binomial(n, k);
        }
        if (k.signum() >= 0) {
            BigInteger value = exactGamma.binomial(k.subtract(n).subtract(BigInteger.ONE), k);
            return k.testBit(0) ? value.negate() : value;
        }
        BigInteger rest = n.subtract(k);
        if (rest.signum() < 0) {
            return BigInteger.ZERO;
        }
        BigInteger value = exactGamma.binomial(k.negate().subtract(BigInteger.ONE), rest);
        return rest.testBit(0) ? value.negate() : value;
    }

    /** a (a+1) .. (a+n-1); G(a+n)/G(a) where n is not whole. */
    private Operand pochhammer(Operand a, Operand n) {
        Optional<BigInteger> count = n.whole();
        Optional<Ratio> start = a.rational();
        if (count.isEmpty() || start.isEmpty()) {
            return arithmetic.over(gamma(arithmetic.plus(a, n)), gamma(a));
        }
        if (count.get().signum() >= 0) {
            return Operand.of(exactGamma.rising(start.get(), count.get()));
        }
        Ratio first = start.get().plus(Ratio.of(count.get()));
        return arithmetic.over(
                ONE, Operand.of(exactGamma.rising(first, count.get().negate())));
    }

    /** n (n-2) (n-4) ..; for odd negative n by n!! = (n+2)!! / (n+2). */
    private Operand doubleFactorial(Operand a) {
        BigInteger n = a.whole().orElseThrow(() -> Budget.undefined("!! of a number that is not whole"));
        if (n.signum() >= 0) {
            return Operand.of(Ratio.of(exactGamma.doubleFactorial(n)));
        }
        if (!n.testBit(0)) {
            throw Budget.undefined("!! of a negative even number");
        }
        BigInteger product =
                exactGamma.doubleFactorial(n.negate().subtract(BigInteger.TWO).max(BigInteger.ONE));
        boolean negative = n.negate().shiftRight(1).testBit(0);
        return arithmetic.over(Operand.of(Ratio.of(negative ? -1 : 1)), Operand.of(Ratio.of(product)));
    }
}
