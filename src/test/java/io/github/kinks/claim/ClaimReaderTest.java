package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
    private static Claim read(String text) {
        return ClaimReader.read("my.yaml", text);
    }

    private static Formula formula(Claim claim) {
        return ((Claim.Assertion.Equals) claim.assertion()).formula();
    }

    @Test
    void fillsInWhatIsLeftOut() {
        String text = """
                id: mine
                model: {prior: ball}
                claim: {mean: n/2}
                """;
        Claim claim = read(text);
        assertThat(claim)
                .isEqualTo(new Claim(
                        "mine",
                        "mine",
                        "unstated",
                        "",
                        Model.of(new Prior.Ball(Formula.number(1))),
                        new Claim.Assertion.Equals(Claim.Quantity.MEAN, FormulaParser.parse("n/2")),
                        Map.of(),
                        new Claim.Check(List.of(1, 2, 3, 10), 1_000_000, List.of(), OptionalDouble.empty(), 1),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        new Claim.Origin(
                                "my.yaml",
                                text,
                                Map.of("id", 1, "model", 2, "model.prior", 2, "claim", 3, "claim.mean", 3))));
    }

    @Test
    void readsEverythingThatIsStated() {
        Claim claim = read("""
                id: all-of-it
                title: "Yes: all"
                source: somewhere
                statement: \\frac{n}{2}
                model:
                  prior: gaussian
                  domain: [-R, R]
                  activation: relu
                  scale: {joint: T}
                claim:
                  pmf: "n*k*R*sw/sb*T"
                for: {n: even, R: "<=1"}
                check:
                  widths: [10, 2]
                  samples: 1e7
                  at: [{sw: 1, sb: 2, R: 1/2, T: 0.25}]
                expect: REFUTED
                without-proof: it is false
                """);
        assertThat(claim.title()).isEqualTo("Yes: all");
        assertThat(claim.statement()).isEqualTo("\\frac{n}{2}");
        assertThat(claim.model().scale()).isEqualTo(new Model.Scale.Joint(Formula.variable("T")));
        assertThat(claim.conditions()).hasToString("{R=<=1, n=even}");
        assertThat(claim.check().widths()).containsExactly(2, 10);
        assertThat(claim.check().samples()).isEqualTo(10_000_000);
        assertThat(claim.check().points()).hasToString("[{R=1/2, T=1/4, sb=2, sw=1}]");
        assertThat(claim.expected()).contains(Verdict.REFUTED);
        assertThat(claim.withoutProof()).contains("it is false");
        assertThat(claim.origin().at("claim.pmf")).isEqualTo("my.yaml:11: claim.pmf: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pmf: 1/(n+1)            | 'tv: 1e-3'            | 0.001 | 1
            factorial-moment: n     | 'tv: 0.5, weight: 7'  | 0.5   | 7
            same-law: {prior: ball} | 'tv: 0.02'            | 0.02  | 1
            mean: n/2               | 'error: 0.25'         | 0.25  | 1
            variance: n/4           | 'error: 3'            | 3     | 1
            density: x              | 'error: 1e-2'         | 0.01  | 1
            positions-given-count: uniform | 'error: 0.05' | 0.05  | 1
            mean: n/2               | 'weight: 1000000'     |       | 1000000
            """)
    void readsHowTightABoundEndsSampling(String says, String check, @Nullable Double bound, int weight) {
        Claim.Check read = read("id: a\nmodel: {prior: interval}\nclaim: {%s}\ncheck: {%s}\n".formatted(says, check))
                .check();
        assertThat(read.bound()).isEqualTo(bound == null ? OptionalDouble.empty() : OptionalDouble.of(bound));
        assertThat(read.weight()).isEqualTo(weight);
    }

    @Test
    void readsThatKinksAreUniformGivenTheirNumber() {
        Claim claim = read("""
                id: a
                model: {prior: "interval", domain: [-R, R]}
                claim: {positions-given-count: uniform, for: {R: <=1}}
                """);
        assertThat(claim.assertion()).isEqualTo(new Claim.Assertion.UniformPositions());
        assertThat(claim.model().variables()).containsExactly("R");
        assertThat(claim.conditions()).containsKey("R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mean: n/2          | tv: 0.1     | tv: a bound on the error of a mean, or on the Kolmogorov distance of a law of positions, is asked for by error
            pmf: 1             | error: 0.1  | error: a bound on the total variation distance of a law is asked for by tv
            least-width: 2*m   | error: 0.1  | error: this claim is not simulated, so that there is nothing to bound; leave it out
            pmf: 1             | tv: 1       | tv: a number between 0 and 1, such as 1e-3 is wanted, not the number '1'
            pmf: 1             | tv: 0       | tv: a number between 0 and 1, such as 1e-3 is wanted, not the number '0'
            mean: n/2          | error: -1   | error: a number above 0, such as 1e-2 is wanted, not the number '-1'
            mean: n/2          | weight: 0   | weight: a whole number from 1 to 1000000 is wanted, not the number '0'
            mean: n/2          | weight: 1.5 | weight: a whole number from 1 to 1000000 is wanted, not the number '1.5'
            """)
    void refusesBoundsThatTheClaimCannotHave(String says, String check, String message) {
        String text = "id: a\nmodel: {prior: interval}\nclaim: {%s}\ncheck: {%s}\n".formatted(says, check);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidClaimException.class)
                .hasMessage("my.yaml:4: check." + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval               | [-2, 2]      | mean: n*R             |            | n*2
            interval               | [-1/2, 0.5]  | mean: n*R             |            | n*(1/2)
            interval               | [0, 3]       | mean: n*(R-L)         |            | n*(3-0)
            interval               | [-T, T]      | mean: n*R             |            | n*T
            interval               | [0, R]       | mean: n*R             |            | n*R
            interval:rho=0.6       | [-1, 1]      | mean: n*rho           |            | n*(3/5)
            gaussian:sw=1,sb=2     | [-1, 1]      | mean: n*sw/sb         |            | n*1/2
            gaussian:sw=3          | [-1, 1]      | mean: n*sw/sb         |            | n*3/sb
            ball                   | [-1, 1]      | mean: m!              | {n: even}  | Factorial[n/2]
            ball                   | [-1, 1]      | mean: m!              | {n: odd}   | Factorial[(n-1)/2]
            ball                   | [-1, 1]      | least-width: 2*m      |            | 2*m
            ball                   | [-1, 1]      | probability: 0.25     |            | 1/4
            """)
    void putsInWhatTheModelFixes(String prior, String domain, String claim, String condition, String expected) {
        String text = "id: a\nmodel: {prior: '%s', domain: %s}\nclaim: {%s}\n".formatted(prior, domain, claim);
        String restricted = text + (condition == null ? "" : "for: " + condition);
        assertThat(formula(read(restricted))).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | mean: n/2             | interval              | -1 | 1
            interval | mean: n*R             | interval              | -R | R
            interval | mean: n*(R-L)         | interval              | L  | R
            interval | mean: n*L             | interval              | L  | R
            interval | mean: n*rho           | interval:rho=rho      | -1 | 1
            ball     | 'density: x'          | ball                  | -1 | 1
            gaussian | mean: n*R*sw/sb       | gaussian              | -R | R
            """)
    void leavesSymbolicWhatTheFormulaMentions(String prior, String claim, String read, String left, String right) {
        Model model = read("id: a\nmodel: {prior: %s}\nclaim: {%s}\n".formatted(prior, claim))
                .model();
        assertThat(model.prior()).hasToString(read);
        assertThat(model.left()).hasToString(left);
        assertThat(model.right()).hasToString(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            even     | [2, 10]
            odd      | [1, 3]
            >=3      | [3, 10]
            >=20     | [20, 21, 22]
            ==7      | [7]
            <3       | [1, 2]
            """)
    void theUsualWidthsObeyTheCondition(String condition, String widths) {
        Claim claim = read("id: a\nmodel: {prior: ball}\nclaim: {mean: n}\nfor: {n: '%s'}\n".formatted(condition));
        assertThat(claim.check().widths()).hasToString(widths);
    }

    @Test
    void theUsualPointsObeyTheCondition() {
        Claim claim = read("id: a\nmodel: {prior: interval}\nclaim: {mean: n*R}\nfor: {R: '<=1'}\n");
        assertThat(claim.check().points()).hasToString("[{R=1/2}]");
    }

    @Test
    void theConditionMayStandInsideTheClaim() {
        String outside = "id: a\nmodel: {prior: ball}\nclaim: {mean: m}\nfor: {n: even}\n";
        String inside = "id: a\nmodel: {prior: ball}\nclaim: {mean: m, for: {n: even}}\n";
        assertThat(read(inside).conditions()).isEqualTo(read(outside).conditions());
        assertThat(read(inside).assertion()).isEqualTo(read(outside).assertion());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relu                                | relu                   | 0
            leaky-relu                          | leaky-relu             | 0
            abs                                 | abs                    | 0
            hard-tanh                           | hard-tanh              | -1 1
            hard-sigmoid                        | hard-sigmoid           | -3 3
            relu6                               | relu6                  | 0 6
            {breakpoints: [2.5, -1, "0"]}       | breakpoints -1, 0, 5/2 | -1 0 5/2
            {breakpoints: [1/3]}                | breakpoints 1/3        | 1/3
            """)
    void readsActivations(String written, String name, String breakpoints) {
        Activation activation = read("id: a\nmodel: {prior: ball, activation: %s}\nclaim: {mean: n}\n"
                        .formatted(written))
                .model()
                .activation();
        assertThat(activation).hasToString(name);
        assertThat(activation.breakpoints().stream().map(t -> Formula.number(t).toString()))
                .containsExactly(breakpoints.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hard-tanh   | hard-tanh
            -1, 0,5/2   | breakpoints -1, 0, 5/2
            0.5         | breakpoints 1/2
            """)
    void readsActivationsOfACommandLine(String written, String name) {
        assertThat(ActivationReader.read(written)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tanh   | unknown activation 'tanh'; known are relu,
            relu 6 | unknown activation 'relu 6'; did you mean 'relu6'?
            1,1    | each breakpoint stands once
            1,,2   | breakpoints: a number such as -1, 0.5 or 5/2
            2e6    | between -1000000 and 1000000, is wanted, not '2e6'
            """)
    void refusesOtherTextsOfACommandLine(String written, String message) {
        assertThatThrownBy(() -> ActivationReader.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"probability: 1/2", "density: x"})
    void aQuantityOfOneKinkNeedsOneBreakpoint(String says) {
        String text = "id: a\nmodel: {prior: interval, activation: %s}\nclaim: {%s}\n";
        assertThat(read(text.formatted("{breakpoints: [2]}", says)).model().mostKinks(7))
                .isEqualTo(7);
        assertThatThrownBy(() -> read(text.formatted("relu6", says)))
                .isInstanceOf(InvalidClaimException.class)
                .hasMessageContaining("a neuron makes a kink for each of the 2 breakpoints of relu6");
    }

    @Test
    void theOtherModelTakesTheDomainOfTheFirst() {
        Claim claim = read("""
                id: a
                model: {prior: ball, domain: [0, 1/2], scale: {weights: 3}}
                claim: {same-law: {prior: interval}}
                """);
        Model other = ((Claim.Assertion.SameLaw) claim.assertion()).other();
        assertThat(other.left()).isEqualTo(claim.model().left());
        assertThat(other.right()).isEqualTo(claim.model().right());
        assertThat(other.scale()).isEqualTo(new Model.Scale.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e6", "1000000", "1.0e6", "+1E+6", "1000000.0"})
    void countsMayBeWrittenInPowersOfTen(String samples) {
        Claim claim = read("id: a\nmodel: {prior: ball}\nclaim: {mean: n}\ncheck: {samples: %s}\n".formatted(samples));
        assertThat(claim.check().samples()).isEqualTo(1_000_000);
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() {
        Claim claim = read("\uFEFFid: a\r\nmodel: {prior: ball}\r\nclaim: {mean: n}\r\n");
        assertThat(claim.origin().lines()).containsEntry("claim", 3);
    }
}
