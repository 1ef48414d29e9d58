package io.github.kinks.house.broken.attic;

/** Lives in no room. */
public final class Stray {
    private Stray() {}
}
