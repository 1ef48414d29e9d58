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
        LinearForm i = LinearForm.variable(index);
        this.index = index;
        this.next = i.plus(BigFraction.ONE).polynomial();
        this.previous = i.plus(BigFraction.MINUS_ONE).polynomial();
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
        Polynomial common = Polynomial.ONE;
        for (RationalFunction f : neighbours) {
            common = RationalFunction.of(common, f.denominator()).numerator().times(f.denominator());
        }
        List<Polynomial> weights = new ArrayList<>();
        for (RationalFunction f : neighbours) {
            weights.add(f.times(RationalFunction.of(common)).numerator());
        }
        // the sum is t_0 / common times a polynomial; Gosper's form of the quotient of t_0 / common
        RationalFunction base = quotient.times(RationalFunction.of(common, common.substitute(index, next)));
        Polynomial a = base.numerator();
        Polynomial b = base.denominator();
        Polynomial c = Polynomial.ONE;
        for (int h = 0; h <= LARGEST_DISPERSION; h++) {
            Polynomial shift =
                    LinearForm.variable(index).plus(new BigFraction(h)).polynomial();
            Polynomial back =
                    LinearForm.variable(index).plus(new BigFraction(-h)).polynomial();
            Polynomial g = commonFactor(a, b.substitute(index, shift));
            if (g.degree(index) > 0) {
                a = a.dividedBy(g).orElseThrow();
                b = b.dividedBy(g.substitute(index, back)).orElseThrow();
                for (int i = 1; i <= h; i++) {
                    Polynomial by =
                            LinearForm.variable(index).plus(new BigFraction(-i)).polynomial();
                    c = c.times(g.substitute(index, by));
                }
            }
        }
        Polynomial lower = b.substitute(index, previous);
        for (int degree = 0; degree <= LARGEST_DEGREE; degree++) {
            Optional<Found> found = solve(a, lower, c, weights, common, degree);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Polynomial commonFactor(Polynomial a, Polynomial b) {
        RationalFunction reduced = RationalFunction.of(a, b);
        return a.dividedBy(reduced.numerator()).orElse(Polynomial.ONE);
    }

    /** Solves {@code a x(i+1) - b(i-1) x(i) = c (a_0 w_0 + .. + a_r w_r)} for a polynomial x of the degree. */
    private Optional<Found> solve(
            Polynomial a, Polynomial lower, Polynomial c, List<Polynomial> weights, Polynomial common, int degree) {
        List<Polynomial> columns = new ArrayList<>();
        for (int power = 0; power <= degree; power++) {
            Polynomial x = Polynomial.variable(index).power(power);
            columns.add(a.times(x.substitute(index, next)).minus(lower.times(x)));
        }
        for (Polynomial weight : weights) {
            columns.add(c.times(weight).negate());
        }
        int highest = columns.stream().mapToInt(p -> p.degree(index)).max().orElse(0);
        List<List<RationalFunction>> rows = new ArrayList<>();
        for (int power = 0; power <= highest; power++) {
            List<RationalFunction> row = new ArrayList<>();
            for (Polynomial column : columns) {
                row.add(RationalFunction.of(column.coefficient(index, power)));
            }
            rows.add(row);
        }
        return LinearSystem.kernel(rows, columns.size()).flatMap(solution -> {
            List<RationalFunction> coefficients = solution.subList(degree + 1, solution.size());
            if (coefficients.stream().allMatch(RationalFunction::isZero)) {
                return Optional.empty();
            }
            RationalFunction x = RationalFunction.ZERO;
            for (int power = 0; power <= degree; power++) {
                x = x.plus(solution.get(power)
                        .times(RationalFunction.of(Polynomial.variable(index).power(power))));
            }
            RationalFunction certificate = x.times(RationalFunction.of(lower, c.times(common)));
            return Optional.of(new Found(coefficients, certificate));
        });
    }
}
