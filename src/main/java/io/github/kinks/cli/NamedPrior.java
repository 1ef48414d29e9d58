package io.github.kinks.cli;

import io.github.kinks.claim.Prior;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.suite.Setting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A prior as it was typed, and what it stands for. */
record NamedPrior(String text, Prior prior) {

    static NamedPrior of(String text) {
        try {
            return new NamedPrior(text.strip(), PriorReader.read(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** The prior on a domain. */
    Setting on(Interval domain) {
        return new Setting(text, domain.under(prior));
    }

    /** Reads one prior. */
    static final class Reader implements ITypeConverter<NamedPrior> {
        @Override
        public NamedPrior convert(String text) {
            return of(text);
        }
    }

    /** Several priors in the order in which they were typed. */
    record Several(List<NamedPrior> priors) {}

    /** Reads {@code interval,gaussian:sw=1,sb=2}: what has an equals sign and no colon goes with the prior before it. */
    static final class ListReader implements ITypeConverter<Several> {
        @Override
        public Several convert(String text) {
            List<String> pieces = new ArrayList<>();
            for (String piece : text.split(",", -1)) {
                boolean goesOn = piece.contains("=") && !piece.contains(":") && !pieces.isEmpty();
                if (goesOn) {
                    pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + "," + piece);
                } else {
                    pieces.add(piece);
                }
            }
            return new Several(pieces.stream().map(NamedPrior::of).toList());
        }
    }
}
