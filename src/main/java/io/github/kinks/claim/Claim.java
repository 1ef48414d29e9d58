package io.github.kinks.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One statement about random networks, as read from a claim file.
 *
 * @param id permanent slug
 * @param title what it says in a line
 * @param source where the claim was made
 * @param statement the claim in LaTeX, as its author wrote it
 * @param model what it speaks of
 * @param assertion what it says
 * @param conditions for which values of a variable it is made; a variable without one is unrestricted
 * @param check what is to be computed and simulated
 * @param expected the verdict that a run is expected to reach
 * @param withoutProof why the claim has no written proof, where it has none
 * @param origin where it was read
 */
public record Claim(
        String id,
        String title,
        String source,
        String statement,
        Model model,
        Assertion assertion,
        Map<String, Restriction> conditions,
        Check check,
        Optional<Verdict> expected,
        Optional<String> withoutProof,
        Origin origin) {

    public Claim {
        conditions = sorted(conditions);
    }

    /** The same claim of another model. */
    public Claim about(Model other) {
        return new Claim(
                id, title, source, statement, other, assertion, conditions, check, expected, withoutProof, origin);
    }

    /** Another assertion in the place of this claim's. */
    public Claim saying(Assertion other) {
        return new Claim(id, title, source, statement, model, other, conditions, check, expected, withoutProof, origin);
    }

    /** A copy in the order of its names: what is made of a claim must not depend on a hash. */
    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** What a claim says of its model. */
    public sealed interface Assertion {
        /** A quantity of the model equals a formula. */
        record Equals(Quantity quantity, Formula formula) implements Assertion {}

        /** The number of kinks has the same law under another model, for all values of the variables. */
        record SameLaw(Model other) implements Assertion {}

        /** Given the number of kinks in the domain, their neurons' positions are independent and uniform on it. */
        record UniformPositions() implements Assertion {}
    }

    /** The quantities that a claim can give a formula for. */
    public enum Quantity {
        /** E K, in n. */
        MEAN("mean"),
        /** Var K, in n. */
        VARIANCE("variance"),
        /** P(K = k), in n and k. */
        PMF("pmf"),
        /** The probability that one neuron's kink lies in the domain. */
        PROBABILITY("probability"),
        /** The density of one neuron's kink position on the real line, in x and n. */
        DENSITY("density"),
        /** E C(K, j), in n and j. */
        FACTORIAL_MOMENT("factorial-moment"),
        /** a(n) with E K / a(n) -> 1. */
        ASYMPTOTIC_MEAN("asymptotic-mean"),
        /** The least n with E K >= m, in m. */
        LEAST_WIDTH("least-width"),
        /** The least n with P(K >= m) >= 1/2, in m. */
        LEAST_WIDTH_MEDIAN("least-width-median"),
        /** A linear recurrence in k that P(K = k) obeys, in n, k and x, as a {@link ShiftOperator}. */
        PMF_RECURRENCE("pmf-recurrence"),
        /** The degree of every P(K = k), a polynomial in 1/Pi with rational coefficients, in n. */
        PMF_DEGREE("pmf-degree"),
        /** f(n), a finite sum of powers of n, with E K = f(n) up to the order of the next power. */
        MEAN_EXPANSION("mean-expansion"),
        /** The same of Var K. */
        VARIANCE_EXPANSION("variance-expansion"),
        /** b(n) with TV(K, Poisson(E K)) <= b(n). */
        POISSON_BOUND("poisson-bound"),
        /** The limit of sqrt(n) TV(K, Poisson(E K)). */
        POISSON_LIMIT("poisson-limit");

        private final String key;

        Quantity(String key) {
            this.key = key;
        }

        /** The key under {@code claim:} in a claim file. */
        public String key() {
            return key;
        }
    }

    /**
     * What is computed at single widths.
     *
     * @param widths the widths at which the law is enclosed and simulated, ascending
     * @param samples networks drawn at each width and point, at most
     * @param points values for the variables that the model leaves free, at which it is enclosed and simulated
     * @param bound how tight a bound ends sampling before that: on the total variation distance of a law, the Kolmogorov
     *     distance of a density, or the error of a mean
     * @param weight the claim's part of a run's false alarms, in proportion to the weights of the others
     */
    public record Check(
            List<Integer> widths, long samples, List<Map<String, Formula>> points, OptionalDouble bound, int weight) {
        public Check {
            widths = List.copyOf(widths);
            points = points.stream().map(Claim::sorted).toList();
        }
    }

    /**
     * Where a claim was read.
     *
     * @param file the file's name as the user gave it
     * @param text the whole file, from which the claim can be read again
     * @param lines the line of each field, by its path ({@code claim.mean}), counted from 1
     */
    public record Origin(String file, String text, Map<String, Integer> lines) {
        public Origin {
            lines = sorted(lines);
        }

        /** {@code file:line: field: }, as error messages begin. */
        public String at(String field) {
            Integer line = lines.get(field);
            return file + (line == null ? "" : ":" + line) + ": " + field + ": ";
        }
    }
}
