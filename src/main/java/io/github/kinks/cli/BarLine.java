package io.github.kinks.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal that a bar is drawn on again and again. The library's own asks the terminal for its width through JLine, which
 * gives Ctrl-C back to the operating system: the process would die of it at once, with nothing printed.
 */
final class BarLine implements ProgressBarConsumer {
    /** Terminals are mostly as wide as that or wider, and tell nobody but native code. */
    private static final int COLUMNS = 80;

    private final PrintStream terminal;

    BarLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public int getMaxRenderedLength() {
        return COLUMNS - 1;
    }

    @Override
    public void accept(String bar) {
        terminal.print("\r" + bar + " ".repeat(Math.max(0, getMaxRenderedLength() - bar.length())));
        terminal.flush();
    }

    /** Takes the bar away. */
    @Override
    public void clear() {
        accept("");
        terminal.print("\r");
        terminal.flush();
    }

    @Override
    public void close() {
        clear();
    }
}
