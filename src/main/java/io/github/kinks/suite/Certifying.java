package io.github.kinks.suite;

import io.github.kinks.certificate.CertificateCheck;
import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Certificate;
import io.github.kinks.claim.CertificateFiles;
import io.github.kinks.claim.CertificateFinding;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimFiles;
import io.github.kinks.claim.InvalidClaimException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks certificates against the claims that they name. */
public final class Certifying {
    private static final Path USUAL = Path.of("proofs", "certificates");

    private Certifying() {}

    /**
     * What became of the certificates.
     *
     * @param findings one for each that could be read, by the names of their files
     * @param invalid the files that say no certificate or no claim, and why
     */
    public record Outcome(List<CertificateFinding> findings, List<InvalidClaimException> invalid) {
        public Outcome {
            findings = List.copyOf(findings);
            invalid = List.copyOf(invalid);
        }
    }

    /**
     * Checks certificates.
     *
     * @param files files and folders; where there are none, {@code proofs/certificates} or, outside a checkout, the built-in ones
     * @param claimFiles files and folders of claims; where there are none, {@code validation/claims} or the built-in claims
     */
    public static Outcome check(List<Path> files, List<Path> claimFiles) {
        List<InvalidClaimException> invalid = new ArrayList<>();
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (ClaimFiles.Reading reading : ClaimSelection.read(claimFiles, List.of())) {
            if (reading instanceof ClaimFiles.Reading.Valid valid) {
                claims.put(valid.claim().id(), valid.claim());
            } else {
                invalid.add(((ClaimFiles.Reading.Invalid) reading).error());
            }
        }
        List<CertificateFinding> findings = new ArrayList<>();
        for (CertificateFiles.Reading reading : read(files)) {
            if (reading instanceof CertificateFiles.Reading.Valid valid) {
                findings.add(CertificateCheck.of(valid.certificate(), claims));
            } else {
                invalid.add(((CertificateFiles.Reading.Invalid) reading).error());
            }
        }
        return new Outcome(findings, invalid);
    }

    private static List<CertificateFiles.Reading> read(List<Path> files) {
        if (!files.isEmpty()) {
            return CertificateFiles.read(files);
        } else if (Files.isDirectory(USUAL)) {
            return CertificateFiles.read(List.of(USUAL));
        }
        List<CertificateFiles.Reading> readings = new ArrayList<>();
        for (Certificate certificate : BuiltInClaims.certificates()) {
            readings.add(new CertificateFiles.Reading.Valid(certificate));
        }
        return readings;
    }
}
