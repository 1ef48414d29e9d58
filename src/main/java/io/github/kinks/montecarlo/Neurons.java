package io.github.kinks.montecarlo;

import io.github.kinks.claim.Model;

/**
 * What a simulation draws and counts, with all its numbers put in.
 *
 * @param width neurons a network
 * @param layer the law of weights and biases
 * @param domain where kinks are counted
 * @param breaks where the activation bends
 */
record Neurons(int width, FirstLayer layer, Domain domain, Breaks breaks) {

    /** @throws IllegalArgumentException if a parameter of the model has no value or no valid one */
    static Neurons of(Model model, int width) {
        return new Neurons(width, FirstLayer.of(model, width), Domain.of(model), Breaks.of(model.activation()));
    }

    /** All of it to the last bit, alike on every Java platform: a part of the streams' key. */
    String identity() {
        return width + "|" + layer.identity() + "|" + domain.identity() + breaks.identity();
    }
}
