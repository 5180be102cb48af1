"""Figures of a validation as text: one way for the verdict, the report's tables and its plots."""

from collections.abc import Sequence
from math import isfinite
from typing import Final

from models.risk.measures import Interval

NOT_KNOWN: Final = "–"
_WORDS: Final = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


def counted(number: int) -> str:
    """12,000."""
    return f"{number:,}"


def measured(number: float | None, places: int = 3) -> str:
    """0.782; a dash for what is not known."""
    return NOT_KNOWN if number is None or not isfinite(number) else _minus(f"{number:.{places}f}")


def signed(number: float | None, places: int = 3) -> str:
    """+0.004."""
    return NOT_KNOWN if number is None or not isfinite(number) else _minus(f"{number:+.{places}f}")


def share(number: float | None, places: int = 1) -> str:
    """12.3 %, held together by a no-break space."""
    return NOT_KNOWN if number is None or not isfinite(number) else _minus(f"{100 * number:.{places}f} %")


def signed_share(number: float | None) -> str:
    """Points of a hundred, such as +3.4 %."""
    return NOT_KNOWN if number is None or not isfinite(number) else _minus(f"{100 * number:+.1f} %")


def ranged(found: Interval | None, places: int = 3, sign: str = "") -> str:
    """0.782 [0.770, 0.794]: a value with its 95 % interval."""
    if found is None or not isfinite(found.value):
        return NOT_KNOWN
    value, low, high = (_minus(f"{each:{sign}.{places}f}") for each in (found.value, found.low, found.high))
    return f"{value} [{low}, {high}]"


def ranged_share(found: Interval | None) -> str:
    """12.3 % [11.6, 13.0]."""
    if found is None or not isfinite(found.value):
        return NOT_KNOWN
    return f"{share(found.value)} [{100 * found.low:.1f}, {100 * found.high:.1f}]"


def in_words(number: int) -> str:
    """A small count as a word, so that it is not taken for a figure of the validation."""
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"


def listed(names: Sequence[str], shown: int = 3) -> str:
    """The first few names, and how many more there are."""
    told = ", ".join(f'"{name}"' for name in names[:shown])
    return told if len(names) <= shown else f"{told} and {in_words(len(names) - shown)} more"


def _minus(figure: str) -> str:
    """With the sign that is as wide as a plus, and no line break. What rounds to nothing has no sign."""
    figure = figure.replace(" ", "\N{NO-BREAK SPACE}")
    return (
        figure.replace("-", "−") if any(digit in "123456789" for digit in figure) else figure.replace("-", "")
    )
