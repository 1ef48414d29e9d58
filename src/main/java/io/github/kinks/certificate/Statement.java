package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Certificate.Reference;
import io.github.kinks.claim.CertificateReader;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Nearest;
import io.github.kinks.claim.Restriction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * What a certificate speaks of: the formulas that stand in the claims.
 *
 * @param claim the claim that is certified
 * @param reads the values put in for its variables
 * @param formula its formula, with the certificate's values put in
 * @param names the formulas of claims by the names that the certificate uses
 */
record Statement(Claim claim, Map<String, Formula> reads, Formula formula, Map<String, Formula> names) {

    /** Looks up the claims by their ids. */
    static Statement of(Certificate certificate, Map<String, Claim> claims) {
        Map<String, Formula> names = new LinkedHashMap<>();
        Formula formula = formula(certificate.claim(), claims, "claim");
        names.put(CertificateReader.FORMULA, formula);
        certificate.where().forEach((name, r) -> names.put(name, formula(r, claims, "where." + name + ".claim")));
        return new Statement(
                claim(certificate.claim(), claims, "claim"), certificate.claim().at(), formula, names);
    }

    private static Claim claim(Reference reference, Map<String, Claim> claims, String field) {
        Claim claim = claims.get(reference.claim());
        if (claim == null) {
            throw new Refused(
                    field,
                    "there is no claim '" + reference.claim() + "'" + Nearest.hint(reference.claim(), claims.keySet()));
        }
        return claim;
    }

    private static Formula formula(Reference reference, Map<String, Claim> claims, String field) {
        if (!(claim(reference, claims, field).assertion() instanceof Assertion.Equals equals)) {
            throw new Refused(field, "the claim '" + reference.claim() + "' says no formula");
        }
        Formula formula = equals.formula();
        // all at once: what is put in for one variable may name another
        for (String variable : reference.at().keySet()) {
            formula = formula.substitute(variable, Formula.variable(variable + "#"));
        }
        for (Map.Entry<String, Formula> e : reference.at().entrySet()) {
            formula = formula.substitute(e.getKey() + "#", e.getValue());
        }
        return formula;
    }

    /** A formula of the certificate with the names filled in. */
    Formula filled(Formula text) {
        Formula result = text;
        for (Map.Entry<String, Formula> name : names.entrySet()) {
            result = result.substitute(name.getKey(), name.getValue());
        }
        return result;
    }

    /** Refuses least values that leave out some of what the claim speaks of: n >= 1, even n >= 2, and 0 <= k, j <= n. */
    void requireCovered(Map<String, Formula> least) {
        for (String variable : formula.variables()) {
            Refused.unless(
                    !ClosedForms.WHOLE.contains(variable) || least.containsKey(variable),
                    "least",
                    "says nothing of " + variable);
        }
        least.forEach((variable, value) -> {
            LinearForm form = Sums.form(value, "least." + variable);
            if (List.of("n", "k", "j").contains(variable)) {
                // both n >= 1 and n >= j cover what is claimed
                boolean counts = form.isConstant()
                        || (variable.equals("n") && form.equals(LinearForm.variable(form.leadingVariable())));
                Refused.unless(counts, "least." + variable, form + " leaves out some of what is claimed");
                int most = variable.equals("n") && form.isConstant() ? 1 : 0;
                requireAtMost(most, form, "least." + variable);
            }
        });
        Formula width = reads.get("n");
        if (width != null) {
            requireWidths(Sums.form(width, "at.n"), least);
        }
    }

    /** The widths are all those of the claim: n = m, or n = 2m and 2m+1 where it speaks of even and odd ones. */
    private void requireWidths(LinearForm width, Map<String, Formula> least) {
        LinearForm first = atLeast(width, least);
        if (width.isConstant()) {
            return;
        }
        boolean parity = claim.conditions().get("n") instanceof Restriction.Parity p
                && LinearForm.floor(width.constant()).testBit(0) == (p.remainder() == 1);
        BigFraction slope = new BigFraction(parity ? 2 : 1);
        Refused.unless(
                width.coefficients().size() == 1
                        && width.coefficients().values().stream().allMatch(slope::equals),
                "at.n",
                width + " leaves out widths of which the claim is made");
        boolean even = parity && !LinearForm.floor(width.constant()).testBit(0);
        requireAtMost(even ? 2 : 1, first, "least");
    }

    private static void requireAtMost(int most, LinearForm first, String field) {
        Refused.unless(
                first.constant().compareTo(new BigFraction(most)) <= 0,
                field,
                "the claim is made from %d on, what is shown begins at %s".formatted(most, first));
    }

    /** Refuses an argument that never speaks of the claim's formula. */
    void requireNamed(Formula... parts) {
        Refused.unless(
                Stream.of(parts).anyMatch(part -> part.variables().contains(CertificateReader.FORMULA)),
                "left",
                "the claim's formula does not occur; its name is " + CertificateReader.FORMULA);
    }

    /** The form where every variable has its least value. */
    private static LinearForm atLeast(LinearForm form, Map<String, Formula> least) {
        LinearForm value = form;
        for (Map.Entry<String, Formula> e : least.entrySet()) {
            value = value.substitute(e.getKey(), Sums.form(e.getValue(), "least." + e.getKey()));
        }
        return value;
    }
}
