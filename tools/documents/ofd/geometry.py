"""Places on an OFD page: millimetres from its top left corner, and matrices that move them."""

from dataclasses import dataclass

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]
"""a b c d e f: a point (x, y) goes to (a x + c y + e, b x + d y + f)."""

AS_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in millimetres."""

    left: float
    top: float
    width: float
    height: float


def area(numbers: tuple[float, ...]) -> Area | None:
    """A box as the format writes it (x y w h); None for what is none. Some write a negative width."""
    if len(numbers) < 4:
        return None
    left, top, width, height = numbers[:4]
    return Area(left, top, abs(width), abs(height))


def matrix(numbers: tuple[float, ...]) -> Matrix:
    if len(numbers) < 6:
        return AS_IS
    a, b, c, d, e, f = numbers[:6]
    return a, b, c, d, e, f


def shifted(x: float, y: float) -> Matrix:
    return 1.0, 0.0, 0.0, 1.0, x, y


def after(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does `first`, and `then` the other."""
    a, b, c, d, e, f = first
    k, m, n, p, q, r = then
    return (
        a * k + b * n,
        a * m + b * p,
        c * k + d * n,
        c * m + d * p,
        e * k + f * n + q,
        e * m + f * p + r,
    )


def moved(point: Point, by: Matrix) -> Point:
    x, y = point
    return by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5]


def around(points: tuple[Point, ...]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the smallest upright box that holds the points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def corners(by: Matrix, left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    box = ((left, top), (right, top), (right, bottom), (left, bottom))
    return tuple(moved(corner, by) for corner in box)
