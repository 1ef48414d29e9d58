package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.claim.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of initialisations and of rotation-invariant priors: what they are, and that their steps hold. */
class InitialisedLawTest {
    private static final Deriver DERIVER = new Deriver();

    private static Model model(String prior) {
        return Model.of(PriorReader.read(prior, Set.of("atom")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init:pytorch  | PMF              | Binomial[n,k]/2^n
            init:keras    | PMF              | Piecewise[{{1,k==1}},0]
            init:keras    | FACTORIAL_MOMENT | Piecewise[{{1,j==0},{1,j==1}},0]
            init:keras    | PROBABILITY      | 1
            init:keras    | LEAST_WIDTH_MEDIAN | Piecewise[{{1,k==1}},0]
            init:flax     | MEAN             | 1
            init:he       | VARIANCE         | 0
            init:redshift | PROBABILITY      | Piecewise[{{1/2*Sqrt[6]/Sqrt[n+1],n>=5}},1-1/12*Sqrt[6*n+6]]
            init:redshift,alpha=1/2 | PROBABILITY | Piecewise[{{1/4*Sqrt[6]/Sqrt[n+1],n>=1/2}},1-1/6*Sqrt[6*n+6]]
            init:jax | PROBABILITY | (2/Pi*ArcTan[100/0.87962566103423978*Sqrt[2/(n+1)]]-4*OwenT[2,100/0.87962566103423978*Sqrt[2/(n+1)]])/Erf[Sqrt[2]]
            spherical:atom=0,rho=2 | MEAN    | 2*n*ArcTan[2]/Pi
            spherical:atom=1/10 | MEAN       | 9*n/20
            spherical:atom=1/10 | PMF        | Piecewise[{{1/10+9/10*Binomial[n,k]*(1/2)^k*(1/2)^(n-k),k==0}},9/10*Binomial[n,k]*(1/2)^k*(1/2)^(n-k)]
            """)
    void findsTheLaws(String prior, Quantity quantity, String law) {
        Derivation derivation = DERIVER.derive(model(prior), quantity);
        Formula expected = FormulaParser.parse(law);
        assertThat(new Equality(new Symja(), java.util.Map.of())
                        .prove(expected, derivation.result(), Set.of())
                        .proved())
                .as("%s, not %s", derivation.result(), law)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"init:pytorch", "init:keras", "init:redshift", "init:jax", "spherical", "spherical:rho=2,atom=0"
            })
    void everyStepReplaysAndTheLastRestsOnTheOthers(String prior) {
        for (Quantity quantity : List.of(Quantity.PMF, Quantity.VARIANCE)) {
            Derivation derivation = DERIVER.derive(model(prior), quantity);
            assertThat(DERIVER.replay(derivation)).isEmpty();
            // what the last step works on, claimed to be something else
            List<Step> steps = derivation.steps();
            int used = steps.get(steps.size() - 1).uses().get(0) - 1;
            Step step = steps.get(used);
            Step definition =
                    new Step(step.rule(), step.before(), "7", new Step.Check.Definition("made up"), List.of());
            assertThat(DERIVER.replay(Derivations.with(derivation, used, definition)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init:jax            | DENSITY | no density of positions is derived under the prior independent weights truncated
            init:keras          | DENSITY | every kink is at 0
            spherical:atom=1/10 | DENSITY | an atom
            """)
    void refusesWhatItDoesNotCover(String prior, Quantity quantity, String message) {
        assertThatThrownBy(() -> DERIVER.derive(model(prior), quantity))
                .isExactlyInstanceOf(SymbolicException.class)
                .hasMessageContaining(message);
    }

    /** Zero biases on a domain with letters: R may be negative on (-1, R), and 0 then lies outside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -R  | R   | 1
            -R  | 2*R | 1
            -1  | 2   | 1
            0   | 1   | 0
            1/4 | 2   | 0
            -1  | R   | Piecewise[{{1,-1<0&&0<R}},0]
            L   | R   | Piecewise[{{1,L<0&&0<R}},0]
            """)
    void zeroBiasesBendAtZeroWhereTheDomainHoldsIt(String left, String right, String mean) {
        Model model = model("init:he").on(FormulaParser.parse(left), FormulaParser.parse(right));
        Formula result = DERIVER.derive(model, Quantity.MEAN).result();
        assertThat(new Replay(new Symja()).holds(new Step.Check.Identity(FormulaParser.parse(mean), result)))
                .as("%s, not %s", result, mean)
                .isTrue();
    }
}
