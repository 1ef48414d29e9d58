package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BallMathTest {
    private static final int STEPS = 100_000;

    @Test
    void theExponentialIsALogarithm() {
        for (int i = 0; i < STEPS; i++) {
            double m = 1 + (double) i / STEPS;
            for (int zeros : new int[] {0, 1, 5, 63, 64}) {
                double exact = (zeros + 1) * StrictMath.log(2) - StrictMath.log(m);
                // the error of the reference is below 2^-46
                assertThat(BallMath.exponential(m, 0x1p52 + zeros)).isCloseTo(exact, within(0x1p-40));
            }
        }
        assertThat(Double.longBitsToDouble(BallMath.UNITS | 64)).isEqualTo(0x1p52 + 64);
    }

    @Test
    void theSineIsASine() {
        for (int i = 0; i < STEPS; i++) {
            double m = 1 + (double) ((long) i << 26) / STEPS * 0x1p-26;
            double v = m - 1.5 + 0x1p-27;
            assertThat(BallMath.sine(m)).isCloseTo(StrictMath.sin(Math.PI * v), within(0x1p-43));
        }
    }

    @Test
    void biasesAreTheMidpoints() {
        double last = 0x1p26 - 1;
        assertThat(BallMath.firstBias(0x1p26, 1)).isEqualTo(0x1p-27);
        assertThat(BallMath.firstBias(0x1p26 + last, 1)).isEqualTo(1 - 0x1p-27);
        assertThat(BallMath.secondBias(0, 1)).isEqualTo(0x1p-27);
        assertThat(BallMath.secondBias(last * 0x1p-26, 1)).isEqualTo(1 - 0x1p-27);
        assertThat(BallMath.firstBias(0x1p26 + 0x1p25, 0.25)).isEqualTo((0.5 + 0x1p-27) / 4);
        assertThat(BallMath.lowBits(-1L)).isEqualTo(Double.doubleToRawLongBits(2 - 0x1p-26));
        assertThat(BallMath.lowBits(1L << 26)).isEqualTo(BallMath.ONE);
    }
}
