package io.github.kinks.montecarlo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Counts kinks where neurons may bend at the same point. */
final class SharedKinks {
    private SharedKinks() {}

    /**
     * The points of the domain at which the slope of {@code sum c_i max(w_i x + b_i, 0)} changes: neuron i adds {@code c_i |w_i|} to it
     * at {@code -b_i / w_i}. Positions are quotients rounded to doubles, so that points are told apart which differ by more than one part in
     * 2^52, and changes are added up in doubles: that a sum is taken for 0 wrongly, or the other way round, has for output weights drawn
     * independently a probability of about the width times 2^-52.
     */
    static int count(double[] weights, double[] biases, double[] outputWeights, Domain domain) {
        // 0.0 - b, since the point 0 has one sign only
        double[] positions = IntStream.range(0, weights.length)
                .mapToDouble(i -> (0.0 - biases[i]) / weights[i] + 0.0)
                .toArray();
        Integer[] order = IntStream.range(0, weights.length)
                .filter(i -> weights[i] != 0 && domain.left() < positions[i] && positions[i] < domain.right())
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> positions[i]));
        int count = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double change = 0;
            for (to = from; to < order.length && positions[order[to]] == positions[order[from]]; to++) {
                change += outputWeights[order[to]] * Math.abs(weights[order[to]]);
            }
            count += change == 0 ? 0 : 1;
        }
        return count;
    }
}
