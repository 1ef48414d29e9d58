package io.github.kinks.report;

import io.github.kinks.claim.Activation;
import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: lines broken between words, columns brought to one width, nothing that moves the cursor. */
final class PlainText {
    private PlainText() {}

    /** {@code " with hard-tanh"}; nothing for ReLU, which is what is meant where no activation is named. */
    static String with(Activation activation) {
        return activation.equals(Activation.RELU) ? "" : " with " + activation;
    }

    /** {@code text} on one line, without control characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                clean.append(' ');
            } else {
                // format characters include those that reverse the direction of writing
                boolean shown = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
                clean.appendCodePoint(shown ? c : '?');
            }
        });
        return clean.toString();
    }

    /**
     * {@code text} broken between words.
     *
     * @param width the longest line in characters, the indentation included; a longer word gets a line of its own
     */
    static String wrap(String text, int indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).strip().split(" +", -1)) {
            if (line.length() > 0 && indent + line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        StringBuilder wrapped = new StringBuilder();
        lines.forEach(l -> wrapped.append(" ".repeat(indent)).append(l).append('\n'));
        return wrapped.toString();
    }

    /** {@code text} with blanks behind it up to {@code width} characters. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** {@code text} with blanks before it up to {@code width} characters. */
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
