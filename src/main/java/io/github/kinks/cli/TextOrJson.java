package io.github.kinks.cli;

/** For readers or for machines. */
enum TextOrJson {
    TEXT,
    JSON;

    /** Reads a format. */
    static final class Reader extends OneOf<TextOrJson> {
        Reader() {
            super(TextOrJson.values());
        }
    }
}
