package io.github.kinks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ShallowNetworkTest {
    @Test
    void evaluatesByHand() {
        ShallowNetwork f = ShallowNetwork.of(new double[] {2, -1}, new double[] {1, 0.5}, new double[] {3, -4}, 0.25);
        assertThat(f.width()).isEqualTo(2);
        // 3 * max(2/3 + 1, 0) - 4 * max(-1/3 + 1/2, 0) + 1/4
        assertThat(f.value(new BigFraction(1, 3))).isEqualTo(new BigFraction(5).subtract(new BigFraction(5, 12)));
        assertThat(f.value(0.5)).isEqualTo(3 * 2 + 0.25);
    }

    @Test
    void isTheSumOfItsParts() {
        Random random = new Random(2);
        double[][] p = new double[3][];
        for (int i = 0; i < 3; i++) {
            p[i] = random.doubles(7, -1, 1).toArray();
        }
        ShallowNetwork f = ShallowNetwork.of(p[0], p[1], p[2], -0.75);
        for (int i = -5; i <= 5; i++) {
            BigFraction x = new BigFraction(i, 5);
            assertThat(f.convexPart().value(x).add(f.concavePart().value(x))).isEqualTo(f.value(x));
            // 7 products and sums of numbers below 1, 2 and 14
            assertThat(f.value(i / 5.0))
                    .isCloseTo(f.value(x).doubleValue(), org.assertj.core.data.Offset.offset(1e-14));
        }
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShallowNetwork.of(new double[1], new double[2], new double[1], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShallowNetwork.of(new double[] {Double.NaN}, new double[1], new double[1], 0));
    }

    @Test
    void aPiecewiseLinearFunctionListsItsKinksOnly() {
        BigFraction zero = BigFraction.ZERO;
        BigFraction one = BigFraction.ONE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PiecewiseLinear(one.negate(), one, zero, List.of(zero), List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PiecewiseLinear(one.negate(), one, zero, List.of(one), List.of(one, zero)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PiecewiseLinear(one.negate(), one, zero, List.of(zero), List.of(one)));
    }
}
