package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims as a user writes them: judged in the child process, with few networks. */
class VerificationTest {
    private static final String MEAN = "n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])";

    /** Equal to the law, written differently. */
    private static final List<Case> EQUAL = List.of(
            new Case("equal-1", "ball", "mean", "n*Beta[n/2+1,1/2]/Pi", ""),
            new Case("equal-2", "ball", "mean", "n*Pochhammer[1/2,(n+1)/2]/((n+1)/2)!", ""),
            new Case("equal-3", "ball", "mean", "2/Pi*n*n!!/(n+1)!!", "for: {n: even}"),
            new Case("equal-4", "ball", "mean", "n*Binomial[n+1,(n+1)/2]/2^(n+1)", "for: {n: odd}"),
            new Case(
                    "equal-5",
                    "ball",
                    "pmf",
                    "Binomial[n,k]*Sum[(-1)^i*Binomial[n-k,i]*Pi^(-(k+i)/2)*Gamma[1+n/2]/Gamma[1+(n+k+i)/2],{i,0,n-k}]",
                    ""),
            new Case("equal-6", "interval", "pmf", "n!/(k!*(n-k)!*2^n)", ""),
            new Case("equal-7", "interval", "mean", "Sum[i*Binomial[n,i],{i,1,n}]/2^n", ""));

    /** Wrong; the last column is how the true value begins where the counterexample was found. */
    private static final List<Case> WRONG = List.of(
            new Case("wrong-1", "ball", "mean", "(n+1)*Gamma[(n+1)/2+1]/(Sqrt[Pi]*Gamma[(n+4)/2])", "0.5"),
            new Case("wrong-2", "ball", "mean", "n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+1)/2])", "0.5"),
            new Case("wrong-3", "ball", "mean", "n*n!!/(n+1)!!", "0.848826363156775124100713404653"),
            new Case("wrong-4", "ball", "asymptotic-mean", "Sqrt[2*n]/Pi", "1.77245385090551602729816748334"),
            new Case("wrong-5", "ball", "pmf", "Binomial[n,k]/2^n", "0.310328579935120211668170358719"),
            new Case("wrong-6", "interval", "variance", "n/2", "0.25"),
            new Case("wrong-7", "interval", "density", "1/(4*x^2)", "0.25"));

    /** Values that no network can have. */
    private static final List<Case> BEYOND = List.of(
            new Case("beyond-1", "interval", "mean", "2*n", ""),
            new Case("beyond-2", "interval", "mean", "-n", ""),
            new Case("beyond-3", "interval", "variance", "n^2", ""),
            new Case("beyond-4", "interval", "probability", "3/2", ""),
            new Case("beyond-5", "interval", "density", "Piecewise[{{1/4,Abs[x]<=1},{1/(4*x^2),Abs[x]<=10^6}},0]", ""));

    /** True of a part of the law. */
    private static final List<Case> PART = List.of(
            new Case("part-1", "interval", "pmf", "1/2^n", "for: {k: '==0'}"),
            new Case("part-2", "interval", "pmf", "n*Binomial[n-1,k-1]/(k*2^n)", "for: {k: '>=1'}"),
            new Case("part-3", "interval", "factorial-moment", "n/2", "for: {j: '==1'}"));

    private static final Case WIDE = new Case("wide", "\"ball:rho=3\"", "pmf", "Binomial[n,k]/2^n", "");
    private static final Case MASS = new Case("mass", "\"ball:rho=3\"", "pmf", "Binomial[n,k]/2^n/2", "");
    private static final Case OPEN = new Case("open", "interval", "mean", "Sqrt[n^2+2*n+1]/2-1/2", "");

    /** What one run found of all these, since a run starts a process. */
    private static final Map<String, Finding> FINDINGS = new HashMap<>();

    /** A claim, and what stands in its row beside it. */
    record Case(String id, String prior, String kind, String formula, String more) {
        Case wrong() {
            return new Case(id + "-wrong", prior, kind, "1/3+" + formula, more);
        }

        Reading reading() {
            return claim(id, prior, kind, formula, more.startsWith("for") ? more : "");
        }
    }

    static List<Case> equal() {
        return EQUAL;
    }

    static List<Case> wrong() {
        return WRONG;
    }

    static List<Case> beyond() {
        return BEYOND;
    }

    static List<Case> part() {
        return PART;
    }

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

    @BeforeAll
    static void judgeAll() {
        List<Case> all = new ArrayList<>(List.of(WIDE, OPEN, MASS));
        all.addAll(EQUAL);
        all.addAll(WRONG);
        all.addAll(BEYOND);
        all.addAll(PART);
        PART.forEach(part -> all.add(part.wrong()));
        Verification.Outcome outcome = run(2, all.stream().map(Case::reading).toArray(Reading[]::new));
        assertThat(outcome.invalid()).isEmpty();
        assertThat(outcome.failures()).isEmpty();
        outcome.findings().forEach(f -> FINDINGS.put(f.claim(), f));
    }

