"""What a check may look at."""

from dataclasses import dataclass

from models.facts.evidence import EvidenceKind, Field, FieldName
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
