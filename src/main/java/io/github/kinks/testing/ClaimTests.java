package io.github.kinks.testing;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimFiles;
import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.suite.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Claim files as dynamic tests, to be returned from a {@code @TestFactory}: a container a file with a test a claim, named by the
 * claim's id and title, each with its place in the file for tools that can go there.
 *
 * <p>A test passes if the verdict is the one that the file expects, PROVED or CONSISTENT where it names none. An INCONCLUSIVE
 * claim fails; only where the file expects INCONCLUSIVE it is aborted, which JUnit counts as skipped. A file that cannot be
 * read as a claim, and a folder that holds none, is a failing test. All claims are judged in one run, which the first test to
 * be executed starts, so that one bound on the false alarms covers them, and one that fails hides no other. Needs Symja
 * ({@code org.matheclipse:matheclipse-core}) on the class path. Immutable.
 */
public final class ClaimTests {
    private final Settings settings;

    private ClaimTests(Settings settings) {
        this.settings = settings;
    }

    /** The tests of every claim file in and below a folder, with the usual settings; relative paths start from the working directory. */
    public static Stream<DynamicNode> in(Path folder) {
        return usual().of(folder);
    }

    /** The settings of {@code kinks verify}: seed 1, alpha 1e-6, the samples that the claims ask for, all processors. */
    public static ClaimTests usual() {
        return new ClaimTests(Settings.usual());
    }

    /** With networks drawn from another seed. */
    public ClaimTests seed(long seed) {
        return new ClaimTests(new Settings(settings.alpha(), seed, settings.samples(), settings.threads()));
    }

    /**
     * With another bound on the probability that simulation refutes any true claim of the run.
     *
     * @throws IllegalArgumentException if it does not lie between 0 and 1
     */
    public ClaimTests alpha(double alpha) {
        return new ClaimTests(new Settings(alpha, settings.seed(), settings.samples(), settings.threads()));
    }

    /**
     * With so many networks at each width, in place of what the claims ask for.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ClaimTests samples(long samples) {
        return new ClaimTests(
                new Settings(settings.alpha(), settings.seed(), OptionalLong.of(samples), settings.threads()));
    }

    /**
     * With so many threads; the findings do not depend on it.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ClaimTests threads(int threads) {
        return new ClaimTests(new Settings(settings.alpha(), settings.seed(), settings.samples(), threads));
    }

    /**
     * The tests of the claim files in and below the given ones. The files are read now and judged when a test is executed.
     *
     * @param paths files and folders, at least one
     */
    public Stream<DynamicNode> of(Path... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException(
                    "name a file or a folder of claims; without one nothing would be tested");
        }
        List<Reading> readings = ClaimFiles.read(List.of(paths));
        ClaimRun run = new ClaimRun(settings, readings);
        return readings.stream().map(reading -> node(reading, run));
    }

    private static DynamicNode node(Reading reading, ClaimRun run) {
        DynamicTest test =
                reading instanceof Reading.Valid valid ? test(valid.claim(), run) : broken((Reading.Invalid) reading);
        return DynamicContainer.dynamicContainer(
                reading.file(), Path.of(reading.file()).toUri(), Stream.of(test));
    }

    private static DynamicTest test(Claim claim, ClaimRun run) {
        String name = claim.title().equals(claim.id()) ? claim.id() : claim.id() + ": " + claim.title();
        int line = claim.origin().lines().getOrDefault("id", 1);
        return DynamicTest.dynamicTest(name, at(claim.origin().file(), line), () -> run.check(claim));
    }

    private static DynamicTest broken(Reading.Invalid reading) {
        InvalidClaimException error = reading.error();
        int line = Math.max(1, error.problems().get(0).line());
        return DynamicTest.dynamicTest("is a claim", at(reading.file(), line), () -> {
            throw new AssertionFailedError(error.getMessage(), error);
        });
    }

    private static URI at(String file, int line) {
        return URI.create(Path.of(file).toUri() + "?line=" + line);
    }
}
