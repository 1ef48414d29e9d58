package io.github.kinks.checkpoint;

import io.github.kinks.claim.ActivationReader;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.montecarlo.Simulation;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of how this version draws networks: the counts of a few networks of each kind. Two versions with different streams must
 * not go on with each other's counts, and one that changes them need not remember to say so.
 */
final class StreamsPrint {
    private static final List<String> PRIORS = List.of(
            "interval",
            "ball",
            "ball:rho=2",
            "qball:q=1",
            "qball:q=7/2",
            "qball:q=inf",
            "qsphere:q=1/2",
            "qsphere:q=2",
            "qsphere:q=inf",
            "gaussian:sw=1,sb=2",
            "spherical:atom=0.1",
            "init:he",
            "init:jax");
    private static final List<Integer> WIDTHS = List.of(1, 8, 61, 1_000);
    private static final int NEURONS = 8_000;
    private static final long SEED = 1;

    private StreamsPrint() {}

    /** The fingerprint, 64 bits in hexadecimal digits. */
    static String now() {
        Sha256 print = new Sha256();
        for (String prior : PRIORS) {
            Model model = Model.of(PriorReader.read(prior));
            for (int width : WIDTHS) {
                add(print, model, width);
            }
        }
        add(print, Model.of(PriorReader.read("interval")).with(ActivationReader.read("hard-tanh")), 8);
        return HexFormat.of().formatHex(print.bytes(), 0, 8);
    }

    private static void add(Sha256 print, Model model, int width) {
        long networks = 2L * Math.max(1, NEURONS / width / 2);
        print.add(Simulation.of(model, width, SEED).sample(0, networks).counts().toString() + "\n");
    }
}
