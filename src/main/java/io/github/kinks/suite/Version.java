package io.github.kinks.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the suite, as the build wrote it down; it is the same from the jar and from a folder of classes. */
public final class Version {
    private Version() {}

    /** Such as {@code 0.1.0}. */
    public static String current() {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("the build left no version.txt beside the classes");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
