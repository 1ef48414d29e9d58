package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaParser;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PiPolynomialTest {
    private static PiPolynomial random(Random random) {
        PiPolynomial sum = PiPolynomial.ZERO;
        for (int i = random.nextInt(4); i >= 0; i--) {
            BigFraction c = new BigFraction(random.nextInt(200) - 100, 1 + random.nextInt(99));
            sum = sum.plus(PiPolynomial.monomial(c, random.nextInt(9) - 4));
        }
        return sum;
    }

    @Test
    void obeysTheLawsOfARing() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            PiPolynomial a = random(random);
            PiPolynomial b = random(random);
            PiPolynomial c = random(random);
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.plus(b).pow(3).minus(a.pow(3)).minus(b.pow(3)))
                    .isEqualTo(PiPolynomial.of(3).times(a).times(b).times(a.plus(b)));
            assertThat(a.minus(a).isZero()).isTrue();
            assertThat(a.plus(PiPolynomial.monomial(new BigFraction(1, 10_000), 1)))
                    .isNotEqualTo(a);
        }
    }

    @Test
    void readsBackWhatItWritesAndEnclosesIt() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            PiPolynomial a = random(random);
            ExactValue read = FormulaEvaluator.withDefaults().evaluate(FormulaParser.parse(a.toString()), Map.of());
            assertThat(read.exact()).contains(a);
            assertThat(a.enclosure(60).contains(a.enclosure(200).centre())).isTrue();
        }
    }

    @Test
    void provesTheSignOfADifferenceThatIsSmall() {
        // the convergents of pi, truncated at 50 digits
        BigFraction below = new BigFraction(
                new BigInteger("314159265358979323846264338327950288419716939937510"), BigInteger.TEN.pow(50));
        PiPolynomial pi = PiPolynomial.monomial(new BigFraction(1), 2);
        assertThat(pi.minus(PiPolynomial.of(below)).signum()).isEqualTo(1);
        assertThat(pi.minus(PiPolynomial.of(below)).enclosure(10).decimal(3)).contains("5.82E-51");
        assertThat(PiPolynomial.ZERO.signum()).isZero();
    }

    /** A fraction that is not in lowest terms, as long products leave it. */
    @Test
    void equalityDoesNotDependOnLowestTerms() {
        Map<Integer, Ratio> long1 = new TreeMap<>(Map.of(2, new Ratio(BigInteger.valueOf(6), BigInteger.valueOf(4))));
        PiPolynomial a = PiPolynomial.of(long1);
        PiPolynomial b = PiPolynomial.monomial(new BigFraction(3, 2), 2);
        assertThat(a).isEqualTo(b).hasSameHashCodeAs(b).hasToString("3*Pi/2");
    }

    @Test
    void rationalNumbersAreTold() {
        assertThat(PiPolynomial.of(new BigFraction(3, 2)).rational()).contains(new BigFraction(3, 2));
        assertThat(PiPolynomial.ZERO.rational()).contains(BigFraction.ZERO);
        assertThat(PiPolynomial.monomial(BigFraction.ONE, 2).rational()).isEmpty();
        assertThat(PiPolynomial.monomial(BigFraction.ONE, 2)
                        .plus(PiPolynomial.ONE)
                        .rational())
                .isEmpty();
        assertThat(PiPolynomial.monomial(BigFraction.ZERO, 2).rational()).contains(BigFraction.ZERO);
    }

    @Test
    void onlySingleTermsHaveInverses() {
        PiPolynomial pi = PiPolynomial.monomial(new BigFraction(-2, 3), 3);
        assertThat(pi.inverse()).contains(PiPolynomial.monomial(new BigFraction(-3, 2), -3));
        assertThat(pi.plus(PiPolynomial.ONE).inverse()).isEmpty();
        assertThat(PiPolynomial.ZERO.inverse()).isEmpty();
    }

    /** Pi^(2^19) and its inverse are the largest powers. */
    @Test
    void powersOfPiAreLimited() {
        PiPolynomial root = PiPolynomial.monomial(BigFraction.ONE, 1);
        PiPolynomial inverse = PiPolynomial.monomial(BigFraction.ONE, -1);
        assertThat(root.pow(1 << 20)).isEqualTo(PiPolynomial.monomial(BigFraction.ONE, 1 << 20));
        assertThat(inverse.pow(1 << 20)).isEqualTo(PiPolynomial.monomial(BigFraction.ONE, -(1 << 20)));
        for (PiPolynomial one : new PiPolynomial[] {root, inverse}) {
            assertThatThrownBy(() -> one.pow((1 << 20) + 1))
                    .isInstanceOf(FormulaException.class)
                    .hasMessage("too large: a power of Pi beyond 524288");
            PiPolynomial largest = one.pow(1 << 20);
            assertThatThrownBy(() -> largest.times(one)).hasMessage("too large: a power of Pi beyond 524288");
        }
        assertThatThrownBy(() -> root.pow(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Equal bits of each term, and of their sum where nothing cancels. */
    @Test
    void enclosuresAreAsFineAsThePowersOfPi() {
        for (int bits : new int[] {10, 64, 500}) {
            PiPowers powers = new PiPowers(bits);
            PiPolynomial sum = PiPolynomial.of(new BigFraction(1, 3));
            for (int half = -7; half <= 7; half++) {
                if (half != 0) {
                    assertThat(powers.power(half).relativeBits()).isGreaterThanOrEqualTo(bits);
                    assertThat(powers.power(half).contains(new PiPowers(bits + 200).power(half)))
                            .isTrue();
                }
                PiPolynomial term = PiPolynomial.monomial(new BigFraction(5, 7), half);
                assertThat(term.enclosure(powers).relativeBits()).isGreaterThanOrEqualTo(bits);
                sum = sum.plus(term);
                assertThat(sum.enclosure(powers).relativeBits()).isGreaterThanOrEqualTo(bits);
            }
        }
    }

    @Test
    void hashCodesTellPowersOfPiApart() {
        assertThat(PiPolynomial.monomial(BigFraction.ONE, 2)).doesNotHaveSameHashCodeAs(PiPolynomial.ONE);
    }
}
