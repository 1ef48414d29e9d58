package io.github.kinks.certificate;

import io.github.kinks.claim.Formula.Function;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * Logarithms and arctangents as symbols named after their normalised argument, so that equal arguments give equal symbols.
 */
final class Transcendental {
    private Transcendental() {}

    static TermSum of(Function function, HypergeometricTerm argument) {
        if (function == Function.ARCTAN) {
            return arcTan(argument);
        }
        if (argument.coefficient().isZero()) {
            throw new ArithmeticException("Log[0]");
        }
        Optional<BigFraction> constant =
                argument.isRational() ? argument.coefficient().asConstant() : Optional.empty();
        return constant.filter(BigFraction.ONE::equals).isPresent() ? TermSum.ZERO : symbol("Log", argument);
    }

    /** {@code ArcTan[-u] = -ArcTan[u]}, and for positive u {@code ArcTan[u] = Pi/2 - ArcTan[1/u]}. */
    private static TermSum arcTan(HypergeometricTerm argument) {
        RationalFunction coefficient = argument.coefficient();
        if (coefficient.isZero()) {
            return TermSum.ZERO;
        }
        if (allSigns(coefficient, -1)) {
            return TermSum.ZERO.minus(arcTan(argument.times(HypergeometricTerm.of(-1))));
        }
        TermSum pi = TermSum.of(HypergeometricTerm.of(RationalFunction.of(Polynomial.variable("Pi"))));
        if (argument.isRational() && coefficient.equals(RationalFunction.ONE)) {
            return pi.times(fraction(1, 4));
        }
        HypergeometricTerm reciprocal = argument.reciprocal();
        boolean turn = allSigns(coefficient, 1) && reciprocal.toString().compareTo(argument.toString()) < 0;
        return turn ? pi.times(fraction(1, 2)).minus(symbol("ArcTan", reciprocal)) : symbol("ArcTan", argument);
    }

    /** Whether all coefficients of the numerator have the given sign and those of the denominator are positive. */
    static boolean allSigns(RationalFunction f, int sign) {
        return f.numerator().terms().values().stream().allMatch(c -> c.signum() == sign)
                && f.denominator().terms().values().stream().allMatch(c -> c.signum() == 1);
    }

    /** Whether a symbol in the function may stand for a negative number: all others are positive where they are defined. */
    static boolean mayBeNegative(RationalFunction f) {
        return Stream.of(f.numerator(), f.denominator())
                .flatMap(p -> p.variables().stream())
                .anyMatch(Transcendental::mayBeNegative);
    }

    /** Logarithms may; the odd functions where a sign stands in their argument. */
    static boolean mayBeNegative(String symbol) {
        return symbol.startsWith("Log<") || (symbol.matches("(ArcTan|Erf|OwenT)<.*") && symbol.contains("-"));
    }

    private static TermSum symbol(String function, HypergeometricTerm argument) {
        return TermSum.of(
                HypergeometricTerm.of(RationalFunction.of(Polynomial.variable(function + "<" + argument + ">"))));
    }

    private static TermSum fraction(long numerator, long denominator) {
        return TermSum.of(HypergeometricTerm.of(RationalFunction.of(new BigFraction(numerator, denominator))));
    }
}
