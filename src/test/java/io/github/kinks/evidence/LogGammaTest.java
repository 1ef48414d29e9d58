package io.github.kinks.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values from PARI/GP 2.15 at 60 digits: lngamma(a+c)-lngamma(a)-c*log(c)+c and x*log(x/(n*p))-x+n*p. */
class LogGammaTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0.306852819440054690582767878541823",
        "0.5, 15, 0.343796531657762546941172274531502672",
        "0.5, 16, 0.343970016279614670690317256523083120",
        "0.5, 1000000000, 0.346573590238305988041949394064852172",
        "20, 3, 8.83546029863140076922926154516397496",
        "1000, 1000000, 7904.80065175901566943130356649534989",
        "0.0009765625, 5, -6.79857371067900330520450951404752",
        "3, 12, 6.67919420472273246791968881399703",
        "3, 14, 7.03191031090710689102494751942600",
        "3, 0, 0"
    })
    void growthKeepsItsDigits(double a, long c, double expected) {
        double stated = 0x1p-48 * (1 + (a + 1) * Math.log(2 + a + c));
        assertThat(LogGamma.growth(a, c)).isCloseTo(expected, within(stated));
    }

    @ParameterizedTest
    @CsvSource({
        "500012345, 1000000000, 0.5, 0.1523977707715076625097383707907886",
        "249990000, 1000000000, 0.25, 0.2000026667200012800341343086006866",
        "3, 10, 0.1, 1.2958368660043289631634332482519276",
        "1000000000, 1000000000, 0.9999999, 5.00000032806979933040101541424450820e-6",
        "7, 100, 1e-310, 4970.9948315385497092639977934752397",
        "0, 8, 0.25, 2"
    })
    void devianceKeepsItsDigits(long x, long n, double p, double expected) {
        assertThat(LogGamma.deviance(x, n, p)).isCloseTo(expected, within(0x1p-44 * expected));
    }
}
