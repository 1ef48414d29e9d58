package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The least width with P(K at least m) at least 1/2, for laws that are symmetric about n/2 and positive on 0..n: it is 2m-1.
 *
 * <p>At n = 2m-1 the events K at least m and K at most m-1 = n-m are complementary and, by symmetry, of one probability. At a width
 * below, K at least m and K at most n-m are disjoint and of one probability, and K = m-1 lies in neither; if m-1 is at most n it has
 * positive probability, so that both are below 1/2, and if not K at least m is impossible.
 */
final class MedianWidth {
    private static final Formula LEAST = FormulaParser.parse("2*m-1");

    private final Equality equality;

    MedianWidth(Equality equality) {
        this.equality = equality;
    }

    /**
     * The reason why the claim holds for all m, or empty where the law is not shown to be of this kind or the claim is another one.
     *
     * @throws NotDecidable if a comparison is outside the decision procedure
     */
    String prove(Formula claimed, Formula pmf) {
        Formula n = Formula.variable("n");
        Formula mirrored = pmf.substitute("k", n.minus(Formula.variable("k")));
        boolean positive = new Signs(Map.of(), Optional.empty()).isNeverZero(pmf);
        boolean shown = positive && equal(mirrored, pmf) && equal(claimed, LEAST);
        return shown ? "the law is symmetric and positive on 0..n, so that the least width is 2*m-1" : "";
    }

    private boolean equal(Formula left, Formula right) {
        return equality.prove(left, right, Set.of()).proved();
    }
}
