package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.claim.Verdict;
import io.github.kinks.report.Findings;
import io.github.kinks.report.FindingsJson;
import io.github.kinks.report.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims as a user writes them: judged in the child process, with few networks. */
class VerificationTest {
    private static final String MEAN = "n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])";

    private static Reading claim(String id, String prior, String kind, String formula, String more) {
        String text = """
                id: %s
                model: {prior: %s}
                claim: {%s: "%s"}
                check: {widths: %s, samples: 40000}
                %s
                """.formatted(id, prior, kind, formula, widths(more), more);
        return new Reading.Valid(id + ".yaml", ClaimReader.read(id + ".yaml", text));
    }

    private static String widths(String more) {
        return more.contains("even") ? "[2, 4, 10]" : more.contains("odd") ? "[1, 3, 9]" : "[1, 2, 3, 10]";
    }

    private static Verification.Outcome run(int threads, Reading... readings) {
        return Verification.with(new Settings(1e-6, 7, OptionalLong.empty(), threads))
                .run(List.of(readings));
    }

    private static Finding finding(Reading reading) {
        Verification.Outcome outcome = run(2, reading);
        assertThat(outcome.invalid()).isEmpty();
        return outcome.findings().get(0);
    }

    private static Evidence evidence(Finding finding, Kind kind) {
        return finding.evidence().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | mean | n*Beta[n/2+1,1/2]/Pi                                | ''
            ball     | mean | n*Pochhammer[1/2,(n+1)/2]/((n+1)/2)!                | ''
            ball     | mean | 2/Pi*n*n!!/(n+1)!!                                  | for: {n: even}
            ball     | mean | n*Binomial[n+1,(n+1)/2]/2^(n+1)                     | for: {n: odd}
            ball     | pmf  | Binomial[n,k]*Sum[(-1)^i*Binomial[n-k,i]*Pi^(-(k+i)/2)*Gamma[1+n/2]/Gamma[1+(n+k+i)/2],{i,0,n-k}] | ''
            interval | pmf  | n!/(k!*(n-k)!*2^n)                                  | ''
            interval | mean | Sum[i*Binomial[n,i],{i,1,n}]/2^n                    | ''
            """)
    void anEqualFormulaWrittenDifferentlyIsProved(String prior, String kind, String formula, String more) {
        Finding finding = finding(claim("equal", prior, kind, formula, more));
        assertThat(finding.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(evidence(finding, Kind.SIMULATED).holds()).contains(true);
        assertThat(finding.counterexample()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | mean            | (n+1)*Gamma[(n+1)/2+1]/(Sqrt[Pi]*Gamma[(n+4)/2]) | 0.5
            ball     | mean            | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+1)/2])           | 0.5
            ball     | mean            | n*n!!/(n+1)!!                                    | 0.848826363156775124100713404653
            ball     | asymptotic-mean | Sqrt[2*n]/Pi                                     | 1.77245385090551602729816748334
            ball     | pmf             | Binomial[n,k]/2^n                                | 0.310328579935120211668170358719
            interval | variance        | n/2                                              | 0.25
            interval | density         | 1/(4*x^2)                                        | 0.25
            """)
    void aWrongFormulaIsRefutedWithATrueCounterexample(String prior, String kind, String formula, String actual) {
        Finding finding = finding(claim("wrong", prior, kind, formula, ""));
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample()).hasValueSatisfying(c -> {
            assertThat(c.actual()).startsWith(actual);
            assertThat(c.claimed()).isNotEqualTo(c.actual());
        });
    }

    @Test
    void theSimulationAloneRefutesWhereNothingIsDerived() {
        Finding finding = finding(claim("wide", "\"ball:rho=3\"", "pmf", "Binomial[n,k]/2^n", ""));
        assertThat(evidence(finding, Kind.DERIVED).holds()).isEmpty();
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample().orElseThrow().eValue()).isPresent();
    }

    @Test
    void aFormulaBeyondTheProcedureIsConsistentAtBest() {
        Finding finding = finding(claim("beyond", "interval", "mean", "Sqrt[n^2+2*n+1]/2-1/2", ""));
        assertThat(finding.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(evidence(finding, Kind.DERIVED).summary()).contains("not decided for all values");
        assertThat(evidence(finding, Kind.ENCLOSED).holds()).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "10^(10^9), too large",
        "'Sum[1,{i,1,10^9}]', too large",
        "(10^9)!, too large",
    })
    void aFormulaThatIsTooLargeIsAFaultOfItsFileAndTheOthersAreJudged(String formula, String part) {
        Reading good = claim("good", "ball", "mean", MEAN, "");
        Verification.Outcome outcome = run(1, claim("big", "ball", "mean", "n+" + formula, ""), good);
        assertThat(outcome.findings()).extracting(Finding::verdict).containsExactly(Verdict.PROVED);
        assertThat(outcome.invalid())
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .isInstanceOf(InvalidClaimException.class)
                        .hasMessageStartingWith("big.yaml:3: claim.mean: ")
                        .hasMessageContaining(part));
    }

    @Test
    void aPmfOfAnotherMassIsRefutedByItsMass() {
        Finding finding = finding(claim("mass", "\"ball:rho=3\"", "pmf", "Binomial[n,k]/2^n/2", ""));
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample().orElseThrow().claimed()).startsWith("total mass 0.5");
    }

    @Test
    void networksThatDoNotRefuteTheMutantsHaveShownNothing() {
        Settings few = new Settings(1e-6, 7, OptionalLong.of(4), 1);
        Finding finding = Verification.with(few)
                .run(List.of(claim("few", "ball", "mean", MEAN, "")))
                .findings()
                .get(0);
        Evidence simulated = evidence(finding, Kind.SIMULATED);
        assertThat(simulated.holds()).isEmpty();
        assertThat(simulated.summary()).contains("nothing is shown, since", "mutants survive");
        assertThat(finding.verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void findingsAreTheSameOnAnyNumberOfThreads() {
        List<String> texts = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            Verification.Outcome outcome = run(
                    threads,
                    claim("a", "ball", "pmf", "Binomial[n,k]/2^n", ""),
                    claim("b", "interval", "variance", "n/4", ""));
            texts.add(FindingsJson.write(new Findings(new Suite(1e-6, 7, "test"), outcome.findings())));
        }
        assertThat(texts).allMatch(texts.get(0)::equals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | mean        | 2*n
            interval | mean        | -n
            interval | variance    | n^2
            interval | probability | 3/2
            interval | density     | Piecewise[{{1/4,Abs[x]<=1},{1/(4*x^2),Abs[x]<=10^6}},0]
            """)
    void aValueThatNoNetworkCanHaveIsRefuted(String prior, String kind, String formula) {
        Finding finding = finding(claim("beyond", prior, kind, formula, ""));
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pmf              | 1/2^n                       | k: '==0'
            pmf              | n*Binomial[n-1,k-1]/(k*2^n) | k: '>=1'
            factorial-moment | n/2                         | j: '==1'
            """)
    void aTrueClaimAboutAPartOfALawIsNotRefutedForItsMass(String kind, String formula, String part) {
        Finding finding = finding(claim("part", "interval", kind, formula, "for: {" + part + "}"));
        assertThat(finding.verdict()).isIn(Verdict.PROVED, Verdict.CONSISTENT);
        assertThat(evidence(finding, Kind.ENCLOSED).holds()).contains(true);
        Finding wrong = finding(claim("part", "interval", kind, "1/3+" + formula, "for: {" + part + "}"));
        assertThat(wrong.verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void aFaultOfOursInOneClaimCostsTheOthersNothing() {
        Verification.Outcome outcome = Verification.with(new Settings(1e-6, 7, OptionalLong.of(100), 1))
                .telling(claim -> {
                    if (claim.id().equals("a")) {
                        throw new IllegalStateException("a fault");
                    }
                })
                .run(List.of(claim("a", "ball", "mean", MEAN, ""), claim("b", "ball", "mean", MEAN, "")));
        assertThat(outcome.failures()).containsOnlyKeys("a");
        assertThat(outcome.findings()).extracting(Finding::claim).containsExactly("b");
    }

    @Test
    void eachClaimHasItsShareOfTheFalseAlarms() {
        Verification.Outcome outcome =
                run(1, claim("a", "ball", "mean", MEAN, ""), claim("b", "interval", "mean", "n/2", ""));
        double spent = outcome.findings().stream()
                .mapToDouble(f -> (Double) evidence(f, Kind.SIMULATED).details().get("alpha"))
                .sum();
        assertThat(spent).isLessThanOrEqualTo(1e-6).isGreaterThan(0.99e-6);
    }
}
