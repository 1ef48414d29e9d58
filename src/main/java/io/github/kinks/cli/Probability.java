package io.github.kinks.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a probability strictly between 0 and 1. */
final class Probability implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value > 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with what is wanted
        }
        throw new TypeConversionException("a number between 0 and 1 is wanted, such as 1e-6, not '" + text + "'");
    }
}
