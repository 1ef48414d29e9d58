package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyCommandTest {
    private static final double SEEN = 1e-13;

    @Test
    void errorsStayFarBelowTheirBound() {
        JsonNode rows = Run.json("accuracy --widths 3,10,60,2001");
        assertThat(rows.findValuesAsText("n")).containsExactly("3", "10", "60", "2001");
        assertThat(rows.findValuesAsText("truth"))
                .containsExactly("the exact law", "the exact law", "the exact law", "a recurrence");
        assertThat(rows.findValuesAsText("compared").subList(0, 3)).containsExactly("4", "11", "61");
        assertThat(rows.findValuesAsText("error")).hasSize(4).allMatch(e -> Double.parseDouble(e) < SEEN);
        assertThat(rows.findValuesAsText("milliseconds")).allMatch(e -> Double.parseDouble(e) > 0);
    }

    /** Errors do not depend on the machine, so they are those of the committed table. */
    @Test
    void theCommittedTableIsMadeByIt() throws IOException {
        List<String> committed = Files.readAllLines(Path.of("validation/results/accuracy.csv"));
        assertThat(committed).hasSize(7);
        List<String> made =
                Run.output("accuracy --widths 10,100 --format csv").lines().toList();
        for (int i = 0; i < made.size(); i++) {
            assertThat(withoutTime(made.get(i))).isEqualTo(withoutTime(committed.get(i)));
        }
        assertThat(committed.subList(1, 7)).allMatch(row -> Double.parseDouble(row.split(",", -1)[3]) < SEEN);
    }

    private static String withoutTime(String row) {
        return row.substring(0, row.lastIndexOf(','));
    }
}
