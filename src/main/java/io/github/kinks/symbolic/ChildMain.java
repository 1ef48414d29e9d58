package io.github.kinks.symbolic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The child's side of {@link ChildProcess}: decides claims line by line until its parent is gone. */
final class ChildMain {
    /** What the child says before it takes requests, so that its start counts for no claim's deadline. */
    static final String READY = "ready";

    /** A computation as deep as a formula may be nested needs more than the usual stack. */
    private static final long STACK = 64L << 20;

    private ChildMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // nothing that the computer algebra system prints may come between the answers
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(null, work, "decide", STACK));
        Symbolic symbolic = Symbolic.inProcess();
        answers.println(READY);
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String request = line;
            worker.execute(() -> answers.println(answer(symbolic, request)));
        }
        // the parent is gone, so nobody waits for what may still be computed
        Runtime.getRuntime().halt(0);
    }

    private static String answer(Symbolic symbolic, String request) {
        try {
            return Message.answer(symbolic.decide(Message.claim(request)));
        } catch (RuntimeException | StackOverflowError e) {
            return Message.answer(e);
        }
    }
}
