package io.github.kinks.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one test of a run found and what it controlled, in plain figures. */
public sealed interface SimulationResult {
    /** Whether the law under test was refuted. */
    boolean refuted();

    /** The figures in a stable order; numbers that are not finite are given as text. */
    Map<String, Object> details();

    /**
     * An e-process against a discrete law.
     *
     * @param test which
     * @param samples the number of draws
     * @param alpha its share of the false-alarm probability
     * @param logE the log e-value at the end
     * @param maxLogE the largest after any batch, which decides
     * @param power the power at which {@code detectable} holds
     * @param detectable the total variation distance that would have been found
     */
    record EValue(String test, long samples, double alpha, double logE, double maxLogE, double power, double detectable)
            implements SimulationResult {
        @Override
        public boolean refuted() {
            return maxLogE >= -StrictMath.log(alpha);
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> map = start(test, samples, alpha);
            map.put("logEValue", plain(logE));
            map.put("largestLogEValue", plain(maxLogE));
            map.put("eValue", EValues.text(maxLogE));
            return end(map, power, detectable, refuted());
        }
    }

    /**
     * A bound on the distance of a law to the claimed one.
     *
     * @param test which
     * @param distance in which distance
     * @param samples the number of draws
     * @param alpha its share of the false-alarm probability
     * @param observed the distance of the empirical law
     * @param bound the upper bound of the true law's distance, at confidence {@code 1 - alpha}
     * @param power the power at which {@code detectable} holds
     * @param detectable the distance that would have been found
     * @param refuted whether the distance cannot be 0
     */
    record Distance(
            String test,
            String distance,
            long samples,
            double alpha,
            double observed,
            double bound,
            double power,
            double detectable,
            boolean refuted)
            implements SimulationResult {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> map = start(test, samples, alpha);
            map.put("distance", distance);
            map.put("observed", plain(observed));
            map.put("upperBound", plain(bound));
            return end(map, power, detectable, refuted);
        }
    }

    /**
     * A confidence interval for a mean.
     *
     * @param test which
     * @param samples the number of draws
     * @param alpha its share of the false-alarm probability
     * @param claimed the claimed mean
     * @param low the interval's lower end
     * @param high its upper end
     * @param logE the log e-value against the claimed mean
     * @param power the power at which {@code detectable} holds
     * @param detectable the error of the mean that would have been found
     */
    record Mean(
            String test,
            long samples,
            double alpha,
            double claimed,
            double low,
            double high,
            double logE,
            double power,
            double detectable)
            implements SimulationResult {
        @Override
        public boolean refuted() {
            return claimed < low || claimed > high;
        }

        /** An upper bound of the claimed mean's error, at confidence {@code 1 - alpha}. */
        public double errorBound() {
            return Math.max(high - claimed, claimed - low);
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> map = start(test, samples, alpha);
            map.put("claimed", plain(claimed));
            map.put("low", plain(low));
            map.put("high", plain(high));
            map.put("errorBound", plain(errorBound()));
            map.put("logEValue", plain(logE));
            return end(map, power, detectable, refuted());
        }
    }

    /**
     * A mutant against the claim.
     *
     * @param name the mutant's name
     * @param samples the number of draws
     * @param alpha its share of the mutants' own false-alarm probability
     * @param totalVariation its distance to the claimed law; at 0 it is equivalent and says nothing
     * @param maxLogE the largest log likelihood ratio of claim to mutant after any batch
     */
    record AgainstMutant(String name, long samples, double alpha, double totalVariation, double maxLogE)
            implements SimulationResult {
        /** Whether it is the same law under another formula. */
        public boolean equivalent() {
            return totalVariation == 0;
        }

        @Override
        public boolean refuted() {
            return maxLogE >= -StrictMath.log(alpha);
        }

        @Override
        public Map<String, Object> details() {
            Map<String, Object> map = start(name, samples, alpha);
            map.put("totalVariation", plain(totalVariation));
            map.put("equivalent", equivalent());
            map.put("largestLogEValue", plain(maxLogE));
            map.put("eValue", EValues.text(maxLogE));
            map.put("refuted", refuted());
            return map;
        }
    }

    private static Map<String, Object> start(String test, long samples, double alpha) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("test", test);
        map.put("samples", samples);
        map.put("alpha", alpha);
        return map;
    }

    private static Map<String, Object> end(Map<String, Object> map, double power, double detectable, boolean refuted) {
        map.put("power", power);
        map.put("detectable", plain(detectable));
        map.put("refuted", refuted);
        return map;
    }

    private static Object plain(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }
}
