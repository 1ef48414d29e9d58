"""NumPy with 64 networks to a word: a bit of |w| and a bit of |b| at a time, as whole random words.

Bits are drawn only until they differ, and the kinks of a network are added as columns of bits. Exact: no two numbers are
ever equal. Only the interval has this form; see `numpy_best.py`.
"""

import numpy as np

from bits import add_planes, add_rows, histogram


def generator(seed):
    return np.random.Generator(np.random.SFC64(seed))


def describe():
    return f"NumPy {np.__version__}, 64 networks to a word"


class Words:
    WORDS = 2048  # a row: one neuron of 64 networks to each word
    BLOCK = 1 << 14  # words that are compared at once: all arrays of a block fit into the second cache
    DENSE = 5  # bits that are compared in all words before those that are still undecided are gathered

    def __init__(self, rng, width):
        self.raw, self.width = rng.bit_generator.random_raw, width

    def counts(self, networks):
        total = np.zeros(self.width + 1, np.int64)
        words = -(-networks // 64)
        if 64 * words != networks:
            raise ValueError("networks come in 64s")
        for start in range(0, words, self.WORDS):
            total += histogram(self.planes(min(self.WORDS, words - start)), self.width)
        return total

    def planes(self, words):
        sums = []
        most = max(1, self.BLOCK // words)
        for row in range(0, self.width, most):
            rows = min(most, self.width - row)
            add_planes(sums, add_rows(self.less(rows * words).reshape(rows, words)))
        return sums

    def less(self, size):
        """In each bit of `size` words: whether |b| < |w|, for one neuron of one network."""
        raw = self.raw
        won = raw(size)
        decided = raw(size)
        decided ^= won
        won &= decided
        open_ = ~decided
        for _ in range(1, self.DENSE):
            w = raw(size)
            decided = raw(size)
            decided ^= w
            decided &= open_
            w &= decided
            won |= w
            open_ ^= decided
        return self.sparse(won, open_)

    def sparse(self, won, open_):
        """Goes on with the words in which something is still open."""
        raw = self.raw
        where = np.flatnonzero(open_)
        open_ = open_[where]
        while len(where):
            w = raw(len(where))
            decided = raw(len(where))
            decided ^= w
            decided &= open_
            w &= decided
            won[where] |= w
            open_ ^= decided
            kept = np.flatnonzero(open_)
            where = where[kept]
            open_ = open_[kept]
        return won


class Shared(Words):
    """Where few positions are still open, four words draw from one: the first of them that needs a bit takes it."""

    FULL = 3
    ROUNDS = 8

    def less(self, size):
        if size % 4:
            return super().less(size)
        raw = self.raw
        won = raw(size)
        decided = raw(size)
        decided ^= won
        won &= decided
        open_ = ~decided
        for _ in range(1, self.FULL):
            w = raw(size)
            decided = raw(size)
            decided ^= w
            decided &= open_
            w &= decided
            won |= w
            open_ ^= decided
        opens, wons = open_.reshape(4, -1), won.reshape(4, -1)
        new = np.empty_like(opens[0])
        rest = np.empty_like(new)
        for turn in range(self.ROUNDS):
            w = raw(size // 4)
            decided = raw(size // 4)
            decided ^= w
            for i in range(4):
                row = opens[(i + turn) % 4]
                np.bitwise_and(row, decided, out=new)
                # who is open here takes the bits that differ; those that are equal decide nothing for anyone
                decided ^= new
                row ^= new
                np.bitwise_and(new, w, out=rest)
                wons[(i + turn) % 4] |= rest
        return self.sparse(won, open_)


SAMPLERS = {"interval": Shared}
