package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.PowerSeries;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.certificate.StirlingSeries;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Step.Check.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Expands a sum of products of constants, rational functions of n and Gammas in powers of n, as n grows. The coefficients come from
 * Stirling's series; that they are right is seen by other means, from the ratio of each product's neighbours.
 */
final class Expander {
    /** More terms than anyone reads. */
    static final int MOST = 64;

    private static final String N = "n";
    static final int LARGEST_STEP = 12;

    private Expander() {}

    /**
     * The expansion of a formula down to {@code n^last}, or to its leading term where that is lower.
     *
     * @throws NotDecidable if it is no such sum, or has too many terms
     */
    static Series expand(Formula function, BigFraction last) {
        List<Product> products = Summand.of(function).stream().map(Product::of).toList();
        BigFraction least = last;
        Powers powers = kept(products, least);
        for (int tries = 0; powers.isEmpty() && tries < MOST; tries++) {
            // the powers may cancel down to a lower one, or all be zero
            least = least.subtract(BigFraction.ONE_HALF);
            powers = kept(products, least);
        }
        if (powers.isEmpty() && !NormalForm.over(Replay.WHOLE).of(function).isZero()) {
            throw new NotDecidable("the leading term of " + function);
        }
        BigFraction end = powers.isEmpty() ? last : least;
        return new Series(function, products.stream().map(p -> p.part(end)).toList(), end, powers.formula());
    }

    /**
     * The leading power of n.
     *
     * @throws NotDecidable as above
     */
    static BigFraction leadingPower(Formula function) {
        List<Product> products = Summand.of(function).stream().map(Product::of).toList();
        BigFraction top = products.stream()
                .map(Product::power)
                .max(BigFraction::compareTo)
                .orElse(BigFraction.ZERO);
        return kept(products, expand(function, top).last()).top().orElse(BigFraction.ZERO);
    }

    private static Powers kept(List<Product> products, BigFraction last) {
        Powers powers = new Powers();
        for (Product product : products) {
            powers.add(product.scale, product.power, product.series(last));
        }
        return powers;
    }

    /** One product with its leading term. */
    private record Product(Summand summand, Scale scale, BigFraction power) {
        static Product of(Summand summand) {
            LeadingTerm leading = LeadingTerm.of(summand.product(true));
            if (!leading.base().isEmpty() || !leading.factorial().isZero()) {
                throw new NotDecidable("the growth of " + summand.product(true) + ", which is no power of n");
            }
            List<Factor> free = summand.factors().stream()
                    .filter(f -> !f.base().variables().contains(N))
                    .toList();
            Scale scale = Scale.of(free, leading.constant());
            return new Product(summand, scale, leading.power());
        }

        /** {@code c_0, c_1, ..}, the rational part of the constant among them. */
        List<BigFraction> series(BigFraction last) {
            int order = order(last);
            if (order < 0) {
                return List.of();
            }
            PowerSeries product = PowerSeries.one(order);
            for (Factor factor : summand.factors()) {
                if (factor.base().variables().contains(N)) {
                    product = product.times(Expander.series(factor, order));
                }
            }
            BigFraction first = summand.negative() ? scale.rational().negate() : scale.rational();
            return product.coefficients().stream().map(c -> c.multiply(first)).toList();
        }

        /** How many powers below the leading one are kept, or less than 0. */
        private int order(BigFraction last) {
            BigFraction distance = power.subtract(last);
            if (distance.compareTo(new BigFraction(MOST)) > 0) {
                throw new NotDecidable("more than " + MOST + " terms of an expansion");
            }
            return Math.floorDiv(distance.getNumeratorAsInt(), distance.getDenominatorAsInt());
        }

        Series.Part part(BigFraction last) {
            Formula free = summand.product(false);
            Formula bound = summand.product(true);
            Formula product =
                    free.equals(Formula.number(1)) ? bound : bound.equals(Formula.number(1)) ? free : free.times(bound);
            for (int step = 1; step <= LARGEST_STEP; step++) {
                try {
                    RationalFunction ratio = ratio(bound, step);
                    return new Series.Part(
                            summand.negative() ? product.negate() : product,
                            step,
                            TermFormula.of(TermSum.of(HypergeometricTerm.of(ratio))),
                            scale.irrational(BigFraction.ZERO),
                            power,
                            series(last));
                } catch (NotDecidable e) {
                    // Gammas of n/3 move by whole steps where n moves by 3
                }
            }
            throw new NotDecidable("neighbours of " + product + " have no rational ratio");
        }
    }

    /** {@code product(n + step) / product(n)}. */
    static RationalFunction ratio(Formula product, int step) {
        Formula slow = product.substitute(N, Formula.number(step).times(Formula.variable(N)));
        RationalFunction quotient = NormalForm.over(Replay.WHOLE).term(slow).shiftQuotient(N, 1);
        return quotient.substitute(N, Polynomial.variable(N).times(new BigFraction(1, step)));
    }

