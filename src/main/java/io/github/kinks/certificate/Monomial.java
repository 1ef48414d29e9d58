package io.github.kinks.certificate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A product of variables with positive whole exponents, such as {@code n^2*k}. Ordered by total degree, then names. */
record Monomial(SortedMap<String, Integer> exponents) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>());

    Monomial {
        exponents = Collections.unmodifiableSortedMap(exponents);
    }

    static Monomial of(String variable, int exponent) {
        return exponent == 0 ? ONE : new Monomial(new TreeMap<>(Map.of(variable, exponent)));
    }

    int degree() {
        return exponents.values().stream().mapToInt(Integer::intValue).sum();
    }

    int degree(String variable) {
        return exponents.getOrDefault(variable, 0);
    }

    Monomial times(Monomial other) {
        SortedMap<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((v, e) -> sum.merge(v, e, Integer::sum));
        return new Monomial(sum);
    }

    /** This without its power of {@code variable}. */
    Monomial without(String variable) {
        if (!exponents.containsKey(variable)) {
            return this;
        }
        SortedMap<String, Integer> rest = new TreeMap<>(exponents);
        rest.remove(variable);
        return new Monomial(rest);
    }

    @Override
    public int compareTo(Monomial other) {
        int byDegree = Integer.compare(degree(), other.degree());
        if (byDegree != 0) {
            return byDegree;
        }
        TreeSet<String> names = new TreeSet<>(exponents.keySet());
        names.addAll(other.exponents.keySet());
        for (String name : names) {
            int byName = Integer.compare(degree(name), other.degree(name));
            if (byName != 0) {
                return byName;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return exponents.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + "^" + e.getValue())
                .collect(Collectors.joining("*"));
    }
}
