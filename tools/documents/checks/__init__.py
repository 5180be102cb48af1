"""What is compared in and about a document: a check passes, fails or is not possible; never "forged"."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from models.facts.evidence import Check, CheckOutcome, EvidenceKind, Field, FieldName
from tools.documents.sources import Source


@dataclass(frozen=True, slots=True)
class Material:
    """All that a check may look at: the file, its pages, and what was read in them."""

    data: bytes
    source: Source
    kind: EvidenceKind | None
    fields: tuple[Field, ...]

    def field(self, name: FieldName) -> Field | None:
        return next((field for field in self.fields if field.name is name), None)


DocumentCheck = Callable[[Material], Iterable[Check]]

CHECKS: tuple[DocumentCheck, ...] = ()
"""In the order in which they are told."""


def checked(material: Material) -> tuple[Check, ...]:
    return tuple(_all(material))


def warnings_of(checks: Iterable[Check]) -> Iterator[str]:
    """The warning of each check that failed."""
    for check in checks:
        if check.outcome is CheckOutcome.FAILED and check.warning:
            yield check.warning


def _all(material: Material) -> Iterator[Check]:
    yield from material.source.checks
    for check in CHECKS:
        yield from check(material)
