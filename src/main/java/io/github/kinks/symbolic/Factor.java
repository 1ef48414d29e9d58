package io.github.kinks.symbolic;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/** One factor {@code base^exponent} of a product. */
record Factor(Formula base, BigFraction exponent) {

    /** The factors of a formula, as its products, quotients, roots and constant powers show them. */
    static List<Factor> of(Formula formula) {
        return factors(formula, BigFraction.ONE).toList();
    }

    private static Stream<Factor> factors(Formula formula, BigFraction exponent) {
        if (formula instanceof Binary f && f.operator() == Operator.MULTIPLY) {
            return Stream.concat(factors(f.left(), exponent), factors(f.right(), exponent));
        } else if (formula instanceof Binary f && f.operator() == Operator.DIVIDE) {
            return Stream.concat(factors(f.left(), exponent), factors(f.right(), exponent.negate()));
        } else if (formula instanceof Binary f && f.operator() == Operator.POWER && f.right() instanceof Rational e) {
            return factors(f.left(), exponent.multiply(e.value()));
        } else if (formula instanceof Call f && f.function() == Function.SQRT) {
            return factors(f.argument(), exponent.divide(2));
        }
        return Stream.of(new Factor(formula, exponent));
    }
}
