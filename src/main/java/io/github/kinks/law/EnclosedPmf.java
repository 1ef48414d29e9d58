package io.github.kinks.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Probabilities that are enclosed all together. Safe for use by several threads. */
final class EnclosedPmf {
    private static final int MOST_TABLES = 4;

    private final IntFunction<List<Enclosure>> road;

    /** The probabilities at each precision asked for: all of them cost as much as one. */
    private final Map<Integer, List<Enclosure>> tables = new HashMap<>();

    /** @param road P(K = 0), .., P(K = n), whose radius is at most 2^-bits of their midpoint, for each number of bits */
    EnclosedPmf(IntFunction<List<Enclosure>> road) {
        this.road = road;
    }

    ExactValue probability(int k) {
        return ExactValue.enclosed(bits -> table(bits).get(k));
    }

    private synchronized List<Enclosure> table(int bits) {
        List<Enclosure> table = tables.get(bits);
        if (table == null) {
            if (tables.size() >= MOST_TABLES) {
                tables.clear();
            }
            table = road.apply(bits);
            tables.put(bits, table);
        }
        return table;
    }
}
