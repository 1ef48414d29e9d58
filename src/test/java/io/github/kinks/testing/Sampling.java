package io.github.kinks.testing;

import java.util.function.Supplier;

/** How often an assertion fails on draws. */
final class Sampling {
    private Sampling() {}

    /** How many of so many tries throw an assertion error. */
    static int failures(int tries, Supplier<Runnable> drawn) {
        int failures = 0;
        for (int i = 0; i < tries; i++) {
            Runnable assertion = drawn.get();
            try {
                assertion.run();
            } catch (AssertionError e) {
                failures++;
            }
        }
        return failures;
    }
}
