package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.network.ShallowNetwork;
import io.github.kinks.network.SlopeOracle;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SharedKinksTest {
    private static final Domain DOMAIN = new Domain(-1, 1);
    private static final SlopeOracle ORACLE = SlopeOracle.on(BigFraction.MINUS_ONE, BigFraction.ONE);

    /** Small whole numbers coincide, cancel and vanish often; both counts are exact there. */
    @Test
    void countsTheKinksOfTheFunctionWhereNeuronsCoincideAndCancel() {
        Random random = new Random(1);
        int coinciding = 0;
        int cancelling = 0;
        for (int i = 0; i < 3_000; i++) {
            int width = 1 + i % 6;
            double[] w = whole(random, width);
            double[] b = whole(random, width);
            double[] c = whole(random, width);
            int kinks = ORACLE.trace(ShallowNetwork.of(w, b, c, 1)).kinks().size();
            assertThat(SharedKinks.count(w, b, c, DOMAIN)).isEqualTo(kinks);
            long points = Arrays.stream(positions(w, b)).distinct().count();
            coinciding += points < positions(w, b).length ? 1 : 0;
            cancelling += kinks < points ? 1 : 0;
        }
        // both are tried, so that a count of neurons or of points would fail
        assertThat(coinciding).isGreaterThan(300);
        assertThat(cancelling).isGreaterThan(300);
    }

    @Test
    void countsLikeTheDomainWhereNothingCoincides() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            double[] w = random.doubles(5, -1, 1).toArray();
            double[] b = random.doubles(5, -1, 1).toArray();
            double[] c = random.doubles(5, -1, 1).toArray();
            assertThat(SharedKinks.count(w, b, c, DOMAIN)).isEqualTo(DOMAIN.kinks(w, b));
        }
    }

    private static double[] whole(Random random, int width) {
        return random.ints(width, -2, 3).asDoubleStream().toArray();
    }

    private static double[] positions(double[] w, double[] b) {
        return java.util.stream.IntStream.range(0, w.length)
                .filter(i -> Math.abs(b[i]) < Math.abs(w[i]))
                .mapToDouble(i -> -b[i] / w[i] + 0.0)
                .toArray();
    }
}
