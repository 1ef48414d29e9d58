package io.github.kinks.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval                  | interval
            ball                      | ball
            ' ball '                  | ball
            interval:rho=0.6          | interval:rho=3/5
            interval:rho=1            | interval
            ball : rho = 3/5          | ball:rho=3/5
            ball:rho=1e-2             | ball:rho=1/100
            gaussian                  | gaussian
            gaussian:sw=1,sb=2        | gaussian:sw=1,sb=2
            gaussian:sb=2, sw=.5      | gaussian:sw=1/2,sb=2
            gaussian:sw=0.25          | gaussian:sw=1/4
            gaussian:sb=0.25          | gaussian:sb=1/4
            gaussian:rho=0.5          | gaussian:sw=1/2,sb=1
            qball                     | qball
            qball:q=1                 | qball:q=1
            qball:rho=1/2,q=3.5       | qball:q=7/2,rho=1/2
            qball:q=inf               | qball:q=inf
            qsphere:q=inf,rho=0.5     | qsphere:q=inf,rho=1/2
            qsphere:q=1/2             | qsphere:q=1/2
            spherical                 | spherical
            spherical:rho=2           | spherical:rho=2
            spherical:atom=0.1        | spherical:atom=1/10
            init:pytorch              | init:pytorch
            ' init : he '             | init:he
            init:redshift             | init:redshift
            init:redshift,alpha=0.5   | init:redshift,alpha=1/2
            init:redshift , alpha=1   | init:redshift
            """)
    void readsWhatItPrints(String text, String printed) {
        Prior prior = PriorReader.read(text);
        assertThat(prior).hasToString(printed);
        assertThat(PriorReader.read(printed)).isEqualTo(prior);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bal                  | unknown prior 'bal'; did you mean 'ball'? known are interval, ball, qball, qsphere, gaussian, spherical, init
            Gaussian             | unknown prior 'Gaussian'; did you mean 'gaussian'? known are interval, ball, qball, qsphere, gaussian, spherical, init
            normal               | unknown prior 'normal'; known are interval, ball, qball, qsphere, gaussian, spherical, init
            ''                   | unknown prior ''; known are interval, ball, qball, qsphere, gaussian, spherical, init
            init                 | unknown initialisation ''; known are pytorch, keras, flax, he, jax, redshift, as in init:pytorch
            init:torch           | unknown initialisation 'torch'; did you mean 'pytorch'? known are pytorch, keras, flax, he, jax, redshift, as in init:pytorch
            init:keras,alpha=2   | init:keras has no parameters; write init:keras
            init:redshift,alpha=0 | alpha='0': a positive number such as 0.6 or 3/5 is wanted
            init:redshift,2      | '2' is no parameter of the prior 'init'; write init:redshift,alpha=1
            init:redshift,beta=2 | unknown parameter 'beta' of the prior 'init'; known are alpha
            interval:            | '' is no parameter of the prior 'interval'; write interval:rho=1
            gaussian:1           | '1' is no parameter of the prior 'gaussian'; write gaussian:sw=1,sb=1
            ball:rh=1            | unknown parameter 'rh' of the prior 'ball'; did you mean 'rho'? known are rho
            ball:sw=1            | unknown parameter 'sw' of the prior 'ball'; known are rho
            ball:rho=0           | rho='0': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=-1          | rho='-1': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=NaN         | rho='NaN': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=Infinity    | rho='Infinity': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=1/0         | rho='1/0': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=1e9999      | rho='1e9999': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=            | rho='': a positive number such as 0.6 or 3/5 is wanted
            ball:rho=1=2         | rho='1=2': a positive number such as 0.6 or 3/5 is wanted
            gaussian:sw=1,sw=2   | the parameter 'sw' is given twice
            gaussian:sw=1,rho=2  | rho is sw/sb; give it alone or give sw and sb
            qball:q=0            | q='0': a positive number such as 0.6 or 3/5, or inf, is wanted
            qball:q=infinity     | q='infinity': a positive number such as 0.6 or 3/5, or inf, is wanted
            qsphere:q            | 'q' is no parameter of the prior 'qsphere'; write qsphere:q=1,rho=1
            ball:rho=inf         | rho='inf': a positive number such as 0.6 or 3/5 is wanted
            spherical:atom=1     | atom='1': a number from 0 to below 1 is wanted
            spherical:atom=-0.1  | atom='-0.1': a number from 0 to below 1 is wanted
            gaussian:sw=1,       | '' is no parameter of the prior 'gaussian'; write gaussian:sw=1,sb=1
            """)
    void saysWhatIsWrongAndWhatWouldBeRight(String text, String message) {
        assertThatThrownBy(() -> PriorReader.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init:pytorch            | interval
            init:keras              | independent weights U(-Sqrt[6/(n+1)], Sqrt[6/(n+1)]) and biases 0
            init:flax               | independent weights truncated N(0, (1)^2) and biases 0
            init:he                 | independent weights N(0, (Sqrt[2])^2) and biases 0
            init:jax                | independent weights truncated N(0, (Sqrt[2/(n+1)])^2) and biases N(0, (1/100)^2)
            init:redshift           | interval:rho=Sqrt[6/(n+1)]
            init:redshift,alpha=1/2 | interval:rho=1/2*Sqrt[6/(n+1)]
            gaussian                | gaussian
            """)
    void anInitialisationStandsForItsDensities(String text, String law) {
        Prior prior = PriorReader.read(text).law();
        assertThat(prior).hasToString(law);
        // the width is given with each question, and leaves nothing free
        assertThat(prior.variables()).doesNotContain("n");
    }

    @Test
    void rhoStaysAVariableWhereTheFormulaMentionsIt() {
        assertThat(PriorReader.read("ball", Set.of("n", "rho")).variables()).containsExactly("rho");
        assertThat(PriorReader.read("ball:rho=2", Set.of("n", "rho")).variables())
                .isEmpty();
        assertThat(PriorReader.read("ball", Set.of("n")).variables()).isEmpty();
        assertThat(PriorReader.read("gaussian:sb=1").variables()).containsExactly("sw");
        assertThat(PriorReader.read("qball", Set.of("n", "rho")).variables()).containsExactly("q", "rho");
        assertThat(PriorReader.read("spherical", Set.of("n", "atom")).variables())
                .containsExactly("atom");
    }
}
