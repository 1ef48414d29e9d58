package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.checkpoint.Checkpoint;
import io.github.kinks.checkpoint.RunIdentity;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.montecarlo.Simulation;
import io.github.kinks.witness.PlaceTest.Judged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests on networks that are drawn in several processes, each stopped somewhere, say what they say of a run in one go. */
class KeptSamplesTest {
    private static final long SEED = 8;
    private static final double ALPHA = 1e-6;

    @TempDir
    private Path folder = Path.of("");

    private static Model model(String prior) {
        return Model.of(PriorReader.read(prior));
    }

    private static Formula formula(String text) {
        return FormulaParser.parse(text);
    }

    /** One of each way of drawing; limits differ, so that ranges with one beginning have several ends. */
    private static List<Judged> judged(Samples networks) {
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        Place place = new Place(6, Map.of());
        List<Judged> judged = new ArrayList<>();
        for (long limit : new long[] {20_001, 30_000}) {
            StoppingRule rule = StoppingRule.atMost(limit);
            judged.add(new LawTest(model("interval"), Quantity.PMF, rule, networks, evaluator)
                    .judge(place, formula("Binomial[n,k]/2^n"), ALPHA));
            judged.add(new MeanTest(model("ball"), Quantity.MEAN, rule, networks, evaluator)
                    .judge(place, formula("n/2"), ALPHA));
            judged.add(new MeanTest(model("interval"), Quantity.VARIANCE, rule, networks, evaluator)
                    .judge(place, formula("n/4"), ALPHA));
            judged.add(new SameLawTest(model("interval"), model("qball:q=inf"), rule, networks)
                    .judge(place, Formula.number(1), ALPHA));
            judged.add(new PositionsTest(model("ball"), rule, networks).judge(place, Formula.number(1), ALPHA));
        }
        return judged;
    }

    private Checkpoint open() {
        return Checkpoint.open(
                folder.resolve("run.checkpoint"), new RunIdentity(Map.of()), 0.01, new Checkpoint.Trouble() {
                    @Override
                    public void delayed(String message) {
                        throw new AssertionError(message);
                    }

                    @Override
                    public void lost(String message) {
                        throw new AssertionError(message);
                    }
                });
    }

    private record Figures(Checkpoint checkpoint) implements FigureStore {
        @Override
        public Optional<double[]> find(String name) {
            return checkpoint.figures(name);
        }

        @Override
        public void keep(String name, double... figures) {
            checkpoint.keep(name, figures);
        }

        @Override
        public void forget(String name) {
            checkpoint.forget(name);
        }
    }

    /** Counts the networks. */
    private record Counting(AtomicLong networks) implements Engine {
        @Override
        public Sample run(Simulation simulation, long from, long to, Progress progress) {
            Sample sample = new LocalEngine(2).run(simulation, from, to, progress);
            networks.addAndGet(sample.samples());
            return sample;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int threads() {
            return 2;
        }
    }

    @Test
    void testsSayTheSameHoweverOftenTheirRunIsTakenUp() {
        AtomicLong inOneGo = new AtomicLong();
        List<Judged> whole = judged(new Samples(new Counting(inOneGo), SEED, Progress.silent()));
        SplittableRandom random = new SplittableRandom(2);
        AtomicLong drawn = new AtomicLong();
        List<Judged> resumed = List.of();
        int runs = 0;
        while (resumed.isEmpty()) {
            long questions = 1 + random.nextLong(40_000);
            AtomicLong asked = new AtomicLong();
            try (Checkpoint checkpoint = open()) {
                resumed = judged(new Samples(
                        checkpoint.over(new Counting(drawn)),
                        SEED,
                        (done, total) -> asked.incrementAndGet() < questions,
                        new Figures(checkpoint)));
            } catch (Samples.Interruption stopped) {
                runs++;
            }
        }
        assertThat(runs).isPositive();
        assertThat(resumed).isEqualTo(whole);
        assertThat(drawn.get()).isLessThanOrEqualTo(inOneGo.get());
    }
}
