package io.github.kinks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {
    private static final SlopeOracle ORACLE = SlopeOracle.on(new BigFraction(-8), new BigFraction(8));

    /** A slope that falls, rises by a little and falls again, at points that no double is. */
    static final Activation UNEVEN = new Activation(
            fractions("-4/3", "1/7", "5/2"), fractions("2", "-1/2", "-1/3", "-5"), new BigFraction(9, 10));

    static List<BigFraction> fractions(String... texts) {
        return Arrays.stream(texts)
                .map(text -> {
                    String[] parts = text.split("/", -1);
                    return new BigFraction(
                            Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
                })
                .toList();
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of(Activation.RELU, (DoubleUnaryOperator) t -> Math.max(t, 0)),
                Arguments.of(Activation.LEAKY_RELU, (DoubleUnaryOperator) t -> t > 0 ? t : t / 100),
                Arguments.of(Activation.ABS, (DoubleUnaryOperator) Math::abs),
                Arguments.of(Activation.HARD_TANH, (DoubleUnaryOperator) t -> Math.min(Math.max(t, -1), 1)),
                Arguments.of(Activation.HARD_SIGMOID, (DoubleUnaryOperator) t -> Math.min(Math.max(t / 6 + 0.5, 0), 1)),
                Arguments.of(Activation.RELU6, (DoubleUnaryOperator) t -> Math.min(Math.max(t, 0), 6)));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void hasTheValuesOfItsFormula(Activation activation, DoubleUnaryOperator formula) {
        for (int quarters = -32; quarters <= 32; quarters++) {
            double t = quarters / 4.0;
            double rounding = 0x1p-52 * (1 + Math.abs(t));
            assertThat(activation.value(new BigFraction(t)).doubleValue())
                    .isBetween(formula.applyAsDouble(t) - rounding, formula.applyAsDouble(t) + rounding);
        }
    }

    static Stream<Activation> activations() {
        return Stream.concat(formulas().map(a -> (Activation) a.get()[0]), Stream.of(UNEVEN));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void isTheSumOfItsPartsAndBendsAtItsBreakpoints(Activation activation) {
        for (int thirds = -24; thirds <= 24; thirds++) {
            BigFraction t = new BigFraction(thirds, 3);
            assertThat(activation
                            .convexPart()
                            .value(t)
                            .add(activation.concavePart().value(t)))
                    .isEqualTo(activation.value(t));
        }
        PiecewiseLinear trace = ORACLE.trace(activation);
        assertThat(trace.kinks()).isEqualTo(activation.breakpoints());
        assertThat(trace.slopes()).isEqualTo(activation.slopes());
    }

    @Test
    void aNetworkIsTheSumOfItsParts() {
        double[] w = {1, -0.75, 3};
        double[] b = {0.1, 2, -0.5};
        double[] c = {2, -1, -0.3};
        ActivatedNetwork network = ActivatedNetwork.of(UNEVEN, w, b, c, 0.7);
        IntStream.rangeClosed(-24, 24).mapToObj(i -> new BigFraction(i, 3)).forEach(x -> {
            BigFraction value = new BigFraction(0.7);
            for (int i = 0; i < w.length; i++) {
                BigFraction argument = new BigFraction(w[i]).multiply(x).add(new BigFraction(b[i]));
                value = value.add(new BigFraction(c[i]).multiply(UNEVEN.value(argument)));
            }
            assertThat(network.value(x)).isEqualTo(value);
            assertThat(network.convexPart().value(x).add(network.concavePart().value(x)))
                    .isEqualTo(value);
        });
        // 9 pairs; those of the second neuron at 5/2 and of the others all lie inside
        assertThat(ORACLE.trace(network).kinks()).hasSize(9);
    }

    @Test
    void reluIsTheShallowNetwork() {
        double[] w = {1, -0.75, 3};
        double[] b = {0.1, 0.3, -0.5};
        double[] c = {2, -1, -0.3};
        assertThat(ORACLE.trace(ActivatedNetwork.of(Activation.RELU, w, b, c, 0.7)))
                .isEqualTo(ORACLE.trace(ShallowNetwork.of(w, b, c, 0.7)));
    }

    @Test
    void partsMustFit() {
        List<BigFraction> two = fractions("0", "1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Activation(List.of(), two, BigFraction.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Activation(fractions("1", "0"), fractions("0", "1", "0"), BigFraction.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Activation(fractions("0"), fractions("1", "1"), BigFraction.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivatedNetwork.of(UNEVEN, new double[2], new double[1], new double[2], 0));
    }
}
