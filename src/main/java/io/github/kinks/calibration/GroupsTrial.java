package io.github.kinks.calibration;

import io.github.kinks.evidence.OrderedGroups;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A rise along three groups. In the first group a share {@code s} of the draws becomes negative, in the third as many positive:
 * tau is {@code s/2} between neighbours and {@code s} between the outer ones, so {@code 2s/3} over all pairs.
 */
record GroupsTrial(Design design, Positions first, Positions third, OrderedGroups judge) implements Trial {
    static GroupsTrial of(Promise promise, double wanted) {
        String test = "ordered-groups";
        long samples = Sizes.of(test, wanted, n -> test(n).smallestDetectable(promise.alpha(), promise.power()));
        OrderedGroups judge = test(samples);
        double detectable = judge.smallestDetectable(promise.alpha(), promise.power());
        return new GroupsTrial(
                new Design(test, "positions thrice, interval prior", "Kendall's tau", detectable, samples, promise),
                new Positions(1.5 * detectable, -1),
                new Positions(1.5 * detectable, 1),
                judge);
    }

    private static OrderedGroups test(long samples) {
        int size = Math.toIntExact(samples);
        return OrderedGroups.of(size, size, size);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        return judge.judge(draw(nullIsTrue, generator)).refutes(design.promise().alpha());
    }

    List<double[]> draw(boolean nullIsTrue, UniformRandomProvider generator) {
        return List.of(
                (nullIsTrue ? Positions.TRUE : first).draw(design.samples(), generator),
                Positions.TRUE.draw(design.samples(), generator),
                (nullIsTrue ? Positions.TRUE : third).draw(design.samples(), generator));
    }
}
