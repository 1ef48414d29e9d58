package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Finding.Evidence;
import io.github.kinks.claim.Finding.Kind;
import io.github.kinks.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {

    /** One letter for each of derived, formalised, enclosed, simulated: + holds, - does not, o not run. */
    @ParameterizedTest
    @CsvSource({
        "oooo, false, INCONCLUSIVE",
        "+ooo, false, PROVED",
        "o+oo, false, PROVED",
        "++++, false, PROVED",
        "oo+o, false, CONSISTENT",
        "ooo+, false, CONSISTENT",
        "+oo-, false, REFUTED",
        "o+-o, false, REFUTED",
        "oo+-, false, REFUTED",
        "-ooo, true, REFUTED",
        "-ooo, false, INCONCLUSIVE",
        "-+oo, false, INCONCLUSIVE",
        "-o++, false, INCONCLUSIVE",
        "-o-o, false, REFUTED",
        "++++, true, REFUTED",
        "oooo, true, REFUTED"
    })
    void judges(String evidence, boolean counterexample, Verdict expected) {
        assertThat(VerdictRule.judge(items(evidence), counterexample)).isEqualTo(expected);
    }

    @Test
    void aContradictionIsNeverAPass() {
        for (int code = 0; code < 81; code++) {
            StringBuilder letters = new StringBuilder();
            for (int rest = code, i = 0; i < 4; i++, rest /= 3) {
                letters.append("+-o".charAt(rest % 3));
            }
            Verdict verdict = VerdictRule.judge(items(letters.toString()), false);
            if (letters.indexOf("-") >= 0) {
                assertThat(verdict).as("%s", letters).isIn(Verdict.REFUTED, Verdict.INCONCLUSIVE);
            }
            if (letters.indexOf("+") < 0) {
                assertThat(verdict).as("%s", letters).isNotIn(Verdict.PROVED, Verdict.CONSISTENT);
            }
            assertThat(VerdictRule.judge(items(letters.toString()), true)).isEqualTo(Verdict.REFUTED);
        }
    }

    private static List<Evidence> items(String letters) {
        List<Evidence> items = new ArrayList<>();
        List<Kind> kinds = List.of(Kind.DERIVED, Kind.FORMALISED, Kind.ENCLOSED, Kind.SIMULATED);
        for (int i = 0; i < kinds.size(); i++) {
            char letter = letters.charAt(i);
            Optional<Boolean> holds = letter == 'o' ? Optional.empty() : Optional.of(letter == '+');
            items.add(new Evidence(kinds.get(i), holds, "", Map.of()));
        }
        return items;
    }
}
