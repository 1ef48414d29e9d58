/**
 * Exact algebra that trusts nothing: polynomials, rational functions and hypergeometric terms over the rational numbers,
 * their shift quotients, and the checking of certificates against them. No computer algebra system is needed here.
 */
@NullMarked
package io.github.kinks.certificate;

import org.jspecify.annotations.NullMarked;
