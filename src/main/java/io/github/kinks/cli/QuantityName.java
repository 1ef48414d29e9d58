package io.github.kinks.cli;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a quantity. */
final class QuantityName implements ITypeConverter<Quantity> {
    private static final Map<String, Quantity> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("mean", Quantity.MEAN),
            Map.entry("variance", Quantity.VARIANCE),
            Map.entry("pmf", Quantity.PMF),
            Map.entry("density", Quantity.DENSITY),
            Map.entry("mean-expansion", Quantity.MEAN_EXPANSION),
            Map.entry("variance-expansion", Quantity.VARIANCE_EXPANSION),
            Map.entry("poisson-bound", Quantity.POISSON_BOUND),
            Map.entry("poisson-limit", Quantity.POISSON_LIMIT),
            Map.entry("factorial-moments", Quantity.FACTORIAL_MOMENT),
            Map.entry("pmf-recurrence", Quantity.PMF_RECURRENCE),
            Map.entry("pmf-degree", Quantity.PMF_DEGREE)));

    @Override
    public Quantity convert(String text) {
        // in a claim file there is one of them
        String name = text.strip().equals("factorial-moment") ? "factorial-moments" : text.strip();
        Quantity quantity = KNOWN.get(name);
        if (quantity == null) {
            throw unknown(text, new ArrayList<>(KNOWN.keySet()));
        }
        return quantity;
    }

    static TypeConversionException unknown(String text, List<String> known) {
        String hint = Nearest.hint(text, known);
        return new TypeConversionException("unknown quantity '%s'%s known are %s"
                .formatted(text, hint.isEmpty() ? ";" : hint, String.join(", ", known)));
    }

    /** Reads the name of a quantity that fits into a table. */
    static final class Tabled implements ITypeConverter<Quantity> {
        private static final List<String> NAMES = List.of("mean", "variance", "pmf");

        @Override
        public Quantity convert(String text) {
            if (!NAMES.contains(text.strip())) {
                throw unknown(text, NAMES);
            }
            return new QuantityName().convert(text);
        }
    }
}
