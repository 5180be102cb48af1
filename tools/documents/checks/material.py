"""What a check is given, and what it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from models.facts.evidence import Check, EvidenceKind, Field, FieldName
from tools.documents.sources import Source


@dataclass(frozen=True, slots=True)
class Material:
    """All that a check may look at: the file, its pages, and what was read in them."""

    data: bytes
    source: Source
    kind: EvidenceKind | None
    fields: tuple[Field, ...]
    at: datetime | None = None
    """When it is read; None where nobody said, and then nothing is said about what is in force."""

    def field(self, name: FieldName) -> Field | None:
        return next((field for field in self.fields if field.name is name), None)


DocumentCheck = Callable[[Material], Iterable[Check]]
