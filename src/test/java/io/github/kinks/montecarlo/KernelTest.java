package io.github.kinks.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that are counted side by side against the same networks, written down one by one. */
class KernelTest {
    private static final Formula ONE = Formula.number(1);
    private static final Model INTERVAL = Model.of(new Prior.Interval(ONE));
    private static final Model BALL = Model.of(new Prior.Ball(ONE));

    static Stream<Model> models() {
        return Stream.of(
                INTERVAL,
                Model.of(new Prior.QBall(new Norm.Maximum(), ONE)),
                BALL,
                Model.of(new Prior.Ball(Formula.number(1, 3))),
                Model.of(new Prior.Ball(Formula.number(3, 2))).on(Formula.number(-2), Formula.number(2)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void countsWhatIsWrittenDown(Model model) {
        for (int width : new int[] {1, 2, 3, 7, 8, 15, 16, 33, 64, 100}) {
            Simulation simulation = Simulation.of(model, width, 3).comparingPairs();
            // neither end is that of a word or of a row
            int from = 70;
            int to = 9001;
            Sample sample = simulation.sample(from, to);
            long[] counts = new long[width + 1];
            long[] differences = new long[width + 1];
            int first = 0;
            for (int i = from; i < to; i++) {
                int kinks = simulation.draw(i).kinks();
                counts[kinks]++;
                if (i % 2 == 0) {
                    first = kinks;
                } else {
                    differences[Math.abs(kinks - first)]++;
                }
            }
            assertThat(sample.counts()).isEqualTo(Histogram.of(counts));
            assertThat(sample.pairDifferences()).contains(Histogram.of(differences));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSampleIsTheSumOfItsNetworks(Model model) {
        Simulation simulation = Simulation.of(model, 5, 3);
        for (int i = 0; i < 600; i += 2) {
            int kinks = simulation.draw(i).kinks();
            assertThat(simulation.sample(i, i + 1).counts().count(kinks)).isEqualTo(1);
        }
    }

    /** Where each network is drawn apart, by the general kernel, there is nothing to compare; so the models above must have another. */
    @Test
    void theModelsHaveKernelsOfTheirOwn() {
        assertThat(models()).allSatisfy(model -> {
            assertThat(kernel(model)).isNotInstanceOf(NetworkKernel.class);
            assertThat(kernel(model.on(Formula.number(-1), Formula.number(2)))).isInstanceOf(NetworkKernel.class);
            assertThat(kernel(model.scaled(new Model.Scale.Joint(Formula.number(2)))))
                    .isInstanceOf(NetworkKernel.class);
        });
    }

    private static Kernel kernel(Model model) {
        return Simulation.of(model, 5, 3).kernel();
    }

    /** More lanes or fewer, as there are for wide networks: each lane is a network of its own. */
    @Test
    void theNumberOfLanesDoesNotMatter() {
        Streams streams = Streams.of("lanes");
        int width = 9;
        Tally expected = new Tally(width + 1, true);
        new BallKernel(width, new BallScale(1, 1), streams, new LoopBallRows(8)).count(6, 5001, expected);
        for (int lanes : new int[] {16, 64, 256}) {
            Tally tally = new Tally(width + 1, true);
            new BallKernel(width, new BallScale(1, 1), streams, new LoopBallRows(lanes)).count(6, 5001, tally);
            assertThat(tally.counts()).isEqualTo(expected.counts());
            assertThat(tally.pairDifferences()).isEqualTo(expected.pairDifferences());
        }
    }

    @Test
    void lanesAreGenerators() {
        Streams streams = Streams.of("lanes");
        Lanes lanes = new Lanes(24);
        lanes.start(streams, 1000);
        long[] bits = new long[24];
        long[] fractions = new long[24];
        lanes.bits(bits);
        lanes.fractions(fractions);
        for (int i = 0; i < 24; i++) {
            Generator generator = new Generator();
            streams.start(1000 + i, generator);
            assertThat(bits[i]).isEqualTo(generator.next());
            double fraction = Double.longBitsToDouble(fractions[i]);
            assertThat(fraction - 1).isEqualTo((generator.next() >>> 12) * 0x1p-52);
        }
    }

    /** 2^18 networks in 65 cells. The mixture spends about 32.5 ln 2^18 = 400 nats; the wrong law is 2^18 * 64 * 5e-5 = 840 away. */
    @Test
    void networksOfACubeObeyTheirLaw() {
        Histogram counts = Simulation.of(INTERVAL, 64, 1).sample(0, 1 << 18).counts();
        assertThat(Agreement.refutes(counts, Agreement.binomial(64, 0.5))).isFalse();
        assertThat(Agreement.refutes(counts, Agreement.binomial(64, 0.505))).isTrue();
    }
}
