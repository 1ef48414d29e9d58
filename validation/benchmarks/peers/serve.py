"""A peer as a long-lived process: one line of work in, one line of JSON out.

    python3 serve.py MODULE SEED

`MODULE` has `SAMPLERS`, a dictionary from a prior's name to a class; `Sampler(generator, width).counts(networks)` is an
array whose entry k says how many of the networks had k kinks. `generator(seed)` of the module makes the generator, and
`describe()` says what it runs on. Lines of work:

    describe
    sample PRIOR WIDTH NETWORKS
    law FORM WIDTH DIGITS LAST      the ball's P(K=0), .., P(K=LAST) by `law` of the module
"""

import importlib
import json
import sys
import time


def main():
    module = importlib.import_module(sys.argv[1])
    generator = module.generator(int(sys.argv[2]))
    samplers = {}
    for line in sys.stdin:
        words = line.split()
        if words[0] == "describe":
            answer = {"about": module.describe()}
        elif words[0] == "sample":
            prior, width, networks = words[1], int(words[2]), int(words[3])
            key = prior, width
            if key not in samplers:
                samplers[key] = module.SAMPLERS[prior](generator, width)
            start = time.perf_counter()
            counts = samplers[key].counts(networks)
            seconds = time.perf_counter() - start
            answer = {"seconds": seconds, "counts": [int(c) for c in counts]}
        elif words[0] == "law":
            seconds, bare, pmf = module.law(words[1], int(words[2]), int(words[3]), int(words[4]))
            answer = {"seconds": seconds, "bare": bare, "pmf": pmf}
        else:
            raise SystemExit(f"no such work: {line!r}")
        print(json.dumps(answer), flush=True)


main()
