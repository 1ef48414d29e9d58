package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Step;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationLawTest {
    private static final Deriver DERIVER = new Deriver();
    private static final Decider DECIDER = new Decider(DERIVER);
    private static final String PAIRS = "interval, domain: [-3/2, 3/2], activation: hard-tanh";
    private static final String LAW =
            "Sum[Binomial[n,i]*Binomial[n-i,k-2*i]*(1/12)^i*(7/12)^(k-2*i)*(1/3)^(n-k+i),{i,0,n}]";

    private static Model model(String model) {
        return Claims.of(model, "mean: n", "").model();
    }

    private static Formula law(String model, Quantity quantity) {
        return DERIVER.derive(model(model), quantity).result();
    }

    /** Expected values from the areas of polygons, computed apart from this code. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval, activation: hard-tanh                                             | n/2
            interval, domain: [-3/2, 3/2], activation: hard-tanh                        | 3*n/4
            interval, domain: [-8, 8], activation: relu6                                | 19*n/16
            interval, domain: [-5, 5], activation: hard-sigmoid                         | 4*n/5
            interval:rho=2, domain: [-1, 2], activation: {breakpoints: [-1, 0, 5/2]}    | 105*n/64
            interval, scale: {joint: 3}, activation: hard-tanh                          | 17*n/18
            interval, scale: {joint: 1/2}, activation: hard-tanh                        | 0
            interval:rho=2/3, scale: {joint: 3}, domain: [-1/2, 2], activation: {breakpoints: [-1/4, 7/3]} | 4775*n/6912
            ball:rho=3/4, activation: {breakpoints: [-1/4, 1/4]}                        | 3*n*Gamma[n/2+1]/(2*Sqrt[Pi]*Gamma[n/2+3/2])
            ball:rho=1/2, activation: {breakpoints: [1/2]}                              | n*Gamma[n/2+1]/(2*Sqrt[Pi]*Gamma[n/2+3/2])
            """)
    void findsMeans(String model, String mean) {
        assertThat(law(model, Quantity.MEAN)).hasToString(mean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval, activation: hard-tanh                        | pmf              | Binomial[n,k]/2^n
            interval, activation: hard-tanh                        | factorial-moment | Binomial[n,j]*(1/2)^j
            interval, activation: hard-tanh                        | variance         | n/4
            interval, activation: {breakpoints: [1/2]}             | probability      | 7/16
            interval, activation: {breakpoints: [1/2]}             | pmf              | Binomial[n,k]*(7/16)^k*(1-7/16)^(n-k)
            interval, activation: relu6                            | pmf              | Binomial[n,k]/2^n
            interval, scale: {joint: 1/2}, activation: hard-tanh   | pmf              | Binomial[0,k]
            interval, scale: {joint: 1/2}, activation: hard-tanh   | factorial-moment | Binomial[0,j]
            interval, scale: {joint: 1/2}, activation: hard-tanh   | variance         | 0
            interval, domain: [-3/2, 3/2], activation: hard-tanh   | variance         | 17*n/48
            interval, domain: [-3/2, 3/2], activation: hard-tanh   | factorial-moment | Sum[Binomial[n,i]*Binomial[n-i,j-2*i]*(1/12)^i*(3/4)^(j-2*i),{i,0,n}]
            ball:rho=1/4, activation: {breakpoints: [-1/2, 1/2]}   | factorial-moment | 2^j*Binomial[n,j]*(1/4)^j*Pi^(-j/2)*Gamma[n/2+1]/Gamma[j/2+n/2+1]
            """)
    void findsLaws(String model, String quantity, String law) {
        Quantity which = List.of(Quantity.values()).stream()
                .filter(q -> q.key().equals(quantity))
                .findFirst()
                .orElseThrow();
        assertThat(Chain.normal(law)).isEqualTo(law(model, which).toString());
    }

    @Test
    void findsTheLawOfPairs() {
        assertThat(law(PAIRS, Quantity.PMF)).hasToString(LAW);
    }

    /** Mass, mean, variance and factorial moments of the pmf itself, exactly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PAIRS,
                "interval, domain: [-5, 5], activation: hard-sigmoid",
                "interval:rho=2/3, scale: {joint: 3}, domain: [-1/2, 2], activation: {breakpoints: [-1/4, 7/3]}",
                "interval, scale: {joint: 1/2}, activation: hard-tanh",
                "ball:rho=1/4, activation: {breakpoints: [-1/2, 1/2]}"
            })
    void quantitiesFitTogether(String text) {
        Model model = model(text);
        for (int n : new int[] {1, 2, 5}) {
            List<ExactValue> pmf = new ArrayList<>();
            for (int k = 0; k <= model.mostKinks(n); k++) {
                pmf.add(value(model, Quantity.PMF, Map.of("n", new BigFraction(n), "k", new BigFraction(k))));
            }
            for (int j = 0; j <= model.mostKinks(n); j++) {
                ExactValue expected = ExactValue.of(0);
                for (int k = j; k < pmf.size(); k++) {
                    long choices = org.apache.commons.numbers.combinatorics.BinomialCoefficient.value(k, j);
                    expected = expected.plus(pmf.get(k).times(ExactValue.of(new BigFraction(choices))));
                }
                Map<String, BigFraction> at = Map.of("n", new BigFraction(n), "j", new BigFraction(j));
                assertThat(value(model, Quantity.FACTORIAL_MOMENT, at).exact()).isEqualTo(expected.exact());
                if (j <= 1) {
                    ExactValue mean = value(model, Quantity.MEAN, Map.of("n", new BigFraction(n)));
                    assertThat((j == 0 ? ExactValue.of(1) : mean).exact()).isEqualTo(expected.exact());
                }
            }
        }
    }

    private static ExactValue value(Model model, Quantity quantity, Map<String, BigFraction> at) {
        return FormulaEvaluator.withDefaults()
                .evaluate(DERIVER.derive(model, quantity).result(), at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaky-relu", "abs", "{breakpoints: [0]}"})
    void whatBendsAtZeroAloneHasTheLawOfRelu(String activation) {
        for (String prior : List.of("interval, domain: [L, R]", "ball, scale: {joint: T}", "gaussian")) {
            for (Quantity quantity : Derivations.ofOneDerivation().toList()) {
                Derivation relu = DERIVER.derive(model(prior), quantity);
                Derivation other = DERIVER.derive(model(prior + ", activation: " + activation), quantity);
                assertThat(other.result()).isEqualTo(relu.result());
                assertThat(other.steps()).hasSize(relu.steps().size() + 1);
                assertThat(other.steps().get(0).rule()).contains("has the breakpoint 0 alone");
            }
            assertThat(DERIVER.replay(DERIVER.derive(model(prior + ", activation: " + activation), Quantity.MEAN)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAIRS,
                "interval:rho=2/3, scale: {joint: 3}, domain: [-1/2, 2], activation: {breakpoints: [-1/4, 7/3]}",
                "interval, scale: {joint: 1/2}, activation: hard-tanh",
                "ball:rho=1/4, activation: {breakpoints: [-1/2, 1/2]}"
            })
    void everyStepReplaysAndAWrongLengthDoesNot(String text) {
        for (Quantity quantity : List.of(Quantity.MEAN, Quantity.VARIANCE, Quantity.PMF, Quantity.FACTORIAL_MOMENT)) {
            Derivation derivation = DERIVER.derive(model(text), quantity);
            assertThat(DERIVER.replay(derivation)).isEmpty();
            for (int i = 0; i < derivation.steps().size(); i++) {
                Step step = derivation.steps().get(i);
                if (step.before().startsWith("length for")) {
                    Step wrong = new Step(step.rule(), step.before(), "2*w", step.check(), step.uses());
                    assertThat(DERIVER.replay(Derivations.with(derivation, i, wrong)))
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gaussian:sw=1,sb=1, activation: hard-tanh             | mean        | not derived under the prior gaussian:sw=1,sb=1
            interval, domain: [-R, R], activation: hard-tanh      | mean        | here R are free
            interval, scale: {joint: T}, activation: hard-tanh    | mean        | here T are free
            ball, activation: hard-tanh                           | mean        | for t=-1 they add up to 2
            ball:rho=1/2, activation: {breakpoints: [-1/4, 1/4]}  | pmf         | the breakpoints -1/4 and 1/4 are closer than 1
            interval, domain: [-9, 9], activation: {breakpoints: [-1, 0, 1]} | pmf | it may have more, and the mean alone is derived
            """)
    void saysWhatItDoesNotDerive(String model, String quantity, String message) {
        Claim claim = Claims.of(model, quantity + ": 1", "");
        assertThatThrownBy(() -> DECIDER.decide(claim))
                .isExactlyInstanceOf(SymbolicException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EQUAL     | Sum[Binomial[n,i]*Binomial[n-i,k-2*i]*(1/12)^i*(7/12)^(k-2*i)*(1/3)^(n-k+i),{i,0,n}]
            EQUAL     | Sum[(1/3)^(n+j-k)*Binomial[n,j]*Binomial[n-j,k-j-j]*(1/12)^j*(7/12)^(-2*j+k),{j,-1,k}]
            DIFFERENT | Sum[Binomial[n,i]*Binomial[n-i,k-2*i]*(1/12)^i*(7/12)^(k-2*i)*(1/3)^(n-k+i),{i,1,n}]
            DIFFERENT | Sum[Binomial[n,i]*Binomial[n-i,k-2*i]*(1/12)^i*(7/12)^(k-2*i)*(1/3)^(n-k+i),{i,0,n-1}]
            DIFFERENT | Sum[n!/(i!*(k-2*i)!*(n-k+i)!)*(1/12)^i*(7/12)^(k-2*i)*(1/3)^(n-k+i),{i,0,n}]
            OPEN      | Sum[Binomial[n,i]*Binomial[n-i,n-k+i]*(1/12)^i*(7/12)^(k-2*i)*(1/3)^(n-k+i),{i,0,n}]
            """)
    void decidesClaimsAboutPairs(Decision.Status status, String formula) {
        assertThat(DECIDER.decide(Claims.of(PAIRS, "pmf: " + formula, "")).status())
                .isEqualTo(status);
    }

    /** Right for ReLU, whose k never exceeds n; for hard-tanh right up to n and at every point that is looked at, and wrong beyond. */
    @Test
    void aFormulaThatIsRightUpToTheWidthIsNotCalledEqual() {
        String zeroUpToWidth =
                "(Sum[Binomial[k,i],{i,0,n}]-2^k)*(n-1)*(n-2)*(n-3)*(n-4)*(n-5)*(n-6)*(n-7)*(n-8)*(n-10)";
        String says = "pmf: Binomial[n,k]/2^n+" + zeroUpToWidth;
        assertThat(DECIDER.decide(Claims.of("interval", says, "")).status()).isEqualTo(Decision.Status.EQUAL);
        assertThat(DECIDER.decide(Claims.of("interval, activation: hard-tanh", says, ""))
                        .status())
                .isEqualTo(Decision.Status.OPEN);
    }
}
