package io.github.kinks.symbolic;

import io.github.kinks.certificate.Gosper;
import io.github.kinks.certificate.NormalForm;
import io.github.kinks.certificate.NotDecidable;
import io.github.kinks.certificate.Polynomial;
import io.github.kinks.certificate.RationalFunction;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Step.Check;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks {@code sum_{i=a}^{b} t(i) = 0} by a certificate, and asks Symja about the identity of rational functions too. Only sums
 * whose boundary terms vanish are certified here.
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
        RationalFunction quotient = forms.term(c.summand()).shiftQuotient(c.index(), 1);
        RationalFunction certificate = forms.of(c.certificate()).asRational().orElseThrow(() -> new NotDecidable("R"));
        Gosper gosper = new Gosper(quotient, c.index(), certificate);
        return gosper.telescopes()
                && symja.isZero("(%s)*(%s)-(%s)-1".formatted(gosper.next(), quotient, certificate), "")
                && gosper.vanishesAt(end(forms, c.from()), end(forms, c.to()));
    }

    private static Polynomial end(NormalForm forms, Formula end) {
        RationalFunction value = forms.of(end).asRational().orElseThrow(() -> new NotDecidable("bound " + end));
        if (!value.denominator().equals(Polynomial.ONE)) {
            throw new NotDecidable("bound " + end);
        }
        return value.numerator();
    }
}
