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

class OrderedGroupsTest {

    @Test
    void countsThePairsInOrderByHand() {
        List<double[]> groups = List.of(new double[] {1, 5}, new double[] {2, 5}, new double[] {7});
        // 1<2, 1<5, 5=5, not 5<2, and all four below 7: J = 6.5 of 8
        Significance judgement = OrderedGroups.of(2, 2, 1).judge(groups);
        assertThat(judgement.statistic()).isCloseTo(5 / 8.0, within(1e-15));
        // complete order of 2, 2, 2: one arrangement in 90
        Significance best =
                OrderedGroups.of(2, 2, 2).judge(List.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
        assertThat(best.statistic()).isEqualTo(1);
        assertThat(best.pValue()).isCloseTo(1 / 90.0, within(1e-11));
    }

    /** All assignments of the values to groups of the given sizes. */
    private static List<List<double[]>> arrangements(double[] values, int... sizes) {
        List<List<double[]>> all = new ArrayList<>();
        assign(values, 0, new int[values.length], sizes.clone(), sizes, all);
        return all;
    }

    private static void assign(
            double[] values, int next, int[] label, int[] left, int[] sizes, List<List<double[]>> all) {
        if (next == values.length) {
            List<double[]> groups = new ArrayList<>();
            for (int g = 0; g < sizes.length; g++) {
                double[] group = new double[sizes[g]];
                int filled = 0;
                for (int i = 0; i < values.length; i++) {
                    if (label[i] == g) {
                        group[filled++] = values[i];
                    }
                }
                groups.add(group);
            }
            all.add(groups);
            return;
        }
        for (int g = 0; g < sizes.length; g++) {
            if (left[g] > 0) {
                left[g]--;
                label[next] = g;
                assign(values, next + 1, label, left, sizes, all);
                left[g]++;
            }
        }
    }

    private static double tau(List<double[]> groups) {
        int sum = 0;
        int pairs = 0;
        for (int g = 0; g < groups.size(); g++) {
            for (int h = g + 1; h < groups.size(); h++) {
                for (double x : groups.get(g)) {
                    for (double y : groups.get(h)) {
                        sum += (int) Math.signum(y - x);
                        pairs++;
                    }
                }
            }
        }
        return (double) sum / pairs;
    }

    @Test
    void isExactOverAllArrangementsWithoutTies() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        OrderedGroups test = OrderedGroups.of(3, 1, 4);
        List<List<double[]>> all = arrangements(values, 3, 1, 4);
        for (List<double[]> groups : all) {
            double tau = tau(groups);
            double share = all.stream().filter(g -> tau(g) >= tau - 1e-9).count() / (double) all.size();
            Significance judgement = test.judge(groups);
            assertThat(judgement.statistic()).isCloseTo(tau, within(1e-15));
            assertThat(judgement.pValue()).isBetween(share * (1 - 1e-14), share * (1 + 1e-9));
        }
    }

    @Test
    void boundsTheShareOfArrangementsWithTiesAndPermutationsEstimateIt() {
        double[] values = {1, 1, 1, 2, 3, 3, 4, 4};
        OrderedGroups test = OrderedGroups.of(3, 3, 2);
        List<List<double[]>> all = arrangements(values, 3, 3, 2);
        UniformRandomProvider generator = Draws.generator(101);
        for (List<double[]> groups : all) {
            double share =
                    all.stream().filter(g -> tau(g) >= tau(groups) - 1e-9).count() / (double) all.size();
            assertThat(test.judge(groups).pValue()).isGreaterThanOrEqualTo(share);
        }
        List<double[]> one = all.get(77);
        double share = all.stream().filter(g -> tau(g) >= tau(one) - 1e-9).count() / (double) all.size();
        double estimated = test.permuted(one, 100_000, generator).pValue();
        BinomialInterval interval = BinomialInterval.of(Math.round(estimated * 100_001) - 1, 100_000, Draws.CHANCE);
        assertThat(interval.contains(share)).isTrue();
        assertThat(interval.high() - interval.low()).isLessThan(0.03);
    }

