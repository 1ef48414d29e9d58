package io.github.kinks.montecarlo;

import static io.github.kinks.montecarlo.Agreement.binomial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Histogram;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.network.ActivatedNetwork;
import io.github.kinks.network.SlopeOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Counting the kinks of networks whose activation is not ReLU. */
class ActivationCountTest {
    private static final Formula ONE = Formula.number(1);
    private static final Formula TWO = Formula.number(2);
    private static final Model INTERVAL = Model.of(new Prior.Interval(ONE));
    private static final Activation UNEVEN = Activation.bendingAt(
            List.of(new BigFraction(5, 2), new BigFraction(-1), BigFraction.ZERO, new BigFraction(1, 4)));

    private static final Map<String, io.github.kinks.network.Activation> FUNCTIONS = Map.of(
            "relu", io.github.kinks.network.Activation.RELU,
            "leaky-relu", io.github.kinks.network.Activation.LEAKY_RELU,
            "abs", io.github.kinks.network.Activation.ABS,
            "hard-tanh", io.github.kinks.network.Activation.HARD_TANH,
            "hard-sigmoid", io.github.kinks.network.Activation.HARD_SIGMOID,
            "relu6", io.github.kinks.network.Activation.RELU6);

    /** A function with the breakpoints: the known one, or one whose slope goes up and down. */
    private static io.github.kinks.network.Activation function(Activation activation) {
        List<BigFraction> slopes = new ArrayList<>(List.of(BigFraction.ZERO));
        activation.breakpoints().forEach(t -> slopes.add(new BigFraction(slopes.size() % 2 == 0 ? -2 : 3)));
        io.github.kinks.network.Activation zigzag =
                new io.github.kinks.network.Activation(activation.breakpoints(), slopes, BigFraction.ONE);
        return FUNCTIONS.getOrDefault(activation.name(), zigzag);
    }

    @Test
    void theNamedOnesBendWhereTheirFunctionsDo() {
        assertThat(FUNCTIONS.keySet()).isEqualTo(Activation.names());
        FUNCTIONS.forEach((name, function) ->
                assertThat(Activation.named(name).orElseThrow().breakpoints()).isEqualTo(function.breakpoints()));
    }

    static Stream<Model> models() {
        Model wide = INTERVAL.on(Formula.number(-1, 4), TWO).scaled(new Model.Scale.Joint(Formula.number(-3)));
        Model gaussian = Model.of(new Prior.Gaussian(Formula.number(3), TWO));
        return Stream.of(
                INTERVAL.with(named("leaky-relu")),
                Model.of(new Prior.Ball(ONE)).with(named("abs")),
                INTERVAL.with(named("hard-tanh")),
                wide.with(named("hard-tanh")),
                gaussian.with(named("hard-sigmoid")),
                gaussian.with(named("relu6")),
                wide.with(UNEVEN),
                gaussian.with(UNEVEN));
    }

    private static Activation named(String name) {
        return Activation.named(name).orElseThrow();
    }

    /** Network by network, as {@link OracleAgreementTest} does for ReLU. */
    @ParameterizedTest
    @MethodSource("models")
    void everyNetworkHasAsManyKinksAsItsFunction(Model model) {
        Domain domain = Domain.of(model);
        SlopeOracle oracle = SlopeOracle.on(new BigFraction(domain.left()), new BigFraction(domain.right()));
        io.github.kinks.network.Activation function = function(model.activation());
        Random outputs = new Random(1);
        int otherwise = 0;
        for (int width = 1; width <= 6; width++) {
            Simulation simulation = Simulation.of(model, width, 1);
            for (int network = 0; network < 60; network += 2) {
                Draw draw = simulation.draw(network);
                double[] c = outputs.doubles(width, -1, 1).toArray();
                ActivatedNetwork f =
                        ActivatedNetwork.of(function, draw.weights(), draw.biases(), c, outputs.nextDouble());
                int kinks = oracle.trace(f).kinks().size();
                assertThat(draw.kinks()).isEqualTo(kinks);
                assertThat(simulation.sample(network, network + 1).counts().count(kinks))
                        .isEqualTo(1);
                otherwise += shifted(draw, domain, model.activation()) == kinks ? 0 : 1;
            }
        }
        // the comparison can fail: a count whose breakpoints are all moved by 1/2 differs in many of the 180 networks
        assertThat(otherwise).isGreaterThan(40);
    }

    private static int shifted(Draw draw, Domain domain, Activation activation) {
        double[] points = activation.breakpoints().stream()
                .mapToDouble(t -> t.doubleValue() + 0.5)
                .toArray();
        return domain.kinks(draw.weights(), draw.biases(), points);
    }

