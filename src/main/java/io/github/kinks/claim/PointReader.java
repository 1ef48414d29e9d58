package io.github.kinks.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hipparchus.fraction.BigFraction;

/** Reads the points {@code {sw: 1, sb: 2, R: 3}} at which a claim with free variables is enclosed and simulated. */
final class PointReader {
    /** Where the file names no point: one inside the unit interval, one beyond it, and unequal scales. */
    private static final List<Map<String, Formula>> USUAL = List.of(
            Map.of(
                    "atom", Formula.number(1, 10),
                    "q", Formula.number(1),
                    "L", Formula.number(-1, 3),
                    "R", Formula.number(1, 2),
                    "T", Formula.number(1, 2),
                    "rho", Formula.number(3, 4),
                    "sw", Formula.number(1),
                    "sb", Formula.number(2)),
            Map.of(
                    "atom", Formula.number(0),
                    "q", Formula.number(7, 2),
                    "L", Formula.number(-3, 2),
                    "R", Formula.number(2),
                    "T", Formula.number(3, 4),
                    "rho", Formula.number(1, 3),
                    "sw", Formula.number(3),
                    "sb", Formula.number(1)));

    private final List<Model> models;
    private final Map<String, Restriction> conditions;
    private final Set<String> free = new TreeSet<>();

    PointReader(List<Model> models, Map<String, Restriction> conditions) {
        this.models = models;
        this.conditions = conditions;
        models.forEach(model -> free.addAll(model.variables()));
    }

    /** The usual points that the claim's conditions admit; none where nothing is free. */
    List<Map<String, Formula>> defaults() {
        if (free.isEmpty()) {
            return List.of();
        }
        return USUAL.stream()
                .map(this::onlyFree)
                .filter(p -> fault(p).isEmpty())
                .toList();
    }

    private Map<String, Formula> onlyFree(Map<String, Formula> point) {
        Map<String, Formula> kept = new TreeMap<>(point);
        kept.keySet().retainAll(free);
        return kept;
    }

    /** The point that {@code value} says; {@code problem} is told why it says none. */
    Optional<Map<String, Formula>> read(Yaml value, Consumer<String> problem) {
        Map<String, Formula> point = new LinkedHashMap<>();
        Optional<String> fault = Optional.empty();
        if (free.isEmpty()) {
            fault = Optional.of("the claim leaves no variable free, so it has no points; leave 'at' out");
        } else if (!(value instanceof Yaml.Mapping map)
                || !map.entries().keySet().equals(free)) {
            fault = Optional.of("each point gives a value to %s and to nothing else, not %s"
                    .formatted(
                            String.join(", ", free),
                            value instanceof Yaml.Mapping m
                                    ? "to "
                                            + Problems.clean(String.join(
                                                    ", ", m.entries().keySet()))
                                    : value.kind()));
        } else {
            for (Map.Entry<String, Yaml> entry : map.entries().entrySet()) {
                Optional<BigFraction> number = number(entry.getValue());
                if (number.isEmpty()) {
                    problem.accept("%s: a number such as 2 or 1/2 is wanted, not %s"
                            .formatted(entry.getKey(), entry.getValue().kind()));
                    return Optional.empty();
                }
                point.put(entry.getKey(), Formula.number(number.get()));
            }
            fault = fault(point);
        }
        fault.ifPresent(problem);
        return fault.isEmpty() ? Optional.of(point) : Optional.empty();
    }

    private Optional<String> fault(Map<String, Formula> point) {
        for (Map.Entry<String, Formula> entry : point.entrySet()) {
            BigFraction value = Domain.number(entry.getValue()).orElseThrow();
            Restriction restriction = conditions.get(entry.getKey());
            if (restriction != null && !restriction.admits(value)) {
                return Optional.of("%s = %s: the claim is made for %s only"
                        .formatted(entry.getKey(), entry.getValue(), entry.getKey() + " " + restriction));
            } else if (entry.getKey().equals("atom")) {
                if (value.signum() < 0 || value.compareTo(BigFraction.ONE) >= 0) {
                    return Optional.of("atom = %s: a number from 0 to below 1 is wanted".formatted(entry.getValue()));
                }
            } else if (value.signum() <= 0 && !takesAnySign(entry.getKey())) {
                return Optional.of("%s = %s must be positive".formatted(entry.getKey(), entry.getValue()));
            }
        }
        return models.stream()
                .map(model -> {
                    Model there = model;
                    for (Map.Entry<String, Formula> entry : point.entrySet()) {
                        there = there.substitute(entry.getKey(), entry.getValue());
                    }
                    return new Domain(there.left(), there.right()).fault();
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean takesAnySign(String variable) {
        return (variable.equals("L") || variable.equals("R"))
                && models.stream().noneMatch(m -> m.left().equals(m.right().negate()));
    }

    private static Optional<BigFraction> number(Yaml value) {
        boolean read = value instanceof Yaml.Scalar s && (s.type() == Yaml.Type.NUMBER || s.type() == Yaml.Type.TEXT);
        return read ? ExactNumber.parse(((Yaml.Scalar) value).text().strip()) : Optional.empty();
    }
}
