package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Model;
import io.github.kinks.symbolic.Decision.Status;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonLawTest {
    private static final String MEAN = "n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])";
    private static final String THETA = "(" + MEAN + "-2*n*(n-1)/(Pi*(n+2))/(" + MEAN + "))";

    private static final Deriver DERIVER = new Deriver();
    private static final Decider DECIDER = new Decider(DERIVER);

    private static Model model(String prior) {
        return Claims.of(prior, "mean: 1", "").model();
    }

    private static Decision decide(String prior, String says, String conditions) {
        return DECIDER.decide(
                Claims.of(prior, says, Optional.ofNullable(conditions).orElse("")));
    }

    @ParameterizedTest
    @CsvSource({
        "ball, 3/(2*Pi*Sqrt[E])",
        "ball:rho=1/2, 3/(4*Pi*Sqrt[E])",
        "qsphere:q=2, 3/(2*Pi*Sqrt[E])",
        "qball:q=1, 0",
        "qball:q=3/2, 0",
        "interval, 1/2*Sqrt[n]/32"
    })
    void findsTheLimit(String prior, String limit) {
        Derivation derivation = DERIVER.derive(model(prior), Quantity.POISSON_LIMIT);
        assertThat(DERIVER.replay(derivation)).isEmpty();
        assertThat(derivation.result()).hasToString(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spherical:atom=1/10", "init:keras", "init:jax"})
    void saysWhereTheKinksAreNoSumOfIndicators(String prior) {
        for (Quantity quantity : new Quantity[] {Quantity.POISSON_LIMIT, Quantity.POISSON_BOUND}) {
            assertThatThrownBy(() -> DERIVER.derive(model(prior), quantity)).isInstanceOf(SymbolicException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball         | poisson-limit: 3/Sqrt[4*Pi^2*E]      |
            ball         | poisson-limit: 3*Exp[-1/2]/(2*Pi)    |
            ball         | poisson-limit: R*3/(2*Pi*Sqrt[E])    | R: '<=1'
            interval     | poisson-bound: 1/2                   |
            interval     | poisson-bound: (1-Exp[-n/2])/2       |
            interval     | poisson-bound: (1-E^(-n/2))*(1/2)    |
            interval     | poisson-bound: 3/5                   |
            qball:q=1    | poisson-bound: 1+1/n                 |
            ball         | poisson-bound: 3/Sqrt[2*Pi*n]        |
            ball         | poisson-bound: 6/5/Sqrt[n]           |
            ball         | poisson-bound: 3/Sqrt[2*Pi*(n+3)]    |
            ball         | poisson-bound: 3*(n+1)/((n+2)*Sqrt[Pi*(2*n+3)]) |
            """)
    void provesLimitsAndBounds(String prior, String says, String conditions) {
        assertThat(decide(prior, says, conditions)).returns(Status.EQUAL, Decision::status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | poisson-limit: 1/(Pi*Sqrt[E])
            ball     | poisson-limit: 3/(2*Pi)
            qsphere:q=2 | poisson-limit: 0
            interval | poisson-limit: 1/2
            qball:q=1 | poisson-limit: 1/10
            """)
    void refutesOtherLimits(String prior, String says) {
        assertThat(decide(prior, says, "")).returns(Status.DIFFERENT, Decision::status);
    }

    /** Some of them are too small; some hold, and are not shown. None may be called proved. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | poisson-bound: 1/(2*Sqrt[n])
            ball     | poisson-bound: -3/Sqrt[2*Pi*n]
            ball     | poisson-bound: (1-2)*3/Sqrt[2*Pi*n]
            ball     | poisson-bound: 1/n
            ball     | poisson-bound: 3/Sqrt[2*Pi*(n+4)]
            ball     | poisson-bound: 1/(10*Sqrt[n])
            interval | poisson-bound: 1/3
            interval | poisson-bound: 1/2-1/10^9
            interval | poisson-bound: (1-Exp[-n/3])/2
            interval | poisson-bound: (1-Exp[n/2])/2
            ball     | poisson-bound: R*3/Sqrt[2*Pi*n]
            """)
    void doesNotProveLowerBounds(String prior, String says) {
        assertThat(decide(prior, says, "")).returns(Status.OPEN, Decision::status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(1-Exp[-" + MEAN + "])*"})
    void provesTheDerivedBound(String factor) {
        assertThat(decide("ball", "poisson-bound: " + factor + THETA, "")).returns(Status.EQUAL, Decision::status);
    }
}
