package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Formulas in messages. */
final class Told {
    private static final int LONGEST = 200;

    private Told() {}

    /** The formula, simplified where it has one normal form for all whole numbers, and cut short. */
    static String of(Formula formula) {
        String text;
        try {
            Set<String> forms = new TreeSet<>();
            for (Map<String, Formula> residue : Residues.classes(List.of(formula), ClosedForms.WHOLE)) {
                forms.add(NormalForm.over(ClosedForms.WHOLE)
                        .of(Residues.apply(formula, residue))
                        .toString());
            }
            text = forms.size() == 1 ? forms.iterator().next() : formula.toString();
        } catch (NotDecidable | ArithmeticException e) {
            text = formula.toString();
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + ".." : text;
    }
}
