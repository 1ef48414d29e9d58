"""NumPy at its best, as far as we could take it; beside it stand `numpy_words.py` and, for what lost, `tried.py`.

Interval: compared lazily, a byte of |w| with a byte of |b|, and more only where they are equal. Exact: no number is rounded.

Ball: doubles. A point of the ball is a Gaussian vector g over sqrt(|g|^2 + 2 E); pairs of squares of Gaussians are
2 E cos^2 and 2 E sin^2, so that |g|^2 needs no further squares; a byte of |b| nearly always decides.
"""

import numpy as np


def generator(seed):
    return np.random.Generator(np.random.SFC64(seed))


def describe():
    return f"NumPy {np.__version__}, at its best"


class Interval:
    SIZE = 1 << 15  # networks at once
    BLOCK = 1 << 17  # bytes at once: all arrays of a block fit into the second cache

    def __init__(self, rng, width):
        self.raw, self.width = rng.bit_generator.random_raw, width

    def counts(self, networks):
        total = np.zeros(self.width + 1, np.int64)
        for start in range(0, networks, self.SIZE):
            size = min(self.SIZE, networks - start)
            total += self.wide(size) if self.width > 252 else self.narrow(size)
        return total

    def narrow(self, size):
        """The histogram of pairs of bytes, which takes half the steps of one of bytes."""
        if size % 2:
            return np.bincount(self.kinks(size, self.width), minlength=self.width + 1)
        pairs = np.bincount(self.kinks(size, self.width).view(np.uint16), minlength=1 << 16).reshape(256, 256)
        return (pairs.sum(axis=0) + pairs.sum(axis=1))[: self.width + 1]

    def wide(self, size):
        kinks = np.zeros(size, np.uint16)
        for neuron in range(0, self.width, 252):
            kinks += self.kinks(size, min(252, self.width - neuron))
        return np.bincount(kinks, minlength=self.width + 1)

    def kinks(self, size, neurons):
        kinks = np.zeros(size, np.uint8)
        most = max(1, self.BLOCK // size)
        for neuron in range(0, neurons, most):
            rows = min(most, neurons - neuron)
            for row in self.less(rows * size).reshape(rows, size):
                kinks += row
        return kinks

    def less(self, size):
        words = -(-size // 8)
        w = self.raw(words).view(np.uint8)
        b = self.raw(words).view(np.uint8)
        less = np.less(b, w).view(np.uint8)
        ties = np.flatnonzero(np.equal(b, w))
        if len(ties):
            less[ties] = self.further(len(ties))
        return less[:size]

    def further(self, size):
        """The same for numbers that are equal so far, by their next 32 bits."""
        w = self.raw(size)
        b = w >> np.uint64(32)
        w &= np.uint64(0xFFFFFFFF)
        less = b < w
        ties = np.flatnonzero(b == w)
        if len(ties):
            less[ties] = self.further(len(ties))
        return less


class Ball:
    NEURONS = 1 << 17  # of one block

    def __init__(self, rng, width):
        self.rng, self.width = rng, width
        self.pairs, self.odd = divmod(width, 2)
        self.size = max(16, self.NEURONS // width)
        self.squares = np.empty((2, self.pairs, self.size))
        self.digits = np.empty(self.squares.shape, np.uint8)
        self.less = np.empty(self.squares.shape, bool)
        self.equal = np.empty(self.squares.size, bool)

    def counts(self, networks):
        total = np.zeros(self.width + 1, np.int64)
        for start in range(0, networks, self.size):
            total += np.bincount(self.kinks()[: networks - start], minlength=self.width + 1)
        return total

    def kinks(self):
        """A column a network; all signs of squares and sums are minus, as the logarithms are."""
        rng = self.rng
        radii, first = self.squares
        rng.random(out=radii)
        np.subtract(1, radii, out=radii)
        np.log(radii, out=radii)
        total = np.add.reduce(radii, axis=0)
        total -= rng.standard_exponential(self.size)
        if self.odd:
            last = rng.standard_normal(self.size)
            last *= last
            last *= -0.5
            total += last
        np.divide(65536.0, total, out=total)
        radii *= total
        rng.random(out=first)
        first *= np.pi
        np.cos(first, out=first)
        first *= first
        first *= radii
        radii -= first
        kinks = self.sums(self.below(np.sqrt(self.squares, out=self.squares)))
        if self.odd:
            last *= total
            kinks = kinks + (256 * rng.random(self.size) < np.sqrt(last))
        return kinks

    def below(self, bounds):
        """Whether |b| is less than each |w|, given 256 |w|: by a byte of |b|, and the rest of it where that decides nothing."""
        bounds, digits = bounds.reshape(-1), self.digits.reshape(-1)
        np.copyto(digits, bounds, casting="unsafe")
        b = self.rng.bit_generator.random_raw(-(-len(bounds) // 8)).view(np.uint8)[: len(bounds)]
        less = np.less(b, digits, out=self.less.reshape(-1)).view(np.uint8)
        ties = np.flatnonzero(np.equal(b, digits, out=self.equal))
        if len(ties):
            less[ties] = self.rng.random(len(ties)) < bounds[ties] - digits[ties]
        return less.reshape(-1, self.size)

    @staticmethod
    def sums(ones):
        if len(ones) < 256:
            return np.add.reduce(ones, axis=0, dtype=np.uint8)
        parts = [np.add.reduce(ones[i : i + 255], axis=0, dtype=np.uint8) for i in range(0, len(ones), 255)]
        return np.add.reduce(parts, axis=0, dtype=np.int64)


SAMPLERS = {"interval": Interval, "ball": Ball}
