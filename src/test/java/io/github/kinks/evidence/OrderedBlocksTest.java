package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedBlocksTest {

    @Test
    void isPagesStatisticByHand() {
        OrderedBlocks test = new OrderedBlocks(3, 2);
        Significance rising = test.judge(List.of(new double[] {1, 2, 3}, new double[] {0.1, 5, 9}));
        assertThat(rising.statistic()).isEqualTo(1);
        assertThat(rising.pValue()).isCloseTo(1 / 36.0, within(1e-12));
        // ranks 1, 2.5, 2.5: S = 13.5, the mean is 12 and the half range 2
        Significance tied = new OrderedBlocks(3, 1).judge(List.of(new double[] {1, 2, 2}));
        assertThat(tied.statistic()).isCloseTo(0.75, within(1e-15));
        assertThat(tied.pValue()).isCloseTo(1 / 3.0, within(1e-12));
    }

    /** Page (1963), table 2: the least L at 5%, 1% and 0.1%. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 28, 0.05",
        "3, 3, 41, 0.05",
        "3, 3, 42, 0.01",
        "4, 2, 58, 0.05",
        "4, 2, 60, 0.01",
        "5, 2, 103, 0.05",
        "5, 2, 106, 0.01",
        "5, 2, 109, 0.001",
        "6, 2, 166, 0.05",
        "4, 4, 111, 0.05",
        "8, 2, 362, 0.05"
    })
    void hasPagesCriticalValues(int levels, int blocks, int critical, double alpha) {
        PageNull one = PageNull.untied(levels);
        double[] law = one.law();
        double[] sum = {1};
        for (int b = 0; b < blocks; b++) {
            double[] next = new double[sum.length + law.length - 1];
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < law.length; j++) {
                    next[i + j] += sum[i] * law[j];
                }
            }
            sum = next;
        }
        int offset = blocks * one.least();
        double at = Arrays.stream(sum, 2 * critical - offset, sum.length).sum();
        double below = Arrays.stream(sum, 2 * critical - 2 - offset, sum.length).sum();
        assertThat(at).isLessThanOrEqualTo(alpha);
        assertThat(below).isGreaterThan(alpha);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4", "1 1 2 3", "1 1 1 2", "1 1 2 2"})
    void isExactOverAllOrdersOfTwoBlocks(String text) {
        double[] values =
                Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        List<double[]> orders = new ArrayList<>();
        permute(values, 0, orders);
        OrderedBlocks test = new OrderedBlocks(4, 2);
        List<Double> all = new ArrayList<>();
        for (double[] one : orders) {
            for (double[] two : orders) {
                all.add(test.judge(List.of(one, two)).statistic());
            }
        }
        for (double[] one : orders) {
            for (double[] two : orders) {
                Significance judgement = test.judge(List.of(one, two));
                double share = all.stream()
                                .filter(s -> s >= judgement.statistic() - 1e-9)
                                .count()
                        / (double) all.size();
                assertThat(judgement.pValue()).isBetween(share * (1 - 1e-14), share * (1 + 1e-9));
            }
        }
    }

    private static void permute(double[] values, int fixed, List<double[]> all) {
        if (fixed == values.length) {
            all.add(values.clone());
        }
        for (int i = fixed; i < values.length; i++) {
            double[] swapped = values.clone();
            swapped[fixed] = values[i];
            swapped[i] = values[fixed];
            permute(swapped, fixed + 1, all);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 20, 0", "4, 30, 3", "3, 12, 2"})
    void raisesFalseAlarmsNoMoreOftenThanStatedAndCoversTheCorrelation(int levels, int blocks, int cells) {
        UniformRandomProvider generator = Draws.generator(111);
        OrderedBlocks test = new OrderedBlocks(levels, blocks);
        int alarms = 0;
        int missed = 0;
        for (int run = 0; run < 1_000; run++) {
            Significance judgement = test.judge(blocks(blocks, levels, 0, cells, generator));
            alarms += judgement.refutes(0.05) ? 1 : 0;
            missed += test.confidence(judgement, 0.2).contains(0) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.05, alarms, 1_000);
        Draws.assertNoMoreThan(0.2, missed, 1_000);
        assertThat(alarms).isGreaterThan(15);
        // a rise of a tenth of the range a level is refuted much more often
        int found = 0;
        for (int run = 0; run < 200; run++) {
            found += test.judge(blocks(blocks, levels, 0.1, 0, generator)).refutes(0.05) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(60);
    }

    /** Uniform values on a level of the block's own, raised by {@code shift} a level; in few cells if asked. */
    private static List<double[]> blocks(
            int blocks, int levels, double shift, int cells, UniformRandomProvider generator) {
        List<double[]> all = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            double base = cells == 0 ? 10 * generator.nextDouble() : 0;
            double[] block = new double[levels];
            for (int j = 0; j < levels; j++) {
                double u = generator.nextDouble();
                block[j] = base + (cells == 0 ? u + j * shift : Math.floor(u * cells));
            }
            all.add(block);
        }
        return all;
    }

    @Test
    void theBoundIsAboveTheExactTailWithAndWithoutTies() {
        UniformRandomProvider generator = Draws.generator(112);
        PageNull untied = PageNull.untied(4);
        for (int run = 0; run < 200; run++) {
            int blocks = 1 + generator.nextInt(10);
            Significance exact = new OrderedBlocks(4, blocks).judge(blocks(blocks, 4, 0.2, run % 4, generator));
            double bound = CumulantBound.logTail(
                    t -> blocks * untied.cumulant(t), blocks * exact.statistic(), Math.sqrt(blocks / 3.0));
            assertThat(bound).isGreaterThanOrEqualTo(exact.logPValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.3", "5, 0.2", "8, 0.1"})
    void findsTheSmallestDetectableCorrelationWithThePromisedPower(int levels, double effect) {
        int blocks = (int) OrderedBlocks.samplesNeeded(levels, effect, 1e-3, 0.9);
        OrderedBlocks test = new OrderedBlocks(levels, blocks);
        assertThat(test.smallestDetectable(1e-3, 0.9)).isLessThanOrEqualTo(effect);
        assertThat(new OrderedBlocks(levels, blocks - 1).smallestDetectable(1e-3, 0.9))
                .isGreaterThan(effect);
        UniformRandomProvider generator = Draws.generator(113);
        int missed = 0;
        for (int run = 0; run < 200; run++) {
            List<double[]> values = new ArrayList<>();
            for (int b = 0; b < blocks; b++) {
                // in order with probability (1 + effect)/2, else in reverse: the mean is the effect, the spread the
                // largest
                boolean up = generator.nextDouble() < (1 + effect) / 2;
                double[] block = new double[levels];
                Arrays.setAll(block, j -> up ? j : -j);
                values.add(block);
            }
            missed += test.judge(values).refutes(1e-3) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 200);
    }

    @Test
    void keepsItsDigitsInTheFarTail() {
        double[] rising = {1, 2, 3, 4, 5};
        int blocks = 140;
        double exact = -blocks * Math.log(120);
        assertThat(exact).isBetween(-680.0, -670.0);
        Significance judgement = new OrderedBlocks(5, blocks).judge(java.util.Collections.nCopies(blocks, rising));
        assertThat(judgement.logPValue()).isCloseTo(exact, within(1e-8));
    }

    @Test
    void refusesOtherBlocksAndWhatIsNoNumber() {
        OrderedBlocks test = new OrderedBlocks(2, 1);
        assertThatThrownBy(() -> test.judge(List.of())).hasMessageContaining("fixed before sampling");
        assertThatThrownBy(() -> test.judge(List.of(new double[3]))).hasMessageContaining("3 levels");
        assertThatThrownBy(() -> test.judge(List.of(new double[] {0, Double.NaN})))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new OrderedBlocks(11, 1)).hasMessageContaining("11");
    }
}
