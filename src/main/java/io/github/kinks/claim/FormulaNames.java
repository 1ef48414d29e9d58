package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Constant;
import io.github.kinks.claim.Formula.Function;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a formula may use, and what is said of others. */
final class FormulaNames {
    /** The free variables. */
    static final Set<String> VARIABLES = Set.of("n", "k", "j", "x", "m", "q", "rho", "sw", "sb", "T", "L", "R", "atom");

    private FormulaNames() {}

    /** The constant, variable or bound index of that name. */
    static Optional<Formula> variable(String name, Collection<String> bound) {
        for (Constant constant : Constant.values()) {
            if (constant.toString().equals(name)) {
                return Optional.of(constant);
            }
        }
        return VARIABLES.contains(name) || bound.contains(name)
                ? Optional.of(Formula.variable(name))
                : Optional.empty();
    }

    /** What is wrong with a name that stands where a variable should. */
    static String unknown(String name) {
        if (Function.of(name).isPresent() || isSpecial(name)) {
            return "'" + name + "' is a function and takes its arguments in square brackets: " + name + "[..]";
        }
        return "unknown variable '" + name + "'; known are "
                + VARIABLES.stream().sorted().collect(Collectors.joining(", "));
    }

    /** What is wrong with a function that is not on the allow-list. */
    static String notAllowed(String name) {
        return "the function '" + name + "' is not allowed; allowed are " + allowed();
    }

    private static boolean isSpecial(String name) {
        return Set.of("Piecewise", "Sum", "Product").contains(name);
    }

    /** Whether the name cannot be an index. */
    static boolean isReserved(String name) {
        return Function.of(name).isPresent()
                || isSpecial(name)
                || Set.of("Pi", "E", "True").contains(name);
    }

    private static String allowed() {
        return Stream.concat(
                        Stream.of(Function.values()).map(Function::symbol), Stream.of("Piecewise", "Sum", "Product"))
                .collect(Collectors.joining(", "));
    }
}
