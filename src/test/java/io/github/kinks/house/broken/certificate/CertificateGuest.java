package io.github.kinks.house.broken.certificate;

import io.github.kinks.house.broken.law.LawGuest;

/** Breaks the rule that certificate does not import law. */
public final class CertificateGuest {
    static final Class<?> WRONG = LawGuest.class;

    private CertificateGuest() {}
}
