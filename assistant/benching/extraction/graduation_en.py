"""Days of award and sizes of letters for English papers of study."""

from collections.abc import Sequence
from datetime import date

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet


def award_day(draws: Draws, months: Sequence[int], years: int = 12) -> date:
    """A working day of one of these months, in one of the years before this one."""
    year, month = draws.today.year - draws.rng.randint(1, years), draws.one(months)
    day = date(year, month, draws.rng.randint(3, 24))
    return day if day.weekday() < 5 else day.replace(day=day.day + 2)


def spaced_code(draws: Draws, groups: int = 3, size: int = 4) -> str:
    """K7PQ-22MD-9XTA."""
    return "-".join(draws.letters(size) for _ in range(groups))


def fitting(sheet: Sheet, words: str, width: float, size: float) -> float:
    """The largest size, from this one down, at which the words stand on one line."""
    while len(sheet.wrapped(words, width, size)) > 1:
        size -= 0.5
    return size
