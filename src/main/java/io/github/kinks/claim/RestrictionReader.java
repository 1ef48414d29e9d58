package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code for: {n: even, R: "<=1"}}: the values of its variables for which a claim is made. */
final class RestrictionReader {
    private static final Pattern BOUND = Pattern.compile("(<=|>=|==|<|>)\\s*(\\S+)");
    private static final String WANTED = "even, odd or a comparison in quotes such as \">=3\", \"<=1/2\" or \"==2\"";

    private RestrictionReader() {}

    static Map<String, Restriction> read(Fields parent) {
        Map<String, Restriction> restrictions = new LinkedHashMap<>();
        List<String> names = FormulaNames.VARIABLES.stream().sorted().toList();
        Optional<Fields> fields = parent.fields("for", names);
        fields.ifPresent(f -> f.keys().stream().filter(names::contains).forEach(name -> {
            Optional<Restriction> restriction = f.get(name).flatMap(RestrictionReader::restriction);
            restriction.ifPresentOrElse(
                    r -> restrictions.put(name, r),
                    () -> f.problem(
                            name,
                            WANTED + " is wanted, not "
                                    + f.get(name).map(Yaml::kind).orElse("")));
        }));
        return restrictions;
    }

    private static Optional<Restriction> restriction(Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar) || scalar.type() != Yaml.Type.TEXT) {
            return Optional.empty();
        }
        Matcher bound = BOUND.matcher(scalar.text().strip());
        return switch (scalar.text()) {
            case "even" -> Optional.of(new Restriction.Parity(0));
            case "odd" -> Optional.of(new Restriction.Parity(1));
            default ->
                bound.matches()
                        ? Relation.of(bound.group(1))
                                .flatMap(relation -> ExactNumber.parse(bound.group(2))
                                        .map(number -> new Restriction.Bound(relation, number)))
                        : Optional.empty();
        };
    }
}
