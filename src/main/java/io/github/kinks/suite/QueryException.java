package io.github.kinks.suite;

/** A question that was understood but cannot be answered; the message says why, and what could be asked instead. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public QueryException(String message) {
        super(message);
    }

    /**
     * @param message one line
     * @param cause what stood in the way
     */
    public QueryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Always there. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
