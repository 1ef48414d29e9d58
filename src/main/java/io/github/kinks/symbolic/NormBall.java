package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Norm;
import java.util.Map;

/**
 * {@code E |u_1 .. u_j|} for u uniform in the unit ball of a norm l_q, or on its sphere under the cone measure, for every q.
 * The integral of {@code |t_1 .. t_j| Exp[-|t|^q]} over the whole space is computed twice: coordinate by coordinate, and ball by
 * ball or sphere by sphere. No integral over more than one variable is computed.
 */
final class NormBall {
    private static final String MOMENT = "E|u_1..u_j|";
    private static final String WEIGHED = "2*t*Exp[-t^q]";
    private static final String PLAIN = "2*Exp[-t^q]";
    private static final String BALLS = "v^((n+j)/q)*Exp[-v]";
    private static final String SPHERES = "r^(n+j-1)*Exp[-r^q]";
    private static final String QUOTIENT = "#1/#2";
    private static final String POWER = "#1^j";
    private static final String FACES = "(1-j/n)*#1^j+j/n*#1^(j-1)";
    private static final Formula ONE = Formula.number(1);
    private static final Formula TWO = Formula.number(2);
    private static final Formula Q = Formula.variable("q");

    private final Workings w;

    /** A multiple of the moment, at j and at 0. */
    private record Parts(Formula general, Formula none) {}

    private NormBall(Symja symja) {
        this.w = new Workings(symja);
    }

    /** E |u_1 .. u_j| for u uniform in the ball, in n, j and the exponent of the norm, where that is a variable. */
    static Derivation inside(Symja symja, Norm norm) {
        NormBall ball = new NormBall(symja);
        Formula result = norm.exponent().map(q -> ball.at(q, ball.byBalls())).orElseGet(ball::cube);
        return ball.w.done("E|u_1..u_j| for u uniform in the unit ball of l_" + norm, result);
    }

    /** E |u_1 .. u_j| for u on the sphere under the cone measure. */
    static Derivation sphere(Symja symja, Norm norm) {
        NormBall ball = new NormBall(symja);
        Formula result = norm.exponent().map(q -> ball.at(q, ball.bySpheres())).orElseGet(ball::faces);
        return ball.w.done("E|u_1..u_j| for u on the unit sphere of l_" + norm, result);
    }

    private Formula at(Formula q, Formula result) {
        Formula inserted = w.instance("Put in q=" + q, result, q.equals(Q) ? Map.of() : Map.of("q", q));
        return w.simplify("Simplify", inserted);
    }

    /** E|g_1..g_j| for independent g with density Exp[-|t|^q]/b. */
    private String product() {
        w.define(
                "Draw g_1, .., g_n independent, each with the density Exp[-Abs[t]^q]/b",
                "E|g_1..g_j|",
                POWER,
                "independence; #1 is E|g_1|");
        w.define("Weigh with Abs[t]", "integrand, over t>0, of b*E|g_1|", WEIGHED, "both signs of t give the same");
        Formula weighed = w.euler("Integrate by Euler's integral", WEIGHED, "t", TWO, TWO, Q);
        w.define("and without", "integrand, over t>0, of b", PLAIN, "the density's integral is 1");
        Formula plain = w.euler("Integrate by Euler's integral", PLAIN, "t", TWO, ONE, Q);
        w.define("Divide", "E|g_1|", QUOTIENT, "#1 is b*E|g_1| and #2 is b");
        Formula quotient = w.applied("Fill them in", "E|g_1|", QUOTIENT, weighed.toString(), plain.toString());
        String single = w.simplify("Simplify", quotient).toString();
        return w.apply("Fill it in", "E|g_1..g_j|", POWER, single);
    }

    private Formula byBalls() {
        String product = product();
        w.define(
                "Exp[-s] is the integral of Exp[-v] over v>s, and Abs[t_1]^q+..+Abs[t_n]^q<v is a ball of radius v^(1/q),"
                        + " over which |t_1..t_j| has v^((n+j)/q) times its integral I(n,j) over the unit ball",
                "integrand, over v>0, of b^n*E|g_1..g_j|/I(n,j)",
                BALLS,
                "Tonelli's theorem, and homogeneity of degree n+j");
        Formula exponent = FormulaParser.parse("1+(n+j)/q");
        Formula balls = w.euler("Integrate by Euler's integral", BALLS, "v", ONE, exponent, ONE);
        Parts parts = compared("I(n,j)/b^n", product, balls);
        w.define("The density of u is 1/I(n,0)", MOMENT, QUOTIENT, "#1 is I(n,j)/b^n and #2 is I(n,0)/b^n");
        return moment(parts);
    }

    private Formula bySpheres() {
        String product = product();
        w.define(
                "In polar coordinates t=r*s the volume is n*V*r^(n-1) dr times the cone measure of s, V the unit ball's",
                "integrand, over r>0, of b^n*E|g_1..g_j|/(n*V*E|u_1..u_j|)",
                SPHERES,
                "the definition of the cone measure, and homogeneity of degree j");
        Formula spheres = w.euler(
                "Integrate by Euler's integral",
                SPHERES,
                "r",
                ONE,
                Formula.variable("n").plus(Formula.variable("j")),
                Q);
        Parts parts = compared("n*V*E|u_1..u_j|/b^n", product, spheres);
        w.define("At j=0 the moment is 1", MOMENT, QUOTIENT, "#1 is n*V*E|u_1..u_j|/b^n and #2 is the same at j=0");
        return moment(parts);
    }

    /** What the two ways of computing one integral give, at j and at 0. */
    private Parts compared(String what, String product, Formula integral) {
        w.define("Divide the two", what, QUOTIENT, "#1 is E|g_1..g_j| and #2 is the integral");
        Formula general = w.applied("Fill them in", what, QUOTIENT, product, integral.toString());
        Formula none = w.instance("Put j=0", general, Map.of("j", Formula.number(0)));
        return new Parts(general, w.simplify("Simplify", none));
    }

    private Formula moment(Parts parts) {
        Formula moment = w.applied("Fill them in", MOMENT, QUOTIENT, parts.general.toString(), parts.none.toString());
        return w.simplify("Simplify", moment);
    }

    /** The ball of q = inf is the cube. */
    private Formula cube() {
        w.define("The ball is the cube: coordinates are independent", MOMENT, POWER, "#1 is E|u_1|, u_1 uniform");
        return w.applied("Fill it in", MOMENT, POWER, coordinate());
    }

    /** The cone measure of the cube chooses a face, on which one coordinate is 1 or -1 and the others are uniform. */
    private Formula faces() {
        w.define(
                "The first j coordinates hold the chosen face's with probability j/n",
                MOMENT,
                FACES,
                "the 2n pyramids over the faces have equal volume; #1 is the mean of a coordinate's absolute value");
        return w.simplify("Simplify", w.applied("Fill it in", MOMENT, FACES, coordinate()));
    }

    private String coordinate() {
        w.define("Weigh the density 1/2 on (-1,1)", "integrand, over t>0, of E|u_1|", "2*t*1/2", "both signs alike");
        return w.integrate("Integrate", "2*t*1/2", "t", "0", "1", "");
    }
}
