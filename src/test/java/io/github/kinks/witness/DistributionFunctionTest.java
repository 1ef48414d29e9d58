package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.FormulaParser;
import io.github.kinks.law.FormulaEvaluator;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.CauchyDistribution;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DistributionFunctionTest {
    private static DistributionFunction of(String density) {
        Map<String, BigFraction> values = Map.of("sw", new BigFraction(3), "sb", new BigFraction(2));
        DoubleUnaryOperator f =
                RealFunction.of(FormulaEvaluator.withDefaults(), FormulaParser.parse(density), "x", values);
        return new DistributionFunction(f);
    }

    @Test
    void integratesTheCauchyDensityOverTheWholeLine() {
        DistributionFunction f = of("sw*sb/(Pi*(sb^2+sw^2*x^2))");
        CauchyDistribution cauchy = new CauchyDistribution(0, 2.0 / 3);
        assertThat(f.mass()).isCloseTo(1, within(f.error()));
        assertThat(f.decreases()).isFalse();
        for (double x : new double[] {-1e6, -40, -1, -0.3, 0, 1e-9, 0.7, 1, 3, 1e4}) {
            assertThat(f.applyAsDouble(x)).isCloseTo(cauchy.cumulativeProbability(x), within(f.error() + 1e-12));
        }
        assertThat(f.error()).isLessThan(1e-9);
    }

    @Test
    void integratesByCases() {
        DistributionFunction f = of("Piecewise[{{1/4,-1<=x<=1}},1/(4*x^2)]");
        assertThat(f.mass()).isCloseTo(1, within(1e-9));
        assertThat(f.applyAsDouble(-2)).isCloseTo(1.0 / 8, within(1e-9));
        assertThat(f.applyAsDouble(1)).isCloseTo(3.0 / 4, within(1e-9));
        assertThat(f.largestDifference(of("1/(Pi*(1+x^2))")))
                .isCloseTo(0, within(0.07))
                .isGreaterThan(0.02);
    }

    @Test
    void seesWhatIsNoDensity() {
        assertThat(of("Piecewise[{{-1/4,Abs[x]<=1}},1/(4*x^2)]").decreases()).isTrue();
        assertThat(of("Piecewise[{{1/2,Abs[x]<=1}},1/(4*x^2)]").mass()).isCloseTo(1.5, within(1e-9));
        assertThat(of("1/(4*x^2)").error()).isGreaterThan(1);
        assertThat(of("Sqrt[x]").decreases()).isTrue();
    }
}
