package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Reads {@code check: {widths: .., samples: .., at: .., tv: .., error: .., weight: ..}}: what is computed and simulated at single
 * widths, and how long.
 */
final class CheckReader {
    static final List<String> KEYS = List.of("widths", "samples", "at", "tv", "error", "weight");
    static final int LARGEST_WIDTH = 1_000_000;
    static final long MOST_SAMPLES = 1_000_000_000_000_000L;
    static final int LARGEST_WEIGHT = 1_000_000;

    private static final long DEFAULT_SAMPLES = 1_000_000;
    private static final List<Integer> DEFAULT_WIDTHS = List.of(1, 2, 3, 10);
    private static final String WIDTH = "a whole number from 1 to 1000000";
    private static final String SAMPLES = "a whole number from 1 to 1e15";
    private static final String WEIGHT = "a whole number from 1 to 1000000";

    private final Fields top;
    private final Optional<Fields> check;
    private final Map<String, Restriction> conditions;

    private CheckReader(Fields top, Map<String, Restriction> conditions) {
        this.top = top;
        this.check = top.fields("check", KEYS);
        this.conditions = conditions;
    }

    /** The check of a claim, with defaults for what is left out; what is wrong is recorded. */
    static Claim.Check read(
            Fields top, Claim.Assertion assertion, Map<String, Restriction> conditions, List<Model> models) {
        CheckReader reader = new CheckReader(top, conditions);
        return new Claim.Check(
                reader.widths(), reader.samples(), reader.points(models), reader.bound(assertion), reader.weight());
    }

    /** Records what is wrong with widths and samples where the rest of the file says no claim. */
    static void readWithoutModel(Fields top) {
        CheckReader reader = new CheckReader(top, Map.of());
        reader.widths();
        reader.samples();
        reader.weight();
    }

    private List<Integer> widths() {
        Predicate<BigFraction> admitted = n -> admits("n", n);
        Optional<List<Yaml>> stated = check.flatMap(c -> c.items("widths", "a list of widths such as [1, 2, 10]"));
        if (stated.isEmpty()) {
            List<Integer> kept = DEFAULT_WIDTHS.stream()
                    .filter(n -> admitted.test(new BigFraction(n)))
                    .toList();
            return kept.isEmpty() ? firstAdmitted() : kept;
        }
        Set<Integer> widths = new HashSet<>();
        for (Yaml item : stated.get()) {
            check.flatMap(c -> c.number(item, "widths", n -> isWhole(n, LARGEST_WIDTH), WIDTH))
                    .ifPresent(n -> addWidth(item, n, widths));
        }
        return widths.stream().sorted().toList();
    }

    private void addWidth(Yaml item, BigFraction width, Set<Integer> widths) {
        if (!admits("n", width)) {
            problem(
                    item,
                    "widths",
                    "the claim is made for n %s only, so a width of %s checks nothing"
                            .formatted(conditions.get("n"), Formula.number(width)));
        } else if (!widths.add(width.getNumeratorAsInt())) {
            problem(item, "widths", "the width " + Formula.number(width) + " stands twice; keep one");
        }
    }

    private List<Integer> firstAdmitted() {
        List<Integer> first = IntStream.rangeClosed(1, LARGEST_WIDTH)
                .filter(n -> admits("n", new BigFraction(n)))
                .limit(3)
                .boxed()
                .toList();
        if (first.isEmpty()) {
            top.problem("for", "no width from 1 to %d is %s".formatted(LARGEST_WIDTH, conditions.get("n")));
        }
        return first;
    }

    private long samples() {
        return check.flatMap(c ->
                        c.get("samples").flatMap(v -> c.number(v, "samples", n -> isWhole(n, MOST_SAMPLES), SAMPLES)))
                .map(BigFraction::getNumeratorAsLong)
                .orElse(DEFAULT_SAMPLES);
    }

    private int weight() {
        return check.flatMap(c ->
                        c.get("weight").flatMap(v -> c.number(v, "weight", n -> isWhole(n, LARGEST_WEIGHT), WEIGHT)))
                .map(BigFraction::getNumeratorAsInt)
                .orElse(1);
    }

    /** {@code tv} for a law, {@code error} for a mean or a density, neither for what is not simulated. */
    private OptionalDouble bound(Claim.Assertion assertion) {
        Optional<String> wanted = BoundKey.of(assertion);
        for (String key : List.of("tv", "error")) {
            Optional<Yaml> stated = check.flatMap(c -> c.get(key));
            if (stated.isPresent() && !wanted.equals(Optional.of(key))) {
                problem(stated.get(), key, BoundKey.advice(assertion));
            } else if (stated.isPresent()) {
                return check.flatMap(c -> c.number(stated.get(), key, n -> isBound(key, n), BoundKey.range(key)))
                        .map(n -> OptionalDouble.of(n.doubleValue()))
                        .orElse(OptionalDouble.empty());
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean isBound(String key, BigFraction value) {
        return value.doubleValue() > 0 && (key.equals("error") || value.compareTo(BigFraction.ONE) < 0);
    }

    private List<Map<String, Formula>> points(List<Model> models) {
        PointReader reader = new PointReader(models, conditions);
        Optional<List<Yaml>> stated = check.flatMap(c -> c.items("at", "a list of points such as [{R: 1/2}, {R: 3}]"));
        if (stated.isEmpty()) {
            return reader.defaults();
        }
        List<Map<String, Formula>> points = new ArrayList<>();
        for (Yaml item : stated.get()) {
            reader.read(item, message -> problem(item, "at", message)).ifPresent(points::add);
        }
        return points;
    }

    private void problem(Yaml item, String key, String message) {
        check.ifPresent(c -> c.problem(item, key, message));
    }

    private boolean admits(String variable, BigFraction value) {
        Restriction restriction = conditions.get(variable);
        return restriction == null || restriction.admits(value);
    }

    private static boolean isWhole(BigFraction value, long most) {
        return ExactNumber.isWhole(value) && value.signum() > 0 && value.compareTo(new BigFraction(most)) <= 0;
    }
}
