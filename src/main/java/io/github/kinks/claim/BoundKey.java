package io.github.kinks.claim;

import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Quantity;
import java.util.Optional;

/** The key under which a claim asks for a bound, by what it claims. */
final class BoundKey {
    private BoundKey() {}

    /** {@code tv}, {@code error}, or none. */
    static Optional<String> of(Assertion assertion) {
        if (assertion instanceof Assertion.SameLaw) {
            return Optional.of("tv");
        } else if (assertion instanceof Assertion.UniformPositions) {
            return Optional.of("error");
        }
        Quantity quantity = ((Assertion.Equals) assertion).quantity();
        return switch (quantity) {
            case PMF, FACTORIAL_MOMENT -> Optional.of("tv");
            case MEAN, VARIANCE, PROBABILITY, DENSITY -> Optional.of("error");
            case ASYMPTOTIC_MEAN, LEAST_WIDTH, LEAST_WIDTH_MEDIAN, PMF_RECURRENCE, PMF_DEGREE -> Optional.empty();
            case MEAN_EXPANSION, VARIANCE_EXPANSION, POISSON_BOUND, POISSON_LIMIT -> Optional.empty();
        };
    }

    /** What to write in place of a key that does not fit. */
    static String advice(Assertion assertion) {
        return of(assertion)
                .map(
                        key -> key.equals("tv")
                                ? "a bound on the total variation distance of a law is asked for by tv"
                                : "a bound on the error of a mean, or on the Kolmogorov distance of a law of positions, is asked for by error")
                .orElse("this claim is not simulated, so that there is nothing to bound; leave it out");
    }

    /** The values that a key may have. */
    static String range(String key) {
        return key.equals("tv") ? "a number between 0 and 1, such as 1e-3" : "a number above 0, such as 1e-2";
    }
}
