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
    private static final Replay REPLAY = new Replay(new Symja());
    private static final Formula ONE = Formula.number(1);

    /** The computed steps of all derivations, each once. */
    static Stream<Check> checks() {
        Set<Check> checks = new LinkedHashSet<>();
        Derivations.all()
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
                        Check.Euler.class,
                        Check.Length.class,
                        Check.Identity.class,
                        Check.Recurrence.class,
                        Check.Annihilator.class,
                        Check.PiPower.class,
                        Check.Gosper.class,
                        Check.Series.class);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void holdsAsItIsAndNotChanged(Check check) {
        assertThat(REPLAY.holds(check)).isTrue();
        assertThat(tampered(check)).isNotEmpty().noneMatch(REPLAY::holds);
    }

    @Test
    void namesTheStepThatFails() {
        Derivation sound = Derivations.DERIVER.derive(Model.of(new Prior.Ball(ONE)), Quantity.PMF);
        assertThat(Derivations.DERIVER.replay(sound)).isEmpty();
        for (int i = 0; i < sound.steps().size(); i++) {
            Step step = sound.steps().get(i);
            List<Check> changes = tampered(step.check());
            if (!changes.isEmpty()) {
                Step changed = new Step(step.rule(), step.before(), step.after(), changes.get(0), step.uses());
                assertThat(Derivations.DERIVER.replay(Derivations.with(sound, i, changed)))
                        .containsExactly(changed);
            }
        }
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
        } else if (check instanceof Check.Euler c) {
            return tampered(c);
        } else if (check instanceof Check.Length c) {
            return tampered(c);
        } else if (check instanceof Check.Identity c) {
            return List.of(
                    new Check.Identity(c.left(), c.right().plus(ONE)),
                    new Check.Identity(c.left().plus(Formula.variable("n")), c.right()),
                    new Check.Identity(
                            c.left(), c.right().times(Formula.number(-2)).minus(ONE)));
        } else if (check instanceof Check.Recurrence c) {
            return tampered(c);
        } else if (check instanceof Check.Annihilator c) {
            return tampered(c);
        } else if (check instanceof Check.PiPower c) {
            return List.of(
                    new Check.PiPower(c.value(), c.coefficient().times(Formula.number(2)), c.exponent()),
                    new Check.PiPower(c.value(), c.coefficient(), c.exponent().plus(ONE)),
                    new Check.PiPower(
                            c.value(),
                            c.coefficient().times(Formula.Constant.PI),
                            c.exponent().minus(ONE)),
                    new Check.PiPower(c.value().plus(ONE), c.coefficient(), c.exponent()));
        } else if (check instanceof Check.Gosper c) {
            return tampered(c);
        } else if (check instanceof Check.Series c) {
            return TamperedSeries.of(c);
        }
        return List.of();
    }

    private static List<Check> tampered(Check.Annihilator c) {
        Formula x = Formula.variable("x");
        Formula two = Formula.number(2);
        return List.of(
                new Check.Annihilator(
                        c.moments(), c.shift(), c.factor(), c.operator().plus(ONE)),
                new Check.Annihilator(
                        c.moments(), c.shift(), c.factor(), c.operator().times(x)),
                new Check.Annihilator(
                        c.moments(), c.shift(), c.factor(), c.operator().minus(c.operator())),
                new Check.Annihilator(
                        c.moments(), c.shift(), c.factor(), c.operator().over(Formula.variable("n"))),
                new Check.Annihilator(c.moments(), c.shift(), c.factor().times(two), c.operator()),
                new Check.Annihilator(c.moments(), c.shift() + 1, c.factor(), c.operator()),
                new Check.Annihilator(
                        c.moments().times(two.power(Formula.variable("j"))), c.shift(), c.factor(), c.operator()),
                new Check.Annihilator(
                        c.moments(),
                        c.shift(),
                        c.factor(),
                        c.operator().substitute("n", Formula.variable("n").plus(ONE))));
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

    private static List<Check> tampered(Check.Length c) {
        String wider = c.interval().replace("<b<", "-1/7<b<");
        Formula next = c.to().plus(c.to()).minus(c.from());
        return List.of(
                length(c, c.interval(), c.count(), c.to(), c.value().plus(ONE)),
                length(c, c.interval(), c.count(), c.to(), c.value().times(Formula.number(2))),
                length(c, c.interval(), c.count() + 1, c.to(), c.value()),
                length(c, c.interval(), c.count(), c.from(), c.value()),
                length(c, c.interval(), c.count(), next, c.value().plus(ONE)),
                length(c, wider.replace("t-w*R", "t+9").replace("t+w*L", "t+9"), c.count(), c.to(), c.value()),
                new Check.Length(
                        c.interval(),
                        List.of(),
                        c.left(),
                        c.right(),
                        c.bound(),
                        c.count(),
                        c.from(),
                        c.to(),
                        c.value()));
    }

    private static Check length(Check.Length c, String interval, int count, Formula to, Formula value) {
        return new Check.Length(interval, c.points(), c.left(), c.right(), c.bound(), count, c.from(), to, value);
    }

    private static List<Check> tampered(Check.Euler c) {
        Formula two = Formula.number(2);
        String variable = c.variable();
        Formula negative = c.power().negate();
        Formula opposite = c.value().negate();
        return List.of(
                new Check.Euler("2*" + c.integrand(), variable, c.coefficient(), c.argument(), c.power(), c.value()),
                new Check.Euler(
                        c.integrand(), variable, c.coefficient().times(two), c.argument(), c.power(), c.value()),
                new Check.Euler(
                        c.integrand(), variable, c.coefficient(), c.argument().plus(ONE), c.power(), c.value()),
                new Check.Euler(
                        c.integrand(),
                        variable,
                        c.coefficient(),
                        c.argument(),
                        c.power().plus(ONE),
                        c.value()),
                new Check.Euler(
                        c.integrand(),
                        variable,
                        c.coefficient(),
                        c.argument(),
                        c.power(),
                        c.value().plus(ONE)),
                new Check.Euler(c.integrand(), variable, c.coefficient(), c.argument(), negative, opposite));
    }

    private static List<Check> tampered(Check.Integral c) {
        String twice = "2*(" + c.antiderivative() + ")";
        String steeper = c.antiderivative() + "+" + c.variable();
        String more = "(" + c.integrand() + ")+1";
        return List.of(
                integral(c, c.integrand(), c.from(), c.to(), c.antiderivative(), "(" + c.value() + ")+1"),
                integral(c, c.integrand(), c.from(), c.to(), c.antiderivative(), "2*(" + c.value() + ")+1"),
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
