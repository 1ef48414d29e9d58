package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step.Check;
import io.github.kinks.law.FormulaEvaluator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The integrals of the derivations by another road: quadrature at sample values, without an antiderivative. */
class QuadratureTest {
    /** The parameters of the steps, under names of the grammar, with values that their assumptions admit. */
    private static final Map<String, String> NAMES =
            Map.of("rho", "rho", "s", "q", "y", "T", "x", "m", "m", "m", "n", "n", "sw", "sw", "sb", "sb");

    private static final Map<String, BigFraction> VALUES = Map.of(
            "rho", new BigFraction(5, 4),
            "q", new BigFraction(7, 2),
            "T", new BigFraction(2, 5),
            "sw", new BigFraction(3, 2),
            "sb", new BigFraction(4, 5),
            "L", new BigFraction(-1, 2),
            "R", new BigFraction(2, 3),
            "m", BigFraction.TWO,
            "n", new BigFraction(3));

    private static final Pattern NAME = Pattern.compile("\\b[a-z]\\w*");

    /** Where the tail of a normal density is cut off; what is left out is below 1e-21. */
    private static final String FAR = "10";

    static Stream<Check.Integral> integrals() {
        return ReplayTest.checks().filter(Check.Integral.class::isInstance).map(Check.Integral.class::cast);
    }

    @ParameterizedTest
    @MethodSource("integrals")
    void agreesWithQuadrature(Check.Integral check) {
        double from = value(check.from(), check.variable(), 0);
        double to = value(check.to(), check.variable(), 0);
        // t = from + (to - from) (3 u^2 - 2 u^3) makes roots at the ends smooth
        double integral = new IterativeLegendreGaussIntegrator(15, 1e-7, 1e-9, 2, 12)
                .integrate(
                        100_000,
                        u -> 6
                                * u
                                * (1 - u)
                                * (to - from)
                                * value(check.integrand(), check.variable(), from + (to - from) * u * u * (3 - 2 * u)),
                        0,
                        1);
        double value = value(check.value(), check.variable(), 0);
        assertThat(integral).isCloseTo(value, within(1e-5));
        assertThat(integral).isNotCloseTo(1.001 * value + 0.001, within(1e-5));
    }

    private static double value(String text, String variable, double at) {
        Map<String, BigFraction> values = new TreeMap<>(VALUES);
        values.put("x", new BigFraction(at));
        Matcher names = NAME.matcher(text.replace("Infinity", FAR));
        Formula formula = FormulaParser.parse(
                names.replaceAll(m -> m.group().equals(variable) ? "x" : NAMES.getOrDefault(m.group(), "unknown")));
        return FormulaEvaluator.withDefaults().evaluate(formula, values).toDouble();
    }
}
