package io.github.kinks.symbolic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinks.law.Evaluator;
import io.github.kinks.law.FormulaEvaluator;
import io.github.kinks.law.Purse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The child's side of {@link ChildProcess}: decides claims and evaluates formulas line by line until its parent is gone. */
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
        Purses purses = new Purses();
        answers.println(READY);
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String request = line;
            worker.execute(() -> answers.println(answer(symbolic, purses, request)));
        }
        // the parent is gone, so nobody waits for what may still be computed
        Runtime.getRuntime().halt(0);
    }

    private static String answer(Symbolic symbolic, Purses purses, String request) {
        try {
            JsonNode message = Message.parse(request);
            if (ValueMessage.isRequest(message)) {
                ValueMessage.Request asked = ValueMessage.Request.of(message);
                Evaluator evaluator = purses.evaluator(asked.purse(), asked.work());
                return ValueMessage.answer(evaluator.evaluateAll(asked.formula(), asked.points()), asked.bits());
            }
            return Message.answer(symbolic.decide(Message.claim(message)));
        } catch (RuntimeException | StackOverflowError e) {
            return Message.answer(e);
        }
    }

    /** The purses that are in use: one for a claim and one for its mutants. */
    private static final class Purses {
        private static final int MOST = 8;

        private final Map<Long, Evaluator> open = new LinkedHashMap<>();

        Evaluator evaluator(long purse, long work) {
            Evaluator evaluator = open.computeIfAbsent(purse, key -> FormulaEvaluator.payingFrom(Purse.of(work)));
            if (open.size() > MOST) {
                open.remove(open.keySet().iterator().next());
            }
            return evaluator;
        }
    }
}
