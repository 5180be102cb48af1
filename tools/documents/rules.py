"""The language in which each kind of document is described: what it looks like and how its fields read.

A new kind is one file under `kinds/` that builds a `KindRules`; nothing else needs to know of it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from models.facts.evidence import EvidenceKind, Field, FieldName
from tools.documents.glyphs import Run
from tools.documents.late_patterns import late
from tools.documents.parsed import Parser
from tools.documents.sheets import Sheet, label_pattern
from tools.documents.unmet_labels import LabelWords

SURE, LIKELY, WEAK = 0.93, 0.87, 0.55
"""How far a sentence pattern is trusted: it says the field outright, it usually means it, or it hints."""


def each(labels: str) -> tuple[str, ...]:
    """Labels written one after another with `|` or on lines of their own."""
    return tuple(label.strip() for label in re.split(r"[|\n]", labels) if label.strip())


@dataclass(frozen=True, slots=True)
class Sentence:
    """Prose that holds a value in its group `value`."""

    pattern: re.Pattern[str]
    confidence: float

    @classmethod
    def of(cls, pattern: str, confidence: float = SURE) -> "Sentence":
        return cls(late(pattern, re.IGNORECASE | re.MULTILINE), confidence)


@dataclass(frozen=True, slots=True)
class Section:
    """Under which headings general labels are a field's, and under which no label is."""

    labels: tuple[str, ...] = ()
    headings: re.Pattern[str] = re.compile(r"(?!)")
    others: re.Pattern[str] = re.compile(r"(?!)")
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", label_pattern(self.labels or ("\0",)))


@dataclass(frozen=True, slots=True)
class FieldRule:
    """How one field is found: by its labels, by sentences, or both.

    `unlike` keeps out look-alikes: where it matches in the label or shortly before the value, the
    value is not this field's (such as 试用期工资 for the pay). `under` says in which parts of a form a label
    as general as `Name` is this field's, and in which none is.
    """

    name: FieldName
    parse: Parser
    labels: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    unlike: re.Pattern[str] | None = None
    under: Section | None = None
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        never = re.compile(r"(?!)")
        object.__setattr__(self, "pattern", label_pattern(self.labels) if self.labels else never)


@dataclass(frozen=True, slots=True)
class Signal:
    """Wording that speaks for a kind; `weight` 3 is a title that settles it, 1 a word that fits."""

    pattern: re.Pattern[str]
    weight: float

    @classmethod
    def of(cls, pattern: str, weight: float = 1.0) -> "Signal":
        return cls(late(pattern, re.IGNORECASE), weight)


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A paper that is none of our kinds and might be taken for one; it is not read."""

    name: str
    titles: tuple[Signal, ...]
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields read so far with the warnings that came up, and the text they came from."""

    fields: tuple[Field, ...]
    warnings: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    flows: tuple[Run, ...]
    language: str

    def with_more(self, fields: Iterable[Field]) -> "Draft":
        """With those of the fields that are not there yet."""
        known = {field.name for field in self.fields}
        return replace(self, fields=(*self.fields, *(each for each in fields if each.name not in known)))


Finish = Callable[[Draft], Draft]
"""A last step of a kind's own, over the fields together: tables, arithmetic, 13 salaries."""


Others = Callable[[Draft], Iterable[Run]]
"""Finds where the document shows data of other people; see `others.py`."""


@dataclass(frozen=True, slots=True, eq=False)
class KindRules:
    """Everything about one kind of document."""

    kind: EvidenceKind
    titles: tuple[Signal, ...]
    signals: tuple[Signal, ...]
    fields: tuple[FieldRule, ...]
    other_labels: tuple[str, ...] = ()
    """Labels of values that we do not read; they keep neighbours from being taken for values."""
    finish: tuple[Finish, ...] = ()
    others: tuple[Others, ...] = ()
    """Places with data of somebody else, painted over when a page is shown."""
    one_page: bool = False
    """Such a document is one page long, so that in a bundle each such page is another one."""
    field_labels: re.Pattern[str] = field(init=False)
    """Matches the label of any field that is read."""

    def __post_init__(self) -> None:
        read = tuple(label for rule in self.fields for label in rule.labels)
        object.__setattr__(self, "field_labels", label_pattern(read or ("\0",)))

    def any_label(self) -> re.Pattern[str]:
        """Matches the label of any field, read or not."""
        return label_pattern(self.all_labels())

    def label_words(self) -> LabelWords:
        """What the words of this kind's labels say of labels that it does not list."""
        owners: dict[str, set[FieldName]] = {label: set() for label in self.all_labels()}
        for rule in self.fields:
            for label in rule.labels:
                owners[label].add(rule.name)
        return LabelWords({label: frozenset(names) for label, names in owners.items()})

    def all_labels(self) -> tuple[str, ...]:
        """The labels of every field, read or not."""
        return (*(label for rule in self.fields for label in rule.labels), *self.other_labels)
