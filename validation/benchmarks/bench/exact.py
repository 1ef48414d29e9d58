"""The ball's whole pmf in many digits, and in doubles: time, and every digit that was promised."""

import math
from functools import lru_cache

import mpmath
from mpmath import mp, mpf

from .stats import rounded, spread

DIGITS = 50
PROMISED = mpf(10) ** (1 - DIGITS)  # one unit of the last digit, at worst
PROMISED_DOUBLE = 1e-12
LEAST = mpf(10) ** -300
WARM = 40  # runs before the first that counts, of those that are quick


@lru_cache(maxsize=None)
def reference(width):
    """The pmf in 60 digits more than promised: by the recurrence, and its first values again by the alternating sum."""
    with mp.workdps(DIGITS + 60 + math.ceil(math.sqrt(width))):
        h = mpmath.pi / 2
        third, second = mpf(0), mpf(1)
        first = mpf(4) ** width / mpmath.binomial(2 * width, width) - 1
        falling = [second, first]
        for k in range(width - 2, -1, -1):
            following = h * ((width + k + 2) * second - (width - k - 2) * third) - second - 2 * first
            third, second, first = second, first, following
            falling.append(following)
        choose, masses = mpf(1), []
        for k, value in enumerate(reversed(falling)):
            masses.append(choose * value)
            choose = choose * (width - k) / (k + 1)
        total = mpmath.fsum(masses)
        result = [mass / total for mass in masses]
        for k in {0, 1, width // 2, width - 1}:
            if abs(alternating(width, k) / result[k] - 1) > PROMISED * mpf(10) ** -20:
                raise ArithmeticError(f"two ways to P(K={k}) at width {width} differ")
        return result


def alternating(width, k):
    """P(K = k) as a sum of factorial moments."""
    choose, terms = mpf(1), []
    start = mpmath.gamma(1 + mpf(width) / 2)
    for j in range(k, width + 1):
        moment = start * mpmath.rgamma(1 + mpf(width + j) / 2) * mpmath.pi ** (-mpf(j) / 2)
        terms.append(choose * mpmath.binomial(width, j) * moment)
        choose = choose * -(j + 1) / (j + 1 - k)
    return mpmath.fsum(terms)


def worst(decimals, truth):
    """The greatest relative error."""
    with mp.workdps(DIGITS + 60):
        return max(abs(mpf(text) / true - 1) for text, true in zip(decimals, truth))


def measure(lanes, width, rounds):
    """Rows of the results; a lane is a peer, the name of its form and the most rounds it takes."""
    truth = reference(width)
    times = {i: [] for i in range(len(lanes))}
    bare = {i: [] for i in range(len(lanes))}
    errors = {}
    for r in range(-1, rounds):  # the round before the first lets everything warm up
        for i, (peer, form, most) in enumerate(lanes):
            if r >= most:
                continue
            for _ in range(1 if r >= 0 or most < rounds else WARM):
                answer = peer.ask("law", form, width, DIGITS, width)
            if len(answer["pmf"]) != width + 1:
                raise ArithmeticError(f"{peer.name} gave {len(answer['pmf'])} probabilities at width {width}")
            if r >= 0:
                times[i].append(answer["seconds"])
                bare[i].append(answer.get("bare"))
                errors[i] = max(errors.get(i, mpf(0)), worst(answer["pmf"], truth))
    rows = []
    for i, (peer, form, _) in enumerate(lanes):
        low, median, high = (rounded(1e3 * q) for q in spread(times[i]))
        row = {
            "width": width,
            "digits": DIGITS,
            "peer": peer.name,
            "form": form,
            "milliseconds": {"q1": low, "median": median, "q3": high},
            "relative_error": float(mpmath.nstr(errors[i], 2)),
            "agrees": bool(errors[i] <= PROMISED),
        }
        if None not in bare[i]:
            row["milliseconds_without_decimals"] = rounded(1e3 * spread(bare[i])[1])
        rows.append(row)
    return rows


def doubles(peers, pari, width, rounds):
    """Laws in doubles against the recurrence in PARI, on every probability above 1e-300."""
    for peer in peers:
        for _ in range(WARM):
            peer.ask("pmf", width)
    answers = [[peer.ask("pmf", width) for peer in peers] for _ in range(rounds)]
    last = min(width, max(a["first"] + len(a["pmf"]) for a in answers[0]) + 9)
    theirs = pari.ask("law", "recurrence", width, 25, last)
    with mp.workdps(30):
        truth = [mpf(text) for text in theirs["pmf"]]
        truth = {k: p for k, p in enumerate(truth) if p >= LEAST}
    rows = []
    for i, peer in enumerate(peers):
        first, pmf = answers[0][i]["first"], answers[0][i]["pmf"]
        with mp.workdps(30):
            error = max(
                float(abs(mpf(pmf[k - first] if first <= k < first + len(pmf) else 0) / p - 1)) for k, p in truth.items()
            )
        low, median, high = (rounded(1e3 * q) for q in spread([a[i]["seconds"] for a in answers]))
        rows.append(
            {
                "width": width,
                "peer": peer.name,
                "milliseconds": {"q1": low, "median": median, "q3": high},
                "compared": len(truth),
                "relative_error": rounded(error, 2),
                "agrees": error <= PROMISED_DOUBLE,
                "pari_milliseconds": rounded(1e3 * theirs["seconds"]),
            }
        )
    return rows
