package io.github.kinks.law;

import java.math.BigInteger;
import java.util.Optional;

/** What a part of a formula comes to: an element of Q[sqrt(pi), 1/sqrt(pi)] as long as it stays in there, else an enclosure. */
sealed interface Operand {

    /** Known exactly. */
    record Closed(PiPolynomial value) implements Operand {
        @Override
        public Enclosure enclosure(int bits) {
            return value.enclosure(bits);
        }
    }

    /** Enclosed. */
    record Near(Enclosure value) implements Operand {
        @Override
        public Enclosure enclosure(int bits) {
            return value;
        }
    }

    /** An enclosure; for an exact operand of relative width {@code 2^-bits}. */
    Enclosure enclosure(int bits);

    static Operand of(PiPolynomial value) {
        return new Closed(value);
    }

    static Operand of(Ratio value) {
        return new Closed(PiPolynomial.of(value));
    }

    static Operand of(Enclosure value) {
        return new Near(value);
    }

    /** The exact value, if it is known. */
    default Optional<PiPolynomial> exact() {
        return this instanceof Closed c ? Optional.of(c.value()) : Optional.empty();
    }

    /**
     * The rational number that this is known to be, in lowest terms: an exponent, an argument or a bound, so a fraction
     * with more than 20,000 bits is refused.
     */
    default Optional<Ratio> rational() {
        return exact().flatMap(PiPolynomial::ratio).map(r -> {
            if (r.denominator().equals(BigInteger.ONE)) {
                return r;
            } else if (r.bits() > 20_000) {
                throw Budget.tooLarge("a fraction of more than 20000 bits as an exponent, argument or bound");
            }
            return Ratio.of(r.toFraction());
        });
    }

    /** The whole number that this is known to be. */
    default Optional<BigInteger> whole() {
        return rational().filter(r -> r.denominator().equals(BigInteger.ONE)).map(Ratio::numerator);
    }

    /** Whether this is known to be 0. */
    default boolean isZero() {
        return exact().map(PiPolynomial::isZero).orElse(false);
    }

    /** The sign; {@link Undecided} where the enclosure contains zero. */
    default int sign() {
        return exact().map(PiPolynomial::signum)
                .or(() -> ((Near) this).value().sign())
                .orElseThrow(() -> new Undecided("a sign is not decided"));
    }
}
