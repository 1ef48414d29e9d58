package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Fold;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Negate;
import io.github.kinks.claim.Formula.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula as a closed part plus finite sums; factors outside a sum are taken inside.
 *
 * @param closed the part without sums
 * @param sums the sums
 */
record SumForm(Formula closed, List<Iterated> sums) {
    private static final Formula ZERO = Formula.number(0);

    static SumForm of(Formula formula) {
        if (!Formulas.hasSum(formula)) {
            return new SumForm(formula, List.of());
        } else if (formula instanceof Iterated f && f.fold() == Fold.SUM) {
            if (Formulas.hasSum(f.body()) || Formulas.hasSum(f.from()) || Formulas.hasSum(f.to())) {
                throw new NotDecidable("a sum inside a sum");
            }
            return new SumForm(ZERO, List.of(f));
        } else if (formula instanceof Negate f) {
            return of(f.operand()).times(Formula.number(-1));
        } else if (formula instanceof Binary f) {
            return of(f);
        }
        throw new NotDecidable("a sum inside " + formula);
    }

    private static SumForm of(Binary f) {
        boolean left = Formulas.hasSum(f.left());
        boolean right = Formulas.hasSum(f.right());
        if (f.operator() == Operator.ADD) {
            return of(f.left()).plus(of(f.right()));
        } else if (f.operator() == Operator.SUBTRACT) {
            return of(f.left()).plus(of(f.right()).times(Formula.number(-1)));
        } else if (f.operator() == Operator.MULTIPLY && !(left && right)) {
            return left ? of(f.left()).times(f.right()) : of(f.right()).times(f.left());
        } else if (f.operator() == Operator.DIVIDE && !right) {
            return of(f.left()).times(Formula.number(1).over(f.right()));
        }
        throw new NotDecidable("a sum inside a product, quotient or power");
    }

    private SumForm plus(SumForm other) {
        List<Iterated> all = new ArrayList<>(sums);
        all.addAll(other.sums);
        return new SumForm(closed.plus(other.closed), all);
    }

    private SumForm times(Formula factor) {
        List<Iterated> scaled = new ArrayList<>();
        for (Iterated sum : sums) {
            Iterated renamed = factor.variables().contains(sum.index()) ? renamed(sum, factor) : sum;
            scaled.add(new Iterated(
                    Fold.SUM, factor.times(renamed.body()), renamed.index(), renamed.from(), renamed.to()));
        }
        return new SumForm(closed.times(factor), scaled);
    }

    private static Iterated renamed(Iterated sum, Formula apart) {
        String index = sum.index();
        while (apart.variables().contains(index) || sum.body().variables().contains(index)) {
            index += "i";
        }
        return new Iterated(
                Fold.SUM, sum.body().substitute(sum.index(), Formula.variable(index)), index, sum.from(), sum.to());
    }

    /** The sums with the index counted from 0 under the name {@code i}, empty tails of binomials cut off. */
    SumForm aligned() {
        return new SumForm(closed, sums.stream().map(SumForm::aligned).toList());
    }

    private static Iterated aligned(Iterated sum) {
        Iterated trimmed = NaturalBounds.trim(sum);
        Formula index = Formula.variable("i").plus(trimmed.from());
        Formula body = trimmed.body().substitute(trimmed.index(), index);
        return new Iterated(
                Fold.SUM, body, "i", ZERO, Simplify.rational(trimmed.to().minus(trimmed.from())));
    }

    /** The sum counted from its other end. */
    static Iterated reversed(Iterated aligned) {
        Formula index = aligned.to().minus(Formula.variable("i"));
        return new Iterated(Fold.SUM, aligned.body().substitute("i", index), "i", ZERO, aligned.to());
    }
}
