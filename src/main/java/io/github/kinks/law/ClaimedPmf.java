package io.github.kinks.law;

import java.util.List;
import java.util.Optional;

/**
 * A claimed pmf, value by value, and what keeps it from being one. A fault is only reported where it is certain: a value
 * whose enclosure lies below zero, a sum that differs from 1 exactly or whose enclosure at 256 bits does not contain 1.
 *
 * @param values the claimed P(K = 0), P(K = 1), ..
 */
public record ClaimedPmf(List<ExactValue> values) {
    private static final int BITS = 256;

    public ClaimedPmf {
        values = List.copyOf(values);
    }

    /** What is wrong with a claimed pmf. */
    public sealed interface Fault {
        /** The claimed P(K = k) is negative. */
        record Negative(int k, ExactValue value) implements Fault {}

        /** The claimed probabilities add up to {@code sum}, which is not 1. */
        record Mass(ExactValue sum) implements Fault {}
    }

    /** The sum of all values. */
    public ExactValue mass() {
        return sum(values);
    }

    /** Whether the mass is exactly 1, which only exact values can show. */
    public boolean massIsExactlyOne() {
        return mass().exact().filter(PiPolynomial.ONE::equals).isPresent();
    }

    /** The first fault: a negative value before a wrong mass. */
    public Optional<Fault> fault() {
        for (int k = 0; k < values.size(); k++) {
            ExactValue value = values.get(k);
            boolean negative = value.exact()
                    .map(x -> x.signum() < 0)
                    .orElseGet(() -> value.atPrecision(BITS).upper().signum() < 0);
            if (negative) {
                return Optional.of(new Fault.Negative(k, value));
            }
        }
        ExactValue mass = mass();
        boolean one = mass.exact()
                .map(PiPolynomial.ONE::equals)
                .orElseGet(() -> mass.atPrecision(BITS).contains(org.hipparchus.fraction.BigFraction.ONE));
        return one ? Optional.empty() : Optional.of(new Fault.Mass(mass));
    }

    static ExactValue sum(List<ExactValue> values) {
        if (values.stream().allMatch(ExactValue::isExact)) {
            PiPolynomial sum = PiPolynomial.ZERO;
            for (ExactValue value : values) {
                sum = sum.plus(value.exact().orElseThrow());
            }
            return ExactValue.of(sum);
        }
        return ExactValue.enclosed(bits -> {
            Enclosure sum = Enclosure.ZERO;
            for (ExactValue value : values) {
                sum = sum.plus(value.atPrecision(bits), bits);
            }
            return sum;
        });
    }
}
