"""Cuts lines of print out of a picture, level, and knows where each place of a strip was."""

import cv2
import numpy as np

from tools.recognition.arrays import Corners, Outline, Picture

_STANDING = 2.2
"""A line this many times higher than wide runs down the page; a lone "1" is not that slender."""


def from_top_left(corners: Outline) -> Corners:
    """The corners of a line clockwise, so that the first edge is the one that points most to the right."""
    spokes = corners - corners.mean(axis=0)
    around = corners[np.argsort(np.arctan2(spokes[:, 1], spokes[:, 0]))].astype(np.float32)
    edges = np.roll(around, -1, axis=0) - around
    rightward = edges[:, 0] / np.maximum(np.linalg.norm(edges, axis=1), 1e-6)
    return np.roll(around, -int(np.argmax(rightward)), axis=0)


def is_standing(corners: Corners) -> bool:
    width, height = extent(corners)
    return height >= _STANDING * width


def extent(corners: Corners) -> tuple[float, float]:
    """Width and height of the line itself, in pixels."""
    top_left, top_right, bottom_right, bottom_left = corners
    width = max(np.linalg.norm(top_right - top_left), np.linalg.norm(bottom_right - bottom_left))
    height = max(np.linalg.norm(bottom_left - top_left), np.linalg.norm(bottom_right - top_right))
    return max(1.0, float(width)), max(1.0, float(height))


def strip(picture: Picture, corners: Corners) -> Picture:
    """The line, level; one that runs down the page is laid on its side, its beginning to the left."""
    width, height = (round(side) for side in extent(corners))
    flat = np.array(((0, 0), (width, 0), (width, height), (0, height)), dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(np.asarray(corners, dtype=np.float32), flat)
    level = cv2.warpPerspective(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    if is_standing(corners):
        level = cv2.rotate(level, cv2.ROTATE_90_COUNTERCLOCKWISE)
    return np.asarray(level, dtype=np.uint8)
