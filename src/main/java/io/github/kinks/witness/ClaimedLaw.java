package io.github.kinks.witness;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/** The probabilities that a formula for the pmf or the factorial moments gives at one place. */
final class ClaimedLaw {
    private ClaimedLaw() {}

    /**
     * The claimed P(K = 0), P(K = 1), .. for all numbers of kinks that are possible, which need not be probabilities.
     *
     * @throws io.github.kinks.claim.FormulaException if the formula is undefined there or too large
     */
    static List<ExactValue> at(Evaluator evaluator, Place place, Quantity quantity, Formula formula) {
        int most = place.mostKinks();
        if (quantity == Quantity.PMF) {
            return evaluator.evaluateAll(formula, points(place, "k"));
        } else if (quantity == Quantity.FACTORIAL_MOMENT) {
            List<ExactValue> moments = evaluator.evaluateAll(formula, points(place, "j"));
            ExactLaw law = ExactLaw.fromFactorialMoments(most, moments::get);
            List<ExactValue> values = new ArrayList<>();
            for (int k = 0; k <= most; k++) {
                values.add(law.pmf(k));
            }
            return values;
        }
        throw new IllegalArgumentException(quantity + " is no law");
    }

    private static List<Map<String, BigFraction>> points(Place place, String index) {
        return IntStream.rangeClosed(0, place.mostKinks())
                .mapToObj(i -> place.with(index, i))
                .toList();
    }

    /** The variable that counts kinks: k of a pmf, j of a factorial moment. */
    static String index(Quantity quantity) {
        return quantity == Quantity.FACTORIAL_MOMENT ? "j" : "k";
    }

    /** Upper bounds of the probabilities in doubles; 0 only for exact zeros. */
    static double[] upper(List<ExactValue> values) {
        return values.stream().mapToDouble(v -> Math.max(0, v.upperDouble())).toArray();
    }

    /** Lower bounds of the probabilities in doubles. */
    static double[] lower(List<ExactValue> values) {
        return values.stream().mapToDouble(v -> Math.max(0, v.lowerDouble())).toArray();
    }
}
