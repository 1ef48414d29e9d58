package example;

import static io.github.kinks.testing.KinksAssertions.assertThat;
import static io.github.kinks.testing.KinksAssertions.assertThatMean;

import io.github.kinks.claim.Histogram;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private final Random random = new Random(1);

    @Test
    void theDieIsFair() {
        IntStream throwsOfADie = random.ints(100_000, 0, 6);
        double[] fair = {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        double[] loaded = {0.15, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0 + (1 / 6.0 - 0.15)};

        Histogram histogram = Histogram.ofValues(throwsOfADie, 6);
        assertThat(histogram).isConsistentWith(fair).withFalseAlarmRate(1e-9).andCanDetect(0.03, 0.99);
        assertThat(histogram).isDetectablyDifferentFrom(loaded);
        assertThat(histogram).hasTotalVariationAtMost(0.02, fair);
    }

    @Test
    void itShowsThreeAndAHalfOnAverage() {
        double[] values = DoubleStream.generate(() -> 1 + random.nextInt(6)).limit(100_000).toArray();
        assertThatMean(values, 1, 6).isConsistentWith(3.5).withFalseAlarmRate(1e-9).andCanDetect(0.1, 0.99);
    }
}
