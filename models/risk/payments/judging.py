"""Judging the scam model on payments of one table: learned on one period, judged on a later one, once.

Beside it, in the same run: plain LightGBM on simple history. Nothing that was not known by then is used:
labels count only after the label delay, in factors and as rows to learn from, and settings are chosen
inside the training period.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from models.errors import UnusableInput
from models.facts.value import Value
from models.risk.measures import Column
from models.risk.payments import batch, learning
from models.risk.payments.baseline import simple_history
from models.risk.payments.batch import DAY_MS, PaymentTable
from models.risk.payments.curves import Calibration, Curve, Stretch, calibration_of, curve_of, stretches_of
from models.risk.payments.measures import ScamMeasures, compare
from models.risk.payments.register import FACTOR_NAMES

Mask = NDArray[np.bool_]
TOP_FACTORS: Final = 15


class NothingToLearnFrom(UnusableInput):
    """A period has no payments, no scams or no genuine payments; choose other periods."""

    code = "nothing_to_learn_from"


class PeriodsOverlap(UnusableInput):
    """The judging period must begin when the training period is over; correct the periods."""

    code = "periods_overlap"


class Periods(Value):
    """Half-open, ms since 1970."""

    train_from_ms: int
    train_until_ms: int
    judge_from_ms: int
    judge_until_ms: int
    label_delay_days: Annotated[float, Field(ge=0, le=365)]

    def training(self, at_ms: NDArray[np.int64]) -> Mask:
        """Rows of the period whose label is known when judging begins."""
        delay_ms = int(self.label_delay_days * DAY_MS)
        told: Mask = at_ms + delay_ms <= self.judge_from_ms
        return told & (at_ms >= self.train_from_ms) & (at_ms < self.train_until_ms)

    def judging(self, at_ms: NDArray[np.int64]) -> Mask:
        within: Mask = (at_ms >= self.judge_from_ms) & (at_ms < self.judge_until_ms)
        return within


class Part(Value):
    """How many rows, and of them scams."""

    payments: int
    scams: int
    customers: int


class FactorGain(Value):
    factor: str
    share: float


class ScamReport(Value):
    """Everything that `evaluate scam` tells."""

    trained: Part
    judged: Part
    label_delay_days: float
    recipe: dict[str, float]
    ours: ScamMeasures
    baseline: ScamMeasures
    difference: ScamMeasures
    curves: tuple[Curve, Curve]
    """Ours, then the baseline's; so are the pairs of calibrations and stretches."""
    calibrations: tuple[Calibration, Calibration]
    stretches: tuple[Stretch, ...]
    factors: tuple[FactorGain, ...]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of one kind of knowledge, for both periods."""

    names: tuple[str, ...]
    train: learning.Rows
    judge: learning.Rows


def judge(
    table: PaymentTable,
    periods: Periods,
    home: NDArray[np.float64] | None = None,
    *,
    seed: int = 1,
    progress: Callable[[str, float], None] = lambda step, share: None,
) -> ScamReport:
    """Learn, then judge. Raises PeriodsOverlap, NothingToLearnFrom."""
    if periods.judge_from_ms < periods.train_until_ms or periods.train_from_ms >= periods.train_until_ms:
        raise PeriodsOverlap
    at_ms = table.events["at_ms"]
    train, judged = periods.training(at_ms), periods.judging(at_ms)
    _must_hold(table, train, "training (of payments whose label was known by then)")
    _must_hold(table, judged, "judging")
    progress("factors", 0.0)
    factors = _factors(table, periods, train, judged)
    plain = _simple(table, periods, train, judged, home)
    ours, recipe, text = _ours(factors, table, train, periods, seed, progress)
    theirs, _ = _learned(plain, table.scam[train], learning.PLAIN, seed, _within(progress, 0.75, 0.9))
    progress("judge", 0.9)
    scam, customer = table.scam[judged], table.customer[judged]
    measured = compare(ours, theirs, scam, customer, seed)
    found = ScamReport(
        trained=_part(table, train),
        judged=_part(table, judged),
        label_delay_days=periods.label_delay_days,
        recipe={name: float(value) for name, value in recipe._asdict().items()},
        ours=measured[0],
        baseline=measured[1],
        difference=measured[2],
        curves=(curve_of(ours, scam), curve_of(theirs, scam)),
        calibrations=(calibration_of(ours, scam), calibration_of(theirs, scam)),
        stretches=stretches_of(ours, theirs, scam, at_ms[judged]),
        factors=tuple(
            FactorGain(factor=name, share=round(share, 4))
            for name, share in learning.importances(text)[:TOP_FACTORS]
        ),
    )
    progress("done", 1.0)
    return found


def _must_hold(table: PaymentTable, rows: Mask, period: str) -> None:
    payments, scams = int(rows.sum()), int(table.scam[rows].sum())
    if payments == 0:
        raise NothingToLearnFrom(f"There are no payments in the period of {period}; choose other periods.")
    if scams in (0, payments):
        which = "scams" if scams == 0 else "genuine payments"
        raise NothingToLearnFrom(f"There are no {which} in the period of {period}; choose other periods.")


def _part(table: PaymentTable, rows: Mask) -> Part:
    return Part(
        payments=int(rows.sum()),
        scams=int(table.scam[rows].sum()),
        customers=len(np.unique(table.customer[rows])),
    )


def _factors(table: PaymentTable, periods: Periods, train: Mask, judged: Mask) -> _Rows:
    found = batch.factors_of(table, periods.label_delay_days, train | judged, np.float32)
    of_train = train[train | judged]
    return _Rows(FACTOR_NAMES, found[of_train], found[~of_train])


def _simple(
    table: PaymentTable, periods: Periods, train: Mask, judged: Mask, home: NDArray[np.float64] | None
) -> _Rows:
    columns = simple_history(table, periods.label_delay_days, home)
    found = np.stack(list(columns.values()), axis=1)
    return _Rows(tuple(columns), found[train], found[judged])


def _ours(
    factors: _Rows,
    table: PaymentTable,
    train: Mask,
    periods: Periods,
    seed: int,
    progress: learning.Progress,
) -> tuple[Column, learning.Recipe, str]:
    recipe = learning.choose_recipe(
        factors.train,
        table.scam[train],
        table.events["at_ms"][train],
        int(periods.label_delay_days * DAY_MS),
        factors.names,
        seed=seed,
        progress=_within(progress, 0.1, 0.45),
    )
    found, text = _learned(factors, table.scam[train], recipe, seed, _within(progress, 0.45, 0.75))
    return found, recipe, text


def _learned(
    rows: _Rows, scam: Mask, recipe: learning.Recipe, seed: int, progress: learning.Progress
) -> tuple[Column, str]:
    text = learning.learn(rows.train, scam, rows.names, recipe=recipe, seed=seed, progress=progress)
    return learning.log_odds(text, rows.judge), text


def _within(progress: learning.Progress, begins: float, ends: float) -> learning.Progress:
    return lambda step, share: progress(step, begins + share * (ends - begins))
