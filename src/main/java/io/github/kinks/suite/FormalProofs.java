package io.github.kinks.suite;

import io.github.kinks.formal.Coq;
import java.io.IOException;

/** The formal proofs, checked when somebody asks for it. */
public final class FormalProofs {
    private FormalProofs() {}

    /**
     * Has Coq check them all, for some minutes, and says which Coq did.
     *
     * @throws QueryException if Coq is not installed, or does not accept them
     * @throws IOException if they cannot be unpacked
     */
    public static String check() throws IOException {
        Coq.Outcome outcome = Coq.check();
        if (outcome instanceof Coq.Outcome.Accepted accepted) {
            return accepted.version();
        } else if (outcome instanceof Coq.Outcome.Refused refused) {
            throw new QueryException("Coq does not accept the formal proofs: " + refused.why());
        }
        throw new QueryException("--coq needs coqc, coqchk and make: " + ((Coq.Outcome.Absent) outcome).why());
    }
}
