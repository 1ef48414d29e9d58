package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.ClaimFiles.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String id) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, "id: %s\nmodel: {prior: ball}\nclaim: {mean: n}\n".formatted(id));
    }

    private static String told(Reading reading) {
        return reading instanceof Reading.Invalid invalid
                ? invalid.error().getMessage()
                : ((Reading.Valid) reading).claim().id();
    }

    private List<String> read(Path... paths) {
        return ClaimFiles.read(List.of(paths)).stream()
                .map(ClaimFilesTest::told)
                .toList();
    }

    @Test
    void readsFoldersWholeAndSorted() throws IOException {
        write("b.yaml", "b");
        write("a.yml", "a");
        write("below/c.yaml", "c");
        Files.writeString(folder.resolve("notes.txt"), "no claim");
        assertThat(read(folder)).containsExactly("a", "b", "c");
    }

    @Test
    void readsAFileOnceThatIsNamedTwice() throws IOException {
        Path file = write("a.yaml", "a");
        assertThat(read(file, folder, file)).containsExactly("a");
    }

    @Test
    void oneBadFileKeepsNoOtherFromBeingRead() throws IOException {
        write("a.yaml", "a");
        Files.writeString(folder.resolve("b.yaml"), "id: B\n");
        write("c.yaml", "c");
        List<String> told = read(folder);
        assertThat(told).hasSize(3).first().isEqualTo("a");
        assertThat(told.get(1)).startsWith(folder.resolve("b.yaml") + ":1: id: 'B' is no id");
        assertThat(told.get(2)).isEqualTo("c");
    }

    @Test
    void anIdBelongsToOneFile() throws IOException {
        Path first = write("a.yaml", "same");
        Path second = write("b.yaml", "same");
        assertThat(read(second, first))
                .containsExactly(
                        "same", second + ":1: id: 'same' is already the id of " + first + "; give this claim another");
    }

    @Test
    void tellsWhyAFileCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        Path text = Files.writeString(folder.resolve("claim.txt"), "id: a");
        Path garbage =
                Files.write(folder.resolve("garbage.yaml"), new byte[] {'i', 'd', '\n', (byte) 0xC3, (byte) 0x28});
        Path latin = Files.write(folder.resolve("latin.yaml"), "id: é".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = Files.write(folder.resolve("huge.yaml"), new byte[YamlReader.LONGEST + 1]);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(read(missing)).containsExactly(missing + ": there is no such file");
        assertThat(read(text)).containsExactly(text + ": is no claim file; their names end in .yaml or .yml");
        assertThat(read(garbage)).containsExactly(garbage + ":2: not a text in UTF-8");
        assertThat(read(latin)).containsExactly(latin + ":1: not a text in UTF-8");
        assertThat(read(huge)).containsExactly(huge + ": the file is too long: at most 1000000 bytes are read");
        assertThat(read(empty)).containsExactly(empty + ": the folder holds no *.yaml or *.yml file");
    }
}
