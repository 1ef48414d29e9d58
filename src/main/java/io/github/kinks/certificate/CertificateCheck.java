package io.github.kinks.certificate;

import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.CertificateFinding;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks certificates in exact arithmetic. Nothing in a certificate is trusted: quotients of consecutive terms are derived from the
 * formulas that stand in the claims, and the ends of sums and intervals, the indices set apart, and the places where a quotient
 * has no value are looked at. What a certificate leaves to be believed is said in {@code proofs/certificates/README.md}.
 */
public final class CertificateCheck {
    private CertificateCheck() {}

    /**
     * Checks one certificate.
     *
     * @param claims the claims by their ids, those among them that it names
     * @return that it holds, with what was seen; or that it fails, with the field that is at fault
     */
    public static CertificateFinding of(Certificate certificate, Map<String, Claim> claims) {
        try {
            List<String> facts = facts(Statement.of(certificate, claims), certificate.argument());
            return new CertificateFinding(certificate, facts, Optional.empty());
        } catch (Refused e) {
            return failed(certificate, e.field(), String.valueOf(e.getMessage()));
        } catch (NotDecidable e) {
            return failed(certificate, "kind", "cannot be checked: " + e.getMessage());
        } catch (ArithmeticException e) {
            return failed(certificate, "kind", "does not hold everywhere: " + e.getMessage());
        }
    }

    private static List<String> facts(Statement statement, Argument argument) {
        if (argument instanceof Argument.Telescoping c) {
            return new TelescopingCheck(statement, c).facts();
        } else if (argument instanceof Argument.WilfZeilberger c) {
            return new WilfZeilbergerCheck(statement, c).facts();
        } else if (argument instanceof Argument.Recurrence c) {
            return new RecurrenceCheck(statement, c).facts();
        } else if (argument instanceof Argument.Identity c) {
            return new IdentityCheck(statement, c).facts();
        } else if (argument instanceof Argument.Limit c) {
            return new LimitCheck(statement, c).facts();
        }
        return new LawsCheck(statement, (Argument.Laws) argument).facts();
    }

    private static CertificateFinding failed(Certificate certificate, String field, String why) {
        Map<String, Integer> lines = certificate.origin().lines();
        int line = lines.getOrDefault(field, lines.getOrDefault(field.replaceAll("\\..*", ""), 1));
        Problem problem = new Problem(certificate.origin().file(), line, field, why);
        return new CertificateFinding(certificate, List.of(), Optional.of(problem));
    }
}
