package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.FormulaTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * The usual mistakes, made in a formula one at a time: n for n+1, a factor 2, swapped parity, a missing root, the sphere in
 * place of the ball, a lost sign, a lost pi, a bound or a constant off by one. A check that cannot tell these from the
 * formula has shown nothing.
 *
 * <p>Edits of the whole formula come first, then those of single places, from left to right in the tree; places are
 * numbered from 1.
 */
public final class Mutants {
    /** In which order a formula's main variable is looked for. */
    private static final List<String> MAIN = List.of("n", "m", "x", "R", "rho");

    private static final Formula ONE = Formula.number(1);
    private static final Formula HALF = Formula.number(1, 2);

    private final Formula original;
    private final Map<Formula, String> names = new LinkedHashMap<>();

    private Mutants(Formula original) {
        this.original = original;
    }

    /** All mutants of a formula: distinct trees, none of them the original, always in the same order. */
    public static List<Mutant> of(Formula formula) {
        Mutants mutants = new Mutants(formula);
        mutants.editWhole();
        mutants.editPlaces();
        List<Mutant> list = new ArrayList<>();
        mutants.names.forEach((mutant, name) -> list.add(new Mutant(name, mutant)));
        return List.copyOf(list);
    }

    private void editWhole() {
        Set<String> free = original.variables();
        MAIN.stream().filter(free::contains).findFirst().ifPresent(main -> {
            add(main + "-plus-1", original.substitute(main, Arithmetic.add(Formula.variable(main), 1)));
            add(main + "-less-1", original.substitute(main, Arithmetic.add(Formula.variable(main), -1)));
        });
        add("twice", Formula.number(2).times(original));
        add("half", original.over(Formula.number(2)));
        add("gamma-less-1", everywhere(original, Mutants::gammaLess));
        add("parity-swapped", everywhere(original, Mutants::otherParity));
    }

    private void editPlaces() {
        atEachPlace("root-dropped", Mutants::withoutRoot);
        atEachPlace("sign-dropped", f -> isSign(f) ? Optional.of(ONE) : Optional.empty());
        atEachPlace("pi-dropped", f -> f == Constant.PI ? Optional.of(ONE) : Optional.empty());
        atEachPlace("plus-minus-swapped", Mutants::swapped);
        atEachPlace("exponent-plus-1", Mutants::exponentPlus);
        atEachPlace("gamma-less-1-at", f -> Optional.of(gammaLess(f)).filter(g -> !g.equals(f)));
        atEachPlace("first-term-dropped", Mutants::firstDropped);
        atEachPlace("last-term-dropped", Mutants::lastDropped);
        atEachPlace("constant-plus-1", f -> constant(f, 1));
        atEachPlace("constant-less-1", f -> constant(f, -1));
    }

    private void add(String name, Formula mutant) {
        if (!mutant.equals(original)) {
            names.putIfAbsent(mutant, name);
        }
    }

    private void atEachPlace(String name, java.util.function.Function<Formula, Optional<Formula>> edit) {
        List<Formula> results = new ArrayList<>();
        collect(original, edit, UnaryOperator.identity(), results);
        for (int i = 0; i < results.size(); i++) {
            add(name + "-" + (i + 1), results.get(i));
        }
    }

    /** {@code whole} puts an edited sub-formula back into the formula around it. */
    private static void collect(
            Formula formula,
            java.util.function.Function<Formula, Optional<Formula>> edit,
            UnaryOperator<Formula> whole,
            List<Formula> results) {
        edit.apply(formula).map(whole).ifPresent(results::add);
        if (isSign(formula)) {
            // its base is no constant that could be off by one: the sign is lost as a whole or not at all
            return;
        }
        List<Formula> children = FormulaTree.children(formula);
        for (int i = 0; i < children.size(); i++) {
            int place = i;
            collect(children.get(i), edit, child -> whole.apply(withChild(formula, place, child)), results);
        }
    }

    private static Formula withChild(Formula formula, int place, Formula child) {
        int[] next = {0};
        return FormulaTree.mapChildren(formula, old -> next[0]++ == place ? child : old);
    }

    private static Formula everywhere(Formula formula, UnaryOperator<Formula> edit) {
        return edit.apply(FormulaTree.mapChildren(formula, child -> everywhere(child, edit)));
    }

