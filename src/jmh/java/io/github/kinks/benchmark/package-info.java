/** What is measured: kernels and exact laws under JMH, and a process that other programs measure beside their own. */
@NullMarked
package io.github.kinks.benchmark;

import org.jspecify.annotations.NullMarked;
