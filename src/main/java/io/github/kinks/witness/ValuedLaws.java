package io.github.kinks.witness;

import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.TruncatedBall;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The laws that have values and no formula, each computed once for a claim and its mutants. */
final class ValuedLaws {
    /** Beyond these the values to 256 bits take more than seconds. */
    private static final int WIDEST = 64;

    private static final BigFraction GREATEST_RHO = new BigFraction(64);

    private record Key(TruncatedBall ball, int width) {}

    private final Map<Key, ExactLaw> known = new HashMap<>();

    /** The law of a model at a place, where it is of this kind and not too wide. */
    Optional<ExactLaw> at(Model model, Place place) {
        if (place.width() > WIDEST) {
            return Optional.empty();
        }
        try {
            return TruncatedBall.of(place.in(model))
                    .filter(ball -> ball.rho().compareTo(GREATEST_RHO) <= 0)
                    .map(ball -> known.computeIfAbsent(
                            new Key(ball, place.width()), key -> key.ball().exact(key.width())));
        } catch (FormulaException noValue) {
            return Optional.empty();
        }
    }
}
