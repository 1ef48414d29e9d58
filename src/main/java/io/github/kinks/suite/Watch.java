package io.github.kinks.suite;

/** Sees how far long work is, and may end it early. */
@FunctionalInterface
public interface Watch {
    /**
     * Called now and then, by one thread at a time.
     *
     * @param done networks finished
     * @param total networks asked for
     * @return whether to go on
     */
    boolean advanced(long done, long total);

    /**
     * Called once before anything is drawn, where work is taken up.
     *
     * @param done networks that were drawn before
     */
    default void resumed(long done) {}

    /** Sees to nothing. */
    static Watch none() {
        return (done, total) -> true;
    }
}
