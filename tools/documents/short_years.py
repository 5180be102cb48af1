"""Days with two digits for the year, as forms print them beside a label: 10/16/26, 31-Oct-26."""

import re
from dataclasses import replace

from tools.documents.days import MONTH
from tools.documents.parsed import Parser, Reading, Surroundings

_SHORT = re.compile(
    rf"(?<![\d/.-])(?P<before>\d{{1,2}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)|\d{{1,2}}[\s-]{MONTH}[\s-]|"
    rf"(?<![A-Za-z]){MONTH.replace('month', 'first')}\s\d{{1,2}},\s)"
    r"'?(?P<year>\d\d)(?![\d/.-])(?!\s?[-/.]\s?\d{4})",
    re.IGNORECASE,
)
_CENTURY = "20"
_CERTAINTY = 0.97


def with_short_years(parse: Parser) -> Parser:
    """The parser; where it reads nothing, again with the years written out."""

    def parsed(text: str, around: Surroundings) -> Reading | None:
        reading = parse(text, around)
        if reading is not None:
            return reading
        whole, inserted = _written_out(text)
        reading = parse(whole, around) if inserted else None
        if reading is None:
            return None
        start, end = (
            at - len(_CENTURY) * sum(place < at for place in inserted) for at in (reading.start, reading.end)
        )
        return replace(reading, start=start, end=end, certainty=reading.certainty * _CERTAINTY)

    return parsed


def _written_out(text: str) -> tuple[str, tuple[int, ...]]:
    """With `20` before each year of two digits, and where those were put in."""
    whole, inserted, at = "", [], 0
    for found in _SHORT.finditer(text):
        whole += text[at : found.start("year")]
        inserted.append(len(whole))
        whole += _CENTURY
        at = found.start("year")
    return whole + text[at:], tuple(inserted)
