package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PiEnclosureTest {
    private static final BigInteger TEN = BigInteger.TEN.pow(50);

    /** The first 50 decimals of Pi, from its own literature. */
    private static final BigFraction PI =
            new BigFraction(new BigInteger("314159265358979323846264338327950288419716939937510"), TEN);

    @Test
    void itsEndsLieOnEitherSideOfPi() {
        PiEnclosure pi = PiEnclosure.of(3, 300);
        BigFraction next = PI.add(new BigFraction(BigInteger.ONE, TEN));
        assertThat(pi.lower().get(1)).isBetween(next.reciprocal(), PI.reciprocal());
        assertThat(pi.upper().get(1)).isBetween(next.reciprocal(), PI.reciprocal());
        for (int d = 1; d <= 3; d++) {
            assertThat(pi.lower().get(d)).isLessThan(pi.upper().get(d));
            assertThat(pi.upper().get(d).subtract(pi.lower().get(d)))
                    .isLessThan(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(290)));
        }
        assertThat(pi.lower().get(2))
                .isBetween(pi.lower().get(1).pow(2).subtract(new BigFraction(1, 1L << 60)), PI.pow(-2));
    }

    /** The argument of {@code (5+i)^4 (239-i)} is that of {@code 1+i}, and 0.78.. is the only quarter turn near it. */
    @Test
    void machinsFormulaIsRight() {
        long re = 1;
        long im = 0;
        for (int i = 0; i < 4; i++) {
            long nextRe = 5 * re - im;
            im = re + 5 * im;
            re = nextRe;
        }
        long productRe = 239 * re + im;
        long productIm = 239 * im - re;
        assertThat(productRe).isEqualTo(productIm).isPositive();
        assertThat(4 * StrictMath.atan(1.0 / 5) - StrictMath.atan(1.0 / 239)).isBetween(0.7, 0.8);
    }

    @Test
    void boundsOfPolynomialsTakeTheSideThatTheSignAsksFor() {
        PiEnclosure coarse = PiEnclosure.of(2, 4);
        List<BigFraction> p = List.of(BigFraction.ONE, new BigFraction(-13, 6));
        double value = 1 - 13 / (6 * Math.PI);
        assertThat(coarse.lowerBound(p).doubleValue()).isLessThan(value).isGreaterThan(value - 0.3);
        assertThat(coarse.upperBound(p).doubleValue()).isGreaterThan(value).isLessThan(value + 0.3);
    }
}
