"""Finds the places of a document that show data of somebody else, to be painted over when it is shown.

What belongs to others is declared per kind (`KindRules.others`) with the pieces below; identity numbers are
hidden in every document. The person's own name and every field that was read stay visible.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from models.facts.evidence import Box, Field, FieldName, HiddenPlace, TextValue
from tools.documents.glyphs import BREAK, SPACE, Glyph, Run
from tools.documents.pairing import pairs
from tools.documents.parsed import Surroundings
from tools.documents.rules import Draft, Others
from tools.documents.sheets import Sheet, label_pattern
from tools.documents.third_parties import is_person
from tools.documents.words import person

_IDENTITY = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)|"
    r"(?:身\s*份\s*证\s*(?:件)?\s*(?:号\s*码?)?|公民身份号码|护照号码?|证件号码?|passport\s+(?:no|number)|national\s+id(?:entity)?\s+(?:no|number)|"
    r"(?<!employee )(?<!student )(?<!certificate )\bID\s*(?:card\s*)?(?:no|number)|\bNI\s+(?:no|number)|"
    r"national\s+insurance\s+(?:no|number)|\bSSN|social\s+security\s+(?:no|number))"
    r"\.?\s*(?:\([^)]{0,12}\))?\s*:?\s*(?P<value>[A-Z]{0,2}[\dXx*]{2}[\dXx* -]{3,20}[\dXxA-Z])",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?(?:\d{4}|\*{4})[- ]?\d{4}(?!\d)|"
    r"(?<![\d.])(?:\+\d{1,3}[ -]?)?(?:\(0?\d{2,4}\)|0\d{2,4})[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)"
)
_LABELLED_TELEPHONE = re.compile(
    r"(?:电话|手机|联系方式|phone|mobile|tel(?:ephone)?|cell)\s*(?:号码?|number|"
    r"no)?\.?\s*:?\s*(?P<value>\+?[\d(][\d() *-]{5,18}\d)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,80}\w")
_ACCOUNT = re.compile(
    r"(?:账\s*号|卡\s*号|账\s*户|帐\s*号|account\s+(?:no|number)|\bIBAN|"
    r"sort\s+code)\.?\s*(?:\([^)]{0,12}\))?\s*:?\s*(?P<value>[A-Z]{0,2}\d[\dA-Z* -]{4,30}\d)|"
    r"(?<![\d.,-])(?P<bare>\d{4}(?: ?\d{4}){3,4}(?: ?\d{1,3})?)(?![\d.,])",
    re.IGNORECASE,
)
PERSONAL = (_IDENTITY, _TELEPHONE, _LABELLED_TELEPHONE, _EMAIL, _ACCOUNT)
_KEPT_OVERLAP = 0.3
_LEVEL = 0.6  # of a line's height
_WIDE_FIELDS = {FieldName.TRANSACTIONS, FieldName.ACHIEVEMENTS, FieldName.LINES}
_COLUMN = 0.12


def hidden_places(
    others: Sequence[Others], draft: Draft | None, flows: Iterable[Run]
) -> tuple[HiddenPlace, ...]:
    """Every place to paint over, a box a line; nothing of the person's own name or of what was read."""
    runs = list(_found(flows, _IDENTITY))
    fields: tuple[Field, ...] = ()
    if draft is not None:
        runs += [run for rule in others for run in rule(draft)]
        fields = draft.fields
    own = _own_name(fields)
    kept = [(field.page, field.box) for field in fields if field.name not in _WIDE_FIELDS and field.box]
    places = [
        HiddenPlace(page=run.page, box=box)
        for run in runs
        if not (own and _folded(run.text) == own)
        for box in boxes_of(run)
        if not any(page == run.page and is_mostly_on(box, read) for page, read in kept)
    ]
    return tuple(dict.fromkeys(places))


