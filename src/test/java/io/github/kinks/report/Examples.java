package io.github.kinks.report;

import io.github.kinks.calibration.Calibration;
import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.TrialResult;
import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.MutationScore;
import io.github.kinks.claim.MutationScore.Mutated;
import io.github.kinks.claim.Step;
import io.github.kinks.claim.Verdict;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.PiPolynomial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hipparchus.fraction.BigFraction;

/** Findings, laws and samples for the tests of this package; the findings are made up. */
final class Examples {
    static final Suite SUITE = new Suite(1e-6, 20260101, "0.1.0");

    /** What a hostile claim file could bring into a text. */
    static final String HOSTILE =
            "a\\b{c}$d$ & #e %f _g ^h ~i <j> |k| \"l\" 'm' `n` [o] *p* --- \u0007 \uD83D\uDE00 \u00e9 \u2264 ]]>";

    private Examples() {}

    /** One test that keeps its promises, one that breaks the first and one that breaks the second. */
    static Calibration calibration() {
        Promise promise = new Promise(0.05, 0.9);
        return new Calibration(
                7,
                "0.1.0",
                promise,
                10_000,
                1e-7,
                List.of(
                        TrialResult.of(
                                new Design("kept", "law_1 & more", "total variation", 0.1, 100, promise),
                                10_000,
                                512,
                                8_990,
                                1e-7),
                        TrialResult.of(
                                new Design("loud", "law 2", "mean", 0.123456, 2_000, promise),
                                10_000,
                                700,
                                10_000,
                                1e-7),
                        TrialResult.of(
                                new Design("deaf", "law 3", "rate", 3e-4, 1_000_000, promise),
                                10_000,
                                0,
                                8_000,
                                1e-7)));
    }

    static Findings run(Finding... findings) {
        return new Findings(SUITE, List.of(findings));
    }

    static Evidence evidence(Kind kind, Optional<Boolean> holds, String summary) {
        return new Evidence(kind, holds, summary, Map.of());
    }

    static Finding proved(String id) {
        return new Finding(
                id,
                Verdict.PROVED,
                Optional.of(Verdict.PROVED),
                "\\mathbb{E}[K] = \\frac{n}{2}",
                List.of(
                        evidence(Kind.DERIVED, Optional.of(true), "derived in 3 steps"),
                        evidence(Kind.FORMALISED, Optional.empty(), "no machine-checked theorem"),
                        evidence(Kind.ENCLOSED, Optional.of(true), "equal at 5 widths"),
                        simulated(true)),
                Optional.empty());
    }

    /** A proved claim with eight mutants: six refuted, one equivalent, one that survives. */
    static Finding tried(String id) {
        Finding base = proved(id);
        MutationScore score = new MutationScore(
                List.of(
                        new MutationScore.Operator("bound shift", 5, 4, 1),
                        new MutationScore.Operator("prior replacement", 3, 2, 0)),
                List.of(
                        new MutationScore.Witness(Kind.DERIVED, 6, 1, "not decided: 1"),
                        new MutationScore.Witness(Kind.ENCLOSED, 6, 0, ""),
                        new MutationScore.Witness(Kind.SIMULATED, 5, 0, "")),
                List.of(new Mutated("term-after-last-1", "n/2+0", "equal normal forms", OptionalLong.empty())),
                List.of(new Mutated("twice", "2*(n/2)", HOSTILE, OptionalLong.empty())),
                List.of(new Mutated("prior-ball", "ball on (-1, 1)", "too close for the sample", OptionalLong.of(7))));
        return new Finding(
                id,
                base.verdict(),
                base.expected(),
                base.statement(),
                base.evidence(),
                base.counterexample(),
                Optional.of(score));
    }

    static Finding refuted(String id, Optional<Verdict> expected) {
        Map<String, String> at = new LinkedHashMap<>();
        at.put("n", "3");
        at.put("T", "1/2");
        return new Finding(
                id,
                Verdict.REFUTED,
                expected,
                "K(Tw, b) \\overset{d}{=} K(w, b)",
                List.of(evidence(Kind.ENCLOSED, Optional.of(false), "differs at n = 3"), simulated(false)),
                Optional.of(new Counterexample(at, "0.25", "0.125", Optional.of("3.1e45"))));
    }

    static Finding inconclusive(String id, Optional<Verdict> expected) {
        return new Finding(
                id,
                Verdict.INCONCLUSIVE,
                expected,
                "",
                List.of(evidence(Kind.DERIVED, Optional.empty(), "no derivation is known for this prior")),
                Optional.empty());
    }

    private static Evidence simulated(boolean holds) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("samples", 2_000_000L);
        details.put("alpha", 1.25e-7);
        details.put("tests", List.of(Map.of("refuted", !holds)));
        return new Evidence(Kind.SIMULATED, Optional.of(holds), "2000000 networks at each of 5 widths", details);
    }

    /** A run in which every built-in claim came out as it is expected to. */
    static Findings builtIn() {
        return new Findings(
                SUITE,
                BuiltInClaims.read().stream()
                        .map(c -> {
                            Finding base = c.expected().equals(Optional.of(Verdict.REFUTED))
                                    ? refuted(c.id(), c.expected())
                                    : proved(c.id());
                            return new Finding(
                                    c.id(),
                                    base.verdict(),
                                    c.expected(),
                                    c.statement(),
                                    base.evidence(),
                                    base.counterexample());
                        })
                        .toList());
    }

    /** The law of K under the ball prior at n = 2. */
    static ExactLaw ballOfWidth2() {
        return ExactLaw.fromProbabilities(List.of(
                ExactValue.of(PiPolynomial.ONE.minus(overPi(13, 6))),
                ExactValue.of(overPi(5, 3)),
                ExactValue.of(overPi(1, 2))));
    }

    private static PiPolynomial overPi(int numerator, int denominator) {
        return PiPolynomial.monomial(new BigFraction(numerator, denominator), -2);
    }

    static Formula formula(String text) {
        return FormulaParser.parse(text);
    }

    static List<Step> steps() {
        return List.of(
                new Step(
                        "the slice",
                        "Integrate[Abs[t],{t,-1,1}]",
                        "1",
                        new Step.Check.Integral("Abs[t]", "t", "-1", "1", "t*Abs[t]/2", "1", ""),
                        List.of()),
                new Step(
                        "collect",
                        "n/2+n/2",
                        "n",
                        new Step.Check.Identity(formula("n/2+n/2"), formula("n")),
                        List.of(1)));
    }

    static Simulation simulation() {
        return new Simulation(
                "ball",
                3,
                Formula.number(-1),
                Formula.number(1),
                7,
                Histogram.of(3, 19, 3, 0),
                "local",
                2,
                0.5,
                "0.1.0");
    }
}
