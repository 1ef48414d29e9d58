package io.github.kinks.cli;

import io.github.kinks.claim.ExactNumber;
import java.math.BigInteger;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers, also as {@code 1e7}, and says which ones are wanted. */
abstract class WholeNumber<N extends Number> implements ITypeConverter<N> {
    private final long least;
    private final long most;
    private final String wanted;

    WholeNumber(long least, long most, String wanted) {
        this.least = least;
        this.most = most;
        this.wanted = wanted;
    }

    /** @throws TypeConversionException if the text is no whole number in the range */
    final long read(String text) {
        Optional<BigInteger> value =
                ExactNumber.parse(text.strip()).filter(ExactNumber::isWhole).map(BigFraction::getNumerator);
        if (value.isEmpty()
                || value.get().compareTo(BigInteger.valueOf(least)) < 0
                || value.get().compareTo(BigInteger.valueOf(most)) > 0) {
            throw new TypeConversionException("%s, not '%s'".formatted(wanted, text));
        }
        return value.get().longValueExact();
    }

    /** How many networks. */
    static final class Samples extends WholeNumber<Long> {
        Samples() {
            super(1, 1_000_000_000_000_000L, "a number of networks from 1 to 1e15 is wanted, such as 1000000 or 1e6");
        }

        @Override
        public Long convert(String text) {
            return read(text);
        }
    }

    /** How far an expansion goes. */
    static final class Order extends WholeNumber<Integer> {
        Order() {
            super(0, 40, "an order from 0 to 40 is wanted");
        }

        @Override
        public Integer convert(String text) {
            return (int) read(text);
        }
    }

    /** How many runs. */
    static final class Runs extends WholeNumber<Long> {
        Runs() {
            super(1, 1_000_000_000L, "a number of runs from 1 to 1e9 is wanted, such as 10000 or 1e4");
        }

        @Override
        public Long convert(String text) {
            return read(text);
        }
    }

    /** A seed. */
    static final class Seed extends WholeNumber<Long> {
        Seed() {
            super(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number of 64 bits is wanted, such as 1");
        }

        @Override
        public Long convert(String text) {
            return read(text);
        }
    }

    /** A network's width. */
    static final class Width extends WholeNumber<Integer> {
        static final int WIDEST = 1_000_000;

        Width() {
            super(1, WIDEST, "a width from 1 to 1000000 is wanted, such as 10");
        }

        @Override
        public Integer convert(String text) {
            return Math.toIntExact(read(text));
        }
    }

    /** Significant digits. */
    static final class Digits extends WholeNumber<Integer> {
        Digits() {
            super(1, 10_000, "a number of digits from 1 to 10000 is wanted, such as 30");
        }

        @Override
        public Integer convert(String text) {
            return Math.toIntExact(read(text));
        }
    }

    /** Threads. */
    static final class Threads extends WholeNumber<Integer> {
        Threads() {
            super(1, 1024, "a number of threads from 1 to 1024 is wanted, such as 2");
        }

        @Override
        public Integer convert(String text) {
            return Math.toIntExact(read(text));
        }
    }
}
