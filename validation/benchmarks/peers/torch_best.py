"""PyTorch at its best, as far as we could take it: the forms of `numpy_best.py`, everything in place, one thread.

Interval: bytes compared lazily, from whole 64-bit words. Ball: `Normal`, in single precision; `Ball`, in doubles, takes about
twice as long.
"""

import math

import torch

torch.set_num_threads(1)


def generator(seed):
    return torch.Generator().manual_seed(seed)


def describe():
    return f"PyTorch {torch.__version__}, at its best"


class Interval:
    SIZE = 1 << 14  # networks at once
    BLOCK = 1 << 17  # bytes at once

    def __init__(self, rng, width):
        self.rng, self.width = rng, width

    def counts(self, networks):
        total = torch.zeros(self.width + 1, dtype=torch.int64)
        for start in range(0, networks, self.SIZE):
            total += torch.bincount(self.kinks(min(self.SIZE, networks - start)), minlength=self.width + 1)
        return total.tolist()

    def kinks(self, size):
        kinks = torch.zeros(size, dtype=torch.int16)
        rows = max(1, min(self.width, self.BLOCK // size))
        words = torch.empty((2, -(-rows * size // 8)), dtype=torch.int64)
        less = torch.empty(8 * words.shape[1], dtype=torch.bool)
        for neuron in range(0, self.width, 248):
            part = torch.zeros(size, dtype=torch.uint8)
            neurons = min(248, self.width - neuron)
            for row in range(0, neurons, rows):
                ones = self.draw(words, less)[: rows * size].view(rows, size)
                for one in ones[: neurons - row]:
                    part += one
            kinks += part
        return kinks

    def draw(self, words, less):
        words.random_(-(1 << 63), None, generator=self.rng)
        w, b = words.view(torch.uint8)
        torch.lt(b, w, out=less)
        ties = torch.eq(b, w).nonzero().squeeze(1)
        ones = less.view(torch.uint8)
        if len(ties):
            ones[ties] = self.further(len(ties))
        return ones

    def further(self, size):
        w, b = torch.empty((2, size), dtype=torch.int64).random_(0, 1 << 32, generator=self.rng)
        less = (b < w).to(torch.uint8)
        ties = (b == w).nonzero().squeeze(1)
        if len(ties):
            less[ties] = self.further(len(ties))
        return less


class Ball:
    NEURONS = 1 << 15
    TYPE = torch.float64

    def __init__(self, rng, width):
        self.rng, self.width = rng, width
        self.pairs, self.odd = divmod(width, 2)
        self.size = max(16, self.NEURONS // width)
        shape = self.pairs, self.size
        self.radii = torch.empty((self.pairs + 1, self.size), dtype=self.TYPE)
        self.first, self.bias = torch.empty(shape, dtype=self.TYPE), torch.empty(shape, dtype=self.TYPE)
        self.below = torch.empty(shape, dtype=torch.bool)

    def counts(self, networks):
        total = torch.zeros(self.width + 1, dtype=torch.int64)
        for start in range(0, networks, self.size):
            total += torch.bincount(self.kinks()[: networks - start], minlength=self.width + 1)
        return total.tolist()

    def kinks(self):
        """A column a network. In `radii` and `first`: minus half the squares of a Gaussian vector, in pairs."""
        radii, first = self.radii, self.first
        radii.uniform_(generator=self.rng).neg_().log1p_()
        total = radii.sum(dim=0).neg_()
        radii = radii[:-1]
        first.uniform_(generator=self.rng).mul_(math.pi).cos_().square_().mul_(radii)
        radii -= first
        if self.odd:
            last = torch.empty(self.size, dtype=self.TYPE).normal_(generator=self.rng).square_().mul_(0.5)
            total += last
        kinks = self.below_squares(radii, total) + self.below_squares(first, total)
        if self.odd:
            kinks += torch.rand(self.size, dtype=self.TYPE, generator=self.rng).square_().mul_(total) < last
        return kinks

    def below_squares(self, minus_squares, total):
        b = self.bias
        b.uniform_(generator=self.rng).square_().mul_(total).add_(minus_squares)
        return torch.lt(b, 0, out=self.below).sum(dim=0)


class Normal(Ball):
    """Single precision, whose Gaussians PyTorch makes with vector instructions; a byte of |b| nearly always decides."""

    NEURONS = 1 << 16

    def __init__(self, rng, width):
        self.rng, self.width = rng, width
        self.size = max(16, self.NEURONS // width // 8 * 8)
        shape = self.size, width
        self.g, self.squares = torch.empty(shape), torch.empty(shape)
        self.digits = torch.empty(shape, dtype=torch.uint8)
        self.less, self.equal = torch.empty((2, *shape), dtype=torch.bool)
        self.words = torch.empty(self.size * width // 8, dtype=torch.int64)

    def kinks(self):
        g = self.g.normal_(generator=self.rng)
        torch.mul(g, g, out=self.squares)
        total = self.squares.sum(dim=1, keepdim=True)
        total += torch.empty_like(total).exponential_(0.5, generator=self.rng)
        g.abs_().mul_(total.rsqrt_().mul_(256))
        self.digits.copy_(g)
        b = self.words.random_(-(1 << 63), None, generator=self.rng).view(torch.uint8).view(g.shape)
        torch.lt(b, self.digits, out=self.less)
        ties = torch.eq(b, self.digits, out=self.equal).view(-1).nonzero().squeeze(1)
        if len(ties):
            rest = g.view(-1)[ties] - self.digits.view(-1)[ties]
            self.less.view(-1)[ties] = torch.rand(len(ties), generator=self.rng) < rest
        return self.less.view(torch.uint8).sum(dim=1, dtype=torch.int32)


SAMPLERS = {"interval": Interval, "ball": Normal}
