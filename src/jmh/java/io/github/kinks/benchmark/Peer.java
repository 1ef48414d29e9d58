package io.github.kinks.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kinks.claim.Histogram;
import io.github.kinks.law.BallRecurrence;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.QBall;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.Progress;
import io.github.kinks.montecarlo.Simulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A long-lived process that answers a line of work with a line of JSON, so that other programs measure it beside their own; the
 * first argument is the seed. Lines of work:
 *
 * <pre>
 * describe
 * sample PRIOR WIDTH NETWORKS [THREADS]   draws the next networks; without threads in this one
 * law recurrence WIDTH DIGITS LAST        the ball's P(K = 0), .., P(K = LAST), as decimals
 * pmf WIDTH                               the ball's law in doubles; P(K = first), ..
 * canary PRIOR WIDTH                      neurons of the kernel to one of a scalar loop; the prior may be control
 * memory                                  bytes of heap in use after a collection, and the most that there may be
 * </pre>
 */
public final class Peer {
    private final long seed;
    private final Map<String, Simulation> simulations = new HashMap<>();
    private final Map<String, Long> drawn = new HashMap<>();

    private Peer(long seed) {
        this.seed = seed;
    }

    /** Answers until the input ends. */
    public static void main(String... arguments) throws IOException {
        Peer peer = new Peer(Long.parseLong(arguments[0]));
        ObjectMapper mapper = new ObjectMapper();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(
                    mapper.writeValueAsString(peer.answer(List.of(line.trim().split(" ")))));
        }
    }

    private Map<String, Object> answer(List<String> words) {
        Map<String, Object> answer = new LinkedHashMap<>();
        switch (words.get(0)) {
            case "describe" -> answer.put("about", about());
            case "sample" -> sample(words, answer);
            case "law" -> law(number(words, 2), number(words, 3), number(words, 4), answer);
            case "pmf" -> pmf(number(words, 1), answer);
            case "canary" ->
                answer.put("ratio", Canary.of(words.get(1), number(words, 2)).ratio());
            case "memory" -> memory(answer);
            default -> throw new IllegalArgumentException("no such work: " + words);
        }
        return answer;
    }

    private static int number(List<String> words, int index) {
        return Integer.parseInt(words.get(index));
    }

    private static String about() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return "Kinks, JDK " + Runtime.version() + (vectors ? ", Vector API" : "");
    }

    private void sample(List<String> words, Map<String, Object> answer) {
        String key = words.get(1) + " " + words.get(2);
        Simulation simulation = simulations.computeIfAbsent(
                key, k -> Simulation.of(Priors.model(words.get(1)), number(words, 2), seed));
        long from = drawn.getOrDefault(key, 0L);
        long to = from + Long.parseLong(words.get(3));
        drawn.put(key, to);
        long start = System.nanoTime();
        Histogram counts = words.size() < 5
                ? simulation.sample(from, to).counts()
                : engine(number(words, 4))
                        .run(simulation, from, to, Progress.silent())
                        .counts();
        answer.put("seconds", (System.nanoTime() - start) / 1e9);
        answer.put("counts", counts.counts());
    }

    private static Engine engine(int threads) {
        return new LocalEngine(threads);
    }

    private static void law(int width, int digits, int last, Map<String, Object> answer) {
        long start = System.nanoTime();
        List<String> probabilities = BallRecurrence.probabilities(width, last, digits);
        answer.put("seconds", (System.nanoTime() - start) / 1e9);
        answer.put("pmf", probabilities);
    }

    private static void pmf(int width, Map<String, Object> answer) {
        long start = System.nanoTime();
        TabulatedLaw law = TabulatedLaw.of(QBall.euclidean(ExactValue.of(1)), width);
        double[] pmf = new double[law.last() - law.first() + 1];
        for (int k = law.first(); k <= law.last(); k++) {
            pmf[k - law.first()] = law.pmf(k);
        }
        answer.put("seconds", (System.nanoTime() - start) / 1e9);
        answer.put("first", law.first());
        answer.put("pmf", pmf);
    }

    private static void memory(Map<String, Object> answer) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        answer.put("heap", memory.getHeapMemoryUsage().getUsed());
        answer.put("most", memory.getHeapMemoryUsage().getMax());
    }
}
