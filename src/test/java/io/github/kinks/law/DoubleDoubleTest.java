package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleDoubleTest {
    private static final double BOUND = 0x1p-95;

    private static double distance(DD value, Enclosure truth) {
        BigDecimal middle = new BigDecimal(truth.decimal(45).orElseThrow());
        return value.bigDecimalValue().subtract(middle).abs().doubleValue();
    }

    private static Enclosure exactly(DD x) {
        return Enclosure.of(Dyadic.of(x.hi())).plus(Enclosure.of(Dyadic.of(x.lo())), 300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.001, 0.3, 0.999999, 1.0000001, 1.5, 2, 40, 123.456, 5e5, 1e6, 2e6})
    void logarithmsAndGammas(double x) {
        DD argument = DD.ofSum(x, x * 0x1.234p-57);
        Enclosure log = exactly(argument).log(200);
        assertThat(distance(DoubleDouble.log(argument), log)).isLessThan(BOUND * (1 + Math.abs(StrictMath.log(x))));
        Enclosure gamma = exactly(argument).gamma(250).log(200);
        assertThat(distance(DoubleDouble.logGamma(argument), gamma))
                .isLessThan(BOUND * (1 + Math.abs(gamma.lower().toDouble())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-690, -100.25, -1, -1e-7, 1e-20, 0.1, 0.6931, 3, 20.5, 700})
    void exponentials(double x) {
        DD argument = DD.ofSum(x, x * 0x1.9p-56);
        Enclosure truth = exactly(argument).exp(250);
        assertThat(distance(DoubleDouble.exp(argument), truth) / truth.lower().toDouble())
                .isLessThan(BOUND * (1 + Math.abs(x)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 50, 99, 100})
    void choices(int k) {
        BigInteger truth = ExactLaw.choose(100, k);
        assertThat(distance(DoubleDouble.exp(DoubleDouble.logChoose(100, k)), Enclosure.of(truth)))
                .isLessThan(1e-24 * truth.doubleValue());
    }
}
