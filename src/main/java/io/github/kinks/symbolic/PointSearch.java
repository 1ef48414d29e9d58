package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.ExactNumber;
import io.github.kinks.claim.Finding.Counterexample;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Restriction;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.FormulaEvaluator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Looks for a point at which a claimed formula differs from the derived one, comparing enclosures that cannot be wrong. */
final class PointSearch {
    private static final int DIGITS = 30;
    private static final int MOST_DIGITS = 1_000;
    private static final int BITS = 256;
    private static final int SMALL_WIDTHS = 8;
    private static final int WIDEST = 256;
    private static final List<String> POSITIONS = List.of("0", "1/2", "1", "3/2", "4", "-1/3", "-1", "-5/2");

    private final Claim claim;
    private final FormulaEvaluator evaluator = FormulaEvaluator.withDefaults();

    PointSearch(Claim claim) {
        this.claim = claim;
    }

    /** The first point at which the formulas differ; {@code reach} is where the derived formula is valid. */
    Optional<Counterexample> find(Quantity quantity, Formula claimed, Formula derived, Validity reach) {
        for (Map<String, BigFraction> point : points(quantity, claimed, derived)) {
            if (admitted(point) && reach.covers(point)) {
                Optional<Counterexample> found = compare(claimed, derived, point);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Counterexample> compare(Formula claimed, Formula derived, Map<String, BigFraction> point) {
        ExactValue actual = evaluator.evaluate(derived, point);
        ExactValue value;
        try {
            value = evaluator.evaluate(claimed, point);
        } catch (FormulaException e) {
            if (!e.getMessage().startsWith("undefined")) {
                throw e;
            }
            return Optional.of(counterexample(point, e.getMessage(), actual));
        }
        return !value.agrees(actual, BITS) ? Optional.of(counterexample(point, value, actual)) : Optional.empty();
    }

    private static Counterexample counterexample(
            Map<String, BigFraction> point, ExactValue claimed, ExactValue actual) {
        int digits = DIGITS;
        while (claimed.decimal(digits).equals(actual.decimal(digits)) && digits < MOST_DIGITS) {
            digits *= 2;
        }
        Counterexample shown = counterexample(point, text(claimed, digits), actual);
        return new Counterexample(shown.at(), shown.claimed(), text(actual, digits), Optional.empty());
    }

    private static Counterexample counterexample(Map<String, BigFraction> point, String claimed, ExactValue actual) {
        Map<String, String> at = new LinkedHashMap<>();
        point.forEach((name, value) -> at.put(name, Formula.number(value).toString()));
        return new Counterexample(at, claimed, text(actual), Optional.empty());
    }

    /** The value in digits that are right. */
    static String text(ExactValue value) {
        return text(value, DIGITS);
    }

    private static String text(ExactValue value, int digits) {
        String decimal = value.decimal(digits);
        return isExactly(value, decimal) ? plain(decimal) : decimal;
    }

    /** Whether the digits are all of the value. */
    private static boolean isExactly(ExactValue value, String decimal) {
        return value.exact()
                .flatMap(exact -> exact.rational())
                .filter(exact -> ExactNumber.parse(decimal).equals(Optional.of(exact)))
                .isPresent();
    }

    /** Without zeros at the end of a fraction. */
    private static String plain(String decimal) {
        return decimal.contains(".") && !decimal.contains("E") ? decimal.replaceAll("\\.?0+$", "") : decimal;
    }

    private boolean admitted(Map<String, BigFraction> point) {
        return point.entrySet().stream().allMatch(e -> {
            Restriction restriction = claim.conditions().get(e.getKey());
            return restriction == null || restriction.admits(e.getValue());
        });
    }

    private List<Map<String, BigFraction>> points(Quantity quantity, Formula claimed, Formula derived) {
        List<Map<String, BigFraction>> points = new ArrayList<>();
        for (Map<String, BigFraction> parameters : parameters(claimed, derived)) {
            for (int n : widths(quantity)) {
                Map<String, BigFraction> base = new LinkedHashMap<>();
                base.put("n", new BigFraction(n));
                base.putAll(parameters);
                if (quantity == Quantity.PMF || quantity == Quantity.FACTORIAL_MOMENT) {
                    for (int k : counts(n, mostKinks(n))) {
                        points.add(with(base, quantity == Quantity.PMF ? "k" : "j", new BigFraction(k)));
                    }
                } else if (quantity == Quantity.DENSITY) {
                    POSITIONS.forEach(x -> points.add(with(base, "x", fraction(x))));
                } else {
                    points.add(base);
                }
            }
        }
        boolean needsWidth =
                claimed.variables().contains("n") || derived.variables().contains("n");
        if (!needsWidth) {
            points.forEach(point -> point.remove("n"));
        }
        return points.stream().distinct().toList();
    }

    /** The claim's own points, and one in each region that the cases of the formulas distinguish. */
    private List<Map<String, BigFraction>> parameters(Formula claimed, Formula derived) {
        Set<String> free = new TreeSet<>(claimed.variables());
        free.addAll(derived.variables());
        free.removeAll(Replay.WHOLE);
        List<Map<String, BigFraction>> all = new ArrayList<>();
        for (Map<String, Formula> point : claim.check().points()) {
            Map<String, BigFraction> values = new LinkedHashMap<>();
            point.forEach((name, value) -> values.put(name, fraction(value.toString())));
            all.add(values);
        }
        for (Region region : CaseSplit.regionsOrNone(claimed, derived, claim.conditions())) {
            Map<String, BigFraction> point = region.point();
            point.putIfAbsent("L", new BigFraction(-3, 5));
            point.keySet().retainAll(free);
            boolean ordered = !point.containsKey("L")
                    || !point.containsKey("R")
                    || point.get("L").compareTo(point.get("R")) < 0;
            if (ordered && point.keySet().containsAll(free)) {
                all.add(point);
            }
        }
        return all.isEmpty() ? List.of(Map.of()) : all;
    }

    private Set<Integer> widths(Quantity quantity) {
        Set<Integer> widths = new TreeSet<>();
        for (int n = 1; n <= SMALL_WIDTHS; n++) {
            widths.add(n);
        }
        // a pmf that is a sum costs n terms at each of its n points
        int widest = quantity == Quantity.PMF ? WIDEST / 4 : WIDEST;
        claim.check().widths().stream().filter(n -> n <= widest).forEach(widths::add);
        return widths;
    }

    private int mostKinks(int n) {
        int own = claim.model().mostKinks(n);
        return claim.assertion() instanceof Claim.Assertion.SameLaw same
                ? Math.max(own, same.other().mostKinks(n))
                : own;
    }

    /** Some numbers of kinks from 0 to n, and where a neuron may have several also from n+1 to the most that are possible. */
    private static Set<Integer> counts(int n, int most) {
        Set<Integer> counts = new TreeSet<>();
        if (most > n) {
            counts.addAll(List.of(n + 1, (n + most + 1) / 2, most - 1, most));
        }
        for (int k = 0; k <= Math.min(n, SMALL_WIDTHS); k++) {
            counts.add(k);
        }
        counts.add(n / 2);
        counts.add(n - 1);
        counts.add(n);
        return counts;
    }

    private static BigFraction fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new BigFraction(new java.math.BigInteger(text))
                : new BigFraction(
                        new java.math.BigInteger(text.substring(0, slash)),
                        new java.math.BigInteger(text.substring(slash + 1)));
    }

    private static Map<String, BigFraction> with(Map<String, BigFraction> base, String name, BigFraction value) {
        Map<String, BigFraction> point = new LinkedHashMap<>();
        base.forEach((key, v) -> {
            point.put(key, v);
            if (key.equals("n")) {
                point.put(name, value);
            }
        });
        return point;
    }
}
