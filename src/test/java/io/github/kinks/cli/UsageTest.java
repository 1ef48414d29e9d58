package io.github.kinks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            emptyValue = "",
            value = {
                "'' | a command is wanted: verify, certify, derive, simulate, table, accuracy, calibrate, list, explain",
                "derve | unknown command 'derve'; did you mean 'derive'?",
                "--nope | unknown option '--nope'",
                "derive | 'PRIOR'",
                "derive bal | unknown prior 'bal'; did you mean 'ball'?",
                "derive init:keres | unknown initialisation 'keres'; did you mean 'keras'?",
                "derive ball:rho=0 | positive number",
                "derive ball extra | unknown argument 'extra'",
                "derive ball --widht 3 | did you mean '--width'?",
                "derive ball --width 0 | a width from 1 to 1000000 is wanted, or the letter n for all of them, not '0'",
                "derive ball --width -3 | not '-3'",
                "derive ball --width 2.5 | not '2.5'",
                "derive ball --width many | not 'many'",
                "derive ball --width 1000001 | not '1000001'",
                "derive ball --quantity meen | did you mean 'mean'?",
                "derive ball --format xml | one of text, latex, json is wanted, not 'xml'",
                "derive ball --digits 0 | from 1 to 10000",
                "derive ball --digits 10001 | from 1 to 10000",
                "derive ball --domain 1,-1 | the left end must be less than the right end",
                "derive ball --domain 1,1 | the left end must be less",
                "derive ball --domain 1 | two numbers are wanted",
                "derive ball --domain a,b | two numbers are wanted",
                "derive ball --domain -2,2 | pmf has no closed form under ball, where biases cut weights off: ask at a width",
                "derive ball:rho=2 --width 513 | biases cut weights off, is computed up to width 512, not 513",
                "derive ball:rho=2 --width 3 --domain -1,2 | rho*max(|L|,|R|) <= 1",
                "derive qball:q=1,rho=2 --width 3 | rho*max(|L|,|R|) <= 1",
                "derive ball --quantity factorial-moments --width 2001 | up to width 2000, not 2001; mean, variance and pmf are at any",
                "derive ball --quantity mean-expansion --order 41 | an order from 0 to 40",
                "derive ball --quantity mean-expansion --width 3 | of all widths",
                "derive ball --quantity mean --order 3 | an order is asked of an expansion",
                "derive qball --quantity mean-expansion | no expansion in powers of n",
                "derive interval --quantity density --width 513 | up to width 512, not 513",
                "derive gaussian --quantity mean --width 513 | without values for sb, sw",
                "simulate ball | '--width=N'",
                "simulate gaussian --width 3 | leaves sb, sw free, write gaussian:sb=1,sw=1",
                "simulate qball:rho=2 --width 3 | leaves q free, write qball:rho=2,q=1",
                "simulate qsphere:q=1e-9 --width 3 | networks can be drawn for q from 2^-20 on",
                "simulate ball --width n | a width from 1 to 1000000",
                "simulate ball --width 3 --samples 0 | from 1 to 1e15",
                "simulate ball --width 3 --samples 0.5 | from 1 to 1e15",
                "simulate ball --width 3 --seed x | 64 bits",
                "simulate ball --width 3 --threads 0 | from 1 to 1024",
                "simulate ball --width 3 --engine spark | Spark is not on the class path; run 'spark-submit --class",
                "simulate ball --width 3 --engine spark --threads 2 | --threads are those of this machine",
                "table --prior ball --widths 3 --samples 10 --engine spark | by simulate and verify alone",
                "calibrate --engine spark | by simulate and verify alone",
                "simulate ball --width 3 --engine sprak | unknown engine 'sprak'",
                "accuracy --widths 0 | widths from 1 to 1000000 are wanted",
                "accuracy --format xml | one of latex, markdown, csv, json is wanted, not 'xml'",
                "table --widths 3 | '--prior=LIST'",
                "table --prior ball,intervl --widths 3 | did you mean 'interval'?",
                "table --prior gaussian --widths 3 | leaves sb, sw free",
                "table --prior ball --widths 3..1 | goes upwards",
                "table --prior ball --widths 1..1000000 | up to 10000 widths",
                "table --prior ball --widths 1,,2 | widths from 1 to 1000000 are wanted",
                "table --prior ball --widths 3 --quantity density | known are mean, variance, pmf",
                "table --prior interval --widths 1..1000 --quantity pmf | too long",
                "list --format latex | one of text, json is wanted",
                "explain | 'SLUG'",
                "explain ball-men | unknown claim 'ball-men'; did you mean 'ball-mean'?",
                "explain nothing-like-it | 'kinks list' names all of them",
                "verify --alpha 2 | a number between 0 and 1",
                "calibrate --runs 0 | a number of runs from 1 to 1e9 is wanted, such as 10000 or 1e4, not '0'",
                "calibrate --alpha 0 | a number between 0 and 1",
                "calibrate --power 1 | a number between 0 and 1",
                "calibrate --only betting | unknown test 'betting'; did you mean 'betting-mean'?",
                "calibrate --only nothing-like-it | known are discrete-martingale, likelihood-ratio",
                "calibrate --format csv | one of text, json, markdown, latex is wanted, not 'csv'"
            })
    void wrongUsageIsToldInOneLine(String arguments, String part) {
        Run run = Run.of(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("kinks").contains(part).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "verify --help",
                "certify --help",
                "derive --help",
                "simulate --help",
                "table --help",
                "calibrate --help",
                "list --help",
                "explain --help"
            })
    void everyCommandHasHelp(String arguments) {
        assertThat(Run.output(arguments)).startsWith("Usage: kinks").doesNotContain("--debug", "\u001b");
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
        assertThat(Run.output("--version")).matches("kinks [0-9]+\\.[0-9]+\\.[0-9]+.*\\R");
    }

    @Test
    void outputThatCannotBeWrittenIsTold() {
        for (String arguments : new String[] {"list", "--help", "derive ball --width 512 --format json"}) {
            StringWriter err = new StringWriter();
            int status = Main.execute(new Broken(new IOException("no space left")), err, arguments.split(" "));
            assertThat(status).isEqualTo(2);
            assertThat(err.toString().lines()).hasSize(1);
            assertThat(err.toString()).contains("the output cannot be written");
        }
    }

    @Test
    void aFaultOfOurOwnIsToldInOneLineAndTracedOnRequest() {
        Broken fault = new Broken(new IllegalStateException("lost"));
        StringWriter err = new StringWriter();
        assertThat(Main.execute(fault, err, "list")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("internal error: IllegalStateException: lost");
        StringWriter traced = new StringWriter();
        assertThat(Main.execute(fault, traced, "list", "--debug")).isEqualTo(1);
        assertThat(traced.toString()).contains("\tat io.github.kinks");
    }

    /** Fails at the first character and ever after. */
    private static final class Broken extends Writer {
        private final Exception fault;

        Broken(Exception fault) {
            this.fault = fault;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            fail();
        }

        @Override
        public void flush() throws IOException {
            fail();
        }

        private void fail() throws IOException {
            if (fault instanceof IOException io) {
                throw io;
            }
            throw (RuntimeException) fault;
        }

        @Override
        public void close() {}
    }
}
