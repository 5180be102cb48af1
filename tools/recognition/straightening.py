"""Brings a page as it was photographed into the shape it has on the table: flat, level and upright."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from tools.recognition.arrays import Corners, Grey, Matrix, Picture
from tools.recognition.engine import Engine
from tools.recognition.outline import page_outline
from tools.recognition.strips import extent, is_standing, strip

_FIRST_LOOK_PIXELS = 450_000
_OUTSIDE_MAX = 0.05
_ASKED_LINES = 12
_LEVEL_WITHIN_DEGREES = 0.15
_SKEW_MAX_DEGREES = 40.0


@dataclass(frozen=True, slots=True)
class Straight:
    """A page as it lies on the table, and how high its lines of print are (0 without any)."""

    picture: Picture
    text_height_px: float


def straightened(picture: Picture, engine: Engine) -> Straight:
    """The same page without perspective, skew or turning; the same picture gives the same page.

    A sheet is cut out only where hardly any print lies outside it.
    """
    lines = engine.lines(picture, _FIRST_LOOK_PIXELS)
    sheet = page_outline(picture)
    if sheet is not None and _holds(sheet, lines):
        picture = _flat(picture, sheet)
        lines = engine.lines(picture, _FIRST_LOOK_PIXELS)
    if not lines:
        return Straight(picture, 0.0)
    if _lies_on_its_side(lines):
        picture = np.ascontiguousarray(np.rot90(picture))
        lines = engine.lines(picture, _FIRST_LOOK_PIXELS)
    picture, turn = _level(picture, _skew_degrees(lines))
    if engine.upside_down(_widest(picture, [_moved(line, turn) for line in lines])):
        picture = np.ascontiguousarray(np.rot90(picture, 2))
    return Straight(picture, text_height(lines))


def text_height(lines: Sequence[Corners]) -> float:
    """Of a line of print, in pixels, the middle of all; 0 without any."""
    heights = [extent(line)[1] for line in lines if not is_standing(line)]
    return float(np.median(heights)) if heights else 0.0


def _holds(sheet: Corners, lines: Sequence[Corners]) -> bool:
    outside = [
        line
        for line in lines
        if cv2.pointPolygonTest(sheet, tuple(float(x) for x in line.mean(axis=0)), False) < 0
    ]
    return len(lines) > 0 and len(outside) <= _OUTSIDE_MAX * len(lines)


def _flat(picture: Picture, sheet: Corners) -> Picture:
    width, height = (round(side) for side in extent(sheet))
    corners = np.array(((0, 0), (width, 0), (width, height), (0, height)), dtype=np.float32)
    return _warped(picture, cv2.getPerspectiveTransform(sheet, corners), (width, height))


def _warped(picture: Picture, matrix: Matrix, size: tuple[int, int]) -> Picture:
    paper = tuple(float(channel) for channel in np.median(picture[::16, ::16].reshape(-1, 3), axis=0))
    warped = cv2.warpPerspective(
        picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=paper
    )
    return np.asarray(warped, dtype=np.uint8)


def _lies_on_its_side(lines: Sequence[Corners]) -> bool:
    """More print runs down the picture than across it; one long line says more than many dots."""
    down = sum(extent(line)[1] for line in lines if is_standing(line))
    across = sum(extent(line)[0] for line in lines if not is_standing(line) and _is_long(line))
    return down > across


def _is_long(line: Corners) -> bool:
    width, height = extent(line)
    return width >= 2 * height


def _skew_degrees(lines: Sequence[Corners]) -> float:
    """How far the lines fall to the right, by the middle of all, long ones counting for more."""
    long = [line for line in lines if _is_long(line)]
    if not long:
        return 0.0
    run = np.array([line[1] + line[2] - line[0] - line[3] for line in long])
    angles = np.degrees(np.arctan2(run[:, 1], run[:, 0]))
    weights = np.linalg.norm(run, axis=1)
    order = np.argsort(angles)
    reached = np.cumsum(weights[order])
    angle = float(angles[order][np.searchsorted(reached, reached[-1] / 2)])
    return angle if abs(angle) <= _SKEW_MAX_DEGREES else 0.0


def _level(picture: Picture, degrees: float) -> tuple[Picture, Matrix]:
    """The picture turned until its lines are level, and how its pixels moved."""
    degrees = _refined(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), degrees)
    if abs(degrees) < _LEVEL_WITHIN_DEGREES:
        return picture, np.eye(3)
    height, width = picture.shape[:2]
    matrix, size = _turn(width, height, degrees)
    return _warped(picture, matrix, size), matrix


def _moved(line: Corners, matrix: Matrix) -> Corners:
    return np.asarray(cv2.perspectiveTransform(line[None].astype(np.float64), matrix)[0], dtype=np.float32)


def _turn(width: int, height: int, degrees: float) -> tuple[Matrix, tuple[int, int]]:
    """Turns about the middle, into a picture that holds all of it."""
    turn = np.vstack((cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), (0.0, 0.0, 1.0)))
    cosine, sine = abs(turn[0, 0]), abs(turn[0, 1])
    wide, high = round(width * cosine + height * sine), round(width * sine + height * cosine)
    turn[0, 2] += (wide - width) / 2
    turn[1, 2] += (high - height) / 2
    return turn, (wide, high)


def _refined(grey: Grey, degrees: float) -> float:
    """The angle near `degrees` at which print and white between the lines differ most, row by row."""
    scale = min(1.0, 900 / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    edges = np.asarray(cv2.convertScaleAbs(cv2.Sobel(small, cv2.CV_16S, 0, 1)), dtype=np.uint8)
    height, width = edges.shape

    def sharpness(angle: float) -> float:
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        rows = cv2.warpAffine(edges, turn, (width, height)).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    tried = [degrees + step / 10 for step in range(-8, 9)]
    return max(tried, key=lambda angle: (sharpness(angle), -abs(angle)))


def _widest(picture: Picture, lines: Sequence[Corners]) -> list[Picture]:
    lying = sorted((line for line in lines if not is_standing(line)), key=lambda line: -extent(line)[0])
    return [strip(picture, line) for line in lying[:_ASKED_LINES]]
