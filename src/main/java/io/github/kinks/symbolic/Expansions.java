package io.github.kinks.symbolic;

import io.github.kinks.certificate.Expansion;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.FormulaTree;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/** Expansions of the mean and the variance in powers of n, derived from their closed forms. */
public final class Expansions {
    /** How many whole powers below the leading one are derived where nobody says how many are wanted. */
    static final int USUAL_ORDER = 6;

    private static final BigFraction LEAST = new BigFraction(-40);

    private final Symja symja;
    private final Derivation closed;

    /** @param closed the closed form that is expanded */
    Expansions(Symja symja, Derivation closed) {
        this.symja = symja;
        this.closed = closed;
    }

    /** Whether the quantity is an expansion. */
    public static boolean isAbout(Quantity quantity) {
        return quantity == Quantity.MEAN_EXPANSION || quantity == Quantity.VARIANCE_EXPANSION;
    }

    /** What is expanded. */
    public static Quantity expanded(Quantity quantity) {
        return quantity == Quantity.MEAN_EXPANSION ? Quantity.MEAN : Quantity.VARIANCE;
    }

    /**
     * The power of n down to which an expansion is derived that a claimed formula is compared with: below all that it holds, as
     * far as a glance tells, but never below -40.
     */
    public static BigFraction reach(Formula claimed) {
        BigFraction least = range(claimed)[0].subtract(1);
        return least.compareTo(LEAST) < 0 ? LEAST : least;
    }

    /**
     * One term of an expansion.
     *
     * @param coefficient free of n
     */
    public record Term(BigFraction power, Formula coefficient) {}

    /**
     * The first term of a derived expansion past the last one of a claimed formula, by the same glance; empty where none is known,
     * as where all others are 0.
     */
    public static Optional<Term> next(Formula derived, Formula claimed) {
        BigFraction last = reach(claimed).add(1);
        return Expansion.of(derived, 0).terms().entrySet().stream()
                .filter(term -> term.getKey().compareTo(last) < 0)
                .findFirst()
                .map(term -> new Term(term.getKey(), TermFormula.ofNumber(term.getValue())));
    }

    /** The least and the greatest power in a formula, were nothing to cancel; of what is no power, of nothing. */
    private static BigFraction[] range(Formula formula) {
        if (formula instanceof Formula.Variable v && v.name().equals("n")) {
            return both(BigFraction.ONE, BigFraction.ONE);
        } else if (formula instanceof Negate f) {
            return range(f.operand());
        } else if (formula instanceof Call f && f.function() == Function.SQRT) {
            return times(range(f.argument()), BigFraction.ONE_HALF);
        } else if (formula instanceof Binary f) {
            BigFraction[] a = range(f.left());
            BigFraction[] b = range(f.right());
            return switch (f.operator()) {
                case ADD, SUBTRACT ->
                    both(least(a[0], b[0]), least(a[1].negate(), b[1].negate()).negate());
                case MULTIPLY -> both(a[0].add(b[0]), a[1].add(b[1]));
                case DIVIDE -> both(a[0].subtract(b[1]), a[1].subtract(b[0]));
                case POWER -> f.right() instanceof Formula.Rational e ? times(a, e.value()) : a;
            };
        }
        return FormulaTree.children(formula).stream()
                .map(Expansions::range)
                .reduce(both(BigFraction.ZERO, BigFraction.ZERO), (a, b) -> both(least(a[0], b[0]), b[1]));
    }

    private static BigFraction[] times(BigFraction[] range, BigFraction factor) {
        BigFraction a = range[0].multiply(factor);
        BigFraction b = range[1].multiply(factor);
        return factor.signum() < 0 ? both(b, a) : both(a, b);
    }

    private static BigFraction least(BigFraction a, BigFraction b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static BigFraction[] both(BigFraction least, BigFraction greatest) {
        return new BigFraction[] {least, greatest};
    }

    /**
     * The expansion down to {@code n^last}, its leading term at least.
     *
     * @throws SymbolicException if the closed form has none
     */
    Derivation downTo(BigFraction last) {
        return derived(leading -> last);
    }

    /**
     * The leading term and what lies at most {@code order} powers below it.
     *
     * @throws SymbolicException if the closed form has none
     */
    Derivation ofOrder(int order) {
        return derived(leading -> leading.subtract(order));
    }

    private Derivation derived(UnaryOperator<BigFraction> last) {
        Workings w = new Workings(symja).after(closed);
        try {
            Formula function = closed.result();
            BigFraction least = last.apply(Expander.leadingPower(function));
            describe(w);
            Formula result = w.expand("Expand in powers of n, as n grows", function, least);
            return w.done("expansion of the " + closed.subject() + " in powers of n", result);
        } catch (NotDecidable | ArithmeticException e) {
            throw new SymbolicException("no expansion in powers of n is derived: " + e.getMessage(), e);
        }
    }

    private static void describe(Workings w) {
        w.define(
                "A product of powers, rational functions and Gammas that grows like a power of n has an asymptotic series",
                "f(n)",
                "a series c*n^p*(1+c_1/n+c_2/n^2+..)",
                "Stirling's series for each Gamma (NIST Digital Library of Mathematical Functions, 5.11.8 and 5.11.13)");
        w.define(
                "The ratio of f(n+s) and f(n), a rational function of n, leaves one series with a given leading term",
                "f(n+s)=ratio*f(n)",
                "a series for each leading term, found coefficient by coefficient",
                "by the binomial series of (n+s)^(p-k), c_k enters the coefficient of n^(p-k-1) with the factor -k*s, which is"
                        + " not 0, and those after it do not");
    }
}
