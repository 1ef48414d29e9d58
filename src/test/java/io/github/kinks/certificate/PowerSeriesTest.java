package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.ExactNumber;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerSeriesTest {
    private static final Polynomial N = Polynomial.variable("n");

    private static PowerSeries series(String... coefficients) {
        return new PowerSeries(
                Stream.of(coefficients).map(PowerSeriesTest::number).toList());
    }

    private static BigFraction number(String text) {
        return ExactNumber.parse(text).orElseThrow();
    }

    private static Polynomial plus(int constant) {
        return N.plus(Polynomial.constant(constant));
    }

    /** (n+2)^2/(n(n+3)): the quotient of the ball's means two widths apart. */
    private static RationalFunction ratio() {
        return RationalFunction.of(plus(2).power(2), N.times(plus(3)));
    }

    @Test
    void arithmeticIsThatOfFormalSeries() {
        PowerSeries root = PowerSeries.linear(BigFraction.ONE, 4).power(BigFraction.ONE_HALF);
        assertThat(root).isEqualTo(series("1", "1/2", "-1/8", "1/16", "-5/128"));
        assertThat(root.times(root)).isEqualTo(PowerSeries.linear(BigFraction.ONE, 4));
        assertThat(series("0", "1", "0", "0").exp()).isEqualTo(series("1", "1", "1/2", "1/6"));
        assertThat(PowerSeries.of(RationalFunction.of(N.times(N), plus(2)), 3)).isEqualTo(series("1", "-2", "4", "-8"));
        assertThat(series("1", "2", "3").upTo(1)).isEqualTo(series("1", "2"));
    }

    @Test
    void movesTheWidth() {
        // sqrt(n+2)/sqrt(n) = (1+2x)^(1/2)
        assertThat(PowerSeries.one(2).moved(2, BigFraction.ONE_HALF)).isEqualTo(series("1", "1", "-1/2", "1/2"));
        // (1 + 1/(n+1))/1 = 1 + x - x^2 + ..
        assertThat(series("1", "1", "0").moved(1, BigFraction.ZERO)).isEqualTo(series("1", "1", "-1", "1"));
    }

    @Test
    void oneSeriesSolvesTheRelationOfNeighbours() {
        PowerSeries right = series("1", "-3/4", "25/32", "-105/128", "1659/2048");
        assertThat(right.solves(ratio(), 2, BigFraction.ONE_HALF)).isTrue();
        for (int order = 0; order <= 4; order++) {
            assertThat(right.upTo(order).solves(ratio(), 2, BigFraction.ONE_HALF))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1 -3/4 25/32 -105/128 1660/2048",
        "1 -3/4 25/32 105/128 1659/2048",
        "1 -3/4 26/32 -105/128 1659/2048",
        "1 3/4 25/32 -105/128 1659/2048",
        "1 0 0 0 0"
    })
    void noOtherSeriesDoes(String coefficients) {
        assertThat(series(coefficients.split(" ")).solves(ratio(), 2, BigFraction.ONE_HALF))
                .isFalse();
    }

    @Test
    void theRelationFixesPowerAndStep() {
        PowerSeries right = series("1", "-3/4", "25/32");
        assertThat(right.solves(ratio(), 1, BigFraction.ONE_HALF)).isFalse();
        assertThat(right.solves(ratio(), 0, BigFraction.ONE_HALF)).isFalse();
        assertThat(right.solves(ratio(), 2, new BigFraction(3, 2))).isFalse();
        RationalFunction twice = ratio().times(RationalFunction.of(BigFraction.TWO));
        assertThat(right.solves(twice, 2, BigFraction.ONE_HALF)).isFalse();
        assertThat(right.solves(ratio().times(RationalFunction.of(N)), 2, BigFraction.ONE_HALF))
                .isFalse();
    }

    @Test
    void refusesWhatHasNoSeries() {
        assertThatThrownBy(() -> series("2", "1").power(BigFraction.ONE_HALF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series("1", "1").exp()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PowerSeries(List.of())).isInstanceOf(IllegalArgumentException.class);
        Polynomial other = N.plus(N.times(Polynomial.variable("m")));
        assertThatThrownBy(() -> PowerSeries.of(RationalFunction.of(other), 2)).isInstanceOf(NotDecidable.class);
    }

    /** DLMF 5.11.3 with its coefficients g_k, and Gamma(n + 1/2)/(Gamma(n) sqrt(n)). */
    @Test
    void stirlingsSeriesIsTheKnownOne() {
        PowerSeries factorial = StirlingSeries.gamma(BigFraction.ONE, BigFraction.ZERO, BigFraction.ONE, 5);
        assertThat(factorial).isEqualTo(series("1", "1/12", "1/288", "-139/51840", "-571/2488320", "163879/209018880"));
        PowerSeries half = StirlingSeries.gamma(BigFraction.ONE, BigFraction.ONE_HALF, BigFraction.ONE, 4)
                .times(StirlingSeries.gamma(BigFraction.ONE, BigFraction.ZERO, BigFraction.MINUS_ONE, 4));
        assertThat(half).isEqualTo(series("1", "-1/8", "1/128", "5/1024", "-21/32768"));
    }

    /** Gamma(s(n+1) + t) / Gamma(s n + t) is a polynomial for whole s, and its series must obey that. */
    @ParameterizedTest
    @CsvSource({"1, 1/3", "1, -7/2", "2, 3/4", "3, 5"})
    void stirlingsSeriesObeysTheFunctionalEquation(int slope, String offset) {
        BigFraction s = new BigFraction(slope);
        BigFraction t = number(offset);
        // Gamma(s n + t) / Gamma(s n + t + 1/2)
        PowerSeries quotient = StirlingSeries.gamma(s, t, BigFraction.ONE, 12)
                .times(StirlingSeries.gamma(s, t.add(BigFraction.ONE_HALF), BigFraction.MINUS_ONE, 12));
        RationalFunction ratio = RationalFunction.ONE;
        for (int i = 0; i < slope; i++) {
            Polynomial top = N.times(s).plus(Polynomial.constant(t.add(i)));
            ratio = ratio.times(RationalFunction.of(top, top.plus(Polynomial.constant(BigFraction.ONE_HALF))));
        }
        assertThat(quotient.solves(ratio, 1, new BigFraction(-1, 2))).isTrue();
    }
}
