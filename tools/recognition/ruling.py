"""Finds the ruling lines of tables in the picture of a page."""

import cv2
import numpy as np

from tools.recognition.arrays import Grey, Picture

Rule = tuple[float, float, float]
_THICK_MAX_PX = 10
_TEXT_HEIGHTS_MIN = 2.5
_RULES_MAX = 400


def ruling_lines(picture: Picture, text_height_px: float) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Lines across (left, right, height) and down (top, bottom, place), as fractions of the page.

    A stroke counts from two and a half times the height of print on, so that no letter is a line.
    """
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    block = max(15, round(text_height_px) // 2 * 2 + 1)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 12)
    long = max(20, round(_TEXT_HEIGHTS_MIN * text_height_px))
    height, width = grey.shape
    across = [
        (x / width, (x + w) / width, (y + h / 2) / height) for x, y, w, h in _strokes(ink, (long * 2, 1))
    ]
    down = [(y / height, (y + h) / height, (x + w / 2) / width) for x, y, w, h in _strokes(ink, (1, long))]
    return tuple(across), tuple(down)


def _strokes(ink: Grey, kernel: tuple[int, int]) -> list[tuple[int, int, int, int]]:
    """Left, top, width, height of every straight stroke at least as long as the kernel."""
    bridge = (1, 3) if kernel[0] > kernel[1] else (3, 1)
    joined = cv2.dilate(ink, np.ones(bridge, np.uint8))
    found = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones(kernel[::-1], np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(found)
    boxes = [tuple(int(side) for side in row[:4]) for row in stats[1:]]
    thin = [box for box in boxes if min(box[2], box[3]) <= _THICK_MAX_PX]
    thin.sort(key=lambda box: -max(box[2], box[3]))
    return [(box[0], box[1], box[2], box[3]) for box in thin[:_RULES_MAX]]
