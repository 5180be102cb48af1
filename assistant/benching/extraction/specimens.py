"""A document of ours with what is known of it, and the layouts that make such documents."""

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from random import Random

from assistant.benching.extraction.draws import Draws
from assistant.benching.extraction.sheet import Sheet
from assistant.benching.extraction.unjudged import unjudged_in
from assistant.benching.extraction.writers import PLAIN, Writer, some_writer
from models.facts.evidence import (
    DayValue,
    Degree,
    DegreeValue,
    EvidenceKind,
    FieldName,
    FieldValue,
    NumberValue,
    TextValue,
)
from models.facts.language import Language

Answers = Mapping[FieldName, FieldValue]
Drawing = Callable[[Draws, Sheet], Answers]

A4 = (210.0, 297.0)
LYING = (297.0, 210.0)
LETTER = (215.9, 279.4)
PHONE = (110.0, 238.0)
ROLL = (80.0, 190.0)


@dataclass(frozen=True, slots=True)
class Layout:
    """One way that a kind of document looks."""

    name: str
    kind: EvidenceKind
    language: Language
    size: tuple[float, float]
    draw: Drawing
    unjudged: frozenset[FieldName]
    """Fields that one may or may not take the document to show: neither right nor wrong."""

    def specimen(
        self, seed: int, today: date, *, altered: str = "", writer: Writer | None = None
    ) -> "Specimen":
        """The document of this seed; seed 0 is written plainly, others as one program or another would."""
        draws = Draws(f"{self.name}/{seed}", self.language, today, altered)
        sheet, answers = self.drawn(draws, writer or self._writer(seed))
        return Specimen(self, seed, sheet.pdf(), answers, draws.has_altered)

    def drawn(self, draws: Draws, writer: Writer = PLAIN) -> tuple[Sheet, Answers]:
        """The sheet before it is written, so that something can be done to it."""
        sheet = Sheet(self.language, *self.size, writer)
        return sheet, self.draw(draws, sheet)

    def _writer(self, seed: int) -> Writer:
        return some_writer(Random(f"writer/{self.name}/{seed}")) if seed else PLAIN  # noqa: S311


@dataclass(frozen=True, slots=True)
class Specimen:
    """A document as a born-digital PDF, and what it says."""

    layout: Layout
    seed: int
    data: bytes
    answers: Answers
    altered: bool = False
    """Whether the figure that was to be altered stands in this layout at all."""


def layout(
    kind: EvidenceKind,
    language: Language,
    size: tuple[float, float] = A4,
    unjudged: tuple[FieldName, ...] = (),
) -> Callable[[Drawing], Layout]:
    """Makes a layout of a drawing function; its name becomes the layout's.

    `unjudged` are fields that this layout may or may not be taken to show, besides those of its kind.
    """

    def made(draw: Drawing) -> Layout:
        name = getattr(draw, "__name__", "layout")
        return Layout(name, kind, language, size, draw, unjudged_in(kind, language) | set(unjudged))

    return made


def said(**values: str | date | Degree | float | FieldValue) -> Answers:
    """Answers by field name; words, days, degrees and numbers become values of their type."""
    return {FieldName(name): _value(value) for name, value in values.items()}


def _value(value: str | date | Degree | float | FieldValue) -> FieldValue:
    if isinstance(value, Degree):
        return DegreeValue(degree=value)
    if isinstance(value, str):
        return TextValue(text=value)
    if isinstance(value, date):
        return DayValue(day=value)
    if isinstance(value, int | float):
        return NumberValue(number=float(value))
    return value


def layouts_inside(package: str, path: Iterable[str]) -> tuple[Layout, ...]:
    """All layouts that the package's modules hold, module after module by name: a file is added, no list."""
    names = sorted(module.name for module in pkgutil.iter_modules(path))
    return tuple(each for name in names for each in layouts_in(vars(import_module(f"{package}.{name}"))))


def layouts_in(names: Mapping[str, object]) -> tuple[Layout, ...]:
    return tuple(each for each in names.values() if isinstance(each, Layout))
