/**
 * Tests with a stated error rate: e-processes, confidence sequences and bounds, each with the smallest effect that it can
 * detect and the sample size that it needs; the split of one error rate over a run; mutants of formulas; the verdict.
 * Laws come in as plain arrays, so that what is tested never depends on how it was computed.
 */
@NullMarked
package io.github.kinks.evidence;

import org.jspecify.annotations.NullMarked;
