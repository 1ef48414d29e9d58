package io.github.kinks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SlopeOracleTest {
    private static final BigFraction ONE = BigFraction.ONE;
    private static final SlopeOracle ORACLE = SlopeOracle.on(ONE.negate(), ONE);

    private static PiecewiseLinear trace(double[] w, double[] b, double[] c, double d) {
        return ORACLE.trace(ShallowNetwork.of(w, b, c, d));
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void findsTheKinkOfTheAbsoluteValueOnce() {
        PiecewiseLinear abs = trace(of(1, -1), of(0, 0), of(1, 1), 3);
        assertThat(abs.kinks()).containsExactly(BigFraction.ZERO);
        assertThat(abs.slopes()).containsExactly(ONE.negate(), ONE);
        assertThat(abs.start()).isEqualTo(new BigFraction(4));
    }

    @Test
    void findsATriangleWithKinksOfBothSigns() {
        // 0 up to -1/2, up to 1/2 at 0, down to 0 at 1/2, flat again
        PiecewiseLinear tent = trace(of(1, 1, 1), of(0.5, 0, -0.5), of(1, -2, 1), 0);
        assertThat(tent.kinks()).containsExactly(new BigFraction(-1, 2), BigFraction.ZERO, new BigFraction(1, 2));
        assertThat(tent.slopes()).containsExactly(BigFraction.ZERO, ONE, ONE.negate(), BigFraction.ZERO);
    }

    @Test
    void findsAnExactThird() {
        assertThat(trace(of(3), of(-1), of(0.7), 0).kinks()).containsExactly(new BigFraction(1, 3));
    }

    @Test
    void partsTwoKinksThatADoubleCannotPart() {
        double rounded = 1.0 / 3;
        PiecewiseLinear trace = trace(of(3, 1), of(-1, -rounded), of(1, 1), 0);
        assertThat(trace.kinks()).containsExactly(new BigFraction(rounded), new BigFraction(1, 3));
        assertThat(trace.kinks().get(1).doubleValue()).isEqualTo(rounded);
    }

    @Test
    void neuronsWhoseKinksCancelMakeNone() {
        assertThat(trace(of(1, 2), of(0.25, 0.5), of(2, -1), 1).kinks()).isEmpty();
        // seen as a sum of two kinks it would be one too many: equal places and no cancellation give one
        assertThat(trace(of(1, 2), of(0.25, 0.5), of(2, -3), 1).kinks()).containsExactly(new BigFraction(-1, 4));
    }

    @Test
    void aKinkWhereTheTangentsOfOthersMeetCounts() {
        // slopes 0, 1, 2, 3; the lines y = 0 and y = 3x of the outer pieces meet below the kink at 0
        assertThat(trace(of(1, 1, 1), of(0.5, 0, -0.5), of(1, 1, 1), 0).kinks())
                .containsExactly(new BigFraction(-1, 2), BigFraction.ZERO, new BigFraction(1, 2));
    }

    @Test
    void subnormalNumbersStayExact() {
        double normal = Double.MIN_NORMAL;
        assertThat(trace(of(normal), of(-normal / 4), of(1), 0).kinks()).containsExactly(new BigFraction(1, 4));
    }

    @Test
    void kinksAtTheEndsAndOutsideAreNotInTheOpenInterval() {
        assertThat(trace(of(1, -1, 1, 1), of(1, 1, -2, 0), of(1, 1, 1, 1), 0).kinks())
                .containsExactly(BigFraction.ZERO);
    }

    @Test
    void aNeuronWithoutWeightOrWithoutOutputHasNoKink() {
        assertThat(trace(of(0, 1), of(0.5, 0), of(1, 0), 0).kinks()).isEmpty();
    }

    @Test
    void extremeExponentsStayExact() {
        double tiny = Double.MIN_VALUE;
        assertThat(trace(of(4 * tiny, 0x1p1000), of(-tiny, 0x1p999), of(tiny, -0x1p1000), tiny)
                        .kinks())
                .containsExactly(new BigFraction(-1, 2), new BigFraction(1, 4));
    }

    /** The trace and the network agree at points that the oracle did not choose, and their kinks are those of the neurons. */
    @Test
    void theTraceIsTheNetwork() {
        Random random = new Random(1);
        for (int run = 0; run < 100; run++) {
            int n = 1 + run % 12;
            double[] w = random.doubles(n, -1, 1).toArray();
            double[] b = random.doubles(n, -1, 1).toArray();
            ShallowNetwork network =
                    ShallowNetwork.of(w, b, random.doubles(n, -1, 1).toArray(), 0.5);
            PiecewiseLinear trace = ORACLE.trace(network);
            for (int i = 0; i < 20; i++) {
                BigFraction x = new BigFraction(random.nextInt(-1000, 1001), 1000);
                assertThat(trace.value(x)).isEqualTo(network.value(x));
            }
            List<BigFraction> expected = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                BigFraction x =
                        new BigFraction(b[i]).divide(new BigFraction(w[i])).negate();
                if (x.abs().compareTo(ONE) < 0) {
                    expected.add(x);
                }
            }
            expected.sort(null);
            assertThat(trace.kinks()).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatIsNotConvexOrNotPiecewiseLinear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORACLE.traceConvex(x -> x.abs().negate()))
                .withMessageContaining("not convex");
        assertThatIllegalArgumentException().isThrownBy(() -> SlopeOracle.on(ONE, ONE));
    }
}
