package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Model.Scale;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.PiPolynomial;
import java.util.Map;

/** A model whose parameters are computed numbers, as networks are drawn from. */
final class NumericModel {
    private NumericModel() {}

    /**
     * The model with each of its parameters computed; those that are plain numbers stay as they are written.
     *
     * @throws io.github.kinks.claim.FormulaException if one has no value
     */
    static Model of(Model model) {
        Scale scale = model.scale();
        if (scale instanceof Scale.Joint s) {
            scale = new Scale.Joint(number(s.factor()));
        } else if (scale instanceof Scale.Weights s) {
            scale = new Scale.Weights(number(s.factor()));
        }
        return new Model(
                model.prior().mapped(NumericModel::number),
                number(model.left()),
                number(model.right()),
                scale,
                model.activation());
    }

    private static Formula number(Formula f) {
        if (f instanceof Rational || (f instanceof Negate negated && negated.operand() instanceof Rational)) {
            return f;
        }
        return FormulaEvaluator.withDefaults()
                .evaluate(f, Map.of())
                .exact()
                .flatMap(PiPolynomial::rational)
                .map(Formula::number)
                .orElse(f);
    }
}
