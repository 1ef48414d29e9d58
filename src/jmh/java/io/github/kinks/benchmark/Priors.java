package io.github.kinks.benchmark;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;

/** The measured models by short names. */
final class Priors {
    private Priors() {}

    /** @throws IllegalArgumentException if there is no such name */
    static Model model(String name) {
        Formula one = Formula.number(1);
        return Model.of(
                switch (name) {
                    case "interval" -> new Prior.Interval(one);
                    case "ball" -> new Prior.Ball(one);
                    case "q1" -> new Prior.QBall(new Norm.Power(one), one);
                    case "gaussian" -> new Prior.Gaussian(one, one);
                    default -> throw new IllegalArgumentException("no such prior: " + name);
                });
    }
}
