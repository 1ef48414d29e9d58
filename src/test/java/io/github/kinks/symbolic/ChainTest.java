package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Step.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a derivation hang together, and do not when one of them says something else. */
class ChainTest {
    private static final Replay REPLAY = new Replay(new Symja());
    private static final Formula ONE = Formula.number(1);

    private static Stream<Derivation> derivations() {
        return Derivations.all();
    }

    private static Stream<Derivation> inSymbols() {
        return Derivations.inSymbols();
    }

    /** Whatever a definition says in symbols is worked on later, so that a changed one leaves the rest without ground. */
    @ParameterizedTest
    @MethodSource("inSymbols")
    void restsOnItsDefinitions(Derivation sound) {
        int changed = 0;
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            if (step.check() instanceof Check.Definition && isSymbolic(step.after())) {
                String other = step.after().startsWith("Piecewise") ? "-" + step.after() : "2*" + step.after();
                Derivation tampered = Derivations.with(sound, i, outcome(step, other));
                assertThat(loose(tampered)).as("%s", step).isNotEmpty();
                changed++;
            }
        }
        assertThat(changed).isGreaterThanOrEqualTo(3);
    }

    /** A rule or an integrand; other definitions are in words. */
    private static boolean isSymbolic(String after) {
        return !after.contains("I(n,0)")
                && !after.startsWith("Sum over")
                && !after.startsWith("x=")
                && !after.endsWith("b=0")
                && !after.startsWith("a series")
                && !after.startsWith("Min[");
    }

    /** An outcome that is changed is no longer what its check says, even where nothing works on it. */
    @ParameterizedTest
    @MethodSource("derivations")
    void tiesEachStepToItsOutcome(Derivation sound) {
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            if (!(step.check() instanceof Check.Definition)) {
                Step changed = outcome(step, "(" + step.after() + ")+1");
                assertThat(loose(Derivations.with(sound, i, changed))).contains(changed);
            }
        }
        Derivation another =
                new Derivation(sound.subject(), sound.steps(), sound.result().plus(ONE));
        assertThat(REPLAY.failures(another)).isNotEmpty();
    }

    @Test
    void worksOnNoStepThatItDoesNotName() {
        Derivation sound = Derivations.DERIVER.derive(Model.of(new Prior.Ball(ONE)), Quantity.MEAN);
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            for (List<Integer> uses : List.of(List.of(1), List.of(0), List.of(i + 1), List.of(i + 2, 1))) {
                if (!step.uses().isEmpty() && !uses.equals(step.uses())) {
                    Step changed = new Step(step.rule(), step.before(), step.after(), step.check(), uses);
                    assertThat(REPLAY.failures(Derivations.with(sound, i, changed)))
                            .contains(changed);
                }
            }
        }
    }

    /** An identity that stands alone proves nothing of the quantity, however true it is. */
    @Test
    void doesNotEndWithALemma() {
        Derivation sound = Derivations.DERIVER.derive(Model.of(new Prior.Interval(ONE)), Quantity.MEAN);
        Formula other = FormulaParser.parse("n");
        Check truism = new Check.Identity(FormulaParser.parse("2*n/2"), other);
        List<Step> steps = new ArrayList<>(sound.steps());
        Step lemma = new Step("Simplify", "2*n/2", "n", truism, List.of());
        steps.add(lemma);
        assertThat(REPLAY.failures(new Derivation(sound.subject(), steps, other)))
                .containsExactly(lemma);
    }

    /** What enters a derivation is the prior and rules of probability, the same whatever the domain and the scales. */
    @Test
    void definesNothingThatDependsOnTheDomain() {
        for (Prior prior : Derivations.priors()) {
            Model model = Model.of(prior);
            for (Quantity quantity : Derivations.quantities(prior).toList()) {
                Set<String> definitions = definitions(Derivations.DERIVER.derive(model, quantity));
                Model scaled = model.on(Formula.variable("R").negate(), Formula.variable("R"))
                        .scaled(new Model.Scale.Weights(Formula.variable("T")));
                if (TruncatedBall.covers(scaled, quantity)) {
                    // on a domain of any size a second case, with rules of its own, joins the one here
                    continue;
                }
                assertThat(definitions(Derivations.DERIVER.derive(scaled, quantity)))
                        .as("%s of %s", quantity, prior)
                        .isEqualTo(definitions);
            }
        }
    }

    private static Set<String> definitions(Derivation derivation) {
        Set<String> all = new LinkedHashSet<>();
        derivation.steps().stream()
                .filter(s -> s.check() instanceof Check.Definition)
                .forEach(s -> all.add(s.before() + " = " + s.after()));
        return all;
    }

    /** The steps that are not tied to those before them; the replay reports these too, and computes besides. */
    private static List<Step> loose(Derivation derivation) {
        Chain chain = new Chain();
        return derivation.steps().stream().filter(step -> !chain.add(step)).toList();
    }

    private static Step outcome(Step step, String after) {
        return new Step(step.rule(), step.before(), after, step.check(), step.uses());
    }
}
