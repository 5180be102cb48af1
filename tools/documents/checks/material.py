"""What a check is given, and what it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from models.facts.evidence import Check, CheckOutcome, EvidenceKind, Field, FieldName
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

SURE = 0.9
"""Below this a value may be misread, and a misreading must not be held against anybody."""


def concluded(code: str, agrees: bool | None, warning: str, of: Field | None = None) -> Check:
    """One comparison: it agrees, does not, or (None) cannot be made; `of` is the field that shows it."""
    if agrees is None:
        return Check(code=code, outcome=CheckOutcome.NOT_POSSIBLE)
    if agrees:
        return Check(code=code, outcome=CheckOutcome.PASSED)
    place = {"page": of.page, "box": of.box} if of else {}
    return Check.model_validate({"code": code, "outcome": CheckOutcome.FAILED, "warning": warning, **place})
