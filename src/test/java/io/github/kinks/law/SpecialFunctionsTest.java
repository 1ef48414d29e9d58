package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialFunctionsTest {
    private static final long FULL = Long.MAX_VALUE - 1;
    private static final Operand THIRD = Operand.of(new Ratio(BigInteger.ONE, BigInteger.valueOf(3)));
    private static final Operand SEVENTH = Operand.of(new Ratio(BigInteger.ONE, BigInteger.valueOf(7)));
    private static final Operand HALVES = Operand.of(new Ratio(BigInteger.valueOf(5), BigInteger.TWO));

    private static ExactValue evaluate(String text) {
        return FormulaEvaluator.withDefaults().evaluate(FormulaParser.parse(text), Map.of());
    }

    private static Enclosure value(Function function, int bits, Purse purse) {
        Budget budget = new Budget(bits, purse);
        SpecialFunctions functions = new SpecialFunctions(bits, budget, new Arithmetic(bits, budget));
        return functions.apply(function, List.of(THIRD, SEVENTH, HALVES)).enclosure(bits);
    }

    private static long price(Function function, int bits) {
        Purse purse = Purse.of(FULL);
        value(function, bits, purse);
        return FULL - purse.left();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXP", "LOG", "ARCTAN", "GAMMA", "SQRT", "FACTORIAL", "ERF", "OWEN_T", "BETA_REGULARIZED"})
    void functionsAreAsFineAsThePrecision(Function function) {
        for (int bits : new int[] {40, 200, 1_000}) {
            Enclosure value = value(function, bits, Purse.bottomless());
            assertThat(value.relativeBits()).isGreaterThanOrEqualTo(bits - 4);
            assertThat(value.contains(value(function, 2 * bits + 64, Purse.bottomless())))
                    .isTrue();
        }
    }

    /** 20,000 word products at fewest, and at 6400 bits, of 200 words, a product for each bit of the root of 6400 at least. */
    @ParameterizedTest
    @EnumSource(names = {"EXP", "LOG", "ARCTAN", "GAMMA", "ERF", "OWEN_T", "BETA_REGULARIZED"})
    void functionsArePaidByTheirPrecision(Function function) {
        assertThat(price(function, 16)).isGreaterThanOrEqualTo(20_000);
        assertThat(price(function, 6_400)).isGreaterThanOrEqualTo(80 * 200 * 200 / 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sqrt[0]            | 0
            Abs[0]             | 0
            Abs[-7/3]          | 7/3
            Exp[0]             | 1
            Log[1]             | 0
            ArcTan[0]          | 0
            ArcTan[1]          | Pi/4
            ArcTan[-1]         | -(Pi/4)
            Binomial[0,0]      | 1
            Binomial[0,1]      | 0
            Binomial[4,4]      | 1
            Binomial[4,5]      | 0
            Binomial[-3,0]     | 1
            Binomial[-3,-3]    | 1
            Binomial[-3,-4]    | -3
            Binomial[-3,3]     | -10
            Binomial[1/3,0]    | 1
            Binomial[1/3,1]    | 1/3
            Binomial[1/3,-1]   | 0
            Binomial[1/2,3/2]  | 0
            Binomial[Pi,-1]    | 0
            Binomial[Pi,Pi+1]  | 0
            Binomial[2,5/2]    | 16/(15*Pi)
            Pochhammer[1/3,0]  | 1
            Pochhammer[1/2,1/2] | 1/Sqrt[Pi]
            Pochhammer[-2,3]   | 0
            Pochhammer[5,-2]   | 1/12
            1!!                | 1
            7!!                | 105
            8!!                | 384
            Factorial2[-7]     | -1/15
            Gamma[1]           | 1
            Gamma[1/2]         | Sqrt[Pi]
            Gamma[-1/2]        | -(2*Sqrt[Pi])
            Beta[2,3]          | 1/12
            Erf[0]             | 0
            OwenT[0,1]         | 1/8
            OwenT[0,0]         | 0
            OwenT[5,0]         | 0
            BetaRegularized[0,1/3,2] | 0
            BetaRegularized[1,1/3,2] | 1
            BetaRegularized[5/9,1,1/2] | 1/3
            BetaRegularized[4/9,3/2,1] | 8/27
            BetaRegularized[Pi/4,2,1] | Pi^2/16
            """)
    void valuesInTheRing(String formula, String expected) {
        assertThat(evaluate(formula).exact())
                .isEqualTo(evaluate(expected).exact())
                .isPresent();
    }

    /** Each beside a formula that is reached in another way. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Abs[1-E]              | E-1
            Abs[E-1]              | E-1
            Pochhammer[1/3,1/2]   | Gamma[5/6]/Gamma[1/3]
            Pochhammer[Pi,2]      | Pi*(Pi+1)*1.0
            Binomial[Pi,2]        | Pi*(Pi-1)/2
            Binomial[1/3,1/4]     | Gamma[4/3]/(Gamma[5/4]*Gamma[13/12])
            Beta[1/3,1/4]         | Gamma[1/3]*Gamma[1/4]/Gamma[7/12]
            (1/3)!                | Gamma[4/3]
            Exp[Log[7]/3]         | 7^(1/3)
            Erf[-E]               | -Erf[E]
            OwenT[0,E]            | ArcTan[E]/(2*Pi)
            OwenT[E-E,7]          | ArcTan[7]/(2*Pi)
            OwenT[-Pi,E]          | OwenT[Pi,E]
            OwenT[Pi,-E]          | -OwenT[Pi,E]
            OwenT[3,1]            | (1-Erf[3/Sqrt[2]]^2)/8
            OwenT[3,1/7]+OwenT[3/7,7] | (1-Erf[3/Sqrt[2]]*Erf[3/(7*Sqrt[2])])/4
            OwenT[1/20,1/3]+OwenT[1/60,3] | (1-Erf[1/(20*Sqrt[2])]*Erf[1/(60*Sqrt[2])])/4
            BetaRegularized[2/3,5/2,1]  | (2/3)^(5/2)
            BetaRegularized[1/7,1,7/3]  | 1-(6/7)^(7/3)
            BetaRegularized[3/4,1/2,1/2] | 2/3
            BetaRegularized[1/2,1/3,1/3] | 1/2
            BetaRegularized[2/5,9/2,1/3] | 1-BetaRegularized[3/5,1/3,9/2]
            BetaRegularized[2/5,9/2,7/3] | BetaRegularized[2/5,11/2,7/3]+(2/5)^(9/2)*(3/5)^(7/3)/(9/2*Beta[9/2,7/3])
            BetaRegularized[9/10,41/2,7/3] | BetaRegularized[9/10,43/2,7/3]+(9/10)^(41/2)*(1/10)^(7/3)/(41/2*Beta[41/2,7/3])
            BetaRegularized[1/2+Pi/E^4,E,Pi] | 1-BetaRegularized[1/2-Pi/E^4,Pi,E]
            """)
    void valuesOutsideTheRing(String formula, String equal) {
        assertThat(evaluate(formula).decimal(50)).isEqualTo(evaluate(equal).decimal(50));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sqrt[-2]                 | undefined: the square root of a negative number
            Sqrt[2-E]                | undefined: the square root of a negative number
            Log[0]                   | undefined: the logarithm of zero or of a negative number
            Log[2-E]                 | undefined: the logarithm of zero or of a negative number
            Gamma[0]                 | undefined: Gamma at a pole, 0
            Gamma[-2]                | undefined: Gamma at a pole, -2
            Gamma[-2^63]             | undefined: Gamma at a pole, -9223372036854775808
            Gamma[-2^63-1]           | undefined: Gamma at a pole, a negative whole number
            Factorial2[-4]           | undefined: !! of a negative even number
            Factorial2[1/2]          | undefined: !! of a number that is not whole
            Binomial[10^9,5*10^8]    | too large: a number of more than 1000000 bits
            Binomial[-10^9,5*10^8]   | too large: a number of more than 1000000 bits
            (10^9)!!                 | too large: a number of more than 1000000 bits
            (10^30)!!                | too large: a number of more than 1000000 bits
            Pochhammer[1/3,10^9]     | too large: a number of more than 1000000 bits
            Pochhammer[3,10^30]      | too large: a number of more than 1000000 bits
            BetaRegularized[-1/9,2,3] | undefined: BetaRegularized of a number outside [0, 1]
            BetaRegularized[10/9,2,3] | undefined: BetaRegularized of a number outside [0, 1]
            BetaRegularized[2-E,2,3] | undefined: BetaRegularized of a number outside [0, 1]
            BetaRegularized[1/2,0,3] | undefined: BetaRegularized with a parameter that is not positive
            BetaRegularized[1/2,2,-1] | undefined: BetaRegularized with a parameter that is not positive
            BetaRegularized[0,2,2-E] | undefined: BetaRegularized with a parameter that is not positive
            BetaRegularized[1/2,10^30,3] | too large: more work than one formula may cost
            BetaRegularized[1/2,3,10^30] | too large: more work than one formula may cost
            """)
    void saysWhyThereIsNoValue(String formula, String message) {
        assertThatThrownBy(() -> evaluate(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessage(message);
    }

    /** Gamma(25000 + 1/2) has 330,000 bits, Gamma(50000) has 710,000, and Gamma(100000) has 1.5 million: enclosures serve better. */
    @ParameterizedTest
    @CsvSource({
        "Gamma[50001/2], true",
        "Gamma[-50001/2], true",
        "Gamma[50000], false",
        "Gamma[100000], false",
        "Gamma[200001/2], false"
    })
    void gammaIsExactAsLongAsItIsNotTooLong(String formula, boolean exact) {
        assertThat(evaluate(formula).isExact()).isEqualTo(exact);
    }

    /** Between the last product of two halves and as many products by one factor. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000})
    void factorialsArePaidByTheirLength(int n) {
        Purse purse = Purse.of(FULL);
        BigInteger value = new ExactGamma(new Budget(128, purse)).doubleFactorial(BigInteger.valueOf(2L * n));
        assertThat(value).isEqualTo(factorial(n).shiftLeft(n));
        long words = value.bitLength() / 32;
        assertThat(FULL - purse.left())
                .isGreaterThan((long) StrictMath.pow(words / 2.0, 1.585))
                .isLessThan(4L * n * words);
        assertThat(FULL - purse.left()).isGreaterThan(n * words / 4);
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    @Test
    void binomialCoefficientsMakePascalsTriangle() {
        ExactGamma gamma = new ExactGamma(new Budget(128, Purse.bottomless()));
        for (int n = 0; n < 30; n++) {
            for (int k = -1; k <= n + 2; k++) {
                BigInteger above = n == 0
                        ? BigInteger.valueOf(k == 0 ? 1 : 0)
                        : gamma.binomial(BigInteger.valueOf(n - 1L), BigInteger.valueOf(k - 1L))
                                .add(gamma.binomial(BigInteger.valueOf(n - 1L), BigInteger.valueOf(k)));
                assertThat(gamma.binomial(BigInteger.valueOf(n), BigInteger.valueOf(k)))
                        .isEqualTo(above);
            }
        }
    }

    @Test
    void gammaOfAnEnclosedPole() {
        for (int pole : new int[] {0, -3}) {
            assertThatThrownBy(() -> Enclosure.of(pole).gamma(60))
                    .isExactlyInstanceOf(ArithmeticException.class)
                    .hasMessage("Gamma at a pole");
            Enclosure around = Enclosure.of(pole).plus(Enclosure.ball(BigInteger.ZERO, BigInteger.ONE, -70), 90);
            assertThatThrownBy(() -> around.gamma(60)).isInstanceOf(Undecided.class);
        }
        assertThatThrownBy(() -> Enclosure.of(1L << 23).gamma(60)).hasMessageStartingWith("too large: ");
        assertThatThrownBy(() -> Enclosure.of(-200_001)
                        .scaled(-1)
                        .plus(Enclosure.of(-1L << 20), 60)
                        .gamma(60))
                .hasMessageStartingWith("too large: ");
        assertThat(Enclosure.of(5).gamma(60).contains(new BigFraction(24))).isTrue();
    }
}
