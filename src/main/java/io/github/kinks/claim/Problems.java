package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one file while it is read, so that its author learns everything at once. */
final class Problems {
    private static final int MOST_TOLD = 50;
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String field, String message) {
        found.add(new Problem(file, line, field, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All problems by line, so that the message reads like the file; those of one line in the order of discovery. */
    InvalidClaimException asException() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line));
        if (sorted.size() > MOST_TOLD) {
            int more = sorted.size() - MOST_TOLD;
            sorted = new ArrayList<>(sorted.subList(0, MOST_TOLD));
            sorted.add(new Problem(file, 0, "", "and " + more + " more problems"));
        }
        return new InvalidClaimException(sorted);
    }

    /** {@code text} in single quotes, short and without control characters. */
    static String quote(String text) {
        return "'" + clean(text) + "'";
    }

    /** {@code text} cut short and without control characters, which a terminal would obey. */
    static String clean(String text) {
        int[] points = text.codePoints().limit(LONGEST_QUOTE + 1L).toArray();
        int shown = Math.min(points.length, LONGEST_QUOTE);
        return visible(new String(points, 0, shown)) + (points.length > LONGEST_QUOTE ? ".." : "");
    }

    /** {@code text} with question marks for control characters. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.appendCodePoint(isControl(point) ? '?' : point));
        return shown.toString();
    }

    /** Whether a terminal would obey the character or hide it: controls, format characters, line separators. */
    static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
