package io.github.kinks.report;

import io.github.kinks.claim.Formula.Condition;
import io.github.kinks.claim.Formula.Relation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Variables and conditions in LaTeX. */
final class LatexNames {
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z])([0-9]+)");

    private LatexNames() {}

    static String variable(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (name.length() == 1) {
            return name;
        } else if (numbered.matches()) {
            // an index that was renamed to keep it apart from another
            return numbered.group(1) + "_{" + numbered.group(2) + "}";
        }
        return switch (name) {
            case "sw" -> "s_w";
            case "sb" -> "s_b";
            case "rho" -> "\\rho";
            default -> "\\mathit{" + LatexText.escape(name) + "}";
        };
    }

    static String condition(Condition condition) {
        return condition.comparisons().isEmpty()
                ? "\\text{always}"
                : condition.comparisons().stream()
                        .map(c ->
                                LatexFormula.inline(c.left()) + relation(c.relation()) + LatexFormula.inline(c.right()))
                        .collect(Collectors.joining(" \\text{ and } "));
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " \\le ";
            case EQUAL -> " = ";
            case GREATER_OR_EQUAL -> " \\ge ";
            case GREATER -> " > ";
        };
    }
}
