package io.github.kinks.law;

import java.math.BigInteger;

/** The binomial coefficients C(j, m) for j up to n and m below some limit. */
final class PascalTriangle {
    private final BigInteger[][] rows;

    private PascalTriangle(BigInteger[][] rows) {
        this.rows = rows;
    }

    static PascalTriangle of(int n, int limit) {
        BigInteger[][] rows = new BigInteger[n + 1][];
        for (int j = 0; j <= n; j++) {
            rows[j] = new BigInteger[Math.min(j + 1, limit)];
            for (int m = 0; m < rows[j].length; m++) {
                rows[j][m] = m == 0 || m == j ? BigInteger.ONE : rows[j - 1][m - 1].add(rows[j - 1][m]);
            }
        }
        return new PascalTriangle(rows);
    }

    /** C(j, m), for m up to j. */
    BigInteger at(int j, int m) {
        return rows[j][m];
    }
}
