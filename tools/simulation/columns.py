"""What a policy comes to on many requests, as columns: small enough to keep for a hundred thousand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.facts.decision import Verdict
from tools.simulation.answer import Answer

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
    where an answer does not tell.
    """

    verdict: NDArray[np.int8]
    """Place in VERDICTS."""
    limit_minor: Whole
    rate_bps: Whole
    pd: Column
    worth: Column

    def __len__(self) -> int:
        return len(self.verdict)

    def gave(self, verdict: Verdict) -> NDArray[np.bool_]:
        return np.asarray(self.verdict == VERDICTS.index(verdict))


def columns_of(answers: Sequence[Answer]) -> Columns:
    """The answers' columns, in their order."""
    return Columns(
        verdict=np.array([VERDICTS.index(each.verdict) for each in answers], np.int8),
        limit_minor=np.array([each.limit_minor for each in answers], np.int64),
        rate_bps=np.array([each.annual_rate_bps for each in answers], np.int64),
        pd=np.array([each.pd for each in answers], np.float64),
        worth=np.array([_expected(each) for each in answers], np.float64).reshape(-1, len(WORTH)),
    )


def joined(parts: Sequence[Columns]) -> Columns:
    """Block after block."""
    return Columns(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(Columns)))


def words(told: Iterable[str]) -> Words:
    return np.array(list(told), np.str_)


def _expected(answer: Answer) -> tuple[float, ...]:
    """Before and after, weighed by the chance that what is allowed is taken."""
    told = answer.economics
    if told is None:
        return (np.nan,) * len(WORTH)
    taken = told.after.take_up if answer.verdict is Verdict.ALLOW else 0.0
    pairs = ((getattr(told.before, name), getattr(told.after, name)) for name in WORTH)
    return tuple(before + taken * (after - before) for before, after in pairs)
