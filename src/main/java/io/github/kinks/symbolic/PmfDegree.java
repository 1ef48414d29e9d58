package io.github.kinks.symbolic;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.Step.Check;
import java.util.Map;
import java.util.Optional;

/**
 * That each P(K=k) under the ball prior is a polynomial in 1/Pi with rational coefficients, and its degree: each term of the
 * alternating sum is a rational number times a power of 1/Pi, and the two terms of the highest power do not cancel.
 */
final class PmfDegree {
    private static final String DEGREE = "n/2-(1-(-1)^n)/4";
    private static final String RULE = "-(1+(-1)^n)/2*#1-(1-(-1)^n)/2*#2";
    private static final String ODD = "(2*m+2)!/(4^(m+1)*(m+1)!)";
    private static final String HALF = "4^(m+k+1)*(m+k+1)!/(2*m+2*k+2)!";

    private PmfDegree() {}

    /** @throws SymbolicException unless the weights are uniform in a Euclidean ball, and the chance given a weight is a rational part of it */
    static Derivation of(Symja symja, Model model, Derivation moments) {
        Workings w = new Workings(symja).after(moments);
        Formula share = PmfRecurrence.share(w, model, moments);
        Formula length = model.right().minus(model.left());
        Formula slope =
                Simplify.rational(Geometry.of(model).ratio().times(length).over(Formula.number(2)));
        if (!isEuclidean(model.prior()) || !slope.variables().isEmpty() || !RationalValues.in(slope)) {
            throw new SymbolicException(
                    "the degree is derived under the ball prior, for numbers in place of rho, L and R, not for "
                            + model);
        }
        String r = "(" + slope + ")";
        String even = last(w, each(w, share, "2*m", "2*k", r + "^(2*k)*m!/(m+k)!", "-k"), "n/2");
        each(w, share, "2*m", "2*k+1", r + "^(2*k+1)*m!*" + HALF, "-k-1");
        each(w, share, "2*m+1", "2*k", r + "^(2*k)*" + ODD + "*" + HALF, "-k");
        String odd = last(w, each(w, share, "2*m+1", "2*k+1", r + "^(2*k+1)*" + ODD + "/(m+k+1)!", "-k"), "(n-1)/2");
        w.rewrite(
                "The last two moments have the same power",
                at(share, "n-1").over(at(share, "n")),
                parse("4^n/(%s*Binomial[2*n,n])".formatted(r)));
        w.rewrite(
                "and their coefficients in P(K=k) this quotient",
                parse("Binomial[n-1,k]*Binomial[n,n-1]"),
                parse("(n-k)*Binomial[n,k]"));
        w.define(
                "The power of 1/Pi grows with j, up to that of j=n, which j=n-1 has too and no other j; there the coefficients add"
                        + " up to that of j=n times 1-(n-k)*4^n/(%s*Binomial[2*n,n]), which is never 0".formatted(r),
                "degree of P(K=k) in 1/Pi",
                RULE,
                "%s<=1, and 4^n is the sum of all Binomial[2*n,i]; #1 is the power of Pi for even n, #2 for odd n"
                        .formatted(r));
        Formula degree = w.applied("Fill them in", "degree of P(K=k) in 1/Pi", RULE, even, odd);
        return w.done("degree of the probabilities in 1/Pi", w.rewrite("Collect", degree, parse(DEGREE)));
    }

    private static boolean isEuclidean(Prior prior) {
        boolean two = prior instanceof Prior.QBall p && p.norm().exponent().equals(Optional.of(Formula.number(2)));
        return two || prior instanceof Prior.Ball;
    }

    /** The power of Pi in the moment of all neurons. */
    private static String last(Workings w, Formula exponent, String m) {
        Formula there = w.instance("Take all neurons, j=n", exponent, Map.of("k", Formula.variable("m")));
        return w.instance("and put in m", there, Map.of("m", parse(m))).toString();
    }

    private static Formula each(Workings w, Formula share, String n, String j, String coefficient, String exponent) {
        Formula there = w.instance("Take n=%s and j=%s".formatted(n, j), share, Map.of("n", parse(n), "j", parse(j)));
        return w.piPower(
                "It is a rational number times a power of 1/Pi",
                new Check.PiPower(there, parse(coefficient), parse(exponent)));
    }

    private static Formula at(Formula share, String j) {
        return share.substitute("j", parse(j));
    }

    private static Formula parse(String text) {
        return FormulaParser.parse(text);
    }
}
