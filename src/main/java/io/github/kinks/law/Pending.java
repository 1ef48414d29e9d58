package io.github.kinks.law;

/** Stands where an implementation is still to come. */
final class Pending {
    private Pending() {}

    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    static <T> T pending() {
        throw new UnsupportedOperationException("not yet written");
    }
}
