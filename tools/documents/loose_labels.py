"""Matches labels that recognition has garbled: a letter wrong, a space or a colon lost."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_HEADS = (
    re.compile(r"(?P<label>[^:]{2,40}?)\s*(?P<end>:)\s*"),
    re.compile(r"(?P<label>[^\d¥$€£:]{3,40}?)[\s.;,]*(?P<end>)(?=(?:RMB|CNY|RM|USD|HKD)?\s?[\d¥$€£])"),
    re.compile(r"(?P<label>.{2,40}?)[\s.;,]*(?P<end>)$"),
)
_MARKS = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
GARBLED = 0.9
"""How far a label with a wrong letter is trusted, next to one that is spelt right."""


@dataclass(frozen=True, slots=True)
class LooseMatch:
    """As a match of a label pattern: `label`, `end`, and where the value may begin."""

    label: str
    mark: str
    label_end: int
    whole_end: int
    trust: float

    def __getitem__(self, group: str) -> str:
        return self.label if group == "label" else self.mark

    def end(self, group: str = "") -> int:
        return self.label_end if group == "label" else self.whole_end


def loosely(text: str, labels: tuple[str, ...], among: tuple[str, ...]) -> LooseMatch | None:
    """One of `labels` at the start of a text, if of all that are `among` the kind's it is the nearest."""
    for head in _HEADS:
        found = head.match(text)
        if not found:
            continue
        nearest = nearest_label(_squeezed(found["label"]), among)
        if nearest is not None and nearest[0] in labels:
            trust = 1.0 if nearest[1] == 0 else GARBLED
            return LooseMatch(found["label"], found["end"], found.end("label"), found.end(), trust)
    return None


def is_loosely_a_label(text: str, among: tuple[str, ...]) -> bool:
    """Whether a whole cell is one of the labels, perhaps garbled."""
    return len(text) <= 40 and nearest_label(_squeezed(text), among) is not None


@lru_cache(maxsize=8192)
def nearest_label(squeezed: str, among: tuple[str, ...]) -> tuple[str, int] | None:
    """(label, letters wrong) of the one label that is nearest; None where none is near or two are."""
    allowed = _allowed(squeezed)
    distances = sorted(
        (distance, label)
        for label in among
        if (distance := Levenshtein.distance(squeezed, _squeezed(label), score_cutoff=allowed)) <= allowed
    )
    if not distances or (len(distances) > 1 and distances[0][0] == distances[1][0] > 0):
        return None
    return distances[0][1], distances[0][0]


def _allowed(squeezed: str) -> int:
    """How many letters may be wrong: none in short words, which other words are too near to."""
    length = len(squeezed)
    if _HAN.search(squeezed):
        return 0 if length < 4 else 1
    return 0 if length < 6 else 1 if length < 11 else 2


@lru_cache(maxsize=8192)
def _squeezed(text: str) -> str:
    return _MARKS.sub("", text).casefold()
