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
            case BETA_REGULARIZED -> regularised(call);
            case ERF -> applied("\\operatorname{erf}", call);
            case OWEN_T -> applied("\\mathcal{T}", call);
        };
    }

    private static String second(Call call) {
        return LatexFormula.inline(call.arguments().get(1));
    }

    /** {@code I_x(a, b)}. */
    private static LatexPiece regularised(Call call) {
        String parameters =
                call.arguments().stream().skip(1).map(LatexFormula::inline).collect(Collectors.joining(", "));
        String x = LatexFormula.inline(call.argument());
        return LatexPiece.atom("I_{" + x + "}" + LatexPiece.between("(", ")", parameters));
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
