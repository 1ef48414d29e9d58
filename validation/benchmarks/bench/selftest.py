"""The checks of a run are seen to accept what is right and to reject what is wrong."""

from . import canary, exact, java, laws
from .peers import Peer, python

NETWORKS = 1 << 18
# what the peers draw, and laws that it is not
WRONG = {
    "interval": [("Binomial(n, 0.51)", lambda n: laws.binomial(n, 0.51), (8, 64, 1024))],
    "ball": [
        ("the sphere", lambda n: laws.pmf("sphere", n), (8, 64)),
        ("the ball of 1/32 fewer neurons", lambda n: narrower(n), (8, 64, 1024)),
    ],
}
MODULES = [
    ("numpy_usual", ("interval", "ball")),
    ("numpy_best", ("interval", "ball")),
    ("numpy_words", ("interval",)),
    ("torch_usual", ("interval", "ball")),
    ("torch_best", ("interval", "ball")),
]


def narrower(n):
    """The ball's law at a width that is too small."""
    less = n - max(1, n // 32)
    return laws.pmf("ball", less) + [0.0] * (n - less)


def run(options):
    """Prints what was accepted and rejected; 1 where a check did not do its work."""
    failures = histograms(options) + digits() + kernels(options)
    print("every check works" if failures == 0 else f"{failures} checks DO NOT WORK")
    return 1 if failures else 0


def told(what, right):
    print(("  as it should be: " if right else "  WRONG: ") + what, flush=True)
    return 0 if right else 1


def histograms(options):
    """Every sampler passes under its law and fails under the wrong ones."""
    failures = 0
    for module, priors in MODULES:
        peer = Peer(module, python(module, options.seed), options.core if options.core != "all" else None)
        for prior in priors:
            for width in (8, 64, 1024):
                counts = peer.ask("sample", prior, width, NETWORKS)["counts"]
                p = laws.p_value(counts, laws.pmf(prior, width))
                failures += told(f"{module}, {prior}, n = {width}: accepted, p = {p:.2g}", p >= laws.FALSE_ALARM)
                for name, law, widths in WRONG[prior]:
                    if width in widths:
                        p = laws.p_value(counts, law(width))
                        failures += told(f"... as {name}: rejected, p = {p:.2g}", p < laws.FALSE_ALARM)
        peer.close()
    return failures


def digits():
    """50 digits pass, and two units of the last one do not."""
    truth = exact.reference(200)
    text = [exact.mpmath.nstr(p, exact.DIGITS, strip_zeros=False) for p in truth]
    failures = told("50 digits, rounded: accepted", exact.worst(text, truth) <= exact.PROMISED)
    mantissa, _, exponent = exact.mpmath.nstr(truth[11], exact.DIGITS, min_fixed=1, max_fixed=0).partition("e")
    last = (int(mantissa[-1]) + 5) % 10
    text[11] = f"{mantissa[:-1]}{last}e{exponent or 0}"
    wrong = exact.worst(text, truth)
    return failures + told(
        f"the 50th digit of one of them wrong by 5: rejected, error {float(wrong):.1e}", wrong > exact.PROMISED
    )


def kernels(options):
    """The canary falls silent when the compiler is told not to vectorise, and sings where it is told nothing."""
    if not options.no_build:
        java.build()
    failures = 0
    core = options.core if options.core != "all" else None
    plain, vector = java.configurations()[:2]
    for (name, start), flags, sings in (
        (plain, [], True),
        (plain, ["-XX:-UseSuperWord"], False),
        (vector, [], True),
        (vector, ["-XX:+UnlockExperimentalVMOptions", "-XX:-EnableVectorSupport", "-XX:-UseSuperWord"], False),
    ):
        peer = Peer(name, java.command(start, options.seed, *flags), core)
        rows = canary.watch(peer)
        peer.close()
        for row in rows:
            text = f"canary, {name} {' '.join(flags)}, {row['prior']}: ratio {row['ratio']}, at least {row['least']}"
            if row["sings"] is None:
                print("  no floor recorded: " + text)
            else:
                failures += told(text, row["sings"] is sings)
    return failures
