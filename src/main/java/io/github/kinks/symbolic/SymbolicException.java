package io.github.kinks.symbolic;

/** A derivation or comparison could not be carried out, or does not cover a model; the message says which and why. */
public sealed class SymbolicException extends RuntimeException permits TimedOut, OutOfMemory {
    private static final long serialVersionUID = 1L;

    SymbolicException(String message) {
        super(message);
    }

    SymbolicException(String message, Throwable cause) {
        super(message, cause);
    }
}
