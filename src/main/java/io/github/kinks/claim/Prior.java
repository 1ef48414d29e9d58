package io.github.kinks.claim;

import java.util.Set;
import java.util.TreeSet;

/**
 * The joint law of the first layer's weights {@code w} and biases {@code b}. A parameter is a number or, where the claim
 * is made for all its values, a variable.
 */
public sealed interface Prior {

    /** Weights and biases independent and uniform; the weights on {@code (-rho, rho)}, the biases on {@code (-1, 1)}. */
    record Interval(Formula rho) implements Prior {
        @Override
        public String toString() {
            return "interval" + suffix(rho);
        }
    }

    /** Weights uniform in the Euclidean n-ball of radius {@code rho}; biases independent and uniform on (-1, 1). */
    record Ball(Formula rho) implements Prior {
        @Override
        public String toString() {
            return "ball" + suffix(rho);
        }
    }

    /** Weights N(0, sw^2) and biases N(0, sb^2), all independent. */
    record Gaussian(Formula sw, Formula sb) implements Prior {
        @Override
        public String toString() {
            String parameters = (sw instanceof Formula.Variable ? "" : "sw=" + sw)
                    + (sw instanceof Formula.Variable || sb instanceof Formula.Variable ? "" : ",")
                    + (sb instanceof Formula.Variable ? "" : "sb=" + sb);
            return parameters.isEmpty() ? "gaussian" : "gaussian:" + parameters;
        }
    }

    /** The variables that are left free, sorted. */
    default Set<String> variables() {
        Set<String> names = new TreeSet<>();
        if (this instanceof Interval p) {
            names.addAll(p.rho.variables());
        } else if (this instanceof Ball p) {
            names.addAll(p.rho.variables());
        } else if (this instanceof Gaussian p) {
            names.addAll(p.sw.variables());
            names.addAll(p.sb.variables());
        }
        return names;
    }

    /** This prior with each free {@code name} in its parameters replaced. */
    default Prior substitute(String name, Formula value) {
        if (this instanceof Interval p) {
            return new Interval(p.rho.substitute(name, value));
        } else if (this instanceof Ball p) {
            return new Ball(p.rho.substitute(name, value));
        } else if (this instanceof Gaussian p) {
            return new Gaussian(p.sw.substitute(name, value), p.sb.substitute(name, value));
        }
        throw new IllegalStateException("no such prior: " + this);
    }

    private static String suffix(Formula rho) {
        return rho.equals(Formula.number(1)) ? "" : ":rho=" + rho;
    }
}
