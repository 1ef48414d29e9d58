#!/usr/bin/env python3
"""How often a launch of the same program is much slower than the others: each JDK, with and without the Vector API.

    python3 validation/benchmarks/surprises.py [--launches 16] [--out FILE]

Every launch is a fresh process. Its speed is told by the canary, neurons of the kernel to one of a scalar loop in the same
seconds, so that the machine's load hardly matters. By default the results go to results/surprises.json.
"""

import argparse
import json
import statistics
import sys
from pathlib import Path

from bench import tools

tools.ensure()

from bench import java, machine, table  # noqa: E402
from bench.peers import Peer  # noqa: E402

CELLS = [("interval", 64), ("ball", 64)]
SLOW = 2.0  # a launch below the median by this factor is a surprise


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--launches", type=int, default=16)
    parser.add_argument("--core", default="1")
    parser.add_argument("--nice", type=int, default=0)
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--out", default=str(Path(__file__).resolve().parent / "results" / "surprises.json"))
    options = parser.parse_args()
    if not options.no_build:
        java.build()
    ratios = {}
    about = {}
    for launch in range(options.launches):
        print(f"launch {launch + 1} of {options.launches}", file=sys.stderr, flush=True)
        for name, start in java.configurations():
            peer = Peer(name, java.command(start, 1), options.core, options.nice)
            about[name] = peer.about
            for prior, width in CELLS:
                ratios.setdefault((name, prior, width), []).append(peer.ask("canary", prior, width)["ratio"])
            peer.close()
    rows = [row(key, values, about) for key, values in ratios.items()]
    results = {"machine": machine.describe(), "load_after": machine.load(), "launches": rows}
    Path(options.out).write_text(json.dumps(results, indent=1) + "\n")
    print(markdown(rows))


def row(key, values, about):
    name, prior, width = key
    median = statistics.median(values)
    return {
        "peer": about[name],
        "prior": prior,
        "width": width,
        "median": round(median, 3),
        "median_over_slowest": round(median / min(values), 2),
        "surprises": sum(v * SLOW < median for v in values),
        "ratios": [round(v, 3) for v in values],
    }


def markdown(rows):
    body = [
        [r["peer"], r["prior"], len(r["ratios"]), r["median"], r["median_over_slowest"], r["surprises"]] for r in rows
    ]
    return table.grid(
        ["peer", "prior", "launches", "neurons to one, median", "median over slowest", "slower by 2 or more"], body
    )


if __name__ == "__main__":
    main()
