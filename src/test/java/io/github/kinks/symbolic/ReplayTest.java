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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every computed step of every derivation holds, and does not when anything that it says is changed. */
class ReplayTest {
    private static final Deriver DERIVER = new Deriver();
    private static final Replay REPLAY = new Replay(new Symja());
    private static final Formula ONE = Formula.number(1);

    private static List<Prior> priors() {
        return List.of(
                new Prior.Interval(ONE),
                new Prior.Ball(ONE),
                new Prior.Gaussian(Formula.variable("sw"), Formula.variable("sb")));
    }

    private static List<Model> models() {
        Formula left = Formula.variable("L");
        Formula right = Formula.variable("R");
        Formula factor = Formula.variable("T");
        List<Model> models = new ArrayList<>();
        for (Prior prior : priors()) {
            Model model = Model.of(prior);
            models.add(model);
            models.add(model.on(right.negate(), right));
            models.add(model.on(left, right).scaled(new Model.Scale.Joint(factor)));
            models.add(model.scaled(new Model.Scale.Weights(factor)));
        }
        return models;
    }

    private static Stream<Derivation> derivations() {
        return models().stream()
                .flatMap(model -> Stream.of(Quantity.values()).map(quantity -> DERIVER.derive(model, quantity)));
    }

    /** The computed steps of all derivations, each once. */
    static Stream<Check> checks() {
        Set<Check> checks = new LinkedHashSet<>();
        derivations()
                .forEach(d -> d.steps().stream()
                        .map(Step::check)
                        .filter(c -> !(c instanceof Check.Definition))
                        .forEach(checks::add));
        return checks.stream();
    }

    @Test
    void everyKindOfStepOccurs() {
        assertThat(checks().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(
                        Check.Application.class,
                        Check.Instance.class,
                        Check.Scaling.class,
                        Check.Integral.class,
                        Check.Identity.class,
                        Check.Recurrence.class,
                        Check.Gosper.class);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void holdsAsItIsAndNotChanged(Check check) {
        assertThat(REPLAY.holds(check)).isTrue();
        assertThat(tampered(check)).isNotEmpty().noneMatch(REPLAY::holds);
    }

    @Test
    void namesTheStepThatFails() {
        Derivation sound = DERIVER.derive(Model.of(new Prior.Ball(ONE)), Quantity.PMF);
        assertThat(DERIVER.replay(sound)).isEmpty();
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            List<Check> changes = tampered(step.check());
            if (!changes.isEmpty()) {
                Step changed = new Step(step.rule(), step.before(), step.after(), changes.get(0), step.uses());
                assertThat(DERIVER.replay(with(sound, i, changed))).containsExactly(changed);
            }
        }
    }

    /** Whatever a definition says in symbols is worked on later, so that a changed one leaves the rest without ground. */
    @ParameterizedTest
    @MethodSource("derivations")
    void restsOnItsDefinitions(Derivation sound) {
        int changed = 0;
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            if (step.check() instanceof Check.Definition && isSymbolic(step.after())) {
                String other = step.after().startsWith("Piecewise") ? "-" + step.after() : "2*" + step.after();
                Derivation tampered = with(sound, i, outcome(step, other));
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
                && !after.startsWith("x=-b/w")
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
                assertThat(loose(with(sound, i, changed))).contains(changed);
            }
        }
        Derivation another =
                new Derivation(sound.subject(), sound.steps(), sound.result().plus(ONE));
        assertThat(REPLAY.failures(another)).isNotEmpty();
    }

