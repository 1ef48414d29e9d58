package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErfcDefectTest {
    private static final int BITS = 200;

    private static ComplexEnclosure point(String x, String y) {
        return new ComplexEnclosure(number(x), number(y));
    }

    /** All coordinates are dyadic, so that the points are exact. */
    private static Enclosure number(String text) {
        String[] parts = text.split("/", -1);
        return Enclosure.of(Long.parseLong(parts[0]))
                .over(Enclosure.of(parts.length > 1 ? Long.parseLong(parts[1]) : 1), 32);
    }

    @Test
    void hasTheValuesOfItsIntegral() {
        Map<String, BigDecimal> reference = Reference.read("erfc-defect.csv");
        assertThat(reference).hasSizeGreaterThan(12);
        reference.forEach((name, value) -> {
            String[] at = name.split(",", -1);
            ComplexEnclosure d = ErfcDefect.at(point(at[0], at[1]), BITS);
            Enclosure part = at[2].equals("re") ? d.re() : d.im();
            assertThat(part.relativeBits()).as(name).isGreaterThan(BITS - 20);
            BigDecimal mine = new BigDecimal(part.decimal(50).orElseThrow());
            assertThat(mine.subtract(value).abs()).as(name).isLessThan(value.ulp());
        });
    }

    /** At 32 bits these points are far out, at 500 they are near 0: two series that share nothing. */
    @ParameterizedTest
    @CsvSource({"8,0", "1/8,8", "1/1024,9", "5,7", "7,5", "1/2,10"})
    void theTwoSeriesAgree(String x, String y) {
        ComplexEnclosure far = ErfcDefect.at(point(x, y), 32);
        ComplexEnclosure near = ErfcDefect.at(point(x, y), 500);
        assertThat(near.re().relativeBits()).isGreaterThan(400);
        assertThat(far.re().relativeBits()).isLessThan(200);
        assertThat(far.re().contains(near.re())).isTrue();
        assertThat(far.im().contains(near.im())).isTrue();
    }

    /** The bound that the contours rest on, where it is tightest and where it is not. */
    @ParameterizedTest
    @ValueSource(strings = {"1/8,0", "1/8,1/2", "1/8,4", "1,0", "1,3", "6,0", "6,6", "20,1"})
    void staysBelowItsBound(String at) {
        String[] parts = at.split(",", -1);
        ComplexEnclosure z = point(parts[0], parts[1]);
        Enclosure half = Enclosure.ONE.over(z.re().pow(2, 64).scaled(1), 64);
        Enclosure most = half.certainlyLess(Enclosure.ONE) ? half : Enclosure.ONE;
        assertThat(ErfcDefect.at(z, 100).squaredModulus(64).certainlyLess(most.pow(2, 64)))
                .isTrue();
    }

    @Test
    void isNotTheValueOfANeighbour() {
        ComplexEnclosure here = ErfcDefect.at(point("1", "1"), 100);
        ComplexEnclosure there = ErfcDefect.at(point("1025/1024", "1"), 100);
        assertThat(here.re().isDisjointFrom(there.re())).isTrue();
    }

    @Test
    void turnsBySixthsOfACircle() {
        Enclosure sixth = Enclosure.pi(120).over(Enclosure.of(3), 120);
        ComplexEnclosure root = ComplexEnclosure.turn(sixth, 100);
        assertThat(root.re().contains(new BigFraction(1, 2))).isTrue();
        assertThat(root.im().pow(2, 100).contains(new BigFraction(3, 4))).isTrue();
        assertThat(root.re().relativeBits()).isGreaterThan(90);
        ComplexEnclosure far = ComplexEnclosure.turn(Enclosure.pi(200).times(Enclosure.of(2_000_001), 200), 100);
        assertThat(far.re().contains(new BigFraction(-1))).isTrue();
        assertThat(far.im().containsZero()).isTrue();
    }
}
