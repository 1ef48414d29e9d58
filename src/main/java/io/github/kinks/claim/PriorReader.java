package io.github.kinks.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * Reads priors as claim files and the command line write them: {@code interval}, {@code ball:rho=0.6}, {@code qball:q=1},
 * {@code qsphere:q=inf}, {@code gaussian:sw=1,sb=2}, {@code spherical:atom=0.1},
 * {@code init:pytorch}, {@code init:redshift,alpha=2}. Parameters are numbers, decimal or
 * fractions, kept exactly.
 */
public final class PriorReader {
    private static final Map<String, List<String>> PARAMETERS = parameters();

    /** Stands for q = inf, which no formula can say, between reading and {@link Norm}. */
    private static final Formula INFINITE = Formula.variable("inf");

    private PriorReader() {}

    /**
     * The prior that {@code text} says. A {@code rho} left out is 1, an {@code atom} 0; {@code q}, {@code sw} and {@code sb}
     * left out stay variables. The {@code rho} of {@code gaussian} is sw, with sb = 1.
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
        if (name.equals("init")) {
            return initialisation(colon < 0 ? "" : text.substring(colon + 1));
        }
        Map<String, Formula> given = colon < 0 ? Map.of() : values(name, text.substring(colon + 1), known);
        return switch (name) {
            case "interval" -> new Prior.Interval(rho(given, mentioned));
            case "ball" -> new Prior.Ball(rho(given, mentioned));
            case "qball" -> new Prior.QBall(norm(given), rho(given, mentioned));
            case "qsphere" -> new Prior.QSphere(norm(given), rho(given, mentioned));
            case "gaussian" -> gaussian(given);
            case "spherical" -> new Prior.Spherical(rho(given, mentioned), atom(given, mentioned));
            default -> throw new IllegalStateException("no reader for the prior " + name);
        };
    }

    private static Map<String, List<String>> parameters() {
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("interval", List.of("rho"));
        known.put("ball", List.of("rho"));
        known.put("qball", List.of("q", "rho"));
        known.put("qsphere", List.of("q", "rho"));
        known.put("gaussian", List.of("sw", "sb", "rho"));
        known.put("spherical", List.of("rho", "atom"));
        known.put("init", List.of("alpha"));
        return known;
    }

    /** The name of a framework and, for redshift, {@code alpha}. */
    private static Prior initialisation(String text) {
        int comma = text.indexOf(',');
        String key = (comma < 0 ? text : text.substring(0, comma)).strip();
        List<String> keys =
                List.of(Framework.values()).stream().map(Framework::key).toList();
        Framework framework = Framework.of(key).orElseThrow(() -> {
            String hint = Nearest.hint(key, keys);
            return new IllegalArgumentException("unknown initialisation %s%s known are %s, as in init:pytorch"
                    .formatted(Problems.quote(key), hint.isEmpty() ? ";" : hint, String.join(", ", keys)));
        });
        if (comma >= 0 && framework != Framework.REDSHIFT) {
            throw new IllegalArgumentException("init:%s has no parameters; write init:%1$s".formatted(key));
        }
        Map<String, Formula> given = comma < 0
                ? Map.of()
                : values("init", text.substring(comma + 1), PARAMETERS.getOrDefault("init", List.of()));
        return new Prior.Init(framework, given.getOrDefault("alpha", Formula.number(1)));
    }

    private static Norm norm(Map<String, Formula> given) {
        Formula q = given.getOrDefault("q", Formula.variable("q"));
        return q.equals(INFINITE) ? new Norm.Maximum() : new Norm.Power(q);
    }

    private static Prior gaussian(Map<String, Formula> given) {
        Formula rho = given.get("rho");
        if (rho == null) {
            return new Prior.Gaussian(
                    given.getOrDefault("sw", Formula.variable("sw")), given.getOrDefault("sb", Formula.variable("sb")));
        } else if (given.size() > 1) {
            throw new IllegalArgumentException("rho is sw/sb; give it alone or give sw and sb");
        }
        return new Prior.Gaussian(rho, Formula.number(1));
    }

    private static Formula rho(Map<String, Formula> given, Set<String> mentioned) {
        Formula otherwise = mentioned.contains("rho") ? Formula.variable("rho") : Formula.number(1);
        return given.getOrDefault("rho", otherwise);
    }

    private static Formula atom(Map<String, Formula> given, Set<String> mentioned) {
        Formula otherwise = mentioned.contains("atom") ? Formula.variable("atom") : Formula.number(0);
        return given.getOrDefault("atom", otherwise);
    }

    private static String unknown(String name) {
        String available = String.join(", ", PARAMETERS.keySet());
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
            if (values.put(name, value(name, part.substring(equals + 1).strip())) != null) {
                throw new IllegalArgumentException("the parameter '" + name + "' is given twice");
            }
        }
        return values;
    }

    private static Formula value(String name, String text) {
        if (name.equals("q") && text.equals("inf")) {
            return INFINITE;
        }
        Optional<BigFraction> value = ExactNumber.parse(text);
        boolean atom = name.equals("atom");
        boolean fits = atom
                ? value.filter(v -> v.signum() >= 0 && v.compareTo(BigFraction.ONE) < 0)
                        .isPresent()
                : value.filter(v -> v.signum() > 0).isPresent();
        if (!fits) {
            String wanted = atom ? "a number from 0 to below 1" : "a positive number such as 0.6 or 3/5";
            throw new IllegalArgumentException("%s=%s: %s%s is wanted"
                    .formatted(name, Problems.quote(text), wanted, name.equals("q") ? ", or inf," : ""));
        }
        return Formula.number(value.orElseThrow());
    }

    private static String example(String prior, List<String> known) {
        return switch (prior) {
            case "gaussian" -> "gaussian:sw=1,sb=1";
            case "spherical" -> "spherical:atom=0.1";
            case "init" -> "init:redshift,alpha=1";
            default -> known.stream().map(name -> name + "=1").collect(Collectors.joining(",", prior + ":", ""));
        };
    }
}
