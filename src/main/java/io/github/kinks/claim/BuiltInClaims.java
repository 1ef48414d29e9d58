package io.github.kinks.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The claims that the suite brings along, their proof pages and certificates. They are found by looking into the jar, or the folder of
 * classes, that this class was loaded from, so that a new claim needs no entry in a list.
 */
public final class BuiltInClaims {
    private static final String CLAIMS = "io/github/kinks/claims";
    private static final String PROOFS = "/io/github/kinks/proofs/";
    private static final String CERTIFICATES = "io/github/kinks/proofs/certificates";

    private BuiltInClaims() {}

    /**
     * All built-in claims, sorted by id.
     *
     * @throws InvalidClaimException if one of them is not valid
     * @throws UncheckedIOException if they cannot be read
     */
    public static List<Claim> read() {
        List<Claim> claims = new ArrayList<>(read(CLAIMS, "validation/claims/", ClaimReader::read));
        claims.sort(Comparator.comparing(Claim::id));
        return List.copyOf(claims);
    }

    /**
     * All built-in certificates, sorted by the names of their files.
     *
     * @throws InvalidClaimException if one of them is not valid
     * @throws UncheckedIOException if they cannot be read
     */
    public static List<Certificate> certificates() {
        List<Certificate> certificates =
                new ArrayList<>(read(CERTIFICATES, "proofs/certificates/", CertificateReader::read));
        certificates.sort(Comparator.comparing(c -> c.origin().file()));
        return List.copyOf(certificates);
    }

    private static <T> List<T> read(String folder, String shownAs, BiFunction<String, String, T> reader) {
        try {
            Path source = source();
            if (Files.isDirectory(source)) {
                return readFolder(source.resolve(folder), shownAs, reader);
            }
            try (FileSystem jar = FileSystems.newFileSystem(source, (ClassLoader) null)) {
                return readFolder(jar.getPath("/" + folder), shownAs, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in files of " + shownAs + " cannot be read", e);
        }
    }

    /** The proof page of the claim {@code id}, in Markdown, if it has one. */
    public static Optional<String> proof(String id) {
        try (InputStream page = BuiltInClaims.class.getResourceAsStream(PROOFS + id + "/proof.md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the proof of " + id + " cannot be read", e);
        }
    }

    private static <T> List<T> readFolder(Path folder, String shownAs, BiFunction<String, String, T> reader)
            throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.toString().endsWith(".yaml")).toList();
        }
        List<T> values = new ArrayList<>();
        for (Path file : files) {
            values.add(reader.apply(shownAs + file.getFileName(), Files.readString(file)));
        }
        return values;
    }

    private static Path source() throws IOException {
        CodeSource source = BuiltInClaims.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("it is unknown where the classes were loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("no file or folder: " + source.getLocation(), e);
        }
    }
}
