package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kinks.claim.Derivation;
import io.github.kinks.claim.FormulaParser;
import org.junit.jupiter.api.Test;

class BallSlicesTest {
    private static final Symja SYMJA = new Symja();

    @Test
    void findsTheMomentsForAllWidthsAndOrders() {
        Derivation derivation = BallSlices.moments(SYMJA);
        derivation.steps().forEach(s -> System.out.println(s.rule() + "\n    " + s.before() + " = " + s.after()));
        assertThat(new Replay(SYMJA)
                        .equal(derivation.result(), FormulaParser.parse("Pi^(-j/2)*Gamma[1+n/2]/Gamma[1+(n+j)/2]")))
                .isTrue();
    }
}
