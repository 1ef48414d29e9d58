"""Medians and quartiles."""

import statistics


def spread(values):
    """First quartile, median and third quartile."""
    if len(values) == 1:
        return [values[0]] * 3
    return statistics.quantiles(values, n=4, method="inclusive")


def rounded(value, digits=4):
    """A float of so many significant digits, for a file that people read."""
    return float(f"{value:.{digits}g}")


def ratios(ours, theirs):
    """Quartiles of the ratios of two lists, round by round."""
    return [rounded(q) for q in spread([a / b for a, b in zip(ours, theirs)])]
