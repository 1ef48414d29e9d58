package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random formulas by the grammar, as a user might write them, and broken ones. */
public final class FormulaGenerator {
    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "7", "10", "0.5", "0.25", "1/2", "100", "1000000", "12345678901234567890", "0.000001");
    private static final List<String> ONE =
            List.of("Sqrt", "Abs", "Exp", "Log", "ArcTan", "Gamma", "Factorial", "Factorial2", "Erf");
    private static final List<String> TWO = List.of("Beta", "Binomial", "Pochhammer", "OwenT");
    private static final List<String> RELATIONS = List.of("<", "<=", "==", ">=", ">");
    private static final List<String> BREAKERS = List.of(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ";",
            "&",
            "&&",
            "#",
            "@",
            "//",
            "<<",
            ">>",
            ":=",
            "->",
            "`",
            "\"",
            "'",
            "$",
            "\\",
            "!!!",
            "^^",
            "..",
            "Import[n]",
            "Put",
            "Sum[",
            "Piecewise[{",
            "\u0000",
            "\u001b[31m",
            "\u2212",
            "\uD83D\uDCA3",
            "\uD800",
            "1e9",
            "System`Exit[]",
            "Gamma",
            "True",
            "E^E^E^E",
            "!!",
            "-",
            "+");

    private final Random random;
    private final List<String> variables;

    public FormulaGenerator(Random random, List<String> variables) {
        this.random = random;
        this.variables = variables;
    }

    /** A formula of the grammar, nested up to {@code depth} deep. */
    public String valid(int depth) {
        return expression(depth, new ArrayList<>(variables));
    }

    /** A formula with a few wounds, most of which break it. */
    public String wounded(int depth) {
        StringBuilder text = new StringBuilder(valid(depth));
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, pick(BREAKERS));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                default -> text.insert(at, text.substring(Math.min(at, random.nextInt(text.length() + 1)), at));
            }
        }
        return text.toString();
    }

    private String expression(int depth, List<String> scope) {
        if (depth <= 0) {
            return random.nextInt(3) == 0 || scope.isEmpty() ? atom() : pick(scope);
        }
        return switch (random.nextInt(14)) {
            case 0 -> expression(depth - 1, scope) + blank() + "+" + blank() + expression(depth - 1, scope);
            case 1 -> expression(depth - 1, scope) + "-" + "(" + expression(depth - 1, scope) + ")";
            case 2, 3 -> expression(depth - 1, scope) + "*" + expression(depth - 1, scope);
            case 4 -> "(" + expression(depth - 1, scope) + ")/(" + expression(depth - 1, scope) + ")";
            case 5 -> "(" + expression(depth - 1, scope) + ")^" + expression(0, scope);
            case 6 -> "-" + expression(depth - 1, scope);
            case 7 -> "(" + expression(depth - 1, scope) + ")" + (random.nextBoolean() ? "! " : "!! ");
            case 8, 9 -> pick(ONE) + "[" + expression(depth - 1, scope) + "]";
            case 10 -> pick(TWO) + "[" + expression(depth - 1, scope) + "," + expression(depth - 1, scope) + "]";
            case 11 -> iterated(depth, scope);
            case 12 ->
                "BetaRegularized[%s,%s,%s]"
                        .formatted(expression(depth - 1, scope), expression(0, scope), expression(depth - 1, scope));
            default -> piecewise(depth, scope);
        };
    }

    private String iterated(int depth, List<String> scope) {
        String index = pick(List.of("i", "l", "n", "i1", "rho"));
        List<String> inner = new ArrayList<>(scope);
        inner.add(index);
        return "%s[%s,{%s,%s,%s}]"
                .formatted(
                        random.nextBoolean() ? "Sum" : "Product",
                        expression(depth - 1, inner),
                        index,
                        expression(0, scope),
                        expression(depth / 2, scope));
    }

    private String piecewise(int depth, List<String> scope) {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i <= random.nextInt(2); i++) {
            cases.append(i > 0 ? "," : "")
                    .append("{")
                    .append(expression(depth - 1, scope))
                    .append(",")
                    .append(random.nextInt(8) == 0 ? "True" : comparison(depth, scope))
                    .append("}");
        }
        String otherwise = random.nextBoolean() ? "" : "," + expression(depth - 1, scope);
        return "Piecewise[{" + cases + "}" + otherwise + "]";
    }

    private String comparison(int depth, List<String> scope) {
        String first = expression(depth - 1, scope) + pick(RELATIONS) + expression(0, scope);
        return switch (random.nextInt(3)) {
            case 0 -> first + "&&" + expression(0, scope) + pick(RELATIONS) + expression(0, scope);
            case 1 -> first + pick(RELATIONS) + expression(0, scope);
            default -> first;
        };
    }

    private String atom() {
        return switch (random.nextInt(4)) {
            case 0 -> "Pi";
            case 1 -> "E";
            default -> pick(NUMBERS);
        };
    }

    private String blank() {
        return random.nextInt(4) == 0 ? " " : "";
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
