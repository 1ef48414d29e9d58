package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;

/**
 * A formula made wrong on purpose. It may still be equal to the original as a function; whoever evaluates it has to
 * compare the two before anything is concluded.
 *
 * @param name what was done, stable for a given original: {@code twice}, {@code root-dropped-2}
 * @param formula the edited formula
 */
public record Mutant(String name, Formula formula) {}
