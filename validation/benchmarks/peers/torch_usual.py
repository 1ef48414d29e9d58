"""PyTorch as people write it: whole tensors of the default type, one thread."""

import torch

torch.set_num_threads(1)


def generator(seed):
    return torch.Generator().manual_seed(seed)


def describe():
    return f"PyTorch {torch.__version__}, as people write it, float32"


CHUNK_NEURONS = 1 << 20


class Interval:
    def __init__(self, rng, width):
        self.rng, self.width = rng, width
        self.chunk = max(1, CHUNK_NEURONS // width)

    def counts(self, networks):
        total = torch.zeros(self.width + 1, dtype=torch.int64)
        for start in range(0, networks, self.chunk):
            size = min(self.chunk, networks - start)
            total += torch.bincount(self.kinks(size), minlength=self.width + 1)
        return total.tolist()

    def uniform(self, size):
        return 2 * torch.rand((size, self.width), generator=self.rng) - 1

    def kinks(self, size):
        return (self.uniform(size).abs() < self.uniform(size).abs()).sum(dim=1)


class Ball(Interval):
    def kinks(self, size):
        g = torch.randn((size, self.width), generator=self.rng)
        radius = torch.rand((size, 1), generator=self.rng) ** (1 / self.width)
        w = g * (radius / g.norm(dim=1, keepdim=True))
        return (self.uniform(size).abs() < w.abs()).sum(dim=1)


SAMPLERS = {"interval": Interval, "ball": Ball}
