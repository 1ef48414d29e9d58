package io.github.kinks.suite;

import io.github.kinks.montecarlo.Engine;
import io.github.kinks.montecarlo.LocalEngine;
import io.github.kinks.montecarlo.spark.SparkEngine;

/** Where networks are drawn. They are the same everywhere. */
public enum EngineKind {
    /** In threads of this process. */
    LOCAL,
    /** On the Spark cluster that {@code spark-submit} names. */
    SPARK;

    /**
     * Starts it.
     *
     * @param threads how many threads draw on this machine; a cluster has its own
     * @throws QueryException if it is Spark, and there is none
     */
    Engine start(int threads) {
        return this == LOCAL ? new LocalEngine(threads) : spark();
    }

    private static Engine spark() {
        try {
            return SparkEngine.start();
        } catch (NoClassDefFoundError e) {
            throw new QueryException(refusal("Spark is not on the class path"), e);
        } catch (IllegalStateException e) {
            throw new QueryException(refusal(String.valueOf(e.getMessage())), e);
        }
    }

    private static String refusal(String why) {
        return "--engine 'spark': " + why
                + "; run 'spark-submit --class io.github.kinks.cli.Main target/kinks.jar COMMAND .."
                + " --engine spark', or draw the same networks without it";
    }
}
