package io.github.kinks.symbolic;

import java.time.Duration;

/** The comparison of a claim with the derived law did not finish within its deadline. */
public final class TimedOut extends SymbolicException {
    private static final long serialVersionUID = 1L;

    TimedOut(Duration deadline) {
        super("the formula was not decided within " + seconds(deadline));
    }

    private static String seconds(Duration deadline) {
        String number = java.math.BigDecimal.valueOf(deadline.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
        return number + " s";
    }
}
