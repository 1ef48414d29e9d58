package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.evidence.MutationOperator.Edit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Mistakes in functions, sums and products. */
final class CallEdits {
    /** What each function is taken for. */
    private static final Map<Function, List<Function>> TAKEN_FOR = Map.of(
            Function.GAMMA, List.of(Function.FACTORIAL),
            Function.FACTORIAL, List.of(Function.GAMMA, Function.FACTORIAL2),
            Function.FACTORIAL2, List.of(Function.FACTORIAL),
            Function.BETA, List.of(Function.BINOMIAL),
            Function.BINOMIAL, List.of(Function.POCHHAMMER, Function.BETA),
            Function.POCHHAMMER, List.of(Function.BINOMIAL),
            Function.EXP, List.of(Function.LOG),
            Function.LOG, List.of(Function.EXP));

    private CallEdits() {}

    static List<Edit> replaced(Formula node) {
        List<Edit> edits = new ArrayList<>();
        if (node instanceof Call c) {
            String name = word(c.function());
            for (Function other : TAKEN_FOR.getOrDefault(c.function(), List.of())) {
                edits.add(new Edit(name + "-to-" + word(other), new Call(other, c.arguments())));
            }
            if (c.arguments().size() == 1) {
                edits.add(new Edit(c.function() == Function.SQRT ? "root-dropped" : name + "-dropped", c.argument()));
            } else {
                edits.add(new Edit(name + "-swapped", new Call(c.function(), swapped(c.arguments()))));
            }
            if (c.function() == Function.GAMMA) {
                edits.add(new Edit("gamma-less-1-at", Formula.call(Function.GAMMA, Shift.by(c.argument(), -1))));
            }
        } else if (node instanceof Iterated i) {
            Fold other = i.fold() == Fold.SUM ? Fold.PRODUCT : Fold.SUM;
            String name = other.symbol().toLowerCase(Locale.ROOT);
            edits.add(new Edit("fold-to-" + name, new Iterated(other, i.body(), i.index(), i.from(), i.to())));
        }
        return edits;
    }

    /** With the last two exchanged. */
    private static List<Formula> swapped(List<Formula> arguments) {
        List<Formula> swapped = new ArrayList<>(arguments);
        Collections.swap(swapped, arguments.size() - 2, arguments.size() - 1);
        return swapped;
    }

    static List<Edit> bounds(Formula node) {
        if (!(node instanceof Iterated i)) {
            return List.of();
        }
        return List.of(
                new Edit("first-term-dropped", bounded(i, Shift.by(i.from(), 1), i.to())),
                new Edit("term-before-first", bounded(i, Shift.by(i.from(), -1), i.to())),
                new Edit("last-term-dropped", bounded(i, i.from(), Shift.by(i.to(), -1))),
                new Edit("term-after-last", bounded(i, i.from(), Shift.by(i.to(), 1))));
    }

    private static Formula bounded(Iterated i, Formula from, Formula to) {
        return new Iterated(i.fold(), i.body(), i.index(), from, to);
    }

    private static String word(Function function) {
        return function.symbol().toLowerCase(Locale.ROOT);
    }
}
