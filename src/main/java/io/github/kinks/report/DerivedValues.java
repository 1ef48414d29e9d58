package io.github.kinks.report;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step;
import io.github.kinks.law.Bracket;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.TabulatedLaw;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A derived quantity with its values. Values may be computed while they are written: at large widths they are too long to
 * be held together.
 *
 * @param prior the prior as it is typed
 * @param width the width; empty where it is the letter n
 * @param left left end of the domain
 * @param right right end of the domain
 * @param activation the hidden layer's activation function
 * @param quantity what was derived
 * @param values its values in ascending order of their index
 * @param steps the derivation, where it was asked for
 */
public record DerivedValues(
        String prior,
        OptionalInt width,
        Formula left,
        Formula right,
        Activation activation,
        Quantity quantity,
        Iterable<Value> values,
        List<Step> steps) {

    public DerivedValues {
        steps = List.copyOf(steps);
    }

    /** Values for networks with ReLU. */
    public DerivedValues(
            String prior,
            OptionalInt width,
            Formula left,
            Formula right,
            Quantity quantity,
            Iterable<Value> values,
            List<Step> steps) {
        this(prior, width, left, right, Activation.RELU, quantity, values, steps);
    }

    /**
     * One value.
     *
     * @param index the k of P(K = k), the j of a factorial moment; empty where the quantity has one value
     * @param exact the closed form, where there is one that is not too long
     * @param decimal the value in so many digits, all right (of a tabulated law within its error bound), where it is a number
     * @param enclosure two decimals that bracket it, where it is a number
     */
    public record Value(
            OptionalInt index, Optional<Formula> exact, Optional<String> decimal, Optional<Bracket> enclosure) {

        /** A closed form in variables. */
        public static Value of(Formula exact) {
            return new Value(OptionalInt.empty(), Optional.of(exact), Optional.empty(), Optional.empty());
        }

        /**
         * A number.
         *
         * @param digits the significant digits of the decimal, at least 1
         * @param closed whether the closed form is wanted, where there is one
         */
        public static Value of(OptionalInt index, ExactValue value, int digits, boolean closed) {
            return new Value(
                    index,
                    closed ? value.exact().map(x -> x.toFormula()) : Optional.empty(),
                    Optional.of(value.decimal(digits)),
                    Optional.of(value.bracket(digits)));
        }

        /** P(K = 0), .., P(K = n) in doubles: decimals of at most so many digits, and brackets that hold the error bound. */
        public static Iterable<Value> pmf(TabulatedLaw law, int digits) {
            return () -> IntStream.rangeClosed(0, law.width())
                    .mapToObj(k -> new Value(
                            OptionalInt.of(k),
                            Optional.empty(),
                            Optional.of(law.decimal(k, digits)),
                            Optional.of(law.bracket(k))))
                    .iterator();
        }

        /** P(K = 0), .., P(K = n), each computed when the iteration reaches it. */
        public static Iterable<Value> pmf(ExactLaw law, int digits, boolean closed) {
            return () -> IntStream.rangeClosed(0, law.width())
                    .mapToObj(k -> of(OptionalInt.of(k), law.pmf(k), digits, closed))
                    .iterator();
        }
    }

    /** The width as it is typed. */
    String widthText() {
        return width.isPresent() ? Integer.toString(width.getAsInt()) : "n";
    }

    /** The quantity as it is typed: all factorial moments are asked for together. */
    String quantityText() {
        return quantity == Quantity.FACTORIAL_MOMENT ? "factorial-moments" : quantity.key();
    }

    /** The quantity at an index, in plain text. */
    String name(OptionalInt index) {
        String k = index.isPresent() ? Integer.toString(index.getAsInt()) : quantity == Quantity.PMF ? "k" : "j";
        return switch (quantity) {
            case MEAN -> "E K";
            case VARIANCE -> "Var K";
            case PMF -> "P(K = " + k + ")";
            case PROBABILITY -> "p";
            case DENSITY -> "f(x)";
            case FACTORIAL_MOMENT -> "E C(K," + k + ")";
            case ASYMPTOTIC_MEAN -> "a(n)";
            case LEAST_WIDTH, LEAST_WIDTH_MEDIAN -> "least n";
            case PMF_RECURRENCE -> "0, x^i for P(K = k+i)";
            case PMF_DEGREE -> "degree of P(K = k) in 1/Pi";
            case MEAN_EXPANSION -> "E K up to lower powers of n";
            case VARIANCE_EXPANSION -> "Var K up to lower powers of n";
            case POISSON_BOUND -> "bound of TV(K, Poisson(E K))";
            case POISSON_LIMIT -> "Sqrt[n]*TV(K, Poisson(E K)) in the limit";
        };
    }

    /** The quantity at an index, in LaTeX. */
    String latexName(OptionalInt index) {
        String k = index.isPresent() ? Integer.toString(index.getAsInt()) : quantity == Quantity.PMF ? "k" : "j";
        return switch (quantity) {
            case MEAN -> "\\mathbb{E}[K]";
            case VARIANCE -> "\\mathrm{Var}[K]";
            case PMF -> "\\mathbb{P}(K = " + k + ")";
            case PROBABILITY -> "p";
            case DENSITY -> "f(x)";
            case FACTORIAL_MOMENT -> "\\mathbb{E}\\binom{K}{" + k + "}";
            case ASYMPTOTIC_MEAN -> "a(n)";
            case LEAST_WIDTH -> "\\min\\{n : \\mathbb{E}[K] \\ge m\\}";
            case LEAST_WIDTH_MEDIAN -> "\\min\\{n : \\mathbb{P}(K \\ge m) \\ge 1/2\\}";
            case PMF_RECURRENCE -> "0";
            case PMF_DEGREE -> "\\deg_{1/\\pi} \\mathbb{P}(K = k)";
            case MEAN_EXPANSION -> "\\mathbb{E}[K] + \\text{lower powers of } n";
            case VARIANCE_EXPANSION -> "\\mathrm{Var}[K] + \\text{lower powers of } n";
            case POISSON_BOUND -> "\\mathrm{TV}(K, \\mathrm{Po}(\\mathbb{E}[K])) \\le b(n),\\quad b(n)";
            case POISSON_LIMIT -> "\\lim \\sqrt{n}\\,\\mathrm{TV}(K, \\mathrm{Po}(\\mathbb{E}[K]))";
        };
    }
}
