package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static Simulation of(Histogram counts) {
        return new Simulation(
                "interval",
                counts.cells() - 1,
                Formula.number(-1),
                Formula.number(1),
                1,
                counts,
                "local",
                1,
                2,
                "0.1.0");
    }

    @Test
    void writesJson() throws IOException {
        StringWriter text = new StringWriter();
        SimulationJson.write(Examples.simulation(), text);
        // variance 6/24, so the standard error is sqrt(1/100)
        assertThat(text).hasToString("""
                {
                  "prior": "ball",
                  "width": 3,
                  "domain": [ -1, 1 ],
                  "samples": 25,
                  "seed": 7,
                  "counts": [ 3, 19, 3, 0 ],
                  "mean": 1.0,
                  "standardError": 0.1,
                  "engine": "local",
                  "threads": 2,
                  "seconds": 0.5,
                  "neuronsPerSecond": 150.0,
                  "version": "0.1.0"
                }
                """);
    }

    @Test
    void hasNoStandardErrorOfOneNetwork() throws IOException {
        StringWriter text = new StringWriter();
        SimulationJson.write(of(Histogram.of(0, 1)), text);
        assertThat(text.toString()).contains("\"mean\": 1.0", "\"standardError\": null");
        assertThat(SimulationText.of(of(Histogram.of(0, 1)))).contains("standard error undefined");
    }

    @Test
    void writesTextWithAHistogram() {
        assertThat(SimulationText.of(Examples.simulation())).isEqualTo("""
                ball, n = 3, on (-1, 1): 25 networks, seed 7
                mean number of kinks 1, standard error 0.10
                local engine, 2 threads, 0.5 seconds, 150 neurons a second, kinks 0.1.0

                0   3  ######
                1  19  ########################################
                2   3  ######
                """);
    }

    @Test
    void writesTheSameDigitsInEveryCountry() {
        String text = SimulationText.of(Examples.simulation());
        String table = TableLatex.of(FindingsTable.statements(Examples.builtIn()));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat("%d".formatted(1))
                    .as("this country has digits of its own")
                    .isNotEqualTo("1");
            assertThat(SimulationText.of(Examples.simulation())).isEqualTo(text);
            assertThat(TableLatex.of(FindingsTable.statements(Examples.builtIn())))
                    .isEqualTo(table);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void gathersManyValuesIntoFewRowsAndLosesNone() {
        long[] counts = new long[1001];
        java.util.Arrays.fill(counts, 100, 900, 1);
        String text = SimulationText.of(of(Histogram.of(counts)));
        var rows = text.lines()
                .filter(line -> line.contains("#") && line.contains(".."))
                .toList();
        assertThat(rows).hasSizeLessThanOrEqualTo(30);
        assertThat(rows.get(0)).startsWith("100..126  27  ");
        assertThat(rows.stream()
                        .mapToInt(row -> Integer.parseInt(row.strip().split(" +", -1)[1]))
                        .sum())
                .isEqualTo(800);
    }

    @Test
    void writesCsv() throws IOException {
        StringBuilder text = new StringBuilder();
        SimulationCsv.write(Examples.simulation(), text);
        assertThat(text).hasToString("k,count\r\n0,3\r\n1,19\r\n2,3\r\n3,0\r\n");
    }

    @Test
    void refusesCountsOfAnotherWidth() {
        Simulation run = Examples.simulation();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Simulation("ball", 4, run.left(), run.right(), 7, run.counts(), "local", 2, 0.5, "0.1.0"))
                .withMessageContaining("5 counts, not 4");
    }
}
