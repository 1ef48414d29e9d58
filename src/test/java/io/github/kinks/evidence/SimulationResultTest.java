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

    @Test
    void aMeanOutsideItsIntervalIsRefuted() {
        for (double[] ends : new double[][] {{5.1, 5.3}, {4.5, 4.9}}) {
            assertThat(new SimulationResult.Mean("betting", 10, 1e-3, 5, ends[0], ends[1], 9, 0.9, 0.4).refuted())
                    .isTrue();
        }
        for (double[] ends : new double[][] {{5, 5.3}, {4.5, 5}}) {
            assertThat(new SimulationResult.Mean("betting", 10, 1e-3, 5, ends[0], ends[1], 9, 0.9, 0.4).refuted())
                    .isFalse();
        }
    }

    @Test
    void listsWhatADistanceAndAMeanSay() {
        SimulationResult distance =
                new SimulationResult.Distance("tv", "total variation", 10, 1e-3, 0.1, 0.2, 0.9, 0.3, false);
        assertThat(distance.details())
                .containsEntry("distance", "total variation")
                .containsEntry("observed", 0.1)
                .containsEntry("upperBound", 0.2)
                .containsEntry("detectable", 0.3)
                .containsEntry("refuted", false);
        SimulationResult mean = new SimulationResult.Mean("betting", 10, 1e-3, 5, 4.5, 5.25, 0.1, 0.9, 0.4);
        assertThat(mean.details())
                .containsEntry("claimed", 5.0)
                .containsEntry("low", 4.5)
                .containsEntry("high", 5.25)
                .containsEntry("errorBound", 0.5)
                .containsEntry("logEValue", 0.1)
                .containsEntry("refuted", false);
    }
}
