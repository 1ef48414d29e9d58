package io.github.kinks.formal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Theorem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of theorems names what there is, and the page about it says the same. */
class TheoremsTest {
    private static final Path PAGE = Path.of("proofs", "README.md");
    private static final String START =
            "<!-- theorems: made from proofs/theorems.csv and proofs/coq/assumptions.txt -->\n";
    private static final String END = "<!-- end of theorems -->\n";

    private static Stream<Theorem> stated() {
        Theorems theorems = Theorems.builtIn();
        return theorems.claims().stream().flatMap(claim -> theorems.of(claim).stream());
    }

    @ParameterizedTest
    @MethodSource("stated")
    void isInItsFile(Theorem theorem) throws IOException {
        assertThat(Files.readString(Path.of(theorem.file()))).containsPattern("(?m)^Theorem " + theorem.name() + "\\b");
    }

    @Test
    void speaksOfBuiltInClaimsThatAreExpectedToHold() {
        List<String> proved = BuiltInClaims.read().stream()
                .filter(claim ->
                        claim.expected().map(v -> v.name().equals("PROVED")).orElse(false))
                .map(Claim::id)
                .toList();
        assertThat(proved).containsAll(Theorems.builtIn().claims());
    }

    @Test
    void aClaimWithoutATheoremHasNone() {
        assertThat(Theorems.builtIn().of("no-such-claim")).isEmpty();
    }

    @Test
    void thePageListsThem() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(START).containsOnlyOnce(END);
        String made = page.substring(0, page.indexOf(START)) + START + "\n" + table() + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE))
                .as("proofs/README.md; -Dreadme.write=true makes its table again")
                .isEqualTo(made);
    }

    private static String table() {
        Theorems theorems = Theorems.builtIn();
        return "| claim | written proof | theorem | file | assumes |\n| --- | --- | --- | --- | --- |\n"
                + theorems.claims().stream()
                        .flatMap(claim -> theorems.of(claim).stream().map(theorem -> row(claim, theorem)))
                        .collect(Collectors.joining());
    }

    private static String row(String claim, Theorem theorem) {
        String page = Files.exists(Path.of("proofs", claim, "proof.md")) ? "[proof](" + claim + "/proof.md)" : "";
        return "| %s | %s | %s | [%s.v](coq/%s.v) | %s |%n"
                .formatted(claim, page, theorem.name(), theorem.module(), theorem.module(), assumed(theorem))
                .replace(System.lineSeparator(), "\n");
    }

    /** The last part of each name: the module before it is the standard library's. */
    private static String assumed(Theorem theorem) {
        return theorem.assumptions().isEmpty()
                ? "nothing"
                : theorem.assumptions().stream()
                        .map(name -> name.substring(name.indexOf('.') + 1))
                        .collect(Collectors.joining(", "));
    }
}
