package io.github.kinks.symbolic;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where classes are loaded from, as another process has to be told. */
final class ClassPath {
    private ClassPath() {}

    /**
     * The class path of a loader: what it and its parents name, then that of this process. Build tools load programs by
     * loaders of their own, of which {@code java.class.path} knows nothing.
     */
    static String of(ClassLoader loader) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader l = loader; l != null; l = l.getParent()) {
            if (l instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    add(url, entries);
                }
            }
        }
        for (String entry : System.getProperty("java.class.path", "").split(System.getProperty("path.separator"), -1)) {
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static void add(URL url, Set<String> entries) {
        if (url.getProtocol().equals("file")) {
            try {
                entries.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("no file: " + url, e);
            }
        }
    }
}