    private static Formula gammaLess(Formula f) {
        return f instanceof Call c && c.function() == Function.GAMMA
                ? Formula.call(Function.GAMMA, Arithmetic.add(c.argument(), -1))
                : f;
    }

    /** The double factorial and the half of the other parity. */
    private static Formula otherParity(Formula f) {
        if (f instanceof Call c && c.function() == Function.FACTORIAL2) {
            return Formula.call(Function.FACTORIAL2, Arithmetic.add(c.argument(), 1));
        }
        return f instanceof Call c && c.function() == Function.GAMMA
                ? Formula.call(Function.GAMMA, everywhere(c.argument(), Mutants::otherHalf))
                : f;
    }

    private static Formula otherHalf(Formula f) {
        return f instanceof Binary b
                        && b.operator() == Operator.DIVIDE
                        && b.right().equals(Formula.number(2))
                ? Arithmetic.add(b.left(), 1).over(b.right())
                : f;
    }

    private static Optional<Formula> withoutRoot(Formula f) {
        if (f instanceof Call c && c.function() == Function.SQRT) {
            return Optional.of(c.argument());
        }
        if (f instanceof Binary b && b.operator() == Operator.POWER) {
            if (b.right() instanceof Rational r && r.value().getDenominatorAsInt() == 2) {
                Formula whole = Formula.number(r.value().multiply(2));
                return Optional.of(b.right().equals(HALF) ? b.left() : b.left().power(whole));
            }
            if (b.right() instanceof Binary e
                    && e.operator() == Operator.DIVIDE
                    && e.right().equals(Formula.number(2))) {
                return Optional.of(b.left().power(e.left()));
            }
        }
        return Optional.empty();
    }

    /** {@code (-1)^e}, however the base was written. */
    private static boolean isSign(Formula f) {
        return f instanceof Binary b
                && b.operator() == Operator.POWER
                && (b.left().equals(Formula.number(-1)) || b.left().equals(ONE.negate()));
    }

    private static Optional<Formula> swapped(Formula f) {
        if (f instanceof Binary b && b.operator() == Operator.ADD) {
            return Optional.of(b.left().minus(b.right()));
        }
        return f instanceof Binary b && b.operator() == Operator.SUBTRACT
                ? Optional.of(b.left().plus(b.right()))
                : Optional.empty();
    }

    private static Optional<Formula> exponentPlus(Formula f) {
        return f instanceof Binary b && b.operator() == Operator.POWER && !isSign(f)
                ? Optional.of(b.left().power(Arithmetic.add(b.right(), 1)))
                : Optional.empty();
    }

    private static Optional<Formula> firstDropped(Formula f) {
        return f instanceof Iterated i
                ? Optional.of(new Iterated(i.fold(), i.body(), i.index(), Arithmetic.add(i.from(), 1), i.to()))
                : Optional.empty();
    }

    private static Optional<Formula> lastDropped(Formula f) {
        return f instanceof Iterated i
                ? Optional.of(new Iterated(i.fold(), i.body(), i.index(), i.from(), Arithmetic.add(i.to(), -1)))
                : Optional.empty();
    }

    private static Optional<Formula> constant(Formula f, int step) {
        return f instanceof Rational r ? Optional.of(Formula.number(r.value().add(step))) : Optional.empty();
    }

    /** Adding a whole number, joined with one that is already there, so that a mutant reads as a person would write it. */
    private static final class Arithmetic {
        static Formula add(Formula f, long step) {
            if (f instanceof Rational r) {
                return Formula.number(r.value().add(step));
            }
            if (f instanceof Binary b && b.operator() == Operator.ADD && b.right() instanceof Rational r) {
                return sum(b.left(), r.value().add(step));
            }
            if (f instanceof Binary b && b.operator() == Operator.ADD && b.left() instanceof Rational r) {
                return sum(b.right(), r.value().add(step));
            }
            if (f instanceof Binary b && b.operator() == Operator.SUBTRACT && b.right() instanceof Rational r) {
                return sum(b.left(), r.value().negate().add(step));
            }
            return sum(f, new BigFraction(step));
        }

        private static Formula sum(Formula f, BigFraction constant) {
            if (constant.isZero()) {
                return f;
            }
            return constant.getNumerator().signum() > 0
                    ? f.plus(Formula.number(constant))
                    : f.minus(Formula.number(constant.negate()));
        }
    }
}
