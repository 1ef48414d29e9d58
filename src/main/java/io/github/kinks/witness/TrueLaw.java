package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the probabilities or factorial moments at one place truly are, computed when they are asked for.
 *
 * @param probabilities P(K = 0), P(K = 1), .. for all numbers of kinks that are possible
 * @param values the quantity itself at a k or j
 * @param source how the values are known
 */
record TrueLaw(Supplier<List<ExactValue>> probabilities, IntFunction<ExactValue> values, Source source) {
    /** How a law is known. */
    enum Source {
        /** By a formula that was derived. */
        DERIVED,
        /** By certified quadrature at each width. */
        QUADRATURE
    }

    /** By a formula for the quantity. */
    static TrueLaw of(Evaluator evaluator, Place place, Quantity quantity, Formula formula) {
        String index = ClaimedLaw.index(quantity);
        return new TrueLaw(
                () -> ClaimedLaw.at(evaluator, place, quantity, formula),
                k -> evaluator.evaluate(formula, place.with(index, k)),
                Source.DERIVED);
    }

    /** By its values alone. */
    static TrueLaw of(ExactLaw law, Place place, Quantity quantity) {
        // another model of the claim may allow more kinks than this law
        IntFunction<ExactValue> pmf = k -> k <= law.width() ? law.pmf(k) : ExactValue.of(0);
        return new TrueLaw(
                () -> IntStream.rangeClosed(0, place.mostKinks()).mapToObj(pmf).toList(),
                quantity == Quantity.PMF ? pmf : law::factorialMoment,
                Source.QUADRATURE);
    }
}
