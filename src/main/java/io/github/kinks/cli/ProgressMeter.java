package io.github.kinks.cli;

import java.io.Console;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on standard error for long work that somebody may be looking at, with rate and time left; nothing otherwise. Both count what this
 * process did alone.
 */
final class ProgressMeter implements AutoCloseable {
    /** Neurons that take some seconds. */
    private static final double LONG = 1e9;

    private final boolean shown;
    private final String name;
    private final long total;
    private final double neurons;
    private final Rate rate;
    private long first;
    private int begun;
    private double drawn;
    private String claim = "";
    private @Nullable ProgressBar bar;

    private ProgressMeter(boolean isLong, String name, long total, double neurons, Rate rate) {
        this.shown = isLong && isWatched();
        this.name = name;
        this.total = total;
        this.neurons = neurons;
        this.rate = rate;
    }

    /** The meter for so many networks of a width. */
    static ProgressMeter ofNetworks(long samples, int width) {
        return new ProgressMeter((double) samples * width >= LONG, "networks", samples, width, Rate.of("neurons"));
    }

    /** The meter for so many claims. */
    static ProgressMeter ofClaims(int claims) {
        return new ProgressMeter(claims > 0, "claims", claims, 1, Rate.of("neurons"));
    }

    /** The meter for so many runs of tests. */
    static ProgressMeter ofRuns(long runs) {
        return new ProgressMeter(runs > 0, "runs", runs, 1, Rate.of("runs"));
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

    /** Says how many networks were drawn by processes before this one. */
    void resumed(long done) {
        first = done;
    }

    /** Shows how many networks or runs are done, those of processes before this one included. */
    void advanced(long done) {
        if (shown) {
            bar().stepTo(done).setExtraMessage(rate.text((done - first) * neurons));
        }
    }

    /** Shows which claim is begun; those before it are done. */
    void next(String next) {
        int done = begun++;
        if (shown) {
            claim = "%d of %d: %s ".formatted(begun, total, next);
            bar().stepTo(done);
            drew(0);
        }
    }

    /** Shows that so many more neurons were drawn. */
    void drew(long more) {
        drawn += more;
        if (shown) {
            bar().setExtraMessage(claim + rate.text(drawn));
        }
    }

    private ProgressBar bar() {
        ProgressBar shownBar = bar;
        if (shownBar == null) {
            shownBar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new BarLine(System.err))
                    .setUpdateIntervalMillis(500)
                    .startsFrom(first, Duration.ZERO)
                    .build();
            bar = shownBar;
        }
        return shownBar;
    }

    /** Takes the bar away, as is wanted before anything else is printed. */
    void done() {
        ProgressBar shownBar = bar;
        if (shownBar != null) {
            shownBar.close();
        }
    }

    @Override
    public void close() {
        done();
    }
}
