package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

    @Test
    void alignsVerdictsAndMarks() {
        assertThat(FindingsText.of(
                        Examples.run(
                                Examples.proved("ball-mean"),
                                Examples.refuted("weights-only", Optional.of(Verdict.REFUTED)),
                                Examples.inconclusive("open", Optional.of(Verdict.PROVED))),
                        72))
                .isEqualTo("""
                claim         verdict       D  F  E  S
                ball-mean     PROVED        +  .  +  +
                weights-only  REFUTED       .  .  -  -
                    at n = 3, T = 1/2: claimed 0.25, actual 0.125, e-value 3.1e45
                open          INCONCLUSIVE  .  .  .  .  ! PROVED was expected
                    derived: no derivation is known for this prior

                D derived, F formalised, E enclosed, S simulated: + holds, -
                contradicts, . not run or not settled
                3 claims: 1 PROVED, 1 REFUTED, 1 INCONCLUSIVE (unexpected: open)
                """);
    }

    @Test
    void showsTheMutationScoreAndWhatSurvives() {
        assertThat(FindingsText.of(
                        Examples.run(
                                Examples.tried("interval-mean"),
                                Examples.refuted("weights-only", Optional.of(Verdict.REFUTED))),
                        72))
                .isEqualTo("""
                claim          verdict       D  F  E  S  mutants
                interval-mean  PROVED        +  .  +  +      6/7
                    mutants not refuted: twice
                weights-only   REFUTED       .  .  -  -
                    at n = 3, T = 1/2: claimed 0.25, actual 0.125, e-value 3.1e45

                D derived, F formalised, E enclosed, S simulated: + holds, -
                contradicts, . not run or not settled; mutants refuted of those not
                proved equivalent
                2 claims: 1 PROVED, 1 REFUTED (as expected)
                """);
    }

    @Test
    void saysThatAllCameOutAsExpected() {
        assertThat(FindingsText.summary(Examples.run(
                        Examples.proved("a"),
                        Examples.proved("b"),
                        Examples.refuted("c", Optional.of(Verdict.REFUTED)))))
                .isEqualTo("3 claims: 2 PROVED, 1 REFUTED (as expected)");
        assertThat(FindingsText.summary(Examples.run())).isEqualTo("0 claims");
    }

    @Test
    void neverCallsAnInconclusiveClaimExpectedWithoutAnExpectation() {
        assertThat(FindingsText.summary(Examples.run(Examples.inconclusive("a", Optional.empty()))))
                .isEqualTo("1 claim: 1 INCONCLUSIVE (unexpected: a)");
    }

    @Test
    void explainsOneFinding() {
        assertThat(FindingsText.explained(Examples.refuted("weights-only", Optional.empty()), 100))
                .startsWith("""
                the verdict on weights-only is REFUTED; PROVED or CONSISTENT was expected
                    at n = 3, T = 1/2: claimed 0.25, actual 0.125, e-value 3.1e45
                """)
                .contains("\n    simulated: ")
                .doesNotEndWith("\n");
    }

    @Test
    void breaksLinesToTheWidth() {
        assertThat(FindingsText.of(Examples.builtIn(), 80).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void letsNoControlCharacterThrough() {
        Finding hostile = Examples.inconclusive("a\u001B[2J\u202Eb", Optional.empty());
        assertThat(FindingsText.of(Examples.run(hostile), 80))
                .contains("a?[2J?b")
                .doesNotContain("\u001B", "\u202E");
    }
}
