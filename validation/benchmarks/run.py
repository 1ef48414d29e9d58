#!/usr/bin/env python3
"""Measures Kinks beside NumPy, PyTorch, PARI/GP, mpmath and SymPy in one interleaved run, and checks that all agree.

    python3 validation/benchmarks/run.py             # about a quarter of an hour
    python3 validation/benchmarks/run.py --quick     # one or two minutes
    python3 validation/benchmarks/run.py --self-test # the checks are seen to reject what is wrong

Ends with 1 where a peer does not draw what it should or a digit is wrong, and with 3 where a kernel fell behind.
"""

import argparse
import datetime
import json
import sys
from pathlib import Path

from bench import tools


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="short turns and few rounds")
    parser.add_argument("--self-test", action="store_true", help="only show that the checks reject what is wrong")
    parser.add_argument("--no-build", action="store_true", help="measure what was compiled last")
    parser.add_argument("--only", default="sampling,threads,laws,canary", help="parts, separated by commas")
    parser.add_argument("--core", default="1", help="the core that all share, for taskset; 'all' for no pinning")
    parser.add_argument("--nice", type=int, default=0, help="niceness of the peers")
    parser.add_argument("--seed", type=int, default=1, help="of every generator")
    parser.add_argument("--record-canary", action="store_true", help="take this run's ratios as the canary's measure")
    parser.add_argument("--out", default=None, help="where the results go; by default results/, of a quick run nowhere")
    return parser.parse_args()


def main():
    tools.ensure()
    options = arguments()
    from bench import plan, selftest, table

    if options.self_test:
        return selftest.run(options)
    results = plan.run(options)
    results["date"] = datetime.date.today().isoformat()
    print(table.markdown(results))
    out = options.out or (None if options.quick else Path(__file__).resolve().parent / "results")
    if out:
        Path(out).mkdir(parents=True, exist_ok=True)
        Path(out, "benchmarks.json").write_text(json.dumps(results, indent=1) + "\n")
        if not options.out:
            table.write(results)
    return plan.status(results)


if __name__ == "__main__":
    sys.exit(main())
