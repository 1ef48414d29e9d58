package io.github.kinks.symbolic;

/** The comparison of a claim with the derived law needed more memory than it is given. */
public final class OutOfMemory extends SymbolicException {
    private static final long serialVersionUID = 1L;

    OutOfMemory(String limit) {
        super("the formula was not decided within " + limit + " of memory");
    }
}
