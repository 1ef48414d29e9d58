package io.github.kinks.certificate;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Exact division and greatest common divisors, by Euclid's algorithm on primitive parts in one variable after another. */
final class PolynomialDivision {
    /** The numbers for variables in the test of coprimality; any will do, small ones have common factors more often. */
    private static final int FIRST_NUMBER = 101;

    private static final int STEP = 37;

    private PolynomialDivision() {}

    static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor) {
        if (divisor.isZero()) {
            throw new ArithmeticException("division by the zero polynomial");
        }
        if (divisor.asConstant().isPresent()) {
            return Optional.of(dividend.times(divisor.asConstant().get().reciprocal()));
        }
        String variable = divisor.variables().iterator().next();
        int degree = divisor.degree(variable);
        Polynomial leading = divisor.coefficient(variable, degree);
        Polynomial quotient = Polynomial.ZERO;
        Polynomial rest = dividend;
        while (!rest.isZero() && rest.degree(variable) >= degree) {
            int top = rest.degree(variable);
            Optional<Polynomial> factor = exact(rest.coefficient(variable, top), leading);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            Polynomial step = factor.get().times(Polynomial.variable(variable).power(top - degree));
            quotient = quotient.plus(step);
            rest = rest.minus(step.times(divisor));
        }
        return rest.isZero() ? Optional.of(quotient) : Optional.empty();
    }

    /** The greatest common divisor with coprime whole coefficients and a positive leading one; 0 for two zeros. */
    static Polynomial gcd(Polynomial a, Polynomial b) {
        if (a.isZero() || b.isZero()) {
            return normal(a.isZero() ? b : a);
        }
        if (a.asConstant().isPresent() || b.asConstant().isPresent()) {
            return Polynomial.ONE;
        }
        Set<String> common = a.variables();
        common.retainAll(b.variables());
        // fewest steps of Euclid's algorithm; names break ties
        Optional<String> least =
                common.stream().min(Comparator.comparing(name -> Math.min(a.degree(name), b.degree(name))));
        if (least.isEmpty()) {
            return Polynomial.ONE;
        }
        String variable = least.get();
        Polynomial contentA = contentIn(a, variable);
        Polynomial contentB = contentIn(b, variable);
        if (areCoprimeIn(variable, a, b)) {
            return normal(gcd(contentA, contentB));
        }
        Polynomial p = exact(a, contentA).orElseThrow();
        Polynomial q = exact(b, contentB).orElseThrow();
        while (!q.isZero()) {
            if (q.degree(variable) == 0) {
                p = Polynomial.ONE;
                break;
            }
            Polynomial r = pseudoRemainder(p, q, variable);
            p = q;
            q = r.isZero() ? r : normal(exact(r, contentIn(r, variable)).orElseThrow());
        }
        return normal(gcd(contentA, contentB).times(p));
    }

    private static Polynomial contentIn(Polynomial p, String variable) {
        Polynomial content = Polynomial.ZERO;
        for (int power = 0; power <= p.degree(variable); power++) {
            content = gcd(content, p.coefficient(variable, power));
            if (content.equals(Polynomial.ONE)) {
                break;
            }
        }
        return content;
    }

    /**
     * Whether a common divisor is shown to be free of the variable: a common divisor of positive degree would keep it where the
     * other variables are numbers at which a leading coefficient does not vanish. This spares most chains of remainders, in
     * which coefficients grow fast.
     */
    private static boolean areCoprimeIn(String variable, Polynomial a, Polynomial b) {
        Polynomial p = a;
        Polynomial q = b;
        int number = FIRST_NUMBER;
        Set<String> others = a.variables();
        others.addAll(b.variables());
        others.remove(variable);
        for (String other : others) {
            Polynomial value = Polynomial.constant(number);
            p = p.substitute(other, value);
            q = q.substitute(other, value);
            number += STEP;
        }
        if (others.isEmpty() || p.degree(variable) < a.degree(variable) || q.isZero()) {
            return false;
        }
        return gcd(p, q).asConstant().isPresent();
    }

    private static Polynomial pseudoRemainder(Polynomial p, Polynomial q, String variable) {
        int degree = q.degree(variable);
        Polynomial leading = q.coefficient(variable, degree);
        Polynomial rest = p;
        while (!rest.isZero() && rest.degree(variable) >= degree) {
            int top = rest.degree(variable);
            Polynomial step = rest.coefficient(variable, top)
                    .times(Polynomial.variable(variable).power(top - degree));
            rest = rest.times(leading).minus(step.times(q));
        }
        return rest;
    }

    private static Polynomial normal(Polynomial p) {
        if (p.isZero()) {
            return p;
        }
        Polynomial primitive = p.times(p.content().reciprocal());
        return primitive.leadingCoefficient().signum() < 0 ? primitive.negate() : primitive;
    }
}
