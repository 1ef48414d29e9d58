package io.github.kinks.witness;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * A width together with values for the variables that a claim leaves free.
 *
 * @param width the number of neurons
 * @param mostKinks the most kinks that a network can have there, under any model that the claim speaks of
 * @param parameters values by variable, n not among them
 */
record Place(int width, int mostKinks, Map<String, BigFraction> parameters) {
    /** A place at which a neuron makes one kink at most. */
    Place(int width, Map<String, BigFraction> parameters) {
        this(width, width, parameters);
    }

    /** The places at which a claim asks to be checked and for which it is made. */
    static List<Place> of(Claim claim) {
        List<Map<String, Formula>> points = claim.check().points().isEmpty()
                ? List.of(Map.of())
                : claim.check().points();
        List<Place> places = new ArrayList<>();
        for (int width : claim.check().widths()) {
            for (Map<String, Formula> point : points) {
                Map<String, BigFraction> values = new LinkedHashMap<>();
                point.forEach((name, value) -> values.put(name, ((Formula.Rational) value).value()));
                Place place = new Place(width, mostKinks(claim, width), values);
                if (place.isAdmittedBy(claim.conditions())) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static int mostKinks(Claim claim, int width) {
        int own = claim.model().mostKinks(width);
        return claim.assertion() instanceof Claim.Assertion.SameLaw same
                ? Math.max(own, same.other().mostKinks(width))
                : own;
    }

    /** The counts with a cell for each number of kinks that is possible here. */
    Histogram cells(Histogram counts) {
        return counts.extended(mostKinks + 1);
    }

    private boolean isAdmittedBy(Map<String, Restriction> conditions) {
        return conditions.entrySet().stream().allMatch(e -> {
            BigFraction value = e.getKey().equals("n") ? new BigFraction(width) : parameters.get(e.getKey());
            return value == null || e.getValue().admits(value);
        });
    }

    /** The values of all variables. */
    Map<String, BigFraction> bindings() {
        Map<String, BigFraction> all = new LinkedHashMap<>();
        all.put("n", new BigFraction(width));
        all.putAll(parameters);
        return all;
    }

    /** The values of all variables and one more. */
    Map<String, BigFraction> with(String name, long value) {
        Map<String, BigFraction> all = bindings();
        all.put(name, new BigFraction(value));
        return all;
    }

    /** The values as text, for findings. */
    Map<String, String> described() {
        Map<String, String> text = new LinkedHashMap<>();
        bindings().forEach((name, value) -> text.put(name, Formula.number(value).toString()));
        return text;
    }

    /** The model with its variables replaced by their values here. */
    Model in(Model model) {
        Model numeric = model;
        for (Map.Entry<String, BigFraction> e : parameters.entrySet()) {
            numeric = numeric.substitute(e.getKey(), Formula.number(e.getValue()));
        }
        return numeric;
    }

    @Override
    public String toString() {
        return described().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
