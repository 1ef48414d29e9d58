package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code M_j = E |w_1 .. w_j|} for w uniform in the Euclidean unit ball, by slicing the ball one coordinate at a time. No integral
 * over more than one variable is computed.
 */
final class BallSlices {
    private static final LinearForm J = LinearForm.variable("j");
    private static final LinearForm M = LinearForm.variable("m");

    private final Symja symja;
    private final Workings workings;

    private BallSlices(Symja symja) {
        this.symja = symja;
        this.workings = new Workings(symja);
    }

    /** E |w_1 .. w_j| in n and j. */
    static Derivation moments(Symja symja) {
        return new BallSlices(symja).moments();
    }

    /** {@code W(m) = int_{-1}^{1} (1-t^2)^(m/2) dt} in m. */
    static Derivation slice(Symja symja) {
        BallSlices slices = new BallSlices(symja);
        Formula wallis = slices.sliceWithoutFactor();
        return slices.workings.done("the slice integral of the ball", wallis);
    }

    private Derivation moments() {
        workings.define(
                "Write the moment with the constant density of the unit ball B_n",
                "E|w_1..w_j|",
                "I(n,j)/I(n,0) with I(n,j) the integral of |t_1..t_j| over B_n",
                "w is uniform in B_n, so its density there is 1/I(n,0)");
        workings.define(
                "Slice along t_1=t: what remains is a ball of radius (1-t^2)^(1/2) in n-1 dimensions, and the rest of"
                        + " the integrand is homogeneous of degree j-1",
                "I(n,j)",
                "I(n-1,j-1)*Integrate[Abs[t]*(1-t^2)^((n+j-2)/2),{t,-1,1}]",
                "Tonelli's theorem, and scaling by the radius");
        Formula slice = sliceWithFactor();
        workings.define(
                "Slice along a coordinate without a factor",
                "I(n,0)",
                "I(n-1,0)*W(n-1) with W(m)=Integrate[(1-t^2)^(m/2),{t,-1,1}]",
                "Tonelli's theorem, and scaling by the radius");
        Formula wallis = sliceWithoutFactor();
        return solved(slice, wallis);
    }

    /** {@code int |t| (1-t^2)^((n+j-2)/2) dt}. */
    private Formula sliceWithFactor() {
        String half = workings.integrate(
                "Integrate the slice over t>0, with s=n+j", "t*(1-t^2)^((s-2)/2)", "t", "0", "1", "s>0");
        Formula value = Formula.number(2).times(FormulaParser.parse(half.replaceAll("\\bs\\b", "(n+j)")));
        return workings.rewrite("Negative t give the same again", value, Simplify.rational(value));
    }

    /** W(m), from its recurrence and its first two values. */
    private Formula sliceWithoutFactor() {
        SliceRecurrence recurrence = SliceRecurrence.find(symja);
        workings.integral(
                "An antiderivative that vanishes at both ends ties W(s) to W(s-2) (Almkvist-Zeilberger certificate)",
                recurrence.certificate());
        Formula even = value("Start the recurrence at W(0)", "1");
        Formula odd = value("and at W(1)", "Sqrt[1-t^2]");
        Formula shape = new FirstOrder("m", 2)
                .linear(recurrence.lower().substitute("s", M), 1)
                .linear(recurrence.upper().substitute("s", M), -1)
                .solution();
        Formula constant = constant(even.over(shape.substitute("m", Formula.number(0))));
        LinearForm next = M.plus(BigFraction.TWO);
        Formula factor = formula(recurrence.lower().substitute("s", next))
                .over(formula(recurrence.upper().substitute("s", next)));
        return workings.solve(
                "Solve the recurrence; one constant serves both initial values",
                "W(m)",
                constant.times(shape),
                "m",
                Map.of("m", 2),
                factor,
                Map.of(0, even, 1, odd));
    }

    private Formula value(String rule, String integrand) {
        return FormulaParser.parse(workings.integrate(rule, integrand, "t", "-1", "1", ""));
    }

    /** {@code M_j(n) = slice / W(n-1) * M_(j-1)(n-1)} from {@code M_0 = 1}; along the diagonal d = n-j it is of first order. */
    private Derivation solved(Formula slice, Formula wallis) {
        Formula factor = slice.over(wallis.substitute("m", Formula.variable("n").minus(Formula.number(1))));
        workings.define(
                "Divide the two slices, with M(n,j)=E|w_1..w_j|",
                "M(n,j)",
                "(" + factor + ")*M(n-1,j-1), and M(n,0)=1",
                "M(n,j)=I(n,j)/I(n,0)");
        LinearForm diagonal = LinearForm.variable("m").plus(J);
        Formula shape = FirstOrder.of(factor, "j", Map.of("n", diagonal))
                .solution()
                .substitute("m", Formula.variable("n").minus(Formula.variable("j")));
        Formula solution = Simplify.everywhere(shape);
        Map<String, Formula> next = Map.of(
                "n",
                Formula.variable("n").plus(Formula.number(1)),
                "j",
                Formula.variable("j").plus(Formula.number(1)));
        Formula nextFactor = factor;
        for (Map.Entry<String, Formula> e : next.entrySet()) {
            nextFactor = nextFactor.substitute(e.getKey(), e.getValue());
        }
        workings.solve(
                "Solve it along n-j constant",
                "M(n,j)",
                solution,
                "j",
                Map.of("n", 1, "j", 1),
                nextFactor,
                Map.of(0, Formula.number(1)));
        return workings.done("E|w_1..w_j| for w uniform in the unit ball", solution);
    }

    private static Formula constant(Formula value) {
        TermSum sum = NormalForm.over(Replay.WHOLE).of(value);
        return TermFormula.of(sum);
    }

    private static Formula formula(LinearForm form) {
        Polynomial polynomial = form.polynomial();
        return FormulaParser.parse(polynomial.toString());
    }
}
