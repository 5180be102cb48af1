"""The networks that find, turn and read lines of print; loaded once, then shared by forked processes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_rec import TextRecInput

from tools.recognition.arrays import Corners, Picture
from tools.recognition.strips import from_top_left

_NO_LIMIT_PX = 100_000
_UPSIDE_DOWN = "180"
_PIECE_HEIGHTS = 4
"""The direction is told from a piece of a line: the classifier squeezes a long one until it says nothing."""
_READ_BOTH_WAYS = 4
_DOUBT = 0.5
_LONG_HEIGHTS, _NARROWED = 14, 0.75
"""Long lines cost the most, and their sentences are read as well from a picture somewhat narrowed."""
_NARROWED_CERTAINTY_MIN = 0.94
"""One that is not is read again as it was."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One character of a line: where its middle is (0 to 1 along the line), and how sure that it is this."""

    text: str
    middle: float
    certainty: float


class Engine:
    """PP-OCR's detector, direction classifier and recogniser, out of the wheel, on one thread.

    One thread, because a process with threads cannot be forked safely, and because pages are read side
    by side in processes anyway. Never downloads and never writes.
    """

    def __init__(self) -> None:
        engine = RapidOCR(
            params={
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
                "Global.log_level": "critical",
                "Det.limit_type": "max",
                "Det.limit_side_len": _NO_LIMIT_PX,
                # One line at a time: no padding, and what is worked on stays in the processor's cache.
                "Rec.rec_img_shape": [3, 48, 64],
                "Rec.rec_batch_num": 1,
            }
        )
        engine(_sample())  # the sessions are made by the first use
        self._detector: Any = engine.text_det
        self._classifier: Any = engine.text_cls
        self._recogniser: Any = engine.text_rec

    def lines(self, picture: Picture, pixels: int) -> tuple[Corners, ...]:
        """The corners of every line of print, seen at a size of about `pixels` in all."""
        height, width = picture.shape[:2]
        scale = (pixels / (width * height)) ** 0.5
        size = max(32, round(width * scale)), max(32, round(height * scale))
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        found = self._detector(cv2.resize(picture, size, interpolation=how)).boxes
        if found is None:
            return ()
        back = np.array((width / size[0], height / size[1]), dtype=np.float32)
        return tuple(from_top_left(np.asarray(corners, dtype=np.float32) * back) for corners in found)

    def upside_down(self, strips: Sequence[Picture]) -> bool:
        """Whether these lines stand on their heads: most look so, and are read better the other way up."""
        pieces = [_piece(each) for each in strips]
        if not pieces:
            return False
        turned = sum(label == _UPSIDE_DOWN for label, _ in self._classifier(pieces).cls_res)
        if turned <= len(pieces) / 2:
            return False
        asked = pieces[:_READ_BOTH_WAYS]
        return self._clarity([cv2.rotate(each, cv2.ROTATE_180) for each in asked]) > self._clarity(asked)

    def _clarity(self, strips: Sequence[Any]) -> float:
        """How surely the lines are read, characters counted together."""
        return sum(one.certainty - _DOUBT for line in self.read(strips) for one in line)

    def read(self, strips: Sequence[Picture]) -> tuple[tuple[Seen, ...], ...]:
        """The characters of each line, spaces among them."""
        narrowed = [_narrowed(each) for each in strips]
        read = list(self._read(narrowed))
        spoilt = [
            at
            for at, seen in enumerate(read)
            if narrowed[at] is not strips[at] and _mean_certainty(seen) < _NARROWED_CERTAINTY_MIN
        ]
        for at, seen in zip(spoilt, self._read([strips[at] for at in spoilt]), strict=True):
            read[at] = max(read[at], seen, key=_mean_certainty)
        return tuple(read)

    def _read(self, strips: Sequence[Picture]) -> tuple[tuple[Seen, ...], ...]:
        if not strips:
            return ()
        out = self._recogniser(TextRecInput(img=list(strips), return_word_box=True))
        return tuple(
            _seen(text, [column for word in info.word_cols for column in word], info.line_txt_len, info.confs)
            for text, info in zip(out.txts, out.word_results, strict=True)
        )


def _mean_certainty(seen: Sequence[Seen]) -> float:
    return sum(one.certainty for one in seen) / max(1, len(seen))


def _seen(
    text: str, columns: Sequence[int], columns_in_line: float, certainties: Sequence[float]
) -> tuple[Seen, ...]:
    """The recogniser tells the column of every character but spaces; those lie between their neighbours."""
    seen: list[Seen] = []
    left = iter(columns)
    for character, certainty in zip(text, certainties, strict=False):
        if character.isspace():
            middle = seen[-1].middle if seen else 0.0
        else:
            middle = (next(left) + 0.5) / columns_in_line
        seen.append(Seen(character, min(1.0, middle), min(1.0, max(0.0, float(certainty)))))
    return tuple(seen)


def _piece(strip: Picture) -> Picture:
    """The middle of a line, a few times as wide as it is high."""
    height, width = strip.shape[:2]
    wide = min(width, height * _PIECE_HEIGHTS)
    left = (width - wide) // 2
    return np.ascontiguousarray(strip[:, left : left + wide])


def _narrowed(strip: Picture) -> Picture:
    height, width = strip.shape[:2]
    if width < height * _LONG_HEIGHTS:
        return strip
    size = max(round(width * _NARROWED), height * _LONG_HEIGHTS), height
    return np.asarray(cv2.resize(strip, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _sample() -> Picture:
    """A line of print to warm up with."""
    page = np.full((96, 320, 3), 255, dtype=np.uint8)
    cv2.putText(page, "RECEIPT 2026", (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0, 0, 0), 2)
    return page
