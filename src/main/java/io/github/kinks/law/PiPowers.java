package io.github.kinks.law;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Enclosures of the powers of sqrt(pi) at one precision, each computed once. */
final class PiPowers {
    private final int bits;
    private final Enclosure pi;
    private final Enclosure root;
    private final Map<Integer, Enclosure> powers = new ConcurrentHashMap<>();

    /** Powers whose relative error is at most about {@code 2^-bits}. */
    PiPowers(int bits) {
        this.bits = bits;
        this.pi = Enclosure.pi(bits + 32);
        this.root = pi.sqrt(bits + 32);
    }

    int bits() {
        return bits;
    }

    /** {@code pi^(half/2)}. */
    Enclosure power(int half) {
        return powers.computeIfAbsent(half, h -> {
            Enclosure whole = pi.pow(Math.floorDiv(h, 2), bits + 16);
            return Math.floorMod(h, 2) == 0 ? whole : whole.times(root, bits + 16);
        });
    }
}
