package io.github.kinks.claim;

import io.github.kinks.claim.Certificate.Argument;
import io.github.kinks.claim.Certificate.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads certificates: one YAML 1.2 document of plain data each, in the form that {@code proofs/certificates/README.md} describes. */
public final class CertificateReader {
    /** The name for the claim's formula. */
    public static final String FORMULA = "formula";

    private static final List<String> COMMON = List.of("claim", "at", "kind", "shows", "where");

    private CertificateReader() {}

    /**
     * The certificate that {@code text} says.
     *
     * @param file the file's name as messages shall give it
     * @param text the whole file
     * @throws InvalidClaimException if it says none, with every problem that was found
     */
    public static Certificate read(String file, String text) {
        Problems problems = new Problems(file);
        Optional<Certificate> certificate = YamlReader.read(text, problems, "certificate", "claim, kind and shows")
                .flatMap(document -> certificate(document, file, text, problems));
        if (!problems.isEmpty() || certificate.isEmpty()) {
            throw problems.asException();
        }
        return certificate.get();
    }

    private static Optional<Certificate> certificate(Yaml document, String file, String text, Problems problems) {
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(ArgumentReader.keys(kind(document)));
        return Fields.of(document, "", problems, known).flatMap(top -> {
            Claim.Origin origin = new Claim.Origin(file, text, Yaml.lines((Yaml.Mapping) document));
            Map<String, Reference> where = where(top);
            Set<String> names = new TreeSet<>(where.keySet());
            names.add(FORMULA);
            names.add("i");
            CertificateFields fields = new CertificateFields(top, names);
            Optional<Reference> claim = reference(top);
            top.require("shows", "say in a line what is shown");
            Optional<String> shows = top.text("shows");
            top.require("kind", "one of " + String.join(", ", ArgumentReader.kinds()));
            Optional<Argument> argument = top.text("kind").flatMap(kind -> ArgumentReader.read(kind, fields));
            return claim.flatMap(c -> shows.flatMap(s -> argument.map(a -> new Certificate(c, s, where, a, origin))));
        });
    }

    /** The kind, which says what keys there are; empty where it is not one. */
    private static String kind(Yaml document) {
        return document instanceof Yaml.Mapping map
                        && map.entries().get("kind") instanceof Yaml.Scalar scalar
                        && ArgumentReader.kinds().contains(scalar.text())
                ? scalar.text()
                : "";
    }

    private static Optional<Reference> reference(Fields fields) {
        fields.require("claim", "name the claim whose formula is meant");
        Map<String, Formula> at = new CertificateFields(fields, Set.of("i")).formulasByName("at");
        return fields.text("claim").map(claim -> new Reference(claim, at));
    }

    private static Map<String, Reference> where(Fields top) {
        Map<String, Reference> where = new LinkedHashMap<>();
        top.open("where").ifPresent(named -> {
            for (String name : named.keys()) {
                if (!name.matches("[a-z]+") || name.equals(FORMULA) || isTaken(name)) {
                    named.problem(
                            name,
                            "cannot be the name of a formula; wanted are lower-case letters that name nothing yet");
                }
                named.fields(name, List.of("claim", "at"))
                        .flatMap(CertificateReader::reference)
                        .ifPresent(reference -> where.put(name, reference));
            }
        });
        return where;
    }

    private static boolean isTaken(String name) {
        return name.equals("i") || FormulaNames.variable(name, List.of()).isPresent() || FormulaNames.isReserved(name);
    }
}
