package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;
import io.github.kinks.symbolic.Decision.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsDecisionTest {
    private static final Deriver DERIVER = new Deriver();
    private static final Decider DECIDER = new Decider(DERIVER);

    private static Decision decide(String model, String conditions) {
        return DECIDER.decide(Claims.of(
                model,
                "positions-given-count: uniform",
                Optional.ofNullable(conditions).orElse("")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval                                                |
            ball                                                    |
            ball, scale: {joint: T}                                 |
            ball, domain: [-R, R]                                   | R: <=1
            ball, domain: [L, R]                                    | L: ">=-1/2", R: "<1"
            interval:rho=1/3, domain: [-2, 3]                       |
            interval, domain: [-2, 3], scale: {weights: 1/3}        |
            qball, domain: [-1, 1/2]                                |
            qsphere:q=inf                                           |
            """)
    void provesItWhereBiasesReachFarEnough(String model, String conditions) {
        assertThat(decide(model, conditions).status()).isEqualTo(Status.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gaussian                                 |
            gaussian:sw=1,sb=1000, domain: [-1, 2]   |
            interval, domain: [-3, 3]                |
            interval, domain: [-1, 1.001]            |
            interval, domain: [-1.001, 1]            |
            interval, scale: {weights: 2}            |
            ball:rho=2                               |
            interval, domain: [-R, R]                | R: ">=1/2"
            """)
    void refutesItByTwoDensities(String model, String conditions) {
        Decision decision = decide(model, conditions);
        assertThat(decision.status()).isEqualTo(Status.DIFFERENT);
        Counterexample at = decision.counterexample().orElseThrow();
        assertThat(at.at()).containsKeys("n", "x");
        assertThat(at.claimed()).startsWith("the density of one neuron's kink at ");
        assertThat(at.claimed()).doesNotEndWith(" " + at.actual());
    }

    @Test
    void theTwoDensitiesAreThoseOfTheLaw() {
        Counterexample at = decide("gaussian:sw=1,sb=1", "").counterexample().orElseThrow();
        assertThat(at.at()).containsEntry("x", "1/2");
        assertThat(at.claimed()).startsWith("the density of one neuron's kink at 0, 0.3183098861837906");
        assertThat(at.actual()).startsWith("0.254647908947032"); // 4/(5 pi)
    }

    /** At its points it holds; for all R it is not claimed to be decided. */
    @Test
    void leavesOpenWhatHoldsAtItsPointsOnly() {
        Decision decision = DECIDER.decide(io.github.kinks.claim.ClaimReader.read("my.yaml", """
                id: mine
                model: {prior: ball, domain: [-R, R]}
                claim: {positions-given-count: uniform}
                check: {at: [{R: 1/2}]}
                """));
        assertThat(decision.status()).isEqualTo(Status.OPEN);
        assertThat(decision.reason()).contains("state that under 'for'");
    }

    /** Where no density is derived, what is known is still said. */
    @Test
    void leavesOpenWhatNoDensityRefutes() {
        assertThat(decide("qball, domain: [-R, R]", "").reason()).contains("state that under 'for'");
        assertThat(decide("qball, domain: [-R, R]", "R: <=1").status()).isEqualTo(Status.EQUAL);
    }

    @Test
    void aPriorWithoutDensityIsNotDecided() {
        assertThatThrownBy(() -> decide("qball:q=1,rho=2", "")).isInstanceOf(SymbolicException.class);
    }

    @Test
    void theDerivationReplaysAndAChangedOneDoesNot() {
        Model model = Model.of(new Prior.QBall(new Norm.Power(Formula.variable("q")), Formula.number(1, 2)))
                .on(Formula.number(-1), Formula.number(2));
        Derivation derivation = DERIVER.positions(model);
        assertThat(DERIVER.replay(derivation)).isEmpty();
        assertThat(derivation.result()).isEqualTo(Formula.number(1, 3));
        Derivation wrong = new Derivation(derivation.subject(), derivation.steps(), Formula.number(1, 2));
        assertThat(DERIVER.replay(wrong)).isNotEmpty();
        for (int i = 0; i < derivation.steps().size(); i++) {
            var step = derivation.steps().get(i);
            var changed = new io.github.kinks.claim.Step(
                    step.rule(), step.before(), "2*(" + step.after() + ")", step.check(), step.uses());
            // the definition of a kink is in words
            boolean words = i == 0;
            assertThat(DERIVER.replay(Derivations.with(derivation, i, changed)).isEmpty())
                    .as(step.rule())
                    .isEqualTo(words);
        }
    }
}
