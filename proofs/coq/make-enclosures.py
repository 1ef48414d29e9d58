#!/usr/bin/env python3
"""Write Enclosures.v and enclosures.csv: decimal bounds of the ball prior's mean and law.

The bounds are computed here with exact fractions and a rational enclosure of pi, and then
proved in Enclosures.v, which trusts nothing of this script. Run it in proofs/coq.
"""

from fractions import Fraction
from math import comb

MEAN_WIDTHS = [1, 2, 3, 4, 5, 7, 8, 10, 16, 20, 32, 64, 100, 128, 200, 256]
MEAN_DIGITS = 15
LAW_WIDTHS = [2, 3, 4, 5]
LAW_DIGITS = 12
MEAN_PROOF = "apply enclose_mean; vm_compute; reflexivity"
LAW_PROOF = "apply enclose_P; [lia|vm_compute; reflexivity]"

HEADER = """\
(* Decimal enclosures of the expected number of kinks under the ball prior, to
   {mean_digits} digits after the point, and of its law at widths {widths}, to {law_digits} digits.
   Written by make-enclosures.py together with enclosures.csv, which has the same bounds. *)

From Coq Require Import Reals Lia.
From Kinks Require Import HalfGamma PmfField Enclose.
Local Open Scope R_scope.
"""


def arctan_inverse(x, digits):
    """arctan(1/x) by its alternating series, as a pair of bounds."""
    total, k, term = Fraction(0), 0, Fraction(1, x)
    while term > Fraction(1, 10**digits):
        total += (-1) ** k * term / (2 * k + 1)
        term /= x * x
        k += 1
    rest = (-1) ** k * term / (2 * k + 1)
    return tuple(sorted([total, total + rest]))


def pi_bounds(digits=60):
    """Machin: pi = 16 arctan(1/5) - 4 arctan(1/239)."""
    five, other = arctan_inverse(5, digits), arctan_inverse(239, digits)
    return 16 * five[0] - 4 * other[1], 16 * five[1] - 4 * other[0]


PI_LOW, PI_HIGH = pi_bounds()


def half_gamma(k):
    """Gamma(1 + k/2) for even k, and that over sqrt(pi) for odd k."""
    value = Fraction(1) if k % 2 == 0 else Fraction(1, 2)
    for i in range(2 + k % 2, k + 1, 2):
        value *= Fraction(i, 2)
    return value


def moment(n, j):
    """E|w_1 ... w_j| as (rational, power of 1/pi)."""
    exponent = (j + 1) // 2 if n % 2 == 0 else j // 2
    return half_gamma(n) / half_gamma(n + j), exponent


def polynomial(terms):
    coefficients = {}
    for value, exponent in terms:
        coefficients[exponent] = coefficients.get(exponent, Fraction(0)) + value
    return coefficients


def mean(n):
    value, exponent = moment(n, 1)
    return polynomial([(n * value, exponent)])


def probability(n, k):
    terms = []
    for j in range(k, n + 1):
        value, exponent = moment(n, j)
        terms.append(((-1) ** (j - k) * comb(j, k) * comb(n, j) * value, exponent))
    return polynomial(terms)


def enclose(coefficients, digits):
    """The neighbouring multiples of 10^-digits, equal if the value is one itself."""
    low = high = Fraction(0)
    for exponent, c in coefficients.items():
        ends = sorted([c / PI_LOW**exponent, c / PI_HIGH**exponent])
        low, high = low + ends[0], high + ends[1]
    unit = 10**digits
    floor, ceiling = low * unit // 1, -(-high * unit // 1)
    assert ceiling - floor <= 1, "pi is not enclosed tightly enough"
    return decimal(floor, digits), decimal(ceiling, digits)


def decimal(scaled, digits):
    whole, rest = divmod(scaled, 10**digits)
    return f"{whole}.{rest:0{digits}d}"


def rows():
    for n in MEAN_WIDTHS:
        yield ("ball-mean", n, None, *enclose(mean(n), MEAN_DIGITS))
    for n in LAW_WIDTHS:
        for k in range(n + 1):
            yield ("ball-pmf", n, k, *enclose(probability(n, k), LAW_DIGITS))


def main():
    widths = ", ".join(map(str, LAW_WIDTHS))
    source = HEADER.format(mean_digits=MEAN_DIGITS, law_digits=LAW_DIGITS, widths=widths)
    table = "slug,n,k,lo,hi\n"
    for slug, n, k, low, high in rows():
        if k is None:
            name, value, tactic = f"mean_{n}", f"mean {n}", MEAN_PROOF
        else:
            name, value, tactic = f"P_{n}_{k}", f"P {n} {k}", LAW_PROOF
        source += f"\nTheorem {name}_enclosure : {low} <= {value} <= {high}.\n"
        source += f"Proof. {tactic}. Qed.\n"
        table += f"{slug},{n},{'' if k is None else k},{low},{high}\n"
    with open("Enclosures.v", "w", encoding="ascii", newline="\n") as file:
        file.write(source)
    with open("enclosures.csv", "w", encoding="ascii", newline="\n") as file:
        file.write(table)


if __name__ == "__main__":
    main()
