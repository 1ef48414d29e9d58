package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.ExactValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are computed in the child process are those that this one computes. */
class ChildEvaluatorTest {
    private static final long WORK = 1_000_000_000L;
    private static final Symbolic HERE = Symbolic.inProcess();
    private static final ChildProcess CHILD = ChildProcess.withDeadline(Duration.ofSeconds(100));

    @BeforeAll
    static void startsNothingUntilItIsAsked() {
        assertThat(CHILD.pid()).isEmpty();
    }

    @AfterAll
    static void close() {
        CHILD.close();
        HERE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Binomial[n,k]/2^n",
                "-1/3",
                "0*k",
                "Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])",
                "Sum[(-1)^i*Pi^(-i/2)/(i+1),{i,0,n}]-k",
                "ArcTan[k+1/3]/Pi",
                "Exp[-n*k]",
                "Exp[-300*n]-Log[k+2]",
                "Piecewise[{{Sqrt[k+2],k<2}},ArcTan[n]]",
                "2^(1/3)-2^(1/3)"
            })
    void agreesWithThisProcess(String text) {
        Formula formula = FormulaParser.parse(text);
        List<Map<String, BigFraction>> points = IntStream.range(0, 4)
                .mapToObj(k -> Map.of("n", new BigFraction(7, 1), "k", new BigFraction(k)))
                .toList();
        List<ExactValue> here = HERE.evaluator(WORK).evaluateAll(formula, points);
        List<ExactValue> there = CHILD.evaluator(WORK).evaluateAll(formula, points);
        for (int i = 0; i < points.size(); i++) {
            ExactValue a = here.get(i);
            ExactValue b = there.get(i);
            assertThat(b.exact()).isEqualTo(a.exact());
            assertThat(b.sign()).isEqualTo(a.sign());
            if (a.sign().isPresent()) {
                assertThat(b.decimal(50)).isEqualTo(a.decimal(50));
                // far beyond the precision of the first answer
                assertThat(b.decimal(400)).isEqualTo(a.decimal(400));
                assertThat(b.toDouble()).isEqualTo(a.toDouble());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/(n-7)", "Log[-n]", "Gamma[7-n]", "10^(10^9)", "Sum[1/i,{i,1,10^9}]", "x"})
    void refusesWhatThisProcessRefuses(String text) {
        Formula formula = FormulaParser.parse(text);
        Map<String, BigFraction> point = Map.of("n", new BigFraction(7));
        Throwable here = catchThrowable(() -> HERE.evaluator(WORK).evaluate(formula, point));
        assertThat(here).isExactlyInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> CHILD.evaluator(WORK).evaluate(formula, point))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(here.getMessage());
    }

    @Test
    void paysAllValuesFromOnePurse() {
        Formula dear = FormulaParser.parse("Sum[1/(i+n),{i,1,3000}]");
        Evaluator evaluator = CHILD.evaluator(20_000_000);
        Throwable empty = null;
        for (int n = 0; n < 1_000 && empty == null; n++) {
            Map<String, BigFraction> point = Map.of("n", new BigFraction(n));
            empty = catchThrowable(() -> evaluator.evaluate(dear, point));
        }
        assertThat(empty)
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessageContaining("more work than all values of one claim may cost together");
        // another claim has another purse
        assertThat(CHILD.evaluator(20_000_000)
                        .evaluate(dear, Map.of("n", BigFraction.ZERO))
                        .isExact())
                .isTrue();
    }

    @Test
    void givesUpWhatTheChildCannotFinish() {
        try (ChildProcess stuck = new ChildProcess(Duration.ofMillis(200), ChildProcessTest.Endless.class.getName())) {
            Evaluator evaluator = stuck.evaluator(WORK);
            // the second value is not asked for: no other process is started, and nobody waits again
            for (String formula : List.of("1", "2")) {
                assertThatThrownBy(() -> evaluator.evaluate(FormulaParser.parse(formula), Map.of()))
                        .isExactlyInstanceOf(FormulaException.class)
                        .hasMessageContaining("takes longer than a formula is given");
                assertThat(stuck.pid()).isEmpty();
            }
        }
        try (ChildProcess greedy = new ChildProcess(Duration.ofSeconds(100), ChildProcessTest.Greedy.class.getName())) {
            assertThatThrownBy(() -> greedy.evaluator(WORK).evaluate(FormulaParser.parse("1"), Map.of()))
                    .isExactlyInstanceOf(FormulaException.class)
                    .hasMessageContaining("takes more memory than a formula is given");
        }
    }
}