    @Test
    void worksOnNoStepThatItDoesNotName() {
        Derivation sound = DERIVER.derive(Model.of(new Prior.Ball(ONE)), Quantity.MEAN);
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            for (List<Integer> uses : List.of(List.of(1), List.of(0), List.of(i + 1), List.of(i + 2, 1))) {
                if (!step.uses().isEmpty() && !uses.equals(step.uses())) {
                    Step changed = new Step(step.rule(), step.before(), step.after(), step.check(), uses);
                    assertThat(REPLAY.failures(with(sound, i, changed))).contains(changed);
                }
            }
        }
    }

    /** An identity that stands alone proves nothing of the quantity, however true it is. */
    @Test
    void doesNotEndWithALemma() {
        Derivation sound = DERIVER.derive(Model.of(new Prior.Interval(ONE)), Quantity.MEAN);
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
        for (Prior prior : priors()) {
            Model model = Model.of(prior);
            for (Quantity quantity : Quantity.values()) {
                Set<String> definitions = definitions(DERIVER.derive(model, quantity));
                Model scaled = model.on(Formula.variable("R").negate(), Formula.variable("R"))
                        .scaled(new Model.Scale.Weights(Formula.variable("T")));
                assertThat(definitions(DERIVER.derive(scaled, quantity)))
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

    private static Derivation with(Derivation derivation, int index, Step step) {
        List<Step> steps = new ArrayList<>(derivation.steps());
        steps.set(index, step);
        return new Derivation(derivation.subject(), steps, derivation.result());
    }

    @Test
    void knowsCasesApart() {
        assertThat(identical("2*Piecewise[{{x,x<=1}},x^2]", "Piecewise[{{2*x,x<=1}},2*x^2]"))
                .isTrue();
        assertThat(identical("Piecewise[{{x,1<2}},x^2]", "x")).isTrue();
        assertThat(identical("2*Piecewise[{{x,x<=1}},x^2]", "Piecewise[{{2*x,x<1}},2*x^2]"))
                .isFalse();
        assertThat(identical("2*Piecewise[{{x,x<=1}},x^2]", "Piecewise[{{2*x,x<=1}},x^2]"))
                .isFalse();
        assertThat(identical("Piecewise[{{x,2<1}},x^2]", "x")).isFalse();
        String product = "Piecewise[{{1,x<1}},2]*Piecewise[{{1,R<1}},2]";
        assertThat(identical(product, "Piecewise[{{1,x<1}},4]")).isFalse();
    }

    private static boolean identical(String left, String right) {
        return REPLAY.holds(new Check.Identity(FormulaParser.parse(left), FormulaParser.parse(right)));
    }

    private static List<Check> tampered(Check check) {
        if (check instanceof Check.Integral c) {
            return tampered(c);
        } else if (check instanceof Check.Application c) {
            return List.of(
                    new Check.Application(c.template(), c.arguments(), c.result() + "+1"),
                    new Check.Application("2*" + c.template(), c.arguments(), c.result()));
        } else if (check instanceof Check.Instance c) {
            return List.of(
                    new Check.Instance(c.general(), c.at(), c.result() + "+1"),
                    new Check.Instance("2*" + c.general(), c.at(), c.result()));
        } else if (check instanceof Check.Scaling c) {
            return tampered(c);
        } else if (check instanceof Check.Identity c) {
            return List.of(
                    new Check.Identity(c.left(), c.right().plus(ONE)),
                    new Check.Identity(c.left().plus(Formula.variable("n")), c.right()),
                    new Check.Identity(
                            c.left(), c.right().times(Formula.number(-2)).minus(ONE)));
        } else if (check instanceof Check.Recurrence c) {
            return tampered(c);
        } else if (check instanceof Check.Gosper c) {
            return tampered(c);
        }
        return List.of();
    }

    private static List<Check> tampered(Check.Scaling c) {
        Formula twice = Formula.number(2).times(c.factor());
        Formula negative = c.factor().negate();
        String opposite = "-(" + c.result() + ")";
        return List.of(
                new Check.Scaling(c.integrand(), c.variable(), c.factor(), opposite, c.assumptions()),
                new Check.Scaling("2*" + c.integrand(), c.variable(), c.factor(), c.result(), c.assumptions()),
                new Check.Scaling(c.integrand(), c.variable(), twice, c.result(), c.assumptions()),
                new Check.Scaling(c.integrand(), c.variable(), negative, c.result(), c.assumptions()),
                new Check.Scaling(c.integrand(), c.variable(), negative, opposite, c.assumptions()));
    }

    private static List<Check> tampered(Check.Integral c) {
        String twice = "2*(" + c.antiderivative() + ")";
        String steeper = c.antiderivative() + "+" + c.variable();
        String more = "(" + c.integrand() + ")+1";
        return List.of(
                integral(c, c.integrand(), c.from(), c.to(), c.antiderivative(), "(" + c.value() + ")+1"),
                integral(c, c.integrand(), c.from(), c.to(), c.antiderivative(), "2*(" + c.value() + ")-1/7"),
                integral(c, c.integrand(), c.from(), c.to(), twice, c.value()),
                integral(c, c.integrand(), c.from(), c.to(), steeper, c.value()),
                integral(c, more, c.from(), c.to(), c.antiderivative(), c.value()),
                integral(
                        c,
                        c.integrand(),
                        c.from().equals("-Infinity") ? "0" : "(" + c.from() + ")+1/3",
                        c.to(),
                        c.antiderivative(),
                        c.value()),
                integral(c, c.integrand(), c.to(), c.from(), c.antiderivative(), "(" + c.value() + ")+1/9"));
    }

    private static Check integral(
            Check.Integral c, String integrand, String from, String to, String antiderivative, String value) {
        return new Check.Integral(integrand, c.variable(), from, to, antiderivative, value, c.assumptions());
    }

    private static List<Check> tampered(Check.Recurrence c) {
        Formula two = Formula.number(2);
        Formula grown = c.solution().times(Formula.variable(c.variable()).plus(ONE));
        Map<Integer, Formula> wrong = new TreeMap<>(c.initial());
        wrong.computeIfPresent(0, (at, value) -> value.plus(ONE));
        Map<Integer, Formula> missing = new TreeMap<>(c.initial());
        missing.remove(c.initial().size() - 1);
        return List.of(
                new Check.Recurrence(c.solution().times(two), c.variable(), c.shifts(), c.factor(), c.initial()),
                new Check.Recurrence(grown, c.variable(), c.shifts(), c.factor(), c.initial()),
                new Check.Recurrence(
                        c.solution(), c.variable(), c.shifts(), c.factor().times(two), c.initial()),
                new Check.Recurrence(c.solution(), c.variable(), c.shifts(), c.factor(), wrong),
                new Check.Recurrence(c.solution(), c.variable(), c.shifts(), c.factor(), missing),
                new Check.Recurrence(c.solution(), c.variable(), Map.of(), c.factor(), c.initial()));
    }

    private static List<Check> tampered(Check.Gosper c) {
        Formula next = c.to().plus(ONE);
        return List.of(
                new Check.Gosper(
                        c.summand(),
                        c.index(),
                        c.from(),
                        c.to(),
                        c.certificate().plus(ONE),
                        c.value()),
                new Check.Gosper(
                        c.summand(),
                        c.index(),
                        c.from(),
                        c.to(),
                        c.certificate().negate(),
                        c.value()),
                new Check.Gosper(c.summand(), c.index(), c.from(), c.to(), c.certificate(), ONE),
                new Check.Gosper(c.summand(), c.index(), c.from(), next, c.certificate(), c.value()),
                new Check.Gosper(c.summand(), c.index(), c.from().plus(ONE), c.to(), c.certificate(), c.value()),
                new Check.Gosper(
                        c.summand().times(Formula.variable(c.index())),
                        c.index(),
                        c.from(),
                        c.to(),
                        c.certificate(),
                        c.value()));
    }
}
