package io.github.kinks.house.broken.law;

import io.github.kinks.house.broken.symbolic.SymbolicGuest;

/** Breaks the rule that law does not import symbolic. */
public final class LawGuest {
    static final Class<?> WRONG = SymbolicGuest.class;

    static String algebra() {
        return org.matheclipse.core.expression.F.Pi.toString();
    }

    static boolean file(java.nio.file.Path path) {
        return java.nio.file.Files.exists(path);
    }

    private LawGuest() {}
}
