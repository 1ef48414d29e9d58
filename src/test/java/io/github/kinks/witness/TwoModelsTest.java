package io.github.kinks.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Sample;
import io.github.kinks.suite.Settings;
import io.github.kinks.suite.Verification;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Claims that two models have one law, where no law is derived: the biases truncate the weights of these balls. */
class TwoModelsTest {
    private static Reading claim(String id, String model, String other, String check) {
        return new Reading.Valid(
                id + ".yaml", ClaimReader.read(id + ".yaml", """
                id: %s
                model: {prior: "%s"%s}
                claim: {same-law: {prior: "ball:rho=2"%s}}
                check: {widths: [1, 3], %s}
                """.formatted(id, "ball:rho=2", model, other, check)));
    }

    private static List<Finding> judged(Reading... readings) {
        return Verification.with(new Settings(1e-6, 5, OptionalLong.empty(), 1))
                .run(List.of(readings))
                .findings();
    }

    private static Evidence simulated(Finding finding) {
        return finding.evidence().stream()
                .filter(e -> e.kind() == Kind.SIMULATED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void networksOfOneAreHeldAgainstNetworksOfTheOther() {
        List<Finding> findings = judged(
                claim("joint", "", ", scale: {joint: 3}", "samples: 50000"),
                claim("weights", "", ", scale: {weights: 3}", "samples: 50000"),
                claim("close", "", ", scale: {weights: 1.001}", "samples: 5000"),
                claim("bounded", "", ", scale: {joint: 3}", "samples: 200000, tv: 0.05"));
        Finding joint = findings.get(0);
        assertThat(joint.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(simulated(joint).summary()).contains("other models told apart");
        assertThat((Long) simulated(joint).details().get("toldApart")).isPositive();

        Finding weights = findings.get(1);
        assertThat(weights.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(weights.counterexample().orElseThrow().eValue()).isPresent();

        // wrong by less than so few networks can show, which the bound says
        Finding close = findings.get(2);
        assertThat(close.verdict()).isNotEqualTo(Verdict.REFUTED);

        Finding bounded = findings.get(3);
        assertThat(bounded.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(simulated(bounded).details().toString()).contains("ended=bound reached");
    }

    /** Networks with the same numbers would be the same networks in other units, and agree in every count. */
    @Test
    void theTwoStreamsShareNoNetwork() {
        Samples networks = new Samples(new LocalEngine(1), 5, (done, total) -> true);
        var model = ((Reading.Valid) claim("a", "", "", "samples: 10")).claim().model();
        var looks = StoppingRule.atMost(10_001).looks();
        Iterator<Sample> apart = networks.apart(model, 3, looks).iterator();
        long last = 0;
        for (Sample sample : networks.batches(model, 3, looks)) {
            Sample other = apart.next();
            assertThat(other.from()).isGreaterThanOrEqualTo(10_001);
            assertThat(other.counts().total()).isEqualTo(sample.counts().total());
            assertThat(other.counts()).isNotEqualTo(sample.counts());
            last = sample.to();
        }
        assertThat(last).isEqualTo(10_001);
        assertThat(apart.hasNext()).isFalse();
    }
}
