package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Polynomials and rational functions against the arithmetic of numbers, at random points. */
class PolynomialTest {
    private static final List<String> NAMES = List.of("k", "n", "x");
    private static final int SEED = 20_240_601;

    private static Polynomial random(SplittableRandom random, int terms) {
        Polynomial sum = Polynomial.ZERO;
        for (int t = 0; t < terms; t++) {
            Polynomial term = Polynomial.constant(new BigFraction(random.nextInt(-9, 10), random.nextInt(1, 6)));
            for (String name : NAMES) {
                term = term.times(Polynomial.variable(name).power(random.nextInt(3)));
            }
            sum = sum.plus(term);
        }
        return sum;
    }

    private static Polynomial nonZero(SplittableRandom random) {
        Polynomial p = random(random, 3);
        return p.isZero() ? Polynomial.variable("n").plus(Polynomial.ONE) : p;
    }

    private static Map<String, BigFraction> point(SplittableRandom random) {
        Map<String, BigFraction> point = new TreeMap<>();
        NAMES.forEach(name -> point.put(name, new BigFraction(random.nextInt(-50, 50), random.nextInt(1, 20))));
        return point;
    }

    @RepeatedTest(40)
    void computesAsNumbersDo(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(SEED + run.getCurrentRepetition());
        Polynomial p = random(random, 4);
        Polynomial q = random(random, 4);
        Map<String, BigFraction> at = point(random);
        BigFraction a = p.evaluate(at);
        BigFraction b = q.evaluate(at);
        assertThat(p.plus(q).evaluate(at)).isEqualTo(a.add(b));
        assertThat(p.minus(q).evaluate(at)).isEqualTo(a.subtract(b));
        assertThat(p.times(q).evaluate(at)).isEqualTo(a.multiply(b));
        assertThat(p.power(3).evaluate(at)).isEqualTo(a.pow(3));
        Map<String, BigFraction> moved = new TreeMap<>(at);
        moved.put("n", b);
        assertThat(p.substitute("n", q).evaluate(at)).isEqualTo(p.evaluate(moved));
        assertThat(p.times(q).minus(q.times(p)).isZero()).isTrue();
    }

    @RepeatedTest(40)
    void dividesExactlyOrNotAtAll(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(SEED + run.getCurrentRepetition());
        Polynomial p = nonZero(random);
        Polynomial q = nonZero(random).times(Polynomial.variable("x")).plus(Polynomial.variable("k"));
        assertThat(p.times(q).dividedBy(q)).hasValue(p);
        // q has a term of positive degree, so it does not divide a number
        assertThat(p.times(q).plus(Polynomial.ONE).dividedBy(q)).isEmpty();
    }

    @RepeatedTest(40)
    void reducesToLowestTerms(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(SEED + run.getCurrentRepetition());
        Polynomial p = nonZero(random);
        Polynomial q = nonZero(random);
        Polynomial common = nonZero(random);
        RationalFunction f = RationalFunction.of(p, q);
        assertThat(RationalFunction.of(p.times(common), q.times(common))).isEqualTo(f);
        assertThat(f.numerator().times(q)).isEqualTo(f.denominator().times(p));
        Polynomial gcd = PolynomialDivision.gcd(f.numerator(), f.denominator());
        assertThat(gcd.asConstant()).isPresent();
        Polynomial shared = PolynomialDivision.gcd(p.times(common), q.times(common));
        assertThat(shared.dividedBy(common)).isPresent();
        assertThat(p.times(common).dividedBy(shared)).isPresent();
        assertThat(q.times(common).dividedBy(shared)).isPresent();
    }

    @RepeatedTest(40)
    void rationalFunctionsComputeAsNumbersDo(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(SEED + run.getCurrentRepetition());
        RationalFunction f = RationalFunction.of(nonZero(random), nonZero(random));
        RationalFunction g = RationalFunction.of(nonZero(random), nonZero(random));
        Map<String, BigFraction> at = point(random);
        assumeTrue(!f.denominator().evaluate(at).isZero()
                && !g.denominator().evaluate(at).isZero());
        BigFraction a = f.evaluate(at);
        BigFraction b = g.evaluate(at);
        assertThat(f.plus(g).evaluate(at)).isEqualTo(a.add(b));
        assertThat(f.minus(g).evaluate(at)).isEqualTo(a.subtract(b));
        assertThat(f.times(g).evaluate(at)).isEqualTo(a.multiply(b));
        if (!b.isZero()) {
            assertThat(f.over(g).evaluate(at)).isEqualTo(a.divide(b));
            assertThat(g.power(-2).evaluate(at)).isEqualTo(b.pow(-2));
        }
        assertThat(f.minus(f).isZero()).isTrue();
        assertThat(f.over(f)).isEqualTo(RationalFunction.ONE);
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> RationalFunction.of(Polynomial.ONE, Polynomial.ZERO))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Polynomial.ONE.dividedBy(Polynomial.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> RationalFunction.ONE.over(RationalFunction.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void printsInReadableOrder() {
        Polynomial p = Polynomial.variable("n")
                .power(2)
                .minus(Polynomial.variable("k").times(new BigFraction(3, 2)))
                .plus(Polynomial.ONE);
        assertThat(p).hasToString("n^2-3*k/2+1");
        assertThat(Polynomial.ZERO).hasToString("0");
    }
}
