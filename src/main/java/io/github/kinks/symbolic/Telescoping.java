package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Creative telescoping (Gosper 1978, Zeilberger 1991): for a hypergeometric t finds coefficients and a certificate R with
 * {@code a_0 t_0 + .. + a_r t_r = G(i+1) - G(i)}, {@code G = R t_0}, where {@code t_s / t_0} are given rational functions. With
 * {@code r = 0} it is Gosper's algorithm. What is found is not trusted: it is checked as an identity of rational functions.
 */
final class Telescoping {
    private static final int LARGEST_DISPERSION = 24;
    private static final int LARGEST_DEGREE = 8;

    /**
     * Coefficients and certificate.
     *
     * @param coefficients a_0, .., a_r, free of the index
     * @param certificate R
     */
    record Found(List<RationalFunction> coefficients, RationalFunction certificate) {}

    private final String index;
    private final Polynomial next;
    private final Polynomial previous;

    private Telescoping(String index) {
        this.index = index;
        this.next = shifted(index, 1);
        this.previous = shifted(index, -1);
    }

    /**
     * Searches for coefficients and certificate.
     *
     * @param quotient {@code t_0(i+1) / t_0(i)}
     * @param neighbours {@code t_s / t_0} for s = 0, .., r; the first is 1
     * @param index the name of i
     */
    static Optional<Found> find(RationalFunction quotient, List<RationalFunction> neighbours, String index) {
        return new Telescoping(index).search(quotient, neighbours);
    }

    private Optional<Found> search(RationalFunction quotient, List<RationalFunction> neighbours) {
        Polynomial common = commonDenominator(neighbours);
        // the sum is t_0 / common times a polynomial
        GosperForm form = gosperForm(quotient.times(RationalFunction.of(common, common.substitute(index, next))));
        Polynomial lower = form.b.substitute(index, previous);
        List<Polynomial> right = neighbours.stream()
                .map(f -> f.times(RationalFunction.of(common)).numerator().times(form.c))
                .toList();
        return degree(form.a, lower, right)
                .flatMap(degree -> solve(form.a, lower, right, degree))
                .map(solution -> new Found(
                        solution.coefficients(),
                        RationalFunction.of(solution.polynomial())
                                .times(RationalFunction.of(lower, form.c.times(common)))));
    }

    private static Polynomial commonDenominator(List<RationalFunction> functions) {
        Polynomial common = Polynomial.ONE;
        for (RationalFunction f : functions) {
            common = RationalFunction.of(common, f.denominator()).numerator().times(f.denominator());
        }
        return common;
    }

    /** {@code a(i) c(i+1) / (b(i) c(i))} where no shift of b has a factor in common with a. */
    private record GosperForm(Polynomial a, Polynomial b, Polynomial c) {}

    private GosperForm gosperForm(RationalFunction quotient) {
        Polynomial a = quotient.numerator();
        Polynomial b = quotient.denominator();
        Polynomial c = Polynomial.ONE;
        for (int h = 0; h <= LARGEST_DISPERSION; h++) {
            Polynomial g = commonFactor(a, b.substitute(index, shifted(index, h)));
            if (g.degree(index) > 0) {
                a = a.dividedBy(g).orElseThrow();
                b = b.dividedBy(g.substitute(index, shifted(index, -h))).orElseThrow();
                for (int i = 1; i <= h; i++) {
                    c = c.times(g.substitute(index, shifted(index, -i)));
                }
            }
        }
        return new GosperForm(a, b, c);
    }

    private static Polynomial shifted(String index, int by) {
        return LinearForm.variable(index).plus(new BigFraction(by)).polynomial();
    }

    private static Polynomial commonFactor(Polynomial a, Polynomial b) {
        RationalFunction reduced = RationalFunction.of(a, b);
        return a.dividedBy(reduced.numerator()).orElse(Polynomial.ONE);
    }

    /** The highest degree that x can have in {@code a x(i+1) - lower x(i) = right} (Gosper 1978), unless it is too high. */
    private Optional<Integer> degree(Polynomial a, Polynomial lower, List<Polynomial> right) {
        Polynomial sum = a.plus(lower);
        Polynomial difference = a.minus(lower);
        int wanted = right.stream().mapToInt(p -> p.degree(index)).max().orElse(0);
        int degree;
        if (difference.degree(index) >= sum.degree(index) && !difference.isZero()) {
            degree = wanted - difference.degree(index);
        } else {
            int top = sum.degree(index);
            degree = wanted - top + 1;
            if (top > 0) {
                RationalFunction own = RationalFunction.of(
                        difference.coefficient(index, top - 1).times(new BigFraction(-2)), sum.coefficient(index, top));
                degree = Math.max(
                        degree, own.asConstant().map(Telescoping::whole).orElse(degree));
            }
        }
        return degree < 0 || degree > LARGEST_DEGREE ? Optional.empty() : Optional.of(degree);
    }

    private static int whole(BigFraction value) {
        return value.getDenominator().equals(java.math.BigInteger.ONE) && value.compareTo(new BigFraction(1000)) < 0
                ? value.getNumeratorAsInt()
                : -1;
    }

    private record Solution(Polynomial polynomial, List<RationalFunction> coefficients) {}

    /** Solves {@code a x(i+1) - lower x(i) = a_0 right_0 + .. + a_r right_r} for a polynomial x of the degree. */
    private Optional<Solution> solve(Polynomial a, Polynomial lower, List<Polynomial> right, int degree) {
        List<Polynomial> columns = new ArrayList<>();
        for (int power = 0; power <= degree; power++) {
            Polynomial x = Polynomial.variable(index).power(power);
            columns.add(a.times(x.substitute(index, next)).minus(lower.times(x)));
        }
        right.forEach(weight -> columns.add(weight.negate()));
        int highest = columns.stream().mapToInt(p -> p.degree(index)).max().orElse(0);
        List<List<RationalFunction>> rows = new ArrayList<>();
        for (int power = 0; power <= highest; power++) {
            int row = power;
            rows.add(columns.stream()
                    .map(column -> RationalFunction.of(column.coefficient(index, row)))
                    .toList());
        }
        return LinearSystem.kernel(rows, columns.size())
                .map(Telescoping::cleared)
                .flatMap(solution -> {
                    List<Polynomial> coefficients = solution.subList(degree + 1, solution.size());
                    if (coefficients.stream().allMatch(Polynomial::isZero)) {
                        return Optional.empty();
                    }
                    Polynomial x = Polynomial.ZERO;
                    for (int power = 0; power <= degree; power++) {
                        x = x.plus(solution.get(power)
                                .times(Polynomial.variable(index).power(power)));
                    }
                    return Optional.of(new Solution(
                            x, coefficients.stream().map(RationalFunction::of).toList()));
                });
    }

    /** The same solution times the common denominator. */
    private static List<Polynomial> cleared(List<RationalFunction> solution) {
        RationalFunction factor = RationalFunction.of(commonDenominator(solution));
        return solution.stream().map(f -> f.times(factor).numerator()).toList();
    }
}
