/**
 * The vocabulary that every room shares: claims and the models they speak of, formulas, derivations, findings. Plain
 * immutable values without computer algebra; nothing here imports another room.
 */
@NullMarked
package io.github.kinks.claim;

import org.jspecify.annotations.NullMarked;
