package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactLawTest {
    private static final Formula BALL = FormulaParser.parse("Binomial[n,j]*Gamma[1+n/2]/(Pi^(j/2)*Gamma[1+(n+j)/2])");
    private static final Formula OFF_BY_ONE =
            FormulaParser.parse("Binomial[n,j]*Gamma[1+n/2]/(Pi^(j/2)*Gamma[(n+j)/2+3/2])");

    private static ExactLaw law(Formula moment, int n) {
        return ExactLaw.fromFactorialMoments(n, j -> evaluate(moment, Map.of("n", n, "j", j)));
    }

    private static ExactValue evaluate(Formula formula, Map<String, Integer> at) {
        Map<String, BigFraction> bindings = new java.util.HashMap<>();
        at.forEach((name, value) -> bindings.put(name, new BigFraction(value)));
        return FormulaEvaluator.withDefaults().evaluate(formula, bindings);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 20, 200})
    void everyProbabilityIsRightToFiftyDigits(int n) {
        Map<String, BigDecimal> expected = Reference.read("ball-pmf-" + n + ".csv");
        assertThat(expected).hasSize(n + 1);
        ExactLaw law = law(BALL, n);
        List<String> decimals = law.decimals(50);
        double[] nearest = law.pmf();
        double[] upper = law.upperBounds();
        for (int k = 0; k <= n; k++) {
            BigDecimal value = Objects.requireNonNull(expected.get(Integer.toString(k)));
            assertThat(new BigDecimal(decimals.get(k))).isEqualByComparingTo(value);
            assertThat(new BigDecimal(law.decimal(k, 20)))
                    .isEqualByComparingTo(value.round(new MathContext(20, RoundingMode.HALF_EVEN)));
            Bracket bracket = law.enclosure(k, 30);
            assertThat(value).isBetween(new BigDecimal(bracket.lower()), new BigDecimal(bracket.upper()));
            assertThat(nearest[k]).isEqualTo(value.doubleValue());
            assertThat(new BigDecimal(upper[k])).isGreaterThan(value);
            assertThat(upper[k]).isLessThanOrEqualTo(Math.nextUp(Math.nextUp(nearest[k])));
        }
        assertThat(law.isNonNegative()).isTrue();
        assertThat(law.massIsOne()).isTrue();
    }

    @Test
    void smallWidthsHaveTheKnownClosedForms() {
        ExactLaw law = law(BALL, 2);
        assertThat(IntStream.rangeClosed(0, 2).mapToObj(k -> law.pmf(k).toString()))
                .containsExactly("1-13/(6*Pi)", "5/(3*Pi)", "1/(2*Pi)");
        assertThat(law.mean()).hasToString("8/(3*Pi)");
        assertThat(law.variance()).hasToString("11/(3*Pi)-64/(9*Pi^2)");
        assertThat(law.factorialMoment(3)).hasToString("0");
    }

    /** The polynomial and the fixed-point sum share nothing after the moments. */
    @Test
    void theTwoRoadsAgree() {
        ExactLaw law = law(BALL, 90);
        for (int k = 0; k <= 90; k++) {
            PiPolynomial exact = law.pmf(k).exact().orElseThrow();
            assertThat(law.decimal(k, 40))
                    .isEqualTo(exact.enclosure(200).decimal(40).orElseThrow());
        }
        assertThat(law.pmf(3).exact()).isNotEqualTo(law(OFF_BY_ONE, 90).pmf(3).exact());
    }

    @Test
    void roughEnclosuresContainFineOnes() {
        ExactLaw law = law(BALL, 20);
        for (int k = 0; k <= 20; k++) {
            Enclosure rough = law.pmf(k).enclosure(16);
            assertThat(rough.isExact()).isFalse();
            assertThat(rough.contains(law.pmf(k).exact().orElseThrow().enclosure(500)))
                    .isTrue();
        }
    }

    @Test
    void aMomentFormulaOffByAHalfIsNoLaw() {
        ExactLaw wrong = law(OFF_BY_ONE, 6);
        assertThat(wrong.massIsOne()).isFalse();
        ExactLaw tooMany = ExactLaw.fromFactorialMoments(1, j -> ExactValue.of(j == 0 ? 1 : 2));
        assertThat(tooMany.massIsOne()).isTrue();
        assertThat(tooMany.isNonNegative()).isFalse();
    }

    @Test
    void wideLawsAreEnclosed() {
        ExactLaw law = law(BALL, 700);
        assertThat(law.pmf(21).exact()).isEmpty();
        // P(K = n) is the last moment itself
        assertThat(law.decimal(700, 30)).isEqualTo(law.factorialMoment(700).decimal(30));
        double mass = 0;
        for (double p : law.pmf()) {
            mass += p;
        }
        assertThat(mass).isBetween(1 - 1e-13, 1 + 1e-13);
    }

    @Test
    void binomialByItsFormulaAndByItsMoments() {
        ExactValue third = ExactValue.of(new BigFraction(1, 3));
        ExactLaw direct = ExactLaw.binomial(30, third);
        ExactLaw inverted = ExactLaw.fromFactorialMoments(30, direct::factorialMoment);
        ExactLaw listed = ExactLaw.fromProbabilities(
                IntStream.rangeClosed(0, 30).mapToObj(direct::pmf).toList());
        for (int k = 0; k <= 30; k++) {
            assertThat(inverted.pmf(k).exact()).isEqualTo(direct.pmf(k).exact());
            assertThat(listed.factorialMoment(k).exact())
                    .isEqualTo(direct.factorialMoment(k).exact());
        }
        assertThat(listed.massIsOne()).isTrue();
        assertThat(direct.mean()).hasToString("10");
        assertThat(direct.variance()).hasToString("20/3");
        assertThat(ExactLaw.binomial(30, ExactValue.of(1)).decimals(5))
                .startsWith("0", "0")
                .endsWith("1.0000");
        assertThatThrownBy(() -> ExactLaw.binomial(3, ExactValue.of(new BigFraction(4, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void binomialWithAnEnclosedProbability() {
        ExactValue p = evaluate(FormulaParser.parse("2/Pi*ArcTan[3/2]"), Map.of());
        ExactLaw direct = ExactLaw.binomial(40, p);
        ExactLaw inverted = ExactLaw.fromFactorialMoments(40, direct::factorialMoment);
        Formula formula = FormulaParser.parse("Binomial[40,k]*(2/Pi*ArcTan[3/2])^k*(1-2/Pi*ArcTan[3/2])^(40-k)");
        for (int k = 0; k <= 40; k++) {
            assertThat(direct.decimal(k, 40))
                    .isEqualTo(inverted.decimal(k, 40))
                    .isEqualTo(evaluate(formula, Map.of("k", k)).decimal(40));
        }
        assertThat(direct.massIsOne()).isTrue();
        assertThat(inverted.massIsOne()).isTrue();
    }

    @Test
    void aClaimedPmfIsCheckedValueByValueAndInItsMass() {
        assertThat(claim("1-13/(6 Pi)", "5/(3 Pi)", "1/(2 Pi)").fault()).isEmpty();
        assertThat(claim("1-13/(6 Pi)", "5/(3 Pi)", "1/(2 Pi)").massIsExactlyOne())
                .isTrue();
        assertThat(claim("1-13/(6 Pi)", "5/(3 Pi)", "1/Pi").fault())
                .hasValueSatisfying(f -> assertThat(f)
                        .isInstanceOfSatisfying(
                                ClaimedPmf.Fault.Mass.class,
                                m -> assertThat(m.sum()).hasToString("1+1/(2*Pi)")));
        assertThat(claim("3/2", "1-Pi/2", "Pi/2-3/2").fault())
                .hasValueSatisfying(f -> assertThat(f)
                        .isInstanceOfSatisfying(
                                ClaimedPmf.Fault.Negative.class,
                                m -> assertThat(m.k()).isEqualTo(1)));
        assertThat(claim("ArcTan[2]/Pi", "1-ArcTan[2]/Pi").fault()).isEmpty();
        assertThat(claim("ArcTan[2]/Pi", "1-ArcTan[2]/Pi+1/10^60").fault()).isPresent();
        assertThat(claim("Log[2]-7/10", "17/10-Log[2]").fault())
                .hasValueSatisfying(f -> assertThat(f).isInstanceOf(ClaimedPmf.Fault.Negative.class));
    }

    private static ClaimedPmf claim(String... formulas) {
        return new ClaimedPmf(List.of(formulas).stream()
                .map(f -> evaluate(FormulaParser.parse(f), Map.of()))
                .toList());
    }

    @Test
    void aSingleProbabilityIsALawOfWidthZero() {
        ExactLaw none = ExactLaw.binomial(0, ExactValue.of(new BigFraction(1, 3)));
        assertThat(none.width()).isZero();
        assertThat(none.pmf(0)).hasToString("1");
        assertThat(none.mean()).hasToString("0");
        assertThat(none.massIsOne()).isTrue();
        assertThatThrownBy(() -> none.pmf(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> none.factorialMoment(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ExactLaw.fromProbabilities(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a width is not negative: -1");
    }

    @Test
    void listedProbabilitiesNeedNotAddUpToOne() {
        ExactValue third = ExactValue.of(new BigFraction(1, 3));
        ExactLaw less = ExactLaw.fromProbabilities(List.of(third, third));
        assertThat(less.width()).isEqualTo(1);
        assertThat(less.massIsOne()).isFalse();
        ExactLaw law = ExactLaw.fromProbabilities(List.of(third, third, third));
        assertThat(law.width()).isEqualTo(2);
        assertThat(law.massIsOne()).isTrue();
        assertThat(law.mean()).hasToString("1");
        assertThat(law.variance()).hasToString("2/3");
    }

    @Test
    void aProbabilityOfZeroIsNotNegative() {
        assertThat(ExactLaw.binomial(3, ExactValue.of(1)).isNonNegative()).isTrue();
        assertThat(ExactLaw.binomial(3, ExactValue.of(0)).isNonNegative()).isTrue();
        assertThat(claim("0", "1").fault()).isEmpty();
        assertThat(claim("1", "1").massIsExactlyOne()).isFalse();
        assertThat(claim("ArcTan[2]/Pi", "1-ArcTan[2]/Pi").massIsExactlyOne()).isFalse();
    }

    /** Rational p: to 2^18 bits in all. A polynomial in 1/pi: to width 128. Anything else: not at all. */
    @Test
    void binomialLawsAreExactWhereThatIsNotLong() {
        ExactValue bits256 = ExactValue.of(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(255)));
        assertThat(ExactLaw.binomial(1_024, bits256).factorialMoment(2).isExact())
                .isTrue();
        assertThat(ExactLaw.binomial(1_025, bits256).factorialMoment(2).isExact())
                .isFalse();
        ExactValue third = ExactValue.of(new BigFraction(1, 3));
        assertThat(ExactLaw.binomial(1_024, third).pmf(3).isExact()).isTrue();
        ExactValue mixed = evaluate(FormulaParser.parse("1/2+1/(7 Pi)"), Map.of());
        assertThat(ExactLaw.binomial(128, mixed).pmf(3).isExact()).isTrue();
        assertThat(ExactLaw.binomial(129, mixed).pmf(3).isExact()).isFalse();
        ExactValue enclosed = evaluate(FormulaParser.parse("ArcTan[2]/Pi"), Map.of());
        assertThat(ExactLaw.binomial(2, enclosed).pmf(1).isExact()).isFalse();
    }

    @Test
    void binomialProbabilitiesAreAsFineAsThePrecision() {
        ExactLaw law = ExactLaw.binomial(400, evaluate(FormulaParser.parse("ArcTan[2]/Pi"), Map.of()));
        for (int k : new int[] {0, 1, 140, 399, 400}) {
            assertThat(law.pmf(k).atPrecision(200).relativeBits()).isGreaterThanOrEqualTo(200);
        }
    }
}
