/**
 * Networks as functions, and exact piecewise-linear functions with their kinks. Arithmetic here is exact: a double is a
 * rational number, and nothing is rounded on the way. Imports no other room.
 */
@NullMarked
package io.github.kinks.network;

import org.jspecify.annotations.NullMarked;
