package io.github.kinks.witness;

import io.github.kinks.calibration.Design;
import io.github.kinks.calibration.Promise;
import io.github.kinks.calibration.Trial;
import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.evidence.DiscreteMartingale;
import io.github.kinks.evidence.ErrorBudget;
import io.github.kinks.evidence.KolmogorovBound;
import io.github.kinks.evidence.MeanPlan;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.witness.RunTrial.Judging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * Trials of the suite's own tests on networks drawn from the priors: the built-in claims at one width, on few networks. The claimed
 * values are computed once; each run draws, looks, stops and decides as {@code kinks verify} does.
 */
public final class RunTrials {
    static final int WIDTH = 10;
    static final StoppingRule RULE = StoppingRule.atMost(4_096);
    /** Two looks: positions are looked at less often. */
    static final StoppingRule POSITIONS = StoppingRule.atMost(8_192);

    /** The error of a mean changes so little with the mean that each step gains more than a digit. */
    private static final int FIXED_POINT = 20;

    private static final Place BALL = new Place(WIDTH, Map.of());
    private static final Place INTERVAL = new Place(WIDTH, Map.of("R", BigFraction.ONE));
    private static final Place NEURON = new Place(1, Map.of());

    private final Promise promise;
    private final FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();

    private RunTrials(Promise promise) {
        this.promise = promise;
    }

    /** Trials that promise so much. */
    static RunTrials at(Promise promise) {
        return new RunTrials(promise);
    }

    /** All of them. */
    public static List<Trial> of(Promise promise) {
        RunTrials trials = at(promise);
        return List.of(trials.law(), trials.mean(), trials.density());
    }

    /** Five true claims; a law that is wrong by the detectable distance. */
    private RunTrial law() {
        Map<String, Judging> claims = new LinkedHashMap<>();
        claims.put("interval-pmf", law("interval-pmf", INTERVAL, claimed("interval-pmf", INTERVAL)));
        claims.put("ball-pmf", law("ball-pmf", BALL, claimed("ball-pmf", BALL)));
        claims.put("ball-mean", mean("ball-mean", Quantity.MEAN, value("ball-mean")));
        claims.put("ball-variance", mean("ball-variance", Quantity.VARIANCE, value("ball-variance")));
        claims.put("interval-density", density(new DistributionFunction(trueDensity())));
        ErrorBudget budget = ErrorBudget.equal(promise.alpha(), claims.keySet());
        List<ExactValue> law = claimed("ball-pmf", BALL);
        double detectable = DiscreteMartingale.of(ClaimedLaw.upper(law))
                .smallestDetectable(RULE.samples(), budget.share("ball-pmf"), promise.power());
        return new RunTrial(
                design("run-of-claims", "five built-in claims", "total variation of one claim", detectable),
                claims,
                budget,
                "ball-pmf",
                law("ball-pmf", BALL, wrongLaw(detectable)));
    }

    /** The claimed ball law mixed towards the interval law until their distance is the one that is wanted. */
    List<ExactValue> wrongLaw(double distance) {
        List<ExactValue> law = claimed("ball-pmf", BALL);
        List<ExactValue> other = claimed("interval-pmf", INTERVAL);
        double apart = 0;
        for (int k = 0; k <= WIDTH; k++) {
            apart += Math.abs(other.get(k).minus(law.get(k)).toDouble()) / 2;
        }
        ExactValue share = ExactValue.of(new BigFraction(distance / apart));
        List<ExactValue> wrong = new ArrayList<>();
        for (int k = 0; k <= WIDTH; k++) {
            wrong.add(law.get(k).plus(other.get(k).minus(law.get(k)).times(share)));
        }
        return wrong;
    }

    private RunTrial mean() {
        ExactValue truth = value("ball-mean");
        double detectable = detectableMean();
        ExactValue wrong = truth.plus(ExactValue.of(new BigFraction(detectable)));
        return new RunTrial(
                design("run-of-mean", "claim ball-mean", "error of the claimed mean", detectable),
                Map.of("ball-mean", mean("ball-mean", Quantity.MEAN, truth)),
                ErrorBudget.equal(promise.alpha(), List.of("ball-mean")),
                "ball-mean",
                mean("ball-mean", Quantity.MEAN, wrong));
    }

    /** The error of a claimed mean that is too large by just the error that is detected at that claim. */
    private double detectableMean() {
        double truth = value("ball-mean").toDouble();
        double variance = value("ball-variance").toDouble();
        double error = 0;
        for (int i = 0; i < FIXED_POINT; i++) {
            error = new MeanPlan(WIDTH, truth + error, variance)
                    .smallestDetectable(RULE.samples(), promise.alpha(), promise.power());
        }
        return error;
    }

    private RunTrial density() {
        DistributionFunction truth = new DistributionFunction(trueDensity());
        double share = POSITIONS.fewLooks().share(promise.alpha());
        double detectable =
                new KolmogorovBound(POSITIONS.samples(), truth.error()).smallestDetectable(share, promise.power());
        return new RunTrial(
                new Design(
                        "run-of-density",
                        "claim interval-density",
                        "Kolmogorov distance of the claim",
                        detectable,
                        POSITIONS.samples(),
                        promise),
                Map.of("interval-density", density(truth)),
                ErrorBudget.equal(promise.alpha(), List.of("interval-density")),
                "interval-density",
                density(wrongDensity(detectable)));
    }

    /** The claimed density with a share of the left moved to the right: at 0, twice the distance of the distribution functions. */
    DistributionFunction wrongDensity(double distance) {
        DoubleUnaryOperator truth = trueDensity();
        return new DistributionFunction(x -> truth.applyAsDouble(x) * (x < 0 ? 1 - 2 * distance : 1 + 2 * distance));
    }

    private Design design(String test, String law, String effect, double detectable) {
        return new Design(test, law, effect, detectable, RULE.samples(), promise);
    }

    private Judging law(String id, Place place, List<ExactValue> values) {
        Claim claim = claim(id);
        double[] upper = ClaimedLaw.upper(values);
        return (networks, alpha) ->
                new LawTest(claim.model(), Quantity.PMF, RULE, networks, evaluator).judge(place, upper, alpha);
    }

    private Judging mean(String id, Quantity quantity, ExactValue value) {
        Claim claim = claim(id);
        return (networks, alpha) ->
                new MeanTest(claim.model(), quantity, RULE, networks, evaluator).judge(BALL, value, alpha);
    }

    private Judging density(DistributionFunction claimed) {
        Claim claim = claim("interval-density");
        return (networks, alpha) ->
                new DensityTest(claim.model(), POSITIONS, networks, evaluator).judge(NEURON, claimed, alpha);
    }

    private DoubleUnaryOperator trueDensity() {
        return RealFunction.of(evaluator, formula("interval-density"), "x", NEURON.bindings());
    }

    private ExactValue value(String id) {
        return evaluator.evaluate(formula(id), BALL.bindings());
    }

    private List<ExactValue> claimed(String id, Place place) {
        return ClaimedLaw.at(evaluator, place, Quantity.PMF, formula(id));
    }

    private static Formula formula(String id) {
        return ((Claim.Assertion.Equals) claim(id).assertion()).formula();
    }

    private static Claim claim(String id) {
        return BuiltInClaims.read().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
