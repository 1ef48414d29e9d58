package io.github.kinks.symbolic;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Step;
import io.github.kinks.law.Evaluator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Decides claims and evaluates formulas in a process of its own, with a deadline a request and little memory, so that a formula
 * from anywhere can neither hang a run nor exhaust it. The process is started with the first request and again after one has
 * broken it.
 * It reads the claim again from the text in its origin. Derivations hold no foreign formula and are made in this process.
 *
 * <p>One request is answered at a time; further callers wait.
 */
public final class ChildProcess implements Symbolic {
    /** The deadline of {@link #withDefaults()}. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

    private static final String HEAP = "512m";

    /** The start of a virtual machine, which a busy machine can delay much. */
    private static final Duration STARTING = Duration.ofMinutes(2);

    private final Symbolic local = Symbolic.inProcess();
    private final Duration deadline;
    private final String mainClass;
    private @Nullable Child child;
    private boolean closed;
    private long purses;

    ChildProcess(Duration deadline, String mainClass) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be positive, not " + deadline);
        }
        this.deadline = deadline;
        this.mainClass = mainClass;
    }

    /** A child process with 30 s a claim. */
    public static ChildProcess withDefaults() {
        return withDeadline(DEFAULT_DEADLINE);
    }

    /**
     * A child process with the given time a claim.
     *
     * @param deadline more than 0
     */
    public static ChildProcess withDeadline(Duration deadline) {
        return new ChildProcess(deadline, ChildMain.class.getName());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the child process cannot be started, or the claim does not come from a file
     */
    @Override
    public Decision decide(Claim claim) {
        return Message.decision(answer(Message.request(claim)));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A process that had to be killed takes its purses with it; an evaluator that broke it evaluates nothing more.
     *
     * @throws IllegalStateException if the child process cannot be started
     */
    @Override
    public synchronized Evaluator evaluator(long work) {
        return new ChildEvaluator(this::answer, purses++, work);
    }

    private synchronized String answer(String request) {
        if (closed) {
            throw new IllegalStateException("the child process is closed");
        }
        boolean answered = false;
        try {
            Child asked = running();
            Optional<String> answer = asked.ask(request, deadline);
            if (answer.isEmpty()) {
                throw death(asked);
            }
            answered = true;
            return answer.get();
        } catch (TimeoutException e) {
            throw new TimedOut(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SymbolicException("interrupted", e);
        } finally {
            if (!answered) {
                kill();
            }
        }
    }

    private Child running() throws InterruptedException {
        if (child == null) {
            try {
                child = Child.start(mainClass, HEAP);
                Optional<String> first = child.ask(null, STARTING);
                if (!first.equals(Optional.of(ChildMain.READY))) {
                    throw new IllegalStateException("the child process does not start: status " + child.exitStatus());
                }
            } catch (IOException | TimeoutException e) {
                throw new IllegalStateException("the child process does not start", e);
            }
        }
        return child;
    }

    private static SymbolicException death(Child dead) throws InterruptedException {
        Optional<Integer> status = dead.exitStatus();
        if (status.equals(Optional.of(Child.OUT_OF_MEMORY))) {
            return new OutOfMemory("512 MiB");
        }
        return new SymbolicException("the process that decides formulas ended"
                + status.map(s -> " with status " + s).orElse(""));
    }

    @Override
    public Derivation derive(Model model, Quantity quantity) {
        return local.derive(model, quantity);
    }

    @Override
    public Derivation positions(Model model) {
        return local.positions(model);
    }

    @Override
    public Derivation expansion(Model model, Quantity quantity, Formula claimed) {
        return local.expansion(model, quantity, claimed);
    }

    @Override
    public List<Step> replay(Derivation derivation) {
        return local.replay(derivation);
    }

    /** Ends the process. */
    @Override
    public synchronized void close() {
        closed = true;
        kill();
    }

    private void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** The running process, for tests. */
    synchronized Optional<Long> pid() {
        return Optional.ofNullable(child).map(Child::pid);
    }
}
