package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurseTest {
    private static final Formula SUM = FormulaParser.parse("Sum[1/i^2,{i,1,200}]");

    @Test
    void evaluationsArePaidUntilThePurseIsEmpty() {
        Purse probe = Purse.of(Long.MAX_VALUE - 1);
        FormulaEvaluator.payingFrom(probe).evaluate(SUM, Map.of());
        long price = Long.MAX_VALUE - 1 - probe.left();
        assertThat(price).isPositive();

        Purse purse = Purse.of(3 * price);
        FormulaEvaluator evaluator = FormulaEvaluator.payingFrom(purse);
        for (int i = 0; i < 3; i++) {
            evaluator.evaluate(SUM, Map.of());
        }
        assertThat(purse.left()).isZero();
        assertThatThrownBy(() -> evaluator.evaluate(SUM, Map.of()))
                .isInstanceOf(FormulaException.class)
                .hasMessageStartingWith("too large: ");
    }

    @Test
    void refiningAnEnclosureIsPaidToo() {
        Purse purse = Purse.of(10_000_000);
        ExactValue value = FormulaEvaluator.payingFrom(purse).evaluate(FormulaParser.parse("ArcTan[1/3]"), Map.of());
        long before = purse.left();
        value.enclosure(512);
        assertThat(purse.left()).isLessThan(before);
    }

    @Test
    void aBottomlessPurseIsNeverEmpty() {
        Purse purse = Purse.bottomless();
        FormulaEvaluator.payingFrom(purse).evaluate(SUM, Map.of());
        assertThat(purse.left()).isEqualTo(Purse.bottomless().left());
    }
}
