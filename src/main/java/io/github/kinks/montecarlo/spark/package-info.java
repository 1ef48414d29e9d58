/**
 * Drawing networks on a Spark cluster: the same networks, the same counts. The only package that knows Spark, which is needed here
 * alone.
 */
@NullMarked
package io.github.kinks.montecarlo.spark;

import org.jspecify.annotations.NullMarked;
