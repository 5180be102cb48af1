"""Sections that say what a pack rests on, which rules it weighs, what it refuses and how it is told."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tools.policy.sections import NotNegative, Section

Words = Annotated[str, Field(min_length=1, max_length=400)]


class Reading(StrEnum):
    """How well a source is known. Only PRIMARY was read in the law's own text; SECOND_HAND is to be confirmed
    by counsel before use; PRODUCT is our own choice."""

    PRIMARY = "primary"
    SECOND_HAND = "second_hand"
    PRODUCT = "product"


class Source(Section):
    """Where a figure or a rule comes from. `law` is a mark of `law_marks.LAWS`."""

    law: Annotated[str, Field(pattern=r"^L[0-9]{1,2}$")] | None = None
    reading: Reading
    text: Words


class ListedRule(Source):
    """A built-in rule as a pack lists it; `off` says why it is not weighed."""

    off: Words | None = None


class Interval(Section):
    """`from` <= quantity < `below`; or `is`, one value."""

    from_: Annotated[float | None, Field(alias="from", allow_inf_nan=False)] = None
    below: Annotated[float | None, Field(allow_inf_nan=False)] = None
    is_: Annotated[str | int | None, Field(alias="is")] = None


class Effect(Section):
    """What a declared rule does: a verdict, or a cap on the limit that is asked for, or one on how far it may
    move above the standing limit. Exactly one."""

    verdict: Verdict | None = None
    cap_minor: NotNegative | None = None
    cap_over_standing_minor: NotNegative | None = None


class DeclaredRule(Section):
    """A rule written as data: in the box of `when`, `effect`; moot where a rule of `unless` is met."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{2,60}$")]
    when: dict[str, Interval]
    effect: Effect
    reason: str
    unless: tuple[str, ...] = ()
    source: Source


class EvidencePolicy(Section):
    """Evidence that this jurisdiction bars from decisions on credit: never asked for, never used."""

    refused: frozenset[EvidenceKind] = frozenset()


class Told(Section):
    """Words in both languages."""

    zh: Words
    en: Words

    def said(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en


class Right(Told):
    """A right that the customer is told of with a decision."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z_]{2,40}$")]
    source: Source


class ReasonForm(StrEnum):
    """How reasons are owed: as an explanation on asking, or as a statement of adverse action (Reg B)."""

    EXPLANATION = "explanation"
    ADVERSE_ACTION = "adverse_action"


class Notice(Section):
    """What goes with a decision: how many reasons, how soon, which rights, and what the rate is called."""

    form: ReasonForm
    reasons_max: Annotated[int, Field(ge=1, le=4)]
    days_max: Annotated[int, Field(ge=0, le=30)]
    """A decision without the limit that was asked for is told within so many days; 0: at once."""
    generic: frozenset[str] = frozenset()
    """Reasons that are no principal reasons: told only where there is nothing more specific."""
    rate_name: Told
    rights: Annotated[tuple[Right, ...], Field(min_length=1)]
