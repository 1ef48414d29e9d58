package io.github.kinks.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words: the names of an enumeration's constants in small letters. */
abstract class OneOf<E extends Enum<E>> implements ITypeConverter<E> {
    private final List<E> choices;

    OneOf(E[] choices) {
        this.choices = List.copyOf(Arrays.asList(choices));
    }

    @Override
    public final E convert(String text) {
        return choices.stream()
                .filter(choice -> word(choice).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("one of %s is wanted, not '%s'"
                        .formatted(
                                String.join(
                                        ", ", choices.stream().map(OneOf::word).toList()),
                                text)));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
