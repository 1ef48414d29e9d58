package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.FormulaTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every certificate that differs from a given one by one edit: a number by 1, a factor, summand, sign, key or item left out, another
 * claim or kind. The title is left alone.
 */
final class CertificateMutants {
    private static final List<String> KINDS = List.of("telescoping", "wz", "recurrence", "identity", "limit", "laws");

    /** In the place of a value that is left out, with its key. */
    private static final Object LEFT_OUT = new Object();

    private static final List<String> CLAIMS = List.of("interval-mean", "ball-mean", "ball-pmf", "qball-pmf");

    private final Map<String, String> mutants = new TreeMap<>();
    private final List<String> names = new ArrayList<>(List.of("formula", "i"));
    private final Object root;

    private CertificateMutants(String text) {
        root = new Load(LoadSettings.builder().build()).loadFromString(text);
        if (root instanceof Map<?, ?> map && map.get("where") instanceof Map<?, ?> where) {
            where.keySet().forEach(name -> names.add(name.toString()));
        }
    }

    /** The texts of the mutants by what was done: the path of the field, and what stands there now. */
    static Map<String, String> of(String text) {
        CertificateMutants mutants = new CertificateMutants(text);
        mutants.edit(mutants.root, List.of());
        return mutants.mutants;
    }

    private void edit(Object node, List<Object> path) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!key.equals("shows")) {
                    add(with(path, key), LEFT_OUT, "left out");
                    edit(value, with(path, key));
                }
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                add(with(path, i), LEFT_OUT, "left out");
                edit(list.get(i), with(path, i));
            }
        } else {
            Object field = path.get(path.size() - 1);
            if (field.equals("kind") || field.equals("claim")) {
                (field.equals("kind") ? KINDS : CLAIMS)
                        .stream().filter(other -> !other.equals(node)).forEach(other -> add(path, other, other));
            } else {
                edits(formula(node.toString())).forEach(edited -> add(path, edited.toString(), edited.toString()));
            }
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void add(List<Object> path, Object value, String told) {
        Object edited = replaced(root, path, 0, value);
        String text = new Dump(DumpSettings.builder().build()).dumpToString(edited);
        mutants.put(String.join(".", path.stream().map(Object::toString).toList()) + ": " + told, text);
    }

    private static Object replaced(Object node, List<Object> path, int depth, Object value) {
        if (depth == path.size()) {
            return value;
        }
        Object step = path.get(depth);
        boolean drop = value.equals(LEFT_OUT) && depth == path.size() - 1;
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, old) -> {
                if (!key.equals(step)) {
                    copy.put(key, old);
                } else if (!drop) {
                    copy.put(key, replaced(old, path, depth + 1, value));
                }
            });
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) node);
        int index = (Integer) step;
        if (drop) {
            copy.remove(index);
        } else {
            copy.set(index, replaced(copy.get(index), path, depth + 1, value));
        }
        return copy;
    }

    /** Reads a formula in which the names of the certificate occur, by binding each of them to a sum. */
    private Formula formula(String text) {
        String bound = text;
        for (String name : names) {
            bound = "Sum[" + bound + ",{" + name + ",1,1}]";
        }
        try {
            Formula formula = FormulaParser.parse(bound);
            for (int depth = 0; depth < names.size(); depth++) {
                formula = ((Formula.Iterated) formula).body();
            }
            return formula;
        } catch (FormulaException e) {
            throw new AssertionError(text, e);
        }
    }

    /** The formulas that differ in one place. */
    static List<Formula> edits(Formula formula) {
        List<Formula> edits = new ArrayList<>();
        if (formula instanceof Rational f) {
            edits.add(Formula.number(f.value().add(BigFraction.ONE)));
            edits.add(Formula.number(f.value().subtract(BigFraction.ONE)));
        } else if (formula instanceof Negate f) {
            edits.add(f.operand());
        } else if (formula instanceof Binary f) {
            edits.add(f.left());
            if (Set.of(Operator.ADD, Operator.MULTIPLY).contains(f.operator())) {
                edits.add(f.right());
            }
            if (f.operator() == Operator.ADD) {
                edits.add(f.left().minus(f.right()));
            } else if (f.operator() == Operator.SUBTRACT) {
                edits.add(f.left().plus(f.right()));
            }
        } else if (formula instanceof Formula.Variable) {
            edits.add(formula.plus(Formula.number(1)));
            edits.add(formula.negate());
        }
        List<Formula> children = FormulaTree.children(formula);
        for (int i = 0; i < children.size(); i++) {
            for (Formula edited : edits(children.get(i))) {
                int wanted = i;
                int[] next = {0};
                edits.add(FormulaTree.mapChildren(formula, child -> next[0]++ == wanted ? edited : child));
            }
        }
        return edits;
    }
}
