package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.claim.ShiftOperator;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.symbolic.Decision.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims about the probabilities of a law together: recurrences, and the degree in 1/Pi. */
class RecurrenceDecisionTest {
    private static final Deriver DERIVER = new Deriver();
    private static final Decider DECIDER = new Decider(DERIVER);

    private static final FormulaEvaluator EVALUATOR = FormulaEvaluator.withDefaults();

    private static Decision decide(String model, String says, String conditions) {
        return DECIDER.decide(
                Claims.of(model, says, Optional.ofNullable(conditions).orElse("")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | pmf-recurrence: (n-k)*(n-k-1)+2*(k+1)*(n-k-1)*x-(k+1)*(k+2)*(Pi/2*(n+k+2)-1)*x^2+Pi/2*(k+1)*(k+2)*(k+3)*x^3 |
            ball     | pmf-recurrence: (n-k)*(n-k-1)*(1+x*(k+1)/(n+1))^2/Pi*(n+1)^2-(n-k)*(n-k-1)*(1+x*(k+1)/(n+1))^2/Pi*(n+1)^2+(n-k)*(n-k-1)+2*(k+1)*(n-k-1)*x-(k+1)*(k+2)*(Pi/2*(n+k+2)-1)*x^2+Pi/2*(k+1)*(k+2)*(k+3)*x^3 |
            ball     | pmf-recurrence: ((n-k)*(n-k-1)+2*(k+1)*(n-k-1)*x-(k+1)*(k+2)*(Pi/2*(n+k+2)-1)*x^2+Pi/2*(k+1)*(k+2)*(k+3)*x^3)/(n+k+1) |
            interval | pmf-recurrence: n-k-(k+1)*x           |
            interval | pmf-recurrence: (n-k)/(k+1)-x         |
            interval:rho=1/3 | pmf-recurrence: n-k-5*(k+1)*x |
            qball:q=1 | pmf-recurrence: (n-k)-(n+k)*(k+1)*x+(k+1)*(k+2)*x^2 |
            spherical | pmf-recurrence: x*(k+1)-(n-k)        |
            ball     | pmf-degree: n/2-(1-(-1)^n)/4          |
            ball     | pmf-degree: n/2                       | n: even
            ball     | pmf-degree: (n-1)/2                   | n: odd
            ball:rho=2/3 | pmf-degree: n/2                   | n: even
            qball:q=2 | pmf-degree: n/2                      | n: even
            """)
    void decidesEqual(String model, String says, String conditions) {
        assertThat(decide(model, says, conditions).status()).isEqualTo(Status.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | pmf-recurrence: (n-k)*(n-k-1)+2*(k+1)*(n-k-1)*x-(k+1)*(k+2)*(Pi/2*(n+k+1)-1)*x^2+Pi/2*(k+1)*(k+2)*(k+3)*x^3 |
            ball     | pmf-recurrence: (n-k)*(n-k-1)+2*(k+1)*(n-k-1)*x-(k+1)*(k+2)*(Pi/2*(n+k+2)-1)*x^2 |
            qsphere:q=2 | pmf-recurrence: (n-k)*(n-k-1)+2*(k+1)*(n-k-1)*x-(k+1)*(k+2)*(Pi/2*(n+k+2)-1)*x^2+Pi/2*(k+1)*(k+2)*(k+3)*x^3 |
            interval | pmf-recurrence: n-k-k*x      |
            interval | pmf-recurrence: n-k+(k+1)*x  |
            interval:rho=1/3 | pmf-recurrence: n-k-(k+1)*x |
            ball     | pmf-degree: n/2              |
            ball     | pmf-degree: (n+1)/2          | n: odd
            ball     | pmf-degree: n-1              |
            """)
    void findsACounterexample(String model, String says, String conditions) {
        Decision decision = decide(model, says, conditions);
        assertThat(decision.status()).isEqualTo(Status.DIFFERENT);
        assertThat(decision.counterexample().orElseThrow().at()).containsKey("n");
    }

    /** What has poles in the range, holds at the first widths only, says nothing, or is true but no multiple. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | pmf-recurrence: 1-(k+1)/(n-k)*x                                             |
            interval | pmf-recurrence: n-k-(k+1)*x+Binomial[n,20]*x                                |
            interval | pmf-recurrence: 0*x                                                          |
            interval | pmf-recurrence: (n-k)*(n-k-1)-2*(k+1)*(n-k-1)*x+(k+1)*(k+2)*x^2+0*x^3        |
            """)
    void leavesOpenWhatItCannotDecide(String model, String says, String conditions) {
        assertThat(decide(model, says, conditions).status()).isEqualTo(Status.OPEN);
    }

    /** At every k, of laws computed from the factorial moments at one width. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ball",
                "ball:rho=2/5",
                "qball:q=1",
                "qball:q=2",
                "qball:q=inf",
                "qsphere:q=1",
                "qsphere:q=2",
                "qsphere:q=inf"
            })
    void holdsAtEveryCount(String prior) {
        Model model = Model.of(PriorReader.read(prior));
        List<io.github.kinks.claim.Formula> coefficients = ShiftOperator.of(
                        DERIVER.derive(model, Quantity.PMF_RECURRENCE).result())
                .coefficients();
        for (int n : new int[] {1, 2, 3, 8, 13}) {
            int width = n;
            ExactLaw law = ExactLaw.fromFactorialMoments(
                    n,
                    j -> EVALUATOR.evaluate(
                            DERIVER.derive(model, Quantity.FACTORIAL_MOMENT).result(),
                            Map.of("n", new BigFraction(width), "j", new BigFraction(j))));
            for (int k = 0; k <= n; k++) {
                ExactValue sum = ExactValue.of(0);
                for (int i = 0; i < coefficients.size() && k + i <= n; i++) {
                    Map<String, BigFraction> at = Map.of("n", new BigFraction(n), "k", new BigFraction(k));
                    sum = sum.plus(EVALUATOR.evaluate(coefficients.get(i), at).times(law.pmf(k + i)));
                }
                assertThat(sum.exact().orElseThrow().isZero())
                        .as("n=%d, k=%d", n, k)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init:redshift | PMF_RECURRENCE | no distinction of cases
            qball         | PMF_RECURRENCE | no recurrence is derived
            interval      | PMF_DEGREE     | the degree is derived under the ball prior
            qball:q=1     | PMF_DEGREE     | the degree is derived under the ball prior
            """)
    void refusesOthers(String prior, Quantity quantity, String why) {
        Model model = Model.of(PriorReader.read(prior));
        assertThatThrownBy(() -> DERIVER.derive(model, quantity))
                .isInstanceOf(SymbolicException.class)
                .hasMessageContaining(why);
    }
}
