/**
 * How often the tests are wrong, measured: each test of the kit is run thousands of times on true laws and on laws at its stated
 * detectable effect. Laws, generators and seeds come in as arguments; the same seed gives the same counts on any number of threads.
 */
@NullMarked
package io.github.kinks.calibration;

import org.jspecify.annotations.NullMarked;
