package io.github.kinks.montecarlo;

/** Watches a running simulation. */
@FunctionalInterface
public interface Progress {

    /**
     * Called now and then while networks are drawn.
     *
     * @param done networks finished
     * @param total networks asked for
     * @return whether to go on; after {@code false}, what is in work is finished and nothing more begun
     */
    boolean advanced(long done, long total);

    /** Goes on to the end and tells nobody. */
    static Progress silent() {
        return (done, total) -> true;
    }
}
