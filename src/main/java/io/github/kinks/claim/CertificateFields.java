package io.github.kinks.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/**
 * The fields of a certificate under reading. What is wrong is recorded, and something of the right type takes its place until all
 * problems are told.
 *
 * @param fields the fields
 * @param names the names that its formulas may use beside those of claims
 */
record CertificateFields(Fields fields, Set<String> names) {
    private static final Formula MISSING = Formula.number(0);
    private static final int MOST = 1_000_000;

    /** The formula at {@code key}, which must be there. */
    Formula formula(String key) {
        fields.require(key, "a formula is wanted such as \"n/2\"");
        return formulaIfAny(key).orElse(MISSING);
    }

    Optional<Formula> formulaIfAny(String key) {
        return fields.get(key).flatMap(value -> FormulaReader.read(fields, key, value, names));
    }

    List<Formula> formulas(String key) {
        return items(
                key,
                "a list of formulas",
                (value, at) -> FormulaReader.read(fields, at, value, names).orElse(MISSING));
    }

    /** The formulas by name at {@code key}, in the file's order; none where the key is missing. */
    Map<String, Formula> formulasByName(String key) {
        Map<String, Formula> named = new LinkedHashMap<>();
        fields.open(key).ifPresent(inner -> {
            CertificateFields values = new CertificateFields(inner, names);
            inner.keys().forEach(name -> named.put(name, values.formula(name)));
        });
        return named;
    }

    /** {@link #formulasByName} with whole numbers for names. */
    Map<Integer, Formula> formulasByNumber(String key) {
        Map<Integer, Formula> numbered = new LinkedHashMap<>();
        formulasByName(key).forEach((name, formula) -> {
            if (name.matches("-?[0-9]{1,6}")) {
                numbered.put(Integer.parseInt(name), formula);
            } else {
                fields.problem(key, "the keys are whole numbers, not " + Problems.quote(name));
            }
        });
        return numbered;
    }

    /** The whole number at {@code key}, which must be there. */
    int whole(String key) {
        return fields.require(key, "a whole number is wanted")
                .map(value -> whole(value, key))
                .orElse(0);
    }

    private int whole(Yaml value, String key) {
        return fields.number(
                        value,
                        key,
                        n -> ExactNumber.isWhole(n) && n.abs().compareTo(new BigFraction(MOST)) <= 0,
                        "a whole number up to " + MOST)
                .map(BigFraction::getNumeratorAsInt)
                .orElse(0);
    }

    /** The whole numbers by name at {@code key}. */
    Map<String, Integer> wholes(String key) {
        fields.require(key, "a map is wanted such as {n: 1}");
        Map<String, Integer> named = new LinkedHashMap<>();
        fields.open(key).ifPresent(inner -> {
            CertificateFields values = new CertificateFields(inner, names);
            inner.keys().forEach(name -> named.put(name, values.whole(name)));
        });
        return named;
    }

    /** The number at {@code key}, which must be there: a formula without variables, as fractions are formulas to a file. */
    BigFraction number(String key) {
        Formula formula = formula(key);
        if (formula instanceof Formula.Rational number) {
            return number.value();
        }
        fields.problem(key, "a number is wanted such as 1 or -2/3, not " + Problems.quote(formula.toString()));
        return BigFraction.ZERO;
    }

    /** What {@code read} makes of the maps in the list at {@code key}. */
    <T> List<T> maps(String key, List<String> known, Function<CertificateFields, T> read) {
        List<T> values = new ArrayList<>();
        items(key, "a list", (value, at) -> fields.item(value, at, known))
                .forEach(item -> item.ifPresent(inner -> values.add(read.apply(new CertificateFields(inner, names)))));
        return values;
    }

    /** What {@code read} makes of the items of the list at {@code key}, which must be there. */
    <T> List<T> items(String key, String wanted, BiFunction<Yaml, String, T> read) {
        fields.require(key, wanted + " is wanted");
        List<T> values = new ArrayList<>();
        fields.items(key, wanted).ifPresent(items -> {
            for (Yaml item : items) {
                values.add(read.apply(item, key + "[" + values.size() + "]"));
            }
        });
        return values;
    }
}
