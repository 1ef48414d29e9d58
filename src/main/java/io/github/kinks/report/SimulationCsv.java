package io.github.kinks.report;

import java.io.IOException;
import java.util.List;

/** A simulation's counts as comma-separated values by RFC 4180, with the columns {@code k} and {@code count}. */
public final class SimulationCsv {
    private SimulationCsv() {}

    /**
     * Writes a line for each k from 0 to the most kinks that are possible.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(Simulation run, Appendable out) throws IOException {
        out.append(TableCsv.line(List.of("k", "count")));
        for (int k = 0; k < run.counts().cells(); k++) {
            out.append(TableCsv.line(
                    List.of(Integer.toString(k), Long.toString(run.counts().count(k)))));
        }
    }
}
