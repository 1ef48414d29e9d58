"""The ball's pmf by mpmath, whose integers should be GMP's."""

import math
import time

import mpmath
from mpmath import libmp, mp, mpf

SAMPLERS = {}


def generator(seed):
    """There is nothing random here."""
    return None


def describe():
    return f"mpmath {mpmath.__version__} on {libmp.BACKEND}"


def moments(n):
    a = [mpf(1), n * mpmath.gammaprod([1 + mpf(n) / 2], [(mpf(n) + 3) / 2]) / mpmath.sqrt(mpmath.pi)]
    factor = 2 / mpmath.pi
    for j in range(2, n + 1):
        a.append(a[j - 2] * ((n - j + 2) * (n - j + 1)) / (j * (j - 1)) * factor / (n + j))
    return a


def direct(n, digits, last):
    """The alternating sum, k by k."""
    with mp.workdps(digits + math.ceil(0.8 * math.sqrt(n)) + 20):
        a = moments(n)
        result = []
        for k in range(last + 1):
            choose, terms = mpf(1), []
            for j in range(k, n + 1):
                terms.append(choose * a[j])
                choose = choose * -(j + 1) / (j + 1 - k)
            result.append(mpmath.fsum(terms))
        return result


def recurrence(n, digits, last):
    """The recurrence of `law.gp`, downwards."""
    with mp.workdps(digits + math.ceil(0.7 * math.sqrt(n)) + 10):
        h = mpmath.pi / 2
        third, second = mpf(0), mpf(1)
        first = mpmath.exp(n * mpmath.log(4) + 2 * mpmath.loggamma(n + 1) - mpmath.loggamma(2 * n + 1)) - 1
        falling = [second, first]
        for k in range(n - 2, -1, -1):
            next_ = h * ((n + k + 2) * second - (n - k - 2) * third) - second - 2 * first
            third, second, first = second, first, next_
            falling.append(next_)
        return normalised(falling[::-1], n, digits, last)


def normalised(m, n, digits, last):
    with mp.workdps(digits + 10):
        choose, total, result = mpf(1), mpf(0), []
        for k in range(n + 1):
            p = +m[k] * choose
            result.append(p)
            total += p
            choose = choose * (n - k) / (k + 1)
        return [p / total for p in result[: last + 1]]


FORMS = {"direct": direct, "recurrence": recurrence}


def law(form, width, digits, last):
    """Seconds for the decimals, seconds for the numbers alone, and the decimals of P(K=0), .., P(K=last)."""
    start = time.perf_counter()
    values = FORMS[form](width, digits, last)
    bare = time.perf_counter() - start
    decimals = [mpmath.nstr(v, digits, strip_zeros=False) for v in values]
    return time.perf_counter() - start, bare, decimals
