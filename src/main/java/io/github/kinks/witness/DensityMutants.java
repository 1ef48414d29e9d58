package io.github.kinks.witness;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Model;
import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.law.Evaluator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Tests wrong densities of a kink's position by the Kolmogorov distance. */
final class DensityMutants implements MutantTest {
    private final Samples networks;
    private final Evaluator evaluator;

    DensityMutants(Samples networks, Evaluator evaluator) {
        this.networks = networks;
        this.evaluator = evaluator;
    }

    @Override
    public Vote vote(Place place, Model model, Formula formula, Optional<Formula> truth, long samples, double alpha) {
        DensityTest test = new DensityTest(model, StoppingRule.atMost(samples), networks, evaluator);
        try {
            Optional<DistributionFunction> mine = test.distribution(place, formula);
            if (mine.isEmpty()) {
                return Vote.isVoid("no law");
            }
            Optional<DistributionFunction> theirs = truth.flatMap(right -> test.distribution(place, right));
            OptionalDouble distance = theirs.stream()
                    .mapToDouble(right ->
                            mine.get().largestDifference(right) - mine.get().error() - right.error())
                    .findFirst();
            if (distance.isPresent() && distance.getAsDouble() <= 0) {
                return Vote.same("the same law at every place, to the quadrature's error");
            }
            Optional<KolmogorovBound.Judgement> judgement = judged(test, place, mine.get());
            if (judgement.isEmpty()) {
                return Vote.isVoid("no law");
            } else if (judgement.get().refutes(alpha)) {
                return Vote.refuted();
            }
            return distance.isPresent()
                    ? Vote.tooClose(needed(distance.getAsDouble(), alpha))
                    : Vote.silent("not refuted, and no derived law says how close it is");
        } catch (FormulaException e) {
            return Vote.isVoid(e);
        }
    }

    /** Empty where the density is negative between two of the draws. */
    private static Optional<KolmogorovBound.Judgement> judged(DensityTest test, Place place, DistributionFunction f) {
        try {
            return Optional.of(new KolmogorovBound(test.positions(), f.error()).judge(test.sample(place), f));
        } catch (IllegalArgumentException negativeSomewhere) {
            return Optional.empty();
        }
    }

    private static OptionalLong needed(double distance, double alpha) {
        try {
            return OptionalLong.of(KolmogorovBound.samplesNeeded(distance, alpha, PlaceTest.POWER));
        } catch (IllegalArgumentException noSampleDoes) {
            return OptionalLong.empty();
        }
    }
}
