package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The total variation distance of the ball prior's law to the Poisson law of its mean, against the bounds and table of its proof. */
class PoissonLimitTest {
    private static final double LIMIT = 3 / (2 * Math.PI * Math.sqrt(Math.E));

    private static TabulatedLaw law(int width) {
        return TabulatedLaw.of(QBall.euclidean(ExactValue.of(1)), width);
    }

    /** Half the sum of the differences; the Poisson weights come from quotients outward from the mode, and their own sum. */
    private static double distance(TabulatedLaw law) {
        double mean = law.mean();
        int reach = (int) (mean + 40 * Math.sqrt(mean) + 80);
        int mode = (int) mean;
        double[] weights = new double[reach + 1];
        weights[mode] = 1;
        for (int m = mode; m < reach; m++) {
            weights[m + 1] = weights[m] * mean / (m + 1);
        }
        for (int m = mode; m > 0; m--) {
            weights[m - 1] = weights[m] * m / mean;
        }
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = 0;
        for (int m = 0; m <= reach; m++) {
            sum += Math.abs((m <= law.width() ? law.pmf(m) : 0) - weights[m] / total);
        }
        return sum / 2;
    }

    /** The rows of the proof's table: the width, and the distance times its root. */
    static Stream<Arguments> rows() throws IOException {
        List<String> page = Files.readAllLines(Path.of("proofs", "ball-poisson", "proof.md"));
        return page.stream()
                .filter(line -> line.matches("\\| [0-9,]+ \\| 0\\.[0-9]{10} .*"))
                .map(line -> line.split("\\|"))
                .map(cells -> Arguments.of(
                        Integer.parseInt(cells[1].strip().replace(",", "")), Double.parseDouble(cells[2].strip())));
    }

    @Test
    void theTableHasARowForEachPowerOfTen() throws IOException {
        assertThat(rows().map(row -> row.get()[0])).containsExactly(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000);
    }

    /** The table was made by another program from a recurrence; the laws here come from contours. */
    @ParameterizedTest
    @MethodSource("rows")
    void theTableIsRight(int width, double scaled) {
        assertThat(Math.sqrt(width) * distance(law(width))).isCloseTo(scaled, within(2e-10));
    }

    /** Theorem 2 of the proof, which is an equality at width 1, and the simple bound of Theorem 3. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 12, 20, 50, 100, 317, 1_000, 3_000, 10_000, 100_000, 1_000_000})
    void theDistanceKeepsToTheBounds(int width) {
        TabulatedLaw law = law(width);
        double mean = law.mean();
        double theta = 1 - law.variance() / mean;
        double distance = distance(law);
        assertThat(mean - law.variance()).isBetween(0.0, 3 / Math.PI);
        assertThat(distance).isLessThanOrEqualTo((1 - Math.exp(-mean)) * theta + 1e-12);
        assertThat(distance).isLessThan(1 / (2 * Math.sqrt(width)));
    }

    /** At a million the distance is past its limit by less than a thousandth, as at a thousand it is not. */
    @Test
    void theLimitIsApproached() {
        assertThat(1_000 * distance(law(1_000_000))).isBetween(LIMIT, 1.001 * LIMIT);
        assertThat(Math.sqrt(1_000) * distance(law(1_000))).isGreaterThan(1.02 * LIMIT);
    }
}
