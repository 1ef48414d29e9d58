package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.MutationOperator.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A claim with one mistake put in, for every {@link MutationOperator} and every place to which it applies. A check that
 * cannot tell these from the claim has shown nothing.
 *
 * <p>Edits of the whole formula come first, then those of single places, operator by operator and from left to right in the
 * tree, then those of the model. A name ends with the number of its edit among those of the same kind, counted from 1.
 */
public final class Mutants {
    /** In which order a formula's main variable is looked for. */
    private static final List<String> MAIN = List.of("n", "m", "x", "R", "rho");

    private final Model model;
    private final Formula original;
    private final Map<Formula, Mutant> found = new LinkedHashMap<>();

    private Mutants(Model model, Formula original) {
        this.model = model;
        this.original = original;
    }

    /**
     * All mutants of a claim that a quantity of {@code model} is {@code formula}: distinct, none of them the original, always in
     * the same order.
     */
    public static List<Mutant> of(Model model, Formula formula) {
        Mutants mutants = new Mutants(model, formula);
        mutants.editWhole();
        for (MutationOperator operator : MutationOperator.values()) {
            Map<String, Integer> counts = new HashMap<>();
            mutants.editPlaces(operator, formula, formula.variables(), UnaryOperator.identity(), counts);
        }
        List<Mutant> all = new ArrayList<>(mutants.found.values());
        all.addAll(ModelMutants.of(model, formula));
        return List.copyOf(all);
    }

    private void editWhole() {
        Set<String> free = original.variables();
        MAIN.stream().filter(free::contains).findFirst().ifPresent(main -> {
            Formula variable = Formula.variable(main);
            add(MutationOperator.SHIFT, main + "-plus-1", original.substitute(main, Shift.by(variable, 1)));
            add(MutationOperator.SHIFT, main + "-less-1", original.substitute(main, Shift.by(variable, -1)));
        });
        add(MutationOperator.FACTOR, "twice", Formula.number(2).times(original));
        add(MutationOperator.FACTOR, "half", original.over(Formula.number(2)));
        add(MutationOperator.PARITY, "gamma-less-1", everywhere(original, Mutants::gammaLess));
        add(MutationOperator.PARITY, "parity-swapped", everywhere(original, Mutants::otherParity));
    }

    private void add(MutationOperator operator, String name, Formula mutant) {
        if (!mutant.equals(original)) {
            found.putIfAbsent(mutant, new Mutant(name, operator, model, mutant));
        }
    }

    /** {@code whole} puts an edited sub-formula back into the formula around it. */
    private void editPlaces(
            MutationOperator operator,
            Formula node,
            Set<String> scope,
            UnaryOperator<Formula> whole,
            Map<String, Integer> counts) {
        for (Edit edit : operator.at(node, scope)) {
            int number = counts.merge(edit.name(), 1, Integer::sum);
            add(operator, edit.name() + "-" + number, whole.apply(edit.result()));
        }
        List<Formula> children = FormulaTree.children(node);
        // the base of a sign is no constant that could be off by one
        int first = ArithmeticEdits.isSign(node) ? 1 : 0;
        for (int i = first; i < children.size(); i++) {
            int place = i;
            editPlaces(
                    operator,
                    children.get(i),
                    node instanceof Iterated f && i == 0 ? with(scope, f.index()) : scope,
                    child -> whole.apply(withChild(node, place, child)),
                    counts);
        }
    }

    private static Set<String> with(Set<String> scope, String index) {
        Set<String> wider = new TreeSet<>(scope);
        wider.add(index);
        return wider;
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
                ? Formula.call(Function.GAMMA, Shift.by(c.argument(), -1))
                : f;
    }

    /** The double factorial and the half of the other parity. */
    private static Formula otherParity(Formula f) {
        if (f instanceof Call c && c.function() == Function.FACTORIAL2) {
            return Formula.call(Function.FACTORIAL2, Shift.by(c.argument(), 1));
        }
        return f instanceof Call c && c.function() == Function.GAMMA
                ? Formula.call(Function.GAMMA, everywhere(c.argument(), Mutants::otherHalf))
                : f;
    }

    private static Formula otherHalf(Formula f) {
        return f instanceof Binary b
                        && b.operator() == Operator.DIVIDE
                        && b.right().equals(Formula.number(2))
                ? Shift.by(b.left(), 1).over(b.right())
                : f;
    }
}
