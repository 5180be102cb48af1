"""Evens out the light on a page: shadows, dim corners, grey photographs of white paper."""

import cv2
import numpy as np

from tools.recognition.arrays import Picture

_EVEN_WITHIN = 40.0
_BRIGHT_ENOUGH = 170.0


def evened(picture: Picture) -> Picture:
    """The page as under even light; a page that is even and bright already comes back as it is."""
    height, width = picture.shape[:2]
    scale = min(1.0, 200 / max(height, width))
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    # Print is darker and thinner than paper: what remains after closing it over is the light.
    light = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), (0, 0), 5)
    brightness = cv2.cvtColor(light, cv2.COLOR_BGR2GRAY)
    low, middle, high = np.percentile(brightness, (5, 50, 95))
    if (high - low <= _EVEN_WITHIN and middle >= _BRIGHT_ENOUGH) or middle < 60:
        return picture
    wide = cv2.resize(np.maximum(light, 40), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(picture, wide, scale=245), dtype=np.uint8)
