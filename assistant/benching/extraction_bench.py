"""`bench extract`: how well documents are read, how sure that is, what is flagged, what it costs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import pypdfium2 as pdfium

from assistant.benching.extraction import cases
from assistant.benching.extraction.cases import Case
from assistant.benching.extraction.corpus import LayoutSet, Medium, Paper, layouts, paper, papers
from assistant.benching.extraction.judging import Judged, judged, said, squeezed
from assistant.benching.extraction.samples import (
    Ending,
    ReceiptField,
    ending,
    hostile_files,
    judged_receipt,
    receipts,
)
from assistant.benching.extraction.specimens import Layout
from assistant.benching.extraction.watching import resident_bytes_below, watched
from assistant.reading import DocumentReader
from models.errors import DocumentUnreadable
from models.facts.evidence import ReadDocument, TextValue
from tools.policy import rules
from tools.verification.timeliness import timeliness, warnings_of

SURE = 0.9

Shown = Callable[[Iterable[Any], str, int], Iterable[Any]]
"""Shows progress: what is gone through, what it is called, and how many there are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: layouts, how many of each in which medium, and how much of the rest."""

    today: date
    layouts: tuple[Layout, ...]
    media: tuple[tuple[Medium, int], ...]
    trap_layouts: tuple[Layout, ...]
    pictured: bool
    rounds: int
    documents_in_memory: int
    samples: Path | None = None
    settled: bool = False
    """Whether to wait until the reader is as quick as it gets, as it is seconds after a server began."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper and what came of it; `document` is None where it was not readable, `outcome` says why."""

    paper: Paper
    document: ReadDocument | None
    outcome: str
    fields: tuple[Judged, ...]
    text_answers_seen: int

    @property
    def kind_is_right(self) -> bool:
        return self.document is not None and self.document.kind is self.paper.specimen.layout.kind


