package io.github.kinks.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kinks.claim.Claim;
import io.github.kinks.claim.ClaimReader;
import io.github.kinks.claim.FormulaException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
    private static final Duration AMPLE = Duration.ofSeconds(100);

    private static Claim claim(String prior, String formula) {
        return ClaimReader.read("my.yaml", """
                id: mine
                model: {prior: "%s"}
                claim: {%s}
                """.formatted(prior, formula));
    }

    @Test
    void decidesWhatThisProcessDecides() {
        List<Claim> claims = List.of(
                claim("interval", "mean: n/2"),
                claim("ball", "mean: n/Pi"),
                claim("interval", "pmf: \"n/k*Binomial[n-1,k-1]/2^n\""),
                claim("ball", "mean: \"R*n*Gamma[n/2+1]/(Sqrt[Pi]*Gamma[(n+3)/2])\""));
        try (Symbolic child = ChildProcess.withDeadline(AMPLE);
                Symbolic here = Symbolic.inProcess()) {
            for (Claim claim : claims) {
                assertThat(child.decide(claim)).isEqualTo(here.decide(claim));
            }
        }
    }

    @Test
    void passesOnWhatIsRefused() {
        Claim uncovered = claim("ball:rho=2", "variance: n/2");
        Claim tooLarge = claim("interval", "mean: \"Sum[1/i,{i,1,10^9}]\"");
        try (Symbolic child = ChildProcess.withDeadline(AMPLE);
                Symbolic here = Symbolic.inProcess()) {
            assertThatThrownBy(() -> child.decide(uncovered))
                    .isExactlyInstanceOf(SymbolicException.class)
                    .hasMessage(catchThrowable(() -> here.decide(uncovered)).getMessage());
            assertThatThrownBy(() -> child.decide(tooLarge))
                    .isExactlyInstanceOf(FormulaException.class)
                    .hasMessage(catchThrowable(() -> here.decide(tooLarge)).getMessage());
        }
    }

    @Test
    void endsAndReplacesAChildThatDoesNotAnswer() {
        try (ChildProcess child = new ChildProcess(Duration.ofMillis(200), Endless.class.getName())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> child.decide(claim("interval", "mean: n/2")))
                        .isExactlyInstanceOf(TimedOut.class)
                        .hasMessage("the formula was not decided within 0.2 s");
                assertThat(child.pid()).isEmpty();
            }
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void tellsThatMemoryDoesNotSuffice() {
        try (ChildProcess child = new ChildProcess(AMPLE, Greedy.class.getName())) {
            assertThatThrownBy(() -> child.decide(claim("interval", "mean: n/2")))
                    .isExactlyInstanceOf(OutOfMemory.class)
                    .hasMessage("the formula was not decided within 512 MiB of memory");
        }
    }

    @Test
    void tellsThatAChildHasDied() {
        try (ChildProcess child = new ChildProcess(AMPLE, Dying.class.getName())) {
            assertThatThrownBy(() -> child.decide(claim("interval", "mean: n/2")))
                    .isExactlyInstanceOf(SymbolicException.class)
                    .hasMessage("the process that decides formulas ended with status 7");
        }
    }

    @Test
    void keepsOneChildAndEndsItWhenClosed() {
        ChildProcess child = ChildProcess.withDeadline(AMPLE);
        child.decide(claim("interval", "mean: n/2"));
        long pid = child.pid().orElseThrow();
        child.decide(claim("interval", "mean: n/3"));
        assertThat(child.pid()).hasValue(pid);
        child.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThatThrownBy(() -> child.decide(claim("interval", "mean: n/2")))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Takes requests and never answers. */
    static final class Endless {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(ChildMain.READY);
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Needs more memory than there is, as a computation that catches everything might. */
    static final class Greedy {
        public static void main(String[] arguments) throws IOException {
            System.out.println(ChildMain.READY);
            assertThat(System.in.read()).isPositive();
            Object[] chain = {};
            while (chain.length < 3) {
                try {
                    chain = new Object[] {chain, new long[1 << 22]};
                } catch (OutOfMemoryError e) {
                    chain = new Object[0];
                }
            }
        }
    }

    /** Ends at the first request. */
    static final class Dying {
        public static void main(String[] arguments) throws IOException {
            System.out.println(ChildMain.READY);
            assertThat(System.in.read()).isPositive();
            System.exit(7);
        }
    }
}
