package io.github.kinks.claim;

/** A text is not a formula of the grammar, or a formula cannot be evaluated within its limits. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param message what is wrong and what would be right
     * @param offset where in the text, counted from 0; -1 where there is no place to point at
     */
    public FormulaException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text the fault lies, counted from 0, or -1. */
    public int offset() {
        return offset;
    }

    /** What is wrong; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