@dataclass(frozen=True, slots=True)
class Flagging:
    """One trap or honest twin, and whether anything made it need a look."""

    case: Case
    flagged: bool
    outcome: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds of one page with text, all checks, warm, beside its bare text; of the very first one after
    a start; CPU seconds of a picture's."""

    first_ms: float
    page_ms: tuple[float, ...]
    bare_ms: tuple[float, ...]
    recognised_cpu_s: tuple[float, ...]
    resident_bytes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All that one run measured."""

    readings: tuple[Reading, ...]
    flaggings: tuple[Flagging, ...]
    receipts: tuple[ReceiptField, ...]
    endings: tuple[Ending, ...]
    speed: Speed


def a_plan(
    chosen: LayoutSet,
    media: Sequence[Medium],
    today: date,
    *,
    quick: bool = False,
    full: bool = False,
    samples: Path | None = None,
) -> Plan:
    """Quick means every seventh layout, once, and traps on two; full means 500 documents for memory.

    Without `media` quick reads documents with text only, and otherwise all are read.
    """
    shown = tuple(media) or ((Medium.TEXT,) if quick else tuple(Medium))
    pictured = any(medium is not Medium.TEXT for medium in shown)
    drawn = layouts(chosen)[:: 7 if quick else 1]
    counts = tuple((medium, 3 if medium is Medium.TEXT and not quick else 1) for medium in shown)
    return Plan(
        today=today,
        layouts=drawn,
        media=counts,
        trap_layouts=drawn[:2] if quick else drawn,
        pictured=pictured,
        rounds=5 if quick else 60,
        documents_in_memory=10 if quick else 500 if full else 60,
        samples=samples,
        settled=True,
    )


def measure_extraction(plan: Plan, shown: Shown) -> Figures:
    """Everything through one reader, in order; `shown` draws the progress bars."""
    with DocumentReader() as reader:
        reader.start()
        first = paper(plan.layouts[0], Medium.TEXT, 0, plan.today)
        first_ms = _timed_ms(partial(_read, reader, first.data))
        if plan.settled:
            reader.settle()
        count = len(plan.layouts) * sum(each for _, each in plan.media)
        readings = [
            read_paper(reader, each)
            for each in shown(papers(plan.layouts, plan.media, plan.today), "Reading", count)
        ]
        flaggings = _flaggings(reader, plan, shown) + _honest_readings(readings, plan.today)
        return Figures(
            readings=tuple(readings),
            flaggings=tuple(flaggings),
            receipts=_receipts(reader, plan, shown),
            endings=_endings(reader, plan, shown),
            speed=_speed(reader, plan, shown, first_ms),
        )


def read_paper(reader: DocumentReader, each: Paper) -> Reading:
    document, outcome = _read(reader, each.data)
    seen = _answers_in_text(each) if each.medium is Medium.TEXT else 0
    return Reading(each, document, outcome, tuple(judged(each, document)), seen)


def needs_a_look(document: ReadDocument, today: date) -> bool:
    """By what it says of itself, and by its days where that is looked at."""
    return bool(rules.NEEDS_A_LOOK & {*document.warnings, *_untimely(document, today)})


def _untimely(document: ReadDocument, today: date) -> tuple[str, ...]:
    if document.kind is None:
        return ()
    return warnings_of(timeliness(document.kind, document.fields, today))


def _read(reader: DocumentReader, data: bytes) -> tuple[ReadDocument | None, str]:
    try:
        return reader.read(data), "complete"
    except DocumentUnreadable as error:
        return None, error.code


def _flaggings(reader: DocumentReader, plan: Plan, shown: Shown) -> list[Flagging]:
    made = [
        cases.traps(plan.trap_layouts, plan.today, pictured=plan.pictured),
        cases.honest(plan.trap_layouts, plan.today),
    ]
    if plan.pictured:
        made.append(cases.honest_pictures(plan.trap_layouts[::3], plan.today))
    every = (case for each in made for case in each)
    return [
        _flagging(reader, case, plan.today)
        for case in shown(every, "Traps and twins", len(plan.trap_layouts) * 8)
    ]


def _flagging(reader: DocumentReader, case: Case, today: date) -> Flagging:
    document, outcome = _read(reader, case.data)
    if document is None:
        return Flagging(case, False, outcome, ())
    # The policy sends a student's paper to a person by a rule of its own (students_need_a_second_source).
    told = document.kind is not case.posing_as or "enrolment_not_diploma" in document.warnings
    posed = case.posing_as is not None and told
    warnings = (*document.warnings, *_untimely(document, today))
    return Flagging(case, posed or needs_a_look(document, today), outcome, warnings)


def _honest_readings(readings: Iterable[Reading], today: date) -> list[Flagging]:
    """Every paper with known answers is an honest document too."""
    return [
        Flagging(
            Case(f"paper_{each.paper.medium}", each.paper.specimen.layout.name, False, b""),
            each.document is not None and needs_a_look(each.document, today),
            each.outcome,
            each.document.warnings if each.document else (),
        )
        for each in readings
    ]


def _receipts(reader: DocumentReader, plan: Plan, shown: Shown) -> tuple[ReceiptField, ...]:
    found = receipts(plan.samples) if plan.samples else ()
    return tuple(
        field
        for each in shown(found, "Receipts", len(found))
        for field in judged_receipt(each, _read(reader, each.path.read_bytes())[0])
    )


def _endings(reader: DocumentReader, plan: Plan, shown: Shown) -> tuple[Ending, ...]:
    found = hostile_files(plan.samples) if plan.samples else ()
    return tuple(ending(reader, path) for path in shown(found, "Hostile files", len(found)))


def _speed(reader: DocumentReader, plan: Plan, shown: Shown, first_ms: float) -> Speed:
    pages = [paper(each, Medium.TEXT, 0, plan.today).data for each in plan.layouts]
    page_ms, bare_ms = [], []
    for at in shown(range(plan.rounds), "Timing", plan.rounds):
        data = pages[at % len(pages)]
        page_ms.append(_timed_ms(partial(_read, reader, data)))
        bare_ms.append(_timed_ms(partial(_bare_text, data)))
    pictures = (
        [paper(each, Medium.SCAN, 1, plan.today).data for each in plan.layouts[:3]] if plan.pictured else []
    )
    cpu = [_recognition_cpu_s(reader, each) for each in shown(pictures, "Timing pictures", len(pictures))]
    resident = []
    for at in shown(range(plan.documents_in_memory), "Memory", plan.documents_in_memory):
        _read(reader, pages[at % len(pages)])
        if at % max(1, plan.documents_in_memory // 10) == 0:
            resident.append(resident_bytes_below())
    recognised = tuple(each for each in cpu if each)
    return Speed(first_ms, tuple(page_ms[2:]), tuple(bare_ms[2:]), recognised, tuple(resident))


def _recognition_cpu_s(reader: DocumentReader, data: bytes) -> float | None:
    with watched() as seen:
        document, _ = _read(reader, data)
    return seen.cpu_s if document else None


def _timed_ms(done: Callable[[], object]) -> float:
    began = perf_counter()
    done()
    return (perf_counter() - began) * 1000


def _bare_text(data: bytes) -> str:
    document = pdfium.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _answers_in_text(each: Paper) -> int:
    """The baseline: how many answers of words stand in the bare text as they are."""
    text = squeezed(_bare_text(each.data))
    words = [value for value in each.specimen.answers.values() if isinstance(value, TextValue)]
    return sum(squeezed(said(value)) in text for value in words)
