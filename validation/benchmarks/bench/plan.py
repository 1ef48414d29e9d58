"""What is measured, and in which order."""

import os
import sys

from . import canary, exact, java, laws, machine, sampling, stats
from .peers import Peer, python

WIDTHS = (8, 64, 1024)
NUMPY_BEST = ("NumPy, bytes", "NumPy, 64 to a word", "NumPy, at its best")
PEERS = [
    ("NumPy, as people write it", "numpy_usual", ("interval", "ball")),
    ("NumPy, bytes", "numpy_best", ("interval",)),
    ("NumPy, 64 to a word", "numpy_words", ("interval",)),
    ("NumPy, at its best", "numpy_best", ("ball",)),
    ("PyTorch, as people write it", "torch_usual", ("interval", "ball")),
    ("PyTorch, at its best", "torch_best", ("interval", "ball")),
]


class Run:
    """The peers of one run, by name."""

    def __init__(self, options):
        self.options = options
        self.core = None if options.core == "all" or (os.cpu_count() or 1) <= int(options.core) else options.core
        self.open = []

    def start(self, name, command, cores=""):
        """A peer on the shared core, or on the cores given; None for all."""
        peer = Peer(name, command, self.core if cores == "" else cores, self.options.nice)
        self.open.append(peer)
        return peer

    def kinks(self, *flags, cores=""):
        """Our own peers, one for each configuration."""
        seed = self.options.seed
        return [self.start(name, java.command(start, seed, *flags), cores) for name, start in java.configurations()]

    def close(self):
        """Ends all of them."""
        for peer in self.open:
            peer.close()
        self.open = []


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(options):
    """The results as one JSON object."""
    if not options.no_build:
        java.build()
    parts = options.only.split(",")
    results = {
        "quick": options.quick,
        "machine": machine.describe(),
        "load_before": machine.load(),
        "seed": options.seed,
        "false_alarm_of_one_test": laws.FALSE_ALARM,
    }
    for part, work in (("canary", watch), ("sampling", draw), ("threads", two_threads), ("laws", exact_laws)):
        if part in parts:
            runner = Run(options)
            try:
                results[part] = work(runner)
                results.setdefault("peers", {}).update({peer.name: peer.about for peer in runner.open})
            finally:
                runner.close()
    results["load_after"] = machine.load()
    return results


def watch(runner):
    """The canary in every configuration, one after the other."""
    rows = []
    for peer in runner.kinks():
        say(f"canary: {peer.name}")
        rows += canary.watch(peer)
    if runner.options.record_canary:
        canary.write(rows)
    return rows


def draw(runner):
    """One thread, every prior and width: rates, and ratios to the best of each rival."""
    quick = runner.options.quick
    seed = runner.options.seed
    peers = {name: runner.start(name, python(module, seed)) for name, module, _ in PEERS}
    ours = runner.kinks()
    rows, compared = [], []
    for prior in laws.MODELS:
        for width in WIDTHS:
            say(f"sampling: {prior}, width {width}")
            lanes = [sampling.Lane(peers[name]) for name, _, priors in PEERS if prior in priors]
            lanes += [sampling.Lane(peer) for peer in ours]
            sampling.measure(
                lanes, prior, width, rounds=5 if quick else 21, turn=0.06 if quick else 0.25, warm=0.3 if quick else 1.5
            )
            rows += [sampling.record(lane, prior, width) for lane in lanes]
            compared += ratios(lanes, prior, width)
    return {"rates": rows, "ratios": compared}


def ratios(lanes, prior, width):
    """Ours over each rival, the best form of NumPy counting as one."""
    ours = [lane for lane in lanes if lane.peer.name.startswith("Kinks")]
    best = max((lane for lane in lanes if lane.peer.name in NUMPY_BEST), key=lambda lane: stats.spread(lane.rates)[1])
    rivals = [("NumPy at its best", best)]
    rivals += [(lane.peer.name, lane) for lane in lanes if lane not in ours and lane.peer.name not in NUMPY_BEST]
    rows = []
    for mine in ours:
        for name, rival in rivals:
            low, median, high = stats.ratios(mine.rates, rival.rates)
            rows.append(
                {
                    "prior": prior,
                    "width": width,
                    "ours": mine.peer.name,
                    "against": name,
                    "ratio": {"q1": low, "median": median, "q3": high},
                }
            )
    return rows


def two_threads(runner):
    """Two threads over one on two cores, in the same process."""
    if (os.cpu_count() or 1) < 2:
        return []
    quick = runner.options.quick
    rows = []
    for peer in runner.kinks(cores=None):
        for prior in laws.MODELS:
            say(f"threads: {prior}, {peer.name}")
            lanes = [sampling.Lane(peer, ("1",)), sampling.Lane(peer, ("2",))]
            sampling.measure(
                lanes, prior, 64, rounds=5 if quick else 15, turn=0.1 if quick else 0.5, warm=0.3 if quick else 1.5
            )
            low, median, high = stats.ratios(lanes[1].rates, lanes[0].rates)
            row = {"prior": prior, "width": 64, "peer": peer.name, "two_over_one": {"q1": low, "median": median, "q3": high}}
            row["agrees"] = all(sampling.record(lane, prior, 64)["agrees"] for lane in lanes)
            rows.append(row)
    return rows


def exact_laws(runner):
    """50 digits at every k, and the law in doubles."""
    quick = runner.options.quick
    pari = runner.start("PARI/GP", python("pari", 1))
    mp = runner.start("mpmath", python("mpmath_law", 1))
    sympy = runner.start("SymPy", python("sympy_law", 1))
    ours = runner.kinks()
    rounds = 7 if quick else 21
    mine = [(peer, "recurrence", rounds) for peer in ours]
    few = 1 if quick else 5
    rows = []
    say("laws: width 200")
    rows += exact.measure(
        mine
        + [(pari, "recurrence", rounds), (pari, "translated", rounds), (pari, "direct", rounds)]
        + [(mp, "recurrence", rounds), (mp, "direct", rounds), (sympy, "exact", few)],
        200,
        rounds,
    )
    say("laws: width 2000")
    slow = [] if quick else [(mp, "direct", 2)]
    rows += exact.measure(
        mine
        + [(pari, "recurrence", rounds), (pari, "translated", few), (pari, "direct", few)]
        + [(mp, "recurrence", rounds)]
        + slow,
        2000,
        rounds,
    )
    say("laws: doubles at width 1000000")
    return {"digits": rows, "doubles": exact.doubles(ours, pari, 10**6, rounds)}


def status(results):
    """1 where something is wrong, 3 where only a kernel fell behind, 0 otherwise."""
    checked = results.get("sampling", {}).get("rates", []) + results.get("threads", [])
    checked += results.get("laws", {}).get("digits", []) + results.get("laws", {}).get("doubles", [])
    wrong = [row for row in checked if not row["agrees"]]
    for row in wrong:
        say(f"does not agree: {row}")
    silent = [row for row in results.get("canary", []) if row["sings"] is False]
    for row in silent:
        say(f"fell behind: {row}")
    return 1 if wrong else 3 if silent else 0
