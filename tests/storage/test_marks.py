"""A document that two people send is noticed; honest look-alikes are not; the marks end with the document."""

from datetime import date

from models.facts.evidence import EvidenceKind, Field, FieldName, TextValue
from models.facts.marks import Mark, MarkSort
from tools.documents.marks import marks_of
from tools.verification.reuse import SHARED_PARTS_MIN

LINES = tuple(f"item {at} {at * 37 % 900}.{at:02d}" for at in range(30))


def figures(*lines: str) -> Mark:
    found = marks_of(b"", EvidenceKind.PURCHASE, (), lines)
    return next(mark for mark in found if mark.sort is MarkSort.FIGURES)


def shared(one: Mark, other: Mark) -> int:
    return sum(a == b for a, b in zip(one.parts, other.parts, strict=True))


def numbered(number: str) -> tuple[Mark, ...]:
    value = TextValue(text=number)
    field = Field(name=FieldName.DOCUMENT_NUMBER, value=value, confidence=1.0, page=1, box=None)
    return marks_of(number.encode(), EvidenceKind.DIPLOMA, (field,), ())


def test_the_same_figures_set_in_another_layout_share_their_mark() -> None:
    again = figures(*reversed([line.replace("item", "Artikel  ") for line in LINES]))
    assert shared(figures(*LINES), again) >= SHARED_PARTS_MIN[MarkSort.FIGURES]


def test_the_same_template_with_other_figures_does_not() -> None:
    other = figures(*(f"item {at} {at * 53 % 900}.{(at * 7) % 100:02d}" for at in range(30)))
    assert shared(figures(*LINES), other) < SHARED_PARTS_MIN[MarkSort.FIGURES]


def test_few_figures_make_no_mark() -> None:
    found = marks_of(b"x", EvidenceKind.DIPLOMA, (), ("graduated on 2024-07-01", str(date(2024, 7, 1))))
    assert {mark.sort for mark in found} == {MarkSort.FILE}


def test_a_number_counts_however_it_is_spaced_and_only_when_long_enough() -> None:
    spaced, plain = numbered("1047 4120 2405 001234"), numbered("104741202405001234")
    assert spaced[1] == plain[1]
    assert {mark.sort for mark in numbered("No. 12")} == {MarkSort.FILE}
