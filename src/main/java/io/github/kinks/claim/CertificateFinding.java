package io.github.kinks.claim;

import java.util.List;
import java.util.Optional;

/**
 * What became of a certificate when it was checked.
 *
 * @param certificate the certificate
 * @param facts what was seen to hold, in order; empty where the certificate fails
 * @param failure what stands against it; empty where the certificate holds
 */
public record CertificateFinding(Certificate certificate, List<String> facts, Optional<Problem> failure) {
    public CertificateFinding {
        facts = List.copyOf(facts);
    }

    /** Whether everything that the certificate says was seen to hold. */
    public boolean holds() {
        return failure.isEmpty();
    }
}
