package io.github.kinks.report;

import io.github.kinks.claim.Step;
import io.github.kinks.report.DerivedValues.Value;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** A derived quantity for a terminal. Formulas are in the form in which claims are typed and are not broken. */
public final class DerivationText {
    private DerivationText() {}

    /**
     * Writes the values one by one as they are computed, and the steps before them.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(DerivedValues derived, Appendable out) throws IOException {
        out.append("%s under %s%s, n%s, on (%s, %s)\n\n"
                .formatted(
                        derived.name(OptionalInt.empty()),
                        PlainText.clean(derived.prior()),
                        PlainText.with(derived.activation()),
                        derived.width().isPresent() ? " = " + derived.widthText() : " any width",
                        derived.left(),
                        derived.right()));
        int number = 1;
        for (Step step : derived.steps()) {
            step(out, number++, step);
        }
        for (Value value : derived.values()) {
            value(out, derived.name(value.index()), value);
        }
    }

    static void step(Appendable out, int number, Step step) throws IOException {
        String head = number + ". ";
        String margin = " ".repeat(head.length());
        out.append(head).append(PlainText.clean(step.rule())).append('\n');
        out.append(margin).append("  ").append(PlainText.clean(step.before())).append('\n');
        out.append(margin).append("= ").append(PlainText.clean(step.after())).append('\n');
        out.append(margin)
                .append("because ")
                .append(PlainText.clean(StepChecks.words(step.check())))
                .append(StepChecks.uses(step))
                .append("\n\n");
    }

    private static void value(Appendable out, String name, Value value) throws IOException {
        String lead = name;
        for (Optional<String> form : java.util.List.of(value.exact().map(Object::toString), value.decimal())) {
            if (form.isPresent()) {
                out.append(lead).append(" = ").append(form.get()).append('\n');
                lead = " ".repeat(name.length());
            }
        }
        if (value.enclosure().isPresent()) {
            out.append(lead)
                    .append(" in [")
                    .append(value.enclosure().get().lower())
                    .append(", ")
                    .append(value.enclosure().get().upper())
                    .append("]\n");
        }
    }
}
