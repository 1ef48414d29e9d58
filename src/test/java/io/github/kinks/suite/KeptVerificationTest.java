package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
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
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over claims that is stopped and taken up ends with the findings of one that is not. */
class KeptVerificationTest {
    private static final Settings SETTINGS = new Settings(1e-6, 3, OptionalLong.of(8_001), 2);

    @TempDir
    private Path folder = Path.of("");

    /** Two that are false, so that no mutants are tried: one is counted, the other looks at positions. */
    private static List<Reading> claims() {
        Set<String> ids = Set.of("scale-invariance-weights-only", "positions-given-count-gaussian");
        return BuiltInClaims.read().stream()
                .filter(claim -> ids.contains(claim.id()))
                .map(claim -> (Reading) new Reading.Valid(claim.id(), claim))
                .toList();
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
        assertThat(claims).hasSize(2);
        AtomicLong neurons = new AtomicLong();
        String whole =
                json(Verification.with(SETTINGS).metering(neurons::addAndGet).run(claims));
        long all = neurons.getAndSet(0);
        assertThat(all).isPositive();
        SplittableRandom random = new SplittableRandom(4);
        Verification.Outcome outcome;
        int runs = 0;
        do {
            long questions = runs >= 2 ? Long.MAX_VALUE : 1 + random.nextLong(8_000);
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
        assertRefused(kept(10), claims(), "this run claims 'positions-given-count-gaussian, scale-inv");
        Claim.Origin origin = ((Reading.Valid) claims.get(0)).claim().origin();
        Reading changed = new Reading.Valid(
                "changed.yaml", ClaimReader.read("changed.yaml", origin.text().replace("title: ", "title: More on ")));
        assertRefused(kept(10), List.of(changed), "texts of claims");
        Settings[] others = {
            new Settings(1e-6, 4, OptionalLong.of(8_001), 2),
            new Settings(1e-6, 3, OptionalLong.empty(), 2),
            new Settings(1e-5, 3, OptionalLong.of(8_001), 2)
        };
        String[] told = {"seed '3', this run seed '4'", "samples '8001', this run samples 'as claims say'", "alpha"};
        for (int i = 0; i < others.length; i++) {
            Verification other = Verification.with(others[i])
                    .keeping(new Keeping(folder.resolve("run.checkpoint"), 10, message -> {}, message -> {}));
            assertRefused(other, claims, told[i]);
        }
        assertThat(Files.readAllBytes(folder.resolve("run.checkpoint"))).isEqualTo(before);
        // threads change nothing
        Settings threads = new Settings(1e-6, 3, OptionalLong.of(8_001), 1);
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
