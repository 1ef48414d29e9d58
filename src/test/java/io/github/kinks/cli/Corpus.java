package io.github.kinks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Hostile, malformed and nasty claim files, with a table of what a run has to say of each. */
final class Corpus {
    static final Path FOLDER = Path.of("src/test/resources/io/github/kinks/cli/corpus");
    static final String TABLE = "expected.csv";

    private Corpus() {}

    /**
     * A file and what is right to say of it.
     *
     * @param file its path below the folder
     * @param statuses the exit statuses that a run of it alone may have
     * @param messages how many messages name it
     * @param expected for an invalid file, how the first message goes on after its name; else the verdicts that are right
     */
    record Entry(String file, List<Integer> statuses, int messages, String expected) {
        private static Entry of(String line) {
            String[] cells = line.split("\\|", 4);
            List<Integer> statuses =
                    List.of(cells[1].split("/")).stream().map(Integer::valueOf).toList();
            return new Entry(cells[0], statuses, Integer.parseInt(cells[2]), cells[3]);
        }

        /** What a run of it tries. */
        String group() {
            return file.substring(0, file.indexOf('/'));
        }

        boolean isInvalid() {
            return statuses.equals(List.of(2));
        }

        /** Whether its fault shows only when the formula is computed with. */
        boolean isTooLarge() {
            return group().equals("too-large");
        }

        List<String> verdicts() {
            return List.of(expected.split("/"));
        }

        Path path() {
            return FOLDER.resolve(file);
        }
    }

    /** The table. */
    static List<Entry> entries() {
        try {
            return Files.readAllLines(FOLDER.resolve(TABLE)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Entry::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Entry> entries(Predicate<Entry> wanted) {
        return entries().stream().filter(wanted).toList();
    }
}
