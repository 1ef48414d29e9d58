package io.github.kinks.house.broken.montecarlo;

import io.github.kinks.house.broken.law.LawGuest;
import org.apache.spark.SparkConf;

/** Breaks the rules that montecarlo does not import law, and that Spark stays in its own package. */
public final class MontecarloGuest {
    static final Class<?> WRONG = LawGuest.class;
    static final Class<?> CLUSTER = SparkConf.class;

    private MontecarloGuest() {}
}
