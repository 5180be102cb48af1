"""What faces show of what evidence could do: the words, and the figures behind them."""

from typing import Literal

from models.facts.evidence import EvidenceKind
from models.facts.value import Value


class EffectView(Value):
    """One document, or two together, or several that do the same. `in_ten` of ten people like this one; None
    where it is told by rule."""

    kinds: tuple[EvidenceKind, ...]
    label: str
    text: str
    in_ten: int | None = None
    low_minor: int | None = None
    high_minor: int | None = None


class DetailView(Value):
    """A label and its words, shown folded."""

    label: str
    text: str


class EvidenceValueCard(Value):
    """What could help, before anything is shared: the best first. As it was told at that moment."""

    card: Literal["evidence_value"] = "evidence_value"
    title: str
    lead: str
    effects: tuple[EffectView, ...]
    no_effect: str | None
    """The documents that would make no difference, in one line."""
    note: str
    details_title: str
    details: tuple[DetailView, ...]
