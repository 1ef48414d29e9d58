package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.FormulaException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final long FULL = Long.MAX_VALUE - 1;

    private static long price(Consumer<Budget> work) {
        Purse purse = Purse.of(FULL);
        work.accept(new Budget(1_280, purse));
        return FULL - purse.left();
    }

    /** Half a thousand million word products at few bits, and forty times that at most. */
    @ParameterizedTest
    @CsvSource({"16, 25000", "128, 25000", "256, 100000", "512, 400000", "1280, 1000000", "100000, 1000000"})
    void theBudgetGrowsWithTheSquareOfThePrecisionUpToFortyfold(int bits, int functions) {
        Budget budget = new Budget(bits, Purse.bottomless());
        assertThatCode(() -> {
                    for (int i = 0; i < functions; i++) {
                        budget.function();
                    }
                })
                .doesNotThrowAnyException();
        assertThatThrownBy(budget::node)
                .isInstanceOf(FormulaException.class)
                .hasMessage("too large: more work than one formula may cost");
    }

    @Test
    void aNodeIsPaid() {
        assertThat(price(Budget::node)).isEqualTo(50);
        assertThat(price(Budget::function)).isEqualTo(20_000);
    }

    @Test
    void allTermsTogetherAreLimited() {
        Budget budget = new Budget(128, Purse.bottomless());
        budget.terms(150_000);
        assertThatThrownBy(() -> budget.terms(50_001))
                .isInstanceOf(FormulaException.class)
                .hasMessage("too large: sums and products of more than 200000 terms in all");
        budget.terms(50_000);
        assertThatThrownBy(() -> budget.terms(1)).hasMessageStartingWith("too large: ");
        assertThatCode(() -> budget.terms(0)).doesNotThrowAnyException();
    }

    @Test
    void aMillionBitsAreTheMost() {
        assertThatCode(() -> Budget.bits(1_000_000)).doesNotThrowAnyException();
        for (double more : new double[] {1_000_001, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThatThrownBy(() -> Budget.bits(more)).hasMessage("too large: a number of more than 1000000 bits");
        }
    }

    /** As by the school method for short numbers, and by less than it for long ones. */
    @Test
    void productsArePaidByTheirWords() {
        assertThat(price(b -> b.products(1, 640, 1_280))).isBetween(20L * 40, 2L * 20 * 40);
        assertThat(price(b -> b.products(7, 640, 1_280))).isEqualTo(7 * price(b -> b.products(1, 1_280, 640)));
        long once = price(b -> b.products(1, 32_000, 32_000));
        assertThat(once).isBetween(200_000L, 700_000L);
        // three products of half the length make one: a factor of 3, not 4
        assertThat(price(b -> b.products(1, 64_000, 64_000))).isBetween(once * 29 / 10, once * 31 / 10);
    }

    @Test
    void fractionsArePaidWithTheirCommonDivisors() {
        for (int bits : new int[] {64, 2_000, 1_000_000}) {
            long product = price(b -> b.products(1, bits, bits));
            // a sum over a common denominator takes three products
            assertThat(price(b -> b.fractions(1, bits, bits))).isGreaterThan(3 * product);
            long once = price(b -> b.fractions(1, bits, bits));
            // each of three parts is rounded down to whole products
            assertThat(price(b -> b.fractions(9, bits, bits))).isBetween(9 * once, 9 * once + 3 * 9);
        }
        // the divisor of two numbers of 3000 bits takes more than what is done with it
        assertThat(price(b -> b.fractions(1, 3_000, 3_000))).isGreaterThan(8 * price(b -> b.products(1, 3_000, 3_000)));
        // that of a long and a short number is a division, much dearer than a product of the two
        assertThat(price(b -> b.fractions(1, 10, 1_000_000)))
                .isGreaterThan(16 * price(b -> b.products(1, 10, 1_000_000)));
    }
}
