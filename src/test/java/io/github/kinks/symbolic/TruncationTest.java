package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.ExactNumber;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.claim.Step.Check;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws where weights are cut off, beside values by numerical integration, and the calculus by which they are derived. */
class TruncationTest {
    private static final Deriver DERIVER = new Deriver();
    private static final Replay REPLAY = new Replay(new Symja());
    private static final String SHARE = "-Beta[(n+1)/2,1/2]*BetaRegularized[1-x^2,(n+1)/2,1/2]";
    private static final String SLAB = "2*(1-x^2)^((n-1)/2)";
    private static final String SHARE_VALUE = "Beta[(n+1)/2,1/2]*BetaRegularized[1-1/rho^2,(n+1)/2,1/2]";

    private static Model model(String prior) {
        return Model.of(PriorReader.read(prior, Set.of("rho")));
    }

    private static Formula law(Model model, Quantity quantity) {
        return DERIVER.derive(model, quantity).result();
    }

    private static ExactValue value(Formula formula, Map<String, String> at) {
        Map<String, BigFraction> values = new HashMap<>();
        at.forEach((name, text) -> values.put(name, ExactNumber.parse(text).orElseThrow()));
        return FormulaEvaluator.withDefaults().evaluate(formula, values);
    }

    static List<String> references() throws IOException {
        return Files.readAllLines(Path.of("validation/reference/truncated.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("references")
    void agreesWithNumericalIntegrationToFortyDigits(String row) {
        String[] cells = row.split(",", -1);
        boolean ball = cells[0].equals("ball");
        Formula right = Formula.variable("R");
        Formula law = ball
                ? law(model("ball"), Quantity.MEAN)
                : law(model("init:jax").on(right.negate(), right), Quantity.PROBABILITY);
        ExactValue value = value(law, Map.of("n", cells[1], ball ? "rho" : "R", cells[2]));
        assertThat(new BigDecimal(value.decimal(40))).isEqualByComparingTo(cells[3]);
    }

    /** At rho = 1 the two cases meet, and numbers put in before and after the derivation give the same. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 9", "3/4, 3", "2, 5", "5, 40"})
    void oneFormulaHoldsForAllScales(String rho, String n) {
        ExactValue general = value(law(model("ball"), Quantity.MEAN), Map.of("n", n, "rho", rho));
        ExactValue special = value(law(model("ball:rho=" + rho), Quantity.MEAN), Map.of("n", n));
        assertThat(general.agrees(special, 200)).isTrue();
        String beyond = "n*(rho*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])*(1-(1-1/rho^2)^((n+1)/2))"
                + "+BetaRegularized[1-1/rho^2,(n+1)/2,1/2])";
        if (!rho.equals("3/4")) {
            assertThat(value(FormulaParser.parse(beyond), Map.of("n", n, "rho", rho))
                            .agrees(general, 200))
                    .isTrue();
        }
    }

    /** The probability of a domain is the sum over two domains that it is cut into. */
    @ParameterizedTest
    @CsvSource({"-1, 1/8, 1", "-1/3, 0, 2", "-2, -3/4, -1/8", "1/5, 3/5, 4", "-3, -1, 1/2"})
    void probabilitiesAdd(String left, String middle, String right) {
        for (String prior : List.of("ball:rho=3/2", "init:jax")) {
            Model model = model(prior);
            Formula whole = law(model.on(number(left), number(right)), Quantity.PROBABILITY);
            Formula first = law(model.on(number(left), number(middle)), Quantity.PROBABILITY);
            Formula second = law(model.on(number(middle), number(right)), Quantity.PROBABILITY);
            Map<String, String> at = Map.of("n", "7");
            assertThat(value(first.plus(second), at).agrees(value(whole, at), 200))
                    .isTrue();
            assertThat(value(first, at).sign()).hasValue(1);
        }
    }

    private static Formula number(String text) {
        return Formula.number(ExactNumber.parse(text).orElseThrow());
    }

    /** Difference quotients, at a point where all are smooth. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Erf[2*x^2-x]
            OwenT[x,2/3]
            OwenT[3/2,x]
            OwenT[x^2,1/x]
            BetaRegularized[x,5/2,1/3]
            BetaRegularized[1-x^2,7/2,1/2]
            x^3*Exp[-x^2]/(1+Sqrt[x])
            Log[1+x]*ArcTan[3*x]-2^x
            E^(x/3)-(1/x-x)^(5/3)
            """)
    void derivativesAreLimitsOfQuotients(String text) {
        Formula f = FormulaParser.parse(text);
        BigFraction x = new BigFraction(3, 7);
        BigFraction step = new BigFraction(1, 1 << 20);
        Formula here = f.substitute("x", Formula.number(x.add(step)));
        Formula there = f.substitute("x", Formula.number(x.subtract(step)));
        double quotient = value(here.minus(there).over(Formula.number(step.multiply(2))), Map.of())
                .toDouble();
        double slope = value(Derivative.of(f, "x").substitute("x", Formula.number(x)), Map.of())
                .toDouble();
        // the error is the step's square, 1e-12, times a third derivative
        assertThat(slope).isCloseTo(quotient, org.assertj.core.api.Assertions.within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gamma[x]
            Abs[x]
            x^x
            BetaRegularized[1/2,x,1]
            BetaRegularized[1/2,1,x]
            Piecewise[{{x,x<1}},2]
            Sum[x,{i,1,n}]
            """)
    void derivativesWithoutARuleAreRefused(String text) {
        assertThatThrownBy(() -> Derivative.of(FormulaParser.parse(text), "x")).isInstanceOf(NotDecidable.class);
    }

    private static boolean holds(
            String integrand, String from, String to, String antiderivative, String value, String assumptions) {
        return REPLAY.holds(new Check.Integral(integrand, "x", from, to, antiderivative, value, assumptions));
    }

    @Test
    void integralsThroughTheIncompleteBetaFunction() {
        assertThat(holds(SLAB, "1/rho", "1", SHARE, SHARE_VALUE, "rho>1")).isTrue();
        // without its assumption the antiderivative is not defined
        assertThat(holds(SLAB, "1/rho", "1", SHARE, SHARE_VALUE, "")).isFalse();
        assertThat(holds(SLAB, "1/rho", "1", SHARE, SHARE_VALUE, "rho>1/2")).isFalse();
        assertThat(holds(SLAB, "1/rho", "2", SHARE, SHARE_VALUE, "rho>1")).isFalse();
        assertThat(holds(SLAB, "1/rho", "1", SHARE, "-" + SHARE_VALUE, "rho>1")).isFalse();
        assertThat(holds("2*(1-x^2)^(n/2)", "1/rho", "1", SHARE, SHARE_VALUE, "rho>1"))
                .isFalse();
        assertThat(holds("-" + SLAB, "1/rho", "1", SHARE, SHARE_VALUE, "rho>1")).isFalse();
        String swapped = SHARE.replace("(n+1)/2,1/2]", "1/2,(n+1)/2]");
        assertThat(holds(SLAB, "1/rho", "1", swapped, SHARE_VALUE, "rho>1")).isFalse();
    }

    /** For negative x, (x^2)^(-1/2) is not 1/x: the calculus is for positive x alone. */
    @Test
    void integralsOverNegativeNumbersAreRefused() {
        String across = "Beta[(n+1)/2,1/2]*(BetaRegularized[3/4,(n+1)/2,1/2]-BetaRegularized[3/4,(n+1)/2,1/2])";
        assertThat(holds(SLAB, "-1/2", "1/2", SHARE, across, "")).isFalse();
        assertThat(holds(SLAB, "-1/2", "1/2", SHARE, "0", "")).isFalse();
    }

    @Test
    void integralsThroughOwensFunction() {
        String integrand = "Exp[-x^2/2]*Erf[R*x/Sqrt[2]]/Sqrt[2*Pi]";
        String tail = "-2*OwenT[x,R]";
        assertThat(holds(integrand, "0", "2", tail, "ArcTan[R]/Pi-2*OwenT[2,R]", "R>0"))
                .isTrue();
        assertThat(holds("Exp[-(x/2)*x]*Erf[R*x/Sqrt[2]]/Sqrt[2*Pi]", "0", "2", tail, "ArcTan[R]/Pi-2*OwenT[2,R]", ""))
                .isTrue();
        assertThat(holds(integrand, "0", "2", tail, "ArcTan[R]/Pi-OwenT[2,R]", "R>0"))
                .isFalse();
        assertThat(holds(integrand, "0", "3", tail, "ArcTan[R]/Pi-2*OwenT[2,R]", "R>0"))
                .isFalse();
        assertThat(holds(integrand, "0", "2", "-2*OwenT[R,x]", "ArcTan[R]/Pi-2*OwenT[2,R]", "R>0"))
                .isFalse();
        String wider = integrand.replace("x^2/2", "x^2");
        assertThat(holds(wider, "0", "2", tail, "ArcTan[R]/Pi-2*OwenT[2,R]", "R>0"))
                .isFalse();
        String sharper = integrand.replace("R*x", "x");
        assertThat(holds(sharper, "0", "2", tail, "ArcTan[R]/Pi-2*OwenT[2,R]", "R>0"))
                .isFalse();
    }
}
