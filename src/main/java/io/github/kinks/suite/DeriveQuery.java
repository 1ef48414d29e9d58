package io.github.kinks.suite;

import io.github.kinks.claim.Claim.Quantity;
import java.util.OptionalInt;

/**
 * A quantity that is to be derived.
 *
 * @param setting the model
 * @param quantity one of mean, variance, their expansions, pmf, factorial moment, density
 * @param width the width, at least 1; empty for all of them
 * @param digits the significant digits of decimals, at least 1
 * @param steps whether the steps of the derivation are wanted
 * @param order how many powers of n below the leading one an expansion goes, at least 0; empty for the usual number
 */
public record DeriveQuery(
        Setting setting, Quantity quantity, OptionalInt width, int digits, boolean steps, OptionalInt order) {
    /** A query without an order. */
    public DeriveQuery(Setting setting, Quantity quantity, OptionalInt width, int digits, boolean steps) {
        this(setting, quantity, width, digits, steps, OptionalInt.empty());
    }

    /** @throws IllegalArgumentException if width or digits are not positive */
    public DeriveQuery {
        if (digits < 1 || width.orElse(1) < 1) {
            throw new IllegalArgumentException("width and digits must be positive");
        }
    }
}
