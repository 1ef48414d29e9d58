package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;

/** Formulas in messages. */
final class Told {
    private static final int LONGEST = 200;

    private Told() {}

    /** The formula, simplified where it has a normal form, and cut short. */
    static String of(Formula formula) {
        String text;
        try {
            text = NormalForm.over(ClosedForms.WHOLE).of(formula).toString();
        } catch (NotDecidable | ArithmeticException e) {
            text = formula.toString();
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + ".." : text;
    }
}