    private static PowerSeries series(Factor factor, int order) {
        if (factor.base() instanceof Call call && call.function() == Function.GAMMA) {
            Polynomial argument = rational(call.argument()).numerator();
            BigFraction scale =
                    rational(call.argument()).denominator().asConstant().orElseThrow(() -> unknown(factor));
            BigFraction slope = argument.coefficient(N, 1).asConstant().orElseThrow(() -> unknown(factor));
            BigFraction offset = argument.coefficient(N, 0).asConstant().orElseThrow(() -> unknown(factor));
            return StirlingSeries.gamma(slope.divide(scale), offset.divide(scale), factor.exponent(), order);
        }
        return PowerSeries.of(rational(factor.base()), order).power(factor.exponent());
    }

    private static RationalFunction rational(Formula formula) {
        return NormalForm.over(Replay.WHOLE)
                .of(formula)
                .asRational()
                .orElseThrow(() -> new NotDecidable("the series of " + formula));
    }

    private static NotDecidable unknown(Factor factor) {
        return new NotDecidable("the series of " + factor.base());
    }

    /** Sums of like powers. */
    private static final class Powers {
        /** Powers of n with one irrational constant, and whose exponents differ by whole numbers. */
        private record Group(Scale scale, BigFraction top, List<BigFraction> coefficients) {
            /** Without leading zeros; empty where there is nothing else. */
            Optional<Group> trimmed() {
                int first = 0;
                while (first < coefficients.size() && coefficients.get(first).isZero()) {
                    first++;
                }
                List<BigFraction> rest = coefficients.subList(first, coefficients.size());
                return rest.isEmpty() ? Optional.empty() : Optional.of(new Group(scale, top.subtract(first), rest));
            }
        }

        private final List<Group> groups = new ArrayList<>();

        void add(Scale scale, BigFraction top, List<BigFraction> coefficients) {
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                BigFraction distance = group.top.subtract(top);
                if (group.scale.isSimilarTo(scale) && distance.getDenominatorAsInt() == 1) {
                    groups.set(i, sum(group, new Group(scale, top, coefficients), distance.getNumeratorAsInt()));
                    return;
                }
            }
            groups.add(new Group(scale, top, coefficients));
        }

        /** @param distance by how much the first group's top is higher than the second's */
        private static Group sum(Group first, Group second, int distance) {
            if (distance < 0) {
                return sum(second, first, -distance);
            }
            int size = Math.max(first.coefficients.size(), distance + second.coefficients.size());
            List<BigFraction> sums = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                sums.add(at(first.coefficients, k).add(at(second.coefficients, k - distance)));
            }
            return new Group(first.scale, first.top, second.coefficients.isEmpty() ? first.coefficients : sums);
        }

        private static BigFraction at(List<BigFraction> coefficients, int k) {
            return k >= 0 && k < coefficients.size() ? coefficients.get(k) : BigFraction.ZERO;
        }

        boolean isEmpty() {
            return groups.stream().allMatch(g -> g.coefficients.stream().allMatch(BigFraction::isZero));
        }

        Optional<BigFraction> top() {
            return groups.stream()
                    .flatMap(group -> group.trimmed().stream())
                    .map(Group::top)
                    .max(BigFraction::compareTo);
        }

        Formula formula() {
            return groups.stream()
                    .flatMap(group -> group.trimmed().stream())
                    .sorted(Comparator.comparing(Group::top).reversed())
                    .map(group -> Expander.product(group.scale, group.top, group.coefficients))
                    .reduce(Formula::plus)
                    .orElse(Formula.number(0));
        }
    }

    /** {@code scale n^top (c_0 + c_1/n + ..)}, with a bracket where there are several terms. */
    private static Formula product(Scale scale, BigFraction top, List<BigFraction> coefficients) {
        Formula n = Formula.variable(N);
        BigFraction first = coefficients.get(0);
        if (coefficients.stream().filter(c -> !c.isZero()).count() == 1) {
            return scale.product(first, top);
        }
        Formula head = scale.irrational(top);
        Formula tail = Formula.number(first);
        for (int k = 1; k < coefficients.size(); k++) {
            BigFraction c = coefficients.get(k);
            if (!c.isZero()) {
                Formula power = k == 1 ? n : n.power(Formula.number(k));
                Formula term = fraction(c.abs(), power);
                tail = c.signum() > 0 ? tail.plus(term) : tail.minus(term);
            }
        }
        return head.equals(Formula.number(1)) ? tail : head.times(tail);
    }

    private static Formula fraction(BigFraction c, Formula power) {
        Formula top = Formula.number(new BigFraction(c.getNumerator()));
        return c.getDenominator().equals(java.math.BigInteger.ONE)
                ? top.over(power)
                : top.over(Formula.number(new BigFraction(c.getDenominator())).times(power));
    }
}
