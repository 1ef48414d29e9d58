package io.github.kinks.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error for long work that somebody may be looking at; nothing otherwise. */
final class ProgressMeter implements AutoCloseable {
    /** Neurons that take some seconds. */
    private static final double LONG = 1e9;

    private final Optional<ProgressBar> bar;
    private int begun;

    private ProgressMeter(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** The meter for so many networks of a width. */
    static ProgressMeter ofNetworks(long samples, int width) {
        return of("networks", samples, (double) samples * width >= LONG);
    }

    /** The meter for so many claims. */
    static ProgressMeter ofClaims(int claims) {
        return of("claims", claims, claims > 0);
    }

    /** The meter for so many runs of tests. */
    static ProgressMeter ofRuns(long runs) {
        return of("runs", runs, runs > 0);
    }

    private static ProgressMeter of(String name, long total, boolean isLong) {
        if (!isLong || !isWatched()) {
            return new ProgressMeter(Optional.empty());
        }
        return new ProgressMeter(Optional.of(new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build()));
    }

    /** Whether a terminal is there. From Java 22 on there is a console without one, too. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Shows how many networks or runs are done. */
    void advanced(long done) {
        bar.ifPresent(b -> b.stepTo(done));
    }

    /** Shows which claim is begun; those before it are done. */
    void next(String claim) {
        int done = begun++;
        bar.ifPresent(b -> b.stepTo(done).setExtraMessage(claim));
    }

    /** Takes the bar away, as is wanted before anything else is printed. */
    void done() {
        bar.ifPresent(ProgressBar::close);
    }

    @Override
    public void close() {
        done();
    }
}