    private static Finding finding(Case judged) {
        return Objects.requireNonNull(FINDINGS.get(judged.id()), judged.id());
    }

    private static Evidence evidence(Finding finding, Kind kind) {
        return finding.evidence().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("equal")
    void anEqualFormulaWrittenDifferentlyIsProved(Case equal) {
        Finding finding = finding(equal);
        assertThat(finding.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(evidence(finding, Kind.SIMULATED).holds()).contains(true);
        assertThat(finding.counterexample()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongFormulaIsRefutedWithATrueCounterexample(Case wrong) {
        Finding finding = finding(wrong);
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample()).hasValueSatisfying(c -> {
            assertThat(c.actual()).startsWith(wrong.more());
            assertThat(c.claimed()).isNotEqualTo(c.actual());
        });
    }

    @Test
    void theSimulationAloneRefutesWhereNothingIsDerived() {
        Finding finding = finding(WIDE);
        assertThat(evidence(finding, Kind.DERIVED).holds()).isEmpty();
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample().orElseThrow().eValue()).isPresent();
    }

    @Test
    void aFormulaBeyondTheProcedureIsConsistentAtBest() {
        Finding finding = finding(OPEN);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(evidence(finding, Kind.DERIVED).summary()).contains("not decided for all values");
        assertThat(evidence(finding, Kind.ENCLOSED).holds()).contains(true);
    }

    @Test
    void aFormulaThatIsTooLargeIsAFaultOfItsFileAndTheOthersAreJudged() {
        List<String> large = List.of("10^(10^9)", "Sum[1,{i,1,10^9}]", "(10^9)!");
        List<Reading> readings = new ArrayList<>();
        for (String formula : large) {
            readings.add(claim("big-" + readings.size(), "ball", "mean", "n+" + formula, ""));
        }
        readings.add(claim("good", "ball", "mean", MEAN, ""));
        Verification.Outcome outcome = run(1, readings.toArray(Reading[]::new));
        assertThat(outcome.findings()).extracting(Finding::verdict).containsExactly(Verdict.PROVED);
        assertThat(outcome.invalid()).hasSameSizeAs(large);
        for (int i = 0; i < large.size(); i++) {
            assertThat(outcome.invalid().get(i))
                    .isInstanceOf(InvalidClaimException.class)
                    .hasMessageStartingWith("big-" + i + ".yaml:3: claim.mean: ")
                    .hasMessageContaining("too large");
        }
    }

    @Test
    void aPmfOfAnotherMassIsRefutedByItsMass() {
        Finding finding = finding(MASS);
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample().orElseThrow().claimed()).startsWith("total mass 0.5");
    }

    @Test
    void aClaimsShareOfTheFalseAlarmsFollowsItsWeight() {
        Reading light = new Reading.Valid("light.yaml", ClaimReader.read("light.yaml", """
                id: light
                model: {prior: interval}
                claim: {mean: n/2}
                check: {widths: [1], samples: 5000}
                """));
        Reading heavy = new Reading.Valid("heavy.yaml", ClaimReader.read("heavy.yaml", """
                id: heavy
                model: {prior: interval}
                claim: {least-width: 2*m}
                check: {widths: [1], weight: 3}
                """));
        List<Double> shares = run(1, light, heavy).findings().stream()
                .map(finding ->
                        (Double) evidence(finding, Kind.SIMULATED).details().get("alpha"))
                .toList();
        assertThat(shares.get(0)).isCloseTo(2.5e-7, within(1e-20));
        assertThat(shares.get(1)).isCloseTo(7.5e-7, within(1e-20));
        assertThat(shares.get(0) + shares.get(1)).isLessThanOrEqualTo(1e-6);
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
        assertThat(simulated.summary()).contains("nothing is shown, since");
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
    @MethodSource("beyond")
    void aValueThatNoNetworkCanHaveIsRefuted(Case beyond) {
        Finding finding = finding(beyond);
        assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(finding.counterexample()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("part")
    void aTrueClaimAboutAPartOfALawIsNotRefutedForItsMass(Case part) {
        Finding finding = finding(part);
        assertThat(finding.verdict()).isIn(Verdict.PROVED, Verdict.CONSISTENT);
        assertThat(evidence(finding, Kind.ENCLOSED).holds()).contains(true);
        assertThat(finding(part.wrong()).verdict()).isEqualTo(Verdict.REFUTED);
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
