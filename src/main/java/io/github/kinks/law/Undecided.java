package io.github.kinks.law;

/** An enclosure is too wide for the question that was asked of it; a narrower one may answer. */
final class Undecided extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    Undecided(String message) {
        super(message);
    }
}
