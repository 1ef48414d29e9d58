package io.github.kinks.calibration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** A generator of its own for every run, started from the SHA-256 of all that identifies the run. */
final class Streams {
    private Streams() {}

    static UniformRandomProvider of(long seed, String test, boolean nullIsTrue, long repetition) {
        String identity = "kinks calibrate|" + seed + "|" + test + "|" + nullIsTrue + "|" + repetition;
        try {
            ByteBuffer key = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8)));
            return RandomSource.XO_SHI_RO_256_PP.create(
                    new long[] {key.getLong(), key.getLong(), key.getLong(), key.getLong()});
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
