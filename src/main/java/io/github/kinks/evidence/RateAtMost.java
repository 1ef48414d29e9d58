package io.github.kinks.evidence;

/**
 * Whether an event's rate is at most a stated one, such as the rate of false alarms that a test promises: the exact binomial
 * test. The p-value is {@code P(X >= events)} at the stated rate, which bounds it for every lower one. The number of trials
 * is fixed beforehand and looked at once.
 *
 * @param trials the number of independent trials, 1 to 2^44
 * @param rate the stated rate, at least 0 and below 1
 */
public record RateAtMost(long trials, double rate) {
    /** Checks the figures. */
    public RateAtMost {
        new BinomialTail(Mass.requireSamples(trials), rate);
        if (rate == 1) {
            throw new IllegalArgumentException("every rate is at most 1");
        }
    }

    /**
     * Judges a count of events; the statistic is their share of the trials.
     *
     * @throws IllegalArgumentException unless {@code 0 <= events <= trials}
     */
    public Significance judge(long events) {
        if (events < 0 || events > trials) {
            throw new IllegalArgumentException(events + " events in " + trials + " trials");
        }
        return new Significance((double) events / trials, new BinomialTail(trials, rate).logAtLeast(events));
    }

    /** The least number of events that refutes the rate at {@code alpha}; one more than the trials where none does. */
    public long critical(double alpha) {
        double log = StrictMath.log(Mass.requireAlpha(alpha));
        BinomialTail tail = new BinomialTail(trials, rate);
        long low = -1;
        long high = trials + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (tail.logAtLeast(middle) <= log) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * The least rate at which the stated one is refuted at {@code alpha} with probability at least {@code power}: where
     * {@code P(X < critical)} falls to {@code 1 - power}. Exact but for rounding up; 1 where the trials are too few for any.
     */
    public double smallestDetectable(double alpha, double power) {
        long critical = critical(alpha);
        double missed = 1 - Mass.requirePower(power);
        return critical > trials ? 1 : BinomialInterval.upperBound(critical - 1, trials, missed);
    }

    /**
     * A number of trials at which {@code effect}, a rate above the stated one, is detected with that power while it is not
     * with one trial less. (Whole numbers make the power fall a little now and then on its way up.)
     */
    public static long samplesNeeded(double rate, double effect, double alpha, double power) {
        long least = Search.least(n -> n > BinomialTail.MOST_TRIALS
                        || new RateAtMost(n, rate).smallestDetectable(alpha, power) <= effect)
                .orElseThrow();
        if (least > BinomialTail.MOST_TRIALS) {
            throw new IllegalArgumentException("no trials tell a rate of " + effect + " from " + rate);
        }
        return least;
    }
}
