package io.github.kinks.report;

/**
 * What a run of the suite was given.
 *
 * @param alpha the false-alarm probability of the whole run
 * @param seed the seed from which all networks were drawn
 * @param version the suite's version
 */
public record Suite(double alpha, long seed, String version) {}
