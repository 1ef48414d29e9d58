package io.github.kinks.cli;

import io.github.kinks.claim.ExactNumber;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The domain that a user names, {@code L,R}: two decimals or fractions. */
record Interval(BigFraction left, BigFraction right) {

    /** The model on this domain. */
    Model under(Prior prior) {
        return Model.of(prior).on(Formula.number(left), Formula.number(right));
    }

    /** A number as formulas have it. */
    static String text(BigFraction value) {
        return Formula.number(value).toString();
    }

    /** Reads a domain. */
    static final class Reader implements ITypeConverter<Interval> {
        @Override
        public Interval convert(String text) {
            String[] ends = text.split(",", -1);
            Optional<BigFraction> left = ExactNumber.parse(ends[0].strip());
            Optional<BigFraction> right = ends.length == 2 ? ExactNumber.parse(ends[1].strip()) : Optional.empty();
            if (left.isEmpty() || right.isEmpty()) {
                throw new TypeConversionException(
                        "two numbers are wanted, decimals or fractions, such as -1,1 or 0,1/2, not '" + text + "'");
            } else if (left.get().compareTo(right.get()) >= 0) {
                throw new TypeConversionException(
                        "the left end must be less than the right end, as in -1,1, not '" + text + "'");
            }
            return new Interval(left.get(), right.get());
        }
    }
}
