package io.github.kinks.law;

import java.util.Arrays;

/** P(K = k) for k from {@link #first} to {@link #last}. Immutable. */
final class PmfWindow {
    /** Smaller probabilities are not told from 0. */
    static final double LEAST = 1e-300;

    private final int first;
    private final double[] values;

    private PmfWindow(int first, double[] values) {
        this.first = first;
        this.values = values;
    }

    /** @param values P(K = first), P(K = first + 1), ..; not empty */
    static PmfWindow of(int first, double... values) {
        return new PmfWindow(first, values.clone());
    }

    /** With 0 for whatever is below {@link #LEAST}, and its ends cut there. */
    PmfWindow trimmed() {
        int from = 0;
        int to = values.length;
        while (from < to - 1 && values[from] < LEAST) {
            from++;
        }
        while (to > from + 1 && values[to - 1] < LEAST) {
            to--;
        }
        double[] kept = Arrays.copyOfRange(values, from, to);
        for (int i = 0; i < kept.length; i++) {
            kept[i] = kept[i] < LEAST ? 0 : kept[i];
        }
        return new PmfWindow(first + from, kept);
    }

    int first() {
        return first;
    }

    int last() {
        return first + values.length - 1;
    }

    int size() {
        return values.length;
    }

    boolean contains(int k) {
        return k >= first && k <= last();
    }

    /** For a k that it contains. */
    double at(int k) {
        return values[k - first];
    }
}
