/**
 * The witnesses of one claim: its derivation, its values at single widths, and networks drawn from the prior; and what each says
 * of the claim's mutants. They meet in {@link io.github.kinks.witness.ClaimJudge}, which makes the finding.
 */
@NullMarked
package io.github.kinks.witness;

import org.jspecify.annotations.NullMarked;
