package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.report.DerivedValues.Value;
import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All LaTeX that is written here compiles. Skipped where there is no pdflatex; with CI=true there has to be one. */
class LatexCompilesTest {
    private static final String PREAMBLE = """
            \\documentclass{article}
            \\usepackage[margin=2cm]{geometry}
            \\usepackage[utf8]{inputenc}
            \\usepackage{amsmath,amssymb,array,booktabs,longtable}
            \\begin{document}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void findTheCompiler() {
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "pdflatex")));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as("pdflatex is installed").isTrue();
        }
        assumeThat(installed).as("pdflatex is installed").isTrue();
    }

    @Test
    void theTableOfClaims() throws Exception {
        compile(TableLatex.of(FindingsTable.statements(Examples.builtIn())));
    }

    @Test
    void theFormulasOfTheBuiltInClaims() throws Exception {
        StringBuilder body = new StringBuilder();
        for (Claim claim : BuiltInClaims.read()) {
            if (claim.assertion() instanceof Claim.Assertion.Equals equality) {
                body.append("\\[ ")
                        .append(LatexFormula.of(equality.formula()))
                        .append(" \\]\n$")
                        .append(LatexFormula.inline(equality.formula()))
                        .append("$\n");
            }
        }
        compile(body.toString());
    }

    @Test
    void aLongTableAndOneOfEveryCharacter() throws Exception {
        List<List<Cell>> rows = new ArrayList<>();
        for (int c = 0; c < 0x180; c++) {
            // at the head of a row, behind a line break, between letters and twice
            String text = Character.toString(c);
            rows.add(List.of(new Cell.Text(text), new Cell.Text("a" + text + text + "b"), new Cell.Code(text)));
        }
        rows.add(List.of(
                new Cell.Text(Examples.HOSTILE),
                new Cell.Decimal("-1.5E-7"),
                new Cell.Mathematics("\\frac{1}{2}", "1/2")));
        compile(TableLatex.of(new Table(
                Optional.of(Examples.HOSTILE),
                List.of(Examples.HOSTILE, "a\n\\undefined"),
                List.of(
                        Column.wrapped("a", new Cell.Text("A"), 0.3),
                        Column.right("b", new Cell.Mathematics("B", "B")),
                        Column.wrapped("c", new Cell.Code("C"), 0.3)),
                rows)));
    }

    @Test
    void aTableOfALaw() throws Exception {
        compile(TableLatex.of(LawTable.of(
                Quantity.PMF,
                List.of(new LawTable.Row(
                        "ball",
                        2,
                        OptionalInt.of(0),
                        Optional.of(Examples.formula("1-13/(6*Pi)")),
                        "0.31033",
                        Optional.of(new LawTable.Estimate(0.3104, 0.001)))),
                List.of("seed 7"))));
    }

    @Test
    void aTableOfACalibration() throws Exception {
        compile(TableLatex.of(CalibrationTable.of(Examples.calibration())));
    }

    @Test
    void aDerivationWithItsSteps() throws Exception {
        StringBuilder body = new StringBuilder();
        DerivationLatex.write(
                new DerivedValues(
                        "ball",
                        OptionalInt.of(2),
                        Formula.number(-1),
                        Formula.number(1),
                        Quantity.PMF,
                        Value.pmf(Examples.ballOfWidth2(), 30, true),
                        Examples.steps()),
                body);
        compile(body.toString());
    }

    /** The check itself must be able to fail. */
    @Test
    void butNotWhatIsWrong() throws Exception {
        assertThat(exitStatus("$\\frac{1}$")).isNotZero();
    }

    private void compile(String body) throws Exception {
        assertThat(exitStatus(body)).as(this::log).isZero();
        assertThat(folder.resolve("t.pdf")).isNotEmptyFile();
    }

    private int exitStatus(String body) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("t.tex"), PREAMBLE + body + "\\end{document}\n");
        Process pdflatex = new ProcessBuilder(
                        "pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "t.tex")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        if (!pdflatex.waitFor(2, TimeUnit.MINUTES)) {
            pdflatex.destroyForcibly();
            throw new AssertionError("pdflatex does not end\n" + log());
        }
        return pdflatex.exitValue();
    }

    private String log() {
        try {
            List<String> lines =
                    Files.readAllLines(folder.resolve("output.txt"), java.nio.charset.StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
