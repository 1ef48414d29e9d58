package io.github.kinks.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.FormulaParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
    private static final Set<String> WHOLE = Set.of("n", "k", "j", "m");

    private static boolean equal(String left, String right) {
        Formula a = FormulaParser.parse(left);
        Formula b = FormulaParser.parse(right);
        for (Map<String, Formula> residue : Residues.classes(List.of(a, b), WHOLE)) {
            Formula difference = Residues.apply(a, residue).minus(Residues.apply(b, residue));
            if (!NormalForm.over(WHOLE).of(difference).isZero()) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n/2                                              | (n^2+n)/(2*n+2)
            Binomial[n,k]                                    | n!/(k!*(n-k)!)
            Binomial[n,k]                                    | Binomial[n,n-k]
            Binomial[n,k]*k                                  | n*Binomial[n-1,k-1]
            Binomial[2m,m]                                   | 4^m*Gamma[m+1/2]/(Sqrt[Pi]*Gamma[m+1])
            n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])         | n*Beta[n/2+1,1/2]/Pi
            n!!/(n+1)!!*n!!*(n+1)!!                          | n!!^2
            n!!*(n-1)!!                                      | n!
            Pochhammer[n+1,k]                                | (n+k)!/n!
            Pochhammer[-n,k]                                 | (-1)^k*n!/(n-k)!
            Gamma[1/2-n]*Gamma[1/2+n]                        | Pi*(-1)^n
            Gamma[3m]                                        | 3^(3m-1/2)*Gamma[m]*Gamma[m+1/3]*Gamma[m+2/3]/(2*Pi)
            Product[2i/(2i+1),{i,1,m}]                       | (2m)!!/(2m+1)!!
            Product[(i+1)^2/i^2,{i,1,m}]                     | (m+1)^2
            (-1)^(j-k)                                       | (-1)^(j+k)
            (1-R/2)^(n-k)*(R/2)^k                            | R^k*(2-R)^n/(2-R)^k/2^n
            1-2/Pi*ArcTan[R*sw/sb]                           | 2/Pi*ArcTan[sb/(sw*R)]
            Sqrt[8]*Sqrt[n]                                  | 2*Sqrt[2*n]
            Abs[-n*k]                                        | n*k
            Erf[-R*sw/(2*sb)]                                | -Erf[sw*R/sb/2]
            Erf[1-R]+Erf[R-1]                                | 0
            Erf[0]                                           | 0
            Erf[Sqrt[8]*R]                                   | Erf[2*R*Sqrt[2]]
            OwenT[-2,R/Sqrt[n+1]]                            | OwenT[2,R*Sqrt[n+1]/(n+1)]
            OwenT[2,-R]                                      | -OwenT[2,R]
            OwenT[0,R]                                       | ArcTan[R]/(2*Pi)
            OwenT[R,0]                                       | 0
            BetaRegularized[1-1/R^2,(n+1)/2,1/2]             | 1-BetaRegularized[R^(-2),1/2,n/2+1/2]
            BetaRegularized[0,n,k]                           | 0
            BetaRegularized[R/R,n,k]                         | 1
            BetaRegularized[1/2,n,n]                         | 1/2
            """)
    void recognisesEqualFormulas(String left, String right) {
        assertThat(equal(left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n/2                                              | (n+1)/2
            Binomial[n,k]                                    | Binomial[n,k+1]
            n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])         | n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+1)/2])
            n*n!!/(n+1)!!                                    | 2/Pi*n*n!!/(n+1)!!
            (-1)^(j-k)                                       | 1
            Gamma[n+1/2]                                     | Gamma[n+1]
            2^n                                              | 3^n
            Pi                                               | 22/7
            1-2/Pi*ArcTan[R*sw/sb]                           | 2/Pi*ArcTan[sw/(sb*R)]
            n/Pi+n                                           | n/Pi+n^2
            Erf[R]                                           | Erf[2*R]
            Erf[R]                                           | R
            Erf[R]^2                                         | Erf[R]
            OwenT[R,2]                                       | OwenT[2,R]
            OwenT[-R,2]                                      | -OwenT[R,2]
            BetaRegularized[1/3,n,k]                         | BetaRegularized[1/3,k,n]
            BetaRegularized[1/3,n,k]                         | 1-BetaRegularized[1/3,k,n]
            BetaRegularized[1/3,n,k]                         | BetaRegularized[1/3,n+1,k]
            """)
    void tellsDifferentFormulasApart(String left, String right) {
        assertThat(equal(left, right)).isFalse();
    }
}