    /** Each neuron by itself: at an end of the domain, inside, outside, of weight 0, and with its signs turned. */
    @Test
    void onlyKinksStrictlyInsideTheDomainCount() {
        Domain domain = new Domain(-1, 2);
        double[] hardTanh = {-1, 1};
        double[] weights = {1, 1, 1, 2, 0, 0, -1, -2, 0.25};
        double[] biases = {0, 1, 2, 0, 1, 0.5, 0, 0, 0};
        int[] expected = {1, 1, 0, 2, 0, 0, 1, 2, 0};
        for (int i = 0; i < weights.length; i++) {
            assertThat(domain.kinks(new double[] {weights[i]}, new double[] {biases[i]}, hardTanh))
                    .as("neuron %d", i)
                    .isEqualTo(expected[i]);
        }
        assertThat(domain.kinks(weights, biases, hardTanh)).isEqualTo(7);
    }

    /** At the breakpoint 0 both ways of counting are the same function. */
    @Test
    void breakpointZeroIsCountedAsForRelu() {
        Simulation simulation = Simulation.of(INTERVAL.on(Formula.number(-1, 3), TWO), 50, 1);
        Domain domain = Domain.of(simulation.model());
        for (int network = 0; network < 2_000; network++) {
            Draw draw = simulation.draw(network);
            assertThat(domain.kinks(draw.weights(), draw.biases(), new double[1]))
                    .isEqualTo(draw.kinks());
        }
    }

    @Test
    void everyActivationHasStreamsOfItsOwn() {
        Stream<Model> models =
                Stream.of("relu", "leaky-relu", "abs", "hard-tanh", "relu6").map(name -> INTERVAL.with(named(name)));
        List<Double> first = Stream.concat(
                        models, Stream.of(INTERVAL.with(Activation.bendingAt(List.of(BigFraction.ZERO)))))
                .map(model -> Simulation.of(model, 3, 1).draw(0).weights()[0])
                .toList();
        assertThat(first).doesNotHaveDuplicates();
    }

    static Stream<Arguments> laws() {
        Model oneHalf = INTERVAL.with(Activation.bendingAt(List.of(new BigFraction(1, 2))));
        return Stream.of(
                // given w, the biases that bend in the domain are w(-1, 1) itself
                Arguments.of(INTERVAL.with(named("leaky-relu")), binomial(3, 0.5), binomial(3, 0.495)),
                // min(2w, w + 1/2)/2 integrated over w
                Arguments.of(oneHalf, binomial(3, 7.0 / 16), binomial(3, 0.5)),
                // one kink where |b| > 1 - |w|, and never two
                Arguments.of(
                        INTERVAL.with(named("hard-tanh")), padded(binomial(3, 0.5), 7), padded(binomial(3, 0.495), 7)),
                // none where 2|w| < 1 - |b|, two where 2|w| > 1 + |b|: like two coins
                Arguments.of(
                        INTERVAL.on(TWO.negate(), TWO).with(named("hard-tanh")), binomial(6, 0.5), binomial(6, 0.495)));
    }

    private static double[] padded(double[] law, int cells) {
        // a probability 0 is never seen, and its cell has nothing to say
        return java.util.Arrays.copyOf(law, cells);
    }

    /** 10^6 networks each; a true law is refuted with probability at most 1e-9. */
    @ParameterizedTest
    @MethodSource("laws")
    void theTrueLawIsAcceptedAndAWrongOneRefuted(Model model, double[] law, double[] wrong) {
        Histogram counts = Simulation.of(model, 3, 1).sample(0, 1_000_000).counts();
        assertThat(Agreement.refutes(counts, law)).isFalse();
        assertThat(Agreement.refutes(counts, wrong)).isTrue();
    }

    @Test
    void oneBreakpointGivesOnePositionAndSeveralNone() {
        Model one = INTERVAL.with(Activation.bendingAt(List.of(new BigFraction(1, 2))));
        double[] positions = Simulation.of(one, 1, 1).positions(1_000);
        Simulation simulation = Simulation.of(one, 1, 1);
        for (int i = 0; i < positions.length; i++) {
            boolean inside = positions[i] > -1 && positions[i] < 1;
            assertThat(simulation.draw(i).kinks()).isEqualTo(inside ? 1 : 0);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Simulation.of(INTERVAL.with(named("relu6")), 1, 1).positions(10))
                .withMessageContaining("relu6 has several kinks");
    }
}
