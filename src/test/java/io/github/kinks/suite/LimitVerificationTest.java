package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimFiles.Reading;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims of expansions and of the distance to a Poisson law, as a user writes them: judged in the child process. */
class LimitVerificationTest {
    private static Map<String, Finding> findings = Map.of();

    private static Reading claim(String id, String quantity, String formula) {
        String text = """
                id: %s
                model: {prior: ball}
                claim: {%s: "%s"}
                check: {widths: [1, 10, 100], samples: 1}
                """.formatted(id, quantity, formula);
        return new Reading.Valid(id + ".yaml", ClaimReader.read(id + ".yaml", text));
    }

    @BeforeAll
    static void judge() {
        findings = Verification.with(new Settings(1e-6, 7, OptionalLong.empty(), 2))
                .run(List.of(
                        claim("expansion", "mean-expansion", "Sqrt[2/Pi]*(n^(1/2)-3/(4*n^(1/2)))"),
                        claim("wrong-expansion", "mean-expansion", "Sqrt[2*n/Pi]*(1-1/(4*n))"),
                        claim("undefined-expansion", "mean-expansion", "Sqrt[1-n]"),
                        claim("limit", "poisson-limit", "3*Exp[-1/2]/(2*Pi)"),
                        claim("wrong-limit", "poisson-limit", "1/Sqrt[2*Pi*E]"),
                        claim("bound", "poisson-bound", "6/(5*Sqrt[n])"),
                        claim("open-bound", "poisson-bound", "1/(2*Sqrt[n])"),
                        claim("wrong-bound", "poisson-bound", "3/(10*Sqrt[n])")))
                .findings()
                .stream()
                .collect(Collectors.toMap(Finding::claim, Function.identity()));
    }

    private static Finding finding(String id) {
        return Optional.ofNullable(findings.get(id)).orElseThrow();
    }

    private static Optional<Boolean> holds(String id, Kind kind) {
        return finding(id).evidence().stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow()
                .holds();
    }

    @Test
    void trueOnesAreProved() {
        assertThat(List.of("expansion", "limit", "bound"))
                .allSatisfy(id -> assertThat(finding(id).verdict()).isEqualTo(Verdict.PROVED));
        assertThat(holds("expansion", Kind.ENCLOSED)).isEmpty();
        assertThat(holds("limit", Kind.ENCLOSED)).isEmpty();
        assertThat(holds("bound", Kind.ENCLOSED)).contains(true);
    }

    @Test
    void aBoundThatIsNotShownForAllWidthsIsConsistent() {
        assertThat(finding("open-bound").verdict()).isEqualTo(Verdict.CONSISTENT);
    }

    @Test
    void falseOnesAreRefutedByWhatIsTrue() {
        assertThat(List.of("wrong-expansion", "wrong-limit", "wrong-bound", "undefined-expansion"))
                .allSatisfy(id -> assertThat(finding(id).verdict()).isEqualTo(Verdict.REFUTED));
        assertThat(finding("wrong-expansion").counterexample().orElseThrow().at())
                .containsEntry("power of n", "-1/2");
        assertThat(finding("wrong-limit").counterexample().orElseThrow().actual())
                .startsWith("0.28959705");
        // 0.0977 at width 10, where the bound is 0.0949
        assertThat(finding("wrong-bound").counterexample().orElseThrow())
                .satisfies(c -> assertThat(c.at()).containsEntry("n", "10"))
                .satisfies(c -> assertThat(c.claimed()).startsWith("[0.0948683"))
                .satisfies(c -> assertThat(c.actual()).startsWith("a distance in [0.09771193"));
    }
}
