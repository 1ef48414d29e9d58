package io.github.kinks.report;

import io.github.kinks.claim.Formula.Call;
import java.util.stream.Collectors;

/** Functions in LaTeX, each in its usual notation. */
final class LatexCall {
    private LatexCall() {}

    static LatexPiece of(Call call) {
        String first = LatexFormula.inline(call.argument());
        return switch (call.function()) {
            case SQRT -> LatexPiece.atom("\\sqrt{" + first + "}");
            case ABS -> LatexPiece.atom(LatexPiece.between("\\lvert ", "\\rvert", first));
            case EXP -> LatexPiece.atom("\\mathrm{e}").power(first);
            case LOG -> applied("\\log", call);
            case ARCTAN -> applied("\\arctan", call);
            case GAMMA -> applied("\\Gamma", call);
            case BETA -> applied("\\mathrm{B}", call);
            case BINOMIAL -> LatexPiece.atom("\\binom{%s}{%s}".formatted(first, second(call)));
            case POCHHAMMER ->
                new LatexPiece(
                        LatexPiece.between("(", ")", first) + "_{" + second(call) + "}",
                        LatexPiece.POWER,
                        false,
                        false);
            case FACTORIAL -> factorial(call, "!");
            case FACTORIAL2 -> factorial(call, "!!");
        };
    }

    private static String second(Call call) {
        return LatexFormula.inline(call.arguments().get(1));
    }

    private static LatexPiece applied(String name, Call call) {
        String arguments = call.arguments().stream().map(LatexFormula::inline).collect(Collectors.joining(", "));
        return LatexPiece.atom(name + LatexPiece.between("(", ")", arguments));
    }

    private static LatexPiece factorial(Call call, String sign) {
        // not an atom: n!^2 and n!! would be read as something else
        return new LatexPiece(LatexFormula.operand(call.argument()) + sign, LatexPiece.POWER, false, false);
    }
}
