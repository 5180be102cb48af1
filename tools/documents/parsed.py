"""What every value parser gives: the value, how well its spelling was understood, and where it stood."""

from collections.abc import Callable
from dataclasses import dataclass

from models.facts.evidence import FieldValue


@dataclass(frozen=True, slots=True)
class Reading:
    """A value found in a text, at `start` to before `end`."""

    value: FieldValue
    certainty: float
    start: int
    end: int
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a parser may need besides the text: the label it stands under, and the document's language."""

    label: str = ""
    language: str = "en"
    day_first: tuple[bool, float] | None = None
    """Which comes first in days of three numbers, and how sure that is; None where nothing tells."""


Parser = Callable[[str, Surroundings], Reading | None]
"""Reads the first value of its type in a text (NFKC); None where there is none."""
