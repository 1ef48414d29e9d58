package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step.Check;
import io.github.kinks.claim.Step.Check.Series;
import io.github.kinks.claim.Step.Check.Series.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/** Expansions with one thing changed that they say. */
final class TamperedSeries {
    private static final Formula TWO = Formula.number(2);

    private TamperedSeries() {}

    static List<Check> of(Series c) {
        Formula n = Formula.variable("n");
        List<Check> changes = new ArrayList<>(List.of(
                new Series(TWO.times(c.function()), c.parts(), c.last(), c.result()),
                new Series(c.function().plus(n), c.parts(), c.last(), c.result()),
                new Series(
                        c.function(), c.parts(), c.last(), TWO.times(c.result()).plus(n.power(Formula.number(5)))),
                new Series(c.function(), c.parts(), c.last(), c.result().plus(n.power(Formula.number(c.last())))),
                new Series(c.function(), c.parts(), c.last().add(1), c.result()),
                new Series(c.function(), c.parts(), c.last().subtract(1), c.result()),
                new Series(c.function(), c.parts().subList(1, c.parts().size()), c.last(), c.result())));
        for (int i = 0; i < c.parts().size(); i++) {
            Part p = c.parts().get(i);
            if (p.product().variables().contains("n")) {
                changes.add(with(
                        c,
                        i,
                        x -> new Part(
                                p.product(), p.step() + 1, p.ratio(), p.constant(), p.power(), p.coefficients())));
            }
            changes.add(with(
                    c,
                    i,
                    x -> new Part(
                            p.product(), p.step(), TWO.times(p.ratio()), p.constant(), p.power(), p.coefficients())));
            changes.add(with(
                    c,
                    i,
                    x -> new Part(
                            p.product(), p.step(), p.ratio(), TWO.times(p.constant()), p.power(), p.coefficients())));
            changes.add(with(
                    c,
                    i,
                    x -> new Part(
                            p.product(),
                            p.step(),
                            p.ratio(),
                            p.constant(),
                            p.power().add(1),
                            p.coefficients())));
            for (int k = 0; k < p.coefficients().size(); k++) {
                int place = k;
                changes.add(withResult(c, i, place));
            }
        }
        return changes;
    }

    private static Check with(Series c, int place, UnaryOperator<Part> change) {
        List<Part> parts = new ArrayList<>(c.parts());
        parts.set(place, change.apply(parts.get(place)));
        return new Series(c.function(), parts, c.last(), c.result());
    }

    /** A coefficient is wrong, and the result agrees with it. */
    private static Check withResult(Series c, int place, int k) {
        Part p = c.parts().get(place);
        List<BigFraction> coefficients = new ArrayList<>(p.coefficients());
        coefficients.set(k, coefficients.get(k).add(new BigFraction(1, 1_000_000)));
        Formula power = Formula.variable("n").power(Formula.number(p.power().subtract(k)));
        Formula more = Formula.number(1, 1_000_000).times(p.constant()).times(power);
        List<Part> parts = new ArrayList<>(c.parts());
        parts.set(place, new Part(p.product(), p.step(), p.ratio(), p.constant(), p.power(), coefficients));
        return new Series(c.function(), parts, c.last(), c.result().plus(more));
    }
}
