package io.github.kinks.claim;

import java.util.Map;

/**
 * One step of a derivation: {@code before} equals {@code after}, by {@code rule}.
 *
 * @param rule what is done, in words
 * @param before what stood before, in Symja's input form
 * @param after what stands after it
 * @param check what a replay has to verify
 */
public record Step(String rule, String before, String after, Check check) {

    /** What makes a step true. Each kind but the first is verified again by computation when a derivation is replayed. */
    public sealed interface Check {

        /** The step sets up the model or applies a named rule of probability: nothing to compute. */
        record Definition(String reason) implements Check {}

        /**
         * The integral of {@code integrand} over {@code variable} from {@code from} to {@code to} is {@code value}, shown by
         * an antiderivative: its derivative is the integrand, and its values at the ends differ by {@code value}. All are in
         * Symja's input form, since antiderivatives leave the grammar of claims (ArcSin, Infinity).
         *
         * @param assumptions what the parameters obey, such as {@code s>0}
         */
        record Integral(
                String integrand,
                String variable,
                String from,
                String to,
                String antiderivative,
                String value,
                String assumptions)
                implements Check {}

        /** {@code left} and {@code right} are equal for all values of their variables for which both are defined. */
        record Identity(Formula left, Formula right) implements Check {}

        /**
         * {@code solution} obeys {@code solution(v + shift) = factor * solution(v)} and takes the initial values, so it is the
         * only sequence that does.
         *
         * @param variable the variable in which the initial values are given
         * @param shifts by how much each variable moves
         * @param factor the ratio of the next value to this one
         * @param initial the values from which the recurrence starts, by what {@code variable} is there
         */
        record Recurrence(
                Formula solution,
                String variable,
                Map<String, Integer> shifts,
                Formula factor,
                Map<Integer, Formula> initial)
                implements Check {}

        /**
         * Summation by a Gosper certificate: with {@code G = certificate * summand}, {@code summand = G(i+1) - G(i)}, and
         * the boundary terms of {@code G} give {@code value}.
         */
        record Gosper(Formula summand, String index, Formula from, Formula to, Formula certificate, Formula value)
                implements Check {}
    }
}
