package io.github.kinks.formal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.FormulaParser;
import io.github.kinks.law.Bracket;
import io.github.kinks.law.FormulaEvaluator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The intervals that Coq proves, of means and probabilities under the ball prior, hold the ones that are computed here. */
class EnclosuresTest {
    private static final String MEAN = "n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])";
    private static final String PMF =
            "Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Gamma[1+n/2]/(Pi^(j/2)*Gamma[1+(n+j)/2]),{j,k,n}]";

    private static List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("proofs", "coq", "enclosures.csv"));
        return lines.subList(1, lines.size());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theComputedOneLiesInTheProvedOne(String row) {
        String[] cells = row.split(",", -1);
        Map<String, BigFraction> at = new HashMap<>();
        at.put("n", new BigFraction(Integer.parseInt(cells[1])));
        if (!cells[2].isEmpty()) {
            at.put("k", new BigFraction(Integer.parseInt(cells[2])));
        }
        Bracket computed = FormulaEvaluator.withDefaults()
                .evaluate(FormulaParser.parse(cells[0].equals("ball-mean") ? MEAN : PMF), at)
                .bracket(30);
        assertThat(new BigDecimal(computed.lower())).isGreaterThanOrEqualTo(new BigDecimal(cells[3]));
        assertThat(new BigDecimal(computed.upper())).isLessThanOrEqualTo(new BigDecimal(cells[4]));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theProvedOneIsWhatCoqProves(String row) throws IOException {
        String[] cells = row.split(",", -1);
        String value = cells[0].equals("ball-mean") ? "mean " + cells[1] : "P " + cells[1] + " " + cells[2];
        assertThat(Files.readString(Path.of("proofs", "coq", "Enclosures.v")))
                .contains(": %s <= %s <= %s.".formatted(cells[3], value, cells[4]));
    }
}
