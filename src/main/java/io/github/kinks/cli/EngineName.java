package io.github.kinks.cli;

import io.github.kinks.suite.EngineKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an engine. */
final class EngineName implements ITypeConverter<EngineKind> {

    @Override
    public EngineKind convert(String text) {
        return switch (text.strip()) {
            case "local" -> EngineKind.LOCAL;
            case "spark" -> EngineKind.SPARK;
            default -> throw new TypeConversionException("unknown engine '" + text + "'; known are local, spark");
        };
    }
}
