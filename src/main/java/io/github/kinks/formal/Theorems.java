package io.github.kinks.formal;

import io.github.kinks.claim.Theorem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which theorems state which of the built-in claims. That a theorem says what its claim says is for readers to judge: the index
 * is written by hand, in {@code proofs/theorems.csv}.
 */
public final class Theorems {
    private static final String INDEX = "theorems.csv";
    private static final String ASSUMPTIONS = "coq/assumptions.txt";
    private static final String NOTHING = "nothing";

    private final Map<String, List<Theorem>> byClaim;

    private Theorems(Map<String, List<Theorem>> byClaim) {
        this.byClaim = byClaim;
    }

    /**
     * The index that comes with the suite.
     *
     * @throws IllegalStateException if it names a theorem of which it is not known what it assumes
     */
    public static Theorems builtIn() {
        Map<String, List<String>> assumptions = assumptions();
        Map<String, List<Theorem>> byClaim = new TreeMap<>();
        for (String line : ProofFiles.lines(INDEX).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells.length != 2) {
                throw new IllegalStateException("proofs/" + INDEX + ": a claim and a theorem are wanted, not " + line);
            }
            List<String> assumed = assumptions.get(cells[1]);
            if (assumed == null) {
                throw new IllegalStateException(
                        "proofs/" + INDEX + ": " + cells[1] + " is not in proofs/" + ASSUMPTIONS);
            }
            int dot = cells[1].indexOf('.');
            byClaim.computeIfAbsent(cells[0], claim -> new ArrayList<>())
                    .add(new Theorem(cells[1].substring(0, dot), cells[1].substring(dot + 1), assumed));
        }
        return new Theorems(byClaim);
    }

    private static Map<String, List<String>> assumptions() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String line : ProofFiles.lines(ASSUMPTIONS)) {
            int colon = line.indexOf(": ");
            String assumed = line.substring(colon + 2);
            all.put(line.substring(0, colon), assumed.equals(NOTHING) ? List.of() : List.of(assumed.split(" ")));
        }
        return all;
    }

    /** The theorems that together state the claim; none where there are none. */
    public List<Theorem> of(String claim) {
        return Collections.unmodifiableList(byClaim.getOrDefault(claim, List.of()));
    }

    /** The claims that theorems state, in order. */
    public List<String> claims() {
        return List.copyOf(byClaim.keySet());
    }
}
