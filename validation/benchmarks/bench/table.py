"""The results as Markdown, and into the README between its marks."""

from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- results: made by run.py -->", "<!-- end of results -->"


def write(results):
    """Replaces what stands between the marks."""
    text = README.read_text()
    head, rest = text.split(BEGIN)
    tail = rest.split(END)[1]
    README.write_text(head + BEGIN + "\n\n" + markdown(results) + "\n" + END + tail)


def markdown(results):
    parts = [introduction(results)]
    if "sampling" in results:
        parts += [rates(results), ratios(results)]
    if results.get("threads"):
        parts.append(threads(results["threads"]))
    if "laws" in results:
        parts += [digits(results["laws"]["digits"]), doubles(results["laws"]["doubles"])]
    if "canary" in results:
        parts.append(canary(results["canary"]))
    return "\n\n".join(parts) + "\n"


def introduction(results):
    machine = results["machine"]
    lines = [
        f"{machine['cpu']} ({', '.join(machine['vector'])}), {machine['cores']} cores, "
        f"{machine['memory_gib']} GiB, caches {', '.join(f'{k} {v}' for k, v in machine['caches'].items())}; "
        f"{results['date']}; load average before and after: {' '.join(results['load_before'][:1])}, "
        f"{' '.join(results['load_after'][:1])}."
    ]
    if results["quick"]:
        lines.append("A quick run: the figures are rough.")
    lines.append("")
    lines += [f"- {name}: {about}" for name, about in sorted(results.get("peers", {}).items())]
    return "\n".join(lines)


def grid(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def span(values, form="{:.3g}"):
    """Median, and quartiles in brackets."""
    median, low, high = (form.format(values[key]) for key in ("median", "q1", "q3"))
    return f"{median} ({low} .. {high})"


def billions(rate):
    return f"{rate / 1e9:.3g}"


def cells(rows):
    return list(dict.fromkeys((row["prior"], row["width"]) for row in rows))


def rates(results):
    rows = results["sampling"]["rates"]
    columns = cells(rows)
    found = {(row["peer"], row["prior"], row["width"]): row for row in rows}
    body = []
    for peer in dict.fromkeys(row["peer"] for row in rows):
        own = [found.get((peer, *cell)) for cell in columns]
        body.append([peer] + [billions(row["neurons_per_second"]["median"]) if row else "" for row in own])
    least = min(row["p_value"] for row in rows)
    text = "Neurons drawn and counted, in thousands of millions a second, one thread, median of the rounds:\n\n"
    text += grid(["peer"] + [f"{prior}, n = {width}" for prior, width in columns], body)
    agree = "all agree with the exact law" if all(row["agrees"] for row in rows) else "NOT ALL AGREE WITH THE EXACT LAW"
    return text + f"\n\n{len(rows)} histograms: {agree}; the least p-value is {least:.2g}."


def ratios(results):
    rows = results["sampling"]["ratios"]
    columns = cells(rows)
    found = {(row["ours"], row["against"], row["prior"], row["width"]): row["ratio"] for row in rows}
    body = []
    for ours, against in dict.fromkeys((row["ours"], row["against"]) for row in rows):
        body.append([ours, against] + [span(found[(ours, against, *cell)]) for cell in columns])
    text = "Ratios of these rates in the same round, median (quartiles):\n\n"
    return text + grid(["ours", "against"] + [f"{prior}, n = {width}" for prior, width in columns], body)


def threads(rows):
    body = [[row["peer"], row["prior"], span(row["two_over_one"])] for row in rows]
    return "Two threads over one, width 64, median (quartiles):\n\n" + grid(["peer", "prior", "ratio"], body)


def digits(rows):
    body = [
        [
            row["width"],
            row["peer"],
            row["form"],
            span(row["milliseconds"]),
            row.get("milliseconds_without_decimals", ""),
            f"{row['relative_error']:.1e}",
            "yes" if row["agrees"] else "NO",
        ]
        for row in rows
    ]
    text = "The ball's whole pmf, 50 digits for every k, milliseconds with the making of decimals, median (quartiles):\n\n"
    return text + grid(["n", "peer", "form", "ms", "ms without decimals", "worst relative error", "digits right"], body)


def doubles(rows):
    body = [
        [
            row["peer"],
            span(row["milliseconds"]),
            row["compared"],
            f"{row['relative_error']:.1e}",
            "yes" if row["agrees"] else "NO",
            f"{row['pari_milliseconds']:.0f}",
        ]
        for row in rows
    ]
    text = "The same in doubles at n = 1,000,000, every probability above 1e-300 compared with PARI's recurrence:\n\n"
    return text + grid(["peer", "ms", "compared", "worst relative error", "below 1e-12", "PARI's ms"], body)


def canary(rows):
    words = {True: "yes", False: "NO", None: "no floor recorded"}
    body = [[r["peer"], r["prior"], r["width"], r["ratio"], r["least"] or "", words[r["sings"]]] for r in rows]
    text = "Neurons of a kernel to one of a loop that is never vectorised:\n\n"
    return text + grid(["peer", "prior", "n", "ratio", "at least", "kept"], body)
