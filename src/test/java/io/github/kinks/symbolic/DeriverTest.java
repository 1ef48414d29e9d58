package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.PiPolynomial;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeriverTest {
    private static final Deriver DERIVER = new Deriver();

    private static Formula law(String model, String quantity) {
        Claim claim = Claims.of(model, quantity + ": 1", "");
        return DERIVER.derive(claim.model(), ((Claim.Assertion.Equals) claim.assertion()).quantity())
                .result();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | mean             | n/2
            interval | variance         | n/4
            interval | pmf              | Binomial[n,k]/2^n
            interval | factorial-moment | Binomial[n,j]*(1/2)^j
            interval | probability      | 1/2
            interval | density          | Piecewise[{{1/4,Abs[x]<=1}},1/4/x^2]
            ball     | mean             | n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])
            ball     | probability      | Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])
            ball     | factorial-moment | Binomial[n,j]*(Pi^(-j/2)*Gamma[n/2+1]/Gamma[j/2+n/2+1])
            qball | factorial-moment | Binomial[n,j]*((Gamma[2/q]/Gamma[1/q])^j*Gamma[(n+q)/q]/Gamma[(j+n+q)/q])
            qball | pmf | Sum[(-1)^(j-k)*Binomial[j,k]*(Binomial[n,j]*((Gamma[2/q]/Gamma[1/q])^j*Gamma[(n+q)/q]/Gamma[(j+n+q)/q])),{j,k,n}]
            qball:q=1 | factorial-moment | Binomial[n,j]*(Gamma[n+1]/Gamma[j+n+1])
            "qball:q=1/2,rho=1/2" | mean | 3*n/2/(2*n^2+3*n+1)
            qball:q=2 | mean | n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])
            qball:q=7/2 | mean | n*Gamma[4/7]*Gamma[2*n/7+1]/(Gamma[2/7]*Gamma[2*n/7+9/7])
            qball:q=inf | mean | n/2
            qball:q=inf | variance | n/4
            qsphere | mean | n*Gamma[2/q]*Gamma[n/q]/(Gamma[1/q]*Gamma[(n+1)/q])
            qsphere:q=2 | mean | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[n/2+1/2])
            qsphere:q=inf | mean | n/2+1/2
            qsphere:q=inf | variance | n/4-1/4
            gaussian | density          | sb*sw/(Pi*sw^2*x^2+Pi*sb^2)
            "gaussian, domain: [-R, R]" | probability | 2*ArcTan[R*sw/sb]/Pi
            "interval, domain: [-R, R]" | probability | Piecewise[{{R/2,R<=1}},(R-1/2)/R]
            """, quoteCharacter = '"')
    void findsTheLawsInShortForm(String model, String quantity, String law) {
        assertThat(law(model, quantity)).hasToString(law);
    }

    /** The slices of the Euclidean ball and the integral over the whole space, two derivations, give one law; so at q = inf. */
    @ParameterizedTest
    @CsvSource({"qball:q=2, ball", "qball:q=inf, interval", "'qball:q=2,rho=1/3', ball:rho=1/3"})
    void theFamilyHoldsItsSpecialCases(String member, String known) {
        Replay replay = new Replay(new Symja());
        assertThat(replay.equal(law(member, "factorial-moment"), law(known, "factorial-moment")))
                .isTrue();
        assertThat(replay.equal(law(member, "factorial-moment"), law("qsphere:q=2", "factorial-moment")))
                .isFalse();
    }

    /** Worked out by hand: the triangle |u_1|+|u_2|<1 and its boundary, and the square's. */
    @ParameterizedTest
    @CsvSource({
        "qball:q=1, 1, 2/3",
        "qball:q=1, 2, 1/12",
        "qsphere:q=1, 1, 1",
        "qsphere:q=1, 2, 1/6",
        "qsphere:q=inf, 1, 3/2",
        "qsphere:q=inf, 2, 1/2",
        "qball:q=inf, 2, 1/4"
    })
    void countsPairsOfNeuronsInTheCrossPolytope(String prior, int order, String expected) {
        Map<String, BigFraction> at = Map.of("n", new BigFraction(2), "j", new BigFraction(order));
        assertThat(FormulaEvaluator.withDefaults()
                        .evaluate(law(prior, "factorial-moment"), at)
                        .compare(ExactValue.of(number(expected))))
                .hasValue(0);
    }

    /** Values worked out by hand from the densities 1/4, 1/(4 x^2) and 1/(pi (1+x^2)). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "interval, domain: [L, R]"              | -3/2 | 2   | 17/24
            "interval, domain: [L, R]"              | -3/2 | -1/2| 5/24
            "interval, domain: [L, R]"              | 1/2  | 4   | 5/16
            "interval, domain: [L, R]"              | 2    | 4   | 1/16
            "interval:rho=1/2, domain: [L, R]"      | -3   | 1   | 11/24
            "interval, domain: [-1, R]"             | 0    | 5   | 7/10
            "interval, domain: [0, R]"              | 0    | 3   | 5/12
            "gaussian:sw=1,sb=1, domain: [L, R]"    | -1   | 1   | 1/2
            "ball:rho=1/2, domain: [L, R]"          | -2   | 1   | 3/8
            """, quoteCharacter = '"')
    void countsKinksOnAnyDomain(String model, String left, String right, String mean) {
        Map<String, BigFraction> at = Map.of("L", number(left), "R", number(right), "n", BigFraction.ONE);
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        assertThat(evaluator.evaluate(law(model, "mean"), at).compare(ExactValue.of(number(mean))))
                .hasValue(0);
    }

    private static BigFraction number(String text) {
        return FormulaEvaluator.withDefaults()
                .evaluate(FormulaParser.parse(text), Map.of())
                .exact()
                .flatMap(PiPolynomial::rational)
                .orElseThrow();
    }

    @Test
    void derivesEachLawOnce() {
        Model model = Claims.of("ball", "mean: n", "").model();
        assertThat(DERIVER.derive(model, Quantity.PMF)).isSameAs(DERIVER.derive(model, Quantity.PMF));
    }

    @Test
    void refusesBiasesThatTruncateTheBall() {
        assertThatThrownBy(() -> law("ball, domain: [-1, 3/2]", "variance"))
                .isExactlyInstanceOf(SymbolicException.class)
                .hasMessageContaining("here it is 3/2");
    }
}
