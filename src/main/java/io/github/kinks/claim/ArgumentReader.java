package io.github.kinks.claim;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Certificate.Integral;
import io.github.kinks.claim.Certificate.Law;
import io.github.kinks.claim.Certificate.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/** Reads what a certificate of each kind says. */
final class ArgumentReader {
    private static final Formula ONE = Formula.number(1);
    private static final List<String> INTEGRAL = List.of(
            "integrand", "kernel", "least", "step", "coefficients", "pieces", "initial", "value", "at", "power");

    /** A kind: its keys and its reader. */
    private record Kind(List<String> keys, Function<CertificateFields, Argument> reader) {}

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(
                "telescoping",
                new Kind(List.of("weight", "from", "apart", "certificate", "equals"), ArgumentReader::telescoping));
        KINDS.put("wz", new Kind(List.of("weight", "from", "certificate", "equals"), ArgumentReader::wz));
        KINDS.put(
                "recurrence",
                new Kind(
                        List.of("left", "equals", "least", "shift", "factor", "integrals", "initial"),
                        ArgumentReader::recurrence));
        KINDS.put("identity", new Kind(List.of("left", "equals", "least"), ArgumentReader::identity));
        KINDS.put("limit", new Kind(List.of("left", "power", "equals"), ArgumentReader::limit));
        KINDS.put("laws", new Kind(List.of("mean", "widths"), ArgumentReader::laws));
    }

    private ArgumentReader() {}

    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    /** The keys of a kind beside those of all; for no kind, those of every kind. */
    static List<String> keys(String kind) {
        Kind known = KINDS.get(kind);
        return known != null
                ? known.keys
                : KINDS.values().stream()
                        .flatMap(k -> k.keys.stream())
                        .distinct()
                        .toList();
    }

    static Optional<Argument> read(String kind, CertificateFields fields) {
        Kind known = KINDS.get(kind);
        if (known == null) {
            String hint = Nearest.hint(kind, kinds());
            fields.fields()
                    .problem(
                            "kind",
                            "unknown kind %s%s known are %s"
                                    .formatted(
                                            Problems.quote(kind),
                                            hint.isEmpty() ? ";" : hint,
                                            String.join(", ", kinds())));
            return Optional.empty();
        }
        return Optional.of(known.reader.apply(fields));
    }

    private static Argument telescoping(CertificateFields f) {
        return new Argument.Telescoping(
                f.formulaIfAny("weight").orElse(ONE),
                f.formula("from"),
                f.formulas("apart"),
                f.formula("certificate"),
                f.formula("equals"));
    }

    private static Argument wz(CertificateFields f) {
        return new Argument.WilfZeilberger(
                f.formulaIfAny("weight").orElse(ONE), f.whole("from"), f.formula("certificate"), f.formula("equals"));
    }

    private static Argument recurrence(CertificateFields f) {
        List<Integral> integrals = f.fields().get("integrals").isPresent()
                ? f.maps("integrals", INTEGRAL, ArgumentReader::integral)
                : List.of();
        return new Argument.Recurrence(
                left(f),
                f.formulaIfAny("equals"),
                f.formulasByName("least"),
                f.wholes("shift"),
                f.formula("factor"),
                integrals,
                f.formulasByNumber("initial"));
    }

    private static Formula left(CertificateFields f) {
        return f.formulaIfAny("left").orElse(Formula.variable(CertificateReader.FORMULA));
    }

    private static Integral integral(CertificateFields f) {
        return new Integral(
                f.formula("integrand"),
                f.formula("kernel"),
                f.whole("least"),
                f.whole("step"),
                f.formulas("coefficients"),
                f.maps(
                        "pieces",
                        List.of("from", "to", "certificate"),
                        p -> new Piece(p.number("from"), p.number("to"), p.formula("certificate"))),
                f.formulasByNumber("initial"),
                f.formula("value"),
                f.formula("at"),
                f.whole("power"));
    }

    private static Argument identity(CertificateFields f) {
        return new Argument.Identity(left(f), f.formula("equals"), f.formulasByName("least"));
    }

    private static Argument limit(CertificateFields f) {
        return new Argument.Limit(left(f), f.whole("power"), f.number("equals"));
    }

    private static Argument laws(CertificateFields f) {
        return new Argument.Laws(
                f.formula("mean"), f.maps("widths", List.of("n", "law"), w -> new Law(w.whole("n"), coefficients(w))));
    }

    private static List<List<BigFraction>> coefficients(CertificateFields f) {
        String wanted = "a list of fractions";
        return f.items("law", "a list, for each k, of lists of fractions", (row, at) -> {
            if (!(row instanceof Yaml.Sequence list) || list.items().isEmpty()) {
                f.fields().problem(row, at, wanted + " is wanted, not " + row.kind());
                return List.of();
            }
            return list.items().stream().map(value -> fraction(f, value, at)).toList();
        });
    }

    private static BigFraction fraction(CertificateFields f, Yaml value, String at) {
        Optional<BigFraction> number =
                value instanceof Yaml.Scalar scalar ? ExactNumber.parse(scalar.text()) : Optional.empty();
        if (number.isEmpty()) {
            f.fields().problem(value, at, "a fraction is wanted such as -13/6, not " + value.kind());
        }
        return number.orElse(BigFraction.ZERO);
    }
}
