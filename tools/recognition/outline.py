"""Finds the sheet of paper in a photo of it."""

from collections.abc import Iterable

import cv2
import numpy as np

from tools.recognition.arrays import Corners, Grey, Outline, Picture

_LOOKED_AT_PX = 640
_AREA_MIN, _AREA_MAX = 0.2, 0.97
_CONTRAST_MIN = 18.0
_ANGLE_COSINE_MAX = 0.5  # corners between 60 and 120 degrees
_FILLED_MIN = 0.9


def page_outline(picture: Picture) -> Corners | None:
    """The corners of one bright four-sided sheet on a darker ground; None where there is no such thing."""
    height, width = picture.shape[:2]
    scale = min(1.0, _LOOKED_AT_PX / max(height, width))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.medianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), 5)
    sheets = [sheet for mask in _masks(grey) if (sheet := _sheet(mask, grey)) is not None]
    if not sheets:
        return None
    return in_order(max(sheets, key=cv2.contourArea) / scale)


def in_order(corners: Corners) -> Corners:
    """From the top left corner on, clockwise."""
    middle = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    around = corners[np.argsort(angles)]
    first = int(np.argmin(around.sum(axis=1)))
    return np.roll(around, -first, axis=0).astype(np.float32)


def _masks(grey: Grey) -> Iterable[Grey]:
    """Where the sheet may be: what is bright, with print and thumbs closed over."""
    side = max(grey.shape) // 40 * 2 + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, kernel)
    level, _ = cv2.threshold(paper, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    for threshold in (level, min(250.0, level + 25), max(5.0, level - 25)):
        yield np.asarray(cv2.threshold(paper, threshold, 255, cv2.THRESH_BINARY)[1], dtype=np.uint8)


def _sheet(mask: Grey, grey: Grey) -> Corners | None:
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    hull = cv2.convexHull(max(contours, key=cv2.contourArea))
    share = cv2.contourArea(hull) / grey.size
    if not _AREA_MIN <= share <= _AREA_MAX:
        return None
    corners = _four_corners(hull)
    if corners is None or not _is_sheet(corners, hull) or not _stands_out(corners, grey):
        return None
    return corners


def _four_corners(hull: Outline) -> Corners | None:
    around = cv2.arcLength(hull, True)
    for tolerance in (0.02, 0.03, 0.04, 0.05):
        found = cv2.approxPolyDP(hull, tolerance * around, True)
        if len(found) == 4:
            return found.reshape(4, 2).astype(np.float32)
    return None


def _is_sheet(corners: Corners, hull: Outline) -> bool:
    before, after = np.roll(corners, 1, axis=0) - corners, np.roll(corners, -1, axis=0) - corners
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    cosines = np.abs((before * after).sum(axis=1)) / np.maximum(lengths, 1.0)
    filled = cv2.contourArea(hull) / max(1.0, cv2.contourArea(corners))
    return bool(cosines.max() <= _ANGLE_COSINE_MAX) and _FILLED_MIN <= filled <= 1 / _FILLED_MIN


def _stands_out(corners: Corners, grey: Grey) -> bool:
    """The sheet is brighter than what is around it."""
    inside = np.zeros_like(grey)
    cv2.fillConvexPoly(inside, corners.astype(np.int32), 255)
    return bool(cv2.mean(grey, inside)[0] - cv2.mean(grey, cv2.bitwise_not(inside))[0] >= _CONTRAST_MIN)
