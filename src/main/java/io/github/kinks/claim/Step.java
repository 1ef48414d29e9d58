package io.github.kinks.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * One step of a derivation: {@code before} equals {@code after}, by {@code rule}. What a computed step works on is the
 * {@code after} of an earlier one, so that formulas enter a derivation by its definitions alone.
 *
 * @param rule what is done, in words
 * @param before what stood before, in Symja's input form
 * @param after what stands after it
 * @param check what a replay has to verify
 * @param uses the numbers, from 1, of the steps whose outcomes the check works on; none for a definition or a lemma
 */
public record Step(String rule, String before, String after, Check check, List<Integer> uses) {
    public Step {
        uses = List.copyOf(uses);
    }

    /** What makes a step true. Each kind but the first is verified again by computation when a derivation is replayed. */
    public sealed interface Check {

        /**
         * The step sets up the model or states a named rule of probability: nothing to compute. A rule about quantities that are
         * found on the way names them {@code #1}, {@code #2} and so on, as Symja's pure functions do.
         */
        record Definition(String reason) implements Check {}

        /**
         * A rule is applied: its slots {@code #1, #2, ..} are filled with the results of earlier steps.
         *
         * @param template the rule
         * @param arguments what fills the slots, in their order
         * @param result the rule with its slots filled
         */
        record Application(String template, List<String> arguments, String result) implements Check {
            public Application {
                arguments = List.copyOf(arguments);
            }
        }

        /**
         * What holds for all values of some variables is read at certain ones.
         *
         * @param general what holds
         * @param at the values, by variable
         * @param result what it says there
         */
        record Instance(String general, Map<String, String> at, String result) implements Check {
            public Instance {
                at = Collections.unmodifiableMap(new TreeMap<>(at));
            }
        }

        /**
         * An integral over (0, Infinity) or the whole line stays what it is when {@code variable} is replaced by {@code factor}
         * times itself and the integrand multiplied by {@code factor}, which is positive.
         *
         * @param result the new integrand
         * @param assumptions what the parameters obey
         */
        record Scaling(String integrand, String variable, Formula factor, String result, String assumptions)
                implements Check {}

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

        /**
         * The integral of {@code integrand} over {@code variable} from 0 to Infinity is {@code value}, shown by Euler's integral
         * for Gamma with {@code variable^power} for its variable: {@code c t^(a-1) Exp[-t^p]} integrates to
         * {@code c/p Gamma[a/p]}, for positive a and p.
         *
         * @param coefficient c
         * @param argument a
         * @param power p
         */
        record Euler(
                String integrand, String variable, Formula coefficient, Formula argument, Formula power, Formula value)
                implements Check {}

        /**
         * For {@code from < w < to} the numbers b with {@code -bound < b < bound} that lie in exactly {@code count} of certain
         * intervals have the total length {@code value}, which is linear in w. There is an interval for each t: that of
         * {@code interval}, a chain of comparisons with b in its middle, in t, w, L and R.
         *
         * @param points the values of t
         */
        record Length(
                String interval,
                List<Formula> points,
                Formula left,
                Formula right,
                Formula bound,
                int count,
                Formula from,
                Formula to,
                Formula value)
                implements Check {
            public Length {
                points = List.copyOf(points);
            }
        }

        /**
         * {@code left} and {@code right} are equal for all values of their variables for which both are defined. Where
         * {@code left} is no earlier result, it is a lemma.
         */
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
         * A recurrence in k of {@code P(k) = Binomial[n,k] L[y^k (1-y)^(n-k)]}, where the linear functional L on polynomials takes
         * {@code y^j} to {@code moments}. These obey {@code moments(j+shift) = factor moments(j)}, with a factor that is
         * rational in j; so L takes {@code y^shift D(y d/dy) f - N(y d/dy) f} to 0 for its denominator D, its numerator N and
         * every f. For {@code f = y^k (1-y)^(n-k-shift)} this is the sum over i of the i-th coefficient of {@code operator},
         * times {@code Binomial[n,k+i] y^(k+i) (1-y)^(n-k-i)}, up to a factor; where {@code k > n-shift} each term is 0.
         *
         * @param operator the recurrence, as a {@link ShiftOperator}
         */
        record Annihilator(Formula moments, int shift, Formula factor, Formula operator) implements Check {}

        /**
         * {@code value = coefficient Pi^exponent} for all whole values from 0 of the variables, where {@code coefficient} is
         * rational: it is made of whole numbers, variables, their factorials and whole powers. The step ends with the exponent.
         */
        record PiPower(Formula value, Formula coefficient, Formula exponent) implements Check {
            /** {@code coefficient Pi^exponent}. */
            public Formula product() {
                return coefficient.times(Formula.Constant.PI.power(exponent));
            }
        }

        /**
         * Summation by a Gosper certificate: with {@code G = certificate * summand}, {@code summand = G(i+1) - G(i)}, and
         * the boundary terms of {@code G} give {@code value}.
         */
        record Gosper(Formula summand, String index, Formula from, Formula to, Formula certificate, Formula value)
                implements Check {}

        /**
         * As n grows, {@code function} is {@code result} up to what is of the order of a lower power of n than {@code last}.
         * It is the sum of the parts' products, and the result that of their series.
         *
         * @param last the least power of n that is kept
         * @param result the powers of n from the greatest down to {@code last}
         */
        record Series(Formula function, List<Part> parts, BigFraction last, Formula result) implements Check {
            public Series {
                parts = List.copyOf(parts);
            }

            /**
             * A product of constants, rational functions of n and Gammas of linear functions of n. Moving n by {@code step}
             * multiplies it by {@code ratio}. It has a series {@code constant n^power (c_0 + c_1/n + ..)}, whose leading term is
             * Stirling's, and the ratio determines the rest.
             *
             * @param ratio a rational function of n
             * @param constant free of n
             * @param coefficients {@code c_0, c_1, ..} as far as their powers of n are at least {@code last}
             */
            public record Part(
                    Formula product,
                    int step,
                    Formula ratio,
                    Formula constant,
                    BigFraction power,
                    List<BigFraction> coefficients) {
                public Part {
                    coefficients = List.copyOf(coefficients);
                }
            }
        }
    }
}
