package io.github.kinks.calibration;

import io.github.kinks.evidence.OrderedBlocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A rise within blocks. A share of the blocks is put in order: the mean correlation is that share. */
record BlocksTrial(Design design, OrderedBlocks judge) implements Trial {
    private static final int LEVELS = 4;

    static BlocksTrial of(Promise promise, double wanted) {
        String test = "ordered-blocks";
        long blocks = Sizes.of(
                test, wanted, n -> new OrderedBlocks(LEVELS, n).smallestDetectable(promise.alpha(), promise.power()));
        OrderedBlocks judge = new OrderedBlocks(LEVELS, blocks);
        double detectable = judge.smallestDetectable(promise.alpha(), promise.power());
        return new BlocksTrial(
                new Design(
                        test,
                        "blocks of four positions, interval prior",
                        "mean of Spearman's rho",
                        detectable,
                        blocks,
                        promise),
                judge);
    }

    @Override
    public boolean rejects(boolean nullIsTrue, UniformRandomProvider generator) {
        return judge.judge(draw(nullIsTrue, generator)).refutes(design.promise().alpha());
    }

    List<double[]> draw(boolean nullIsTrue, UniformRandomProvider generator) {
        List<double[]> blocks = new ArrayList<>();
        for (long i = 0; i < design.samples(); i++) {
            double[] block = Positions.TRUE.draw(LEVELS, generator);
            if (!nullIsTrue && generator.nextDouble() < design.detectable()) {
                Arrays.sort(block);
            }
            blocks.add(block);
        }
        return blocks;
    }
}
