package io.github.kinks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Finding;
import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsJsonTest {

    @Test
    void writesCanonicalText() {
        assertThat(FindingsJson.write(Examples.run(
                        Examples.refuted("weights-only", Optional.of(Verdict.REFUTED)),
                        Examples.inconclusive("open", Optional.empty()))))
                .isEqualTo("""
                {
                  "suite": {
                    "alpha": 1.0E-6,
                    "seed": 20260101,
                    "version": "0.1.0"
                  },
                  "findings": [
                    {
                      "id": "weights-only",
                      "verdict": "REFUTED",
                      "expected": "REFUTED",
                      "statement": "K(Tw, b) \\\\overset{d}{=} K(w, b)",
                      "evidence": [
                        {
                          "kind": "ENCLOSED",
                          "holds": false,
                          "summary": "differs at n = 3"
                        },
                        {
                          "kind": "SIMULATED",
                          "holds": false,
                          "summary": "2000000 networks at each of 5 widths",
                          "samples": 2000000,
                          "alpha": 1.25E-7,
                          "tests": [
                            {
                              "refuted": true
                            }
                          ]
                        }
                      ],
                      "counterexample": {
                        "at": {
                          "n": "3",
                          "T": "1/2"
                        },
                        "claimed": "0.25",
                        "actual": "0.125",
                        "eValue": "3.1e45"
                      }
                    },
                    {
                      "id": "open",
                      "verdict": "INCONCLUSIVE",
                      "expected": null,
                      "statement": "",
                      "evidence": [
                        {
                          "kind": "DERIVED",
                          "holds": null,
                          "summary": "no derivation is known for this prior"
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void readsBackWhatItWrote() {
        Findings run = Examples.builtIn();
        String text = FindingsJson.write(run);
        assertThat(FindingsJson.read(text)).isEqualTo(run);
        assertThat(FindingsJson.write(FindingsJson.read(text))).isEqualTo(text);
    }

    @Test
    void keepsEveryCharacter() {
        Finding hostile = Examples.inconclusive(Examples.HOSTILE, Optional.empty());
        assertThat(FindingsJson.read(FindingsJson.write(Examples.run(hostile))).findings())
                .containsExactly(hostile);
    }

    /** Before version 19 the JDK prints 5.6843418860808015E-14 for this number. */
    @Test
    void printsNumbersInTheirShortestFormOnEveryJdk() {
        assertThat(FindingsJson.write(new Findings(new Suite(0x1p-44, 1, "0"), List.of())))
                .contains("\"alpha\": 5.684341886080802E-14,");
    }

    @Test
    void refusesDetailsThatWouldHideTheEvidence() {
        Finding finding = withDetails(Map.of("holds", true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FindingsJson.write(Examples.run(finding)))
                .withMessageContaining("holds");
    }

    @Test
    void refusesDetailsThatAreNoPlainValues() {
        Finding finding = withDetails(Map.of("when", Optional.of("x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FindingsJson.write(Examples.run(finding)))
                .withMessageContaining("Optional");
    }

    private static Finding withDetails(Map<String, Object> details) {
        return new Finding(
                "a",
                Verdict.PROVED,
                Optional.empty(),
                "",
                List.of(new Evidence(Kind.DERIVED, Optional.of(true), "", details)),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            "PROVED"       @ "TRUE"   @ findings[0].verdict
            "kind"         @ "sort"   @ findings[0].evidence[0].kind
            "holds": true  @ "holds": 1 @ findings[0].evidence[0].holds
            "expected"     @ "wanted" @ findings[0].expected
            "seed": 20260101 @ "seed": "1" @ suite.seed
            """)
    void namesThePlaceOfAFault(String right, String wrong, String place) {
        String text = FindingsJson.write(Examples.run(Examples.proved("a")));
        assertThat(text).contains(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FindingsJson.read(text.substring(0, text.indexOf(right))
                        + wrong
                        + text.substring(text.indexOf(right) + right.length())))
                .withMessageContaining(place);
    }

    @Test
    void writesTheMutationScoreAndReadsItBack() {
        Findings run = Examples.run(Examples.tried("a"), Examples.proved("b"));
        String text = FindingsJson.write(run);
        assertThat(text)
                .contains("\"mutants\": 8", "\"refuted\": 6", "\"score\": 0.8571428571428571", "\"samplesNeeded\": 7")
                .contains("\"note\": \"not decided: 1\"");
        assertThat(FindingsJson.read(text)).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"silent\": 1', '\"silent\": \"1\"', findings[0].mutation.witnesses[0].silent",
        "'\"why\": \"too', '\"what\": \"too', findings[0].mutation.tooClose[0].why",
    })
    void namesThePlaceOfAFaultInAScore(String right, String wrong, String place) {
        String text = FindingsJson.write(Examples.run(Examples.tried("a")));
        assertThat(text).contains(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FindingsJson.read(text.replace(right, wrong)))
                .withMessageContaining(place);
    }

    @Test
    void refusesHalfADocument() {
        String text = FindingsJson.write(Examples.run(Examples.proved("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> FindingsJson.read(text.substring(0, text.length() / 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> FindingsJson.read(text + "}"));
    }
}
