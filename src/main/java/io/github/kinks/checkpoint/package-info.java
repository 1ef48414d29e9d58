/**
 * What long runs have drawn, kept in a file: a run that is killed at any moment and started again ends with the same counts to the
 * last bit, and draws again no more than what was drawn since the last write.
 */
@NullMarked
package io.github.kinks.checkpoint;

import org.jspecify.annotations.NullMarked;
