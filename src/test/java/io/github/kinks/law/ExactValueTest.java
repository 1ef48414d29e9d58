package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.FormulaException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactValueTest {
    private static final ExactValue PI = ExactValue.of(PiPolynomial.monomial(BigFraction.ONE, 2));
    private static final ExactValue ROOT =
            ExactValue.enclosed(bits -> Enclosure.of(2).sqrt(bits));

    /** Encloses zero however many bits are asked for. */
    private static final IntFunction<Enclosure> NEVER_DECIDED = ExactValueTest::aroundZero;

    private static Enclosure aroundZero(int bits) {
        return Enclosure.ball(BigInteger.ZERO, BigInteger.ONE, -bits);
    }

    /** {@code value +- 2^-bits}. */
    private static IntFunction<Enclosure> around(PiPolynomial value) {
        return bits -> value.enclosure(bits).plus(aroundZero(bits), bits + 8);
    }

    @Test
    void comparesExactAndEnclosedNumbers() {
        assertThat(PI.compare(ExactValue.of(3))).hasValue(1);
        assertThat(ExactValue.of(3).compare(PI)).hasValue(-1);
        assertThat(PI.compare(PI)).hasValue(0);
        assertThat(PI.compare(ExactValue.of(new BigFraction(355, 113)))).hasValue(-1);
        assertThat(ROOT.compare(ExactValue.of(1))).hasValue(1);
        assertThat(ExactValue.of(1).compare(ROOT)).hasValue(-1);
        assertThat(ROOT.compare(PI)).hasValue(-1);
        assertThat(ROOT.compare(ROOT)).isEmpty();
    }

    @Test
    void knowsWhatIsExact() {
        assertThat(PI.isExact()).isTrue();
        assertThat(ROOT.isExact()).isFalse();
        assertThat(PI.plus(PI).exact()).isPresent();
        assertThat(PI.plus(ROOT).exact()).isEmpty();
        assertThat(PI).hasToString("Pi");
        assertThat(ROOT.toString()).contains("1.4142135623730950488", "1.4142135623730950489");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 1_000, 9_000, 30_000})
    void enclosuresAreAsNarrowAsAskedFor(int bits) {
        Enclosure root = ROOT.enclosure(bits);
        assertThat(root.relativeBits()).isGreaterThanOrEqualTo(bits);
        assertThat(root.pow(2, bits).contains(BigFraction.TWO)).isTrue();
    }

    @Test
    void askAgainForMoreWhereSoFewBitsGiveNone() {
        List<Integer> asked = new ArrayList<>();
        ExactValue shy = ExactValue.enclosed(bits -> {
            asked.add(bits);
            if (bits < 1_000) {
                throw new ArithmeticException("too few bits");
            }
            return Enclosure.of(7);
        });
        assertThat(shy.atPrecision(10).contains(new BigFraction(7))).isTrue();
        assertThat(asked).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
        ExactValue mute = ExactValue.enclosed(bits -> {
            throw new ArithmeticException("no enclosure at " + bits);
        });
        assertThatThrownBy(() -> mute.atPrecision(10))
                .isInstanceOf(FormulaException.class)
                .hasMessage("undecided: the value cannot be enclosed at 20000 bits");
    }

    @Test
    void saysWhereNoEnclosureDecides() {
        ExactValue unknown = ExactValue.enclosed(NEVER_DECIDED);
        assertThat(unknown.sign()).isEmpty();
        assertThatThrownBy(() -> unknown.enclosure(10))
                .isInstanceOf(FormulaException.class)
                .hasMessage("undecided: the value cannot be told from zero at 20000 bits");
        assertThatThrownBy(() -> unknown.decimal(10))
                .isInstanceOf(FormulaException.class)
                .hasMessageStartingWith("undecided: the value is too near the middle of two decimals");
    }

    @Test
    void whatIsKnownExactlyIsAnsweredWhereEnclosuresDoNot() {
        ExactValue zero = ExactValue.lazy(() -> PiPolynomial.ZERO, NEVER_DECIDED);
        assertThat(zero.sign()).hasValue(0);
        assertThat(zero.decimal(9)).isEqualTo("0");
        assertThat(zero.enclosure(30).isExact()).isTrue();
        assertThat(zero.enclosure(30).containsZero()).isTrue();
        assertThat(zero.toDouble()).isZero();
    }

    /** A probability of zero at a large width is not enclosed over and over: its fraction is known. */
    @Test
    void aFractionIsLookedAtAfterOneEnclosure() {
        List<Integer> asked = new ArrayList<>();
        ExactValue zero = ExactValue.lazy(() -> PiPolynomial.ZERO, bits -> {
            asked.add(bits);
            return NEVER_DECIDED.apply(bits);
        });
        assertThat(zero.sign()).hasValue(0);
        assertThat(asked).hasSize(1);
    }

    /** None of these fractions is dyadic, so an enclosure holds points on both sides of the tie. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 1, 0.02",
        "3, 40, 1, 0.08",
        "-1, 40, 1, -0.02",
        "1, 5, 4, 0.2000",
        "12345, 1000, 4, 12.34",
        "12355, 1000, 4, 12.36",
        "2, 3, 3, 0.667"
    })
    void tiesBetweenDecimalsGoToTheEvenOne(long numerator, long denominator, int digits, String expected) {
        ExactValue value = ExactValue.of(new BigFraction(numerator, denominator));
        assertThat(value.decimal(digits)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 7})
    void tiesBetweenDoublesGoToTheEvenOne(long units) {
        BigFraction tie = BigFraction.ONE.add(new BigFraction(BigInteger.valueOf(units), BigInteger.ONE.shiftLeft(53)));
        PiPolynomial exact = PiPolynomial.of(tie);
        // half-way between the doubles 1 + (units - 1)/2 ulps and 1 + (units + 1)/2 ulps
        long even = (units + 1) / 4 * 2;
        double expected = 1 + even * 0x1p-52;
        assertThat(ExactValue.of(tie).toDouble()).isEqualTo(expected);
        assertThat(ExactValue.lazy(() -> exact, around(exact)).toDouble()).isEqualTo(expected);
    }

    @Test
    void doublesOnEitherSideAreAtMostTwoUnitsApart() {
        for (ExactValue value : List.of(PI, ROOT, PI.negate(), ExactValue.of(new BigFraction(1, 3)))) {
            double low = value.lowerDouble();
            double high = value.upperDouble();
            assertThat(low).isLessThanOrEqualTo(value.toDouble()).isLessThan(high);
            assertThat(value.toDouble()).isLessThanOrEqualTo(high);
            assertThat(high).isLessThanOrEqualTo(Math.nextUp(Math.nextUp(low)));
            Enclosure fine = value.enclosure(200);
            assertThat(Dyadic.of(low)).isLessThan(fine.lower());
            assertThat(Dyadic.of(high)).isGreaterThan(fine.upper());
        }
        assertThat(PI.toDouble()).isEqualTo(Math.PI);
        assertThat(ExactValue.of(5).lowerDouble()).isEqualTo(5);
        assertThat(ExactValue.of(5).upperDouble()).isEqualTo(5);
    }

    /** The ends differ in the last digit alone. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 4",
        "2, 3.1, 3.2",
        "5, 3.1415, 3.1416",
        "20, 3.1415926535897932384, 3.1415926535897932385",
    })
    void bracketsAreTight(int digits, String lower, String upper) {
        assertThat(PI.bracket(digits)).isEqualTo(new Bracket(lower, upper));
        BigDecimal width = new BigDecimal(ROOT.bracket(digits).upper())
                .subtract(new BigDecimal(ROOT.bracket(digits).lower()));
        assertThat(width).isEqualByComparingTo(BigDecimal.ONE.movePointLeft(digits - 1));
    }
}
