package io.github.kinks.certificate;

/** An expression lies outside the class on which equality is decided here, or is too large for it. */
public final class NotDecidable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the part that cannot be treated, in words */
    public NotDecidable(String what) {
        super(what);
    }
}
