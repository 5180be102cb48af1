"""The person a letter is addressed to, where no label says so: `Mr Tom Ashworth`, 欧阳丽华 above a street."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.glyphs import Run, is_han
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rows import Row
from tools.documents.rules import Draft
from tools.documents.third_parties import is_person
from tools.documents.words import person

_ROWS = 20
_LEVEL = 0.012
_TITLED, _ABOVE_A_STREET = 0.87, 0.8
_TITLE = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mdm|Madam|Encik|Puan|Cik|Tuan|Shri|Smt)\b\.?\s+[A-ZÀ-Þ]", re.IGNORECASE
)
_STREET = re.compile(
    r"^(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Rm|House|Block|Blk|Level|Lot|Shop)\s+#?\w+(?:,|\s)\s*)?"
    r"#?\d{1,5}(?:[-/]\d{1,4})?[A-Za-z]?,?\s+(?:[NESW]{1,2}\.?\s+)?(?:[A-Z][A-Za-z'.]+|\d{1,3}(?i:st|nd|rd|th)\b)|"
    r"^(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Room|Rm|Block|Blk)\s+#?\d|P\.?\s?O\.?\s+Box\s|#\d\d-\d)|"
    r"^(?i:flat|apt|apartment|unit|suite|room|rm|block|blk|lot|no)\.?\s+#?(?:\d|[A-Z]\d?\b[,\x20]+\d)|^(?i:jalan|jln|lorong|taman)\b",
)
_POSTCODE = re.compile(
    r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\bSingapore\s+\d{6}\b|"
    r"\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{4}\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b|\b[A-Z]\d{2}\s[A-Z0-9]{4}\b|"
    r"\b\d{4,5}(?:\s[A-Z]{2})?\s+[A-ZÀ-Þ][A-Za-zÀ-ÿ-]+(?:,|\s[A-Z]|$)|\b[A-Z][A-Za-z]+\s*-?\s*\d{6}\b"
)
_CHINESE_ADDRESS = re.compile(
    r"[省市区县镇乡村路街道巷弄里邨苑座楼室阁台园厦号]\s*\w*(?:室|号|楼|座)?$|香港|九龙|新界|大厦|花园|\d+\s*(?:号|楼|室|座|弄)"
)
_POLITE = re.compile(r"\s*(?:先生|女士|小姐)$")
_ADDRESS_LINES = 4
_STEP_MAX = 2.2  # in line heights


def _nobodys(_: Run) -> bool:
    return False


def addressee(draft: Draft, is_the_writers: Callable[[Run], bool] = _nobodys) -> Draft:
    """A last step: the addressee as holder, where none is named otherwise.

    Never from a cell that is of whoever wrote the paper.
    """
    if any(field.name is FieldName.HOLDER for field in draft.fields):
        return draft
    for cell, trust in _candidates(draft, is_the_writers):
        reading = person(cell.text, Surroundings())
        if reading is not None and is_person(_POLITE.sub("", cell.text)):
            place = cell.part(reading.start, reading.end)
            holder = field_at(FieldName.HOLDER, reading.value, trust * reading.certainty, place)
            return replace(draft, fields=(*draft.fields, holder))
    return draft


def _candidates(draft: Draft, is_the_writers: Callable[[Run], bool]) -> Iterator[tuple[Run, float]]:
    for sheet in draft.sheets[:1]:
        others = (tuple(cell for cell in row.cells if not is_the_writers(cell)) for row in sheet.rows)
        rows = tuple(Row(cells) for cells in others if cells)[:_ROWS]
        for row in rows:
            yield from ((cell, _TITLED) for cell in row.cells if _TITLE.match(cell.text))
        for at, row in enumerate(rows):
            for cell in row.cells:
                if sheet.is_label(cell):
                    continue
                if is_person(_POLITE.sub("", cell.text)) and _is_address(_column_under(cell, rows[at + 1 :])):
                    yield cell, _ABOVE_A_STREET


def _column_under(cell: Run, rows: Sequence[Row]) -> tuple[Run, ...]:
    """The next lines that begin where the cell does and follow closely; other columns may be between."""
    found = [cell]
    for row in rows:
        above = found[-1]
        height = min(above.bottom - above.top, row.bottom - row.top)
        if row.middle - above.middle > _STEP_MAX * height or len(found) > _ADDRESS_LINES:
            break
        found.extend(it for it in row.cells if abs(it.left - cell.left) < _LEVEL)
    return tuple(found[1:])


def _is_address(lines: Sequence[Run]) -> bool:
    """It begins with a house, or has a postal code in one of its lines."""
    if not lines:
        return False
    first = lines[0].text
    if ":" not in first and any(map(is_han, first)):
        return bool(_CHINESE_ADDRESS.search(first))
    return bool(_STREET.match(first)) or any(_POSTCODE.search(line.text) for line in lines)
