package io.github.kinks.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A certificate as read from its file: data from which a short computation in exact arithmetic sees that a formula is right. What
 * it certifies is the formula that stands in the claim; formulas of the certificate name it {@code formula}, and those of other
 * claims by the names of {@code where}.
 *
 * @param claim the claim whose formula is certified, and the values at which it is read
 * @param shows what is shown, in a line
 * @param where further formulas of claims, by name
 * @param argument how it is shown
 * @param origin where the certificate was read
 */
public record Certificate(
        Reference claim, String shows, Map<String, Reference> where, Argument argument, Claim.Origin origin) {

    public Certificate {
        where = ordered(where);
    }

    /** Whether the certificate speaks of the claim. */
    public boolean mentions(String id) {
        return claim.claim().equals(id)
                || where.values().stream().anyMatch(r -> r.claim().equals(id));
    }

    /** The formula of a claim, with values put in for some of its variables. */
    public record Reference(String claim, Map<String, Formula> at) {
        public Reference {
            at = ordered(at);
        }
    }

    /** What the kinds of certificates say. */
    public sealed interface Argument {
        /** The kind as a file has it. */
        String kind();

        /**
         * For a law {@code P(k) = Sum[b, {j, k, n}]}: {@code sum_{k=from}^{n} weight P(k) = equals}. The sums are exchanged, and for
         * each j but some the sum of {@code t = weight b} over k telescopes to 0: {@code t = G(k+1) - G(k)} for
         * {@code G = certificate t}.
         *
         * @param from the first k; the weight is 0 before it
         * @param apart the values of j that the certificate leaves out; their sums make up {@code equals}
         */
        record Telescoping(Formula weight, Formula from, List<Formula> apart, Formula certificate, Formula equals)
                implements Argument {
            public Telescoping {
                apart = List.copyOf(apart);
            }

            @Override
            public String kind() {
                return "telescoping";
            }
        }

        /**
         * For a law P(k): {@code sum_{k=from}^{n} weight P(k) = equals}, by Wilf and Zeilberger: with
         * {@code F = weight P/equals} and {@code G = certificate F}, {@code F(n+1,k) - F(n,k) = G(n,k+1) - G(n,k)}.
         *
         * @param from the first k; the weight is 0 before it
         */
        record WilfZeilberger(Formula weight, int from, Formula certificate, Formula equals) implements Argument {
            @Override
            public String kind() {
                return "wz";
            }
        }

        /**
         * {@code left} moves by {@code factor}, times integrals, where its variables move by {@code shift}, and begins with the
         * initial values; so does {@code equals}, where it is there, and is the same then.
         *
         * @param least the least value of each variable, which may depend on the variables behind it
         * @param initial the values at the first places of the variable whose least value is a number
         */
        record Recurrence(
                Formula left,
                Optional<Formula> equals,
                Map<String, Formula> least,
                Map<String, Integer> shift,
                Formula factor,
                List<Integral> integrals,
                Map<Integer, Formula> initial)
                implements Argument {
            public Recurrence {
                least = ordered(least);
                shift = ordered(shift);
                integrals = List.copyOf(integrals);
                initial = ordered(initial);
            }

            @Override
            public String kind() {
                return "recurrence";
            }
        }

        /** {@code left = equals}, both closed forms, for all values of the variables from {@code least} on. */
        record Identity(Formula left, Formula equals, Map<String, Formula> least) implements Argument {
            public Identity {
                least = ordered(least);
            }

            @Override
            public String kind() {
                return "identity";
            }
        }

        /** {@code left^power} is rational in n and tends to {@code equals^power}. */
        record Limit(Formula left, int power, BigFraction equals) implements Argument {
            @Override
            public String kind() {
                return "limit";
            }
        }

        /** The law at single widths: probabilities as polynomials in 1/Pi, with the mass 1 and the given mean. */
        record Laws(Formula mean, List<Law> widths) implements Argument {
            public Laws {
                widths = List.copyOf(widths);
            }

            @Override
            public String kind() {
                return "laws";
            }
        }
    }

    /**
     * {@code value} is the integral of {@code integrand} over x, for each whole m from {@code least} on, by Almkvist and Zeilberger:
     * {@code sum_s coefficients_s integrand(m + s step)} is on each piece the derivative of {@code certificate kernel}.
     *
     * @param initial the integrals at the first values of m
     * @param at what is put in for m in the value that a recurrence is given
     * @param power 1 where it multiplies, -1 where it divides
     */
    public record Integral(
            Formula integrand,
            Formula kernel,
            int least,
            int step,
            List<Formula> coefficients,
            List<Piece> pieces,
            Map<Integer, Formula> initial,
            Formula value,
            Formula at,
            int power) {
        public Integral {
            coefficients = List.copyOf(coefficients);
            pieces = List.copyOf(pieces);
            initial = ordered(initial);
        }
    }

    /** A part of the interval of integration, and the certificate on it. */
    public record Piece(BigFraction from, BigFraction to, Formula certificate) {}

    /** A law at one width: for each k the coefficients of 1, 1/Pi, 1/Pi^2 and so on. */
    public record Law(int width, List<List<BigFraction>> coefficients) {
        public Law {
            coefficients = coefficients.stream().map(List::copyOf).toList();
        }
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
