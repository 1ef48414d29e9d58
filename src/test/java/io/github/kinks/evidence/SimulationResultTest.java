package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationResultTest {

    @Test
    void listsItsFiguresInAStableOrder() {
        SimulationResult result = new SimulationResult.EValue("martingale", 100, 1e-3, -1, 8, 0.9, 0.02);
        assertThat(result.refuted()).isTrue();
        assertThat(result.details().keySet())
                .containsExactly(
                        "test",
                        "samples",
                        "alpha",
                        "logEValue",
                        "largestLogEValue",
                        "eValue",
                        "power",
                        "detectable",
                        "refuted");
        assertThat(result.details()).containsEntry("eValue", "2.9e3").containsEntry("refuted", true);
    }

    @Test
    void givesWhatIsNotFiniteAsText() {
        SimulationResult mutant = new SimulationResult.AgainstMutant("twice", 10, 1e-3, 0.5, Double.POSITIVE_INFINITY);
        assertThat(mutant.details())
                .containsEntry("largestLogEValue", "Infinity")
                .containsEntry("eValue", "infinity")
                .containsEntry("refuted", true)
                .containsEntry("equivalent", false);
    }

    @Test
    void boundsTheErrorOfAMeanByTheFarEnd() {
        SimulationResult.Mean mean = new SimulationResult.Mean("betting", 10, 1e-3, 5, 4.9, 5.3, 0.1, 0.9, 0.4);
        assertThat(mean.errorBound()).isCloseTo(0.3, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(mean.refuted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1.0e0", "-1, 3.6e-1", "7, 1.0e3", "1000, 1.9e434", "Infinity, infinity", "-Infinity, 0"})
    void printsEValuesBeyondTheRangeOfADouble(double logE, String text) {
        assertThat(EValues.text(logE)).isEqualTo(text);
    }
}
