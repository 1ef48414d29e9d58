package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A function of a point, asked for at so many bits, is right to all but four, whatever its size. */
class PrecisionTest {
    private static final int[] BITS = {16, 53, 64, 200, 1000, 3000};

    private static final Enclosure HIGH = point(2_000_001, -1);

    private interface Road {
        Enclosure at(Enclosure x, int bits);
    }

    private record Case(String name, Road road, Enclosure x) {
        @Override
        public String toString() {
            return name + " at " + x.lower().toDouble();
        }
    }

    private static Enclosure point(long mantissa, long exponent) {
        return Enclosure.of(new Dyadic(BigInteger.valueOf(mantissa), exponent));
    }

    private static Stream<Case> cases() {
        List<Enclosure> positive = List.of(
                point(1, -40),
                point(11, -6),
                point(181, -8),
                point(3, -2),
                point((1L << 30) - 1, -30),
                point((1L << 30) + 1, -30),
                point(1, 0),
                point(3, -1),
                point(5, 0),
                point(1001, 0),
                point((1L << 40) + 1, -3));
        Map<String, Road> functions = new TreeMap<>(Map.of(
                "sqrt", Enclosure::sqrt,
                "exp", Enclosure::exp,
                "exp of its negative", (x, bits) -> x.negate().exp(bits),
                "log", Enclosure::log,
                "arctan", Enclosure::arctan,
                "arctan of its negative", (x, bits) -> x.negate().arctan(bits),
                "cube", (x, bits) -> x.pow(3, bits),
                "inverse cube", (x, bits) -> x.pow(-3, bits),
                "thirteenth power", (x, bits) -> x.pow(13, bits),
                "cube root", (x, bits) -> x.pow(Enclosure.of(new BigFraction(1, 3), bits + 64), bits)));
        List<Case> cases = new ArrayList<>();
        functions.forEach((name, road) -> positive.stream()
                // beyond the largest exponent that is computed with
                .filter(x -> !name.startsWith("exp") || x.magnitude() < 20)
                .filter(x -> !(name.equals("log") && x.contains(BigFraction.ONE)))
                .forEach(x -> cases.add(new Case(name, road, x))));
        // a large exponent multiplies the error of what it is applied to
        cases.add(new Case("exp", Enclosure::exp, point((1L << 33) + 1, -8)));
        cases.add(new Case("exp of its negative", (x, bits) -> x.negate().exp(bits), point((1L << 33) + 1, -8)));
        Stream.of(point(3, -2), point(3, -1), point(1001, 0))
                .forEach(x -> cases.add(new Case("power of a million and a half", (y, bits) -> y.pow(HIGH, bits), x)));
        Stream.of(point(11, -6), point(1, -1), point(7, -1), point(45, 0), point(1001, -1))
                .forEach(x -> cases.add(new Case("gamma", Enclosure::gamma, x)));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAsFineAsItIsAskedToBe(Case one) {
        for (int bits : BITS) {
            Enclosure value = one.road.at(one.x, bits);
            assertThat(value.relativeBits()).as("%d bits", bits).isGreaterThanOrEqualTo(bits - 4);
            assertThat(value.contains(one.road.at(one.x, 2 * bits + 100)))
                    .as("%d bits", bits)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("constants")
    void constantsAreAsFineAsTheyAreAskedToBe(Road constant) {
        for (int bits : BITS) {
            Enclosure value = constant.at(Enclosure.of(0), bits);
            assertThat(value.relativeBits()).isGreaterThanOrEqualTo(bits - 4);
            assertThat(value.contains(constant.at(Enclosure.of(0), 2 * bits + 100)))
                    .isTrue();
        }
    }

    private static Stream<Road> constants() {
        return Stream.of(
                (x, bits) -> Enclosure.pi(bits), (x, bits) -> Enclosure.e(bits), (x, bits) -> Elementary.log2(bits));
    }
}
