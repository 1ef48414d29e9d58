package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.Residues;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves that a sum over i equals a closed form, by induction in one variable over a recurrence that creative telescoping finds,
 * for each residue class of the whole variables by itself.
 */
final class RecurrenceProof {
    private static final int HIGHEST_ORDER = 2;
    private static final String INDEX = "i";

    private final Symja symja;
    private final WholeDomain domain;
    private final NormalForm forms = NormalForm.over(Replay.WHOLE);

    RecurrenceProof(Symja symja, WholeDomain domain) {
        this.symja = symja;
        this.domain = domain;
    }

    /** Whether a recurrence in the variable was found and everything about it verified. */
    boolean proves(Iterated sum, Formula closed, String variable) {
        Set<String> present = new TreeSet<>(sum.variables());
        present.addAll(closed.variables());
        for (Map<String, Formula> residue : Residues.classes(List.of(sum.body(), sum.to(), closed), Replay.WHOLE)) {
            if (residue.containsKey(INDEX)) {
                return false;
            }
            Iterated split = new Iterated(
                    Fold.SUM,
                    Residues.apply(sum.body(), residue),
                    INDEX,
                    sum.from(),
                    Simplify.rational(Residues.apply(sum.to(), residue)));
            Optional<SumRange> range = domain.split(residue)
                    .first(variable, present)
                    .flatMap(first -> SumRange.of(variable, Formulas.linear(split.to()), first));
            if (range.isEmpty() || !proves(split, Residues.apply(closed, residue), range.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean proves(Iterated sum, Formula closed, SumRange range) {
        HypergeometricTerm term = forms.term(sum.body());
        if (term.coefficient().isZero()) {
            return forms.of(closed).isZero();
        }
        // F = P h with a polynomial P: a certificate relative to h has no poles where P vanishes
        Polynomial factor = term.coefficient().numerator();
        HypergeometricTerm kernel = term.over(HypergeometricTerm.of(RationalFunction.of(factor)));
        RationalFunction quotient = kernel.shiftQuotient(INDEX, 1);
        List<RationalFunction> neighbours = new ArrayList<>();
        for (int order = 0; order <= HIGHEST_ORDER; order++) {
            HypergeometricTerm ratio = term.shift(range.variable(), order).over(kernel);
            if (!ratio.isRational()) {
                return false;
            }
            neighbours.add(ratio.coefficient());
            Optional<Telescoping.Found> found = Telescoping.find(quotient, neighbours, INDEX);
            if (found.isPresent()) {
                return new Induction(symja, sum, closed, range, kernel, neighbours, found.get()).holds();
            }
        }
        return false;
    }
}
