package io.github.kinks.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads claim files. A file is one YAML 1.2 document of plain data with the keys that
 * {@code claim.schema.json} describes; {@code id}, {@code model} and {@code claim} are required.
 */
public final class ClaimReader {
    private static final List<String> KEYS =
            List.of("id", "title", "source", "statement", "model", "claim", "for", "check", "expect", "without-proof");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 100;

    private ClaimReader() {}

    /**
     * The claim that {@code text} says.
     *
     * @param file the file's name as messages shall give it
     * @param text the whole file
     * @throws InvalidClaimException if it says none, with every problem that was found
     */
    public static Claim read(String file, String text) {
        Problems problems = new Problems(file);
        Optional<Yaml> root = YamlReader.read(text, problems);
        Optional<Claim> claim = root.flatMap(document -> Fields.of(document, "", problems, KEYS)
                .flatMap(top -> claim(top, new Claim.Origin(file, text, Yaml.lines((Yaml.Mapping) document)))));
        if (problems.isEmpty() && root.isPresent()) {
            ClaimSchema.validate((Yaml.Mapping) root.get(), problems);
        }
        if (!problems.isEmpty() || claim.isEmpty()) {
            throw problems.asException();
        }
        return claim.get();
    }

    private static Optional<Claim> claim(Fields top, Claim.Origin origin) {
        Optional<String> id = id(top);
        Optional<String> title = top.text("title");
        Optional<String> source = top.text("source");
        Optional<String> statement = top.text("statement");
        Optional<String> withoutProof = top.text("without-proof");
        Optional<Verdict> expected = expected(top);
        Optional<AssertionReader.Stated> stated = AssertionReader.read(top);
        if (stated.isEmpty()) {
            // widths and samples can be judged without a model, so that all is told at once
            CheckReader.readWithoutModel(top);
            return Optional.empty();
        }
        List<Model> models = stated.get().assertion() instanceof Claim.Assertion.SameLaw same
                ? List.of(stated.get().model(), same.other())
                : List.of(stated.get().model());
        Claim.Check check =
                CheckReader.read(top, stated.get().assertion(), stated.get().conditions(), models);
        return id.map(slug -> new Claim(
                slug,
                title.orElse(slug),
                source.orElse("unstated"),
                statement.orElse(""),
                stated.get().model(),
                stated.get().assertion(),
                stated.get().conditions(),
                check,
                expected,
                withoutProof,
                origin));
    }

    private static Optional<String> id(Fields top) {
        top.require("id", "give the claim a permanent name such as my-claim");
        Optional<String> id = top.text("id");
        // the length first: the pattern is matched by recursion
        if (id.isPresent()
                && (id.get().length() > LONGEST_ID || !SLUG.matcher(id.get()).matches())) {
            top.problem(
                    "id",
                    "%s is no id; wanted are lower-case letters and digits, joined by single hyphens, such as "
                                    .formatted(Problems.quote(id.get()))
                            + "my-claim, at most " + LONGEST_ID);
            return Optional.empty();
        }
        return id;
    }

    private static Optional<Verdict> expected(Fields top) {
        boolean isNull = top.get("expect")
                .filter(v -> v instanceof Yaml.Scalar s && s.type() == Yaml.Type.NULL)
                .isPresent();
        if (isNull) {
            return Optional.empty();
        }
        List<String> names =
                List.of(Verdict.values()).stream().map(Verdict::name).toList();
        Optional<String> name = top.text("expect");
        if (name.isPresent() && !names.contains(name.get())) {
            String hint = Nearest.hint(name.get(), names);
            top.problem(
                    "expect",
                    "unknown verdict %s%s known are %s"
                            .formatted(
                                    Problems.quote(name.get()), hint.isEmpty() ? ";" : hint, String.join(", ", names)));
            return Optional.empty();
        }
        return name.map(Verdict::valueOf);
    }
}
