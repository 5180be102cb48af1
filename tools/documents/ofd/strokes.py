"""The lines of an OFD path: its commands read, its curves made of short straight pieces."""

from collections.abc import Iterator
from itertools import pairwise

from models.errors import DocumentTooLarge
from tools.documents.ofd.geometry import Point, moved
from tools.documents.ofd.marks import Mark
from tools.documents.ofd.markup import attribute, child, text_of

POINTS_PER_PAGE_MAX = 300_000
"""Corners of all paths of a page, those inside curves too."""
_POINTS_MAX = 20_000
_PIECES = 8
_TAKES = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


def lines_of(mark: Mark) -> tuple[tuple[Point, ...], ...]:
    """Each subpath as points in millimetres on the page; raises DocumentTooLarge above the cap."""
    found: list[tuple[Point, ...]] = []
    points: list[Point] = []
    commands = _commands(text_of(child(mark.element, "AbbreviatedData")))
    for count, (command, numbers) in enumerate(commands):
        if count > _POINTS_MAX:
            raise DocumentTooLarge
        if command in "MS":
            if len(points) > 1:
                found.append(_on_page(points, mark))
            points = [(numbers[0], numbers[1])]
        elif command == "C":
            points.extend(points[:1])
        elif points:
            points.extend(_pieces(command, points[-1], numbers))
    if len(points) > 1:
        found.append(_on_page(points, mark))
    return tuple(found)


def is_stroked(mark: Mark) -> bool:
    return attribute(mark.element, "Stroke").lower() != "false"


def is_filled(mark: Mark) -> bool:
    return attribute(mark.element, "Fill").lower() == "true"


def _on_page(points: list[Point], mark: Mark) -> tuple[Point, ...]:
    return tuple(moved(point, mark.to_page) for point in points)


def _commands(written: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Commands with their numbers; one that lacks any ends the path."""
    parts = written.replace(",", " ").split()
    at = 0
    while at < len(parts):
        command = parts[at].upper()
        takes = _TAKES.get(command)
        if takes is None:
            at += 1
            continue
        try:
            numbers = tuple(float(part) for part in parts[at + 1 : at + 1 + takes])
        except ValueError:
            return
        if len(numbers) < takes:
            return
        yield command, numbers
        at += 1 + takes


def _pieces(command: str, start: Point, numbers: tuple[float, ...]) -> Iterator[Point]:
    ends = [(numbers[at], numbers[at + 1]) for at in range(0, len(numbers) - 1, 2)]
    match command:
        case "L":
            yield ends[0]
        case "A":  # an arc: its end is enough to see where it leads
            yield numbers[5], numbers[6]
        case _:
            for piece in range(1, _PIECES + 1):
                yield _between([start, *ends], piece / _PIECES)


def _between(points: list[Point], share: float) -> Point:
    """The point of a Bézier curve."""
    while len(points) > 1:
        points = [
            (x + (next_x - x) * share, y + (next_y - y) * share)
            for (x, y), (next_x, next_y) in pairwise(points)
        ]
    return points[0]
