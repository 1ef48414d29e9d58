package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.BuiltInClaims;
import io.github.kinks.claim.Claim;
import io.github.kinks.claim.FormulaException;
import io.github.kinks.claim.Verdict;
import io.github.kinks.symbolic.Decision.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeciderTest {
    private static final Decider DECIDER = new Decider(new Deriver());

    private static Decision decide(String model, String says, String conditions) {
        return DECIDER.decide(
                Claims.of(model, says, Optional.ofNullable(conditions).orElse("")));
    }

    /** But those whose laws are not derived: with free parameters and breakpoints other than 0. */
    static List<Claim> builtIn() {
        return BuiltInClaims.read().stream()
                .filter(claim -> claim.model().activation().bendsAtZeroAlone()
                        || claim.model().variables().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void decidesTheBuiltInClaims(Claim claim) {
        Status expected = claim.expected().equals(Optional.of(Verdict.REFUTED)) ? Status.DIFFERENT : Status.EQUAL;
        assertThat(DECIDER.decide(claim).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | mean: n*Beta[n/2+1,1/2]/Pi                                              |
            ball     | mean: 2*Gamma[n/2+1]*n*2^n*Gamma[n/2+1]/(Pi*(n+1)!)                     |
            ball     | mean: 2/Pi*n*n!!/(n+1)!!                                                | n: even
            ball     | mean: n*n!!/(n+1)!!                                                     | n: odd
            ball     | mean: n*Binomial[n+1,(n+1)/2]/2^(n+1)                                   | n: odd
            ball     | mean: n*Pochhammer[1/2,(n+1)/2]/((n+1)/2)!                              | n: odd
            ball     | mean: n*Product[i/(i+1/2),{i,1,n/2}]*2/Pi                               | n: even
            ball     | mean: n*Product[(2*i-1)/(2*i),{i,1,(n+1)/2}]                            | n: odd
            ball     | mean: n/(Sqrt[Pi]*Pochhammer[n/2+1,1/2])                                |
            ball     | mean: n*(n/2)!/(Gamma[1/2]*((n+1)/2)!)                                  |
            ball     | mean: n*4^(n/2)*(n/2)!^2/(n+1)!*2/Pi                                    |
            ball     | mean: E^2*n*Beta[n/2+1,1/2]/(Pi*Exp[2])                                 |
            ball     | asymptotic-mean: Sqrt[2*(n+5)/Pi]                                       |
            ball     | asymptotic-mean: n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])               |
            ball     | asymptotic-mean: Sqrt[2]*Gamma[n+1/2]/(Sqrt[Pi]*Gamma[n])               |
            ball     | asymptotic-mean: n*Binomial[n,n/2]/2^n                                  |
            ball     | pmf: Sum[(-1)^i*Binomial[k+i,k]*Binomial[n,k+i]*Gamma[1+n/2]/(Pi^((k+i)/2)*Gamma[1+(n+k+i)/2]),{i,0,n-k}] |
            ball     | pmf: Binomial[n,k]*Sum[(-1)^i*Binomial[n-k,i]*Pi^(-(k+i)/2)*Gamma[1+n/2]/Gamma[1+(n+k+i)/2],{i,0,n-k}]    |
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,0,n}]          |
            ball     | pmf: Sum[(-1)^(n-i-k)*Binomial[n-i,k]*Binomial[n,i]*Pi^((i-n)/2)*Gamma[1+n/2]/Gamma[1+n-i/2],{i,0,n-k}]   |
            ball     | variance: 2*n*(n-1)/(Pi*(n+2))+n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])-(n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2]))^2 |
            ball     | factorial-moment: n!/(j!*(n-j)!)*Pi^(-j/2)*(n/2)!/((n+j)/2)!            |
            ball     | density: Piecewise[{{Gamma[1+n/2]/(2*Sqrt[Pi]*Gamma[(n+3)/2]), Abs[x]<=1}}, Gamma[1+n/2]/(2*Sqrt[Pi]*Gamma[(n+3)/2])*(1-(1-x^(-2))^((n+1)/2))] |
            ball     | mean: R*n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])                        | R: '<=1'
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k-1,n}] |
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,-k,n}]  |
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k,n+2}] |
            ball     | mean: -n*Gamma[n/2+1]/-(Sqrt[Pi]*Gamma[(n+3)/2])                        |
            ball     | mean: n*(rho*Beta[n/2+1,1/2]/Pi*(1-(1-1/rho^2)^((n+1)/2))+1-BetaRegularized[1/rho^2,1/2,(n+1)/2]) | rho: '>1'
            ball     | mean: n*rho*Beta[n/2+1,1/2]/Pi                                          | rho: '<=1'
            ball     | mean: n*(rho*Beta[n/2+1,1/2]/Pi+Piecewise[{{BetaRegularized[1-1/rho^2,(n+1)/2,1/2]-rho*Beta[n/2+1,1/2]/Pi*(1-1/rho^2)^((n+1)/2),rho>1}},0]) |
            ball:rho=3/2 | mean: n*(3/2*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[n/2+3/2])*(1-(5/9)^((n+1)/2))+BetaRegularized[5/9,(n+1)/2,1/2]) |
            ball:rho=3/2, domain: [-1/2, 1/2] | mean: 3*n*Beta[n/2+1,1/2]/(4*Pi)               |
            ball, domain: [-2, 2] | mean: n*(2*Beta[n/2+1,1/2]/Pi*(1-(3/4)^((n+1)/2))+1-BetaRegularized[1/4,1/2,n/2+1/2]) |
            ball, domain: [-R, R] | mean: n*(R*Beta[n/2+1,1/2]/Pi*(1-(1-1/R^2)^((n+1)/2))+1-BetaRegularized[R^(-2),1/2,(n+1)/2]) | R: '>1'
            ball, domain: [-1, 2] | mean: n*((Beta[n/2+1,1/2]/Pi*(3-2*(3/4)^((n+1)/2))+BetaRegularized[3/4,(n+1)/2,1/2])/2) |
            ball, domain: [1/2, 2] | mean: n*((Beta[n/2+1,1/2]/Pi*(3/2-2*(3/4)^((n+1)/2))+BetaRegularized[3/4,(n+1)/2,1/2])/2) |
            ball, domain: [-2, -1/2] | mean: n*((Beta[n/2+1,1/2]/Pi*(3/2-2*(3/4)^((n+1)/2))+BetaRegularized[3/4,(n+1)/2,1/2])/2) |
            ball, domain: [-2, 0] | mean: n*((Beta[n/2+1,1/2]/Pi*(2-2*(3/4)^((n+1)/2))+BetaRegularized[3/4,(n+1)/2,1/2])/2) |
            interval | mean: n/2+Erf[-R]+Erf[R]+OwenT[R,-2]+OwenT[-R,2]+OwenT[0,R]-ArcTan[R]/(2*Pi) | R: '==1'
            ball     | mean: n*Gamma[n/2+1]/(-Sqrt[Pi]*-Gamma[(n+3)/2])                        |
            ball     | asymptotic-mean: Sqrt[2*n*E/(Pi*E)]                                     |
            ball, scale: {joint: T} | mean: n*Beta[n/2+1,1/2]/Pi                             |
            ball:rho=1/2 | mean: n*Beta[n/2+1,1/2]/(2*Pi)                                      |
            ball, domain: [0, 1]    | mean: n*Beta[n/2+1,1/2]/(2*Pi)                         |
            qball    | mean: n*Gamma[2/q]*Gamma[1+n/q]/(Gamma[1/q]*Gamma[1+(n+1)/q])           |
            qball    | mean: n*rho*Gamma[2/q]*Gamma[n/q]/(Gamma[1/q]*Gamma[(n+1)/q]*(1+1/n))   | rho: '<=1'
            qball    | factorial-moment: Binomial[n,j]*(Gamma[2/q]/Gamma[1/q])^j*Gamma[1+n/q]/Gamma[1+(n+j)/q] |
            qball    | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*(Gamma[2/q]/Gamma[1/q])^j*Gamma[1+n/q]/Gamma[1+(n+j)/q],{j,k,n}] |
            qball    | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*(Gamma[2/q]/Gamma[1/q])^j*Gamma[1+n/q]/Gamma[1+(n+j)/q],{j,k-1,n+1}] |
            qsphere  | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*(Gamma[2/q]/Gamma[1/q])^j*Gamma[n/q]/Gamma[(n+j)/q],{j,k,n}] |
            qball:q=2 | mean: n*Beta[n/2+1,1/2]/Pi                                             |
            qball:q=inf | pmf: Binomial[n,k]/2^n                                               |
            qball:q=1 | asymptotic-mean: 1                                                     |
            qball:q=1 | mean: n/(n+1)                                                          |
            qball:q=1 | variance: n*(n-1)/((n+1)*(n+2))+n/(n+1)-n^2/(n+1)^2                    |
            qsphere:q=1 | mean: 1                                                              |
            qsphere:q=2 | mean: n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+1)/2])                         |
            qsphere:q=inf | mean: (n+1)/2                                                      |
            qball:q=7/2 | mean: n*Gamma[4/7]*Gamma[1+2*n/7]/(Gamma[2/7]*Gamma[1+2*(n+1)/7])     |
            interval | mean: Sum[k*Binomial[n,k]/2^n,{k,0,n}]                                  |
            interval | mean: Sum[i*Binomial[n,i],{i,1,n}]/2^n                                  |
            interval | mean: Sum[Binomial[n,i]^2,{i,0,n}]/Binomial[2*n,n]*n/2                  |
            interval | mean: Product[i+1,{i,1,n}]/(2*Product[i,{i,2,n}]*(n+1))*n             |
            interval | mean: Sum[1/2,{i,1,n}]                                                  |
            interval | mean: Sum[i,{i,0,n}]/(n+1)                                              |
            interval | mean: (n+1)!/(2*(n+1)*(n-1)!)                                           |
            interval | mean: Sum[(-1)^i*Binomial[n,i]*Binomial[2*n-i,n],{i,0,n}]*n/2           |
            interval | mean: 2*Sum[Binomial[n,i]*(1/2)^n*i*(i-1),{i,2,n}]/(n-1)                | n: '>=2'
            interval | mean: Sum[Binomial[n,i]*(1/2)^n*i,{i,1,n}]                              | n: even
            interval | mean: Sum[i*Binomial[n,i]*(R/2)^i*(1-R/2)^(n-i),{i,0,n}]                | R: '<=1'
            interval:rho=1/3 | mean: Sum[i*Binomial[n,i]*(1/6)^i*(5/6)^(n-i),{i,0,n}]          |
            interval | variance: Sum[(i-n/2)^2*Binomial[n,i]/2^n,{i,0,n}]                      |
            interval | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]/2^j,{j,k,n}]            |
            interval | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]/2^j,{j,0,n}]            |
            interval | pmf: n!/(k!*(n-k)!*2^n)                                                 |
            interval | pmf: Binomial[n,n-k]*(1/2)^k*(1/2)^(n-k)                                |
            interval | pmf: 1/((n+1)*Beta[k+1,n-k+1]*2^n)                                      |
            interval | pmf: Product[(n-k+i)/i,{i,1,k}]/2^n                                     |
            interval | pmf: (-1)^k*Pochhammer[-n,k]/(k!*2^n)                                   |
            interval | factorial-moment: Sum[Binomial[k,j]*Binomial[n,k]/2^n,{k,j,n}]          |
            interval | probability: Piecewise[{{R/2,R<1}},1-1/(2R)]                          |
            interval | probability: Piecewise[{{1-1/(2R),R>1}},R/2]                          |
            interval | density: Piecewise[{{1/4,-1<=x<=1}},1/(4*x^2)]                        |
            interval | density: Piecewise[{{1/4,x^2<=1}},1/(4*x^2)]                          |
            interval | density: Piecewise[{{1/(4*x^2),x>1},{1/(4*x^2),x<-1}},1/4]            |
            interval | least-width: 2*m                                                        |
            gaussian | density: sw*sb/(Pi*(sb^2+sw^2*x^2))                                     |
            gaussian | mean: n*(1-2/Pi*ArcTan[sb/(R*sw)])                                      |
            gaussian, domain: [L, R] | probability: (ArcTan[R*sw/sb]-ArcTan[L*sw/sb])/Pi     |
            gaussian:sw=1,sb=1       | pmf: Binomial[n,k]/2^n                                |
            init:pytorch             | pmf: Binomial[n,k]/2^n                                |
            init:keras               | pmf: Piecewise[{{1,k==1}},0]                          |
            init:keras               | pmf: Piecewise[{{0,k<1},{1,k<2}},0]                   |
            init:flax                | pmf: 1                                                | k: '==1'
            init:flax                | mean: 1                                               |
            init:he                  | variance: 0                                           |
            init:he, domain: [-R, R] | mean: Abs[-1]                                         |
            init:he, domain: [0, 1]  | mean: 0                                               |
            init:keras, scale: {weights: T} | mean: 1                                        |
            init:redshift | probability: Piecewise[{{Sqrt[6/(n+1)]/2,n>=5}},1-Sqrt[(n+1)/6]/2]          |
            init:redshift | mean: n*Piecewise[{{Sqrt[6/(n+1)]/2,n>=5}},1-Sqrt[(n+1)/6]/2]              |
            init:redshift | mean: n*Piecewise[{{1-Sqrt[(n+1)/6]/2,n<=5}},Sqrt[6/(n+1)]/2]              |
            init:redshift | mean: n*Sqrt[6/(n+1)]/2                                          | n: '>=5'
            init:redshift | variance: Piecewise[{{n*Sqrt[6/(n+1)]/2*(1-Sqrt[6/(n+1)]/2),n>4}},n*(1-Sqrt[(n+1)/6]/2)*Sqrt[(n+1)/6]/2] |
            init:redshift | pmf: Piecewise[{{Binomial[n,k]*(Sqrt[6/(n+1)]/2)^k*(1-Sqrt[6/(n+1)]/2)^(n-k),n>=5}},Binomial[n,k]*(1-Sqrt[(n+1)/6]/2)^k*(Sqrt[(n+1)/6]/2)^(n-k)] |
            init:redshift,alpha=1/4 | mean: n*Sqrt[6/(n+1)]/8                                |
            spherical     | pmf: Binomial[n,k]*(2/Pi*ArcTan[R])^k*(1-2/Pi*ArcTan[R])^(n-k) |
            init:jax, domain: [-R, R] | probability: 2*(ArcTan[100*R*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])]/Pi-2*OwenT[-2,100*R*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])])/Erf[Sqrt[2]] |
            init:jax, domain: [0, R] | mean: n*(ArcTan[100*R*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])]/Pi-2*OwenT[-2,100*R*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])])/Erf[Sqrt[2]] |
            init:jax, scale: {weights: T}, domain: [-1/100, 1/100] | variance: n*(1-2*(ArcTan[0.87962566103423978*Sqrt[n+1]/(T*Sqrt[2])]/(-Pi)+1/2-2*OwenT[2,T*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])])/Erf[Sqrt[2]])*2*(ArcTan[T*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])]/Pi-2*OwenT[2,T*Sqrt[2]/(0.87962566103423978*Sqrt[n+1])])/Erf[Sqrt[2]] |
            spherical     | density: 1/(Pi*(1+x^2))                                          |
            spherical:rho=2, domain: [L, R] | probability: (ArcTan[2*R]-ArcTan[2*L])/Pi     |
            spherical     | pmf: Piecewise[{{atom,k==0}},0]+(1-atom)*Binomial[n,k]*(2/Pi*ArcTan[R])^k*(1-2/Pi*ArcTan[R])^(n-k) |
            spherical     | mean: (1-atom)*n*2/Pi*ArcTan[R]                                  |
            spherical     | variance: n*(1-atom)*(1/2)*(1-1/2)+atom*(1-atom)*n^2/4           |
            interval      | least-width-median: 2*m-1                                        |
            interval      | least-width-median: Piecewise[{{1,m==1},{3,m<=2}},2*m-1]       | m: '<=9'
            gaussian:sw=1,sb=1 | least-width-median: 2*(m-1)+1                               |
            init:pytorch  | least-width-median: 2*m-1                                        |
            ball          | least-width-median: Piecewise[{{1,m==1},{5,m==2},{12,m==3}},22] | m: '<=4'
            ball          | least-width: Piecewise[{{3,m==1},{8,m==2},{16,m==3}},27]       | m: '<5'
            interval:rho=1/3 | least-width-median: Piecewise[{{4,m==1}},10]                | m: '<=2'
            """)
    void recognisesEqualFormulas(String model, String says, String conditions) {
        assertThat(decide(model, says, conditions)).returns(Status.EQUAL, Decision::status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | asymptotic-mean: -Sqrt[2*n/Pi]                                         |
            ball     | asymptotic-mean: Sqrt[2*n/E]                                           |
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k+1,n}] |
            ball     | mean: n*n!!/(n+1)!!                                                     |
            ball     | mean: n*n!!/(n+1)!!                                                     | n: even
            ball     | mean: 2/Pi*n*n!!/(n+1)!!                                                | n: odd
            ball     | mean: n*Gamma[n/2]/(Sqrt[Pi]*Gamma[(n+1)/2])                            |
            ball     | mean: (n+1)*Gamma[(n+1)/2+1]/(Sqrt[Pi]*Gamma[(n+4)/2])                  |
            ball     | mean: n*Gamma[n/2+1]/(Pi*Gamma[(n+3)/2])                                |
            ball     | mean: n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])*(1+1/10^40)              |
            ball     | mean: n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])+1/10^400                 |
            ball     | mean: Sqrt[2*n/Pi]                                                      |
            ball     | variance: n*Beta[n/2+1,1/2]/Pi*(1-Beta[n/2+1,1/2]/Pi)                   |
            ball     | pmf: Binomial[n,k]*(Beta[n/2+1,1/2]/Pi)^k*(1-Beta[n/2+1,1/2]/Pi)^(n-k)  |
            ball     | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[n/2]/Gamma[(n+j)/2],{j,k,n}] |
            ball     | asymptotic-mean: Sqrt[2*n]/Pi                                           |
            ball     | asymptotic-mean: n                                                      |
            ball     | asymptotic-mean: 2*Sqrt[2*n/Pi]/(1+1/10^5)/2                            |
            ball     | least-width: Pi*m^2/2                                                   |
            ball     | density: 1/4                                                            |
            interval | mean: (n+1)/2                                                           |
            interval | mean: n/2+Product[n-i,{i,1,3}]                                        |
            interval | mean: Piecewise[{{n/2,n<=5}},n/2+1]                                   |
            interval | pmf: n/k*Binomial[n-1,k-1]/2^n                                          |
            interval | pmf: Binomial[n,k]/2^n*(1+1/10^40)                                      |
            interval | pmf: Binomial[n+1,k]/2^n                                                |
            interval | pmf: Binomial[n,k]/2^k                                                  |
            interval | pmf: Binomial[n,k]/2^n*(k-1)/(k-1)                                      |
            interval | variance: n/2                                                           |
            interval | variance: Sum[(i-n/2)^2*Binomial[n,i]/2^n,{i,1,n}]                      |
            interval | probability: Piecewise[{{R/2,R<2}},1-1/(2R)]                          |
            interval | probability: R/2                                                        |
            interval | probability: Piecewise[{{R/2,R<1},{1/3,R==1}},1-1/(2R)]               |
            interval | density: 1/4                                                            |
            interval | density: Piecewise[{{1/4,x<=1}},1/(4*x^2)]                            |
            interval | least-width: 2*m+1                                                      |
            gaussian | probability: 2/Pi*ArcTan[R*sb/sw]                                       |
            gaussian, domain: [L, R] | probability: (ArcTan[R*sw/sb]+ArcTan[L*sw/sb])/Pi     |
            ball, scale: {weights: T} | mean: n*Beta[n/2+1,1/2]/Pi                           | T: '<=1'
            init:pytorch  | mean: n                                                          |
            init:keras    | mean: n                                                          |
            init:keras    | pmf: Piecewise[{{1,k==n}},0]                                   |
            init:keras    | pmf: Piecewise[{{1,k<=1}},0]                                   |
            init:keras    | pmf: 1                                                           |
            init:he, domain: [0, 1] | mean: 1                                                |
            init:redshift | mean: n*Sqrt[6/(n+1)]/2                                          |
            init:redshift | mean: n*Piecewise[{{Sqrt[6/(n+1)]/2,n>=4}},1-Sqrt[(n+1)/6]/2]  |
            init:redshift | mean: n*Piecewise[{{Sqrt[6/(n+1)]/2,n>6}},1-Sqrt[(n+1)/6]/2]   |
            init:redshift,alpha=2 | mean: n*Piecewise[{{Sqrt[6/(n+1)]/2,n>=5}},1-Sqrt[(n+1)/6]/2] |
            spherical     | pmf: (1-atom)*Binomial[n,k]*(2/Pi*ArcTan[R])^k*(1-2/Pi*ArcTan[R])^(n-k) |
            spherical     | pmf: Binomial[n,k]*(1/Pi*ArcTan[R])^k*(1-1/Pi*ArcTan[R])^(n-k)   |
            spherical     | mean: atom*n*2/Pi*ArcTan[R]                                      |
            spherical:rho=2 | mean: n*2/Pi*ArcTan[R/2]                                       |
            interval      | least-width-median: 2*m                                          |
            interval      | least-width-median: Piecewise[{{2*m-1,m<=11}},2*m]             |
            ball          | least-width-median: 2*m-1                                        |
            ball          | least-width-median: Piecewise[{{1,m==1},{5,m==2},{12,m==3}},21] | m: '<=4'
            gaussian:sw=2,sb=1 | least-width-median: 2*m-1                                   |
            """)
    void refutesWrongFormulas(String model, String says, String conditions) {
        Decision decision = decide(model, says, conditions);
        assertThat(decision).returns(Status.DIFFERENT, Decision::status);
        assertThat(decision.counterexample().orElseThrow().claimed())
                .isNotEqualTo(decision.counterexample().orElseThrow().actual());
    }

    /** False, undefined or unclaimed somewhere past the points that are tried: whatever is answered, it must not be EQUAL. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]/2^j*Gamma[j+1]/Gamma[j+1],{j,-k,n}] |
            interval | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]/2^j*(n+1-j)/(n+1-j),{j,k,n+1}]      |
            interval | pmf: Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]/2^j,{j,k,n-1}]                      |
            interval | mean: n/2+Product[n-i,{i,1,80}]*Product[n-i,{i,81,300}]               |
            ball     | mean: n*Beta[n/2+1,1/2]/Pi+Product[n-i,{i,0,8}]*Product[n-i,{i,9,20}] |
            interval | mean: n/2+Binomial[n,20]/10^100                                         |
            interval | mean: n/2*(n-20)/(n-20)                                                 |
            interval | mean: n/2*Sqrt[20-n]^2/(20-n)                                           |
            interval | mean: n/2+Sqrt[20-n]^2-20+n                                             |
            interval | mean: n/2*Product[i,{i,n,50}]*(n-1)!/50!                              |
            interval | mean: n/2*Product[i-20,{i,1,n}]/Product[i-20,{i,1,n}]                   |
            interval | mean: n/2*Gamma[20-n]/Gamma[20-n]                                       |
            interval | mean: n/2*(30-n)!*Gamma[n-30]*(-1)^n/Gamma[n-30]/(30-n)!*(-1)^n          |
            interval | mean: n/2*Binomial[20-n,1/2]/Binomial[20-n,1/2]                         |
            interval | mean: n/2+Binomial[20-n,1/2]-Gamma[21-n]/(Gamma[3/2]*Gamma[41/2-n])     |
            interval | mean: Piecewise[{{n/2,n<=300}},0]                                     |
            interval | mean: Sum[1/2,{i,1,300}]/300*n*Sum[1,{i,n,300}]/(301-n)                 |
            interval | mean: n/2*Log[301-n]/Log[301-n]                                         |
            qball    | asymptotic-mean: 2*n*Gamma[2/q]*Gamma[1+n/q]/(Gamma[1/q]*Gamma[1+(n+1)/q]) |
            qball    | asymptotic-mean: n*Gamma[2/q]/Gamma[1/q]                               |
            qball    | mean: n*Gamma[2/q]*Gamma[1+n/q]/(Gamma[1/q]*Gamma[1+(n+1)/q])*Gamma[q-2]/Gamma[q-2] |
            interval, domain: [-R, R] | mean: Piecewise[{{n*R/2,R<=1}},n*(1-1/(2*R))]*(1+Log[R])/(1+Log[R]) |
            interval | pmf: Binomial[n,k]/2^n*(k-20)/(k-20)                                    |
            interval | pmf: Binomial[n,k]/2^n*(n-k-20)/(n-k-20)                                |
            interval | pmf: Binomial[n,k]/2^n+Binomial[20,k]*0^(n-20)                          |
            interval | density: Piecewise[{{1/4,x^2<=1},{1/(4*x^2),x<=100}},1/(4*x)]         |
            interval | probability: Piecewise[{{R/2,R<1},{1-1/(2R),R<=10^9}},1]              |
            interval | probability: 1-1/(2R)+Sqrt[7-R]^2-7+R                                   | R: '>=5'
            gaussian | density: Piecewise[{{sw*sb/(Pi*(sb^2+sw^2*x^2)),x<=sw-1/2}},sw*sb/(Pi*(sb^2+sw^2*x^2))*x/Abs[x]] |
            gaussian | density: Piecewise[{{sw*sb/(Pi*(sb^2+sw^2*x^2)),(sw-1/5)*(x-1)<=0}},sw*sb/(Pi*(sb^2+sw^2*x^2))*Abs[x]/x] |
            gaussian, domain: [L, R] | probability: (ArcTan[R*sw/sb]+Pi/2-ArcTan[L*sw/sb]-Pi/2)/Pi*Abs[L]/L |
            gaussian, domain: [L, R] | probability: (ArcTan[R*sw/sb]+Pi/2-ArcTan[sb/(L*sw)]-Pi/2*2+2*ArcTan[sb/(L*sw)])/Pi |
            ball     | mean: R*n*Beta[n/2+1,1/2]/Pi                                            |
            ball     | mean: n*(rho*Beta[n/2+1,1/2]/Pi*(1-(1-1/rho^2)^((n+1)/2))+BetaRegularized[1-1/rho^2,(n+1)/2,1/2]) |
            ball     | mean: n*(rho*Beta[n/2+1,1/2]/Pi*(1-(1-1/rho^2)^((n+1)/2))+BetaRegularized[1-1/rho^2,(n+1)/2,1/2]) | rho: '>1/2'
            interval | mean: n/2*Sqrt[Erf[20-n]^2]/Erf[20-n]                                   |
            interval | mean: n/2+Sqrt[OwenT[1,20-n]^2]-OwenT[1,20-n]                           |
            interval | mean: n/2+Abs[Erf[20-n]]-Erf[20-n]                                      |
            interval | mean: n/2+Abs[Log[20/n]]-Log[20/n]                                      |
            interval | mean: n/2*Erf[n-300]/Erf[n-300]                                         |
            interval | mean: n/2*OwenT[n,300-n]/OwenT[n,300-n]                                 |
            interval | mean: n/2+BetaRegularized[n/300,1,2]-BetaRegularized[n/300,1,2]         |
            interval | mean: n/2+BetaRegularized[1/2,300-n,2]-BetaRegularized[1/2,300-n,2]     |
            interval | mean: n/2+BetaRegularized[0,300-n,2]                                    |
            interval | mean: n/2+1-Erf[n+20]                                                   |
            interval | pmf: Sum[Binomial[n,k]/2^n*Erf[i]/Erf[i+1],{i,1,n}]/n                   |
            ball, domain: [L, R] | mean: (R-L)/2*n*Beta[n/2+1,1/2]/Pi                        |
            ball, domain: [L, R] | mean: (R-L)/2*n*Beta[n/2+1,1/2]/Pi                        | L: '<=1', R: '<=1'
            ball     | asymptotic-mean: Sqrt[2*n/Pi]*2^(1/n)/2                                 |
            ball     | asymptotic-mean: Sqrt[2*n/Pi]*2^Pi                                      |
            ball     | asymptotic-mean: n!/Gamma[n+1/n]*Sqrt[2/(n*Pi)]*n^(1/2)                 |
            ball     | asymptotic-mean: -Sqrt[2*n/Pi]                                          |
            interval | least-width: 2*m+(m-20)*Binomial[m,20]                                  |
            interval | pmf: Piecewise[{{Binomial[n,k]/2^n,k<20},{Binomial[n,k]/2^n,k>20}},0]   |
            interval | mean: Piecewise[{{n/2,n<=60},{n/2+1,n<=63}},n/2]                      |
            init:redshift | mean: n*Piecewise[{{Sqrt[6/(n+1)]/2,n>=5}},1-Sqrt[(n+1)/6]/2]+Piecewise[{{1,n==3000}},0] |
            init:redshift | mean: n*Piecewise[{{Sqrt[6/(n+1)]/2,n>=5}},1-Sqrt[(n+1)/6]/2]+Piecewise[{{1/10^40,n==30}},0] |
            init:keras | mean: Piecewise[{{1,n<=300}},2]                                     |
            interval | least-width-median: 2*m-1+(m-20)*Binomial[m,20]                       |
            gaussian:sw=2,sb=1 | least-width-median: Piecewise[{{1,m==1}},0]                 | m: '>=1'
            interval:rho=1/3 | least-width-median: 6*m-2                                     |
            """)
    void neverCallsThemEqual(String model, String says, String conditions) {
        assertThat(decide(model, says, conditions).status()).isNotEqualTo(Status.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ball     | mean: Sum[k*Sum[(-1)^(j-k)*Binomial[j,k]*Binomial[n,j]*Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2],{j,k,n}],{k,0,n}] | a sum inside a sum
            ball, domain: [L, R] | mean: (R-L)/2*n*Beta[n/2+1,1/2]/Pi | state that under 'for'
            interval | mean: Piecewise[{{n/2,n<=300}},0] | cases
            interval | mean: n/2*(n-300)/(n-300)      | never 0
            """)
    void saysWhyAClaimStaysOpen(String model, String says, String why) {
        Decision decision = decide(model, says, "");
        assertThat(decision.status()).isEqualTo(Status.OPEN);
        assertThat(decision.reason()).contains(why);
    }

    @Test
    void refusesWhatItCannotTreat() {
        assertThatThrownBy(() -> decide("ball:rho=2", "variance: n", ""))
                .isInstanceOf(SymbolicException.class)
                .hasMessageContaining("rho*max(|L|,|R|) <= 1; here it is 2");
        assertThatThrownBy(() -> decide("interval", "mean: Sum[1/i,{i,1,10^9}]", ""))
                .isInstanceOf(FormulaException.class);
    }
}
