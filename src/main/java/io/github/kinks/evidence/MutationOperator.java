package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import java.util.List;
import java.util.Set;

/**
 * The kinds of mistakes that are put into a claim, with the terms and abbreviations of mutation testing where it has one
 * (Offutt et al., An experimental determination of sufficient mutant operators, ACM TOSEM 5, 1996).
 */
public enum MutationOperator {
    /** The formula's main variable is off by one everywhere. */
    SHIFT("variable shift"),
    /** The formula is multiplied by 2 or 1/2. */
    FACTOR("constant factor"),
    /** Each Gamma is off by one, or each Gamma and double factorial stands for the other parity. */
    PARITY("parity swap"),
    /** An exponent is off by one, a root is dropped, a sign (-1)^e is lost. */
    EXPONENT("exponent replacement"),
    /** A bound of a sum or product is off by one. */
    BOUND("bound shift"),
    /** A function is replaced by one that is taken for it, is dropped, or has its arguments swapped. */
    FUNCTION("function replacement"),
    /** A relation in a condition is replaced by another one. */
    RELATION("relational operator replacement (ROR)"),
    /** One of + - * / is replaced by another, a power by a product. */
    ARITHMETIC("arithmetic operator replacement (AOR)"),
    /** A number is off by one or has the other sign; Pi is lost or is E. */
    CONSTANT("constant replacement (CRP)"),
    /** A variable is replaced by another one of the formula. */
    VARIABLE("scalar variable replacement (SVR)"),
    /** A sub-formula is negated; a variable is off by one in a single place. */
    UNARY("unary operator insertion (UOI)"),
    /** One operand is left out. */
    OPERAND("operand deletion (ODL)"),
    /** Weights and biases have another law. */
    PRIOR("prior replacement"),
    /** The weights are larger or smaller, the biases the same. */
    SCALE("scale replacement"),
    /** An end of the domain is moved. */
    DOMAIN("domain shift");

    private final String term;

    MutationOperator(String term) {
        this.term = term;
    }

    /** The operator's name as reports give it. */
    public String term() {
        return term;
    }

    /**
     * What the operator makes of one node, the root of its sub-formula; empty where it does not apply or edits whole claims.
     *
     * @param node the node
     * @param scope the variables that may stand there
     */
    List<Edit> at(Formula node, Set<String> scope) {
        return switch (this) {
            case ARITHMETIC -> ArithmeticEdits.replaced(node);
            case OPERAND -> ArithmeticEdits.deleted(node);
            case EXPONENT -> ArithmeticEdits.powers(node);
            case UNARY -> LeafEdits.inserted(node);
            case CONSTANT -> LeafEdits.constants(node);
            case VARIABLE -> LeafEdits.variables(node, scope);
            case FUNCTION -> CallEdits.replaced(node);
            case BOUND -> CallEdits.bounds(node);
            case RELATION -> ConditionEdits.relations(node);
            case SHIFT, FACTOR, PARITY, PRIOR, SCALE, DOMAIN -> List.of();
        };
    }

    /** An edit of one node. */
    record Edit(String name, Formula result) {}
}
