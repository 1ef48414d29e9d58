package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {
    private static final long FULL = Long.MAX_VALUE - 1;
    private static final Operand NEAR = Operand.of(Enclosure.e(6_500));
    private static final PiPolynomial PI = PiPolynomial.monomial(Ratio.ONE, 2);

    private static Arithmetic at(int bits) {
        return new Arithmetic(bits, new Budget(bits, Purse.bottomless()));
    }

    private static long price(int bits, Consumer<Arithmetic> work) {
        Purse purse = Purse.of(FULL);
        work.accept(new Arithmetic(bits, new Budget(bits, purse)));
        return FULL - purse.left();
    }

    private static Operand ratio(long numerator, long denominator) {
        return Operand.of(new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    private static Operand whole(BigInteger value) {
        return Operand.of(Ratio.of(value));
    }

    private static BigFraction exact(Operand a) {
        return a.exact().flatMap(PiPolynomial::rational).orElseThrow();
    }

    /** {@code middle +- 2^power}. */
    private static Enclosure around(int middle, int power) {
        return Enclosure.ball(BigInteger.valueOf(middle).shiftLeft(-power), BigInteger.ONE, power);
    }

    /** (1 + Pi)^power. */
    private static PiPolynomial binomial(int power) {
        return PiPolynomial.ONE.plus(PI).pow(power);
    }

    /** Enclosures of 6400 bits have 200 words. */
    @Test
    void operationsOnEnclosuresArePaidByTheirPrecision() {
        assertThat(price(6_400, a -> a.plus(NEAR, NEAR))).isBetween(2 * 200L, 10 * 200L);
        long product = price(6_400, a -> a.times(NEAR, NEAR));
        // by Karatsuba's method from 80 words on
        assertThat(product).isBetween(200L * 200 / 2, 200L * 200);
        assertThat(price(6_400, a -> a.over(NEAR, NEAR))).isBetween(2 * product, 5 * product);
        // a logarithm and an exponential, each of more than the root of 6400 products
        assertThat(price(6_400, a -> a.power(NEAR, ratio(1, 3)))).isBetween(160 * product, 1_600 * product);
        // forty squares and as many products
        BigInteger ones = BigInteger.ONE.shiftLeft(40).subtract(BigInteger.ONE);
        assertThat(price(6_400, a -> a.power(Operand.of(around(1, -6_400)), whole(ones))))
                .isBetween(79 * product, 90 * product);
    }

    @Test
    void aSumIsPaidByItsTermsInEitherOrder() {
        Operand many = Operand.of(binomial(40));
        Operand one = Operand.of(Ratio.ONE);
        long price = price(128, a -> a.plus(many, one));
        assertThat(price(128, a -> a.plus(one, many))).isEqualTo(price);
        assertThat(price - price(128, a -> a.plus(Operand.of(PI), one))).isGreaterThanOrEqualTo(39);
        Operand more = Operand.of(binomial(80));
        assertThat(price(128, a -> a.plus(more, one)) - price).isGreaterThanOrEqualTo(40);
    }

    @Test
    void aProductIsPaidByThePairsOfItsTerms() {
        Operand seven = Operand.of(binomial(6));
        Operand single = Operand.of(PI.times(PiPolynomial.of(20)));
        assertThat(price(128, a -> a.times(seven, seven)))
                .isGreaterThanOrEqualTo(49 * price(128, a -> a.times(single, single)));
    }

    /** A power by squaring ends with the product of its halves, so a long one costs no less than that. */
    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void aPowerCostsNoLessThanTheProductItEndsWith(int power) {
        Operand base = Operand.of(PiPolynomial.ONE.plus(PI));
        Operand half = Operand.of(binomial(power / 2));
        assertThat(price(128, a -> a.power(base, ratio(power, 1))))
                .isGreaterThanOrEqualTo(price(128, a -> a.times(half, half)));
    }

    @Test
    void theCostOfAPowerDoesNotDependOnWhereItsPowersOfPiBegin() {
        PiPolynomial inverse = PiPolynomial.monomial(Ratio.ONE, -2);
        Operand centred = Operand.of(PI.plus(inverse));
        Operand rising = Operand.of(PiPolynomial.ONE.plus(PI.times(PI)));
        assertThat(price(128, a -> a.power(centred, ratio(20, 1))))
                .isEqualTo(price(128, a -> a.power(rising, ratio(20, 1))));
    }

    /** C(1200, k) for all k are of 1.04 million bits together, C(600, k) of a quarter of that. */
    @Test
    void aPowerOfMoreThanAMillionBitsInAllIsRefused() {
        Operand base = Operand.of(PiPolynomial.ONE.plus(PI));
        assertThatThrownBy(() -> at(1_280).power(base, ratio(1_200, 1)))
                .hasMessage("too large: a number of more than 1000000 bits");
        assertThat(at(1_280).power(base, ratio(600, 1)).exact().orElseThrow().terms())
                .hasSize(601);
    }

    @Test
    void rootsThatAreNotWholeAreEnclosed() {
        Operand root = at(128).power(Operand.of(PiPolynomial.ONE.plus(PI)), ratio(1, 2));
        assertThat(root.exact()).isEmpty();
        Enclosure square = root.enclosure(128).pow(2, 128);
        assertThat(square.minus(PiPolynomial.ONE.plus(PI).enclosure(200), 128).containsZero())
                .isTrue();
        assertThat(square.lower().toDouble()).isEqualTo(1 + Math.PI);
        assertThat(at(128).power(ratio(2, 9), ratio(1, 2)).exact()).isEmpty();
        assertThat(at(128).power(ratio(4, 3), ratio(1, 2)).exact()).isEmpty();
    }

    /** Degrees to 63, exponents' numerators to 20 bits, radicands to 20,000 bits. */
    @Test
    void wholeRootsAreExactUpToTheLimits() {
        BigInteger three = BigInteger.valueOf(3);
        for (int degree : new int[] {2, 3, 31, 32, 63}) {
            assertThat(exact(at(128).power(whole(three.pow(degree)), ratio(1, degree))))
                    .isEqualTo(new BigFraction(3));
        }
        Operand beyond = at(128).power(whole(three.pow(64)), ratio(1, 64));
        assertThat(beyond.exact()).isEmpty();
        assertThat(beyond.enclosure(128).contains(new BigFraction(3))).isTrue();

        assertThat(exact(at(128).power(ratio(4, 1), ratio(600_001, 2))))
                .isEqualTo(new BigFraction(BigInteger.ONE.shiftLeft(600_001)));

        BigInteger longest = BigInteger.ONE.shiftLeft(10_000).subtract(BigInteger.ONE);
        assertThat(exact(at(128).power(whole(longest.pow(2)), ratio(1, 2)))).isEqualTo(new BigFraction(longest));
        BigInteger tooLong = BigInteger.ONE.shiftLeft(10_001);
        assertThat(at(128).power(whole(tooLong.pow(2)), ratio(1, 2)).exact()).isEmpty();
    }

    /** Bisection takes a power of the root for each of its bits, one bit more than there may be included. */
    @Test
    void rootsArePaidByTheirBits() {
        BigInteger root = BigInteger.ONE.shiftLeft(1_919).add(BigInteger.ONE);
        long price = price(128, a -> a.power(whole(root.pow(3)), ratio(1, 3)));
        // 1920 cubes of up to 60 words
        assertThat(price).isBetween(1_920L * (60 * 60 + 120 * 60), 1_920L * 200 * 200);

        long small =
                price(128, a -> a.power(ratio(1, 8), ratio(1, 3))) - price(128, a -> a.power(ratio(1, 2), ratio(1, 1)));
        assertThat(small).isGreaterThanOrEqualTo(3);
    }

    @Test
    void powersOfZero() {
        Operand zero = ratio(0, 1);
        for (Operand power : new Operand[] {ratio(3, 1), ratio(1, 3), NEAR}) {
            assertThat(at(128).power(zero, power).isZero()).isTrue();
        }
        assertThat(exact(at(128).power(zero, zero))).isEqualTo(BigFraction.ONE);
        for (Operand power : new Operand[] {ratio(-3, 1), ratio(-1, 3), at(128).negate(NEAR)}) {
            assertThatThrownBy(() -> at(128).power(zero, power)).hasMessage("undefined: zero to a negative power");
        }
    }

    @Test
    void enclosuresAreRaisedToExponentsBelowTwoToTheSixtyTwo() {
        Enclosure one = around(1, -200);
        BigInteger limit = BigInteger.ONE.shiftLeft(62);
        Operand raised = at(256).power(Operand.of(one), whole(limit.subtract(BigInteger.ONE)));
        assertThat(raised.enclosure(256).contains(BigFraction.ONE)).isTrue();
        assertThat(raised.enclosure(256).relativeBits()).isGreaterThan(100);
        assertThatThrownBy(() -> at(256).power(Operand.of(one), whole(limit)))
                .hasMessage("too large: a power with an exponent beyond 2^62");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 200, 1_000})
    void powersAreAsFineAsThePrecision(int bits) {
        Operand cubeRoot = at(bits).power(ratio(2, 7), ratio(1, 3));
        assertThat(cubeRoot.enclosure(bits).relativeBits()).isGreaterThanOrEqualTo(bits - 4);
        assertThat(cubeRoot.enclosure(bits).pow(3, bits).contains(new BigFraction(2, 7)))
                .isTrue();
        // 5 to the power Pi; its logarithm over that of 5
        Operand five = at(bits).power(ratio(5, 1), Operand.of(PI));
        assertThat(five.enclosure(bits).relativeBits()).isGreaterThanOrEqualTo(bits - 4);
        Enclosure power = five.enclosure(bits).log(bits).over(Enclosure.of(5).log(bits), bits);
        assertThat(power.minus(Enclosure.pi(bits + 9), bits).containsZero()).isTrue();
    }

    @Test
    void zeroOverANumberIsDecidedByItsSign() {
        Operand zero = ratio(0, 1);
        assertThat(at(128).over(zero, NEAR).isZero()).isTrue();
        Operand maybeZero = Operand.of(around(0, -100));
        assertThatThrownBy(() -> at(128).over(zero, maybeZero)).isInstanceOf(Undecided.class);
        assertThatCode(() -> at(128).times(zero, maybeZero)).doesNotThrowAnyException();
        assertThat(at(128).times(zero, maybeZero).isZero()).isTrue();
    }
}
