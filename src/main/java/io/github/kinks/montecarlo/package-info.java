/**
 * Drawing networks from a prior and counting their kinks. Every network of a simulation has a number and its own random
 * stream, so a count is the same to the last bit on any number of threads, in any batches and on any Java platform.
 */
@NullMarked
package io.github.kinks.montecarlo;

import org.jspecify.annotations.NullMarked;
