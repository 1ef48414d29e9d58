package io.github.kinks.benchmark;

import io.github.kinks.law.BallRecurrence;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.QBall;
import io.github.kinks.law.TabulatedLaw;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The ball's law: an operation is a whole table of probabilities. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LawBenchmark {

    /** Widths of the law in many digits. */
    @State(Scope.Benchmark)
    public static class Narrow {
        /** Neurons a network. */
        @Param({"200", "2000"})
        public int width = 200;
    }

    /** Widths of the law in doubles. */
    @State(Scope.Benchmark)
    public static class Wide {
        /** Neurons a network. */
        @Param({"2000", "1000000"})
        public int width = 2000;
    }

    /** 50 digits for every k, as decimals. */
    @Benchmark
    public List<String> fiftyDigits(Narrow at) {
        return BallRecurrence.probabilities(at.width, at.width, 50);
    }

    /** The exact law's decimals, by way of its factorial moments. */
    @Benchmark
    public String exactMiddle() {
        return QBall.euclidean(ExactValue.of(1)).exact(200).decimal(11, 50);
    }

    /** The law in doubles. */
    @Benchmark
    public TabulatedLaw doubles(Wide at) {
        return TabulatedLaw.of(QBall.euclidean(ExactValue.of(1)), at.width);
    }
}
