package io.github.kinks.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sum of hypergeometric terms of which no two are similar, none zero. It is zero exactly when it is empty. */
public record TermSum(List<HypergeometricTerm> terms) {
    private static final int MOST_TERMS = 200;

    /** The empty sum. */
    public static final TermSum ZERO = new TermSum(List.of());

    public TermSum {
        terms = List.copyOf(terms);
        if (terms.size() > MOST_TERMS) {
            throw new NotDecidable("a sum of more than " + MOST_TERMS + " different terms");
        }
    }

    /** The sum that is one term. */
    public static TermSum of(HypergeometricTerm term) {
        return term.coefficient().isZero() ? ZERO : new TermSum(List.of(term));
    }

    /** Whether the sum is zero for all values of its variables. */
    public boolean isZero() {
        return terms.isEmpty();
    }

    /** The only term, if there is exactly one. */
    public Optional<HypergeometricTerm> single() {
        return terms.size() == 1 ? Optional.of(terms.get(0)) : Optional.empty();
    }

    /** The sum as a rational function, if it is one. */
    public Optional<RationalFunction> asRational() {
        if (isZero()) {
            return Optional.of(RationalFunction.ZERO);
        }
        return single().filter(HypergeometricTerm::isRational).map(HypergeometricTerm::coefficient);
    }

    /** Sum. */
    public TermSum plus(TermSum other) {
        TermSum sum = this;
        for (HypergeometricTerm term : other.terms) {
            sum = sum.plus(term);
        }
        return sum;
    }

    private TermSum plus(HypergeometricTerm term) {
        List<HypergeometricTerm> merged = new ArrayList<>();
        HypergeometricTerm added = term;
        for (HypergeometricTerm mine : terms) {
            if (mine.isSimilarTo(term)) {
                added = mine.withCoefficient(mine.coefficient().plus(term.coefficient()));
            } else {
                merged.add(mine);
            }
        }
        if (!added.coefficient().isZero()) {
            merged.add(added);
        }
        return new TermSum(merged);
    }

    /** Difference. */
    public TermSum minus(TermSum other) {
        return plus(other.times(TermSum.of(HypergeometricTerm.of(-1))));
    }

    /** Product. */
    public TermSum times(TermSum other) {
        TermSum sum = ZERO;
        for (HypergeometricTerm a : terms) {
            for (HypergeometricTerm b : other.terms) {
                sum = sum.plus(of(a.times(b)));
            }
        }
        return sum;
    }

    /** For messages. */
    @Override
    public String toString() {
        return isZero()
                ? "0"
                : terms.stream().map(HypergeometricTerm::toString).sorted().collect(Collectors.joining(" + "));
    }
}
