package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.CertificateReader;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.Claim.Assertion;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.InvalidClaimException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates with one thing wrong are refused: all but those that are named here, which are right too. */
class CertificateMutantsTest {
    private static final Path FOLDER = Path.of("proofs", "certificates");
    private static final Map<String, Claim> CLAIMS =
            BuiltInClaims.read().stream().collect(Collectors.toMap(Claim::id, Function.identity()));

    /** Edits that leave a certificate right: the same formula, the default, a claim of which the same is true, or less said. */
    private static final Map<String, Set<String>> RIGHT = Map.ofEntries(
            // (-x)^2 = x^2
            Map.entry(
                    "ball-factorial-moments-slices",
                    Set.of(
                            "integrals.0.integrand: Abs[x]*(1-(-x)^2)^(m/2)",
                            "integrals.0.kernel: (1-(-x)^2)^(m/2)",
                            "integrals.0.pieces.0.certificate: (1-(-x)^2)/(m+2)",
                            "integrals.0.pieces.1.certificate: -(1-(-x)^2)/(m+2)",
                            "integrals.1.integrand: (1-(-x)^2)^(m/2)",
                            "integrals.1.kernel: (1-(-x)^2)^(m/2)",
                            "integrals.1.pieces.0.certificate: x*(1-(-x)^2)")),
            // a(n), a(n+1) and a(n+2) grow alike
            Map.entry(
                    "ball-mean-asymptotic",
                    Set.of(
                            "where.after.at.n: left out",
                            "where.after.at.n: n",
                            "where.after.at.n: n+0",
                            "where.after.at.n: n+1+1",
                            "where.after.at.n: n+2",
                            "where.after.at: left out")),
            // less is said: only how the claim's formula moves and begins
            Map.entry("ball-mean-even", Set.of("equals: left out")),
            Map.entry("ball-mean-odd", Set.of("equals: left out")),
            Map.entry("ball-mean-product", Set.of("equals: left out")),
            // the weight is 1 where none is named; other laws have the mass 1 too
            Map.entry("ball-pmf-mass", Set.of("weight: left out", "claim: qball-pmf")),
            Map.entry("interval-pmf-mass", Set.of("weight: left out")),
            Map.entry("interval-pmf-mass-any-domain", Set.of("weight: left out")),
            Map.entry("qball-pmf-mass", Set.of("weight: left out", "claim: ball-pmf")),
            Map.entry("qsphere-pmf-mass", Set.of("weight: left out", "claim: ball-pmf", "claim: qball-pmf")),
            // (-x)^2 = x^2; the moment of order 1 is the mean; without neurons there are no kinks
            Map.entry(
                    "ball-variance",
                    Set.of("equals: 2*second+first-(-first)^2", "where.first.claim: ball-mean", "least.n: 0")),
            Map.entry("qball-mean", Set.of("least.n: 0")));

    /** Edits of the claim that leave right what the certificate says. The others speak of the whole formula. */
    private static final Map<String, Set<String>> RIGHT_CLAIMS = Map.of(
            "ball-mean-asymptotic", Set.of("Sqrt[2*(n+1)/Pi]"),
            // signs that cancel, or that count modulo 2 only
            "ball-mean-product", Set.of("-n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])"),
            "ball-variance",
                    Set.of("2*n*(n-1)/(Pi*(n+2))+n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])"
                            + "-(-n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2]))^2"),
            "ball-pmf-factorial-moments", signs("Binomial[n,j]*Gamma[1+n/2]/(Pi^(j/2)*Gamma[1+(n+j)/2])"),
            "qball-pmf-factorial-moments",
                    signs("Binomial[n,j]*(rho*Gamma[2/q]/Gamma[1/q])^j*Gamma[1+n/q]/Gamma[1+(n+j)/q]"));

    private static Set<String> signs(String moment) {
        return Stream.of("-j-k", "j+k", "j--k")
                .map(power -> "Sum[(-1)^(%s)*Binomial[j,k]*%s,{j,k,n}]".formatted(power, moment))
                .collect(Collectors.toSet());
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("ball-pmf-laws.yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEditIsRefused(String name) throws IOException {
        assertThat(names()).containsAll(RIGHT.keySet());
        Map<String, String> mutants = CertificateMutants.of(text(name));
        assertThat(mutants).hasSizeGreaterThan(20);
        assertThat(survivors(mutants)).isEqualTo(RIGHT.getOrDefault(name, Set.of()));
    }

    /** A certificate certifies the formula that stands in the claim: with another one there it is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ball-factorial-moments-orders",
                "ball-factorial-moments-slices",
                "ball-mean-asymptotic",
                "ball-mean-even",
                "ball-mean-odd",
                "ball-mean-product",
                "ball-pmf-factorial-moments",
                "ball-variance",
                "interval-pmf-mass-any-domain",
                "interval-pmf-mean-any-domain",
                "qball-mean",
                "qball-pmf-factorial-moments"
            })
    void everyEditOfTheClaimIsRefused(String name) throws IOException {
        String text = text(name);
        Claim claim = claim(text);
        Assertion.Equals stated = (Assertion.Equals) claim.assertion();
        Set<String> survivors = new TreeSet<>();
        for (Formula edited : CertificateMutants.edits(stated.formula())) {
            Map<String, Claim> claims = new HashMap<>(CLAIMS);
            claims.put(claim.id(), claim.saying(new Assertion.Equals(stated.quantity(), edited)));
            if (holds(text, claims)) {
                survivors.add(edited.toString());
            }
        }
        assertThat(survivors).isEqualTo(RIGHT_CLAIMS.getOrDefault(name, Set.of()));
    }

    private static Claim claim(String text) {
        String id = CertificateReader.read("certificate", text).claim().claim();
        return CLAIMS.values().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEditOfALawIsRefused() throws IOException {
        String all = text("ball-pmf-laws");
        String narrow = all.substring(0, all.indexOf("  - n: 5\n"));
        assertThat(holds(narrow, CLAIMS)).isTrue();
        // a law left out says less
        assertThat(survivors(CertificateMutants.of(narrow)))
                .containsExactlyInAnyOrder(
                        "widths.0: left out", "widths.1: left out", "widths.2: left out", "widths.3: left out");
    }

    /** Right sums of what is wrong: one probability grows by what another loses, with the same mean. */
    @Test
    void aLawWithTheRightMassAndMeanButNotTheClaimsIsRefused() throws IOException {
        String all = text("ball-pmf-laws");
        String narrow = all.substring(0, all.indexOf("  - n: 3\n"));
        List<String> lines = new ArrayList<>(narrow.lines().toList());
        String moved = String.join("\n", lines)
                .replace("[1, -13/6]", "[11/10, -13/6]")
                .replace("[0, 5/3]", "[-2/10, 5/3]")
                .replace("[0, 1/2]", "[1/10, 1/2]");
        assertThat(holds(narrow, CLAIMS)).isTrue();
        assertThat(moved).isNotEqualTo(String.join("\n", lines)).contains("11/10", "-2/10", "1/10, 1/2");
        assertThat(holds(moved, CLAIMS)).isFalse();
    }

    private static Set<String> survivors(Map<String, String> mutants) {
        Set<String> survivors = new TreeSet<>();
        mutants.forEach((edit, text) -> {
            if (holds(text, CLAIMS)) {
                survivors.add(edit);
            }
        });
        return survivors;
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".yaml"));
    }

    private static boolean holds(String text, Map<String, Claim> claims) {
        try {
            return CertificateCheck.of(CertificateReader.read("certificate", text), claims)
                    .holds();
        } catch (InvalidClaimException e) {
            return false;
        }
    }
}
