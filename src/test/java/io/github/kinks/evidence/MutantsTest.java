package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutantsTest {

    private static Map<String, String> mutants(String text) {
        return Mutants.of(FormulaParser.parse(text)).stream()
                .collect(Collectors.toMap(Mutant::name, m -> m.formula().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Binomial[n,k]/2^n",
                "n/2",
                "Piecewise[{{R/2,R<=1}},1-1/(2*R)]",
                "Piecewise[{{1/4,Abs[x]<=1}},1/(4*x^2)]",
                "n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])",
                "2/Pi*n*n!!/(n+1)!!",
                "(2m+1)*Binomial[2m+2,m+1]/4^(m+1)",
                "Sqrt[2*n/Pi]",
                "Binomial[n,k]*(2/Pi*ArcTan[R*sw/sb])^k*(1-2/Pi*ArcTan[R*sw/sb])^(n-k)",
                "Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2]",
                "Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k,n}]",
                "n*(n-1)*2/(Pi*(n+2))+n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])"
            })
    void areDistinctNeverTheOriginalAndAlwaysTheSame(String text) {
        Formula original = FormulaParser.parse(text);
        List<Mutant> mutants = Mutants.of(original);
        assertThat(mutants).hasSizeGreaterThan(3).isEqualTo(Mutants.of(FormulaParser.parse(text)));
        assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(mutants).extracting(Mutant::formula).doesNotHaveDuplicates().doesNotContain(original);
        for (Mutant mutant : mutants) {
            assertThatCode(() -> FormulaParser.parse(mutant.formula().toString()))
                    .as(mutant.name())
                    .doesNotThrowAnyException();
            assertThat(original.variables())
                    .as(mutant.name())
                    .containsAll(mutant.formula().variables());
        }
    }

    @Test
    void areTheseForTheMeanUnderTheInterval() {
        assertThat(Mutants.of(FormulaParser.parse("n/2")))
                .extracting(m -> m.name() + ": " + m.formula())
                .containsExactly(
                        "n-plus-1: (n+1)/2",
                        "n-less-1: (n-1)/2",
                        "twice: 2*(n/2)",
                        "half: n/2/2",
                        "constant-plus-1-1: n/3",
                        "constant-less-1-1: n/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | root-dropped-1       | n*Gamma[1+n/2]/(Pi*Gamma[(n+3)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | gamma-less-1         | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+3)/2-1])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | gamma-less-1-at-1    | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | pi-dropped-1         | n*Gamma[1+n/2]/(Sqrt[1]*Gamma[(n+3)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | parity-swapped       | n*Gamma[1+(n+1)/2]/(Sqrt[Pi]*Gamma[(n+4)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | plus-minus-swapped-1 | n*Gamma[1-n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])
            2/Pi*n*n!!/(n+1)!!                        | parity-swapped       | 2/Pi*n*Factorial2[n+1]/Factorial2[n+2]
            Binomial[n,j]*Pi^(-j/2)                   | root-dropped-1       | Binomial[n,j]*Pi^(-j)
            Pi^(1/2)*n                                | root-dropped-1       | Pi*n
            Sum[(-1)^(j-k)*Binomial[n,j],{j,k,n}]     | sign-dropped-1       | Sum[1*Binomial[n,j],{j,k,n}]
            Sum[(-1)^(j-k)*Binomial[n,j],{j,k,n}]     | first-term-dropped-1 | Sum[(-1)^(j-k)*Binomial[n,j],{j,k+1,n}]
            Sum[(-1)^(j-k)*Binomial[n,j],{j,k,n}]     | last-term-dropped-1  | Sum[(-1)^(j-k)*Binomial[n,j],{j,k,n-1}]
            Sum[(-1)^(j-k)*Binomial[n,j],{j,k,n}]     | n-plus-1             | Sum[(-1)^(j-k)*Binomial[n+1,j],{j,k,n+1}]
            Binomial[n,k]/2^n                         | exponent-plus-1-1    | Binomial[n,k]/2^(n+1)
            1/(4*x^2)                                 | exponent-plus-1-1    | 1/(4*x^3)
            Binomial[2m+2,m+1]                        | m-plus-1             | Binomial[2*(m+1)+2,m+1+1]
            """)
    void makeTheUsualMistakes(String text, String name, String expected) {
        assertThat(mutants(text)).containsEntry(name, expected);
    }
}
