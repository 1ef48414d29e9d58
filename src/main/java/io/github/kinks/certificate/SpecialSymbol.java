package io.github.kinks.certificate;

import io.github.kinks.claim.Formula.Function;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * The error function, Owen's function and the regularised incomplete beta function as symbols named after their normalised
 * arguments: arguments that are equal, or that a symmetry of the function exchanges, give equal symbols. Nothing else is known of
 * the symbols, so that no two of them are taken for equal that are not.
 */
final class SpecialSymbol {
    private static final TermSum ONE = TermSum.of(HypergeometricTerm.ONE);

    private SpecialSymbol() {}

    static TermSum of(Function function, List<TermSum> arguments) {
        return switch (function) {
            case ERF -> erf(arguments.get(0));
            case OWEN_T -> owenT(arguments.get(0), arguments.get(1));
            case BETA_REGULARIZED -> betaRegularized(arguments);
            default -> throw new IllegalArgumentException(function + " is none of them");
        };
    }

    /** {@code Erf[-u] = -Erf[u]}. */
    private static TermSum erf(TermSum u) {
        if (u.isZero()) {
            return TermSum.ZERO;
        }
        return isTurned(u) ? negative(symbol(Function.ERF, List.of(negative(u)))) : symbol(Function.ERF, List.of(u));
    }

    /** {@code OwenT[-h,a] = OwenT[h,a]}, {@code OwenT[h,-a] = -OwenT[h,a]} and {@code OwenT[0,a] = ArcTan[a]/(2 Pi)}. */
    private static TermSum owenT(TermSum h, TermSum a) {
        if (a.isZero()) {
            return TermSum.ZERO;
        } else if (h.isZero()) {
            HypergeometricTerm angle =
                    a.single().orElseThrow(() -> new NotDecidable("OwenT[0," + a + "], an arctangent of a sum"));
            Polynomial twice = Polynomial.variable("Pi").times(BigFraction.TWO);
            RationalFunction share = RationalFunction.ONE.over(RationalFunction.of(twice));
            return Transcendental.of(Function.ARCTAN, angle).times(TermSum.of(HypergeometricTerm.of(share)));
        }
        TermSum size = isTurned(h) ? negative(h) : h;
        return isTurned(a)
                ? negative(symbol(Function.OWEN_T, List.of(size, negative(a))))
                : symbol(Function.OWEN_T, List.of(size, a));
    }

    /** {@code I_0 = 0}, {@code I_1 = 1} and {@code I_x(a,b) = 1 - I_(1-x)(b,a)}, which is 1/2 where it is the same. */
    private static TermSum betaRegularized(List<TermSum> arguments) {
        TermSum x = arguments.get(0);
        TermSum rest = ONE.minus(x);
        if (x.isZero() || rest.isZero()) {
            return x.isZero() ? TermSum.ZERO : ONE;
        }
        List<TermSum> others = List.of(rest, arguments.get(2), arguments.get(1));
        int order = name(Function.BETA_REGULARIZED, others).compareTo(name(Function.BETA_REGULARIZED, arguments));
        if (order == 0) {
            return TermSum.of(HypergeometricTerm.of(RationalFunction.of(BigFraction.ONE_HALF)));
        }
        return order < 0
                ? ONE.minus(symbol(Function.BETA_REGULARIZED, others))
                : symbol(Function.BETA_REGULARIZED, arguments);
    }

    /** Whether the negative is to stand in the symbol: what is positive for positive variables stays. */
    private static boolean isTurned(TermSum u) {
        if (u.terms().stream().allMatch(t -> Transcendental.allSigns(t.coefficient(), 1))) {
            return false;
        }
        TermSum other = negative(u);
        return other.terms().stream().allMatch(t -> Transcendental.allSigns(t.coefficient(), 1))
                || other.toString().compareTo(u.toString()) < 0;
    }

    private static TermSum negative(TermSum sum) {
        return TermSum.ZERO.minus(sum);
    }

    private static TermSum symbol(Function function, List<TermSum> arguments) {
        return TermSum.of(HypergeometricTerm.of(RationalFunction.of(Polynomial.variable(name(function, arguments)))));
    }

    private static String name(Function function, List<TermSum> arguments) {
        return arguments.stream().map(TermSum::toString).collect(Collectors.joining(",", function + "<", ">"));
    }
}
