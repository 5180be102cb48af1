"""Traps and their honest twins: documents that something was done to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from reportlab.lib.units import mm

from assistant.benching.extraction import media, revisions
from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.enrolments import ENROLMENTS
from assistant.benching.extraction.figures import bare, plain, whole
from assistant.benching.extraction.orders import MARKS, MARKS_IN_TEXT, ORDERS
from assistant.benching.extraction.sheet import INK, WHITE, Run, Sheet
from assistant.benching.extraction.specimens import Answers, Layout
from assistant.benching.extraction.writers import Writer
from models.facts.evidence import EvidenceKind, FieldName, MoneyValue, RateValue

_FIGURES = ("total", "before_tax", "code", "capitals", "net_pay", "closing_balance", "row")
_ALTERED_EACH = 3
_BENIGN = (revisions.signed, revisions.annotated, revisions.saved_again, revisions.filled_in)
_MONEY_OF = {
    EvidenceKind.OFFER_LETTER: FieldName.PAY,
    EvidenceKind.RENTAL_CONTRACT: FieldName.RENT,
    EvidenceKind.PAYSLIP: FieldName.NET_PAY,
    EvidenceKind.BANK_STATEMENT: FieldName.CLOSING_BALANCE,
    EvidenceKind.PURCHASE: FieldName.TOTAL,
}
_ISSUED = (
    EvidenceKind.DEGREE_REPORT,
    EvidenceKind.BANK_STATEMENT,
    EvidenceKind.PAYSLIP,
    EvidenceKind.CERTIFICATE,
)
_PAST = (EvidenceKind.PAYSLIP, EvidenceKind.BANK_STATEMENT, EvidenceKind.CERTIFICATE, EvidenceKind.PURCHASE)
_IMAGE_EDITORS = (
    Writer(creator="Adobe Photoshop 25.0 (Windows)", producer="Adobe Photoshop for Windows"),
    Writer(
        creator="Adobe Photoshop CC 2019 (Macintosh)",
        producer="Adobe Photoshop for Macintosh -- Image Conversion Plug-in",
    ),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One document; `posing_as` is the kind that it must not be taken for without a word."""

    name: str
    layout: str
    is_trap: bool
    data: bytes
    posing_as: EvidenceKind | None = None


def traps(layouts: Sequence[Layout], today: date, seed: int = 11, *, pictured: bool = True) -> Iterator[Case]:
    """Every trap on every layout where it can be set; `pictured` with orders that stand in a picture."""
    for each in layouts:
        yield from _altered_figures(each, today, seed)
        yield from _changed_amounts(each, today, seed)
        yield from _wrong_days(each, today, seed)
        if each.kind in _ISSUED:
            writer = _IMAGE_EDITORS[len(each.name) % 2]
            yield Case("picture_editor", each.name, True, each.specimen(seed, today, writer=writer).data)
    yield from _orders(layouts, today, seed, MARKS if pictured else MARKS_IN_TEXT)
    for enrolment in ENROLMENTS:
        data = enrolment.specimen(seed, today).data
        yield Case("enrolment_as_diploma", enrolment.name, True, data, EvidenceKind.DIPLOMA)


def honest(layouts: Sequence[Layout], today: date, seed: int = 12) -> Iterator[Case]:
    """Benign things that look like the traps' doings."""
    for at, each in enumerate(layouts):
        doing = _BENIGN[at % len(_BENIGN)]
        yield Case(doing.__name__, each.name, False, doing(_with_form(each, today, seed)))
        yield Case("other_writer", each.name, False, each.specimen(seed + 1 + at % 5, today).data)


def honest_pictures(layouts: Sequence[Layout], today: date, seed: int = 13) -> Iterator[Case]:
    """Printed and scanned, or photographed."""
    for at, each in enumerate(layouts):
        data = each.specimen(seed, today).data
        made = media.scan(data, seed) if at % 2 else media.photo(data, seed)
        yield Case("scanned" if at % 2 else "photographed", each.name, False, made)


def _altered_figures(each: Layout, today: date, seed: int) -> Iterator[Case]:
    """Several of each, for few layouts show such a figure."""
    for figure in _FIGURES:
        for again in range(_ALTERED_EACH):
            specimen = each.specimen(seed + again, today, altered=figure)
            if specimen.altered:
                yield Case(f"altered_{figure}", each.name, True, specimen.data)


