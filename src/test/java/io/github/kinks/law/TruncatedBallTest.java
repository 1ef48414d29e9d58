package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedBallTest {
    private static final BigFraction THREE_HALVES = new BigFraction(3, 2);

    private static BigFraction fraction(String text) {
        String[] parts = text.split("/", -1);
        return new BigFraction(new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE);
    }

    private static TruncatedBall ball(String rho) {
        return new TruncatedBall(fraction(rho));
    }

    /** Direct integration up to n = 4, the inversion of a Laplace transform on a vertical line at n = 30. */
    @Test
    void hasTheValuesOfOtherRoads() {
        Map<String, ExactLaw> laws = new HashMap<>();
        Map<String, BigDecimal> reference = Reference.read("truncated-ball-pmf.csv");
        assertThat(reference).hasSizeGreaterThan(90);
        reference.forEach((name, value) -> {
            String[] at = name.split(",", -1);
            int n = Integer.parseInt(at[0]);
            ExactLaw law =
                    laws.computeIfAbsent(n + "," + at[1], key -> ball(at[1]).exact(n));
            BigDecimal mine = new BigDecimal(law.decimal(Integer.parseInt(at[2]), 32));
            assertThat(mine.subtract(value).abs()).as(name).isLessThan(value.ulp());
        });
    }

    /** The closed form of the mean, with an incomplete beta function. */
    @Test
    void hasTheMeanOfItsClosedForm() {
        Map<String, BigDecimal> reference = Reference.read("truncated-ball-mean.csv");
        assertThat(reference).hasSizeGreaterThan(20);
        reference.forEach((name, value) -> {
            String[] at = name.split(",", -1);
            BigDecimal mine = new BigDecimal(
                    ball(at[1]).exact(Integer.parseInt(at[0])).mean().decimal(45));
            assertThat(mine.subtract(value).abs()).as(name).isLessThan(value.ulp());
        });
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "9,1", "2,3/5", "9,3/5", "40,3/5"})
    void isTheLawOfTheBallWhereNothingIsCutOff(int n, String rho) {
        ExactLaw cut = ball(rho).exact(n);
        ExactLaw linear = QBall.euclidean(ExactValue.of(fraction(rho))).exact(n);
        for (int k = 0; k <= n; k++) {
            assertThat(cut.decimal(k, 25)).as("P(K=%d)", k).isEqualTo(linear.decimal(k, 25));
        }
    }

    /** Two powers count beyond 1, and the second starts from 0. */
    @Test
    void isContinuousAtOne() {
        ExactLaw at = QBall.euclidean(ExactValue.of(1)).exact(5);
        ExactLaw beyond = ball("1000000001/1000000000").exact(5);
        for (int k = 0; k <= 5; k++) {
            assertThat(beyond.pmf(k).minus(at.pmf(k)).toDouble())
                    .as("P(K=%d)", k)
                    .isNotZero()
                    .isBetween(-2e-9, 2e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"4,3/2", "12,7/5", "25,4", "6,100", "33,5"})
    void isALaw(int n, String rho) {
        ExactLaw law = ball(rho).exact(n);
        Enclosure mass = Enclosure.ZERO;
        for (int k = 0; k <= n; k++) {
            mass = mass.plus(law.pmf(k).enclosure(100), 120);
        }
        assertThat(mass.contains(BigFraction.ONE)).isTrue();
        assertThat(mass.relativeBits()).isGreaterThan(90);
        assertThat(law.massIsOne()).isTrue();
        assertThat(law.isNonNegative()).isTrue();
    }

    /** The formula for rho up to 1 gives 0.0211 for P(K = 0), and another rho gives another law. */
    @Test
    void isNotTheFormulaWithoutTruncation() {
        ExactLaw law = new TruncatedBall(THREE_HALVES).exact(4);
        assertThat(law.decimal(0, 6)).isEqualTo("0.0399965");
        ExactLaw wrong = ExactLaw.fromFactorialMoments(
                4,
                j -> QBall.euclidean(ExactValue.of(1))
                        .exact(4)
                        .factorialMoment(j)
                        .times(ExactValue.of(j == 0 ? BigFraction.ONE : THREE_HALVES.pow(j))));
        assertThat(wrong.decimal(0, 3)).isEqualTo("0.0211");
        assertThat(law.pmf(0).enclosure(64).isDisjointFrom(wrong.pmf(0).enclosure(64)))
                .isTrue();
        assertThat(ball("151/100")
                        .exact(4)
                        .pmf(0)
                        .enclosure(64)
                        .isDisjointFrom(law.pmf(0).enclosure(64)))
                .isTrue();
    }

    /** One neuron: the chance is 1 - 1/(2 rho). */
    @ParameterizedTest
    @ValueSource(strings = {"5/4", "2", "1000001/1000000", "1000"})
    void oneNeuronIsKnown(String rho) {
        ExactLaw law = ball(rho).exact(1);
        BigFraction chance = BigFraction.ONE.subtract(fraction(rho).multiply(2).reciprocal());
        Enclosure value = law.pmf(1).enclosure(150);
        assertThat(value.contains(chance)).isTrue();
        assertThat(value.relativeBits()).isGreaterThanOrEqualTo(150);
    }

    /** More bits are other contours, other nodes and other numbers of them. */
    @Test
    void precisionsAgree() {
        TruncatedMoments moments = new TruncatedMoments(7, new BigFraction(9, 4));
        for (int j = 1; j <= 7; j++) {
            Enclosure coarse = moments.at(j, 40);
            Enclosure fine = moments.at(j, 300);
            assertThat(fine.relativeBits()).isGreaterThan(290);
            assertThat(coarse.isDisjointFrom(fine)).as("j = %d", j).isFalse();
        }
    }

    /** On a rule that is too coarse the stated bound holds, is needed, and is not far above the error. */
    @ParameterizedTest
    @CsvSource({"1,1/2,0", "3,9/4,0", "6,25/4,0", "6,25/4,2", "10,10,6"})
    void theBoundOfWhatIsNeglectedHolds(int n, String tau, int from) {
        BigFraction square = fraction(tau);
        int end = Math.min(n, (int) Math.ceil(square.doubleValue()) - 1) + 1;
        PascalTriangle choose = PascalTriangle.of(n, end);
        TruncationContour coarse = TruncationContour.of(n, square, from, end, 4);
        TruncationContour fine = TruncationContour.of(n, square, from, end, 150);
        assertThat(coarse.to()).isEqualTo(fine.to());
        Enclosure[] rough = new TruncationSum(n, square, choose, coarse, 300, 200).integrals();
        Enclosure[] sharp = new TruncationSum(n, square, choose, fine, 300, 200).integrals();
        Enclosure[] neglected = coarse.neglected(choose);
        for (int j = from; j <= n; j++) {
            double error = sharp[j].minus(rough[j].centre(), 100).abs().upper().toDouble();
            double bound = neglected[j].upper().toDouble();
            assertThat(error).as("j = %d", j).isLessThan(bound).isGreaterThan(bound * 1e-6);
        }
    }

    @Test
    void isTheLawOfItsModel() {
        assertThat(of("ball:rho=3/2", "-1", "1")).contains(new TruncatedBall(THREE_HALVES));
        assertThat(of("qball:q=2,rho=3/2", "-1", "1")).contains(new TruncatedBall(THREE_HALVES));
        assertThat(of("ball:rho=1/2", "-3", "3")).contains(new TruncatedBall(THREE_HALVES));
        Model scaled = Model.of(PriorReader.read("ball")).scaled(new Model.Scale.Weights(Formula.number(3, 2)));
        assertThat(TruncatedBall.of(scaled)).contains(new TruncatedBall(THREE_HALVES));
        assertThat(of("ball", "-1", "1")).isEmpty();
        assertThat(of("ball:rho=3/2", "-1", "2")).isEmpty();
        assertThat(of("qball:q=1,rho=3/2", "-1", "1")).isEmpty();
        assertThat(of("qball:q=inf,rho=3/2", "-1", "1")).isEmpty();
        assertThat(of("interval:rho=3/2", "-1", "1")).isEmpty();
    }

    private static Optional<TruncatedBall> of(String prior, String left, String right) {
        return TruncatedBall.of(
                Model.of(PriorReader.read(prior)).on(Formula.number(fraction(left)), Formula.number(fraction(right))));
    }

    @Test
    void isTabulatedToo() {
        ExactLaw exact = new TruncatedBall(new BigFraction(2)).exact(10);
        TabulatedLaw law = TabulatedLaw.of(new TruncatedBall(new BigFraction(2)), 10);
        for (int k = 0; k <= 10; k++) {
            assertThat(law.pmf(k)).isEqualTo(exact.pmf(k).toDouble());
        }
        assertThat(law.cdf(law.median())).isGreaterThanOrEqualTo(0.5);
        assertThat(law.cdf(law.median() - 1)).isLessThan(0.5);
    }

    @Test
    void refusesWhatItDoesNotCompute() {
        assertThatThrownBy(() -> ball("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ball("2").exact(513))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up to width 512, not 513");
        ExactLaw wide = ball("20").exact(512);
        assertThatThrownBy(() -> wide.factorialMoment(1).enclosure(20_000))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("too large: the law of the ball with rho = 20 at width 512");
    }

    @Test
    void noNeuronHasNoKink() {
        assertThat(ball("2").exact(0).pmf(0).enclosure(10).contains(BigFraction.ONE))
                .isTrue();
    }
}
