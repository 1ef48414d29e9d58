package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Histogram;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final long[] STATE = {0x9e3779b97f4a7c15L, -2};

    private static Generator generator() {
        Generator generator = new Generator();
        generator.state(STATE[0], STATE[1]);
        return generator;
    }

    @Test
    void isXoroshiro128PlusPlus() {
        UniformRandomProvider reference = RandomSource.XO_RO_SHI_RO_128_PP.create(STATE);
        Generator generator = generator();
        for (int i = 0; i < 1000; i++) {
            assertThat(generator.next()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void fillingAnArrayTakesTheSameNumbersAsAskingOneByOne() {
        Generator filling = generator();
        Generator asking = generator();
        double[] filled = new double[1000];
        filling.uniforms(filled, 3);
        for (double u : filled) {
            assertThat(u).isEqualTo(Generator.symmetric(asking.next()) * 3);
        }
        assertThat(filling.next()).isEqualTo(asking.next());
    }

    @Test
    void uniformNumbersAvoidTheEndsAndZero() {
        assertThat(Generator.symmetric(Long.MIN_VALUE)).isEqualTo(-1 + 0x1p-53);
        assertThat(Generator.symmetric(Long.MAX_VALUE)).isEqualTo(1 - 0x1p-53);
        assertThat(Generator.symmetric(0)).isEqualTo(0x1p-53);
        assertThat(Generator.symmetric(-1)).isEqualTo(-0x1p-53);
        assertThatIllegalArgumentException().isThrownBy(() -> new Generator().state(0, 0));
    }

    @Test
    void theMixIsThatOfSplitMix64() {
        UniformRandomProvider reference = RandomSource.SPLIT_MIX_64.create(0L);
        for (int i = 1; i < 100; i++) {
            assertThat(Streams.mix(i * 0x9e3779b97f4a7c15L)).isEqualTo(reference.nextLong());
        }
    }

    /** The layers close at the top: the area that is left there is the common one, up to the rounding of 255 steps. */
    @Test
    void theLayersOfTheZigguratHaveOneArea() {
        double last = Ziggurat.end(Ziggurat.LAYERS - 1);
        assertThat(last * (1 - Math.exp(-0.5 * last * last))).isCloseTo(Ziggurat.AREA, within(1e-14));
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double tail = Ziggurat.TAIL;
        double lowest = Math.sqrt(2 * Math.PI) * (tail * normal.density(tail) + normal.survivalProbability(tail));
        assertThat(lowest).isCloseTo(Ziggurat.AREA, within(1e-14));
    }

    /**
     * 4 * 10^6 numbers in 42 cells, tails included. Refutes the truth with probability at most 1e-9. The mixture spends about
     * 20.5 ln N = 310 nats, and N(0.02, 1) and N(0, 1.02^2) are N * 2e-4 = 800 nats and more away.
     */
    @Test
    void normalNumbersAreNormal() {
        Generator generator = generator();
        long[] cells = new long[42];
        for (int i = 0; i < 4_000_000; i++) {
            cells[cell(generator.normal())]++;
        }
        Histogram histogram = Histogram.of(cells);
        assertThat(Agreement.refutes(histogram, cells(NormalDistribution.of(0, 1))))
                .isFalse();
        assertThat(Agreement.refutes(histogram, cells(NormalDistribution.of(0, 1.02))))
                .isTrue();
        assertThat(Agreement.refutes(histogram, cells(NormalDistribution.of(0.02, 1))))
                .isTrue();
    }

    /**
     * Few cells and 2 * 10^7 numbers see what the many above cannot: the density between the outermost layers. The wrong
     * law is that of a ziggurat that accepts all of its wedges, whose density is a step function.
     */
    @Test
    void wedgesAreTakenAsOftenAsTheDensitySays() {
        Generator generator = generator();
        double[] ends = {0, 1, 2.5, Ziggurat.end(3), Ziggurat.end(2), Ziggurat.TAIL, Double.POSITIVE_INFINITY};
        long[] cells = new long[ends.length - 1];
        for (int i = 0; i < 20_000_000; i++) {
            double x = Math.abs(generator.normal());
            int cell = 0;
            while (x >= ends[cell + 1]) {
                cell++;
            }
            cells[cell]++;
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] law = new double[cells.length];
        double[] steps = new double[cells.length];
        double area = 0;
        for (int i = 0; i < cells.length; i++) {
            law[i] = 2 * normal.probability(ends[i], ends[i + 1]);
            steps[i] = i == cells.length - 1 ? law[i] : steps(ends[i], ends[i + 1]);
            area += steps[i];
        }
        for (int i = 0; i < cells.length; i++) {
            steps[i] /= area;
        }
        assertThat(Agreement.refutes(Histogram.of(cells), law)).isFalse();
        assertThat(Agreement.refutes(Histogram.of(cells), steps)).isTrue();
    }

    /** Twice the integral of the normal density with its value at the inner end of each layer, between two points. */
    private static double steps(double from, double to) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double sum = 0;
        for (int layer = 1; layer < Ziggurat.LAYERS; layer++) {
            double inner = Ziggurat.end(layer + 1);
            double length = Math.min(to, Ziggurat.end(layer)) - Math.max(from, inner);
            sum += 2 * Math.max(0, length) * normal.density(inner);
        }
        return sum;
    }

    /** 4 * 10^5 numbers; refutes the truth with probability at most 1e-9, and the exponential law that it is made from. */
    @Test
    void theTailIsThatOfTheNormalLaw() {
        Generator generator = generator();
        double[] tail = new double[400_000];
        Arrays.setAll(tail, i -> Ziggurat.tail(generator));
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double mass = normal.survivalProbability(Ziggurat.TAIL);
        assertThat(Agreement.refutes(tail, x -> 1 - normal.survivalProbability(x) / mass))
                .isFalse();
        assertThat(Agreement.refutes(tail, x -> 1 - Math.exp(-Ziggurat.TAIL * (x - Ziggurat.TAIL))))
                .isTrue();
    }

    private static int cell(double x) {
        return x < -4.2 ? 0 : x >= 4.2 ? 41 : 1 + Math.min(39, (int) ((x + 4.2) / 0.21));
    }

    private static double[] cells(NormalDistribution law) {
        double[] probabilities = new double[42];
        probabilities[0] = law.cumulativeProbability(-4.2);
        probabilities[41] = law.survivalProbability(4.2);
        for (int i = 1; i <= 40; i++) {
            probabilities[i] = law.probability(-4.2 + 0.21 * (i - 1), -4.2 + 0.21 * i);
        }
        return probabilities;
    }
}
