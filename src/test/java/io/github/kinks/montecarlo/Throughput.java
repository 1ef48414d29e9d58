package io.github.kinks.montecarlo;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Measures neurons a second of processor time for each prior on one thread, the best of five runs of each. Not part of the gate:
 * {@code java -cp target/test-classes:target/classes:target/lib/* io.github.kinks.montecarlo.Throughput [width ..]}
 */
final class Throughput {
    private static final long NEURONS = 1L << 26;

    private Throughput() {}

    public static void main(String[] arguments) {
        Formula one = Formula.number(1);
        List<Prior> priors = List.of(new Prior.Interval(one), new Prior.Ball(one), new Prior.Gaussian(one, one));
        List<String> widths = arguments.length == 0 ? List.of("1", "8", "64", "1000", "100000") : List.of(arguments);
        for (Prior prior : priors) {
            for (String width : widths) {
                report(prior, Integer.parseInt(width));
            }
        }
    }

    private static void report(Prior prior, int width) {
        Simulation simulation = Simulation.of(Model.of(prior), width, 1);
        long networks = Math.max(2, NEURONS / width);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        double mean = 0;
        for (int run = 0; run < 5; run++) {
            long begin = thread.getCurrentThreadCpuTime();
            mean = simulation.sample(0, networks).counts().mean();
            best = Math.min(best, (thread.getCurrentThreadCpuTime() - begin) * 1e-9);
        }
        System.out.printf(
                "%-20s width %6d  %8.1f million neurons/s  mean %.4f%n",
                prior, width, networks * width / best / 1e6, mean);
    }
}
