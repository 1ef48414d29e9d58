package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.report.Table.Alignment;
import io.github.kinks.report.Table.Cell;
import io.github.kinks.report.Table.Column;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table SMALL = new Table(
            Optional.of("Mean & more"),
            List.of("kinks 0.1.0, seed 7"),
            List.of(
                    Column.left("prior", new Cell.Text("Prior")),
                    Column.right("n", new Cell.Mathematics("n", "n")),
                    new Column("mean", new Cell.Mathematics("\\mathbb{E}[K]", "E K"), Alignment.CENTER, 0)),
            List.of(
                    List.of(new Cell.Code("qball:q=1"), new Cell.Whole(12), new Cell.Decimal("-1.50E-7")),
                    List.of(new Cell.Text("a, \"b\" | c_d"), new Cell.Whole(3), new Cell.Missing()),
                    List.of(
                            new Cell.Link("file", "a b.md"),
                            new Cell.Whole(4),
                            new Cell.Mathematics("|x|", "Abs[x]"))));

    @Test
    void writesLatexWithRules() {
        assertThat(TableLatex.of(SMALL)).isEqualTo("""
                % kinks 0.1.0, seed 7
                % packages: amsmath, amssymb, array, booktabs, longtable
                \\begin{table}[htbp]
                \\centering
                \\caption{Mean \\& more}
                \\begin{tabular}{@{}lrc@{}}
                \\toprule
                Prior & $n$ & $\\mathbb{E}[K]$ \\\\
                \\midrule
                \\texttt{qball:\\allowbreak{}q=\\allowbreak{}1} & $12$ & $-1.50 \\times 10^{-7}$ \\\\
                a, {\\ttfamily\\char34}b{\\ttfamily\\char34} \\textbar{} c\\_d & $3$ & --- \\\\
                file & $4$ & $|x|$ \\\\
                \\bottomrule
                \\end{tabular}
                \\end{table}
                """);
    }

    @Test
    void writesMarkdown() {
        assertThat(TableMarkdown.of(SMALL)).isEqualTo("""
                <!-- kinks 0.1.0, seed 7 -->

                | Prior | $`n`$ | $`\\mathbb{E}[K]`$ |
                | --- | --: | :-: |
                | `qball:q=1` | 12 | -1.50E-7 |
                | a, "b" \\| c\\_d | 3 |  |
                | [file](a%20b.md) | 4 | $`\\vert x\\vert `$ |
                """);
    }

    @Test
    void writesCsvByRfc4180() {
        assertThat(TableCsv.of(SMALL)).isEqualTo("""
                prior,n,mean\r
                qball:q=1,12,-1.50E-7\r
                "a, ""b"" | c_d",3,\r
                file,4,Abs[x]\r
                """);
        assertThat(TableCsv.line(List.of("a\nb", "c\rd", "e"))).isEqualTo("\"a\nb\",\"c\rd\",e\r\n");
    }

    @Test
    void writesJson() {
        assertThat(TableJson.of(SMALL)).isEqualTo("""
                {
                  "caption": "Mean & more",
                  "provenance": [
                    "kinks 0.1.0, seed 7"
                  ],
                  "rows": [
                    {
                      "prior": "qball:q=1",
                      "n": 12,
                      "mean": "-1.50E-7"
                    },
                    {
                      "prior": "a, \\"b\\" | c_d",
                      "n": 3,
                      "mean": null
                    },
                    {
                      "prior": "file",
                      "n": 4,
                      "mean": "Abs[x]"
                    }
                  ]
                }
                """);
    }

    @Test
    void breaksALongTableOverPages() {
        Table table = new Table(
                Optional.empty(),
                List.of(),
                List.of(Column.right("k", new Cell.Text("k"))),
                Collections.nCopies(TableLatex.LONG + 1, List.of(new Cell.Whole(1))));
        assertThat(TableLatex.of(table))
                .contains("\\begin{longtable}{@{}r@{}}", "\\endhead")
                .doesNotContain("tabular}");
    }

    @Test
    void keepsProvenanceInItsComment() {
        Table table = new Table(
                Optional.empty(),
                List.of("a\n\\input{x} --> <b>"),
                List.of(Column.left("a", new Cell.Text("A"))),
                List.of());
        assertThat(TableLatex.of(table)).startsWith("% a?\\input{x}").contains("<b>\n% packages");
        assertThat(TableMarkdown.of(table)).startsWith("<!-- a\n\\input{x} - - <b -->\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        List<Column> columns = List.of(Column.left("a", new Cell.Text("A")));
        List<List<Cell>> rows = List.of(List.of(new Cell.Whole(1), new Cell.Whole(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(Optional.empty(), List.of(), columns, rows))
                .withMessageContaining("2 cells");
    }
}
