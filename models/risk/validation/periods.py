"""Dates that part fitting, calibrating and judging, with the label's months between."""

from datetime import date
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.credit_spec import Splitting

Days = NDArray[np.datetime64]

_SHARES: Final = (0.60, 0.15, 0.25)
"""What fitting, calibrating and judging should hold of the rows that are used."""
_USED_LEAST: Final = 0.4
"""Dates chosen here may leave out no more than the rest: the label's months cost rows twice."""
_CANDIDATES: Final = 60
_DAYS_A_MONTH: Final = 30.4375


class Periods(NamedTuple):
    calibrate_from: date
    judge_from: date


def known_from(month: Days, label_months: float) -> Days:
    """The first day on which a row's label is known for sure: a row of a month may be of its last day."""
    unit = np.datetime_data(month.dtype)[0]
    unit = unit if unit in ("Y", "M", "W") else "D"
    after = (month.astype(f"M8[{unit}]") + 1).astype("M8[D]")
    whole, rest = divmod(label_months, 1)
    month_of = after.astype("M8[M]")
    later = (month_of + int(whole)).astype("M8[D]") + (after - month_of.astype("M8[D]"))
    found: Days = later + int(np.ceil(rest * _DAYS_A_MONTH))
    return found


def part_in_time(month: Days, periods: Periods, label_months: float) -> NDArray[np.int64]:
    """0 to fit, 1 to calibrate, 2 to judge, -1 for rows whose label came true after the next part began."""
    began, known = month.astype("M8[D]"), known_from(month, label_months)
    calibrate, judge = np.datetime64(periods.calibrate_from), np.datetime64(periods.judge_from)
    return np.select(
        [known <= calibrate, (began >= calibrate) & (known <= judge), began >= judge], [0, 1, 2], -1
    )


def chosen_periods(
    month: Days, bad: NDArray[np.generic], splitting: Splitting, label_months: float
) -> Periods | None:
    """The dates of the spec; those that it leaves out are chosen so that the parts hold the rarer class as
    nearly as 60 : 15 : 25 as the dates allow. None where no dates leave enough."""
    told = splitting.calibrate_from, splitting.judge_from
    if told[0] is not None and told[1] is not None:
        return Periods(told[0], told[1]) if told[0] < told[1] else None
    counted = _Counted(month, bad, label_months)
    return counted.best(*told)


class _Counted:
    """Rows and the rarer class up to each candidate date, by when a row began and when its label is known."""

    def __init__(self, month: Days, bad: NDArray[np.generic], label_months: float) -> None:
        began, known = month.astype("M8[D]"), known_from(month, label_months)
        rare = bad.astype(bool) if bad.mean() <= 0.5 else ~bad.astype(bool)
        self._rows, self._label_months = len(month), label_months
        self._began, self._known = np.sort(began[rare]), np.sort(known[rare])
        self._all_began, self._all_known = np.sort(began), np.sort(known)
        self.dates = _candidates(began)

    def best(self, calibrate_from: date | None, judge_from: date | None) -> Periods | None:
        found, best = None, 0.0
        for first in self.dates if calibrate_from is None else [np.datetime64(calibrate_from)]:
            for second in self.dates if judge_from is None else [np.datetime64(judge_from)]:
                if first < second:
                    worth = self._worth(first, second)
                    if worth > best:
                        found, best = Periods(first.astype(date), second.astype(date)), worth
        return found

    def _worth(self, first: Any, second: Any) -> float:
        used = sum(self._sizes(self._all_began, self._all_known, first, second))
        if used < _USED_LEAST * self._rows:
            return 0.0
        sizes = self._sizes(self._began, self._known, first, second)
        return float(min(size / share for size, share in zip(sizes, _SHARES, strict=True)))

    def _sizes(self, began: Days, known: Days, first: Any, second: Any) -> tuple[int, int, int]:
        fit = int(np.searchsorted(known, first, side="right"))
        # Of the rows known before the second date, those that began before the first drop out.
        begun = int(np.searchsorted(began, first))
        calibrate = int(np.searchsorted(known, second, side="right")) - begun
        return fit, max(calibrate, 0), len(began) - int(np.searchsorted(began, second))


def _candidates(began: Days) -> Days:
    """Firsts of months, at most sixty; days where there are few months."""
    found = np.unique(began.astype("M8[M]")).astype("M8[D]")
    if len(found) < 6:
        found = np.unique(began)
    places = np.linspace(0, len(found) - 1, min(len(found), _CANDIDATES)).round().astype(int)
    chosen: Days = found[np.unique(places)]
    return chosen
