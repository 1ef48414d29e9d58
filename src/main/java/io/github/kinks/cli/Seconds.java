package io.github.kinks.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time between a tenth of a second and a minute. */
final class Seconds implements ITypeConverter<Double> {
    private static final double LEAST = 0.1;
    private static final double MOST = 60;

    @Override
    public Double convert(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= LEAST && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException("a number of seconds from 0.1 to 60 is wanted, not '" + text + "'");
    }
}
