package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.symbolic.BiasLengths.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths integrated over the weights against areas of polygons, which are cut out of the rectangle of weights and biases. */
class BiasLengthsTest {
    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;

    private record Point(BigFraction u, BigFraction b) {}

    /** What of a convex polygon has {@code slope u + constant + sign b >= 0}. */
    private static List<Point> cut(List<Point> polygon, BigFraction slope, int sign, BigFraction constant) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Point p = polygon.get(i);
            Point q = polygon.get((i + 1) % polygon.size());
            BigFraction atP = slope.multiply(p.u).add(p.b.multiply(sign)).add(constant);
            BigFraction atQ = slope.multiply(q.u).add(q.b.multiply(sign)).add(constant);
            if (atP.signum() >= 0) {
                kept.add(p);
            }
            if (atP.signum() * atQ.signum() < 0) {
                BigFraction share = atP.divide(atP.subtract(atQ));
                kept.add(new Point(between(p.u, q.u, share), between(p.b, q.b, share)));
            }
        }
        return kept;
    }

    private static BigFraction between(BigFraction a, BigFraction b, BigFraction share) {
        return a.add(b.subtract(a).multiply(share));
    }

    private static BigFraction area(List<Point> polygon) {
        BigFraction sum = ZERO;
        for (int i = 0; i < polygon.size(); i++) {
            Point p = polygon.get(i);
            Point q = polygon.get((i + 1) % polygon.size());
            sum = sum.add(p.u.multiply(q.b)).subtract(q.u.multiply(p.b));
        }
        return sum.abs().divide(2);
    }

    /** The areas with 0, 1, .. kinks: each breakpoint's interval is above, around or below the bias. */
    private static BigFraction[] areas(BiasLengths lengths) {
        BigFraction[] areas = new BigFraction[lengths.breakpoints().size() + 1];
        java.util.Arrays.fill(areas, ZERO);
        BigFraction w = lengths.weights();
        BigFraction b = lengths.biases();
        List<Point> rectangle =
                List.of(new Point(ZERO, b.negate()), new Point(w, b.negate()), new Point(w, b), new Point(ZERO, b));
        split(lengths, 0, 0, rectangle, areas);
        return areas;
    }

    private static void split(BiasLengths lengths, int next, int kinks, List<Point> polygon, BigFraction[] areas) {
        if (polygon.isEmpty() || next == lengths.breakpoints().size()) {
            areas[kinks] = areas[kinks].add(area(polygon));
            return;
        }
        BigFraction t = lengths.breakpoints().get(next);
        BigFraction low = lengths.low();
        BigFraction high = lengths.high();
        split(lengths, next + 1, kinks, cut(polygon, low, -1, t), areas);
        split(lengths, next + 1, kinks, cut(polygon, high.negate(), 1, t.negate()), areas);
        List<Point> inside = cut(cut(polygon, low.negate(), 1, t.negate()), high, -1, t);
        split(lengths, next + 1, kinks + 1, inside, areas);
    }

    private static BigFraction integral(List<Piece> pieces) {
        BigFraction sum = ZERO;
        for (Piece piece : pieces) {
            BigFraction middle = piece.from().add(piece.to()).divide(2);
            BigFraction length = piece.intercept().add(piece.slope().multiply(middle));
            sum = sum.add(length.multiply(piece.to().subtract(piece.from())));
        }
        return sum;
    }

    private static BigFraction fraction(SplittableRandom random, int least, int most) {
        return new BigFraction(random.nextInt(least, most), random.nextInt(1, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void integrateToTheAreasOfPolygons(int count) {
        SplittableRandom random = new SplittableRandom(count);
        int reached = 0;
        for (int i = 0; i < 100; i++) {
            List<BigFraction> breakpoints = java.util.stream.Stream.generate(() -> fraction(random, -5, 6))
                    .distinct()
                    .limit(count)
                    .sorted()
                    .toList();
            BigFraction low = fraction(random, -8, 8);
            BigFraction high = low.add(fraction(random, 1, 9));
            BiasLengths lengths =
                    new BiasLengths(breakpoints, low, high, fraction(random, 1, 6), fraction(random, 1, 6));
            BigFraction[] areas = areas(lengths);
            for (int kinks = 1; kinks <= count; kinks++) {
                assertThat(integral(lengths.exactly(kinks)))
                        .as("%d kinks, %s", kinks, lengths)
                        .isEqualTo(areas[kinks]);
                reached += areas[kinks].signum();
            }
        }
        // many of the cases have something to compare
        assertThat(reached).isGreaterThan(50);
    }

    @Test
    void aPieceEndsOnlyWhereTheLengthBends() {
        BiasLengths hardTanh =
                new BiasLengths(List.of(ONE.negate(), ONE), new BigFraction(-3, 2), new BigFraction(3, 2), ONE, ONE);
        BigFraction bend = new BigFraction(2, 3);
        assertThat(hardTanh.exactly(1))
                .containsExactly(
                        new Piece(ZERO, bend, ZERO, new BigFraction(3)),
                        new Piece(bend, ONE, new BigFraction(4), new BigFraction(-3)));
        assertThat(hardTanh.exactly(2)).containsExactly(new Piece(bend, ONE, new BigFraction(-2), new BigFraction(3)));
    }
}
