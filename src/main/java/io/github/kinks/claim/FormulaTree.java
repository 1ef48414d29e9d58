package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Comparison;
import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Piecewise;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walking and rebuilding formula trees. */
public final class FormulaTree {
    private FormulaTree() {}

    /** The direct sub-formulas from left to right, those in conditions and bounds included. */
    public static List<Formula> children(Formula formula) {
        if (formula instanceof Negate f) {
            return List.of(f.operand());
        } else if (formula instanceof Binary f) {
            return List.of(f.left(), f.right());
        } else if (formula instanceof Call f) {
            return f.arguments();
        } else if (formula instanceof Iterated f) {
            return List.of(f.body(), f.from(), f.to());
        } else if (formula instanceof Piecewise f) {
            List<Formula> parts = new ArrayList<>();
            for (Piecewise.Case branch : f.cases()) {
                parts.add(branch.value());
                for (Comparison c : branch.condition().comparisons()) {
                    parts.add(c.left());
                    parts.add(c.right());
                }
            }
            parts.add(f.otherwise());
            return parts;
        }
        return List.of();
    }

    /** The formula with each direct sub-formula replaced by what {@code edit} makes of it. */
    public static Formula mapChildren(Formula formula, UnaryOperator<Formula> edit) {
        if (formula instanceof Negate f) {
            return new Negate(edit.apply(f.operand()));
        } else if (formula instanceof Binary f) {
            return new Binary(f.operator(), edit.apply(f.left()), edit.apply(f.right()));
        } else if (formula instanceof Call f) {
            return new Call(f.function(), f.arguments().stream().map(edit).toList());
        } else if (formula instanceof Iterated f) {
            return new Iterated(f.fold(), edit.apply(f.body()), f.index(), edit.apply(f.from()), edit.apply(f.to()));
        } else if (formula instanceof Piecewise f) {
            List<Piecewise.Case> cases = f.cases().stream()
                    .map(c -> new Piecewise.Case(edit.apply(c.value()), mapCondition(c.condition(), edit)))
                    .toList();
            return new Piecewise(cases, edit.apply(f.otherwise()));
        }
        return formula;
    }

    private static Condition mapCondition(Condition condition, UnaryOperator<Formula> edit) {
        return new Condition(condition.comparisons().stream()
                .map(c -> new Comparison(edit.apply(c.left()), c.relation(), edit.apply(c.right())))
                .toList());
    }

    static void collectVariables(Formula formula, Set<String> names) {
        if (formula instanceof Variable f) {
            names.add(f.name());
        } else if (formula instanceof Iterated f) {
            Set<String> inBody = f.body().variables();
            inBody.remove(f.index());
            names.addAll(inBody);
            collectVariables(f.from(), names);
            collectVariables(f.to(), names);
        } else {
            children(formula).forEach(child -> collectVariables(child, names));
        }
    }

    static Formula substitute(Formula formula, String name, Formula value) {
        if (formula instanceof Variable f) {
            return f.name().equals(name) ? value : f;
        } else if (formula instanceof Rational || formula instanceof Constant) {
            return formula;
        } else if (formula instanceof Iterated f) {
            return substituteUnderIndex(f, name, value);
        }
        return mapChildren(formula, child -> substitute(child, name, value));
    }

    private static Formula substituteUnderIndex(Iterated f, String name, Formula value) {
        Formula from = substitute(f.from(), name, value);
        Formula to = substitute(f.to(), name, value);
        if (f.index().equals(name)) {
            return new Iterated(f.fold(), f.body(), f.index(), from, to);
        }
        String index = f.index();
        Formula body = f.body();
        if (value.variables().contains(index)) {
            Set<String> taken = body.variables();
            taken.addAll(value.variables());
            taken.add(name);
            while (taken.contains(index)) {
                index += "1";
            }
            body = substitute(body, f.index(), new Variable(index));
        }
        return new Iterated(f.fold(), substitute(body, name, value), index, from, to);
    }
}
