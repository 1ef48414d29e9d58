package io.github.kinks.evidence;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Framework;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Model.Scale;
import io.github.kinks.claim.Prior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * The claimed formula held against networks that it does not speak of: another prior with the same scales, weights twice or
 * half as large, a domain with one end moved. Each has a kink law of its own, except where a scale or domain plays no role.
 */
final class ModelMutants {
    private static final Formula ONE = Formula.number(1);
    private static final BigFraction TWO = BigFraction.TWO;
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private final Model model;
    private final Formula formula;
    private final Map<Model, Mutant> found = new LinkedHashMap<>();

    private ModelMutants(Model model, Formula formula) {
        this.model = model;
        this.formula = formula;
    }

    /** The mutants, always in the same order. */
    static List<Mutant> of(Model model, Formula formula) {
        ModelMutants mutants = new ModelMutants(model, formula);
        mutants.priors();
        mutants.scales();
        mutants.domains();
        return new ArrayList<>(mutants.found.values());
    }

    private void priors() {
        if (model.prior() instanceof Prior.Ball p) {
            prior("interval", new Prior.Interval(p.rho()));
            prior("gaussian", new Prior.Gaussian(p.rho(), ONE));
        } else if (model.prior() instanceof Prior.Interval p) {
            prior("ball", new Prior.Ball(p.rho()));
            prior("gaussian", new Prior.Gaussian(p.rho(), ONE));
        } else if (model.prior() instanceof Prior.Gaussian p) {
            Formula rho = p.sb().equals(ONE) ? p.sw() : p.sw().over(p.sb());
            prior("interval", new Prior.Interval(rho));
            prior("ball", new Prior.Ball(rho));
        } else if (model.prior() instanceof Prior.QBall p) {
            prior("qsphere", new Prior.QSphere(p.norm(), p.rho()));
            prior("gaussian", new Prior.Gaussian(p.rho(), ONE));
        } else if (model.prior() instanceof Prior.QSphere p) {
            prior("qball", new Prior.QBall(p.norm(), p.rho()));
            prior("gaussian", new Prior.Gaussian(p.rho(), ONE));
        } else if (model.prior() instanceof Prior.Spherical p) {
            prior("interval", new Prior.Interval(p.rho()));
            prior("ball", new Prior.Ball(p.rho()));
        } else if (model.prior() instanceof Prior.Init p) {
            for (Framework other : List.of(Framework.PYTORCH, Framework.KERAS, Framework.REDSHIFT)) {
                prior("init-" + other.key(), new Prior.Init(other, p.alpha()));
            }
        }
    }

    private void prior(String name, Prior prior) {
        add("prior-" + name, MutationOperator.PRIOR, model.under(prior));
    }

    private void scales() {
        add("weights-twice", MutationOperator.SCALE, model.scaled(scale(TWO)));
        add("weights-half", MutationOperator.SCALE, model.scaled(scale(HALF)));
    }

    private Scale scale(BigFraction factor) {
        if (model.scale() instanceof Scale.Weights s) {
            return new Scale.Weights(times(factor, s.factor()));
        }
        // a joint scale changes nothing that is counted, so the weights' own may stand in its place
        return new Scale.Weights(Formula.number(factor));
    }

    private void domains() {
        add("right-end-twice", MutationOperator.DOMAIN, model.on(model.left(), times(TWO, model.right())));
        add("left-end-half", MutationOperator.DOMAIN, model.on(times(HALF, model.left()), model.right()));
    }

    private static Formula times(BigFraction factor, Formula f) {
        if (f instanceof Formula.Rational r) {
            return Formula.number(r.value().multiply(factor));
        }
        return f instanceof Formula.Negate negated
                ? times(factor, negated.operand()).negate()
                : Formula.number(factor).times(f);
    }

    private void add(String name, MutationOperator operator, Model mutant) {
        if (!mutant.equals(model)) {
            found.putIfAbsent(mutant, new Mutant(name, operator, mutant, formula));
        }
    }
}
