"""Tenancy forms in sections: under `TENANT` stands `Name`, and under `RENTAL UNIT` stands `Address`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from models.facts.evidence import Field, FieldName
from tools.documents.confidence import calibrated, seen
from tools.documents.glyphs import Run, is_han
from tools.documents.pairing import Sheet
from tools.documents.parsed import Parser, Reading, Surroundings
from tools.documents.rules import Draft
from tools.documents.third_parties import is_person
from tools.documents.words import address, person

_IN_ITS_SECTION = 0.93
_REACH = 6  # rows
_HEADING_LETTERS_MAX = 48
_HEADING_HAN_MAX = 16
_SENTENCE = re.compile(r"[。;,]\s*$|[,。].*\d|\.\s*$")
_NUMBER = r"^\W*(?:(?:part|section|item|clause)?\s*[\dA-Z]{1,2}[.):]?\s+)?(?:and\s+)?(?:the\s+)?"


class _Section(Enum):
    """What the lines below a heading are of."""

    TENANT = "tenant"
    HOME = "home"
    OTHER = "other"


_HEADINGS: tuple[tuple[_Section, re.Pattern[str]], ...] = tuple(
    (section, re.compile(form, re.IGNORECASE))
    for section, form in (
        (
            _Section.OTHER,
            _NUMBER + r"(?:landlords?|lessors?|owners?|agents?|letting|managing|property\s+manage|guarantor|"
            r"occupants?|term|rent\b|deposit|bond)|^\W*(?:[一二三四五六七八九十]、)?\s*(?:甲\s*方|出租|房东|业主|中介|居间|经纪|代理|丙\s*方|租金|租期|租赁期)",
        ),
        (
            _Section.TENANT,
            _NUMBER + r"(?:tenants?|lessees?|renters?|residents?|licensees?|lodgers?)\b"
            r"|^\W*(?:[一二三四五六七八九十]、)?\s*(?:乙\s*方|承租|租客|租户)",
        ),
        (
            _Section.HOME,
            _NUMBER
            + r"(?:(?:address|details|description|type|location)(?:\s+and\s+\w+)?\s+of\s+(?:the\s+)?)?"
            r"(?:residential\s+|rental\s+|rented\s+|let\s+|leased\s+)?"
            r"(?:premises|propert(?:y|ies)|unit|dwelling|accommodation|home)\b"
            r"|^\W*(?:[一二三四五六七八九十]、)?\s*(?:房屋|物业|房源|租赁物)",
        ),
    )
)
_NAME = re.compile(
    r"^\W*(?:full\s+|legal\s+|given\s+|printed?\s+)*names?(?:/s|\(s\))?\s*:?\s*|^\W*(?:姓\s*名|名\s*称)\s*:?\s*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^\W*(?:full\s+|street\s+|property\s+)?address(?:\s+of\s+(?:the\s+)?\w+)?\s*:?\s*|^\W*(?:详细)?(?:地\s*址|坐\s*落|位\s*置)\s*:?\s*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:landlord|tenant|lessor|lessee)s?\s+(?:will|shall|agrees?|must|may|lets?)\b", re.IGNORECASE
)
_ANYBODYS = 0.82
_HOUSE = re.compile(r"\d")


def home(text: str, around: Surroundings) -> Reading | None:
    """Where the home is; less sure under a label that may as well be a party's, never what a clause says."""
    reading = address(text, around)
    if reading is None or _CLAUSE.search(text[reading.start : reading.end]):
        return None
    bare = _ADDRESS.fullmatch(around.label) is not None
    return replace(reading, certainty=reading.certainty * (_ANYBODYS if bare else 1.0))


def by_sections(draft: Draft) -> Draft:
    """A last step: the tenant and the home from their sections, where labels alone were not sure of them."""
    for name, section, label, parse in (
        (FieldName.HOLDER, _Section.TENANT, _NAME, person),
        (FieldName.ADDRESS, _Section.HOME, _ADDRESS, address),
    ):
        found = next(_in_sections(draft, section, label, parse), None)
        if found is not None:
            draft = _merged(draft, name, *found)
    return draft


def _in_sections(
    draft: Draft, wanted: _Section, label: re.Pattern[str], parse: Parser
) -> Iterator[tuple[Reading, Run]]:
    for sheet in draft.sheets:
        section, since = _Section.OTHER, 0
        for at, row in enumerate(sheet.rows):
            heading = _section_of(row.cells[0].text) if len(row.cells) == 1 else None
            if heading is not None:
                section, since = heading, at
            elif section is wanted and at - since <= _REACH:
                value = _value(sheet, at, label, directly=at == since + 1)
                reading = parse(value.text, Surroundings("", draft.language)) if value is not None else None
                if value is not None and reading is not None and _fits(wanted, value):
                    yield reading, value.part(reading.start, reading.end)


def _section_of(text: str) -> _Section | None:
    """The section that a line on its own begins; None for any other line."""
    title, _, rest = text.partition(":")
    longest = _HEADING_HAN_MAX if is_han(text.strip("(（第 0123456789.")[:1]) else _HEADING_LETTERS_MAX
    if len(text) > longest or _SENTENCE.search(text) or (rest.strip() and not _NAME.fullmatch(rest)):
        return None
    return next((section for section, form in _HEADINGS if form.match(title)), None)


def _value(sheet: Sheet, at: int, label: re.Pattern[str], *, directly: bool) -> Run | None:
    """What stands behind the label, or under the heading itself."""
    row = sheet.rows[at]
    found = label.match(row.cells[0].text)
    if found is not None:
        rest = row.cells[0].part(found.end(), len(row.cells[0].text))
        if rest.text.strip():
            return rest
        return row.cells[1] if len(row.cells) > 1 else None
    return row.cells[0] if directly and len(row.cells) == 1 and ":" not in row.cells[0].text else None


def _fits(section: _Section, value: Run) -> bool:
    return is_person(value.text) if section is _Section.TENANT else bool(_HOUSE.search(value.text))


def _merged(draft: Draft, name: FieldName, reading: Reading, place: Run) -> Draft:
    """In the place of what was read less surely, or from a label that any party may have."""
    recognised = any(s.page.recognised for s in draft.sheets if s.page.number == place.page)
    sure = calibrated(_IN_ITS_SECTION * reading.certainty * seen(place), recognised=recognised)
    other = next((field for field in draft.fields if field.name is name), None)
    if other is not None and (other.confidence >= sure or other.value == reading.value):
        return draft
    mine = Field(name=name, value=reading.value, confidence=sure, page=place.page, box=place.box())
    return replace(draft, fields=(*(field for field in draft.fields if field is not other), mine))
