package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Step;
import io.github.kinks.law.Evaluator;
import java.util.List;
import java.util.Map;

/** Derives laws and compares claims with them. Safe for use by several threads. */
public interface Symbolic extends AutoCloseable {

    /** Everything in this process, without a deadline: for claims that are known to finish. */
    static Symbolic inProcess() {
        return new InProcess();
    }

    /**
     * Whether what is derived for a model holds where its parameters are numbers.
     *
     * @param numeric the model with numbers for its parameters
     */
    static boolean covers(Model model, Model numeric, Quantity quantity) {
        return TruncatedBall.covers(model, quantity) || Validity.of(numeric).covers(Map.of());
    }

    /**
     * Compares the claim with the law that is derived from its model.
     *
     * @throws SymbolicException if the claim's model is not covered
     * @throws TimedOut if the comparison has a deadline and does not meet it
     * @throws OutOfMemory if its memory is limited and does not suffice
     * @throws io.github.kinks.claim.FormulaException if the claimed formula is too large to compute with
     */
    Decision decide(Claim claim);

    /**
     * The derivation of a quantity of a model.
     *
     * @throws SymbolicException if the model or quantity is not covered; the message says what is
     */
    Derivation derive(Model model, Quantity quantity);

    /**
     * The derivation that settles whether kinks are uniform given their number, as {@link Deriver#positions}.
     *
     * @throws SymbolicException if the model is not covered; the message says what is
     */
    Derivation positions(Model model);

    /**
     * The expansion that a claimed one is compared with, as {@link Deriver#expansion}; it goes at
     * least one power of n below the last of the claim, or down to {@code n^-40}.
     *
     * @throws SymbolicException if the model is not covered, or its closed form has no expansion
     */
    Derivation expansion(Model model, Quantity quantity, Formula claimed);

    /**
     * Evaluates formulas, all from one purse; in the process in which claims are decided.
     *
     * @param work what all values together may cost, in word products
     */
    Evaluator evaluator(long work);

    /** The steps of a derivation that do not hold when each is verified again; empty for a sound one. */
    List<Step> replay(Derivation derivation);

    /** Ends what was started; nothing can be asked afterwards. */
    @Override
    void close();
}
