package io.github.kinks.testing;

import static io.github.kinks.testing.KinksAssertions.assertThatMean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.evidence.Draws;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** A test that asserts the true expectation fails a correct implementation with probability 1e-9, unless it says more. */
class MeanAssertTest {
    /** Uniform on [-1, 1): expectation 0, variance 1/3. */
    private static double[] uniform(int draws, UniformRandomProvider generator) {
        double[] values = new double[draws];
        Arrays.setAll(values, i -> 2 * generator.nextDouble() - 1);
        return values;
    }

    @Test
    void acceptsTheTrueExpectationAndRejectsAWrongOne() {
        double[] values = uniform(100_000, Draws.generator(5));
        assertThatMean(values, -1, 1)
                .withVarianceAtMost(1 / 3.0)
                .isConsistentWith(0)
                .withFalseAlarmRate(1e-9)
                .andCanDetect(0.02, 0.99);
        assertThatMean(values, -1, 1)
                .isConsistentWith(0)
                .withFalseAlarmRate(1e-9)
                .andCanDetect(0.031, 0.99);
        assertThatThrownBy(() -> assertThatMean(values, -1, 1)
                        .as("positions")
                        .withVarianceAtMost(1 / 3.0)
                        .isConsistentWith(0.02)
                        .withFalseAlarmRate(1e-9))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[positions] the mean of 100000 draws is not consistent with 0.02:")
                .hasMessageContaining("at confidence 1 - 1.0E-12")
                .hasMessageContaining("the e-value is ")
                .hasMessageFindingMatch("an error of the mean of 0\\.01\\d+ is detected with probability 0.99");
    }

    @Test
    void theTestIsDoneWhereItsRateIsForgotten() {
        double[] values = uniform(10_000, Draws.generator(6));
        assertThatThrownBy(() -> assertThatMean(values, -1, 1).isConsistentWith(0.1))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void raisesFalseAlarmsNoMoreOftenThanStated() {
        UniformRandomProvider generator = Draws.generator(7);
        int alarms = Sampling.failures(4_000, () -> {
            double[] values = uniform(200, generator);
            // a variance that is wrong costs power only
            return () -> assertThatMean(values, -1, 1)
                    .withVarianceAtMost(0.05)
                    .isConsistentWith(0)
                    .withFalseAlarmRate(0.05);
        });
        Draws.assertNoMoreThan(0.05, alarms, 4_000);
    }

    @Test
    void detectsWhatItSaysItDetects() {
        UniformRandomProvider generator = Draws.generator(8);
        int tries = 400;
        double error = 0.08;
        assertThatMean(uniform(5_000, generator), -1, 1)
                .withVarianceAtMost(1 / 3.0)
                .isConsistentWith(0)
                .withFalseAlarmRate(1e-3)
                .andCanDetect(error, 0.9);
        int found = Sampling.failures(tries, () -> {
            double[] values = uniform(5_000, generator);
            return () -> assertThatMean(values, -1, 1)
                    .withVarianceAtMost(1 / 3.0)
                    .isConsistentWith(-error)
                    .withFalseAlarmRate(1e-3);
        });
        Draws.assertNoMoreThan(0.1, tries - found, tries);
    }

    @Test
    void tooFewDrawsFail() {
        double[] values = uniform(100, Draws.generator(9));
        assertThatThrownBy(
                        () -> assertThatMean(values, -1, 1).isConsistentWith(0).andCanDetect(0.1, 0.99))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("100 draws are too few to detect an error of the mean of 0.1");
        assertThatThrownBy(() -> assertThatMean(new double[0], -1, 1).isConsistentWith(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("0 draws are too few: whatever they were");
        assertThatThrownBy(() -> assertThatMean(new double[] {0.5, -0.5}, -1, 1).isConsistentWith(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("2 draws are too few: whatever they were");
    }

    /** Only the most extreme draws refute at the least number that is not refused. */
    @Test
    void aTestThatIsNotRefusedCanFail() {
        int least = 1;
        while (!new MeanCheck(BoundedSample.of(new double[least], -1, 1), 0, 1, 1e-3).canFail(1e-3)) {
            least++;
        }
        assertThat(least).isGreaterThan(1);
        double[] extreme = new double[least];
        Arrays.fill(extreme, 1);
        assertThatThrownBy(() ->
                        assertThatMean(extreme, -1, 1).withFalseAlarmRate(1e-3).isConsistentWith(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not consistent with 0.0");
        extreme[0] = -1;
        assertThatCode(() ->
                        assertThatMean(extreme, -1, 1).withFalseAlarmRate(1e-3).isConsistentWith(0))
                .doesNotThrowAnyException();
    }

    @Test
    void anExpectationAtTheEndOfTheRangeIsTested() {
        List<Integer> zeros = Collections.nCopies(1_000, 0);
        assertThatMean(zeros, 0, 1).isConsistentWith(0);
        assertThatThrownBy(() -> assertThatMean(zeros, 0, 1).isConsistentWith(1))
                .isInstanceOf(AssertionError.class);
        List<Double> mixed = List.of(0.0, 0.0, 1.0);
        assertThatThrownBy(() -> assertThatMean(mixed, 0, 1).isConsistentWith(0))
                .isInstanceOf(AssertionError.class);
    }

    /** The two tests bet differently, so their rates add up. */
    @Test
    void aSecondTestGetsWhatTheFirstLeaves() {
        double[] extreme = new double[1_000];
        MeanCheck check = new MeanCheck(BoundedSample.of(extreme, -1, 1), 0.9, 1, 0.001);
        assertThat(check.refutation(0.001).orElseThrow()).contains("the claim is refuted from 1.00e+03 on");
        assertThat(check.refutation(0.003).orElseThrow())
                .contains("confidence 1 - 0.003")
                .contains("at the false-alarm rate 0.003 the claim is refuted from 500 on");
    }

    @Test
    void refusesValuesOutsideOfTheRange() {
        for (double x : new double[] {-0.001, 1.001, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> assertThatMean(new double[] {0.5, x}, 0, 1).isConsistentWith(0.5))
                    .withMessageContaining("lies outside of [0.0, 1.0]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatMean(new double[] {1}, 1, 1).isConsistentWith(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatMean(new double[] {1}, 0, 1).isConsistentWith(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatMean(new double[] {1}, 0, 1)
                        .withVarianceAtMost(0)
                        .isConsistentWith(1));
    }
}
