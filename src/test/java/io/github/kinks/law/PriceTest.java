package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import java.math.BigInteger;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation is paid for before it is done: at least its word products, and not many times as much. */
class PriceTest {
    private static final long FULL = Long.MAX_VALUE - 1;

    /** A whole number of so many 32-bit words, odd. */
    private static BigFraction words(int words) {
        return new BigFraction(BigInteger.ONE.shiftLeft(32 * words - 1).add(BigInteger.ONE));
    }

    private static long price(String formula, Map<String, BigFraction> values, int bits) {
        Purse purse = Purse.of(FULL);
        ExactValue value = FormulaEvaluator.payingFrom(purse).evaluate(FormulaParser.parse(formula), values);
        if (bits == 0) {
            return FULL - purse.left();
        }
        long before = purse.left();
        value.atPrecision(bits);
        return before - purse.left();
    }

    @ParameterizedTest
    @CsvSource({
        // formula, word products of one operation on n and m of 60 words, or on fractions of them
        "n*m,         3600,   100",
        "n*n,         3600,   100",
        "n+m,         60,     3000",
        "n-m,         60,     3000",
        "1/n+1/m,     3600,   200",
        "n/m,         3600,   200",
        "n^10,        36000,  100",
        "n^(-10),     36000,  200",
        "(n+Pi)^4,    57600,  300",
        "(n^3)^(1/3), 36000,  2000"
    })
    void exactOperationsArePaidByTheirLength(String formula, long least, long times) {
        Map<String, BigFraction> values = Map.of("n", words(60), "m", words(60).subtract(2));
        assertThat(price(formula, values, 0)).isBetween(least, least * times);
    }

    @ParameterizedTest
    @CsvSource({
        // an enclosure at 6400 bits has 200 words
        "ArcTan[1/3]+ArcTan[1/5],   40000, 2000",
        "ArcTan[1/3]*ArcTan[1/5],   40000, 2000",
        "ArcTan[1/3]/ArcTan[1/5],   40000, 2000",
        "ArcTan[1/3]^7,             40000, 2000",
        "ArcTan[1/3]^(1/7),         40000, 4000",
        "Sqrt[ArcTan[1/3]],         40000, 2000",
        "Exp[1/3],                  40000, 2000",
        "Log[1/3],                  40000, 2000",
        "Log[5],                    40000, 2000",
        "Gamma[1/3],                40000, 40000",
        "Erf[1/3],                  40000, 30000",
        "'OwenT[1/3,2/7]',          40000, 100000",
        "'BetaRegularized[1/3,1/7,5/2]', 40000, 100000"
    })
    void enclosuresArePaidByTheirPrecision(String formula, long least, long times) {
        assertThat(price(formula, Map.of(), 6_400)).isBetween(least, least * times);
    }

    /** A function of a function costs more than either, and two of a kind about twice as much as one. */
    @ParameterizedTest
    @CsvSource({
        "ArcTan[1/3], ArcTan[1/3]+ArcTan[1/5]",
        "Exp[1/3],    Exp[1/3]*Exp[1/5]",
        "Log[1/3],    Log[1/3]-Log[1/5]",
        "Gamma[1/3],  Gamma[1/3]+Gamma[1/5]"
    })
    void twoFunctionsCostTwiceAsMuch(String one, String two) {
        for (int bits : new int[] {128, 6_400}) {
            long single = price(one, Map.of(), bits);
            assertThat(price(two, Map.of(), bits)).isBetween(single * 19 / 10, single * 5 / 2 + 10_000);
        }
    }

    @Test
    void theFixedWorkOfAFunctionIsPaidAtFewBits() {
        for (String formula : new String[] {"ArcTan[1/3]", "Exp[1/3]", "Log[1/3]", "Gamma[1/3]", "2^(1/3)"}) {
            assertThat(price(formula, Map.of(), 16)).as(formula).isGreaterThan(20_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"n*m", "n+1/m", "n/m", "1/n-1/m"})
    void twoNumbersOfMoreThanHalfTheLongestAreTooLong(String formula) {
        Formula parsed = FormulaParser.parse(formula);
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        Map<String, BigFraction> longest =
                Map.of("n", words(15_650), "m", words(15_650).add(2));
        assertThatThrownBy(() -> evaluator.evaluate(parsed, longest))
                .isInstanceOf(FormulaException.class)
                .hasMessage("too large: a number of more than 1000000 bits");
        Map<String, BigFraction> shorter =
                Map.of("n", words(10_000), "m", words(10_000).add(2));
        assertThatCode(() -> evaluator.evaluate(parsed, shorter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"n^32300, 1", "n^(-32300), 1", "(n+Pi)^4000, 1"})
    void aPowerThatWouldBeTooLongIsRefusedBeforeItIsComputed(String formula, int words) {
        Map<String, BigFraction> values = Map.of("n", words(words).add(2));
        assertThatThrownBy(() -> FormulaEvaluator.withDefaults().evaluate(FormulaParser.parse(formula), values))
                .isInstanceOf(FormulaException.class)
                .hasMessageStartingWith("too large: ");
    }

    @Test
    void theLongestPowersAreComputed() {
        FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();
        assertThat(evaluator.evaluate(FormulaParser.parse("2^999000"), Map.of()).sign())
                .hasValue(1);
        assertThat(evaluator
                        .evaluate(FormulaParser.parse("2^(-999000)"), Map.of())
                        .sign())
                .hasValue(1);
        assertThat(evaluator
                        .evaluate(FormulaParser.parse("(-1)^(10^30+1)"), Map.of())
                        .sign())
                .hasValue(-1);
        assertThat(evaluator
                        .evaluate(FormulaParser.parse("1^(10^30)"), Map.of())
                        .sign())
                .hasValue(1);
        assertThatThrownBy(() -> evaluator.evaluate(FormulaParser.parse("2^1000002"), Map.of()))
                .hasMessageStartingWith("too large: ");
        assertThatThrownBy(() -> evaluator.evaluate(FormulaParser.parse("ArcTan[1/3]^(2^62)"), Map.of()))
                .hasMessageStartingWith("too large: ");
    }

    /** Beyond the price of the operation itself: the visit of the operation, and that of its operand. */
    @Test
    void everyNodeIsPaid() {
        long three = price("n+n+n", Map.of("n", BigFraction.ONE), 0);
        long two = price("n+n", Map.of("n", BigFraction.ONE), 0);
        Purse purse = Purse.of(FULL);
        Operand one = Operand.of(Ratio.ONE);
        assertThat(new Arithmetic(128, new Budget(128, purse)).plus(one, one).isZero())
                .isFalse();
        assertThat(three - two).isEqualTo(FULL - purse.left() + 100);
        // two leaves, the sum and its only operation
        assertThat(two).isEqualTo(FULL - purse.left() + 200);
    }
}
