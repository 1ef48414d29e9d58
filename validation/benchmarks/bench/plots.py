"""The cost model as pictures: SVG that is the same for the same figures."""

from pathlib import Path


def draw(results, folder):
    """Writes cost-time.svg and cost-memory.svg."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "cost"
    matplotlib.rcParams["svg.fonttype"] = "none"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(9, 3.6), constrained_layout=True)
    for prior, found in results["priors"].items():
        rows, fit = found["widths"], found["fit"]
        widths = [row["width"] for row in rows]
        (points,) = axes[0].loglog(
            widths, [row["nanoseconds_a_network_1"]["median"] / 1e3 for row in rows], "o", label=f"{prior}, one thread"
        )
        model = [(fit["a_nanoseconds_a_network"] + fit["b_nanoseconds_a_neuron"] * n) / 1e3 for n in widths]
        axes[0].loglog(widths, model, "-", color=points.get_color(), linewidth=0.8)
        if "nanoseconds_a_network_2" in rows[0]:
            two = [row["nanoseconds_a_network_2"]["median"] / 1e3 for row in rows]
            axes[0].loglog(widths, two, "x", color=points.get_color(), label=f"{prior}, two threads")
        networks = [row["networks"] for row in found["samples"]["rows"]]
        (points,) = axes[1].loglog(networks, [row["seconds"] for row in found["samples"]["rows"]], "o", label=prior)
        model = [fit["call_seconds"] + fit["seconds_a_network_of_64"] * m for m in networks]
        axes[1].loglog(networks, model, "-", color=points.get_color(), linewidth=0.8)
    axes[0].set_xlabel("width")
    axes[0].set_ylabel("microseconds a network")
    axes[1].set_xlabel("networks of width 64")
    axes[1].set_ylabel("seconds, one thread")
    save(figure, axes, Path(folder, "cost-time.svg"))

    figure, axes = pyplot.subplots(figsize=(4.5, 3.6), constrained_layout=True)
    for prior, found in results["priors"].items():
        widths = [row["width"] for row in found["widths"]]
        (points,) = axes.loglog(widths, [row["peak_mib"] for row in found["widths"]], "o", label=f"{prior}, peak")
        axes.loglog(
            widths, [row["heap_mib"] for row in found["widths"]], "x", color=points.get_color(), label=f"{prior}, heap in use"
        )
    axes.set_xlabel("width")
    axes.set_ylabel("MiB")
    save(figure, [axes], Path(folder, "cost-memory.svg"))


def save(figure, axes, path):
    for one in axes:
        one.legend(fontsize=7)
        one.grid(True, linewidth=0.3)
    figure.savefig(path, metadata={"Date": None})
