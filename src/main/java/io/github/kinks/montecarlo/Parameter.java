package io.github.kinks.montecarlo;

import io.github.kinks.claim.Formula;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** A model's parameters as numbers. */
final class Parameter {
    private Parameter() {}

    /**
     * The double next to the exact value of a rational number, or at most two away where numerator or denominator needs more than 53
     * bits. Square roots, and products with them, are rounded once more each.
     *
     * @throws IllegalArgumentException if the formula is not such a number, or not one in the range of doubles
     */
    static double number(String name, Formula formula) {
        double value = value(name, formula);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("parameter " + name + " = " + formula + " is out of range");
        }
        return value;
    }

    static double positive(String name, Formula formula) {
        double value = number(name, formula);
        if (value <= 0) {
            throw new IllegalArgumentException("parameter " + name + " must be positive, not " + formula);
        }
        return value;
    }

    static double nonZero(String name, Formula formula) {
        double value = number(name, formula);
        if (value == 0) {
            throw new IllegalArgumentException("parameter " + name + " must not be 0: it leaves no kink defined");
        }
        return value;
    }

    private static double value(String name, Formula formula) {
        Optional<BigFraction> rational = rational(formula);
        if (rational.isPresent()) {
            return rational.get().doubleValue();
        } else if (formula instanceof Formula.Call f && f.function() == Formula.Function.SQRT) {
            return Math.sqrt(value(name, f.argument()));
        } else if (formula instanceof Formula.Binary f && f.operator() == Formula.Operator.MULTIPLY) {
            return value(name, f.left()) * value(name, f.right());
        }
        throw new IllegalArgumentException("parameter " + name + " = " + formula + " has no value");
    }

    // A claimed domain (-R, R) arrives as the negative of a number once R has its value, the scale of an initialisation
    // as a quotient
    // once its width has.
    private static Optional<BigFraction> rational(Formula formula) {
        if (formula instanceof Formula.Rational f) {
            return Optional.of(f.value());
        } else if (formula instanceof Formula.Negate f) {
            return rational(f.operand()).map(BigFraction::negate);
        } else if (formula instanceof Formula.Binary f) {
            return rational(f.left())
                    .flatMap(left -> rational(f.right()).flatMap(right -> of(f.operator(), left, right)));
        }
        return Optional.empty();
    }

    private static Optional<BigFraction> of(Formula.Operator operator, BigFraction left, BigFraction right) {
        return switch (operator) {
            case ADD -> Optional.of(left.add(right));
            case SUBTRACT -> Optional.of(left.subtract(right));
            case MULTIPLY -> Optional.of(left.multiply(right));
            case DIVIDE -> right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right));
            case POWER -> Optional.empty();
        };
    }
}
