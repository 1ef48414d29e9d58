package io.github.kinks.montecarlo;

import io.github.kinks.claim.Formula;
import org.hipparchus.fraction.BigFraction;

/** A model's parameters as numbers. */
final class Parameter {
    private Parameter() {}

    /**
     * The double next to the exact value, or at most two away where numerator or denominator needs more than 53 bits.
     *
     * @throws IllegalArgumentException if the formula is not a number, or not one in the range of doubles
     */
    static double number(String name, Formula formula) {
        double value = rational(name, formula).doubleValue();
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

    // A claimed domain (-R, R) arrives as the negative of a number once R has its value.
    private static BigFraction rational(String name, Formula formula) {
        if (formula instanceof Formula.Rational f) {
            return f.value();
        } else if (formula instanceof Formula.Negate f) {
            return rational(name, f.operand()).negate();
        }
        throw new IllegalArgumentException("parameter " + name + " = " + formula + " has no value");
    }
}
