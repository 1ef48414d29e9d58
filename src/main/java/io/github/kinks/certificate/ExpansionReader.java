package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Negate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Multiplies a formula in n out in powers of n. */
final class ExpansionReader {
    private static final String N = "n";
    private static final int LARGEST_POWER = 60;
    private static final NormalForm CONSTANTS = NormalForm.over(Set.of());

    private final int depth;

    ExpansionReader(int depth) {
        this.depth = depth;
    }

    Expansion read(Formula formula) {
        if (!formula.variables().contains(N)) {
            return Expansion.of(CONSTANTS.of(formula), BigFraction.ZERO);
        } else if (formula instanceof Formula.Variable) {
            return Expansion.of(one(), BigFraction.ONE);
        } else if (formula instanceof Negate f) {
            return minus(read(f.operand()));
        } else if (formula instanceof Binary f) {
            return switch (f.operator()) {
                case ADD -> read(f.left()).plus(read(f.right()));
                case SUBTRACT -> read(f.left()).plus(minus(read(f.right())));
                case MULTIPLY -> read(f.left()).times(read(f.right()));
                case DIVIDE -> read(f.left()).times(power(read(f.right()), BigFraction.MINUS_ONE));
                case POWER -> power(read(f.left()), exponent(f.right()));
            };
        } else if (formula instanceof Call f && f.function() == Function.SQRT) {
            return power(read(f.argument()), BigFraction.ONE_HALF);
        }
        return rational(formula);
    }

    /** What is a rational function, however it is written. */
    private Expansion rational(Formula formula) {
        RationalFunction f = NormalForm.over(Set.of(N))
                .of(formula)
                .asRational()
                .filter(r -> !hasSymbols(r.numerator()) && !hasSymbols(r.denominator()))
                .orElseThrow(() -> new NotDecidable(formula + " where powers of n are wanted"));
        return polynomial(f.numerator()).times(power(polynomial(f.denominator()), BigFraction.MINUS_ONE));
    }

    /** Symbols such as {@code Log<n>}, which may depend on n. */
    private static boolean hasSymbols(Polynomial p) {
        return p.variables().stream().anyMatch(v -> v.contains("<"));
    }

    private static Expansion polynomial(Polynomial p) {
        NavigableMap<BigFraction, TermSum> terms = new TreeMap<>();
        for (int k = 0; k <= p.degree(N); k++) {
            Polynomial c = p.coefficient(N, k);
            terms.put(new BigFraction(k), TermSum.of(HypergeometricTerm.of(RationalFunction.of(c))));
        }
        return new Expansion(terms, Optional.empty());
    }

    private static BigFraction exponent(Formula formula) {
        return CONSTANTS
                .of(formula)
                .asRational()
                .flatMap(RationalFunction::asConstant)
                .orElseThrow(() -> new NotDecidable("the exponent " + formula));
    }

    private Expansion power(Expansion base, BigFraction exponent) {
        boolean whole = LinearForm.isWhole(exponent);
        if (whole && exponent.signum() >= 0) {
            if (exponent.compareTo(new BigFraction(LARGEST_POWER)) > 0) {
                throw new NotDecidable("the power " + exponent);
            }
            Expansion product = Expansion.of(one(), BigFraction.ZERO);
            for (int i = 0; i < exponent.intValue(); i++) {
                product = product.times(base);
            }
            return product;
        } else if (base.terms().isEmpty()) {
            if (base.isFinite()) {
                throw new ArithmeticException("0 to the power " + Formula.number(exponent));
            }
            throw new NotDecidable("a power of what may be 0");
        }
        return binomial(base, exponent);
    }

    /** {@code (c n^p (1 + u))^e = c^e n^(p e) sum_i C(e,i) u^i} where u tends to 0. */
    private Expansion binomial(Expansion base, BigFraction exponent) {
        BigFraction top = base.leadingPower().orElseThrow();
        TermSum leading = base.coefficient(top);
        HypergeometricTerm first =
                leading.single().orElseThrow(() -> new NotDecidable("a quotient or root by the sum " + leading));
        Expansion head = Expansion.of(power(first, exponent), top.multiply(exponent));
        Expansion reciprocal = Expansion.of(TermSum.of(first.reciprocal()), top.negate());
        Expansion rest = base.times(reciprocal).plus(Expansion.of(number(BigFraction.MINUS_ONE), BigFraction.ZERO));
        Expansion sum = Expansion.of(one(), BigFraction.ZERO);
        if (rest.terms().isEmpty() && rest.isFinite()) {
            return head;
        }
        BigFraction least = new BigFraction(-depth);
        Expansion power = sum;
        BigFraction choose = BigFraction.ONE;
        BigFraction step = rest.leadingPower().orElse(BigFraction.MINUS_ONE);
        BigFraction reached = BigFraction.ZERO;
        for (int i = 1; reached.compareTo(least) >= 0; i++) {
            choose = choose.multiply(exponent.subtract(i - 1)).divide(i);
            power = power.times(rest).downTo(least);
            sum = sum.plus(power.times(Expansion.of(number(choose), BigFraction.ZERO)));
            reached = reached.add(step);
        }
        // the terms left out begin with the power that was reached
        sum = new Expansion(sum.terms(), Optional.of(max(sum.error().orElse(reached), reached)));
        return head.times(sum);
    }

    private static BigFraction max(BigFraction a, BigFraction b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static TermSum power(HypergeometricTerm base, BigFraction exponent) {
        if (!LinearForm.isWhole(exponent) && isNegative(base)) {
            throw new ArithmeticException("a root of what is negative for large n");
        } else if (!LinearForm.isWhole(exponent) && !isPositive(base)) {
            throw new NotDecidable("a root of " + base + ", of unknown sign");
        }
        return NormalForm.power(base, exponent);
    }

    /** Variables are positive, and so are the named constants and the powers of primes. */
    private static boolean isPositive(HypergeometricTerm term) {
        return hasSigns(term, 1);
    }

    private static boolean isNegative(HypergeometricTerm term) {
        return hasSigns(term, -1);
    }

    private static boolean hasSigns(HypergeometricTerm term, int sign) {
        boolean symbols = hasSymbols(term.coefficient().numerator())
                || hasSymbols(term.coefficient().denominator())
                || !term.gammas().isEmpty()
                || term.powers().values().stream()
                        .anyMatch(p -> p.base().coefficients().stream().anyMatch(c -> c.signum() < 0));
        return !symbols
                && term.coefficient().numerator().coefficients().stream().allMatch(c -> c.signum() == sign)
                && term.coefficient().denominator().coefficients().stream().allMatch(c -> c.signum() > 0);
    }

    private static Expansion minus(Expansion expansion) {
        return expansion.times(Expansion.of(number(BigFraction.MINUS_ONE), BigFraction.ZERO));
    }

    private static TermSum one() {
        return number(BigFraction.ONE);
    }

    private static TermSum number(BigFraction value) {
        return TermSum.of(HypergeometricTerm.of(RationalFunction.of(value)));
    }
}
