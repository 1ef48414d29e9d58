package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no claim, and what its author is told. In the tables {@code \n} stands for a line end. */
class HostileClaimTest {
    private static InvalidClaimException refusal(String text) {
        InvalidClaimException error =
                catchThrowableOfType(InvalidClaimException.class, () -> ClaimReader.read("my.yaml", text));
        assertThat(error).as(text).isNotNull();
        return error;
    }

    private static String lines(String cell) {
        return cell == null
                ? ""
                : cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                     | my.yaml:1: the file is empty; a claim has at least id, model and claim
            # nothing                | my.yaml:1: the file is empty; a claim has at least id, model and claim
            ---                      | my.yaml:1: a map is wanted with the keys id,
            - id                     | my.yaml:1: a map is wanted with the keys id, title, source, statement, model, claim, for, check, expect, without-proof, not a list
            hello                    | not the text 'hello'
            42                       | not the number '42'
            a: 1\\n---\\nb: 2        | my.yaml:2: a second document starts here; a file holds one claim
            a: [1,\\n b              | my.yaml:2: not valid YAML: expected ',' or ']'
            a: "b                    | my.yaml:1: not valid YAML: found unexpected end of stream
            a: b: c                  | my.yaml:1: not valid YAML: mapping values are not allowed here; put a text that contains ': ' in quotes
            id: a\\n\\tb: c          | my.yaml:2: not valid YAML
            for: {n: >=3}            | put a text that begins with a sign such as > in quotes
            id: a\\nid: b            | my.yaml:2: the key 'id' stands twice, first on line 1; keep one
            id: \\0                  | my.yaml:1: not a text: it contains the character U+0000
            id: &a b                 | my.yaml:1: anchors (&name) and aliases (*name) are not allowed
            id: *a                   | my.yaml:1: anchors (&name) and aliases (*name) are not allowed
            id: !!java.io.File x     | my.yaml:1: the tag 'tag:yaml.org,2002:java.io.File' is not allowed; claims hold plain data
            id: !x {}                | my.yaml:1: the tag '!x' is not allowed
            {[a]: b}                 | my.yaml:1: a key must be a single word, not a list or a map
            """)
    void refusesWhatIsNoMapOfPlainData(String text, String part) {
        assertThat(refusal(lines(text)).getMessage()).contains(part).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: A b                                | my.yaml:1: id: 'A b' is no id; wanted are lower-case letters and digits
            id: -a                                 | my.yaml:1: id: '-a' is no id
            id: ../etc                             | my.yaml:1: id: '../etc' is no id
            id: 12                                 | my.yaml:1: id: a text is wanted, not the number '12'; put it in quotes
            id: true                               | my.yaml:1: id: a text is wanted, not the truth value 'true'; put it in quotes
            id:                                    | my.yaml:1: id: a text is wanted, not nothing
            id: "\\x1b[31m"                        | my.yaml:1: id: the text contains control characters
            id: ""                                 | my.yaml:1: id: the text is empty
            titel: x                               | my.yaml:4: titel: unknown key; did you mean 'title'? known are id,
            zebra: x                               | my.yaml:4: zebra: unknown key; known are id,
            1: x                                   | my.yaml:4: 1: unknown key
            <<: {id: b}                            | my.yaml:4: merge keys (<<) are not allowed
            title: [a]                             | my.yaml:4: title: a text is wanted, not a list
            source: 2304.09837                     | my.yaml:4: source: a text is wanted, not the number '2304.09837'; put it in quotes
            expect: proved                         | my.yaml:4: expect: unknown verdict 'proved'; did you mean 'PROVED'? known are PROVED, CONSISTENT, REFUTED, INCONCLUSIVE
            expect: maybe                          | my.yaml:4: expect: unknown verdict 'maybe'; known are PROVED
            model: ball                            | my.yaml:2: model: a map is wanted with the keys prior, domain, activation, scale, not the text 'ball'
            model: {}                              | my.yaml:2: model.prior: is missing; name the law of weights and biases
            model: {prior: bal}                    | my.yaml:2: model.prior: unknown prior 'bal'; did you mean 'ball'? known are interval, ball, qball, qsphere, gaussian, spherical, init
            model: {prior: init:keres}             | my.yaml:2: model.prior: unknown initialisation 'keres'; did you mean 'keras'? known are pytorch, keras, flax, he, jax, redshift
            model: {prior: gaussian:sw=1,sb=2}     | my.yaml:2: model.sb=2: unknown key; a value with a comma in it must be put in quotes
            model: {prior: 3}                      | my.yaml:2: model.prior: a text is wanted, not the number '3'
            model: {prior: ball, domian: [0,1]}    | my.yaml:2: model.domian: unknown key; did you mean 'domain'?
            model: {prior: ball, domain: 1}        | my.yaml:2: model.domain: two ends such as [-1, 1]
            model: {prior: ball, domain: [1]}      | my.yaml:2: model.domain: two ends such as [-1, 1]
            model: {prior: ball, domain: [1, 1]}   | my.yaml:2: model.domain: the left end 1 must be less than the right end 1
            model: {prior: ball, domain: [2, 1]}   | my.yaml:2: model.domain: the left end 2 must be less than the right end 1
            model: {prior: ball, domain: [R, -R]}  | my.yaml:2: model.domain: L stands for the left end and R for the right one
            model: {prior: ball, domain: [R, L]}   | my.yaml:2: model.domain: L stands for the left end and R for the right one
            model: {prior: ball, domain: [T, T]}   | my.yaml:2: model.domain: [T, T] is no interval
            model: {prior: ball, domain: [0, Pi]}  | not the text 'Pi'
            model: {prior: ball, domain: [0, .inf]} | not the number '.inf'
            model: {prior: ball, domain: [0, .nan]} | not the number '.nan'
            model: {prior: ball, domain: [0, 1e999999]} | not the number '1e999999'
            model: {prior: ball, domain: [0, 1/0]} | not the text '1/0'
            model: {prior: ball, domain: [0, 0x10]} | not the number '0x10'
            model: {prior: ball, activation: tanh} | my.yaml:2: model.activation: unknown activation 'tanh'; known are relu, leaky-relu, abs, hard-tanh, hard-sigmoid, relu6, and {breakpoints: [-1, 0, 5/2]}
            model: {prior: ball, activation: leakyrelu} | my.yaml:2: model.activation: unknown activation 'leakyrelu'; did you mean 'leaky-relu'? known are
            model: {prior: ball, activation: [0]}  | my.yaml:2: model.activation: a name such as hard-tanh, or {breakpoints: [-1, 0, 5/2]}, is wanted, not a list
            model: {prior: ball, activation: {}}   | my.yaml:2: model.activation.breakpoints: is missing; say where the slope changes
            model: {prior: ball, activation: {breakpoint: [0]}} | my.yaml:2: model.activation.breakpoint: unknown key; did you mean 'breakpoints'?
            model: {prior: ball, activation: {breakpoints: 0}} | my.yaml:2: model.activation.breakpoints: a list of breakpoints such as [-1, 0, 5/2] is wanted, not the number '0'
            model: {prior: ball, activation: {breakpoints: []}} | my.yaml:2: model.activation.breakpoints: a list of breakpoints
            model: {prior: ball, activation: {breakpoints: [1, "1.0"]}} | my.yaml:2: model.activation.breakpoints: each breakpoint stands once: 1, 1
            model: {prior: ball, activation: {breakpoints: [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]}} | my.yaml:2: model.activation.breakpoints: a list of breakpoints such as [-1, 0, 5/2] is wanted with 1 to 16 entries, not 17
            model: {prior: ball, activation: {breakpoints: [R]}} | my.yaml:2: model.activation.breakpoints: a number such as -1, 0.5 or 5/2, between -1000000 and 1000000, is wanted, not the text 'R'
            model: {prior: ball, activation: {breakpoints: [1e7]}} | my.yaml:2: model.activation.breakpoints: a number such as -1, 0.5 or 5/2, between -1000000 and 1000000, is wanted, not the number '1e7'
            model: {prior: ball, activation: {breakpoints: [.inf]}} | not the number '.inf'
            model: {prior: ball, activation: {breakpoints: [1/0]}} | not the text '1/0'
            model: {prior: ball, scale: T}         | my.yaml:2: model.scale: a map is wanted with the keys joint, weights
            model: {prior: ball, scale: {}}        | my.yaml:2: model.scale: exactly one of joint and weights is wanted
            model: {prior: ball, scale: {joint: T, weights: T}} | my.yaml:2: model.scale: exactly one of joint and weights is wanted
            model: {prior: ball, scale: {joint: 0}} | my.yaml:2: model.scale.joint: a positive number or the variable T is wanted, not the number '0'
            model: {prior: ball, scale: {joint: R}} | my.yaml:2: model.scale.joint: a positive number or the variable T is wanted, not the text 'R'
            claim: n/2                             | my.yaml:3: claim: a map is wanted with the keys mean,
            claim: {}                              | my.yaml:3: claim: exactly one of mean, variance, pmf, probability, density, factorial-moment, asymptotic-mean, least-width, least-width-median, pmf-recurrence, pmf-degree, mean-expansion, variance-expansion, poisson-bound, poisson-limit, same-law, positions-given-count is wanted, not none
            claim: {mean: n, variance: n}          | my.yaml:3: claim: exactly one of mean,
            claim: {means: n}                      | my.yaml:3: claim.means: unknown key; did you mean 'mean'?
            claim: {mean: }                        | my.yaml:3: claim.mean: a formula is wanted such as "n/2", not nothing
            claim: {mean: [n]}                     | my.yaml:3: claim.mean: a formula is wanted such as "n/2", not a list
            claim: {mean: yes}                     | my.yaml:3: claim.mean: column 1: unknown variable 'yes'
            claim: {mean: .inf}                    | my.yaml:3: claim.mean: a formula is wanted such as "n/2", not the number '.inf'
            claim: {mean: "n+Import[n]"}           | my.yaml:3: claim.mean: column 3: the function 'Import' is not allowed; allowed are Sqrt,
            claim: {mean: "Gamma[n"}               | my.yaml:3: claim.mean: column 8: the formula ends where ']' is wanted
            claim: {mean: "n/2*k"}                 | my.yaml:3: claim.mean: 'k' has no meaning here: mean is a formula in n
            claim: {pmf: "n*j"}                    | my.yaml:3: claim.pmf: 'j' has no meaning here: pmf is a formula in n, k
            claim: {factorial-moment: "n*k"}       | my.yaml:3: claim.factorial-moment: 'k' has no meaning here: factorial-moment is a formula in n, j
            claim: {probability: "n"}              | my.yaml:3: claim.probability: 'n' has no meaning here: probability is a formula in the model's parameters
            claim: {least-width: "n"}              | my.yaml:3: claim.least-width: 'n' has no meaning here: least-width is a formula in m
            claim: {density: "x*R"}                | my.yaml:3: claim.density: 'R' has no meaning here: the density of a position on the whole line does not depend on the domain
            claim: {mean: "m"}                     | my.yaml:3: claim.mean: 'm' has no meaning here: it stands for n/2 or (n-1)/2
            claim: {mean: "n*sw"}                  | my.yaml:3: claim.mean: 'sw' has no meaning here: only the gaussian prior has it, not ball
            claim: {mean: "n*T"}                   | my.yaml:3: claim.mean: 'T' has no meaning here: the model has no scale
            claim: {mean: "n*q"}                   | my.yaml:3: claim.mean: 'q' has no meaning here: only the priors qball and qsphere with a finite q have it, not ball
            claim: {same-law: ball}                | my.yaml:3: claim.same-law: a map is wanted
            claim: {same-law: {prior: bal}}        | my.yaml:3: claim.same-law.prior: unknown prior 'bal'
            claim: {positions-given-count: even}   | my.yaml:3: claim.positions-given-count: uniform is the one law that can be claimed, not 'even'
            claim: {positions-given-count: 1}      | my.yaml:3: claim.positions-given-count: a text is wanted, not the number '1'
            claim: {positions-given-count: }       | my.yaml:3: claim.positions-given-count: a text is wanted, not nothing
            for: even                              | my.yaml:4: for: a map is wanted
            for: {n: evne}                         | my.yaml:4: for.n: even, odd or a comparison in quotes such as ">=3", "<=1/2" or "==2" is wanted, not the text 'evne'
            for: {n: 3}                            | my.yaml:4: for.n: even, odd or a comparison
            for: {n: ">=x"}                        | my.yaml:4: for.n: even, odd or a comparison
            for: {N: even}                         | my.yaml:4: for.N: unknown key; did you mean
            for: {k: even}                         | my.yaml:4: for: the claim has no variable 'k'; it has n
            for: {n: "<0"}                         | my.yaml:4: for: no width from 1 to 1000000 is <0
            check: [1]                             | my.yaml:4: check: a map is wanted with the keys widths, samples, at
            check: {width: [1]}                    | my.yaml:4: check.width: unknown key; did you mean 'widths'?
            check: {widths: 3}                     | my.yaml:4: check.widths: a list of widths such as [1, 2, 10] is wanted, not the number '3'
            check: {widths: []}                    | my.yaml:4: check.widths: a list of widths such as [1, 2, 10] is wanted with 1 to 1000 entries, not 0
            check: {widths: [0]}                   | my.yaml:4: check.widths: a whole number from 1 to 1000000 is wanted, not the number '0'
            check: {widths: [-1]}                  | not the number '-1'
            check: {widths: [1.5]}                 | not the number '1.5'
            check: {widths: [1000001]}             | not the number '1000001'
            check: {widths: ["3"]}                 | not the text '3'
            check: {widths: [3, 3]}                | my.yaml:4: check.widths: the width 3 stands twice; keep one
            check: {widths: [.nan]}                | not the number '.nan'
            check: {samples: 0}                    | my.yaml:4: check.samples: a whole number from 1 to 1e15 is wanted, not the number '0'
            check: {samples: -1e6}                 | not the number '-1e6'
            check: {samples: .nan}                 | not the number '.nan'
            check: {samples: 1e16}                 | not the number '1e16'
            check: {samples: 1.5}                  | not the number '1.5'
            check: {samples: many}                 | not the text 'many'
            check: {at: [{R: 1}]}                  | my.yaml:4: check.at: the claim leaves no variable free, so it has no points; leave 'at' out
            check: {at: {R: 1}}                    | my.yaml:4: check.at: a list of points such as [{R: 1/2}, {R: 3}] is wanted, not a map
            """)
    void refusesWhatIsNoClaim(String change, String part) {
        String key = change.substring(0, change.indexOf(':') + 1);
        String valid = "id: a\nmodel: {prior: ball}\nclaim: {mean: n/2}\n";
        String text = valid.contains("\n" + key) || valid.startsWith(key)
                ? valid.replaceFirst("(?m)^" + key + ".*$", java.util.regex.Matcher.quoteReplacement(change))
                : valid + change + "\n";
        assertThat(refusal(text).getMessage()).contains(part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [-R, R]  | [{}]                 | each point gives a value to R and to nothing else, not to
            [-R, R]  | [{R: 1, sw: 2}]      | each point gives a value to R and to nothing else, not to R, sw
            [-R, R]  | [3]                  | each point gives a value to R and to nothing else, not the number '3'
            [-R, R]  | [{R: x}]             | R: a number such as 2 or 1/2 is wanted, not the text 'x'
            [-R, R]  | [{R: 0}]             | R = 0 must be positive
            [-R, R]  | [{R: -1}]            | R = -1 must be positive
            [-R, R]  | [{R: 5}]             | R = 5: the claim is made for R <=4 only
            [L, R]   | [{L: 2, R: 1}]       | the left end 2 must be less than the right end 1
            [0, R]   | [{R: -1}]            | the left end 0 must be less than the right end -1
            """)
    void refusesPointsThatAreNone(String domain, String points, String part) {
        String text = """
                id: a
                model: {prior: ball, domain: %s}
                claim: {mean: n}
                for: {R: "<=4"}
                check:
                  at:
                    %s
                """.formatted(domain, points);
        assertThat(refusal(text).getMessage()).contains("my.yaml:7: check.at: " + part);
    }

    @Test
    void refusesRAloneOnALopsidedDomain() {
        assertThat(refusal("id: a\nmodel: {prior: ball, domain: [0, 1]}\nclaim: {mean: n*R}\n"))
                .hasMessage("my.yaml:3: claim.mean: R alone is the half-width of a symmetric domain,"
                        + " and (0, 1) is not symmetric; write L and R");
    }

    @Test
    void refusesWidthsThatTheConditionLeavesOut() {
        String text = "id: a\nmodel: {prior: ball}\nclaim: {mean: n}\nfor: {n: even}\ncheck: {widths: [2, 3]}\n";
        assertThat(refusal(text))
                .hasMessage("my.yaml:5: check.widths: the claim is made for n even only,"
                        + " so a width of 3 checks nothing");
    }

    @Test
    void showsTheFormulaAndTheColumn() {
        assertThat(refusal("id: a\nmodel: {prior: ball}\nclaim: {mean: n + z}\n"))
                .hasMessage("""
                my.yaml:3: claim.mean: column 5: unknown variable 'z'; known are L, R, T, atom, j, k, m, n, q, rho, sb, sw, x
                    n + z
                        ^""");
    }

    @Test
    void tellsEverythingAtOnceInTheOrderOfTheLines() {
        InvalidClaimException error = refusal("""
                id: A
                model: {prior: bal}
                claim: {mean: "n+"}
                check: {widths: [0], samples: 0}
                expect: sure
                """);
        assertThat(error.problems()).extracting(Problem::line).containsExactly(1, 2, 3, 4, 4, 5);
        assertThat(error.problems())
                .extracting(Problem::field)
                .containsExactly("id", "model.prior", "claim.mean", "check.widths", "check.samples", "expect");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(refusal("title: x\n").problems()).extracting(Problem::field).containsExactly("id", "model", "claim");
    }

    @Test
    void refusesBombs() {
        assertThat(refusal("[".repeat(100_000)).getMessage()).contains("nested more than 20 deep");
        assertThat(refusal("a: ".repeat(10) + "x".repeat(YamlReader.LONGEST)).getMessage())
                .contains("too long");
        String keys = "id: a\n" + "a: 1\n".repeat(10_000);
        assertThat(refusal(keys).getMessage().lines()).hasSizeLessThan(60);
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertThat(refusal(laughs).getMessage()).contains("anchors");
    }

    @Test
    void echoesNoControlCharacters() {
        String message = refusal("\"\\e[31m\": 1\nmodel: {prior: \"\\e[2J\"}\nclaim: {mean: \"n\\e[0m\"}\n")
                .getMessage();
        assertThat(message.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }
}
