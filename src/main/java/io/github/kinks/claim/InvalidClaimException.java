package io.github.kinks.claim;

import java.util.List;
import java.util.stream.Collectors;

/** A claim file cannot be read, or does not say a claim. The message names every problem, one a line, ready to print. */
public final class InvalidClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems what is wrong, at least one problem, in the order in which they are told
     */
    public InvalidClaimException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public List<Problem> problems() {
        return problems;
    }

    /** Every problem, one a line; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
