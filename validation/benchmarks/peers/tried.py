"""Forms that were tried beside `numpy_best.py`: the same interface, so that any of them can be measured and checked.

    python3 validation/benchmarks/peers/tried.py    # processor time a neuron of each form, in interleaved rounds
"""

import statistics
import time

import numpy as np

from numpy_best import Ball, Interval, generator
from numpy_words import Shared, Words


class FourTap:
    """Ziff's four-tap shift register x_i = x_{i-216} ^ x_{i-337} ^ x_{i-579} ^ x_{i-1279}, in lanes that NumPy steps at once."""

    LANES = 32
    NEAR, ROWS = 216, 1279

    def __init__(self, rng):
        self.state = rng.bit_generator.random_raw(self.ROWS * self.LANES).reshape(self.ROWS, self.LANES)
        self.left = np.empty(0, np.uint64)

    def __call__(self, size):
        parts, have = [self.left], len(self.left)
        while have < size:
            s = self.state
            new = s[-216:] ^ s[-337 : -337 + 216]
            new ^= s[-579 : -579 + 216]
            new ^= s[:216]
            self.state = np.concatenate([s[216:], new])
            parts.append(new.ravel())
            have += new.size
        flat = np.concatenate(parts)
        self.left = flat[size:]
        return flat[:size].copy()


class ShiftRegister(Shared):
    """The words of `numpy_words.py` from a vectorised generator instead of SFC64."""

    def __init__(self, rng, width):
        super().__init__(rng, width)
        self.raw = FourTap(rng)


class Squares:
    """|b| < |w| as b^2 T < g^2, without root or division, on whole doubles."""

    NEURONS = 1 << 17  # of one block

    def __init__(self, rng, width):
        self.rng, self.width = rng, width
        self.pairs, self.odd = divmod(width, 2)
        self.size = max(16, self.NEURONS // width)
        shape = self.pairs, self.size
        self.radii = np.empty((self.pairs + 1, self.size))
        self.total = np.empty(self.size)
        self.first, self.bias = np.empty(shape), np.empty(shape)
        self.below, self.ones = np.empty(shape, bool), np.empty(shape, np.uint8)

    def counts(self, networks):
        total = np.zeros(self.width + 1, np.int64)
        for start in range(0, networks, self.size):
            total += np.bincount(self.kinks()[: networks - start], minlength=self.width + 1)
        return total

    def kinks(self):
        """A column a network. In `radii` and `first`: minus half the squares of a Gaussian vector, in pairs."""
        radii, first, total = self.radii, self.first, self.total
        self.rng.random(out=radii)
        np.subtract(1, radii, out=radii)
        np.log(radii, out=radii)
        np.add.reduce(radii, axis=0, out=total)
        np.negative(total, out=total)
        radii = radii[:-1]
        self.rng.random(out=first)
        first *= np.pi
        np.cos(first, out=first)
        first *= first
        first *= radii
        radii -= first
        if self.odd:
            last = self.rng.standard_normal(self.size)
            last *= last
            last *= 0.5
            total += last
        ones = self.ones
        ones[...] = self.below_squares(radii)
        ones += self.below_squares(first).view(np.uint8)
        kinks = self.sums(ones)
        if self.odd:
            b = self.rng.random(self.size)
            kinks = kinks + (b * b * total < last)
        return kinks

    def below_squares(self, minus_squares):
        b = self.bias
        self.rng.random(out=b)
        b *= b
        b *= self.total
        b += minus_squares
        return np.less(b, 0, out=self.below)

    @staticmethod
    def sums(ones):
        """Sums of columns of bytes that are at most 2."""
        if 2 * len(ones) < 256:
            return np.add.reduce(ones, axis=0, dtype=np.uint8)
        parts = [np.add.reduce(ones[i : i + 127], axis=0, dtype=np.uint8) for i in range(0, len(ones), 127)]
        return np.add.reduce(parts, axis=0, dtype=np.int64)


class Exponential(Squares):
    """Radii from the ziggurat instead of logarithms."""

    def kinks(self):
        radii, first, total = self.radii, self.first, self.total
        self.rng.standard_exponential(out=radii)
        np.add.reduce(radii, axis=0, out=total)
        np.negative(radii, out=radii)
        radii = radii[:-1]
        self.rng.random(out=first)
        first *= np.pi
        np.cos(first, out=first)
        first *= first
        first *= radii
        radii -= first
        ones = self.ones
        ones[...] = self.below_squares(radii)
        ones += self.below_squares(first).view(np.uint8)
        return self.sums(ones)


class Normal(Squares):
    """Gaussians from the ziggurat, a row a network."""

    def __init__(self, rng, width):
        super().__init__(rng, width)
        self.g, self.b = np.empty((self.size, width)), np.empty((self.size, width))

    def kinks(self):
        g, b = self.g, self.b
        self.rng.standard_normal(out=g)
        total = np.einsum("ij,ij->i", g, g)
        total += 2 * self.rng.standard_exponential(self.size)
        self.rng.random(out=b)
        b *= np.sqrt(total)[:, None]
        np.abs(g, out=g)
        return np.add.reduce((b < g).view(np.uint8), axis=1, dtype=np.uint16)


class Single(Squares):
    """The same in single precision: faster and coarser, so no peer of double-precision kernels."""

    def __init__(self, rng, width):
        super().__init__(rng, width)
        for name in ("radii", "total", "first", "bias"):
            setattr(self, name, np.empty(getattr(self, name).shape, np.float32))

    def kinks(self):
        radii, first, total = self.radii, self.first, self.total
        self.rng.random(out=radii, dtype=np.float32)
        np.subtract(1, radii, out=radii)
        np.log(radii, out=radii)
        np.add.reduce(radii, axis=0, out=total)
        np.negative(total, out=total)
        radii = radii[:-1]
        self.rng.random(out=first, dtype=np.float32)
        first *= np.float32(np.pi)
        np.cos(first, out=first)
        first *= first
        first *= radii
        radii -= first
        ones = self.ones
        ones[...] = self.below_squares(radii)
        ones += self.below_squares(first).view(np.uint8)
        return self.sums(ones)

    def below_squares(self, minus_squares):
        b = self.bias
        self.rng.random(out=b, dtype=np.float32)
        b *= b
        b *= self.total
        b += minus_squares
        return np.less(b, 0, out=self.below)


FORMS = {
    "interval": [Interval, Shared, Words, ShiftRegister],
    "ball": [Ball, Squares, Exponential, Normal, Single],
}

ROUNDS, TURN = 9, 0.1


def measure(forms, width):
    """The median nanoseconds of processor time a neuron, by form."""
    rng = generator(1)
    samplers = [form(rng, width) for form in forms]
    sizes, times = [], [[] for _ in forms]
    for sampler in samplers:
        networks = 4096
        while timed(sampler, networks) < TURN:
            networks *= 2
        sizes.append(networks)
    for _ in range(ROUNDS):
        for sampler, networks, own in zip(samplers, sizes, times):
            own.append(timed(sampler, networks) / networks / width * 1e9)
    return [statistics.median(own) for own in times]


def timed(sampler, networks):
    start = time.process_time()
    sampler.counts(networks)
    return time.process_time() - start


def main():
    print("| prior | form |" + "".join(f" n = {n} |" for n in (8, 64, 1024)))
    for prior, forms in FORMS.items():
        columns = [measure(forms, width) for width in (8, 64, 1024)]
        for i, form in enumerate(forms):
            print(f"| {prior} | {form.__name__} |" + "".join(f" {column[i]:.2f} |" for column in columns), flush=True)


if __name__ == "__main__":
    main()
