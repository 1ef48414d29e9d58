package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.law.FormulaEvaluator;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Binomial[3,1]*ArcTan[1/2]^1*x^0 | 3*ArcTan[1/2]",
                "Gamma[5/2]*x/Sqrt[Pi] | 3/4*x",
                "x^(5/2+1/2) | x^3",
                "-(2+3)*x | (-5)*x",
                "Piecewise[{{2*3,Abs[x]<=1+1}},x/1] | Piecewise[{{6,Abs[x]<=2}},x]",
                "Sum[x*i*2^3,{i,1+1,4}] | Sum[x*i*8,{i,2,4}]",
                "1/0+x | 1/0+x",
                "(1-2/Pi*ArcTan[1/3])^2 | (1-2/Pi*ArcTan[1/3])^2"
            })
    void constantsAreComputedAndNothingElseChanges(String formula, String expected) {
        Formula before = FormulaParser.parse(formula);
        Formula after = Constants.folded(before);
        assertThat(after).hasToString(expected);
        if (!formula.contains("/0")) {
            Map<String, BigFraction> at = Map.of("x", new BigFraction(7, 5));
            assertThat(FormulaEvaluator.withDefaults().evaluate(after, at).decimal(30))
                    .isEqualTo(
                            FormulaEvaluator.withDefaults().evaluate(before, at).decimal(30));
        }
    }
}
