package io.github.kinks.symbolic;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One running child process, asked line by line. */
final class Child {
    /** The status with which the virtual machine ends where its memory does not suffice. */
    static final int OUT_OF_MEMORY = 3;

    /** How long the death of a process that was killed or has closed its output may take. */
    private static final long DYING_SECONDS = 10;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter requests;
    private final ExecutorService exchange = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "child process");
        thread.setDaemon(true);
        return thread;
    });

    private Child(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a virtual machine on the class path of this one. */
    static Child start(String mainClass, String heap) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-cp",
                ClassPath.of(Child.class.getClassLoader()),
                mainClass);
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /**
     * Says {@code request} where there is one, and waits for a line.
     *
     * @return the line, or empty where the process has died
     * @throws TimeoutException if there is none in time; the process is of no further use then
     */
    Optional<String> ask(@Nullable String request, Duration limit) throws TimeoutException, InterruptedException {
        Callable<Optional<String>> talk = () -> {
            if (request != null) {
                requests.write(request);
                requests.newLine();
                requests.flush();
            }
            return Optional.ofNullable(answers.readLine());
        };
        Future<Optional<String>> answer = exchange.submit(talk);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The status with which a process that answers no more has ended, if it has. */
    Optional<Integer> exitStatus() throws InterruptedException {
        return process.waitFor(DYING_SECONDS, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** Kills the process and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        exchange.shutdownNow();
        try {
            process.waitFor(DYING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }
}
