package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Iterated;
import io.github.kinks.claim.Formula.Operator;
import io.github.kinks.claim.Formula.Rational;
import io.github.kinks.claim.Formula.Variable;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.FormulaTree;
import io.github.kinks.claim.InvalidClaimException;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.symbolic.Decision.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * True formulas are edited at random, and what is then called equal is looked at where claims are made. The widths 100 and
 * 101 are past all points at which the decider itself compares values.
 */
class MutationTest {
    private static final int MUTANTS = 60;
    private static final int[] WIDTHS = IntStream.concat(IntStream.rangeClosed(1, 12), IntStream.of(100, 101))
            .toArray();
    private static final Deriver DERIVER = new Deriver();
    private static final Decider DECIDER = new Decider(DERIVER);

    private final FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | mean: n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])
            ball     | mean: n*(n/2)!/(Gamma[1/2]*((n+1)/2)!)
            ball     | variance: 2*n*(n-1)/(Pi*(n+2))+n*Beta[n/2+1,1/2]/Pi-(n*Beta[n/2+1,1/2]/Pi)^2
            ball     | factorial-moment: Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2]
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k,n}]
            interval | mean: n/2+Binomial[n-1,n]+Product[(n-i)/(n-i+1),{i,0,n}]
            interval | mean: Sum[i*Binomial[n,i],{i,1,n}]/2^n
            interval | mean: Product[i+1,{i,1,n}]/(2*Product[i,{i,2,n}]*(n+1))*n
            interval | mean: Pochhammer[n,1]*Binomial[2*n,n]/(2*Binomial[2*n,n])
            interval | variance: Sum[(i-n/2)^2*Binomial[n,i]/2^n,{i,0,n}]
            interval | pmf: Binomial[n,k]/2^n
            interval | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]/2^j,{j,k,n}]
            interval | factorial-moment: Sum[Binomial[k,j]*Binomial[n,k]/2^n,{k,j,n}]
            """)
    void callsNoMutantEqualThatIsNot(String model, String says) {
        SplittableRandom random = new SplittableRandom(says.hashCode());
        Claim original = Claims.of(model, says, "");
        Quantity quantity = ((Claim.Assertion.Equals) original.assertion()).quantity();
        Formula truth = ((Claim.Assertion.Equals) original.assertion()).formula();
        Formula derived = DERIVER.derive(original.model(), quantity).result();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (int i = 0; i < MUTANTS; i++) {
            Formula mutant = mutated(truth, random);
            if (random.nextBoolean()) {
                mutant = mutated(mutant, random);
            }
            try {
                Status status = DECIDER.decide(Claims.of(model, quantity.key() + ": " + mutant, ""))
                        .status();
                counts.merge(status, 1, Integer::sum);
                if (status == Status.EQUAL) {
                    assertEqualEverywhere(quantity, mutant, derived);
                }
            } catch (InvalidClaimException | FormulaException refused) {
                // no claim, so nothing is said about it
            }
        }
        assertThat(counts.getOrDefault(Status.DIFFERENT, 0)).isGreaterThan(MUTANTS / 3);
    }

    private void assertEqualEverywhere(Quantity quantity, Formula claimed, Formula derived) {
        for (int n : WIDTHS) {
            for (int count : counts(quantity, n)) {
                Map<String, BigFraction> point =
                        Map.of("n", new BigFraction(n), quantity == Quantity.PMF ? "k" : "j", new BigFraction(count));
                ExactValue actual = evaluator.evaluate(derived, point);
                ExactValue value = evaluator.evaluate(claimed, point);
                assertThat(value.enclosure(256).isDisjointFrom(actual.enclosure(256)))
                        .as("%s at %s", claimed, point)
                        .isFalse();
            }
        }
    }

    private static int[] counts(Quantity quantity, int n) {
        boolean counted = quantity == Quantity.PMF || quantity == Quantity.FACTORIAL_MOMENT;
        return counted
                ? IntStream.of(0, 1, 2, 3, 5, n / 2, n - 1, n)
                        .filter(k -> k <= n)
                        .distinct()
                        .toArray()
                : new int[1];
    }

    /** The formula with one of its nodes changed. */
    private static Formula mutated(Formula formula, SplittableRandom random) {
        int[] countdown = {random.nextInt(formula.size())};
        return edit(formula, countdown, random);
    }

    private static Formula edit(Formula formula, int[] countdown, SplittableRandom random) {
        if (countdown[0]-- == 0) {
            return changed(formula, random);
        }
        return FormulaTree.mapChildren(formula, child -> edit(child, countdown, random));
    }

    private static Formula changed(Formula formula, SplittableRandom random) {
        Formula one = Formula.number(1);
        Formula n = Formula.variable("n");
        List<Formula> edits = new ArrayList<>(List.of(
                formula.plus(one),
                formula.minus(one),
                formula.negate(),
                formula.times(Formula.number(2)),
                formula.over(Formula.number(2)),
                Formula.call(Formula.Function.ABS, formula),
                Formula.call(Formula.Function.SQRT, formula.power(Formula.number(2))),
                formula.times(n.minus(Formula.number(20))).over(n.minus(Formula.number(20))),
                formula.plus(Formula.call(Formula.Function.BINOMIAL, n, Formula.number(30))),
                Formula.call(Formula.Function.GAMMA, formula)));
        if (formula instanceof Rational r) {
            edits.add(Formula.number(r.value().add(new BigFraction(1, 2))));
            edits.add(Formula.number(r.value().negate()));
        } else if (formula instanceof Variable) {
            List.of("n", "k", "j", "i").forEach(name -> edits.add(Formula.variable(name)));
        } else if (formula instanceof Binary b) {
            List.of(Operator.values()).forEach(o -> edits.add(new Binary(o, b.left(), b.right())));
            edits.add(new Binary(b.operator(), b.right(), b.left()));
        } else if (formula instanceof Iterated f) {
            edits.add(new Iterated(f.fold(), f.body(), f.index(), f.from().plus(one), f.to()));
            edits.add(new Iterated(f.fold(), f.body(), f.index(), f.to(), f.from()));
            edits.add(new Iterated(f.fold(), f.body(), f.index(), f.from(), f.to().plus(n)));
        }
        return edits.get(random.nextInt(edits.size()));
    }
}
