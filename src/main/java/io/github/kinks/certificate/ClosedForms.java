package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Equality of closed forms, in each residue class of the whole variables by itself. */
public final class ClosedForms {
    /** The variables that take whole values; all other variables are positive numbers. */
    public static final Set<String> WHOLE = Set.of("n", "k", "j", "m", "i");

    private ClosedForms() {}

    /**
     * Whether the formulas are equal wherever both are defined.
     *
     * @throws NotDecidable if one lies outside the class of {@link NormalForm}
     */
    public static boolean equal(Formula left, Formula right) {
        return equal(left, right, (a, b) -> true);
    }

    /** {@link #equal(Formula, Formula)} where a second opinion on the normal forms of each class agrees too. */
    public static boolean equal(Formula left, Formula right, BiPredicate<TermSum, TermSum> second) {
        for (Map<String, Formula> residue : Residues.classes(List.of(left, right), WHOLE)) {
            NormalForm forms = NormalForm.over(WHOLE);
            TermSum a = forms.of(Residues.apply(left, residue));
            TermSum b = forms.of(Residues.apply(right, residue));
            if (!a.minus(b).isZero() || !second.test(a, b)) {
                return false;
            }
        }
        return true;
    }
}
