package io.github.kinks.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an engine. */
final class EngineName implements ITypeConverter<EngineName.Engine> {
    /** What draws networks. */
    enum Engine {
        LOCAL
    }

    @Override
    public Engine convert(String text) {
        return switch (text.strip()) {
            case "local" -> Engine.LOCAL;
            case "spark" ->
                throw new TypeConversionException(
                        "the engine 'spark' is not available in this version; 'local' draws the same networks");
            default -> throw new TypeConversionException("unknown engine '" + text + "'; known are local, spark");
        };
    }
}
