"""Piecewise-linear curves, as policy packs write them."""

from bisect import bisect_right
from operator import itemgetter


def along(knots: tuple[tuple[float, float], ...], x: float) -> float:
    """The curve's height at x: straight lines between knots, flat beyond the ends."""
    place = bisect_right(knots, x, key=itemgetter(0))
    if place == 0:
        return knots[0][1]
    if place == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[place - 1], knots[place]
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
