package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema, by which editors complete and check, and the reader agree wherever the schema can say it. */
class ClaimSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DESCRIPTION = read("/io/github/kinks/claim/claim.schema.json");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DESCRIPTION);

    @BeforeAll
    static void theSchemaIsOne() {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(DESCRIPTION)).isEmpty();
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(ClaimSchemaTest.class.getResourceAsStream(resource))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean schemaAccepts(String yaml) {
        Object tree =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(tree)).isEmpty();
    }

    private static boolean readerAccepts(String yaml) {
        try {
            ClaimReader.read("my.yaml", yaml);
            return true;
        } catch (InvalidClaimException e) {
            return false;
        }
    }

    private static String with(String change) {
        String key = change.substring(0, change.indexOf(':') + 1);
        String base = "id: a\nmodel: {prior: gaussian}\nclaim: {mean: n*R}\n";
        return base.contains("\n" + key) || base.startsWith(key)
                ? base.replaceFirst("(?m)^" + key + ".*$", java.util.regex.Matcher.quoteReplacement(change))
                : base + change + "\n";
    }

    @Test
    void theSchemaHasTheLastWordWithLineAndField() {
        String text = "id: a\nmodel: {prior: ball}\ncheck:\n  widths: [0]\nclaim: {mean: n}\ncolour: red\n";
        Problems problems = new Problems("my.yaml");
        Yaml.Mapping document = (Yaml.Mapping) YamlReader.read(text, problems).orElseThrow();
        ClaimSchema.validate(document, problems);
        assertThat(problems.asException())
                .hasMessageContaining("my.yaml:4: check.widths[0]: ")
                .hasMessageContaining("colour");
    }

    @Test
    void bothAcceptTheBuiltInClaims() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("validation/claims"))) {
            for (Path file : files.sorted().toList()) {
                assertThat(schemaAccepts(Files.readString(file)))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: x",
                "id: a-1-b",
                "model: {prior: ball, domain: [-0.5, '1/2'], activation: relu}",
                "model: {prior: 'interval:rho=0.6'}",
                "model: {prior: 'gaussian:sw=1,sb=1e2'}",
                "model: {prior: 'gaussian: sb = 3/4 '}",
                "model: {prior: 'gaussian:rho=1'}",
                "model: {prior: qball}",
                "model: {prior: 'qball:q=inf,rho=0.6'}",
                "model: {prior: ' qsphere : rho = 1/2 , q = 3.5 '}",
                "model: {prior: 'spherical:atom=0.1'}",
                "model: {prior: ball, activation: leaky-relu}",
                "model: {prior: ball, activation: hard-sigmoid}",
                "model: {prior: ball, activation: {breakpoints: [-1, 0.5, '5/2', 1e6]}}",
                "model: {prior: 'init:keras'}",
                "model: {prior: ' init : redshift , alpha = 1/2 '}",
                "model: {prior: gaussian, domain: [L, R]}",
                "model: {prior: gaussian, domain: [-R, +R]}",
                "model: {prior: gaussian, scale: {joint: T}}",
                "model: {prior: gaussian, scale: {weights: 2}}",
                "model: {prior: gaussian, scale: {weights: '1/2'}}",
                "claim: {mean: 0.5}",
                "claim: {variance: n}",
                "claim: {pmf: k}",
                "claim: {probability: R}",
                "claim: {density: x}",
                "claim: {factorial-moment: j}",
                "claim: {asymptotic-mean: n}",
                "claim: {mean-expansion: n}",
                "claim: {variance-expansion: n}",
                "claim: {poisson-bound: 1}",
                "claim: {poisson-limit: 1}",
                "claim: {least-width: m}",
                "claim: {same-law: {prior: ball}}",
                "claim: {positions-given-count: uniform}",
                "claim: {positions-given-count: uniform, for: {n: odd}}",
                "claim: {mean: m, for: {n: odd}}",
                "for: {n: even}",
                "for: {n: '>=3', R: '< 1/2'}",
                "check: {widths: [1, 2e1], samples: 1e7}",
                "check: {samples: 1e15}",
                "check: {at: [{R: 1, sw: '1/2', sb: .5}]}",
                "expect: INCONCLUSIVE",
                "expect: null",
                "without-proof: because"
            })
    void bothAccept(String change) {
        assertThat(List.of(schemaAccepts(with(change)), readerAccepts(with(change))))
                .as("schema and reader on " + change)
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: A",
                "id: 1",
                "id: a--b",
                "id: 'a '",
                "title: ''",
                "title: 3",
                "titel: x",
                "model: ball",
                "model: {}",
                "model: {prior: bal}",
                "model: {prior: 'ball:rho=0x1'}",
                "model: {prior: 'ball:rho=-1'}",
                "model: {prior: 'ball:sw=1'}",
                "model: {prior: 'ball:q=2'}",
                "model: {prior: 'ball:rho=inf'}",
                "model: {prior: 'gaussian:rho=1,sw=1'}",
                "model: {prior: 'gaussian:atom=0.5'}",
                "model: {prior: 'qball:q=infinity'}",
                "model: {prior: 'qsphere:sw=1'}",
                "model: {prior: 'spherical:q=1'}",
                "model: {prior: init}",
                "model: {prior: 'init:torch'}",
                "model: {prior: 'init:keras,alpha=2'}",
                "model: {prior: 'init:redshift,alpha=0x2'}",
                "model: {prior: ball, domain: [1]}",
                "model: {prior: ball, domain: [1, 2, 3]}",
                "model: {prior: ball, domain: 1}",
                "model: {prior: ball, domain: [0, x]}",
                "model: {prior: ball, activation: tanh}",
                "model: {prior: ball, activation: ' relu'}",
                "model: {prior: ball, activation: 1}",
                "model: {prior: ball, activation: [0]}",
                "model: {prior: ball, activation: {}}",
                "model: {prior: ball, activation: {breakpoints: []}}",
                "model: {prior: ball, activation: {breakpoints: [1, 1]}}",
                "model: {prior: ball, activation: {breakpoints: [T]}}",
                "model: {prior: ball, activation: {breakpoints: [-1000001]}}",
                "model: {prior: ball, activation: {breakpoints: [0], slopes: [0, 1]}}",
                "model: {prior: ball, activation: {breakpoints: [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]}}",
                "model: {prior: ball, scale: {}}",
                "model: {prior: ball, scale: {joint: 1, weights: 1}}",
                "model: {prior: ball, scale: {joint: 0}}",
                "model: {prior: ball, scale: {joint: R}}",
                "model: {prior: ball, width: 3}",
                "claim: n",
                "claim: {}",
                "claim: {mean: n, variance: n}",
                "claim: {mode: n}",
                "claim: {mean: [n]}",
                "claim: {mean: true}",
                "claim: {mean: }",
                "claim: {mean: ' '}",
                "claim: {same-law: ball}",
                "claim: {positions-given-count: normal}",
                "claim: {positions-given-count: 1}",
                "claim: {positions-given-count: {prior: ball}}",
                "claim: {positions-given-count: uniform, same-law: {prior: ball}}",
                "claim: {mean: n, for: {n: odd}}\nfor: {n: odd}",
                "for: {n: 3}",
                "for: {n: odd-ish}",
                "for: {p: odd}",
                "check: {widths: []}",
                "check: {widths: [0]}",
                "check: {widths: [1.5]}",
                "check: {widths: ['1']}",
                "check: {widths: [1, 1]}",
                "check: {widths: [1000001]}",
                "check: {samples: 0}",
                "check: {samples: 2e15}",
                "check: {samples: 1.5}",
                "check: {samples: '1e6'}",
                "check: {at: {R: 1}}",
                "check: {at: [{}]}",
                "check: {at: [{R: x, sw: 1, sb: 1}]}",
                "check: {at: []}",
                "check: {size: 3}",
                "expect: YES",
                "expect: true",
                "without-proof: ''"
            })
    void bothRefuse(String change) {
        assertThat(List.of(schemaAccepts(with(change)), readerAccepts(with(change))))
                .as("schema and reader on " + change)
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "model", "claim"})
    void bothRefuseAFileWithout(String key) {
        String without = with("title: x").replaceFirst("(?m)^" + key + ":.*\n", "");
        assertThat(schemaAccepts(without)).isFalse();
        assertThat(readerAccepts(without)).isFalse();
    }

    @Test
    void everyKeyIsDescribed() {
        DESCRIPTION
                .at("/properties")
                .properties()
                .forEach(entry -> assertThat(entry.getValue().has("description")
                                || entry.getValue().has("$ref"))
                        .as(entry.getKey())
                        .isTrue());
        DESCRIPTION
                .at("/$defs")
                .properties()
                .forEach(entry -> assertThat(entry.getValue().has("description"))
                        .as(entry.getKey())
                        .isTrue());
    }
}
