"""Notices a kernel that fell behind: how many neurons it draws for one of a loop that is never vectorised.

`canary.csv` holds the least ratio for each prior and width, half of what was measured when it was recorded; below it, a loop
has stopped to vectorise or a kernel has become slow in another way. The control is the same loop in lanes, which every
compiler vectorises: where it falls too, it is the machine or its flags, and not the kernels.
"""

import csv
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "results" / "canary.csv"
CONTROL = ("control", 1)
LEAST_CONTROL = 4.0  # about 2.5 where nothing is vectorised, 10 with eight lanes
CELLS = [CONTROL, ("interval", 64), ("ball", 64)]


def floors():
    """The least ratios by peer, prior and width; empty where none were recorded."""
    if not FILE.exists():
        return {}
    with FILE.open(newline="") as lines:
        return {(row["peer"], row["prior"], int(row["width"])): float(row["least"]) for row in csv.DictReader(lines)}


def watch(peer, cells=None):
    """A row for each cell, with `sings` false where the kernel fell below its floor and None where there is no floor."""
    known = floors()
    rows = []
    for prior, width in cells or CELLS:
        ratio = peer.ask("canary", prior, width)["ratio"]
        least = LEAST_CONTROL if prior == "control" else known.get((peer.name, prior, width))
        rows.append(
            {
                "peer": peer.name,
                "prior": prior,
                "width": width,
                "ratio": float(f"{ratio:.3g}"),
                "least": least,
                "sings": None if least is None else ratio >= least,
            }
        )
    return rows


def write(rows):
    """Records half of the ratios as the floors."""
    with FILE.open("w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["peer", "prior", "width", "least"])
        for row in rows:
            if row["prior"] == "control":
                continue
            table.writerow([row["peer"], row["prior"], row["width"], f"{row['ratio'] / 2:.3g}"])
