package io.github.kinks.cli;

import java.util.function.LongSupplier;

/** How fast work goes on, over all that was done since a beginning. For one thread. */
final class Rate {
    private static final double MILLION = 1e6;
    /** Before that a rate is little more than noise. */
    private static final double LEAST_SECONDS = 0.5;

    private final String unit;
    private final LongSupplier nanos;
    private final long begin;

    /**
     * A rate that begins now.
     *
     * @param unit what is counted, in the plural
     * @param nanos a clock in nanoseconds
     */
    Rate(String unit, LongSupplier nanos) {
        this.unit = unit;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    static Rate of(String unit) {
        return new Rate(unit, System::nanoTime);
    }

    /**
     * The rate in words; empty in the first moments.
     *
     * @param done how many there were since the beginning
     */
    String text(double done) {
        double seconds = (nanos.getAsLong() - begin) * 1e-9;
        if (seconds < LEAST_SECONDS) {
            return "";
        }
        double rate = done / seconds;
        return rate < MILLION ? "%.0f %s/s".formatted(rate, unit) : "%.1f M %s/s".formatted(rate / MILLION, unit);
    }
}
