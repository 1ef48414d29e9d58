package io.github.kinks.symbolic;

import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Step.Check;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** From factorial moments to the law, by binomial inversion with a certificate found by Gosper's algorithm. */
final class Inversion {
    private static final Formula SUMMAND = FormulaParser.parse("(-1)^(j-k)*Binomial[j,k]*Binomial[m,j]");

    private static final String RULE = "Sum[(-1)^(j-k)*Binomial[j,k]*#1,{j,k,n}]";

    private Inversion() {}

    /** Adds the inversion to the workings and returns P(K=k) as a sum over j of the factorial moments. */
    static Formula of(Workings workings, Formula factorialMoment) {
        Set<String> whole = new TreeSet<>(Replay.WHOLE);
        RationalFunction quotient = NormalForm.over(whole).term(SUMMAND).shiftQuotient("j", 1);
        Telescoping.Found found = Telescoping.find(quotient, List.of(RationalFunction.ONE), "j")
                .orElseThrow(() -> new SymbolicException("no Gosper certificate for the inversion"));
        RationalFunction certificate =
                found.certificate().over(found.coefficients().get(0));
        workings.define(
                "Write a factorial moment by the law",
                "E C(K,j)",
                "Sum over m of Binomial[m,j]*P(K=m)",
                "the definition of an expectation");
        workings.vanishingSum(
                "For m>k the alternating sum of C(j,k) C(m,j) vanishes, by Gosper's certificate",
                new Check.Gosper(
                        SUMMAND,
                        "j",
                        Formula.variable("k"),
                        Formula.variable("m"),
                        FormulaParser.parse(certificate.toString()),
                        Formula.number(0)));
        workings.rewrite(
                "For m=k its one term is 1",
                SUMMAND.substitute("m", Formula.variable("k")).substitute("j", Formula.variable("k")),
                Formula.number(1));
        workings.define(
                "So the alternating sum of the factorial moments leaves one probability",
                "P(K=k)",
                RULE,
                "exchanging two finite sums; #1 is E C(K,j)");
        return workings.applied("Fill it in", "P(K=k)", RULE, factorialMoment.toString());
    }
}
