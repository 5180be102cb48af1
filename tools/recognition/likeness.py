"""A short mark of how a page looks: nearly the same for the same picture, saved, shrunk or dimmed anew."""

import cv2
import numpy as np

from tools.recognition.arrays import Picture

_SIDE_PX = 64
_KEPT = 16


def picture_hash(picture: Picture) -> str:
    """256 bits as 64 hex digits: signs of the lowest frequencies (perceptual hash by DCT, Zauner 2010)."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, (_SIDE_PX, _SIDE_PX), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:_KEPT, :_KEPT].flatten()
    bits = low > np.median(low[1:])  # the first is the mean brightness, which says nothing of the page
    return np.packbits(bits).tobytes().hex()
