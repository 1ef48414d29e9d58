package io.github.kinks.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.suite.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows of this package stands in the projects that the build makes with it. */
class ReadmeSnippetsTest {
    private static final String SECTION = "\n## In your own tests\n";
    private static final Pattern SNIPPET = Pattern.compile("```(?:java|xml)\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetIsPartOfAProjectThatIsBuilt() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf(SECTION) + 1);
        section = section.substring(0, section.indexOf("\n## ", 1));
        List<String> snippets = SNIPPET.matcher(section)
                .results()
                .map((MatchResult match) -> withoutIndentation(match.group(1)))
                .toList();
        List<String> sources = sources();
        assertThat(snippets)
                .hasSize(5)
                .allSatisfy(snippet -> assertThat(sources).as(snippet).anyMatch(source -> source.contains(snippet)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "it"))) {
            return files.filter(Files::isRegularFile)
                    .map(ReadmeSnippetsTest::read)
                    .map(text -> withoutIndentation(text.replace("@project.version@", Version.current())))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
