"""The ball's pmf by SymPy, exactly: polynomials in 1/pi with rational coefficients, made into decimals at the end."""

import time

import sympy
from sympy import QQ, Poly, Rational, gamma, pi, symbols

SAMPLERS = {}
X, T = symbols("x t")  # t stands for 1/pi


def generator(seed):
    """There is nothing random here."""
    return None


def describe():
    return f"SymPy {sympy.__version__}"


def exact(n, digits, last):
    """The coefficients of sum_j C(n,j) M_j (x-1)^j, each a polynomial in 1/pi."""
    # every moment is a rational times one power of 1/pi, so moments of one power are translated together
    parts = {}
    for j in range(n + 1):
        moment = sympy.binomial(n, j) * gamma(1 + Rational(n, 2)) / gamma(1 + Rational(n + j, 2)) / pi ** Rational(j, 2)
        rational, power = moment.as_coeff_Mul()
        exponent = 0 if power == 1 else int(-power.as_base_exp()[1])
        parts.setdefault(exponent, {})[j] = rational
    inverse = (1 / pi).evalf(digits + 3 * n // 4 + 30)
    sums = [sympy.Float(0, digits + 3 * n // 4 + 30)] * (n + 1)
    for exponent, terms in parts.items():
        p = Poly({(j,): c for j, c in terms.items()}, X, domain=QQ).shift(-1)
        for (k,), c in p.terms():
            sums[k] += c * inverse**exponent
    return sums[: last + 1]


FORMS = {"exact": exact}


def law(form, width, digits, last):
    """Seconds for the decimals, seconds for the numbers alone, and the decimals of P(K=0), .., P(K=last)."""
    start = time.perf_counter()
    values = FORMS[form](width, digits, last)
    bare = time.perf_counter() - start
    decimals = [str(v.n(digits)) for v in values]
    return time.perf_counter() - start, bare, decimals
