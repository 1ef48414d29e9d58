package io.github.kinks.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Prior;
import io.github.kinks.law.ExactValue;
import io.github.kinks.law.QBall;
import io.github.kinks.symbolic.Deriver;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The closed form of which laws are tabulated is held to what is derived. */
class ClosedMomentsTest {
    private static final ExactValue HALF = ExactValue.of(new BigFraction(1, 2));
    private static final Model MODEL = Model.of(new Prior.Ball(Formula.number(new BigFraction(1, 2))));

    private final ClosedMoments moments = new ClosedMoments(new Deriver());

    @Test
    void theRightOneIsProved() {
        assertThatCode(() -> moments.mustBe(MODEL, QBall.euclidean(HALF).factorialMoment()))
                .doesNotThrowAnyException();
    }

    @Test
    void wrongOnesAreRefused() {
        BigFraction two = new BigFraction(2);
        for (QBall wrong : java.util.List.of(
                QBall.sphere(two, HALF),
                QBall.euclidean(ExactValue.of(1)),
                QBall.euclidean(ExactValue.of(new BigFraction(500_000_000_001L, 1_000_000_000_000L))),
                QBall.ball(new BigFraction(3), HALF))) {
            assertThatThrownBy(() -> moments.mustBe(MODEL, wrong.factorialMoment()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("not what was derived");
        }
    }
}
