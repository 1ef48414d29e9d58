package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Claim.Check;
import io.github.kinks.claim.Claim.Origin;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.QBall;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.symbolic.Decision;
import io.github.kinks.symbolic.Symbolic;
import io.github.kinks.symbolic.SymbolicException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.fraction.BigFraction;

/** The law of the number of kinks at great widths, in doubles with their error bound. */
final class WideLaw {
    private static final BigFraction ONE = BigFraction.ONE;

    private final Symbolic symbolic;
    private final Model model;

    /**
     * @param symbolic derives and decides formulas of our own
     * @param model one without free variables
     */
    WideLaw(Symbolic symbolic, Model model) {
        this.symbolic = symbolic;
        this.model = model;
    }

    /** The law at a width; empty where none is known in that form. */
    Optional<TabulatedLaw> at(int width) {
        try {
            Prior prior = model.prior().law();
            boolean cube = prior instanceof Prior.QBall p && p.norm() instanceof Norm.Maximum;
            if (prior instanceof Prior.Interval
                    || prior instanceof Prior.Gaussian
                    || prior instanceof Prior.Spherical) {
                return Optional.of(TabulatedLaw.binomial(width, value(Quantity.PROBABILITY, width)));
            } else if (cube) {
                // the coordinates are independent, so that width 1 says all
                return Optional.of(TabulatedLaw.binomial(width, value(Quantity.MEAN, 1)));
            }
            return ball(prior).filter(this::isDerived).map(b -> TabulatedLaw.of(b, width));
        } catch (SymbolicException | FormulaException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ExactValue value(Quantity quantity, int width) {
        return FormulaEvaluator.withDefaults()
                .evaluate(symbolic.derive(model, quantity).result(), Map.of("n", new BigFraction(width)));
    }

    private Optional<QBall> ball(Prior prior) {
        Optional<BigFraction> q = prior instanceof Prior.Ball
                ? Optional.of(BigFraction.TWO)
                : norm(prior)
                        .flatMap(norm -> norm instanceof Norm.Power p && p.q() instanceof Formula.Rational r
                                ? Optional.of(r.value())
                                : Optional.empty());
        Formula rho = prior.parameters().getOrDefault("rho", Formula.number(ONE));
        Formula weights = model.scale() instanceof Model.Scale.Weights s ? s.factor() : Formula.number(1);
        Formula slope =
                weights.times(rho).times(model.right().minus(model.left())).over(Formula.number(2));
        boolean surface = prior instanceof Prior.QSphere;
        return q.map(e -> new QBall(e, FormulaEvaluator.withDefaults().evaluate(slope, Map.of()), surface));
    }

    private static Optional<Norm> norm(Prior prior) {
        if (prior instanceof Prior.QBall p) {
            return Optional.of(p.norm());
        }
        return prior instanceof Prior.QSphere p ? Optional.of(p.norm()) : Optional.empty();
    }

    /** Whether the factorial moments of the closed form are the derived ones, for all widths. */
    private boolean isDerived(QBall ball) {
        Claim claim = new Claim(
                "tabulated",
                "the closed form of the factorial moments",
                "",
                "",
                model,
                new Assertion.Equals(Quantity.FACTORIAL_MOMENT, ball.factorialMoment()),
                Map.of(),
                new Check(List.of(1, 2, 3), 1, List.of(), OptionalDouble.empty(), 1),
                Optional.empty(),
                Optional.empty(),
                new Origin("", "", Map.of()));
        return symbolic.decide(claim).status() == Decision.Status.EQUAL;
    }
}
