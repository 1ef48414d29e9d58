/**
 * Exact laws and rigorous numbers: interval arithmetic of any precision, polynomials in powers of the square root of pi,
 * the evaluation of formulas under limits, and the law of the number of kinks at one width.
 */
@NullMarked
package io.github.kinks.law;

import org.jspecify.annotations.NullMarked;
