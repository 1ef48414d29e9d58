package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void namesWhatLoadersAndTheirParentsName(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("a name with spaces.jar");
        Path second = folder.resolve("b+c%20.jar");
        try (URLClassLoader parent = new URLClassLoader(new URL[] {url(second)}, null);
                URLClassLoader loader = new URLClassLoader(new URL[] {url(first)}, parent)) {
            assertThat(ClassPath.of(loader).split(File.pathSeparator, -1))
                    .startsWith(first.toString(), second.toString())
                    .endsWith(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        }
    }

    /** As under a build tool: classes of ours and their dependencies come from a loader, not from java.class.path. */
    @Test
    void startsTheChildFromALoadersClassPath() throws Exception {
        String here = System.getProperty("java.class.path");
        URL[] urls = List.of(here.split(File.pathSeparator, -1)).stream()
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
        System.setProperty("java.class.path", "");
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> inside = Class.forName(InLoader.class.getName(), true, loader);
            assertThat(inside).isNotSameAs(InLoader.class);
            Method decide = inside.getDeclaredMethod("decide");
            decide.setAccessible(true);
            assertThat(decide.invoke(null)).isEqualTo("EQUAL");
        } finally {
            System.setProperty("java.class.path", here);
        }
    }

    /** Runs inside the loader. */
    static final class InLoader {
        static String decide() {
            try (Symbolic child = ChildProcess.withDefaults()) {
                return child.decide(io.github.kinks.claim.ClaimReader.read("my.yaml", """
                                id: mine
                                model: {prior: interval}
                                claim: {mean: n/2}
                                """))
                        .status()
                        .name();
            }
        }
    }
}
