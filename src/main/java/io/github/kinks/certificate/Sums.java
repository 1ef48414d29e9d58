package io.github.kinks.certificate;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Operator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** What the certificates of sums over k have in common. */
final class Sums {
    static final String INDEX = "k";
    static final NormalForm FORMS = NormalForm.over(ClosedForms.WHOLE);
    private static final Formula K = Formula.variable(INDEX);

    private Sums() {}

    /** Refuses a first k before which the weight is not 0. */
    static void requireNothingBefore(Formula from, Formula weight) {
        if (weight instanceof Call c
                && c.function() == Function.BINOMIAL
                && c.arguments().equals(List.of(K, from))) {
            return;
        }
        int first = whole(from)
                .orElseThrow(() -> new Refused(
                        "from", "a number is wanted, or the lower entry of the weight Binomial[k, ..], not " + from));
        // from 2 on there are widths without a term
        Refused.unless(first == 0 || first == 1, "from", "k starts at 0 or 1, not at " + first);
        for (int k = 0; k < first; k++) {
            Refused.unless(
                    FORMS.of(weight.substitute(INDEX, Formula.number(k))).isZero(),
                    "from",
                    "the sum starts at k = " + first + ", but its term at k = " + k + " is not 0");
        }
    }

    /** The whole number that a formula is, if it is a small one. */
    static Optional<Integer> whole(Formula formula) {
        return FORMS.of(formula)
                .asRational()
                .flatMap(RationalFunction::asConstant)
                .filter(c -> LinearForm.isWhole(c) && c.abs().compareTo(new BigFraction(100)) <= 0)
                .map(BigFraction::getNumeratorAsInt);
    }

    /** The factors of a product that hold k: the others drop out of quotients of its terms. */
    static Formula varying(Formula product) {
        if (!product.variables().contains(INDEX)) {
            return Formula.number(1);
        } else if (product instanceof Binary b
                && (b.operator() == Operator.MULTIPLY || b.operator() == Operator.DIVIDE)) {
            return new Binary(b.operator(), varying(b.left()), varying(b.right()));
        }
        return product;
    }

    /** A formula of the file that must be a rational function. */
    static RationalFunction rational(Formula formula, String field) {
        return FORMS.of(formula)
                .asRational()
                .orElseThrow(() -> new Refused(field, "a rational function is wanted, not " + formula));
    }

    /** The form of a whole-number expression. */
    static LinearForm form(Formula formula, String field) {
        return Optional.of(rational(formula, field))
                .filter(f -> f.denominator().equals(Polynomial.ONE))
                .flatMap(f -> LinearForm.of(f.numerator()))
                .filter(LinearForm::isWhole)
                .orElseThrow(() -> new Refused(field, "a linear form with whole numbers is wanted, not " + formula));
    }

    /** {@code sum_{k=from}^{from+count-1} term(k)}. */
    static Formula explicit(Formula term, Formula from, int count) {
        Formula sum = Formula.number(0);
        for (int step = 0; step < count; step++) {
            sum = sum.plus(term.substitute(INDEX, from.plus(Formula.number(step))));
        }
        return sum;
    }
}
