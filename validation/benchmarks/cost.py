#!/usr/bin/env python3
"""What a simulation costs: time and memory against width, networks and threads, a model fitted to them, and what follows.

    python3 validation/benchmarks/cost.py [--quick] [--out FOLDER]

    seconds = startup + networks (a + b n) / (machines cores efficiency)        bytes = base + c n

One process for each width and prior, JDK 17 without flags. Needs Debian's python3-matplotlib for the plots.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from bench import tools

tools.ensure("matplotlib")

from bench import fit, java, machine, plots, sampling, stats  # noqa: E402
from bench.peers import Peer  # noqa: E402

PRIORS = ("interval", "ball")
WIDTHS = (8, 64, 512, 4096, 10000, 32768, 100000)
SAMPLES = tuple(4096 * 4**i for i in range(8))
GOAL = {"networks": 10**12, "width": 10**4, "machines": 100}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--nice", type=int, default=0)
    parser.add_argument("--out", default=str(Path(__file__).resolve().parent / "results"))
    options = parser.parse_args()
    if not options.no_build:
        java.build()
    rounds, turn, warm = (3, 0.1, 0.3) if options.quick else (9, 0.4, 1.5)
    threads = sorted({1, min(2, os.cpu_count() or 1)})
    results = {"quick": options.quick, "machine": machine.describe(), "load_before": machine.load(), "priors": {}}
    for prior in PRIORS:
        rows = [by_width(options, prior, width, threads, rounds, turn, warm) for width in WIDTHS]
        samples = by_samples(options, prior, 64, warm)
        results["priors"][prior] = model(rows, samples, threads)
    results["load_after"] = machine.load()
    Path(options.out, "cost.json").write_text(json.dumps(results, indent=1) + "\n")
    plots.draw(results, options.out)
    print(text(results))


def start(options):
    release, home = java.jdks()[0]
    return Peer(f"Kinks, JDK {release}", java.command([home], 1), None, options.nice)


def by_width(options, prior, width, threads, rounds, turn, warm):
    """Rates by threads, and memory, of a process that does nothing else."""
    print(f"{prior}, width {width}", file=sys.stderr, flush=True)
    peer = start(options)
    lanes = [sampling.Lane(peer, (str(t),)) for t in threads]
    sampling.measure(lanes, prior, width, rounds, turn, warm)
    heap = peer.ask("memory")["heap"]
    row = {"width": width, "peak_mib": round(peer.peak_kib() / 1024, 1), "heap_mib": round(heap / 2**20, 2)}
    for t, lane in zip(threads, lanes):
        low, median, high = stats.spread(lane.rates)
        row[f"nanoseconds_a_network_{t}"] = {
            "q1": stats.rounded(1e9 * width / high),
            "median": stats.rounded(1e9 * width / median),
            "q3": stats.rounded(1e9 * width / low),
        }
    if len(threads) > 1:
        low, median, high = stats.ratios(lanes[-1].rates, lanes[0].rates)
        row["speedup"] = {"q1": low, "median": median, "q3": high}
    peer.close()
    return row


def by_samples(options, prior, width, warm):
    """Seconds of one call against the number of networks."""
    peer = start(options)
    sampling.Lane(peer).prepare(prior, width, 0.1, warm)
    rows = []
    for networks in SAMPLES:
        times = [peer.ask("sample", prior, width, networks)["seconds"] for _ in range(5)]
        rows.append({"networks": networks, "seconds": stats.rounded(stats.spread(times)[1])})
        if rows[-1]["seconds"] > 2:
            break
    peer.close()
    return {"width": width, "rows": rows}


def model(rows, samples, threads):
    """The fits, their residuals, and the cost of the goal."""
    widths = [row["width"] for row in rows]
    a, b, off = fit.line(widths, [row["nanoseconds_a_network_1"]["median"] for row in rows])
    base, slope, off_memory = fit.line(widths, [row["peak_mib"] for row in rows])
    fixed, each, off_samples = fit.line(
        [row["networks"] for row in samples["rows"]], [row["seconds"] for row in samples["rows"]]
    )
    speedup = [row["speedup"]["median"] for row in rows if "speedup" in row]
    efficiency = stats.spread(speedup)[1] / threads[-1] if speedup else 1.0
    cores = os.cpu_count() or 1
    core_seconds = GOAL["networks"] * (a + b * GOAL["width"]) * 1e-9
    return {
        "widths": rows,
        "samples": samples,
        "fit": {
            "a_nanoseconds_a_network": stats.rounded(a),
            "b_nanoseconds_a_neuron": stats.rounded(b),
            "greatest_relative_residual": stats.rounded(off, 2),
            "call_seconds": stats.rounded(fixed),
            "seconds_a_network_of_64": stats.rounded(each),
            "greatest_relative_residual_samples": stats.rounded(off_samples, 2),
            "base_mib": stats.rounded(base),
            "kib_a_neuron": stats.rounded(slope * 1024),
            "greatest_relative_residual_memory": stats.rounded(off_memory, 2),
            "efficiency_of_a_thread": stats.rounded(efficiency, 3),
        },
        "goal": {
            **GOAL,
            "cores_a_machine": cores,
            "core_hours": stats.rounded(core_seconds / 3600),
            "hours": stats.rounded(core_seconds / 3600 / GOAL["machines"] / cores / efficiency),
        },
    }


def text(results):
    lines = []
    for prior, found in results["priors"].items():
        f, g = found["fit"], found["goal"]
        lines += [
            f"{prior}: {f['a_nanoseconds_a_network']} ns a network + {f['b_nanoseconds_a_neuron']} ns a neuron on one core "
            f"(off by {f['greatest_relative_residual']:.0%} at most), {f['base_mib']:.0f} MiB + {f['kib_a_neuron']:.2f} KiB a "
            f"neuron, a thread of two works at {f['efficiency_of_a_thread']:.0%}.",
            f"  10^12 networks of width 10^4: 10^12 ({f['a_nanoseconds_a_network']} + 10^4 x {f['b_nanoseconds_a_neuron']}) ns = "
            f"{g['core_hours']:,.0f} core hours; on {g['machines']} machines of {g['cores_a_machine']} such cores "
            f"{g['hours']:,.1f} hours, if machines work side by side without loss.",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
