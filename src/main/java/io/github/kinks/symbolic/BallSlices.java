package io.github.kinks.symbolic;

import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.TermFormula;
import io.github.kinks.certificate.TermSum;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.Map;

/**
 * {@code M_j = E |w_1 .. w_j|} for w uniform in the Euclidean unit ball, by slicing the ball one coordinate at a time. No integral
 * over more than one variable is computed.
 */
final class BallSlices {
    /** A slice of the unit ball in m+1 dimensions, but for the volume of the unit ball in m. */
    static final String PLAIN = "(1-t^2)^(m/2)";

    private static final String WITH_FACTOR = "2*t*(1-t^2)^((s-2)/2)";
    private static final String COMBINATION = "x*#1-q*#2";
    private static final String RATIO = "q/x";
    private static final String QUOTIENT = "#1/#2";
    private static final LinearForm M = LinearForm.variable("m");
    private static final Formula N = Formula.variable("n");
    private static final Formula J = Formula.variable("j");
    private static final Formula ONE = Formula.number(1);

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
                "integrand, over t>0, of I(n,j)/I(n-1,j-1), with s=n+j",
                WITH_FACTOR,
                "Tonelli's theorem, and scaling by the radius; negative t give the same");
        String half = workings.integrate("Integrate the slice", WITH_FACTOR, "t", "0", "1", "s>0");
        String slice = workings.instance("Put in s=n+j", half, Map.of("s", "n+j"));
        Formula wallis = sliceWithoutFactor();
        Formula last = workings.instance("Put in m=n-1", wallis, Map.of("m", N.minus(ONE)));
        return solved(FormulaParser.parse(slice), last);
    }

    /** W(m), from its recurrence and its first two values. */
    private Formula sliceWithoutFactor() {
        workings.define(
                "Slice along a coordinate without a factor: I(n,0)=I(n-1,0)*W(n-1)",
                "integrand, over (-1,1), of W(m)",
                PLAIN,
                "Tonelli's theorem, and scaling by the radius");
        SliceRecurrence recurrence = SliceRecurrence.find(symja);
        Map<String, String> found = Map.of(
                "x", recurrence.upper().toString(), "q", recurrence.lower().toString());
        workings.define("A combination of two slices", "integrand of x*W(s)-q*W(s-2)", COMBINATION, "linearity")
                .define(
                        "Where the combination is 0, the slices have this ratio",
                        "W(s)/W(s-2)",
                        RATIO,
                        "division by x*W(s-2)");
        String above = workings.instance("Put in m=s", PLAIN, Map.of("m", "s"));
        String below = workings.instance("and m=s-2", PLAIN, Map.of("m", "s-2"));
        String rule = workings.instance("Choose the coefficients", COMBINATION, found);
        String integrand = workings.apply("Fill in the slices", "integrand", rule, above, below);
        workings.integral(
                "An antiderivative that vanishes at both ends ties W(s) to W(s-2) (Almkvist-Zeilberger certificate)",
                recurrence.certificate(integrand));
        String ratio = workings.instance("So the ratio is", RATIO, found);
        Formula factor = FormulaParser.parse(workings.instance("Step from m to m+2", ratio, Map.of("s", "m+2")));
        Formula even = value("Start the recurrence at W(0)", 0);
        Formula odd = value("and at W(1)", 1);
        Formula shape = new FirstOrder("m", 2)
                .linear(recurrence.lower().substitute("s", M), 1)
                .linear(recurrence.upper().substitute("s", M), -1)
                .solution();
        Formula constant = constant(even.over(shape.substitute("m", Formula.number(0))));
        return workings.solve(
                "Solve the recurrence; one constant serves both initial values",
                "W(m)",
                constant.times(shape),
                "m",
                Map.of("m", 2),
                factor,
                Map.of(0, even, 1, odd));
    }

    private Formula value(String rule, int m) {
        String integrand = workings.instance("Put in m=" + m, PLAIN, Map.of("m", Integer.toString(m)));
        return FormulaParser.parse(workings.integrate(rule, integrand, "t", "-1", "1", ""));
    }

    /** {@code M_j(n) = slice / W(n-1) * M_(j-1)(n-1)} from {@code M_0 = 1}; along the diagonal d = n-j it is of first order. */
    private Derivation solved(Formula slice, Formula wallis) {
        workings.define(
                "Divide the two slices, with M(n,j)=E|w_1..w_j|=I(n,j)/I(n,0)",
                "M(n,j)/M(n-1,j-1)",
                QUOTIENT,
                "#1 is I(n,j)/I(n-1,j-1) and #2 is I(n,0)/I(n-1,0)");
        workings.define("An empty product", "M(n,0)", "1", "I(n,0)/I(n,0)");
        Formula factor =
                workings.applied("Fill them in", "M(n,j)/M(n-1,j-1)", QUOTIENT, slice.toString(), wallis.toString());
        LinearForm diagonal = LinearForm.variable("m").plus(LinearForm.variable("j"));
        Formula shape =
                FirstOrder.of(factor, "j", Map.of("n", diagonal)).solution().substitute("m", N.minus(J));
        Map<String, Formula> next = Map.of("n", N.plus(ONE), "j", J.plus(ONE));
        Formula nextFactor = workings.instance("Step from (n,j) to (n+1,j+1)", factor, next);
        Formula solution = workings.solve(
                "Solve it along n-j constant",
                "M(n,j)",
                Simplify.everywhere(shape),
                "j",
                Map.of("n", 1, "j", 1),
                nextFactor,
                Map.of(0, ONE));
        return workings.done("E|w_1..w_j| for w uniform in the unit ball", solution);
    }

    private static Formula constant(Formula value) {
        TermSum sum = NormalForm.over(Replay.WHOLE).of(value);
        return TermFormula.of(sum);
    }
}
