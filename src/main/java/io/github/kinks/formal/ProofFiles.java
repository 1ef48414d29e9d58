package io.github.kinks.formal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The formal proofs as they travel with the classes. */
final class ProofFiles {
    private static final String ROOT = "/io/github/kinks/proofs/";
    private static final String PROJECT = "_CoqProject";

    private ProofFiles() {}

    /** The text of a file of the folder of proofs. */
    static String read(String name) {
        try (InputStream file = ProofFiles.class.getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalStateException("the formal proofs lack " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the formal proofs cannot be read", e);
        }
    }

    /** Lines that are neither empty nor comments. */
    static List<String> lines(String name) {
        return read(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** What Coq needs, by the names in its folder. */
    static List<String> coq() {
        Stream<String> proofs = lines("coq/" + PROJECT).stream().filter(line -> line.endsWith(".v"));
        return Stream.concat(Stream.of(PROJECT, "Makefile", "check.sh", "assumptions.txt"), proofs)
                .toList();
    }
}
