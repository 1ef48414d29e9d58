package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Formula;
import java.util.List;

/** Checks that two closed forms are equal, by their normal forms in each residue class and each case. */
record IdentityCheck(Statement statement, Argument.Identity c) {

    List<String> facts() {
        Region region = Region.from(c.least());
        statement.requireNamed(c.left(), c.equals());
        statement.requireCovered(c.least());
        List<List<Formula>> cases = Cases.of(List.of(statement.filled(c.left()), statement.filled(c.equals())));
        for (List<Formula> sides : cases) {
            Formula left = sides.get(0);
            Formula right = sides.get(1);
            Refused.unless(region.isDefined(left), "left", left + " may have no value");
            Refused.unless(region.isDefined(right), "equals", right + " may have no value");
            Refused.unless(ClosedForms.equal(left, right), "equals", "differs by " + Told.of(left.minus(right)));
        }
        return List.of("normal forms", cases.size() == 1 ? "one case" : cases.size() + " cases");
    }
}
