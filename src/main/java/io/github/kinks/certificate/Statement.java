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
                    "there is no claim '" + reference.claim() + "'"
                            + Nearest.hint(reference.claim(), claims.keySet()));
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
        boolean even = claim.conditions().get("n") instanceof Restriction.Parity p && p.remainder() == 0;
        int first = even ? 2 : 1;
        for (String variable : List.of("n", "k", "j")) {
            Formula read = reads.get(variable);
            Formula value = read == null ? least.get(variable) : read;
            if (value != null) {
                LinearForm form = Sums.form(value, "least." + variable);
                if (read != null) {
                    form = atLeast(form, least);
                }
                int most = !variable.equals("n") ? 0 : form.isConstant() ? first : 0;
                Refused.unless(
                        form.constant().compareTo(new BigFraction(most)) <= 0,
                        "least." + variable,
                        "the claim is made from %d on, what is shown begins at %s".formatted(most, form));
            }
        }
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
