package io.github.kinks.montecarlo;

import java.util.Arrays;

/**
 * Weights and biases uniform on (-1, 1), kinks counted in (-1, 1): those of the neurons with {@code |b| < |w|}.
 *
 * <p>The binary digits of {@code |w|} and {@code |b|} are drawn from the first on and compared, for 64 networks at a time, until the two
 * numbers differ; what follows is never looked at. So real numbers are compared, not numbers of some 53 bits: no probability is
 * off. The first {@value #ROUNDS} digits of a neuron are drawn for all networks of a word. Where they agree, the neuron is left open, and
 * only the number of a network's open neurons is kept. Then the open ones of a network are taken up in their order, again for all
 * networks of a word at a time, each by fresh digits until it is decided. A network is one bit of a word, and a word has one stream: networks
 * {@code 64 i} to {@code 64 i + 63} are those of stream {@code i}. {@link LazyDraw} writes down the numbers.
 */
final class LazyKernel implements Kernel {
    /** Digits that are drawn of each number in any case. */
    static final int ROUNDS = 4;
    /** Networks a word. */
    static final int NETWORKS = Long.SIZE;

    private static final int WORDS = 128;
    private static final int ROUNDS_BETWEEN_LOOKS = 4;

    private final int width;
    private final Streams streams;
    private final Lanes lanes = new Lanes(WORDS);
    private final BitCounter kinks;
    private final BitCounter open;
    private final SlicedHistogram histogram;
    private final long[] selected = new long[WORDS];
    private final long[] decided = new long[WORDS];
    private long[] undecided = new long[WORDS];
    private long[] found = new long[WORDS];

    LazyKernel(int width, Streams streams) {
        this.width = width;
        this.streams = streams;
        this.kinks = new BitCounter(width, WORDS);
        this.open = new BitCounter(width, WORDS);
        this.histogram = new SlicedHistogram(width, WORDS);
    }

    /** Whether these are the numbers that the kernel draws. */
    static boolean serves(Neurons neurons) {
        FirstLayer layer = neurons.layer();
        boolean cube = (layer instanceof FirstLayer.Interval interval && interval.rho() == 1)
                || (layer instanceof MaximumNormed norm && norm.rho() == 1 && !norm.onSphere());
        return cube && neurons.breaks().atZeroAlone() && neurons.domain().equals(new Domain(-1, 1));
    }

    @Override
    public int grain() {
        return WORDS * NETWORKS;
    }

    @Override
    public void count(long from, long to, Tally tally) {
        for (long word = from / NETWORKS; word * NETWORKS < to; word += WORDS) {
            countKinks(word);
            select(word * NETWORKS, from, to);
            histogram.add(kinks.planes(), selected, tally);
        }
    }

    @Override
    public Draw draw(long network) {
        return LazyDraw.of(width, streams, network);
    }

    /** Counts the kinks of all networks of some words. */
    private void countKinks(long word) {
        lanes.start(streams, word);
        kinks.clear();
        open.clear();
        for (int neuron = 0; neuron < width; neuron++) {
            LazyRounds.first(lanes.s0(), lanes.s1(), undecided, found);
            for (int round = 1; round < ROUNDS; round++) {
                LazyRounds.next(lanes.s0(), lanes.s1(), undecided, found);
            }
            found = kinks.add(found);
            undecided = open.add(undecided);
        }
        open.settle();
        while (open.dropEmptyPlanes()) {
            for (int round = 0; round < ROUNDS_BETWEEN_LOOKS; round++) {
                open.nonZero(undecided);
                LazyRounds.single(lanes.s0(), lanes.s1(), undecided, decided, found);
                open.subtract(decided);
                found = kinks.add(found);
            }
        }
        kinks.settle();
    }

    /** Marks, of the networks of the words from {@code first} on, those between {@code from} and {@code to - 1}. */
    private void select(long first, long from, long to) {
        Arrays.fill(selected, -1L);
        for (int word = 0; word < WORDS; word++) {
            long begin = first + (long) word * NETWORKS;
            if (begin < from) {
                selected[word] &= from - begin >= NETWORKS ? 0 : -1L << (from - begin);
            }
            if (begin + NETWORKS > to) {
                selected[word] &= begin >= to ? 0 : -1L >>> (begin + NETWORKS - to);
            }
        }
    }
}
