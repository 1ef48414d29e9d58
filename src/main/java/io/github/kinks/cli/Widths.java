package io.github.kinks.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Several widths in the order in which they were typed. */
record Widths(List<Integer> values) {
    private static final int MOST = 10_000;

    /** Reads {@code 1..12} or {@code 1,2,5} or both mixed. */
    static final class Reader implements ITypeConverter<Widths> {
        private final WholeNumber.Width width = new WholeNumber.Width();

        @Override
        public Widths convert(String text) {
            List<Integer> values = new ArrayList<>();
            for (String piece : text.split(",", -1)) {
                int dots = piece.indexOf("..");
                int first = end(text, dots < 0 ? piece : piece.substring(0, dots));
                int last = dots < 0 ? first : end(text, piece.substring(dots + 2));
                if (last < first) {
                    throw new TypeConversionException(
                            "a range of widths goes upwards, as 1..12 does, not '" + text + "'");
                } else if (values.size() + (last - first) >= MOST) {
                    throw new TypeConversionException("up to " + MOST + " widths are wanted, not '" + text + "'");
                }
                for (int n = first; n <= last; n++) {
                    values.add(n);
                }
            }
            return new Widths(List.copyOf(values));
        }

        private int end(String text, String piece) {
            try {
                return width.convert(piece);
            } catch (TypeConversionException e) {
                throw new TypeConversionException(
                        "widths from 1 to 1000000 are wanted, such as 1..12 or 1,2,5, not '" + text + "'");
            }
        }
    }
}
