package io.github.kinks.montecarlo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The random streams of a simulation, numbered 0, 1, 2, .. . The simulation's 128-bit key is the start of the SHA-256 of all that
 * identifies it; word {@code j} of the state of stream {@code i} is {@code mix(key_j + i * G)} with odd {@code G} and
 * Stafford's bijective mix, as in SplitMix64.
 *
 * <p>Within a simulation no two streams start in the same state: each word takes a value only once in 2^64 streams.
 * Two streams could still overlap, one starting where another arrives. The generator runs through 2^128 - 1 states, so
 * for states that behave as random the probability that any two of {@code N} streams of {@code L} numbers overlap is at
 * most {@code N^2 L / 2^128}: 2^-34 for 10^12 streams with 16,000 numbers each. The same bound holds over several
 * simulations together, as their keys differ.
 */
final class Streams {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long key0;
    private final long key1;

    private Streams(ByteBuffer key) {
        this.key0 = key.getLong();
        this.key1 = key.getLong();
    }

    /** The streams of the simulation that {@code identity} names. */
    static Streams of(String identity) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new Streams(ByteBuffer.wrap(sha256.digest(identity.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Puts the generator at the start of a stream. */
    void start(long stream, Generator generator) {
        long step = stream * GOLDEN;
        generator.state(mix(key0 + step), mix(key1 + step));
    }

    /** Puts generators side by side at the start of the streams {@code first, first + 1, ..}. */
    void start(long first, long[] s0, long[] s1) {
        start(key0 + first * GOLDEN, s0);
        start(key1 + first * GOLDEN, s1);
    }

    private static void start(long first, long[] words) {
        for (int i = 0; i < words.length; i++) {
            words[i] = mix(first + i * GOLDEN);
        }
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
