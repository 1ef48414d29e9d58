package io.github.kinks.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'ball'?"}, or nothing where no known name is near. */
    public static String hint(String typed, Collection<String> known) {
        return of(typed, known).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** The known name at the least edit distance, if about a third of its letters differ or it was only cut short. */
    static Optional<String> of(String typed, Collection<String> known) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isNear(lower, name.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    private static boolean isNear(String typed, String name) {
        boolean cut = typed.length() >= 2 && (name.startsWith(typed) || (name.length() >= 3 && typed.startsWith(name)));
        return cut || distance(typed, name) <= (name.length() + 1) / 3;
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
