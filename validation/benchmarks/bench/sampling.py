"""Networks drawn side by side: in every round each peer has one turn at the same work, and the first one changes."""

from dataclasses import dataclass, field

from . import laws
from .stats import rounded, spread

GROUP = 4096  # networks come in multiples of it


@dataclass
class Lane:
    """A peer at one model and width."""

    peer: object
    more: tuple = ()
    networks: int = GROUP
    rates: list = field(default_factory=list)
    counts: list = field(default_factory=list)

    def run(self, model, width):
        """One turn; the seconds it took."""
        answer = self.peer.ask("sample", model, width, self.networks, *self.more)
        if len(self.counts) < len(answer["counts"]):
            self.counts += [0] * (len(answer["counts"]) - len(self.counts))
        for k, count in enumerate(answer["counts"]):
            self.counts[k] += count
        return answer["seconds"]

    def prepare(self, model, width, turn, warm):
        """Runs for `warm` seconds at least, and finds how many networks take `turn` seconds."""
        spent, seconds = 0.0, 0.0
        while spent < warm or seconds < turn / 2:
            seconds = self.run(model, width)
            spent += seconds
            if seconds < turn / 2:
                self.networks *= 2
        self.networks = max(GROUP, round(self.networks * turn / seconds / GROUP) * GROUP)


def measure(lanes, model, width, rounds, turn, warm):
    """Fills in rates (neurons/s) and counts of the lanes."""
    for lane in lanes:
        lane.prepare(model, width, turn, warm)
    for r in range(rounds):
        first = r % len(lanes)
        for lane in lanes[first:] + lanes[:first]:
            lane.rates.append(lane.networks * width / lane.run(model, width))


def record(lane, model, width):
    """A row of the results."""
    low, median, high = (rounded(q) for q in spread(lane.rates))
    law = laws.pmf(model, width)
    networks = sum(lane.counts)
    return {
        "prior": model,
        "width": width,
        "peer": lane.peer.name,
        "threads": int(lane.more[0]) if lane.more else 1,
        "neurons_per_second": {"q1": low, "median": median, "q3": high},
        "rates": [rounded(r) for r in lane.rates],
        "networks": networks,
        "p_value": rounded(laws.p_value(lane.counts, law), 3),
        "detectable_error_of_mean": rounded(laws.detectable(networks, law), 2),
        "agrees": laws.agrees(lane.counts, law),
    }
