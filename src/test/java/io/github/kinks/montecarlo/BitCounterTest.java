package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitCounterTest {
    private static final int WORDS = 3;
    private static final int NUMBERS = WORDS * Long.SIZE;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 31, 64, 200})
    void countsLikeACounterForEachBit(int most) {
        Random random = new Random(most);
        BitCounter counter = new BitCounter(most, WORDS);
        for (int repetition = 0; repetition < 3; repetition++) {
            counter.clear();
            int[] expected = new int[NUMBERS];
            long[] row = new long[WORDS];
            for (int i = 0; i < most; i++) {
                fill(row, random);
                count(row, expected, 1);
                row = counter.add(row);
            }
            // rows without a bit may come without end
            for (int i = 0; i < most; i++) {
                Arrays.fill(row, 0);
                row = counter.add(row);
            }
            counter.settle();
            assertThat(numbers(counter)).isEqualTo(expected);
            assertThat(histogram(counter, most)).usingRecursiveComparison().isEqualTo(naive(expected, most));
            while (counter.dropEmptyPlanes()) {
                counter.nonZero(row);
                count(row, expected, -1);
                counter.subtract(row);
                assertThat(numbers(counter)).isEqualTo(expected);
            }
            assertThat(expected).containsOnly(0);
        }
    }

    private static void fill(long[] row, Random random) {
        Arrays.setAll(row, i -> random.nextLong());
        // one number grows to the most
        row[0] |= 1;
    }

    private static void count(long[] row, int[] numbers, int step) {
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] += (int) ((row[i / Long.SIZE] >>> i) & 1) * step;
        }
    }

    private static int[] numbers(BitCounter counter) {
        int[] numbers = new int[NUMBERS];
        for (int plane = 0; plane < counter.planes().length; plane++) {
            count(counter.planes()[plane], numbers, 1 << plane);
        }
        return numbers;
    }

    private static Tally histogram(BitCounter counter, int most) {
        Tally tally = new Tally(most + 1, true);
        long[] selected = {-1L << 2, -1L, -1L >>> 3};
        new SlicedHistogram(most, WORDS).add(counter.planes(), selected, tally);
        return tally;
    }

    /** The numbers from 2 to the one before the last three, which leaves one without its partner. */
    private static Tally naive(int[] numbers, int most) {
        Tally tally = new Tally(most + 1, true);
        tally.add(numbers, 2, NUMBERS - 3);
        return tally;
    }
}
