package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.evidence.SimulationResult;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.witness.PlaceTest.Judged;
import io.github.kinks.witness.StoppingRule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When sampling ends, and that the bound with which it ends holds. */
class StoppingTest {
    private static final double ALPHA = 1e-6;

    private static Claim claim(String prior, String kind, String formula, String check) {
        return ClaimReader.read("mine.yaml", """
                id: mine
                model: {prior: %s}
                claim: {%s: "%s"}
                check: {widths: [4], %s}
                """.formatted(prior, kind, formula, check));
    }

    private static Judged judge(Claim claim, long seed) {
        Samples networks = new Samples(new LocalEngine(1), seed, (done, total) -> true);
        StoppingRule rule = StoppingRule.of(claim, OptionalLong.empty());
        Assertion.Equals says = (Assertion.Equals) claim.assertion();
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        PlaceTest test = switch (says.quantity()) {
            case PMF -> new LawTest(claim.model(), says.quantity(), rule, networks, evaluator);
            case DENSITY -> new DensityTest(claim.model(), rule, networks, evaluator);
            default -> new MeanTest(claim.model(), says.quantity(), rule, networks, evaluator);
        };
        return test.judge(Place.of(claim).get(0), says.formula(), ALPHA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | pmf      | Binomial[n,k]/2^n                        | tv: 0.02     | 0.02
            interval | mean     | n/2                                      | error: 0.05  | 0.05
            interval | variance | n/4                                      | error: 0.05  | 0.05
            interval | density  | Piecewise[{{1/4,Abs[x]<=1}},1/(4*x^2)]   | error: 0.02  | 0.02
            """)
    void aTrueClaimEndsWithTheBoundItAsksFor(String prior, String kind, String formula, String key, double asked) {
        Judged judged = judge(claim(prior, kind, formula, key + ", samples: 1e6"), 1);
        assertThat(judged.ended()).isEqualTo(Reason.BOUND);
        assertThat(judged.networks()).isLessThan(1_000_000);
        assertThat(bound(judged)).isLessThanOrEqualTo(asked);
        // a tighter bound takes more networks, and the same bound is reached at the same look
        String tighter = key.substring(0, key.indexOf(' ') + 1) + asked / 2;
        Judged longer = judge(claim(prior, kind, formula, tighter + ", samples: 1e6"), 1);
        assertThat(longer.networks()).isGreaterThan(judged.networks());
        assertThat(judge(claim(prior, kind, formula, key + ", samples: 1e6"), 1))
                .isEqualTo(judged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | pmf      | Binomial[n,k]*(2/5)^k*(3/5)^(n-k)
            interval | mean     | (n+1)/2
            interval | mean     | n+1
            interval | variance | n/2
            interval | density  | Piecewise[{{1/8,Abs[x]<=2}},1/(2*x^2)]
            """)
    void aWrongClaimEndsAsSoonAsItIsRefuted(String prior, String kind, String formula) {
        Judged judged = judge(claim(prior, kind, formula, "samples: 1e6"), 1);
        assertThat(judged.ended()).isEqualTo(Reason.REFUTED);
        assertThat(judged.networks()).isLessThan(1_000_000);
        assertThat(judged.results()).anyMatch(SimulationResult::refuted);
    }

    @Test
    void aTrueClaimWithoutAWishGoesToTheLimit() {
        Judged judged = judge(claim("interval", "pmf", "Binomial[n,k]/2^n", "samples: 50001"), 1);
        assertThat(judged.ended()).isEqualTo(Reason.LIMIT);
        assertThat(judged.networks()).isEqualTo(50_001);
        assertThat(judged.results()).noneMatch(SimulationResult::refuted);
    }

    /** The bound holds at the look at which a run chooses to stop: at confidence 1 - 1e-6 it holds in all of 200 runs. */
    @Test
    void stoppingWhereTheBoundIsLuckyDoesNotBreakIt() {
        // the claim is wrong by a total variation distance of exactly 0.01, and asks for a bound that is close to it
        String wrong = "Piecewise[{{1/2-1/100,k==0},{1/2+1/100,k==1}},0]";
        for (int seed = 0; seed < 200; seed++) {
            Claim claim = ClaimReader.read("mine.yaml", """
                    id: mine
                    model: {prior: interval}
                    claim: {pmf: "%s"}
                    check: {widths: [1], samples: 30000, tv: 0.04}
                    """.formatted(wrong));
            Judged judged = judge(claim, seed);
            assertThat(bound(judged)).isGreaterThanOrEqualTo(0.01);
        }
    }

    @Test
    void claimsShareNetworksWhateverTheirLimits() {
        Claim claim = claim("ball", "mean", "1", "samples: 100000");
        Samples networks = new Samples(new LocalEngine(1), 3, (done, total) -> true);
        List<Sample> few = new ArrayList<>();
        networks.batches(claim.model(), 4, StoppingRule.atMost(70_000).looks()).forEach(few::add);
        List<Sample> many = new ArrayList<>();
        networks.batches(claim.model(), 4, StoppingRule.atMost(100_000).looks()).forEach(many::add);
        assertThat(few.get(0)).isSameAs(many.get(0));
        assertThat(many.stream().mapToLong(s -> s.counts().total()).sum()).isEqualTo(100_000);
        assertThat(few.stream().mapToLong(s -> s.counts().total()).sum()).isEqualTo(70_000);
    }

    private static double bound(Judged judged) {
        return judged.results().stream()
                .mapToDouble(r -> r instanceof SimulationResult.Distance d
                        ? d.bound()
                        : r instanceof SimulationResult.Mean m ? m.errorBound() : 0)
                .max()
                .orElseThrow();
    }
}