def _changed_amounts(each: Layout, today: date, seed: int) -> Iterator[Case]:
    """The amount that matters, changed in three ways that leave a trace in the file."""
    before, answers = each.drawn(_draws(each, today, seed))
    at = _amount_run(before, answers, each.kind)
    if at is None:
        return
    original = before.pdf()
    leaf = before.leaves[0]
    old = leaf.runs[at]
    leaf.runs[at] = replace(old, words=_raised(old.words))
    changed = before.pdf()
    yield Case("changed_by_update", each.name, True, revisions.changed_afterwards(original, changed))
    yield Case(
        "signed_then_changed",
        each.name,
        True,
        revisions.changed_afterwards(revisions.signed(original), changed),
    )
    leaf.runs[at] = old
    before.over(_painting(old, _raised(old.words)))
    yield Case("painted_over", each.name, True, before.pdf())


def _wrong_days(each: Layout, today: date, seed: int) -> Iterator[Case]:
    if each.kind in _PAST:
        later = each.specimen(seed, today + timedelta(days=6 * 365))
        if any(getattr(value, "day", today) > today for value in later.answers.values()):
            yield Case("future_day", each.name, True, later.data)
    if each.kind is EvidenceKind.DEGREE_REPORT:
        old = each.specimen(seed, today - timedelta(days=420))
        if FieldName.VALID_UNTIL in old.answers:
            yield Case("expired_report", each.name, True, old.data)


def _orders(layouts: Sequence[Layout], today: date, seed: int, marks: Sequence[str]) -> Iterator[Case]:
    """Words to a reader that is a machine: in sight, white on white, in the metadata, in a picture."""
    for at, each in enumerate(layouts):
        order = ORDERS[each.language][at % len(ORDERS[each.language])]
        sheet, _ = each.drawn(_draws(each, today, seed))
        place = marks[at % len(marks)]
        if place == "metadata":
            data = revisions.with_metadata(sheet.pdf(), Subject=order, Keywords=order)
        else:
            colour = WHITE if place == "white" else INK
            sheet.paragraph(12, sheet.height - 16, sheet.width - 24, order, 8, leading=1.3)
            tail = [replace(run, colour=colour) for run in sheet.leaves[-1].runs[-_lines(sheet, order) :]]
            sheet.leaves[-1].runs[-len(tail) :] = tail
            data = media.scan(sheet.pdf(), seed) if place == "picture" else sheet.pdf()
        yield Case(f"order_{place}", each.name, True, data)


def _lines(sheet: Sheet, words: str) -> int:
    return len(sheet.wrapped(words, sheet.width - 24, 8))


def _draws(each: Layout, today: date, seed: int) -> Draws:
    return Draws(f"{each.name}/{seed}", each.language, today)


def _amount_run(sheet: Sheet, answers: Answers, kind: EvidenceKind) -> int | None:
    """Where on the first page the amount stands that matters in this kind."""
    value = answers.get(_MONEY_OF[kind]) if kind in _MONEY_OF else None
    if not isinstance(value, MoneyValue | RateValue):
        return None
    written = {
        plain(value.amount_minor),
        whole(value.amount_minor),
        bare(value.amount_minor),
    }
    for at, run in reversed(list(enumerate(sheet.leaves[0].runs))):
        if any(re.search(rf"(?<![\d,.]){re.escape(each)}(?![\d,])", run.words) for each in written):
            return at
    return None


def _raised(words: str) -> str:
    """The first figure becomes a nine, as cheaply as such things are done."""
    found = list(re.finditer(r"\d[\d,]*\.?\d*", words))
    amount = max(found, key=lambda each: len(each.group()))
    digit = "9" if amount.group()[0] != "9" else "8"
    return words[: amount.start()] + digit + words[amount.start() + 1 :]


def _painting(run: Run, words: str) -> Any:
    def draw(canvas: Any) -> None:
        canvas.setFillColor(WHITE)
        canvas.rect(run.x * mm - 1, -run.y * mm - 2.5, run.width * mm + 2, run.size + 1, stroke=0, fill=1)
        canvas.setFillColor(run.colour)
        canvas.setFont(run.font, run.size)
        canvas.drawString(run.x * mm, -run.y * mm, words)

    return draw


def _with_form(each: Layout, today: date, seed: int) -> bytes:
    """The document with an empty field for remarks at its foot."""
    sheet, _ = each.drawn(_draws(each, today, seed))

    def field(canvas: Any) -> None:
        canvas.acroForm.textfield(
            name=revisions.REMARKS, x=40, y=14, width=160, height=14, fontSize=8, borderWidth=0
        )

    sheet.over(field)
    return sheet.pdf()
