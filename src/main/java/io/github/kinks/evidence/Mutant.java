package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;

/**
 * A claim made wrong on purpose: another formula for the same model, or the same formula for another model. It may still be
 * true; whoever judges it has to find out before anything is concluded.
 *
 * @param name what was done and where, stable for a given claim: {@code twice}, {@code root-dropped-2}
 * @param operator by which kind of mistake
 * @param model the model, the claim's own unless the operator edits models
 * @param formula the formula, the claim's own unless the operator edits formulas
 */
public record Mutant(String name, MutationOperator operator, Model model, Formula formula) {}
