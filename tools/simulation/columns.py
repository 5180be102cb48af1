"""What a policy comes to on many requests, as columns: small enough to keep for a hundred thousand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.facts.decision import Decision, Economics, Finding, LimitWorth, Verdict

Column = NDArray[np.float64]
Whole = NDArray[np.int64]
Words = NDArray[np.str_]

VERDICTS: Final = tuple(Verdict)

WORTH: Final = (
    "expected_loss_minor",
    "revenue_minor",
    "funding_minor",
    "capital_minor",
    "capital_cost_minor",
    "operating_minor",
    "profit_minor",
    "undrawn_minor",
)
"""What of a limit's worth is compared, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Requests under one policy, one row each.

    `limit_minor` is the limit that the answer allows, or the one there is. `worth` is rows x WORTH, expected:
    what an allowed limit comes to counts by the chance that it is taken, the limit of before otherwise; NaN
    where a decision does not tell.
    """

    verdict: NDArray[np.int8]
    """Place in VERDICTS."""
    limit_minor: Whole
    rate_bps: Whole
    pd: Column
    worth: Column

    def __len__(self) -> int:
        return len(self.verdict)

    @property
    def allowed(self) -> NDArray[np.bool_]:
        return np.asarray(self.verdict == VERDICTS.index(Verdict.ALLOW))


@dataclass(slots=True)
class Counted:
    """How often each rule bound: by its name, over all requests of one policy."""

    rules: Counter[str]

    def take(self, decision: Decision) -> None:
        self.rules.update({finding.rule for finding in binding(decision)})


def columns_of(decisions: Sequence[Decision]) -> Columns:
    """The decisions' columns, in their order."""
    return Columns(
        verdict=np.array([VERDICTS.index(each.verdict) for each in decisions], np.int8),
        limit_minor=np.array([each.approved_limit_minor for each in decisions], np.int64),
        rate_bps=np.array([each.annual_rate_bps for each in decisions], np.int64),
        pd=np.array([each.risk.pd for each in decisions], np.float64),
        worth=np.array([_expected(each) for each in decisions], np.float64).reshape(-1, len(WORTH)),
    )


def joined(parts: Sequence[Columns]) -> Columns:
    """Block after block."""
    return Columns(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Columns)))


def binding(decision: Decision) -> tuple[Finding, ...]:
    """The findings that made the answer what it is: the lowest caps of an allowed limit, and of one that had
    no room; else those with the answer's verdict."""
    findings = decision.findings
    if decision.verdict is not Verdict.ALLOW:
        found = tuple(f for f in findings if f.verdict is decision.verdict and f.reason != "no_room_now")
        if found:
            return found
    lowest = min((f.cap_minor for f in findings if f.cap_minor is not None), default=None)
    return tuple(f for f in findings if lowest is not None and f.cap_minor == lowest)


def _expected(decision: Decision) -> tuple[float, ...]:
    """Before and after, weighed by the chance that what is allowed is taken."""
    told = decision.economics
    if told is None:
        return (np.nan,) * len(WORTH)
    taken = told.after.take_up if decision.verdict is Verdict.ALLOW else 0.0
    return tuple(_weighed(told, name, taken) for name in WORTH)


def _weighed(told: Economics, name: str, taken: float) -> float:
    before, after = _of(told.before, name), _of(told.after, name)
    return before + taken * (after - before)


def _of(worth: LimitWorth, name: str) -> int:
    return int(getattr(worth, name))


def words(told: Iterable[str]) -> Words:
    return np.array(list(told), np.str_)
