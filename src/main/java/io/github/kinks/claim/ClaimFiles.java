package io.github.kinks.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads claim files and folders of them. One bad file does not keep the others from being read. */
public final class ClaimFiles {
    private static final int DEEPEST_FOLDER = 10;

    private ClaimFiles() {}

    /** What became of one file. */
    public sealed interface Reading {
        /** The file's name as the user gave it, or the folder's with the file's behind it. */
        String file();

        /** The file says a claim. */
        record Valid(String file, Claim claim) implements Reading {}

        /** The file says none, and why. */
        record Invalid(String file, InvalidClaimException error) implements Reading {}
    }

    /**
     * Reads every file of {@code paths}, and every {@code *.yaml} and {@code *.yml} file in and below the folders among
     * them, each file once. A missing file, a folder without claims, and an id that an earlier file has taken are invalid
     * readings.
     *
     * @return one reading a file, sorted by the file's name
     */
    public static List<Reading> read(List<Path> paths) {
        List<Reading> readings = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                readFolder(path, seen, readings);
            } else if (seen.add(canonical(path))) {
                readings.add(readFile(path));
            }
        }
        readings.sort(Comparator.comparing(Reading::file));
        return withUniqueIds(readings);
    }

    private static void readFolder(Path folder, Set<Path> seen, List<Reading> readings) {
        ClaimFolder found = ClaimFolder.walk(folder, DEEPEST_FOLDER);
        found.unreadable().forEach(path -> readings.add(invalid(path, 0, "the folder cannot be read")));
        if (found.files().isEmpty() && found.unreadable().isEmpty()) {
            readings.add(invalid(folder, 0, "the folder holds no *.yaml or *.yml file"));
        }
        found.files().stream()
                .filter(f -> seen.add(canonical(f)))
                .map(ClaimFiles::readFile)
                .forEach(readings::add);
    }

    private static Reading readFile(Path file) {
        if (!Files.exists(file)) {
            boolean link = Files.isSymbolicLink(file);
            return invalid(file, 0, link ? "is a link that leads to no file" : "there is no such file");
        } else if (!isClaimFile(file)) {
            return invalid(file, 0, "is no claim file; their names end in .yaml or .yml");
        } else if (!Files.isRegularFile(file)) {
            return invalid(file, 0, "is no regular file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(YamlReader.LONGEST + 1);
        } catch (NoSuchFileException e) {
            return invalid(file, 0, "there is no such file");
        } catch (IOException e) {
            return invalid(file, 0, "the file cannot be read");
        }
        if (bytes.length > YamlReader.LONGEST) {
            return invalid(file, 0, "the file is too long: at most " + YamlReader.LONGEST + " bytes are read");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return new Reading.Valid(file.toString(), ClaimReader.read(file.toString(), text));
        } catch (InvalidClaimException e) {
            return new Reading.Invalid(file.toString(), e);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return invalid(file, line, "not a text in UTF-8");
        }
    }

    private static List<Reading> withUniqueIds(List<Reading> readings) {
        Map<String, Claim> taken = new HashMap<>();
        return readings.stream()
                .map(reading -> {
                    if (!(reading instanceof Reading.Valid valid)) {
                        return reading;
                    }
                    Claim claim = valid.claim();
                    Claim first = taken.putIfAbsent(claim.id(), claim);
                    if (first == null) {
                        return reading;
                    }
                    int line = claim.origin().lines().getOrDefault("id", 0);
                    String message = "'%s' is already the id of %s; give this claim another"
                            .formatted(claim.id(), first.origin().file());
                    Problem problem = new Problem(reading.file(), line, "id", message);
                    return new Reading.Invalid(reading.file(), new InvalidClaimException(List.of(problem)));
                })
                .toList();
    }

    static boolean isClaimFile(Path path) {
        String name = path.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Path canonical(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Reading invalid(Path file, int line, String message) {
        Problem problem = new Problem(file.toString(), line, "", message);
        return new Reading.Invalid(file.toString(), new InvalidClaimException(List.of(problem)));
    }
}
