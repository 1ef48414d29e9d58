#!/usr/bin/env python3
"""A second road to what the claims say: integrals over the prior's density, by mpmath's quadrature, and no formula of a claim.

    python3 validation/reference/roads.py > validation/reference/roads.csv     (some minutes; needs python3-mpmath)

Neurons that are independent: given the weight, the numbers of kinks are told by the intervals of biases that put one into the domain; the
rest is one integral over the weight, and the law of a network is the power of a neuron's generating function. Balls and spheres: the
density of one or two weights is that of the whole, integrated over the others, proportional to a power of 1 - sum |w|^q.
"""
import sys
from fractions import Fraction

import mpmath
from mpmath import mp, mpf, quad, sqrt, gamma, erf, exp, pi, inf

mp.dps = 20
DIGITS = 13
ROWS = []


def row(claim, value, **at):
    ROWS.append((claim, " ".join(f"{k}={v}" for k, v in at.items()), mpmath.nstr(value, DIGITS)))


def number(x):
    return mpf(x.numerator) / x.denominator if isinstance(x, Fraction) else mpf(x)


# ---- the laws of a weight or a bias: density, distribution function, right end of what is integrated over (all are even)

def uniform(s):
    s = number(s)
    return (lambda t: 1 / (2 * s) if abs(t) < s else mpf(0)), (lambda t: (max(-s, min(s, t)) + s) / (2 * s)), s


def normal(s):
    s = number(s)
    return (lambda t: exp(-t * t / (2 * s * s)) / (s * sqrt(2 * pi))), (lambda t: (1 + erf(t / (s * sqrt(2)))) / 2), 12 * s


def truncated(s):
    """A normal number within two deviations, its standard deviation brought to s."""
    mass = erf(sqrt(mpf(2)))
    own = sqrt(quad(lambda t: t * t * exp(-t * t / 2) / sqrt(2 * pi), [-2, 2]) / mass)
    d = s / own
    return (lambda t: exp(-t * t / (2 * d * d)) / (d * sqrt(2 * pi) * mass)), None, 2 * d


def kinks_of_a_neuron(weight, bias, left=-1, right=1, breaks=(0,)):
    """P(c kinks) for c = 0, 1, ..: the kink of breakpoint t is inside if b lies between t - w L and t - w R."""
    density, _, end = weight
    _, cdf, edge = bias
    left, right = number(left), number(right)
    ts = [number(t) for t in breaks]

    def given(w):
        ends = sorted([t - w * left for t in ts] + [t - w * right for t in ts])
        chances = [mpf(0)] * (len(ts) + 1)
        total = mpf(0)
        for a, b in zip(ends, ends[1:]):
            middle = (a + b) / 2
            covered = sum(1 for t in ts if min(t - w * left, t - w * right) < middle < max(t - w * left, t - w * right))
            mass = cdf(b) - cdf(a)
            chances[covered] += mass
            total += mass
        chances[0] += 1 - total
        return chances

    # where two ends cross, or one meets the end of the biases, the integrand has a corner
    corners = {mpf(0), end}
    lines = [(t, x) for t in ts for x in (left, right)] + [(edge, mpf(0)), (-edge, mpf(0))]
    for i, (t, x) in enumerate(lines):
        for u, y in lines[:i]:
            if x != y and 0 < abs((t - u) / (x - y)) < end:
                corners.add(abs((t - u) / (x - y)))
    points = sorted(corners)
    # the law of a symmetric weight and bias: both signs of the weight
    return [
        quad(lambda w: density(w) * given(w)[c], points) + quad(lambda w: density(w) * given(-w)[c], points)
        for c in range(len(ts) + 1)
    ]


def of_a_network(neuron, n):
    law = [mpf(1)]
    for _ in range(n):
        new = [mpf(0)] * (len(law) + len(neuron) - 1)
        for i, p in enumerate(law):
            for j, q in enumerate(neuron):
                new[i + j] += p * q
        law = new
    return law


def mean(law):
    return sum(k * p for k, p in enumerate(law))


def variance(law):
    return sum(k * k * p for k, p in enumerate(law)) - mean(law) ** 2


