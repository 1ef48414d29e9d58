/**
 * Where derivation, exact law, simulation and evidence meet: claims go in, findings come out. The cli reaches everything below
 * through this room.
 */
@NullMarked
package io.github.kinks.suite;

import org.jspecify.annotations.NullMarked;
