package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.special.Gamma;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shift quotients and normal forms against numeric values of Gamma. */
class HypergeometricTermTest {
    private static final NormalForm FORMS = NormalForm.over(Set.of("n", "k", "j", "i"));

    private static HypergeometricTerm term(String text) {
        return FORMS.term(FormulaParser.parse(text));
    }

    /** The value by double arithmetic; it knows the functions of the table below and no more. */
    private static double value(Formula f, int n, int k) {
        if (f instanceof Formula.Rational r) {
            return r.value().doubleValue();
        } else if (f instanceof Formula.Variable v) {
            return v.name().equals("n") ? n : k;
        } else if (f instanceof Formula.Constant) {
            return Math.PI;
        } else if (f instanceof Formula.Negate g) {
            return -value(g.operand(), n, k);
        } else if (f instanceof Formula.Binary b) {
            double left = value(b.left(), n, k);
            double right = value(b.right(), n, k);
            return switch (b.operator()) {
                case ADD -> left + right;
                case SUBTRACT -> left - right;
                case MULTIPLY -> left * right;
                case DIVIDE -> left / right;
                case POWER -> Math.pow(left, right);
            };
        }
        Formula.Call call = (Formula.Call) f;
        double a = value(call.argument(), n, k);
        double b = call.arguments().size() == 2 ? value(call.arguments().get(1), n, k) : 0;
        return switch (call.function()) {
            case GAMMA -> Gamma.gamma(a);
            case FACTORIAL -> Gamma.gamma(a + 1);
            case BINOMIAL -> Gamma.gamma(a + 1) / (Gamma.gamma(b + 1) * Gamma.gamma(a - b + 1));
            case BETA -> Gamma.gamma(a) * Gamma.gamma(b) / Gamma.gamma(a + b);
            case POCHHAMMER -> Gamma.gamma(a + b) / Gamma.gamma(a);
            case SQRT -> Math.sqrt(a);
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gamma[n+1/3]                               | n | 1
            Gamma[2*n+1/2]/Gamma[n]                    | n | 1
            Gamma[3*n-k+1/4]                           | k | 1
            n!*k!/Gamma[n+k+3/2]                       | n | 2
            Binomial[2*n,n]*Pi^k/4^n                   | n | 1
            Binomial[n,k]*(1/3)^k*(2/3)^(n-k)          | k | 1
            Binomial[n,k]*(1/3)^k*(2/3)^(n-k)          | n | -1
            (-1)^k*Binomial[n,k]*(n+k+1)/(k^2+n)       | k | 2
            Beta[n+1/2,k+1]*(n-k)                      | n | 1
            Pochhammer[n+1/2,k]/k!                     | k | 1
            Gamma[n-2*k+1/2]*k                         | k | 1
            """)
    void shiftQuotientsAreThoseOfTheValues(String text, String variable, int by) {
        Formula formula = FormulaParser.parse(text);
        RationalFunction quotient = term(text).shiftQuotient(variable, by);
        for (int n = 5; n <= 9; n++) {
            for (int k = 1; k <= 2; k++) {
                boolean shiftsN = variable.equals("n");
                double expected = value(formula, shiftsN ? n + by : n, shiftsN ? k : k + by) / value(formula, n, k);
                double found = quotient.evaluate(Map.of("n", new BigFraction(n), "k", new BigFraction(k)))
                        .doubleValue();
                assertThat(found).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
                assertThat(found).isNotCloseTo(expected * (1 + 1e-6), within(1e-10 * Math.abs(expected)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gamma[4*n+1/2]*Gamma[n-2*k+1/2]
            Binomial[2*n,n-k]*8^n/6^k*n^3/(n+k)
            Pochhammer[n+1/2,k]*Beta[n+2,k+1/3]
            """)
    void normalFormsKeepTheValue(String text) {
        Formula formula = FormulaParser.parse(text);
        Formula normal = TermFormula.of(FORMS.of(formula));
        for (int n = 3; n <= 6; n++) {
            double expected = value(formula, n, 2);
            assertThat(value(normal, n, 2)).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        }
    }

    @Test
    void refusesQuotientsThatAreNotRational() {
        assertThatThrownBy(() -> term("Gamma[n/2+1]").shiftQuotient("n", 1)).isInstanceOf(NotDecidable.class);
        assertThatThrownBy(() -> term("Gamma[-3]"))
                .isInstanceOf(NotDecidable.class)
                .hasMessageContaining("pole");
        assertThatThrownBy(() -> term("x^x")).isInstanceOf(NotDecidable.class);
    }

    @Test
    void undoesWhatItDoes() {
        HypergeometricTerm t = term("Binomial[2*n,k]*Pi^(k/2)*(-2)^n/Gamma[k+1/2]");
        assertThat(t.times(t.reciprocal())).isEqualTo(HypergeometricTerm.ONE);
        assertThat(t.shift("n", 2).shift("n", -2)).isEqualTo(t);
        assertThat(t.power(3).over(t.power(2))).isEqualTo(t);
    }
}
