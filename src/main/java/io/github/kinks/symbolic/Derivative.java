package io.github.kinks.symbolic;

import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Formula.Binary;
import io.github.kinks.claim.Formula.Call;
import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import io.github.kinks.claim.Formula.Negate;

/**
 * Derivatives of formulas by the rules of the calculus, without simplification. Beside the elementary functions it knows Erf,
 * BetaRegularized in its first argument and OwenT in both; what depends on the variable otherwise is refused.
 */
final class Derivative {
    private static final Formula ZERO = Formula.number(0);
    private static final Formula ONE = Formula.number(1);
    private static final Formula TWO = Formula.number(2);

    private final String variable;

    private Derivative(String variable) {
        this.variable = variable;
    }

    /**
     * The derivative of {@code formula} with respect to {@code variable}.
     *
     * @throws NotDecidable if no rule covers a part of it
     */
    static Formula of(Formula formula, String variable) {
        return new Derivative(variable).of(formula);
    }

    private Formula of(Formula f) {
        if (isConstant(f)) {
            return ZERO;
        } else if (f instanceof Formula.Variable) {
            return ONE;
        } else if (f instanceof Negate n) {
            return of(n.operand()).negate();
        } else if (f instanceof Binary b) {
            return of(b);
        } else if (f instanceof Call c) {
            return of(c);
        }
        throw new NotDecidable("the derivative of " + f + " in " + variable);
    }

    private Formula of(Binary f) {
        Formula left = f.left();
        Formula right = f.right();
        return switch (f.operator()) {
            case ADD -> of(left).plus(of(right));
            case SUBTRACT -> of(left).minus(of(right));
            case MULTIPLY -> times(of(left), right).plus(times(of(right), left));
            case DIVIDE -> of(left).over(right).minus(times(of(right), left).over(right.power(TWO)));
            case POWER -> power(f, left, right);
        };
    }

    private Formula power(Binary f, Formula base, Formula exponent) {
        if (isConstant(exponent)) {
            return times(of(base), exponent.times(base.power(exponent.minus(ONE))));
        } else if (isConstant(base)) {
            Formula rate = base == Constant.E ? ONE : Formula.call(Function.LOG, base);
            return times(of(exponent), rate.times(f));
        }
        throw new NotDecidable("the derivative of " + f + " in " + variable);
    }

    private Formula of(Call f) {
        Formula u = f.argument();
        return switch (f.function()) {
            case SQRT -> of(u).over(TWO.times(f));
            case EXP -> times(of(u), f);
            case LOG -> of(u).over(u);
            case ARCTAN -> of(u).over(ONE.plus(u.power(TWO)));
            case ERF -> times(of(u), TWO.over(root(Constant.PI)).times(bell(u.power(TWO))));
            case BETA_REGULARIZED -> betaRegularized(f);
            case OWEN_T -> owenT(u, f.arguments().get(1));
            case ABS, GAMMA, BETA, BINOMIAL, POCHHAMMER, FACTORIAL, FACTORIAL2 ->
                throw new NotDecidable("the derivative of " + f + " in " + variable);
        };
    }

    /** {@code d/dx I_x(a,b) = x^(a-1) (1-x)^(b-1)/Beta[a,b]}. */
    private Formula betaRegularized(Call f) {
        Formula x = f.argument();
        Formula a = f.arguments().get(1);
        Formula b = f.arguments().get(2);
        if (!isConstant(a) || !isConstant(b)) {
            throw new NotDecidable("the derivative of " + f + " in its parameters");
        }
        Formula density =
                x.power(a.minus(ONE)).times(ONE.minus(x).power(b.minus(ONE))).over(Formula.call(Function.BETA, a, b));
        return times(of(x), density);
    }

    /**
     * {@code dT/dh = -Exp[-h^2/2] Erf[a h/Sqrt[2]]/(2 Sqrt[2 Pi])} and {@code dT/da = Exp[-h^2 (1+a^2)/2]/(2 Pi (1+a^2))}: the
     * second is the integrand that defines T, and the first integrates it after differentiating in h.
     */
    private Formula owenT(Formula h, Formula a) {
        Formula square = h.power(TWO).over(TWO);
        Formula reach = Formula.call(Function.ERF, a.times(h).over(root(TWO)));
        Formula inH = bell(square).times(reach).over(TWO.times(root(TWO.times(Constant.PI))));
        Formula secant = ONE.plus(a.power(TWO));
        Formula inA = bell(square.times(secant)).over(TWO.times(Constant.PI).times(secant));
        return times(of(a), inA).minus(times(of(h), inH));
    }

    /** {@code Exp[-u]}. */
    private static Formula bell(Formula u) {
        return Formula.call(Function.EXP, u.negate());
    }

    private static Formula root(Formula u) {
        return Formula.call(Function.SQRT, u);
    }

    private static Formula times(Formula derivative, Formula factor) {
        return derivative.equals(ZERO) ? ZERO : derivative.times(factor);
    }

    private boolean isConstant(Formula f) {
        return !f.variables().contains(variable);
    }
}
