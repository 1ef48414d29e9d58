package io.github.kinks.network;

/** A function that is known as the sum of a convex and a concave one. */
public interface SplitFunction extends ExactFunction {
    /** The convex part. */
    ExactFunction convexPart();

    /** The concave part; the function is the sum of both. */
    ExactFunction concavePart();
}
