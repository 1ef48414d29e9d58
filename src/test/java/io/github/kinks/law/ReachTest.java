package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.FormulaParser;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final FormulaEvaluator EVALUATOR = FormulaEvaluator.withDefaults();

    @Test
    void aMeanReachesWhatItIsAtLeast() {
        Reach reach = Reach.ofMean(EVALUATOR, FormulaParser.parse("n/2"));
        assertThat(reach.at(5, 3)).contains(false);
        assertThat(reach.at(6, 3)).contains(true);
        assertThat(reach.at(7, 3)).contains(true);
    }

    /** P(K >= 2) is 1/2 for three fair coins, 1/4 for two, and 0 for one. */
    @Test
    void aMedianReachesWhatHalfOfTheMassIsAtLeast() {
        Reach reach = Reach.ofMedian(EVALUATOR, FormulaParser.parse("Binomial[n,k]/2^n"));
        assertThat(reach.at(1, 2)).contains(false);
        assertThat(reach.at(2, 2)).contains(false);
        assertThat(reach.at(3, 2)).contains(true);
        assertThat(reach.at(4, 2)).contains(true);
        assertThat(reach.at(4, 5)).contains(false);
    }

    /** ArcTan[2/3] + ArcTan[1/5] is Pi/4, which no enclosure tells from the neighbours of Pi/4. */
    @Test
    void whatNoEnclosureTellsIsLeftOpen() {
        Reach reach = Reach.ofMean(EVALUATOR, FormulaParser.parse("4*(ArcTan[2/3]+ArcTan[1/5])/Pi"));
        assertThat(reach.at(1, 1)).isEmpty();
        assertThat(reach.at(1, 2)).contains(false);
    }
}
