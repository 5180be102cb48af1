"""The section of a pack that says what a person could do for a higher limit, and what is promised of it."""

from typing import Annotated, Literal

from pydantic import Field

from models.facts.evidence import EvidenceKind
from tools.policy.sections import Positive, Section


class Repay(Section):
    """Repay part of what is drawn."""

    kind: Literal["repay"]
    step_minor: Positive


class Wait(Section):
    """Wait so many months and pay on time; none of them without a payment."""

    kind: Literal["wait"]
    months: tuple[Annotated[int, Field(gt=0, le=24)], ...]


class ShowIncome(Section):
    """Show a monthly income with one of these documents: pay that somebody has, not pay they should find."""

    kind: Literal["show_income"]
    documents: tuple[EvidenceKind, ...]
    step_minor: Positive
    income_max_minor: Positive


class KeepBalance(Section):
    """Keep what is drawn at or below a share of the limit for so many months, paying on time."""

    kind: Literal["keep_balance"]
    shares: tuple[Annotated[float, Field(ge=0, lt=1)], ...]
    months: tuple[Annotated[int, Field(gt=0, le=24)], ...]


Action = Annotated[Repay | Wait | ShowIncome | KeepBalance, Field(discriminator="kind")]


class Help(Section):
    """What may be suggested, and nothing else: never to lie, move, divorce or borrow elsewhere."""

    promised_days: Positive
    """So long after it could be done a promise is kept."""
    gain_min_minor: Positive
    """Less than this helps nobody."""
    suggestions_max: Annotated[int, Field(gt=0, le=4)]
    actions: tuple[Action, ...]
