package io.github.kinks.checkpoint;

import io.github.kinks.montecarlo.Simulation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a run has drawn so far. Mutable, for one thread. */
final class Ledger {
    private final Map<Counted.Key, NavigableMap<Long, Counted>> counted = new LinkedHashMap<>();
    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private double seconds;
    private boolean complete;

    /** The longest range kept that begins at {@code from} and does not go beyond {@code to}. */
    Optional<Counted> longest(Simulation simulation, long from, long to) {
        NavigableMap<Long, Counted> ranges =
                counted.getOrDefault(Counted.Key.of(simulation, from), Collections.emptyNavigableMap());
        return Optional.ofNullable(ranges.floorEntry(to)).map(Map.Entry::getValue);
    }

    /** Adds a range; ranges that are parts of it and nobody asked for are given up. */
    void add(Counted range) {
        NavigableMap<Long, Counted> ranges = counted.computeIfAbsent(range.key(), key -> new TreeMap<>());
        ranges.headMap(range.to(), true).values().removeIf(r -> !r.whole());
        ranges.merge(range.to(), range, (old, now) -> old.whole() ? old : now);
    }

    /** All ranges, in the order in which they were begun. */
    Stream<Counted> ranges() {
        return counted.values().stream().flatMap(r -> r.values().stream());
    }

    /** Figures under a name. */
    Optional<double[]> figures(String name) {
        return Optional.ofNullable(figures.get(name)).map(double[]::clone);
    }

    void add(String name, double... values) {
        figures.put(name, values.clone());
    }

    boolean remove(String name) {
        return figures.remove(name) != null;
    }

    /** All figures by their names. */
    Map<String, double[]> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** How long networks were drawn, in all processes of the run together. */
    double seconds() {
        return seconds;
    }

    void drawnFor(double more) {
        seconds += more;
    }

    /** Whether the run came to its end. */
    boolean isComplete() {
        return complete;
    }

    void complete(boolean now) {
        complete = now;
    }
}
