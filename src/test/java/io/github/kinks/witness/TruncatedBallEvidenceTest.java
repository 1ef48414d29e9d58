package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.claim.Verdict;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.QBall;
import io.github.kinks.law.TruncatedBall;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.suite.Settings;
import io.github.kinks.suite.Verification;
import io.github.kinks.witness.PlaceTest.Judged;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of a ball whose weights are cut off against networks, and claims about it against the law. */
class TruncatedBallEvidenceTest {
    private static final double ALPHA = 1e-6;
    private static final long NETWORKS = 200_000;

    private static List<Finding> findings;

    /** What the formula for rho up to 1 says, in the form in which a claim would give it. */
    private static final String LINEAR =
            "Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*(3/2)^j*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k,n}]";

    private static Judged judge(int width, String rho, ExactLaw claimed) {
        Samples networks = new Samples(new LocalEngine(1), 1, (done, total) -> true);
        Model model = Model.of(PriorReader.read("ball:rho=" + rho));
        LawTest test = new LawTest(
                model, Quantity.PMF, StoppingRule.atMost(NETWORKS), networks, FormulaEvaluator.withDefaults());
        return test.judge(new Place(width, Map.of()), claimed.upperBounds(), ALPHA);
    }

    private static boolean refuted(Judged judged) {
        return judged.results().stream().anyMatch(SimulationResult::refuted);
    }

    private static TruncatedBall ball(int numerator, int denominator) {
        return new TruncatedBall(new BigFraction(numerator, denominator));
    }

    /** Each refuses its true law with a probability of at most 1e-6. */
    @ParameterizedTest
    @CsvSource({"1,3,2", "4,3,2", "4,7,2", "12,3,2", "12,5,1"})
    void networksHaveTheLaw(int width, int numerator, int denominator) {
        Judged judged = judge(
                width,
                numerator + "/" + denominator,
                ball(numerator, denominator).exact(width));
        assertThat(refuted(judged)).isFalse();
        assertThat(judged.networks()).isEqualTo(NETWORKS);
    }

    /** The same networks tell a rho that is 2 percent too large, and the formula that forgets to cut off. */
    @Test
    void networksTellOtherLaws() {
        assertThat(refuted(judge(12, "3/2", ball(153, 100).exact(12)))).isTrue();
        BigFraction rho = new BigFraction(3, 2);
        QBall unit = QBall.euclidean(ExactValue.of(1));
        ExactLaw linear = ExactLaw.fromFactorialMoments(
                4, j -> unit.exact(4).factorialMoment(j).times(ExactValue.of(j == 0 ? BigFraction.ONE : rho.pow(j))));
        assertThat(linear.isNonNegative()).isTrue();
        assertThat(refuted(judge(4, "3/2", linear))).isTrue();
    }

    @BeforeAll
    static void verify() {
        findings = Verification.with(new Settings(ALPHA, 5, OptionalLong.empty(), 1))
                .run(List.of(
                        claim("one", "pmf: 'Binomial[n,k]*(2/3)^k*(1/3)^(n-k)'", "[1]", ""),
                        claim("coins", "pmf: 'Binomial[n,k]*(2/3)^k*(1/3)^(n-k)'", "[1, 2]", ""),
                        claim("linear", "pmf: '" + LINEAR + "'", "[1, 4]", ""),
                        claim("near", "pmf: '1/3+k/3+(1-2*k)/10^40'", "[1]", ""),
                        claim("moments", "factorial-moment: 'Binomial[n,j]*(2/3)^j'", "[1]", ""),
                        claim("all", "pmf: '1-1/(2*3/2)'", "[1]", "for: {k: '>=1'}"),
                        claim("none", "pmf: '1/(2*3/2)'", "[1, 2]", "for: {k: '<=0'}")))
                .findings();
    }

    private static Reading claim(String id, String says, String widths, String conditions) {
        return new Reading.Valid(
                id + ".yaml", ClaimReader.read(id + ".yaml", """
                id: %s
                model: {prior: "ball:rho=3/2"}
                claim: {%s}
                check: {widths: %s, samples: 20000}
                %s
                """.formatted(id, says, widths, conditions)));
    }

    private static Finding finding(String id) {
        return findings.stream().filter(f -> f.claim().equals(id)).findFirst().orElseThrow();
    }

    private static Evidence enclosed(String id) {
        return finding(id).evidence().stream()
                .filter(e -> e.kind() == Kind.ENCLOSED)
                .findFirst()
                .orElseThrow();
    }

    /** One neuron has a kink with probability 2/3; that is no proof for all widths. */
    @Test
    void aTrueClaimIsConsistentAtItsWidths() {
        assertThat(finding("one").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(enclosed("one").summary())
                .isEqualTo("claimed and certified values agree at 1 place, exactly or to 256 bits");
        assertThat(finding("moments").verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(enclosed("moments").holds()).hasValue(true);
    }

    @Test
    void aWrongClaimIsRefutedWithAWidth() {
        assertThat(finding("coins").verdict()).isEqualTo(Verdict.REFUTED);
        var against = finding("coins").counterexample().orElseThrow();
        assertThat(against.at()).containsEntry("n", "2").containsEntry("k", "0");
        assertThat(against.actual()).startsWith("0.1414710605261291873501189");
        assertThat(finding("linear").verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(enclosed("linear").holds()).hasValue(false);
    }

    /** No sample of any size tells this one. */
    @Test
    void anErrorFarBelowWhatNetworksShowIsSeen() {
        assertThat(finding("near").verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(enclosed("near").holds()).hasValue(false);
    }

    @Test
    void claimsAboutSomeOfTheLawAreComparedThere() {
        assertThat(enclosed("all").holds()).hasValue(true);
        assertThat(enclosed("none").holds()).hasValue(false);
        assertThat(finding("none").counterexample().orElseThrow().at()).containsEntry("n", "2");
    }

    @Test
    void wideOrExtremePlacesAreLeftToTheNetworks() {
        ValuedLaws laws = new ValuedLaws();
        Model cut = Model.of(PriorReader.read("ball:rho=3/2"));
        assertThat(laws.at(cut, new Place(64, Map.of()))).isPresent();
        assertThat(laws.at(cut, new Place(65, Map.of()))).isEmpty();
        assertThat(laws.at(Model.of(PriorReader.read("ball:rho=65")), new Place(2, Map.of())))
                .isEmpty();
        assertThat(laws.at(Model.of(PriorReader.read("ball")), new Place(2, Map.of())))
                .isEmpty();
        assertThat(laws.at(cut, new Place(4, Map.of())).orElseThrow())
                .isSameAs(laws.at(cut, new Place(4, Map.of())).orElseThrow());
    }
}
