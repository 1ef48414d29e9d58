package io.github.kinks.montecarlo.spark;

import io.github.kinks.montecarlo.Simulation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * The jars from which an executor draws networks: this one, and that of the exact fractions in a model. {@code spark-submit} sends the
 * jar that it is given and not those beside it.
 */
final class OurJars {
    private static final List<Class<?>> NEEDED = List.of(Simulation.class, BigFraction.class);

    private OurJars() {}

    /** The paths of those that are not among the {@code known} ones; a folder of classes has to be where the executors are. */
    static List<String> missing(List<String> known) {
        return NEEDED.stream()
                .map(OurJars::source)
                .flatMap(Optional::stream)
                .filter(jar -> known.stream().noneMatch(k -> k.endsWith("/" + jar.getFileName())))
                .map(Path::toString)
                .toList();
    }

    private static Optional<Path> source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Stream.ofNullable(source)
                .map(CodeSource::getLocation)
                .filter(url -> url.getPath().endsWith(".jar"))
                .map(url -> Path.of(uri(url.toString())))
                .findFirst();
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place of classes: " + url, e);
        }
    }
}
