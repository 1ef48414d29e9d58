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
            """)
    void readsWhatItPrints(String text, String printed) {
        Prior prior = PriorReader.read(text);
        assertThat(prior).hasToString(printed);
        assertThat(PriorReader.read(printed)).isEqualTo(prior);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bal                  | unknown prior 'bal'; did you mean 'ball'? known are interval, ball, qball, qsphere, gaussian, spherical
            Gaussian             | unknown prior 'Gaussian'; did you mean 'gaussian'? known are interval, ball, qball, qsphere, gaussian, spherical
            normal               | unknown prior 'normal'; known are interval, ball, qball, qsphere, gaussian, spherical
            ''                   | unknown prior ''; known are interval, ball, qball, qsphere, gaussian, spherical
            init:pytorch         | the prior 'init' is not available yet; available are interval, ball, qball, qsphere, gaussian, spherical
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