def independent(claim, what, widths, neuron, **at):
    for n in widths:
        law = of_a_network(neuron, n)
        if what == "pmf":
            for k in sorted({0, 1, n // 2, len(law) - 1}):
                row(claim, law[k], n=n, k=k, **at)
        elif what == "probability":
            row(claim, neuron[1], n=n, **at)
        else:
            row(claim, mean(law) if what == "mean" else variance(law), n=n, **at)


HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


def cubes():
    unit = uniform(1)
    for r in (HALF, Fraction(1), Fraction(3)):
        p = kinks_of_a_neuron(unit, unit, -r, r)
        independent("interval-probability", "probability", [1], p, R=r)
        independent("interval-pmf", "pmf", [1, 4], p, R=r)
        independent("interval-variance", "variance", [1, 4], p, R=r)
        independent("activation-abs", "pmf", [1, 4], p, R=r)
    independent("interval-mean", "mean", [1, 4], kinks_of_a_neuron(unit, unit))
    independent("framework-defaults", "pmf", [1, 4], kinks_of_a_neuron(unit, unit))
    for x in (0, HALF, Fraction(2)):
        density = 2 * quad(lambda w: abs(w) / 2 * unit[0](w * number(x)), [0, min(mpf(1), 1 / number(x)) if x else 1])
        row("interval-density", density, x=x)
    tanh = kinks_of_a_neuron(unit, unit, -Fraction(3, 2), Fraction(3, 2), (-1, 1))
    independent("activation-hard-tanh-mean", "mean", [1, 4], tanh)
    independent("activation-hard-tanh-pmf", "pmf", [1, 3], tanh)
    independent("activation-hard-sigmoid-mean", "mean", [1, 4], kinks_of_a_neuron(unit, unit, -5, 5, (-3, 3)))
    independent("activation-relu6-mean", "mean", [1, 4], kinks_of_a_neuron(unit, unit, -8, 8, (0, 6)))
    independent(
        "activation-breakpoints", "mean", [1, 4],
        kinks_of_a_neuron(uniform(2), unit, -1, 2, (-1, 0, Fraction(5, 2))))


def initialisations():
    for n in (1, 2, 5, 6, 20):
        p = kinks_of_a_neuron(uniform(sqrt(mpf(6) / (1 + n))), uniform(1))
        independent("framework-redshift", "pmf", [n], p)
        if n >= 5:
            independent("framework-redshift-mean", "mean", [n], p)
    for n in (1, 2, 10):
        for r in (HALF, Fraction(1, 100)):
            p = kinks_of_a_neuron(truncated(sqrt(mpf(2) / (1 + n))), normal(mpf(1) / 100), -r, r)
            independent("framework-jax", "pmf", [n], p, R=r)
            independent("framework-jax-mean", "mean", [n], p, R=r)
    for n in (2, 10):
        p = kinks_of_a_neuron(truncated(sqrt(mpf(2) / (1 + n))), normal(mpf(1) / 100))
        independent("framework-jax-normal", "pmf", [n], p)


def gaussians():
    for sw, sb, r in ((1, 1, HALF), (1, 2, Fraction(3)), (3, 1, Fraction(1))):
        p = kinks_of_a_neuron(normal(sw), normal(sb), -r, r)
        independent("gaussian-probability", "probability", [1], p, sw=sw, sb=sb, R=r)
        independent("gaussian-pmf", "pmf", [1, 4], p, sw=sw, sb=sb, R=r)
        independent("gaussian-mean", "mean", [4], p, sw=sw, sb=sb, R=r)
        w, b = normal(sw), normal(sb)
        row("gaussian-density", 2 * quad(lambda t: t * w[0](t) * b[0](t * number(r)), [0, w[2]]), sw=sw, sb=sb, x=r)
    for r in (HALF, Fraction(3)):
        law = of_a_network(kinks_of_a_neuron(normal(1), normal(1), -r, r), 3)
        for k in (0, 2):
            row("spherical-universality", law[k], n=3, k=k, R=r)
            for atom in (Fraction(1, 10), HALF):
                whole = (1 - number(atom)) * law[k] + (number(atom) if k == 0 else 0)
                row("spherical-universality-atom", whole, n=3, k=k, R=r, atom=atom)


# ---- balls and spheres of the norm l_q: sizes of weights, in [0, 1]

def one(n, q, f, sphere=False):
    """E f(|w_1|)."""
    power = (n - 1) / q - (1 if sphere else 0)
    weigh = lambda w: (1 - w**q) ** power
    return quad(lambda w: f(w) * weigh(w), [0, HALF_, 1]) / quad(weigh, [0, HALF_, 1])


def two(n, q, f):
    """E f(|w_1|, |w_2|) in the ball, with w_1^q = r c and w_2^q = r (1 - c); c = t^q where it is the smaller part, which takes the
    singular power of c away."""
    power = (n - 2) / q

    def whole(g):
        def inner(c):
            return quad(
                lambda r: g((r * c) ** (1 / q), (r * (1 - c)) ** (1 / q)) * r ** (2 / q - 1) * (1 - r) ** power,
                [0, HALF_, 1], maxdegree=5)
        both = lambda c: inner(c) + inner(1 - c)
        return quad(lambda t: both(t**q) * q * (1 - t**q) ** (1 / q - 1), [0, HALF_ ** (1 / q)], maxdegree=5)

    return whole(f) / whole(lambda a, b: mpf(1))


def edge(q, f):
    """E f(|w_1|, |w_2|) on the curve |w_1|^q + |w_2|^q = 1 under the cone measure, the smaller one as the parameter."""
    whole = lambda g: quad(
        lambda t: (g(t, (1 - t**q) ** (1 / q)) + g((1 - t**q) ** (1 / q), t)) * (1 - t**q) ** (1 / q - 1),
        [0, HALF_ ** (1 / q)])
    return whole(f) / whole(lambda a, b: mpf(1))


HALF_ = mpf(1) / 2


def pair_law(expect, rho):
    """P(K = 0, 1, 2) of two neurons with slopes rho |w|."""
    both = expect(lambda a, b: rho * a * rho * b)
    single = expect(lambda a, b: rho * a * (1 - rho * b) + rho * b * (1 - rho * a))
    return [1 - both - single, single, both]


def balls():
    two_ = mpf(2)
    for n in (1, 2, 3, 7, 10, 64):
        m = n * one(n, two_, lambda w: w)
        row("ball-mean", m, n=n)
        row("ball-mean-even" if n % 2 == 0 else "ball-mean-odd", m, n=n, m=n // 2)
        row("activation-breakpoints-ball", 2 * n * one(n, two_, lambda w: w * 3 / 4), n=n)
        row("qsphere-mean", n * one(n, two_, lambda w: w, True) if n > 1 else mpf(1), n=n)
        row("qball-cross-polytope", n * one(n, mpf(1), lambda w: w), n=n)
    for x in (0, HALF, Fraction(2)):
        for n in (1, 2, 5):
            # b = -x w has the density 1/2 where |x w| < 1
            end = min(mpf(1), 1 / number(x)) if x else mpf(1)
            weigh = lambda w: (1 - w * w) ** (mpf(n - 1) / 2)
            row("ball-density", quad(lambda w: w / 2 * weigh(w), [0, end]) / quad(weigh, [0, 1]), n=n, x=x)
    for rho in (Fraction(3, 2), Fraction(3)):
        for n in (1, 2, 5):
            row("ball-truncated", n * split(n, number(rho)), n=n, rho=rho)
    law = pair_law(lambda f: two(2, two_, f), 1)
    for k, p in enumerate(law):
        row("ball-pmf", p, n=2, k=k)
    row("ball-variance", variance(law), n=2)
    for n in (2, 3, 8):
        seconds = two(n, two_, lambda a, b: a * b)
        m = n * one(n, two_, lambda w: w)
        row("ball-variance", n * (n - 1) * seconds + m - m * m, n=n)
        row("ball-factorial-moments", mpf(n * (n - 1)) / 2 * seconds, n=n, j=2)
        row("ball-factorial-moments", m, n=n, j=1)
    for q, rho in ((Fraction(1), Fraction(3, 4)), (Fraction(7, 2), THIRD)):
        s, r = number(q), number(rho)
        at = {"q": q, "rho": rho}
        for n in (1, 2, 5):
            row("qball-mean", n * one(n, s, lambda w: r * w), n=n, **at)
        row("qball-factorial-moments", two(3, s, lambda a, b: 3 * r * a * r * b), n=3, j=2, **at)
        for k, p in enumerate(pair_law(lambda f: two(2, s, f), r)):
            row("qball-pmf", p, n=2, k=k, **at)
        for k, p in enumerate(pair_law(lambda f: edge(s, f), r)):
            row("qsphere-pmf", p, n=2, k=k, **at)
    for n in (1, 2, 3):
        # one neuron lies on a face, the others are uniform
        row("qsphere-cube", 1 + (n - 1) * quad(lambda w: w, [0, 1]), n=n)


def split(n, rho):
    """E min(1, rho |w_1|) for the ball."""
    weigh = lambda w: (1 - w * w) ** (mpf(n - 1) / 2)
    return (quad(lambda w: rho * w * weigh(w), [0, 1 / rho]) + quad(weigh, [1 / rho, 1])) / quad(weigh, [0, 1 / rho, 1])


def zero_biases():
    # every neuron bends at 0, and the sum of its bends is not 0 with probability 1
    for n in (1, 4):
        row("framework-he", mpf(1), n=n)
        for claim in ("framework-flax", "framework-keras"):
            for k in (0, 1):
                row(claim, mpf(1 if k == 1 else 0), n=n, k=k)


def widths():
    m = lambda n: n * one(n, mpf(2), lambda w: w)
    for kinks in range(1, 7):
        n = next(n for n in range(1, 100) if m(n) >= kinks)
        row("width-for-kinks-ball", mpf(n), m=kinks)
        half = quad(lambda w: w, [0, 1])
        row("width-for-kinks", mpf(next(n for n in range(1, 100) if n * half >= kinks)), m=kinks)
        coin = [1 - half, half]
        row("width-for-kinks-median", mpf(next(n for n in range(1, 100) if sum(of_a_network(coin, n)[kinks:]) >= mpf(1) / 2)), m=kinks)


for part in (cubes, initialisations, gaussians, balls, zero_biases, widths):
    part()
    print(f"{part.__name__} done", file=sys.stderr)
print(f"# claim, at, value to {DIGITS} digits by integrals over the density; made by roads.py with mpmath {mpmath.__version__}")
for claim, at, value in ROWS:
    print(f"{claim},{at},{value}")
