"""What declared rules may speak of: quantities, their possible ranges, and which way means more risk."""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from models.facts.evidence import Scene
from models.facts.limit import LimitKind
from tools.policy.question import Question

MINOR_MAX: Final = 10.0**13

Read = Callable[[Question], float | str | None]
"""None where it is not known or was not shown; what is absent matches no rule."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """`low` <= value <= `high`, whole numbers where `whole`; or one of `words`.

    `worse` says which way means more risk. `shown` rests on evidence that a person may keep back; `always`
    is there for every question.
    """

    name: str
    what: str
    read: Read
    low: float = 0.0
    high: float = MINOR_MAX
    whole: bool = True
    worse: Literal["up", "down"] | None = None
    shown: bool = False
    always: bool = True
    words: frozenset[str] = frozenset()


QUANTITIES: Final = (
    Quantity("pd", "12-month PD", lambda q: q.score.pd, high=1.0, whole=False, worse="up"),
    Quantity(
        "months_on_book",
        "months since the account was opened",
        lambda q: q.applicant.customer.history.months_on_book,
        high=1200,
        worse="down",
    ),
    Quantity(
        "on_time_payments_12m",
        "payments on time in 12 months",
        lambda q: q.applicant.customer.history.on_time_payments_12m,
        high=60,
        worse="down",
    ),
    Quantity(
        "late_payments_12m",
        "late payments in 12 months",
        lambda q: q.applicant.customer.history.late_payments_12m,
        high=60,
        worse="up",
    ),
    Quantity(
        "utilisation",
        "share of the standing limit that is drawn or held",
        lambda q: q.applicant.factors.get("utilisation"),
        high=10.0,
        whole=False,
        worse="up",
        always=False,
    ),
    Quantity(
        "monthly_income_minor",
        "monthly income that was shown",
        lambda q: q.shown.income_minor,
        low=1,
        worse="down",
        shown=True,
        always=False,
    ),
    Quantity("standing_limit_minor", "the standing limit now", lambda q: q.standing_minor),
    Quantity(
        "age",
        "whole years",
        lambda q: q.applicant.customer.age_on(q.applicant.today),
        high=150,
    ),
    Quantity(
        "wish",
        "the kind of limit that is asked for",
        lambda q: q.applicant.wish.kind.value,
        words=frozenset(kind.value for kind in LimitKind),
    ),
    Quantity(
        "scene",
        "the scene of a scene limit",
        lambda q: None if q.applicant.wish.scene is None or not q.is_scene else q.applicant.wish.scene.value,
        always=False,
        words=frozenset(scene.value for scene in Scene),
    ),
)

BY_NAME: Final = MappingProxyType({each.name: each for each in QUANTITIES})
