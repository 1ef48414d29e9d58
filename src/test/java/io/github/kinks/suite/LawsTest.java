package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.claim.PriorReader;
import io.github.kinks.law.ExactLaw;
import io.github.kinks.law.TabulatedLaw;
import io.github.kinks.symbolic.Deriver;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {
    private static final int WIDTH = 24;

    private static Laws of(String prior) {
        Model model = Model.of(PriorReader.read(prior)).on(Formula.number(-1), Formula.number(1, 2));
        return new Laws(new Deriver(), model);
    }

    /** Derived moments summed exactly on the one side, contours and quotients in doubles on the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "interval",
                "interval:rho=3",
                "gaussian:sw=2,sb=1",
                "spherical",
                "ball",
                "ball:rho=1/3",
                "qball:q=1",
                "qball:q=1/2,rho=3/4",
                "qball:q=7/2,rho=1/2",
                "qball:q=inf",
                "qsphere:q=1",
                "qsphere:q=3",
                "init:redshift"
            })
    void theTabulatedLawIsTheExactOne(String prior) {
        Laws laws = of(prior);
        double[] exact = laws.at(WIDTH).pmf();
        TabulatedLaw tabulated = laws.tabulated(WIDTH);
        for (int k = 0; k <= WIDTH; k++) {
            if (exact[k] > 1e-300) {
                assertThat(tabulated.pmf(k))
                        .as("P(K=%d) under %s", k, prior)
                        .isCloseTo(exact[k], Percentage.withPercentage(1e-10));
            }
        }
    }

    /** The recurrence on the one side, the inversion of derived moments on the other; with another slope there is inversion alone. */
    @Test
    void pastTheClosedFormsTheBallsLawStaysWhatItWas() {
        Laws laws = new Laws(new Deriver(), Model.of(new Prior.Ball(Formula.number(1))));
        ExactLaw law = laws.at(Deriving.WIDEST_CLOSED + 1);
        ExactLaw inverted = laws.fromMoments(Deriving.WIDEST_CLOSED + 1);
        assertThat(law.decimals(40)).isEqualTo(inverted.decimals(40));
        assertThat(law.enclosure(7, 25)).isEqualTo(inverted.enclosure(7, 25));
        assertThat(law.factorialMoment(3).exact())
                .isPresent()
                .isEqualTo(inverted.factorialMoment(3).exact());
        assertThat(law.mean().exact()).isEqualTo(inverted.mean().exact());
        assertThat(law.massIsOne()).isTrue();
        assertThat(law.isNonNegative()).isTrue();
        assertThat(law.decimal(7, 40))
                .isNotEqualTo(of("ball").at(Deriving.WIDEST_CLOSED + 1).decimal(7, 40));
    }

    @Test
    void aBallThatIsCutOffIsTabulatedFromItsValues() {
        Laws laws = new Laws(new Deriver(), Model.of(PriorReader.read("ball:rho=2")));
        double[] exact = laws.at(8).pmf();
        TabulatedLaw tabulated = laws.tabulated(8);
        for (int k = 0; k <= 8; k++) {
            assertThat(tabulated.pmf(k)).isEqualTo(exact[k]);
        }
        assertThat(laws.derived(Quantity.PMF)).isEmpty();
        assertThat(laws.value(Quantity.VARIANCE, 8).decimal(8))
                .isEqualTo(laws.at(8).variance().decimal(8));
        assertThatThrownBy(() -> laws.tabulated(513))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("up to width 512, not 513");
    }

    @Test
    void saysWhatIsNotTabulated() {
        assertThatThrownBy(() -> of("qsphere:q=inf").tabulated(5_000))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no law is tabulated beyond width 2000 for qsphere:q=inf");
        assertThatThrownBy(() -> of("spherical:atom=1/2").tabulated(5_000))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("up to width 2000, not 5000");
    }
}
