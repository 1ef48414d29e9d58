package io.github.kinks.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * Reads priors as claim files and the command line write them: {@code interval}, {@code ball},
 * {@code interval:rho=0.6}, {@code gaussian:sw=1,sb=2}. Parameters are positive numbers, decimal or fractions, kept
 * exactly.
 */
public final class PriorReader {
    private static final Map<String, List<String>> PARAMETERS = parameters();
    private static final Set<String> PLANNED = Set.of("qball", "qsphere", "spherical", "init");

    private PriorReader() {}

    /**
     * The prior that {@code text} says. A {@code rho} left out is 1; an {@code sw} or {@code sb} left out stays a variable.
     *
     * @throws IllegalArgumentException if it says none; the message tells what is wrong and what would be right
     */
    public static Prior read(String text) {
        return read(text, Set.of());
    }

    /**
     * The prior that {@code text} says, in a claim whose formula mentions the variables {@code mentioned}: a {@code rho}
     * that is left out stays a variable where the formula mentions it.
     *
     * @throws IllegalArgumentException if it says none; the message tells what is wrong and what would be right
     */
    public static Prior read(String text, Set<String> mentioned) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        List<String> known = PARAMETERS.get(name);
        if (known == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        Map<String, Formula> given = colon < 0 ? Map.of() : values(name, text.substring(colon + 1), known);
        return switch (name) {
            case "interval" -> new Prior.Interval(rho(given, mentioned));
            case "ball" -> new Prior.Ball(rho(given, mentioned));
            case "gaussian" ->
                new Prior.Gaussian(
                        given.getOrDefault("sw", Formula.variable("sw")),
                        given.getOrDefault("sb", Formula.variable("sb")));
            default -> throw new IllegalStateException("no reader for the prior " + name);
        };
    }

    private static Map<String, List<String>> parameters() {
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("interval", List.of("rho"));
        known.put("ball", List.of("rho"));
        known.put("gaussian", List.of("sw", "sb"));
        return known;
    }

    private static Formula rho(Map<String, Formula> given, Set<String> mentioned) {
        Formula otherwise = mentioned.contains("rho") ? Formula.variable("rho") : Formula.number(1);
        return given.getOrDefault("rho", otherwise);
    }

    private static String unknown(String name) {
        String available = String.join(", ", PARAMETERS.keySet());
        if (PLANNED.contains(name)) {
            return "the prior '" + name + "' is not available yet; available are " + available;
        }
        String hint = Nearest.hint(name, PARAMETERS.keySet());
        return "unknown prior " + Problems.quote(name) + (hint.isEmpty() ? "; " : hint + " ") + "known are "
                + available;
    }

    private static Map<String, Formula> values(String prior, String text, List<String> known) {
        Map<String, Formula> values = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("%s is no parameter of the prior '%s'; write %s"
                        .formatted(Problems.quote(part.strip()), prior, example(prior, known)));
            }
            String name = part.substring(0, equals).strip();
            if (!known.contains(name)) {
                String hint = Nearest.hint(name, known);
                throw new IllegalArgumentException("unknown parameter %s of the prior '%s'%s known are %s"
                        .formatted(Problems.quote(name), prior, hint.isEmpty() ? ";" : hint, String.join(", ", known)));
            }
            if (values.put(name, positive(name, part.substring(equals + 1).strip())) != null) {
                throw new IllegalArgumentException("the parameter '" + name + "' is given twice");
            }
        }
        return values;
    }

    private static Formula positive(String name, String text) {
        Optional<BigFraction> value = ExactNumber.parse(text);
        if (value.isEmpty() || value.get().signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s=%s: a positive number such as 0.6 or 3/5 is wanted".formatted(name, Problems.quote(text)));
        }
        return Formula.number(value.get());
    }

    private static String example(String prior, List<String> known) {
        return known.stream().map(name -> name + "=1").collect(Collectors.joining(",", prior + ":", ""));
    }
}
