package io.github.kinks.symbolic;

import io.github.kinks.certificate.HypergeometricTerm;
import io.github.kinks.certificate.LinearForm;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step.Check;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Checks {@code sum_{i=a}^{b} t(i) = value} by a certificate R: with {@code G = R t} the shift quotient of t turns
 * {@code t(i) = G(i+1) - G(i)} into an identity of rational functions, and the sum is {@code G(b+1) - G(a)}.
 *
 * <p>Only sums whose boundary terms vanish are certified here: {@code R(a) = 0}, and {@code R(b+1) t(b+1) = R(b) t(b) + t(b)}
 * read at i = b as {@code R(b) + 1 = 0}. The value is then 0.
 */
final class GosperCheck {
    private final Symja symja;

    GosperCheck(Symja symja) {
        this.symja = symja;
    }

    boolean holds(Check.Gosper c) {
        if (!c.value().equals(Formula.number(0))) {
            throw new NotDecidable("a certificate for a sum other than 0");
        }
        Set<String> whole = new TreeSet<>(Replay.WHOLE);
        whole.add(c.index());
        NormalForm forms = NormalForm.over(whole);
        HypergeometricTerm summand = forms.term(c.summand());
        RationalFunction quotient = summand.shiftQuotient(c.index(), 1);
        RationalFunction certificate = forms.of(c.certificate()).asRational().orElseThrow(() -> new NotDecidable("R"));
        Polynomial next = LinearForm.variable(c.index()).plus(BigFraction.ONE).polynomial();
        RationalFunction shifted = certificate.substitute(c.index(), next);
        RationalFunction telescoped = shifted.times(quotient).minus(certificate);
        boolean symjaAgrees = symja.isZero("(%s)*(%s)-(%s)-1".formatted(shifted, quotient, certificate), "");
        return telescoped.equals(RationalFunction.ONE)
                && symjaAgrees
                && at(certificate, c.index(), forms, c.from()).isZero()
                && at(certificate, c.index(), forms, c.to()).equals(RationalFunction.of(BigFraction.MINUS_ONE));
    }

    private static RationalFunction at(RationalFunction f, String index, NormalForm forms, Formula end) {
        RationalFunction value = forms.of(end).asRational().orElseThrow(() -> new NotDecidable("bound " + end));
        if (!value.denominator().equals(Polynomial.ONE)) {
            throw new NotDecidable("bound " + end);
        }
        return f.substitute(index, value.numerator());
    }
}
