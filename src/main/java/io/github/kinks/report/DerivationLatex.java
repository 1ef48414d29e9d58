package io.github.kinks.report;

import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import io.github.kinks.report.DerivedValues.Value;
import java.io.IOException;

/** A derived quantity in LaTeX: a list of steps, and a display a value. Needs the packages amsmath and amssymb. */
public final class DerivationLatex {
    private DerivationLatex() {}

    /**
     * Writes the values one by one as they are computed, and the steps before them.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(DerivedValues derived, Appendable out) throws IOException {
        out.append("%% prior %s%s, width %s, domain (%s, %s)\n"
                .formatted(
                        PlainText.clean(derived.prior()),
                        PlainText.with(derived.activation()),
                        derived.widthText(),
                        derived.left(),
                        derived.right()));
        out.append("% packages: amsmath, amssymb\n");
        if (!derived.steps().isEmpty()) {
            out.append("\\begin{enumerate}\n\\raggedright\n");
            for (Step step : derived.steps()) {
                step(out, step);
            }
            out.append("\\end{enumerate}\n");
        }
        for (Value value : derived.values()) {
            value(out, derived.latexName(value.index()), value);
        }
    }

    private static void step(Appendable out, Step step) throws IOException {
        out.append("\\item ").append(LatexText.escape(step.rule())).append(":\n");
        out.append("  ").append(form(step.before())).append(" $=$ ").append(form(step.after()));
        out.append(";\n  ")
                .append(because(step.check()))
                .append(StepChecks.uses(step))
                .append(".\n");
    }

    private static void value(Appendable out, String name, Value value) throws IOException {
        out.append("\\[ ").append(name);
        if (value.exact().isPresent()) {
            out.append(" = ").append(LatexFormula.of(value.exact().get()));
        }
        if (value.decimal().isPresent()) {
            out.append(" \\approx ").append(TableLatex.decimal(value.decimal().get()));
        }
        out.append(" \\]\n");
    }

    /** Checks that give formulas are set as code, those in words as text. */
    private static String because(Check check) {
        String words = StepChecks.words(check);
        return check instanceof Check.Definition || check instanceof Check.Identity
                ? LatexText.escape(words)
                : LatexText.code(words);
    }

    /** A step's side as mathematics, or as code where it leaves the grammar of claims. */
    private static String form(String side) {
        try {
            return "$" + LatexFormula.of(FormulaParser.parse(side)) + "$";
        } catch (FormulaException e) {
            return LatexText.code(side);
        }
    }
}
