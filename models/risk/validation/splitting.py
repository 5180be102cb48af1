"""Parts to fit, to calibrate and to judge on, and folds, between which nothing leaks.

By time, the label's months lie between the parts: what a model was fitted to was all known before the first
row that it is judged on. By customer or by time, no person is in two parts. `tests/risk` plants leaks and
shows that they give nothing away.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from models.errors import UnusableInput
from models.risk.credit_spec import Splitting
from models.risk.sample import Mask, Sample
from models.risk.validation.people import Codes, deal, people_of
from models.risk.validation.periods import Periods, chosen_periods, part_in_time

CLASS_MIN: Final = 10
"""Bads, and goods, that a part must hold: less can be neither calibrated nor judged."""
_HANDS: Final = 5
"""Dealt in fifths: three to fit, one to calibrate, one to judge."""
_NAMES: Final = ("fitting", "calibrating", "judging")
_SHARES: Final = np.array([0.60, 0.15, 0.25])
_NOWHERE: Final = -1


class PartTooSmall(UnusableInput):
    """A part of the split has too few bads or goods; bring more rows, or split otherwise."""

    code = "part_too_small"


class TimeMissing(UnusableInput):
    """Splitting by time needs a column of time; name it as `time`, or set splitting.by = "customer"."""

    code = "time_missing"


class DatesUnusable(UnusableInput):
    """The dates of the split leave too little; set other dates, or splitting.by = "customer"."""

    code = "dates_unusable"


@dataclass(frozen=True, slots=True)
class Parts:
    """Three masks over the rows of the sample, apart from each other; `how` says in a sentence how."""

    fit: Mask
    calibrate: Mask
    judge: Mask
    how: str


def parts(sample: Sample, splitting: Splitting, label_months: float, seed: int = 1) -> Parts:
    """Split a sample; the same arguments give the same parts.

    A customer with rows in several periods is drawn into one of them, and its rows elsewhere are left out:
    were its later rows just dropped, only newcomers would be judged. `auto` splits by customer where the
    dates span too little for the label to come true in between, and `how` says so. Raises TimeMissing,
    DatesUnusable, PartTooSmall.
    """
    people = people_of(sample)
    dated = splitting.calibrate_from is not None or splitting.judge_from is not None
    if splitting.by == "customer" or (splitting.by == "auto" and sample.month is None and not dated):
        return _by_customer(sample, people, seed)
    if sample.month is None:
        raise TimeMissing
    periods = chosen_periods(sample.month, sample.bad, splitting, label_months)
    if periods is not None:
        found = _by_time(sample, people, periods, label_months, seed)
        if splitting.by == "time" or dated or _lack(sample, found) is None:
            return _checked(sample, found)
    elif splitting.by == "time" or dated:
        raise DatesUnusable(_span_told(sample, label_months))
    return _by_customer(sample, people, seed, " The dates span too little to split by time.")


def folds(sample: Sample, count: int, seed: int) -> Codes:
    """A fold from 0 for each row, to judge each by a model fitted to the others: a customer's rows are
    together, and bads are even. Raises PartTooSmall where a fold lacks a class."""
    found = deal(people_of(sample), sample.bad, count, seed)
    bads = np.bincount(found, weights=sample.bad, minlength=count)
    goods = np.bincount(found, minlength=count) - bads
    if min(bads.min(), goods.min()) < 1:
        raise PartTooSmall(
            f"{int(bads.sum()):,} bads and {int(goods.sum()):,} goods are too few for {count} folds; bring "
            "more rows, or set fewer splitting.folds."
        )
    return found


def kept_apart(sample: Sample, seed: int) -> tuple[Mask, Mask]:
    """For use inside a fold: four fifths to fit and one to calibrate, no customer in both, bads even. Raises
    PartTooSmall."""
    hand = deal(people_of(sample), sample.bad, _HANDS, seed)
    found = Parts(hand > 0, hand == 0, hand == 0, "")
    _checked(sample, found)
    return found.fit, found.calibrate


def _by_customer(sample: Sample, people: Codes, seed: int, why: str = "") -> Parts:
    hand = deal(people, sample.bad, _HANDS, seed)
    how = (
        "By customer: three fifths to fit, one to calibrate, one to judge, drawn with as many bads in each; "
        f"no customer is in two, nor are copies of a row.{why}"
    )
    return _checked(sample, Parts(hand < 3, hand == 3, hand == 4, how))


def _by_time(sample: Sample, people: Codes, periods: Periods, label_months: float, seed: int) -> Parts:
    assert sample.month is not None
    part = part_in_time(sample.month, periods, label_months)
    alone, left_out = _one_part_each(part, people, seed)
    how = (
        f"By time: fitted to rows whose label was known before {periods.calibrate_from}, calibrated on rows "
        f"from then whose label was known before {periods.judge_from}, judged on rows from then; between two "
        f"parts lie the label's {label_months:g} months. No customer is in two."
    )
    if left_out:
        how += f" Customers seen in several were drawn into one; {left_out:,} of their rows are left out."
    return Parts(alone == 0, alone == 1, alone == 2, how)


def _one_part_each(part: Codes, people: Codes, seed: int) -> tuple[Codes, int]:
    """Each person keeps the rows of one part, drawn among those it has rows in; and how many rows that
    leaves out."""
    seen = np.zeros((int(people.max()) + 1, len(_NAMES)), dtype=bool)
    within = part != _NOWHERE
    seen[people[within], part[within]] = True
    bounds = np.cumsum(seen * _SHARES, axis=1)
    drawn = np.random.default_rng(seed).random(len(seen)) * bounds[:, -1]
    own = (drawn[:, None] >= bounds[:, :-1]).sum(axis=1)
    kept = within & (part == own[people])
    return np.where(kept, part, _NOWHERE), int(within.sum() - kept.sum())


def _checked(sample: Sample, found: Parts) -> Parts:
    lack = _lack(sample, found)
    if lack is not None:
        raise PartTooSmall(lack)
    return found


def _lack(sample: Sample, found: Parts) -> str | None:
    """What a part lacks, in a line with what to do; None where all have enough."""
    for name, mask in zip(_NAMES, (found.fit, found.calibrate, found.judge), strict=True):
        bads = int(sample.bad[mask].sum())
        goods = int(mask.sum()) - bads
        if min(bads, goods) < CLASS_MIN:
            by_time = found.how.startswith("By time")
            otherwise = ', or set other dates or splitting.by = "customer"' if by_time else ""
            return (
                f"The rows for {name} hold {bads:,} bads and {goods:,} goods; at least {CLASS_MIN} of each "
                f"are needed: bring more rows{otherwise}."
            )
    return None


def _span_told(sample: Sample, label_months: float) -> str:
    assert sample.month is not None
    first, last = np.min(sample.month).astype("M8[D]"), np.max(sample.month).astype("M8[D]")
    return (
        f"Rows from {first} to {last} cannot be split by time with labels of {label_months:g} months between "
        'the parts; bring a longer stretch, set other dates, or set splitting.by = "customer".'
    )
