package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Iterated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that formulas with finite sums are equal: by equal summands over equal ranges, after counting each sum from 0 or from
 * its other end; else, for one sum against a closed form, by a recurrence found by creative telescoping.
 */
final class SumEquality {
    private static final Formula ZERO = Formula.number(0);

    private final Symja symja;
    private final WholeDomain domain;

    /** @param domain for which whole values equality is claimed */
    SumEquality(Symja symja, WholeDomain domain) {
        this.symja = symja;
        this.domain = domain;
    }

    /** How it was proved. */
    String prove(Formula claimed, Formula derived) {
        SumForm a = SumForm.of(claimed).aligned();
        SumForm b = SumForm.of(derived).aligned();
        Replay replay = new Replay(symja);
        boolean closedEqual = replay.equal(a.closed(), b.closed());
        if (closedEqual && termwise(a.sums(), b.sums(), replay)) {
            return "equal summands over the same range";
        }
        if (b.sums().isEmpty() && a.sums().size() == 1) {
            return byRecurrence(a.sums().get(0), b.closed().minus(a.closed()));
        } else if (a.sums().isEmpty() && b.sums().size() == 1) {
            return byRecurrence(b.sums().get(0), a.closed().minus(b.closed()));
        }
        throw new NotDecidable("sums whose terms differ");
    }

    private boolean termwise(List<Iterated> claimed, List<Iterated> derived, Replay replay) {
        for (int turned = 0; turned < 1 << Math.min(claimed.size(), 4); turned++) {
            Map<Formula, Formula> byRange = new LinkedHashMap<>();
            for (int s = 0; s < claimed.size(); s++) {
                boolean turn = s < 4 && (turned >> s & 1) == 1;
                Iterated sum = turn ? SumForm.reversed(claimed.get(s)) : claimed.get(s);
                byRange.merge(sum.to(), sum.body(), Formula::plus);
            }
            for (Iterated sum : derived) {
                byRange.merge(sum.to(), sum.body().negate(), Formula::plus);
            }
            if (byRange.values().stream().allMatch(body -> replay.equal(body, ZERO))) {
                return true;
            }
        }
        return false;
    }

    private String byRecurrence(Iterated sum, Formula closed) {
        RecurrenceProof proof = new RecurrenceProof(symja, domain);
        for (String variable : List.of("n", "k", "j")) {
            if (sum.variables().contains(variable) && proof.proves(sum, closed, variable)) {
                return "the sum and the closed form obey one recurrence in " + variable
                        + " (creative telescoping) and have the same initial values";
            }
        }
        throw new NotDecidable("no recurrence that settles the sum");
    }
}
