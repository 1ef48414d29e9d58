"""The exact laws that every peer's histogram is held against, and the test that holds it.

The laws are summed here from the factorial moments in 150 digits, by a program that shares nothing with what is measured.
"""

import math
from functools import lru_cache

import mpmath
from mpmath import mp, mpf

MODELS = ("interval", "ball")
FALSE_ALARM = 1e-6  # of one test under the true law
LEAST_EXPECTED = 25.0  # observations in a cell; rarer counts are merged, outwards from the centre


@lru_cache(maxsize=None)
def pmf(model, width):
    """P(K = 0), .., P(K = width) as floats."""
    if model == "interval":
        return binomial(width, 0.5)
    if model in ("ball", "sphere"):
        return from_moments(width, 1 if model == "ball" else 0)
    raise ValueError(f"no such law: {model}")


def binomial(width, p):
    """Binomial(width, p)."""
    with mp.workdps(50):
        return [float(mpmath.binomial(width, k) * mpf(p) ** k * (1 - mpf(p)) ** (width - k)) for k in range(width + 1)]


def from_moments(width, shift):
    """The ball (shift 1) or the sphere under the cone measure (shift 0): E C(K,j) = C(n,j) pi^(-j/2) G(s+n/2)/G(s+(n+j)/2)."""
    with mp.workdps(150 + width // 10):
        moments = [mpf(1)]
        for j in range(1, width + 1):
            moments.append(
                mpmath.binomial(width, j)
                * mpmath.pi ** (-mpf(j) / 2)
                * mpmath.gammaprod([shift + mpf(width) / 2], [shift + mpf(width + j) / 2])
            )
        result = []
        mass = mpf(0)
        for k in range(width + 1):
            choose, total = mpf(1), mpf(0)
            for j in range(k, width + 1):
                term = choose * moments[j]
                total += -term if (j - k) % 2 else term
                choose = choose * (j + 1) / (j + 1 - k)
            result.append(total)
            mass += total
            if 1 - mass < mpf(10) ** -40 and k * k > width:
                break
        result += [mpf(0)] * (width + 1 - len(result))
        if abs(mass - 1) > mpf(10) ** -30:
            raise ArithmeticError(f"the law at width {width} has the mass {mpmath.nstr(mass, 20)}")
        return [float(p) for p in result]


def cells(counts, law):
    """Observed and expected counts after merging the rare cells of either tail into their neighbours."""
    total = sum(counts)
    merged = []
    observed = expected = 0.0
    for count, p in zip(counts, law):
        observed += count
        expected += total * p
        if expected >= LEAST_EXPECTED:
            merged.append([observed, expected])
            observed = expected = 0.0
    if merged:
        merged[-1][0] += observed
        merged[-1][1] += expected
    return merged


def p_value(counts, law):
    """Of the likelihood-ratio statistic G = 2 sum O ln(O/E), by its chi-square law; 1 where fewer than two cells are left."""
    merged = cells(counts, law)
    if len(merged) < 2:
        return 1.0
    g = 2 * sum(o * math.log(o / e) for o, e in merged if o > 0)
    freedom = len(merged) - 1
    return float(mpmath.gammainc(freedom / 2, g / 2, mpmath.inf, regularized=True))


def agrees(counts, law):
    """Whether the counts pass the test at FALSE_ALARM."""
    return p_value(counts, law) >= FALSE_ALARM


def detectable(networks, law):
    """The relative error of E K that a test of the mean alone would see with 90% power at FALSE_ALARM."""
    mean = sum(k * p for k, p in enumerate(law))
    variance = sum((k - mean) ** 2 * p for k, p in enumerate(law))
    return (4.89 + 1.28) * math.sqrt(variance / networks) / mean
