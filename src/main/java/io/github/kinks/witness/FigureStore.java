package io.github.kinks.witness;

import java.util.Optional;

/** Where a run keeps figures that take long, for the case that it has to begin anew. */
public interface FigureStore {
    /** The figures that were kept under a name. */
    Optional<double[]> find(String name);

    /** Keeps figures under a name. */
    void keep(String name, double... figures);

    /** Keeps them no longer, if they are there. */
    void forget(String name);

    /** Keeps nothing. */
    static FigureStore none() {
        return new FigureStore() {
            @Override
            public Optional<double[]> find(String name) {
                return Optional.empty();
            }

            @Override
            public void keep(String name, double... figures) {
                // gone
            }

            @Override
            public void forget(String name) {
                // nothing is there
            }
        };
    }
}
