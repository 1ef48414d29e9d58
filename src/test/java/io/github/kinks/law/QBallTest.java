package io.github.kinks.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.FormulaParser;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class QBallTest {
    private static final ExactValue PART = ExactValue.of(new BigFraction(3, 5));

    private static ExactValue at(QBall ball, int n, int j) {
        return FormulaEvaluator.withDefaults()
                .evaluate(ball.factorialMoment(), Map.of("n", new BigFraction(n), "j", new BigFraction(j)));
    }

    @Test
    void formulaAndEnclosuresSayTheSame() {
        for (BigFraction q :
                List.of(new BigFraction(1, 2), new BigFraction(1), new BigFraction(2), new BigFraction(7, 2))) {
            for (QBall ball : List.of(QBall.ball(q, PART), QBall.sphere(q, PART))) {
                for (int j = 0; j <= 4; j++) {
                    assertThat(at(ball, 4, j).decimal(30))
                            .as("%s, j = %d", ball, j)
                            .isEqualTo(ball.exact(4).factorialMoment(j).decimal(30));
                }
            }
        }
    }

    /** |u| is uniform on (0, 1) in the ball of one dimension, whatever q is, and 1 on its sphere. */
    @Test
    void oneDimensionIsKnown() {
        for (BigFraction q : List.of(new BigFraction(1, 2), new BigFraction(1), new BigFraction(2))) {
            assertThat(at(QBall.ball(q, PART), 1, 1)).hasToString("3/10");
            assertThat(at(QBall.sphere(q, PART), 1, 1)).hasToString("3/5");
        }
    }

    /** In the plane with q = 1 the law of |u_1| has density 2(1-t) in the ball and is uniform on the sphere; u_2 = 1 - |u_1| there. */
    @Test
    void twoDimensionsAreKnown() {
        ExactValue one = ExactValue.of(1);
        assertThat(at(QBall.ball(new BigFraction(1), one), 2, 1)).hasToString("2/3");
        assertThat(at(QBall.sphere(new BigFraction(1), one), 2, 1)).hasToString("1");
        assertThat(at(QBall.sphere(new BigFraction(1), one), 2, 2)).hasToString("1/6");
    }

    @Test
    void theEuclideanFormulaIsShort() {
        assertThat(QBall.euclidean(PART).factorialMoment())
                .isEqualTo(
                        FormulaParser.parse("Binomial[n,j]*(3/(5*Sqrt[Pi]))^j*Gamma[1+n*(1/2)]/Gamma[1+(n+j)*(1/2)]"));
        assertThatThrownBy(() -> QBall.euclidean(ExactValue.enclosed(bits -> Enclosure.of(new BigFraction(1, 3), bits)))
                        .factorialMoment())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
