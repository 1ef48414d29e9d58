package io.github.kinks.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One width, or the letter n for all of them. */
record WidthOrAll(OptionalInt width) {

    /** Reads a width or the letter. */
    static final class Reader implements ITypeConverter<WidthOrAll> {
        @Override
        public WidthOrAll convert(String text) {
            if (text.strip().equals("n")) {
                return new WidthOrAll(OptionalInt.empty());
            }
            try {
                return new WidthOrAll(OptionalInt.of(new WholeNumber.Width().convert(text)));
            } catch (TypeConversionException e) {
                throw new TypeConversionException(
                        "a width from 1 to 1000000 is wanted, or the letter n for all of them, not '" + text + "'");
            }
        }
    }
}
