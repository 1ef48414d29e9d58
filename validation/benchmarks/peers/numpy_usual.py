"""NumPy as people write it: whole arrays of doubles, the default generator."""

import numpy as np


def generator(seed):
    return np.random.default_rng(seed)


def describe():
    return f"NumPy {np.__version__}, as people write it"


CHUNK_NEURONS = 1 << 20  # the arrays of a tutorial, in pieces that fit into memory


class Interval:
    def __init__(self, rng, width):
        self.rng, self.width = rng, width
        self.chunk = max(1, CHUNK_NEURONS // width)

    def counts(self, networks):
        total = np.zeros(self.width + 1, np.int64)
        for start in range(0, networks, self.chunk):
            size = min(self.chunk, networks - start)
            total += np.bincount(self.kinks(size), minlength=self.width + 1)
        return total

    def kinks(self, size):
        w = self.rng.uniform(-1, 1, (size, self.width))
        b = self.rng.uniform(-1, 1, (size, self.width))
        return (np.abs(b) < np.abs(w)).sum(axis=1)


class Ball(Interval):
    def kinks(self, size):
        g = self.rng.standard_normal((size, self.width))
        radius = self.rng.uniform(0, 1, (size, 1)) ** (1 / self.width)
        w = g * (radius / np.linalg.norm(g, axis=1, keepdims=True))
        b = self.rng.uniform(-1, 1, (size, self.width))
        return (np.abs(b) < np.abs(w)).sum(axis=1)


SAMPLERS = {"interval": Interval, "ball": Ball}