    /** None of 19 permutations of 60 draws is in order again (chance 1e-16): the p-value is 1/20 and no less. */
    @Test
    void permutationsCountTheObservedOrderToo() {
        UniformRandomProvider generator = Draws.generator(104);
        List<double[]> groups = groups(1, 0, generator, 30, 30);
        Significance judgement = OrderedGroups.of(30, 30).permuted(groups, 19, generator);
        assertThat(judgement.pValue()).isCloseTo(0.05, within(1e-12));
        assertThat(judgement.statistic()).isEqualTo(1);
    }

    /** The first group stands still between the two values of the second: no estimate of tau spreads more. */
    @Test
    void coversTauWhereItsEstimateSpreadsMost() {
        UniformRandomProvider generator = Draws.generator(105);
        OrderedGroups test = OrderedGroups.of(25, 25);
        int missed = 0;
        for (int run = 0; run < 3_000; run++) {
            double[] around = generator.doubles(25).map(u -> u < 0.5 ? -1 : 1).toArray();
            Significance judgement = test.judge(List.of(new double[25], around));
            missed += test.confidence(judgement, 0.02).contains(0) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.02, missed, 3_000);
    }

    @Test
    void theGeneratingFunctionIsThatOfTheExactLaw() {
        JonckheereNull law = new JonckheereNull(4, 6, 3);
        for (double t : new double[] {1e-6, 0.01, 0.3, 1.5, 5}) {
            double sum = 0;
            for (int j = 0; j <= law.pairs(); j++) {
                double p = law.atLeast(j).orElseThrow() - law.atLeast(j + 1).orElseThrow();
                double half = t * (j - law.pairs() / 2.0) / 2;
                sum += p * 2 * Math.sinh(half) * Math.sinh(half);
            }
            assertThat(law.cumulant(t)).isCloseTo(Math.log1p(sum), within(1e-9 * Math.log1p(sum)));
        }
    }

