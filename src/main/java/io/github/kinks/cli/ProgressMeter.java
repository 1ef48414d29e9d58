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

    private ProgressMeter(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** The meter for so many networks of a width. */
    static ProgressMeter of(long samples, int width) {
        boolean wanted = (double) samples * width >= LONG && isWatched();
        return new ProgressMeter(wanted ? Optional.of(bar(samples)) : Optional.empty());
    }

    private static ProgressBar bar(long samples) {
        return new ProgressBarBuilder()
                .setTaskName("networks")
                .setInitialMax(samples)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
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

    /** Shows how many networks are done. */
    void advanced(long done) {
        bar.ifPresent(b -> b.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