def named(labels: Sequence[str], *, only_people: bool = False) -> Others:
    """The names that stand under these labels, such as the landlord's."""
    pattern = label_pattern(labels)

    def find(draft: Draft) -> Iterator[Run]:
        for sheet in draft.sheets:
            for pair in pairs(sheet, pattern):
                reading = person(pair.value.text, Surroundings(pair.label))
                if reading is None or (
                    only_people and not is_person(pair.value.text[reading.start : reading.end])
                ):
                    continue
                yield pair.value.part(reading.start, reading.end)

    return find


def sentences(*patterns: str) -> Others:
    """What stands in the group `value` of prose, such as `between … (the Landlord)`."""
    compiled = tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)

    def find(draft: Draft) -> Iterator[Run]:
        for pattern in compiled:
            yield from _found(draft.flows, pattern)

    return find


def details_of(theirs: str, own: str, *, without_party: bool = False) -> Others:
    """Telephones, accounts, addresses for mail and identity numbers in the parts that speak of others.

    A part begins where a label of `theirs` or `own` stands and goes on below it, in its column.
    `without_party` counts what stands before any such label as theirs.
    """
    them, us = re.compile(theirs, re.IGNORECASE), re.compile(own, re.IGNORECASE)

    def find(draft: Draft) -> Iterator[Run]:
        for sheet in draft.sheets:
            for run, is_theirs in _parts(sheet, them, us, without_party):
                if is_theirs:
                    yield from (found for pattern in PERSONAL for found in _found((run,), pattern))

    return find


def _parts(
    sheet: Sheet, them: re.Pattern[str], us: re.Pattern[str], start: bool
) -> Iterator[tuple[Run, bool]]:
    """Stretches of the page with whether they speak of others."""
    last = start
    columns: list[tuple[float, bool]] = []
    for row in sheet.rows:
        if len(row.cells) > 1:
            columns = [] if any(them.match(c.text) or us.match(c.text) for c in row.cells) else columns
        for cell in row.cells:
            marks = sorted(
                [(found.start(), True) for found in them.finditer(cell.text)]
                + [(found.start(), False) for found in us.finditer(cell.text)]
            )
            current = next(
                (whose for left, whose in reversed(columns) if abs(left - cell.left) < _COLUMN), last
            )
            if marks and marks[0][0] <= 3:
                columns.append((cell.left, marks[-1][1]))
            at = 0
            for begins, whose in [*marks, (len(cell.text), current)]:
                yield cell.part(at, begins), current
                at, current = begins, whose
            if marks:
                last = marks[-1][1]


def _found(runs: Iterable[Run], pattern: re.Pattern[str]) -> Iterator[Run]:
    for run in runs:
        for match in pattern.finditer(run.text):
            group = next((name for name, held in match.groupdict().items() if held), None)
            span = match.span(group) if group else match.span()
            yield run.part(*span)


def boxes_of(run: Run) -> Iterator[Box]:
    """One upright box a printed line of the run."""
    line: list[Glyph] = []
    for glyph in run.glyphs:
        if glyph is SPACE or glyph is BREAK:
            continue
        if line and abs(glyph.top - line[-1].top) > _LEVEL * (line[-1].bottom - line[-1].top):
            yield from _box(run.page, line)
            line = []
        line.append(glyph)
    yield from _box(run.page, line)


def _box(page: int, line: Sequence[Glyph]) -> Iterator[Box]:
    box = Run.of(page, line).box() if line else None
    if box is not None:
        yield box


def is_mostly_on(box: Box, read: Box) -> bool:
    """A good part of the box lies on the field's."""
    across = min(box.right, read.right) - max(box.left, read.left)
    down = min(box.bottom, read.bottom) - max(box.top, read.top)
    area = (box.right - box.left) * (box.bottom - box.top)
    return across > 0 and down > 0 and across * down > _KEPT_OVERLAP * area


def _own_name(fields: Iterable[Field]) -> str:
    return next(
        (
            _folded(it.value.text)
            for it in fields
            if it.name is FieldName.HOLDER and isinstance(it.value, TextValue)
        ),
        "",
    )


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
