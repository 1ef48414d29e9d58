package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInClaimsTest {
    private static final Path CLAIMS = Path.of("validation/claims");
    private static final Path PROOFS = Path.of("proofs");
    private static final String SCHEMA_COMMENT =
            "# yaml-language-server: $schema=../../src/main/resources/io/github/kinks/claim/claim.schema.json\n";

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void everyFileIsFoundOnTheClassPathUnderItsId() throws IOException {
        List<String> ids = BuiltInClaims.read().stream().map(Claim::id).toList();
        assertThat(names(CLAIMS))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> id + ".yaml").toList());
        assertThat(ids).isSorted().doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void everyClaimStatesItsSourceStatementAndVerdict() {
        assertThat(BuiltInClaims.read()).allSatisfy(claim -> {
            assertThat(claim.title()).isNotEqualTo(claim.id());
            assertThat(claim.source()).isNotEqualTo("unstated");
            assertThat(claim.statement()).isNotEmpty().doesNotContain("$");
            assertThat(claim.statement().chars().filter(c -> c == '{').count())
                    .as("braces of " + claim.id())
                    .isEqualTo(claim.statement().chars().filter(c -> c == '}').count());
            assertThat(claim.expected()).isPresent();
        });
    }

    @Test
    void everyClaimHasAProofOrSaysWhyItHasNone() throws IOException {
        assertThat(BuiltInClaims.read())
                .allSatisfy(claim -> assertThat(BuiltInClaims.proof(claim.id()).isPresent())
                        .as("proofs/" + claim.id() + "/proof.md")
                        .isEqualTo(claim.withoutProof().isEmpty()));
        List<String> ids =
                new ArrayList<>(BuiltInClaims.read().stream().map(Claim::id).toList());
        // a page may come before the claim can be judged, and is then named as not yet covered
        ids.addAll(Files.readAllLines(Path.of("validation/not-yet-covered.txt")));
        for (String name : names(PROOFS)) {
            if (Files.exists(PROOFS.resolve(name).resolve("proof.md"))) {
                assertThat(ids).as("the proof of " + name).contains(name);
            }
        }
    }

    @Test
    void everyFileNamesTheSchemaToEditors() throws IOException {
        for (String name : names(CLAIMS)) {
            assertThat(Files.readString(CLAIMS.resolve(name))).as(name).startsWith(SCHEMA_COMMENT);
        }
    }
}
