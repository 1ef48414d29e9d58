package io.github.kinks.law;

import io.github.kinks.claim.FormulaException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * P(K = k) = sum over j from k to n of (-1)^(j-k) C(j,k) F_j, with F_j = E C(K,j). Exactly by collecting the moments' terms
 * by their power of pi over one denominator each, so that only integers are summed; or, where the moments are enclosed or
 * the width is large, in fixed point.
 */
final class BinomialInversion {
    /** Up to this width exact values are given. */
    static final int WIDEST_EXACT = 512;

    private static final int GUARD = 64;
    private static final int MOST_TABLES = 4;

    private final int n;
    private final List<ExactValue> moments;
    private final Optional<Map<Integer, Column>> columns;

    /** The enclosed pmf at each precision asked for: all of it costs as much as one value of it. */
    private final Map<Long, FixedPoint> tables = new HashMap<>();

    /** The numerators of the moments' coefficients at one power of pi, by j, over one denominator. */
    private record Column(BigInteger denominator, Map<Integer, BigInteger> numerators) {}

    /** values[k] / 2^place is P(K = k) up to errors[k] / 2^place. */
    private record FixedPoint(long place, List<BigInteger> values, List<BigInteger> errors) {}

    BinomialInversion(List<ExactValue> moments) {
        this.n = moments.size() - 1;
        this.moments = List.copyOf(moments);
        this.columns = n <= WIDEST_EXACT && moments.stream().allMatch(ExactValue::isExact)
                ? Optional.of(columns(moments))
                : Optional.empty();
    }

    private static Map<Integer, Column> columns(List<ExactValue> moments) {
        Map<Integer, Map<Integer, Ratio>> byPower = new TreeMap<>();
        for (int j = 0; j < moments.size(); j++) {
            int index = j;
            moments.get(j)
                    .exact()
                    .orElseThrow()
                    .terms()
                    .forEach((half, c) ->
                            byPower.computeIfAbsent(half, h -> new TreeMap<>()).put(index, c));
        }
        Map<Integer, Column> columns = new TreeMap<>();
        byPower.forEach((half, coefficients) -> {
            BigInteger common = BigInteger.ONE;
            for (Ratio c : coefficients.values()) {
                common = common.divide(common.gcd(c.denominator())).multiply(c.denominator());
            }
            Map<Integer, BigInteger> numerators = new TreeMap<>();
            for (Map.Entry<Integer, Ratio> c : coefficients.entrySet()) {
                BigInteger factor = common.divide(c.getValue().denominator());
                numerators.put(c.getKey(), c.getValue().numerator().multiply(factor));
            }
            columns.put(half, new Column(common, numerators));
        });
        return columns;
    }

    ExactValue probability(int k) {
        return columns.isPresent()
                ? ExactValue.lazy(() -> exact(columns.get(), k), bits -> enclosure(k, bits))
                : ExactValue.enclosed(bits -> enclosure(k, bits));
    }

    private PiPolynomial exact(Map<Integer, Column> powers, int k) {
        BigInteger[] choose = new BigInteger[n + 1];
        choose[k] = BigInteger.ONE;
        for (int j = k + 1; j <= n; j++) {
            choose[j] = choose[j - 1].multiply(BigInteger.valueOf(j)).divide(BigInteger.valueOf(j - k));
        }
        Map<Integer, Ratio> coefficients = new TreeMap<>();
        powers.forEach((half, column) -> {
            BigInteger sum = BigInteger.ZERO;
            for (Map.Entry<Integer, BigInteger> term : column.numerators().entrySet()) {
                int j = term.getKey();
                if (j >= k) {
                    BigInteger product = choose[j].multiply(term.getValue());
                    sum = (j - k) % 2 == 0 ? sum.add(product) : sum.subtract(product);
                }
            }
            coefficients.put(half, new Ratio(sum, column.denominator()));
        });
        return PiPolynomial.of(coefficients);
    }

    private Enclosure enclosure(int k, int bits) {
        FixedPoint table = table(bits);
        return Enclosure.ball(table.values().get(k), table.errors().get(k), -table.place());
    }

    private synchronized FixedPoint table(int bits) {
        // the smallest probabilities of a wide law are as small as its last moment, which is P(K = n)
        long place = (long) bits + n + GUARD + Math.max(0, -lastMagnitude());
        FixedPoint table = tables.get(place);
        if (table == null) {
            if (tables.size() >= MOST_TABLES) {
                tables.clear();
            }
            table = fixedPoint(place);
            tables.put(place, table);
        }
        return table;
    }

    private long lastMagnitude() {
        try {
            return moments.get(n).enclosure(8).magnitude();
        } catch (FormulaException maybeZero) {
            return 0;
        }
    }

    /**
     * The generating function sum F_j (z-1)^j is expanded about 0 by repeated synthetic division, which on integers only
     * adds. If each F_j is off by at most e, then P(K = k) is off by at most e sum_j C(j,k) = e C(n+1,k+1).
     */
    private FixedPoint fixedPoint(long place) {
        BigInteger[] lows = new BigInteger[n + 1];
        BigInteger error = BigInteger.ZERO;
        int longest = 1;
        int working = Math.toIntExact(place + n + 8);
        PiPowers powers = new PiPowers(working);
        for (int j = 0; j <= n; j++) {
            Enclosure moment = enclosure(moments.get(j), powers);
            BigInteger low = moment.lower().floorScaled(place);
            BigInteger high = moment.upper().floorScaled(place).add(BigInteger.ONE);
            lows[j] = low;
            longest = Math.max(longest, low.bitLength());
            error = error.max(high.subtract(low));
        }
        List<BigInteger> values = shifted(lows, longest);
        BigInteger[] errors = new BigInteger[n + 1];
        BigInteger choose = BigInteger.ONE;
        for (int k = n; k >= 0; k--) {
            errors[k] = error.multiply(choose);
            choose = choose.multiply(BigInteger.valueOf(k + 1L)).divide(BigInteger.valueOf(n - k + 1L));
        }
        return new FixedPoint(place, values, List.of(errors));
    }

    /** The coefficients of sum lows[j] (z-1)^j. All numbers on the way stay below 2^n max |lows|. */
    private List<BigInteger> shifted(BigInteger[] lows, int longest) {
        int words = (longest + n + 1) / Long.SIZE + 1;
        ModularInteger[] values = new ModularInteger[n + 1];
        Arrays.setAll(values, j -> new ModularInteger(lows[j], words));
        for (int i = 0; i < n; i++) {
            for (int j = n - 1; j >= i; j--) {
                values[j].subtract(values[j + 1]);
            }
        }
        return Arrays.stream(values).map(ModularInteger::value).toList();
    }

    private static Enclosure enclosure(ExactValue moment, PiPowers powers) {
        return moment.exact().map(p -> p.enclosure(powers)).orElseGet(() -> moment.enclosure(powers.bits()));
    }
}
