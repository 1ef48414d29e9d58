package io.github.kinks.suite;

import io.github.kinks.checkpoint.Checkpoint;
import io.github.kinks.witness.FigureStore;
import java.util.Optional;

/**
 * Figures in a checkpoint.
 *
 * @param checkpoint where they are kept
 */
record KeptFigures(Checkpoint checkpoint) implements FigureStore {
    @Override
    public Optional<double[]> find(String name) {
        return checkpoint.figures(name);
    }

    @Override
    public void keep(String name, double... figures) {
        checkpoint.keep(name, figures);
    }

    @Override
    public void forget(String name) {
        checkpoint.forget(name);
    }
}
