package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCommandTest {

    @Test
    void rowsGoByPriorAndWidth() {
        List<String> rows = Run.output("table --prior interval,gaussian:sw=1,sb=1,ball --widths 1..3,5 --format csv")
                .lines()
                .toList();
        assertThat(rows.get(0)).isEqualTo("prior,n,exact,mean");
        assertThat(rows)
                .hasSize(13)
                .contains(
                        "interval,5,5/2,2.500000000",
                        "\"gaussian:sw=1,sb=1\",3,3/2,1.500000000",
                        "ball,1,1/2,0.5000000000",
                        "ball,2,8/(3*Pi),0.8488263632",
                        "ball,3,9/8,1.125000000");
    }

    @Test
    void aPmfHasARowForEachCount() {
        List<String> rows = Run.output("table --prior ball --widths 1,2 --quantity pmf --digits 5 --format csv")
                .lines()
                .toList();
        assertThat(rows)
                .containsExactly(
                        "prior,n,k,exact,pmf",
                        "ball,1,0,1/2,0.50000",
                        "ball,1,1,1/2,0.50000",
                        "ball,2,0,1-13/(6*Pi),0.31033",
                        "ball,2,1,5/(3*Pi),0.53052",
                        "ball,2,2,1/(2*Pi),0.15915");
    }

    @Test
    void aLawWithoutClosedFormIsTabulatedByItsValues() {
        assertThat(Run.output("table --prior ball:rho=3/2 --widths 1,2 --quantity pmf --digits 5 --format csv")
                        .lines())
                .containsExactly(
                        "prior,n,k,pmf",
                        "ball:rho=3/2,1,0,0.33333",
                        "ball:rho=3/2,1,1,0.66667",
                        "ball:rho=3/2,2,0,0.14147",
                        "ball:rho=3/2,2,1,0.53285",
                        "ball:rho=3/2,2,2,0.32568");
        assertThat(Run.output("table --prior ball:rho=3/2 --widths 1 --quantity variance --digits 5 --format csv"))
                .contains(",0.22222");
    }

    /** Under PyTorch n/2; with zero biases 1; with s = alpha sqrt(6/(n+1)) beyond 1, n (1 - 1/(2s)), else n s/2. */
    @Test
    void initialisationsAreTabulatedByTheirLaws() {
        List<String> rows = Run.output("table --prior init:pytorch,init:keras,init:redshift,init:redshift,alpha=2"
                        + " --widths 4,5 --quantity mean --format csv")
                .lines()
                .toList();
        assertThat(rows)
                .containsExactly(
                        "prior,n,exact,mean",
                        "init:pytorch,4,2,2.000000000",
                        "init:pytorch,5,5/2,2.500000000",
                        "init:keras,4,1,1.000000000",
                        "init:keras,5,1,1.000000000",
                        "init:redshift,4,4*(1-1/12*Sqrt[30]),2.174258142",
                        "init:redshift,5,5*(1/2/Sqrt[6]*Sqrt[6]),2.500000000",
                        "\"init:redshift,alpha=2\",4,4*(1-1/24*Sqrt[30]),3.087129071",
                        "\"init:redshift,alpha=2\",5,15/4,3.750000000");
        assertThat(Run.output("table --prior init:he,spherical:atom=0.1 --widths 2 --quantity pmf --format csv")
                        .lines())
                .containsExactly(
                        "prior,n,k,exact,pmf",
                        "init:he,2,0,0,0",
                        "init:he,2,1,1,1.000000000",
                        "init:he,2,2,0,0",
                        "spherical:atom=0.1,2,0,13/40,0.3250000000",
                        "spherical:atom=0.1,2,1,9/20,0.4500000000",
                        "spherical:atom=0.1,2,2,9/40,0.2250000000");
    }

    @Test
    void anActivationHasItsOwnLaw() {
        String table = Run.output("table --prior interval --widths 1 --quantity pmf --digits 5 --domain=-3/2,3/2"
                + " --activation hard-tanh --samples 1e3 --format markdown");
        assertThat(table).contains("pmf of interval with hard-tanh on (-3/2, 3/2)", "0.33333", "0.58333", "0.083333");
    }

    @Test
    void latexHasRulesAndSaysWhatMadeIt() {
        String table = Run.output("table --prior ball --widths 2 --quantity variance --samples 1e4 --format latex");
        assertThat(table)
                .startsWith("% kinks ")
                .contains(
                        "variance of ball on (-1, 1), 10000 networks a width, seed 1",
                        "booktabs",
                        "\\toprule",
                        "\\midrule",
                        "\\bottomrule",
                        "$11/(3 \\pi) - 64/(9 \\pi^{2})$");
    }

    @Test
    void markdownAndJsonHoldTheSameRows() {
        String arguments = "table --prior ball --widths 1..12 --quantity variance";
        JsonNode json = Run.json(arguments);
        assertThat(json.findValues("exact")).hasSize(12).allMatch(JsonNode::isTextual);
        String markdown = Run.output(arguments);
        json.findValues("variance").stream()
                .map(JsonNode::asText)
                .filter(text -> text.matches("[0-9.]+"))
                .forEach(value -> assertThat(markdown).contains(value));
    }

    @Test
    void simulatedColumnsDoNotDependOnThreads() {
        String arguments = "table --prior ball --widths 2,9 --quantity pmf --samples 2e4 --seed 5 --format json";
        String one = Run.output(arguments + " --threads 1");
        assertThat(Run.output(arguments + " --threads 2")).isEqualTo(one);
        assertThat(Run.output(arguments + " --threads 3")).isEqualTo(one);
        assertThat(Run.output(arguments.replace("--seed 5", "--seed 6"))).isNotEqualTo(one);
    }

    /**
     * At seven standard errors a true law fails once in 4e11 tables of one row, by the normal approximation; three rows are
     * judged. The mean of the interval is 33 standard errors and more from the simulated ball at each of these widths.
     */
    @Test
    void theSimulatedColumnAgreesWithTheExactOneAndNotWithAnotherPrior() {
        for (int width : new int[] {2, 5, 20}) {
            String[] ball = row("ball", width);
            String[] interval = row("interval", width);
            assertThat(distance(ball[3], ball)).isLessThan(7);
            assertThat(distance(interval[3], ball)).isGreaterThan(7);
        }
    }

    private static String[] row(String prior, int width) {
        return Run.output("table --samples 1e5 --format csv --prior " + prior + " --widths " + width)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");
    }

    private static double distance(String exact, String[] row) {
        return Math.abs(Double.parseDouble(exact) - Double.parseDouble(row[4])) / Double.parseDouble(row[5]);
    }
}
