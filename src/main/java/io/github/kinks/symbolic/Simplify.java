package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaTree;

/** Shorter ways of writing the same formula. */
final class Simplify {
    private Simplify() {}

    /** Every part that is a rational function as a reduced fraction. */
    static Formula everywhere(Formula formula) {
        Formula reduced = rational(formula);
        return reduced.equals(formula) ? FormulaTree.mapChildren(formula, Simplify::everywhere) : reduced;
    }

    /** The formula as a reduced fraction where that is possible, else as it is. */
    static Formula rational(Formula formula) {
        try {
            return NormalForm.over(Replay.WHOLE)
                    .of(formula)
                    .asRational()
                    .map(HypergeometricTerm::of)
                    .map(TermSum::of)
                    .map(TermFormula::of)
                    .orElse(formula);
        } catch (NotDecidable e) {
            return formula;
        }
    }
}
