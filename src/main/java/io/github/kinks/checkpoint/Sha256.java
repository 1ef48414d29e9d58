package io.github.kinks.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum that grows. Mutable. */
final class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The checksum; what comes after it begins anew. */
    byte[] bytes() {
        return digest.digest();
    }

    /** The checksum in 64 hexadecimal digits; what comes after it begins anew. */
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