    @Test
    void theBoundIsAboveTheExactTailAndNotFarAbove() {
        JonckheereNull law = new JonckheereNull(8, 8, 8);
        double deviation = Math.sqrt(law.variance());
        for (int j = 97; j <= law.pairs(); j++) {
            double exact = Math.log(law.atLeast(j).orElseThrow());
            double bound = CumulantBound.logTail(law::cumulant, j - law.pairs() / 2.0, deviation);
            assertThat(bound).isBetween(exact, exact + 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.05", "4, 0.05"})
    void raisesFalseAlarmsNoMoreOftenThanStatedAndCoversTau(int cells, double alpha) {
        UniformRandomProvider generator = Draws.generator(102);
        OrderedGroups test = OrderedGroups.of(8, 12, 10);
        int alarms = 0;
        int permuted = 0;
        int missed = 0;
        for (int run = 0; run < 2_000; run++) {
            List<double[]> groups = groups(0, cells, generator, 8, 12, 10);
            alarms += test.judge(groups).refutes(alpha) ? 1 : 0;
            permuted += run < 500 && test.permuted(groups, 99, generator).refutes(alpha) ? 1 : 0;
            List<double[]> apart = groups(0.5, 0, generator, 8, 12, 10);
            missed += test.confidence(test.judge(apart), 0.3).contains(trueTau(0.5, 8, 12, 10)) ? 0 : 1;
        }
        Draws.assertNoMoreThan(alpha, alarms, 2_000);
        Draws.assertNoMoreThan(alpha, permuted, 500);
        Draws.assertNoMoreThan(0.3, missed, 2_000);
        assertThat(permuted).isPositive();
        // exact without ties, a bound with them
        assertThat(alarms).isGreaterThan(cells == 0 ? 50 : 0);
    }

    /** Uniform draws, raised by {@code shift} from group to group, or counts of few cells. */
    private static List<double[]> groups(double shift, int cells, UniformRandomProvider generator, int... sizes) {
        List<double[]> groups = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            double raised = g * shift;
            groups.add(generator
                    .doubles(sizes[g])
                    .map(u -> cells == 0 ? u + raised : Math.floor(u * cells) + raised)
                    .toArray());
        }
        return groups;
    }

    /** For uniform draws a shift of s makes {@code P(X < Y) - P(X > Y) = 1 - (1 - s)^2}. */
    private static double trueTau(double shift, int... sizes) {
        double sum = 0;
        double pairs = 0;
        for (int g = 0; g < sizes.length; g++) {
            for (int h = g + 1; h < sizes.length; h++) {
                double s = Math.min(1, (h - g) * shift);
                sum += sizes[g] * sizes[h] * (1 - (1 - s) * (1 - s));
                pairs += sizes[g] * sizes[h];
            }
        }
        return sum / pairs;
    }

    @ParameterizedTest
    @CsvSource({"2, 0.2", "4, 0.1", "7, 0.05"})
    void findsTheSmallestDetectableTauWithThePromisedPower(int levels, double shift) {
        int[] ones = new int[levels];
        Arrays.fill(ones, 1);
        double tau = trueTau(shift, ones);
        int size = OrderedGroups.samplesNeeded(levels, tau, 1e-3, 0.9);
        int[] sizes = new int[levels];
        Arrays.fill(sizes, size);
        OrderedGroups test = OrderedGroups.of(sizes);
        assertThat(test.smallestDetectable(1e-3, 0.9)).isLessThanOrEqualTo(tau);
        int[] fewer = new int[levels];
        Arrays.fill(fewer, size - 1);
        assertThat(OrderedGroups.of(fewer).smallestDetectable(1e-3, 0.9)).isGreaterThan(tau);
        UniformRandomProvider generator = Draws.generator(103);
        int missed = 0;
        for (int run = 0; run < 200; run++) {
            missed += test.judge(groups(shift, 0, generator, sizes)).refutes(1e-3) ? 0 : 1;
        }
        Draws.assertNoMoreThan(0.1, missed, 200);
    }

    @Test
    void keepsItsDigitsInTheFarTail() {
        // complete order of three groups of 300: 300!^3 / 900!
        List<double[]> groups = List.of(
                Draws.generator(1).doubles(300).toArray(),
                Draws.generator(2).doubles(300).map(u -> u + 1).toArray(),
                Draws.generator(3).doubles(300).map(u -> u + 2).toArray());
        double exact = 0;
        for (int i = 1; i <= 300; i++) {
            exact += Math.log(i) * 2 - Math.log(300 + i) - Math.log(600 + i);
        }
        assertThat(OrderedGroups.of(300, 300, 300).judge(groups).logPValue()).isBetween(exact, exact + 1);
        assertThat(exact).isLessThan(-900);
    }

    @Test
    void refusesOtherSizesAndWhatIsNoNumber() {
        OrderedGroups test = OrderedGroups.of(1, 2);
        assertThatThrownBy(() -> test.judge(List.of(new double[2], new double[1])))
                .hasMessageContaining("fixed before sampling");
        assertThatThrownBy(() -> test.judge(List.of(new double[] {Double.NaN}, new double[2])))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> OrderedGroups.of(3)).hasMessageContaining("two groups");
        assertThatThrownBy(() -> OrderedGroups.of(3, 0)).hasMessageContaining("needs a draw");
    }

    /** The tail of two groups alone: one order of labels in C(4,2), and two in C(4,2) at one exchange. */
    @Test
    void isExactForTwoGroups() {
        OrderedGroups test = OrderedGroups.of(2, 2);
        assertThat(test.judge(List.of(new double[] {1, 2}, new double[] {3, 4})).pValue())
                .isCloseTo(1 / 6.0, within(1e-12));
        assertThat(test.judge(List.of(new double[] {1, 3}, new double[] {2, 4})).pValue())
                .isCloseTo(2 / 6.0, within(1e-12));
        assertThat(test.judge(List.of(new double[] {3, 4}, new double[] {1, 2})).pValue())
                .isCloseTo(1, within(1e-12));
    }
}
