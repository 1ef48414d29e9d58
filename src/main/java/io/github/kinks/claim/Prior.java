package io.github.kinks.claim;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The joint law of the first layer's weights {@code w} and biases {@code b}. A parameter is a number or, where the claim
 * is made for all its values, a variable.
 */
public sealed interface Prior extends Serializable {

    /** Weights and biases independent and uniform; the weights on {@code (-rho, rho)}, the biases on {@code (-1, 1)}. */
    record Interval(Formula rho) implements Prior {
        @Override
        public String toString() {
            return written("interval", Map.of("rho", rho));
        }
    }

    /** Weights uniform in the Euclidean n-ball of radius {@code rho}; biases independent and uniform on (-1, 1). */
    record Ball(Formula rho) implements Prior {
        @Override
        public String toString() {
            return written("ball", Map.of("rho", rho));
        }
    }

    /** Weights uniform in the n-ball of radius {@code rho} of a norm; biases independent and uniform on (-1, 1). */
    record QBall(Norm norm, Formula rho) implements Prior {
        @Override
        public String toString() {
            return normed("qball", norm, rho);
        }
    }

    /**
     * Weights on the sphere of radius {@code rho} of a norm, under the cone measure: {@code w / |w|} for w uniform in the ball.
     * Biases independent and uniform on (-1, 1).
     */
    record QSphere(Norm norm, Formula rho) implements Prior {
        @Override
        public String toString() {
            return normed("qsphere", norm, rho);
        }
    }

    /** Weights N(0, sw^2) and biases N(0, sb^2), all independent. */
    record Gaussian(Formula sw, Formula sb) implements Prior {
        @Override
        public String toString() {
            return written("gaussian", parameters());
        }
    }

    /**
     * {@code (w / rho, b)} with any rotation-invariant law in 2n dimensions whose mass at the origin is {@code atom}, a number
     * in [0, 1). At the origin the network is constant.
     */
    record Spherical(Formula rho, Formula atom) implements Prior {
        @Override
        public String toString() {
            return written("spherical", parameters());
        }
    }

    /** Whether the weights lie in the ball or on the sphere of a norm, so that they depend on each other. */
    default boolean isBall() {
        return this instanceof Ball || this instanceof QBall || this instanceof QSphere;
    }

    /** Weights independent with one law, biases independent with another: what some initialisations stand for. */
    record Independent(Entry weights, Entry biases) implements Prior {
        @Override
        public String toString() {
            return "independent weights " + weights + " and biases " + biases;
        }
    }

    /**
     * What a framework, or the authors of a recipe, draw a first layer of n neurons and one input from.
     *
     * @param alpha what the weights of {@link Framework#REDSHIFT} are multiplied by; without a meaning for the others
     */
    record Init(Framework framework, Formula alpha) implements Prior {
        @Override
        public Prior law() {
            return framework.law(alpha);
        }

        @Override
        public String toString() {
            String name = "init:" + framework.key();
            return alpha.equals(otherwise("alpha")) ? name : name + ",alpha=" + alpha;
        }
    }

    /** What this prior stands for: itself, or for an initialisation the law by its densities, in which n is the width. */
    default Prior law() {
        return this;
    }

    /** The parameters by their names in a claim file. */
    default Map<String, Formula> parameters() {
        Map<String, Formula> named = new LinkedHashMap<>();
        if (this instanceof Interval p) {
            named.put("rho", p.rho);
        } else if (this instanceof Ball p) {
            named.put("rho", p.rho);
        } else if (this instanceof QBall p) {
            p.norm.exponent().ifPresent(q -> named.put("q", q));
            named.put("rho", p.rho);
        } else if (this instanceof QSphere p) {
            p.norm.exponent().ifPresent(q -> named.put("q", q));
            named.put("rho", p.rho);
        } else if (this instanceof Gaussian p) {
            named.put("sw", p.sw);
            named.put("sb", p.sb);
        } else if (this instanceof Spherical p) {
            named.put("rho", p.rho);
            named.put("atom", p.atom);
        } else if (this instanceof Init p && p.framework == Framework.REDSHIFT) {
            named.put("alpha", p.alpha);
        }
        return named;
    }

    /** This prior with each parameter replaced by what {@code change} makes of it. */
    default Prior mapped(UnaryOperator<Formula> change) {
        if (this instanceof Interval p) {
            return new Interval(change.apply(p.rho));
        } else if (this instanceof Ball p) {
            return new Ball(change.apply(p.rho));
        } else if (this instanceof QBall p) {
            return new QBall(mapped(p.norm, change), change.apply(p.rho));
        } else if (this instanceof QSphere p) {
            return new QSphere(mapped(p.norm, change), change.apply(p.rho));
        } else if (this instanceof Gaussian p) {
            return new Gaussian(change.apply(p.sw), change.apply(p.sb));
        } else if (this instanceof Spherical p) {
            return new Spherical(change.apply(p.rho), change.apply(p.atom));
        } else if (this instanceof Independent p) {
            return new Independent(p.weights.mapped(change), p.biases.mapped(change));
        } else if (this instanceof Init p) {
            return new Init(p.framework, change.apply(p.alpha));
        }
        throw new IllegalStateException("no such prior: " + this);
    }

    /** The variables that are left free, sorted; the width n, on which a parameter may depend, is none of them. */
    default Set<String> variables() {
        return parameters().values().stream()
                .flatMap(formula -> formula.variables().stream())
                .filter(name -> !name.equals("n"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** This prior with each free {@code name} in its parameters replaced. */
    default Prior substitute(String name, Formula value) {
        return mapped(formula -> formula.substitute(name, value));
    }

    private static Norm mapped(Norm norm, UnaryOperator<Formula> change) {
        return norm instanceof Norm.Power p ? new Norm.Power(change.apply(p.q())) : norm;
    }

    private static String normed(String name, Norm norm, Formula rho) {
        Map<String, Formula> parameters = new LinkedHashMap<>();
        norm.exponent().ifPresent(q -> parameters.put("q", q));
        parameters.put("rho", rho);
        String written = written(name, parameters);
        if (norm instanceof Norm.Power) {
            return written;
        }
        return written.equals(name) ? name + ":q=inf" : written.replace(":", ":q=inf,");
    }

    /** The name and the parameters that a reader would not fill in by itself. */
    private static String written(String name, Map<String, Formula> parameters) {
        String list = parameters.entrySet().stream()
                .filter(e -> !e.getValue().equals(otherwise(e.getKey())))
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
        return list.isEmpty() ? name : name + ":" + list;
    }

    /** What a parameter is where none is written: 1 for rho and alpha, 0 for an atom, for the others all their values. */
    private static Formula otherwise(String parameter) {
        return switch (parameter) {
            case "rho", "alpha" -> Formula.number(1);
            case "atom" -> Formula.number(0);
            default -> Formula.variable(parameter);
        };
    }
}
