package io.github.kinks.claim;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much a fuzzer does: little, with fixed seeds, in the gate; {@code -Dfuzz.seeds=1..1000 -Dfuzz.rounds=5000} for long runs. */
public final class Fuzz {
    private Fuzz() {}

    /** The seeds: numbers, or a range such as 100..200. */
    public static Stream<Long> seeds() {
        String text = System.getProperty("fuzz.seeds", "1..4");
        List<String> ends = List.of(text.split("\\.\\."));
        return LongStream.rangeClosed(Long.parseLong(ends.get(0)), Long.parseLong(ends.get(ends.size() - 1)))
                .boxed();
    }

    /** Inputs a seed. */
    public static int rounds(int usual) {
        return Integer.getInteger("fuzz.rounds", usual);
    }
}
