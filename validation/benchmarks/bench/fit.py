"""Straight lines through figures of very different size."""


def line(x, y):
    """Intercept (not below 0), slope, and greatest relative residual of y = a + b x by least squares of relative errors."""
    weights = [1 / v**2 for v in y]
    s, sx, sy = sum(weights), dot(weights, x), dot(weights, y)
    sxx = sum(w * v * v for w, v in zip(weights, x))
    sxy = sum(w * u * v for w, u, v in zip(weights, x, y))
    slope = (s * sxy - sx * sy) / (s * sxx - sx * sx)
    intercept = (sy - slope * sx) / s
    if intercept < 0:
        intercept, slope = 0.0, sxy / sxx
    return intercept, slope, max(abs((intercept + slope * u) / v - 1) for u, v in zip(x, y))


def dot(a, b):
    return sum(u * v for u, v in zip(a, b))
