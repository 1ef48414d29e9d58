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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads files of one kind, and folders of them, each file once. One bad file does not keep the others from being read.
 *
 * @param <T> what a file says
 * @param kind what the files are called in messages
 * @param reader makes a file's name and text into what it says, or throws {@link InvalidClaimException}
 */
record DataFiles<T>(String kind, BiFunction<String, String, T> reader) {
    private static final int DEEPEST_FOLDER = 10;

    /** What became of one file: exactly one of value and error is there. */
    sealed interface Outcome<T> {
        /** The file's name as the user gave it, or the folder's with the file's behind it. */
        String file();

        /** The file says something. */
        record Valid<T>(String file, T value) implements Outcome<T> {}

        /** The file says nothing, and why. */
        record Invalid<T>(String file, InvalidClaimException error) implements Outcome<T> {}
    }

    /** Every file of {@code paths}, and every YAML file in and below the folders among them, sorted by name. */
    List<Outcome<T>> read(List<Path> paths) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                readFolder(path, seen, outcomes);
            } else if (seen.add(canonical(path))) {
                outcomes.add(readFile(path));
            }
        }
        outcomes.sort(Comparator.comparing(Outcome::file));
        return outcomes;
    }

    private void readFolder(Path folder, Set<Path> seen, List<Outcome<T>> outcomes) {
        ClaimFolder found = ClaimFolder.walk(folder, DEEPEST_FOLDER);
        found.unreadable().forEach(path -> outcomes.add(invalid(path, 0, "the folder cannot be read")));
        if (found.files().isEmpty() && found.unreadable().isEmpty()) {
            outcomes.add(invalid(folder, 0, "the folder holds no *.yaml or *.yml file"));
        }
        found.files().stream()
                .filter(f -> seen.add(canonical(f)))
                .map(this::readFile)
                .forEach(outcomes::add);
    }

    private Outcome<T> readFile(Path file) {
        if (!Files.exists(file)) {
            boolean link = Files.isSymbolicLink(file);
            return invalid(file, 0, link ? "is a link that leads to no file" : "there is no such file");
        } else if (!isDataFile(file)) {
            return invalid(file, 0, "is no " + kind + " file; their names end in .yaml or .yml");
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
            return new Outcome.Valid<>(file.toString(), reader.apply(file.toString(), text));
        } catch (InvalidClaimException e) {
            return new Outcome.Invalid<>(file.toString(), e);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return invalid(file, line, "not a text in UTF-8");
        }
    }

    static boolean isDataFile(Path path) {
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

    private Outcome<T> invalid(Path file, int line, String message) {
        Problem problem = new Problem(file.toString(), line, "", message);
        return new Outcome.Invalid<>(file.toString(), new InvalidClaimException(List.of(problem)));
    }
}
