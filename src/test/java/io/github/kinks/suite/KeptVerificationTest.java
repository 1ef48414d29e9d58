package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.report.Findings;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over claims that is stopped and taken up ends with the findings of one that is not. */
class KeptVerificationTest {
    private static final Settings SETTINGS = new Settings(1e-6, 3, OptionalLong.of(30_001), 2);

    @TempDir
    private Path folder = Path.of("");

    private static Reading claim(String id, String prior, String says) {
        return new Reading.Valid(id + ".yaml", ClaimReader.read(id + ".yaml", """
                id: %s
                model: {prior: "%s"}
                claim: {%s}
                check: {widths: [1, 4]}
                """.formatted(id, prior, says)));
    }

    /** One for each way of drawing: counts, counts apart from others, positions of a neuron, positions of a network. */
    private static List<Reading> claims() {
        return List.of(
                claim("law", "interval", "pmf: \"Binomial[n,k]/2^n\""),
                claim("wrong", "interval", "mean: n/2+1/9"),
                claim("same", "interval", "same-law: {prior: init:pytorch}"),
                claim("density", "interval", "density: \"Piecewise[{{1/4,Abs[x]<=1}},1/(4*x^2)]\""),
                claim("positions", "interval", "\"positions-given-count\": uniform"));
    }

    private Verification kept(double seconds) {
        return Verification.with(SETTINGS)
                .keeping(new Keeping(
                        folder.resolve("run.checkpoint"),
                        seconds,
                        message -> {
                            throw new AssertionError(message);
                        },
                        message -> {
                            throw new AssertionError(message);
                        }));
    }

    private static String json(Verification.Outcome outcome) {
        assertThat(outcome.failures()).isEmpty();
        return FindingsJson.write(new Findings(new Suite(SETTINGS.alpha(), SETTINGS.seed(), "x"), outcome.findings()));
    }

    @Test
    void aRunThatIsStoppedAgainAndAgainEndsWithTheSameFindings() {
        List<Reading> claims = claims();
        AtomicLong neurons = new AtomicLong();
        String whole =
                json(Verification.with(SETTINGS).metering(neurons::addAndGet).run(claims));
        long all = neurons.getAndSet(0);
        assertThat(all).isPositive();
        SplittableRandom random = new SplittableRandom(4);
        Verification.Outcome outcome;
        int runs = 0;
        do {
            long questions = runs >= 6 ? Long.MAX_VALUE : 1 + random.nextInt(30_000);
            AtomicLong asked = new AtomicLong();
            outcome = kept(0.1)
                    .metering(neurons::addAndGet)
                    .asking(() -> asked.incrementAndGet() < questions)
                    .run(claims);
            runs++;
        } while (!outcome.complete());
        assertThat(runs).isGreaterThan(1);
        assertThat(json(outcome)).isEqualTo(whole);
        // no network was drawn twice, but for last ones without a partner
        assertThat(neurons.get()).isBetween(all - 1_000, all);
        neurons.set(0);
        assertThat(json(kept(0.1).metering(neurons::addAndGet).run(claims))).isEqualTo(whole);
        assertThat(neurons.get()).isZero();
    }

    @Test
    void anotherRunIsRefused() throws IOException {
        List<Reading> claims = List.of(claims().get(0));
        kept(10).run(claims);
        byte[] before = Files.readAllBytes(folder.resolve("run.checkpoint"));
        assertRefused(kept(10), claims(), "the file has claims 'law', this run claims 'law, wrong, same");
        assertRefused(kept(10), List.of(claim("law", "ball", "mean: n")), "texts of claims");
        Settings[] others = {
            new Settings(1e-6, 4, OptionalLong.of(30_001), 2),
            new Settings(1e-6, 3, OptionalLong.empty(), 2),
            new Settings(1e-5, 3, OptionalLong.of(30_001), 2)
        };
        String[] told = {"seed '3', this run seed '4'", "samples '30001', this run samples 'as claims say'", "alpha"};
        for (int i = 0; i < others.length; i++) {
            Verification other = Verification.with(others[i])
                    .keeping(new Keeping(folder.resolve("run.checkpoint"), 10, message -> {}, message -> {}));
            assertRefused(other, claims, told[i]);
        }
        assertThat(Files.readAllBytes(folder.resolve("run.checkpoint"))).isEqualTo(before);
        // threads change nothing
        Settings threads = new Settings(1e-6, 3, OptionalLong.of(30_001), 1);
        assertThat(Verification.with(threads)
                        .keeping(new Keeping(folder.resolve("run.checkpoint"), 10, message -> {}, message -> {}))
                        .run(claims)
                        .complete())
                .isTrue();
    }

    private static void assertRefused(Verification verification, List<Reading> claims, String told) {
        assertThatThrownBy(() -> verification.run(claims))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("--checkpoint: ")
                .hasMessageContaining(told);
    }
}
