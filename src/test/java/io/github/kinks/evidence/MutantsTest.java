package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutantsTest {

    private static final Model INTERVAL = Model.of(new Prior.Interval(Formula.number(1)));

    private static List<Mutant> ofFormula(String text) {
        return Mutants.of(INTERVAL, FormulaParser.parse(text)).stream()
                .filter(m -> m.model().equals(INTERVAL))
                .toList();
    }

    private static Map<String, String> mutants(String text) {
        return ofFormula(text).stream()
                .collect(Collectors.toMap(Mutant::name, m -> m.formula().toString()));
    }

    private static List<String> by(MutationOperator operator, String text) {
        return ofFormula(text).stream()
                .filter(m -> m.operator() == operator)
                .map(m -> m.formula().toString())
                .toList();
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
        List<Mutant> mutants = ofFormula(text);
        assertThat(mutants).hasSizeGreaterThan(3).isEqualTo(ofFormula(text));
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
        assertThat(Mutants.of(INTERVAL, FormulaParser.parse("n/2")))
                .extracting(m -> m.name() + ": " + m.formula())
                .containsExactly(
                        "n-plus-1: (n+1)/2",
                        "n-less-1: (n-1)/2",
                        "twice: 2*(n/2)",
                        "half: n/2/2",
                        "divide-to-plus-1: n+2",
                        "divide-to-minus-1: n-2",
                        "divide-to-multiply-1: n*2",
                        "constant-plus-1-1: n/3",
                        "constant-less-1-1: n/1",
                        "constant-negated-1: n/(-2)",
                        "negated-1: -(n/2)",
                        "negated-2: -n/2",
                        "right-dropped-1: n",
                        "left-dropped-1: 2",
                        "prior-ball: n/2",
                        "prior-gaussian: n/2",
                        "weights-twice: n/2",
                        "weights-half: n/2",
                        "right-end-twice: n/2",
                        "left-end-half: n/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | root-dropped-1       | n*Gamma[1+n/2]/(Pi*Gamma[(n+3)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | gamma-less-1         | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+3)/2-1])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | gamma-less-1-at-1    | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | pi-dropped-1         | n*Gamma[1+n/2]/(Sqrt[1]*Gamma[(n+3)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | parity-swapped       | n*Gamma[1+(n+1)/2]/(Sqrt[Pi]*Gamma[(n+4)/2])
            n*Gamma[1+n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])  | plus-to-minus-1      | n*Gamma[1-n/2]/(Sqrt[Pi]*Gamma[(n+3)/2])
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARITHMETIC | n+2               | n-2 & n*2 & n/2
            ARITHMETIC | 2^n               | 2*n
            OPERAND    | n/2               | n & 2
            EXPONENT   | n^(1/2)           | n^(3/2) & n^(-1/2) & n
            EXPONENT   | (-1)^k*n          | 1*n
            UNARY      | Sqrt[n]           | -Sqrt[n] & Sqrt[-n]
            UNARY      | n*k               | -(n*k) & -n*k & n*-k & n*(k+1) & n*(k-1)
            CONSTANT   | 2*Pi              | 3*Pi & 1*Pi & (-2)*Pi & 2*1 & 2*E
            CONSTANT   | E                 | Pi
            VARIABLE   | n-k               | k-k & n-n
            VARIABLE   | Sum[i*n,{i,1,n}]  | Sum[n*n,{i,1,n}] & Sum[i*i,{i,1,n}]
            FUNCTION   | Gamma[n]          | Factorial[n] & n
            FUNCTION   | n!                | Gamma[n] & Factorial2[n] & n
            FUNCTION   | n!!               | Factorial[n] & n
            FUNCTION   | Binomial[n,k]     | Pochhammer[n,k] & Beta[n,k] & Binomial[k,n]
            FUNCTION   | Sqrt[n]           | n
            FUNCTION   | Sum[i,{i,1,n}]    | Product[i,{i,1,n}]
            BOUND      | Sum[i*n,{i,1,n}]  | Sum[i*n,{i,2,n}] & Sum[i*n,{i,0,n}] & Sum[i*n,{i,1,n-1}] & Sum[i*n,{i,1,n+1}]
            """)
    void areMadeByEachOperator(MutationOperator operator, String text, String expected) {
        assertThat(by(operator, text)).containsExactly(expected.split(" & ", -1));
    }

    @Test
    void moveEveryBoundaryOfACondition() {
        assertThat(by(MutationOperator.RELATION, "Piecewise[{{R/2,R<=1}},1]"))
                .extracting(text -> text.replaceAll(".*,R(.+)1}}.*", "$1"))
                .containsExactly("<", "==", ">=", ">");
    }

    @Test
    void putNoIndexWhereItIsNotBound() {
        assertThat(by(MutationOperator.VARIABLE, "Sum[i,{i,1,n}]+n"))
                .containsExactly("Sum[n,{i,1,n}]+n")
                .doesNotContain("Sum[i,{i,1,i}]+n");
    }

    @Test
    void areOtherModelsForTheSameFormula() {
        Formula right = Formula.variable("R");
        Model model = Model.of(new Prior.Gaussian(Formula.variable("sw"), Formula.variable("sb")))
                .on(right.negate(), right);
        List<Mutant> models = Mutants.of(model, FormulaParser.parse("n/2")).stream()
                .filter(m -> !m.model().equals(model))
                .toList();
        assertThat(models).allSatisfy(m -> assertThat(m.formula()).hasToString("n/2"));
        assertThat(models)
                .extracting(m ->
                        m.operator() + " " + m.model().prior() + " " + m.model().left() + " "
                                + m.model().right() + " " + m.model().scale())
                .containsExactly(
                        "PRIOR interval:rho=sw/sb -R R None[]",
                        "PRIOR ball:rho=sw/sb -R R None[]",
                        "SCALE gaussian -R R Weights[factor=2]",
                        "SCALE gaussian -R R Weights[factor=1/2]",
                        "DOMAIN gaussian -R 2*R None[]",
                        "DOMAIN gaussian -(1/2*R) R None[]");
    }

    @Test
    void scaleWhatIsAlreadyScaled() {
        Model model = INTERVAL.scaled(new Model.Scale.Weights(Formula.number(3)));
        assertThat(Mutants.of(model, FormulaParser.parse("n/2")))
                .filteredOn(m -> m.operator() == MutationOperator.SCALE)
                .extracting(m -> m.model().scale().toString())
                .containsExactly("Weights[factor=6]", "Weights[factor=3/2]");
    }
}
