package io.github.kinks.law;

/**
 * Two decimal numbers between which a true value lies, both ends included. Both strings can be read by
 * {@link java.math.BigDecimal}.
 *
 * @param lower a decimal that is not above the true value
 * @param upper a decimal that is not below the true value
 */
public record Bracket(String lower, String upper) {}
