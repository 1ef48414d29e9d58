package io.github.kinks.report;

import java.io.IOException;
import java.io.Writer;

/**
 * A simulation as JSON: {@code {prior, width, domain: [left, right], samples, seed, counts, mean, standardError, engine,
 * threads, seconds, neuronsPerSecond, version}}, with {@code activation} after the domain where it is not relu. A figure that is not defined, as the mean of no networks, is null.
 */
public final class SimulationJson {
    private SimulationJson() {}

    /**
     * Writes the simulation; {@code target} is flushed and stays open.
     *
     * @throws IOException if {@code target} cannot be written to
     */
    public static void write(Simulation run, Writer target) throws IOException {
        Json.write(target, false, out -> {
            out.writeStartObject();
            out.writeStringField("prior", run.prior());
            out.writeNumberField("width", run.width());
            Json.domain(out, run.left(), run.right());
            Json.activation(out, run.activation());
            out.writeNumberField("samples", run.samples());
            out.writeNumberField("seed", run.seed());
            out.writeArrayFieldStart("counts");
            for (int k = 0; k < run.counts().cells(); k++) {
                out.writeNumber(run.counts().count(k));
            }
            out.writeEndArray();
            out.writeFieldName("mean");
            Json.number(out, run.counts().mean());
            out.writeFieldName("standardError");
            Json.number(out, run.standardError());
            out.writeStringField("engine", run.engine());
            out.writeNumberField("threads", run.threads());
            out.writeFieldName("seconds");
            Json.number(out, run.seconds());
            out.writeFieldName("neuronsPerSecond");
            Json.number(out, run.neuronsPerSecond());
            out.writeStringField("version", run.version());
            out.writeEndObject();
        });
    }
}
