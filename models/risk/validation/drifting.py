"""Whether those who are judged still look like those the model was fitted to: population stability (PSI).

PSI as in Siddiqi 2006, chapter 9: the sum over bins of (share now - share then) x ln(share now / share then).
"""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor, FactorKind
from models.risk.ranking import Codes, Column, Ranked, auc_of
from models.risk.sample import Mask, Sample
from models.risk.validation.findings import FactorDrift, Month

BINS: Final = 10
_EDGE_ROWS: Final = 20_000
"""Edges of bins are found on so many rows: tenths need no more."""
_STRETCH_ROWS: Final = 200
_CLASS_MIN: Final = 10


class Stretches(NamedTuple):
    """Months, or longer where rows are few, or folds: a name each, and the place of each row's."""

    names: tuple[str, ...]
    place: Codes

    def of(self, at: int) -> Mask:
        rows: Mask = self.place == at
        return rows


class Binning(NamedTuple):
    """Bins of one factor: tenths of what was fitted, one for each special or level, one for missing."""

    edges: Column
    specials: Column

    @property
    def bins(self) -> int:
        return len(self.edges) + 1 + len(self.specials) + 1

    def place(self, values: Column) -> Codes:
        """The bin of each row; missing is the last."""
        found = np.searchsorted(self.edges, values).astype(np.int64)
        for nth, special in enumerate(self.specials.tolist()):
            found[values == special] = len(self.edges) + 1 + nth
        found[np.isnan(values)] = self.bins - 1
        return found


def binning_of(factor: Factor, fitted: Column) -> Binning:
    """Bins for a factor from the rows that were fitted to."""
    if factor.kind is FactorKind.CATEGORY:
        return Binning(np.arange(0.5, max(len(factor.levels) - 1, 0)), np.array([]))
    values = fitted[:: max(1, len(fitted) // _EDGE_ROWS)]
    specials = np.array(factor.specials, dtype=np.float64)
    amounts = values[~np.isnan(values) & ~np.isin(values, specials)]
    if not len(amounts):
        return Binning(np.array([]), specials)
    return Binning(_tenths(amounts), specials)


def _tenths(values: Column) -> Column:
    """Where tenths end: at values that occur, so that one held by many has a bin of its own."""
    cuts = np.quantile(values, np.arange(1, BINS) / BINS, method="inverted_cdf")
    return np.unique(cuts[cuts < values.max()])


def psi(then: NDArray[np.integer], now: NDArray[np.integer]) -> float:
    """PSI of counts by bin. Half a row is added to each bin, so that an empty one stays finite."""
    used = (then + now) > 0
    one, other = then[used] + 0.5, now[used] + 0.5
    one, other = one / one.sum(), other / other.sum()
    return round(float(np.sum((other - one) * np.log(other / one))), 6)


def stretches_of(sample: Sample, fold: Codes | None) -> Stretches | None:
    """Months where they hold some 200 rows in the middle, else quarters, else years; folds where the lender
    tells no time, or but one month; None where there are none either."""
    one_month = sample.month is None or len(np.unique(sample.month.astype("M8[M]"))) == 1
    if fold is not None and one_month:
        names, place = np.unique(fold, return_inverse=True)
        return Stretches(tuple(f"fold {name + 1}" for name in names.tolist()), place)
    if sample.month is None:
        return None
    month = sample.month.astype("M8[M]").astype(np.int64)
    for months in (1, 3, 12):
        began, place, rows = np.unique(month // months, return_inverse=True, return_counts=True)
        if np.median(rows) >= _STRETCH_ROWS:
            break
    return Stretches(tuple(_name(int(each), months) for each in began), place)


def drift_by_stretch(
    fitted_pd: Column, pd: Column, bad: NDArray[np.generic], by: Stretches
) -> tuple[Month, ...]:
    """The score's PSI in each stretch against the rows fitted to; AUC where both classes have ten rows."""
    edges = _tenths(fitted_pd)
    then = np.bincount(np.searchsorted(edges, fitted_pd), minlength=len(edges) + 1)
    found = []
    for at, name in enumerate(by.names):
        rows = by.of(at)
        now = np.bincount(np.searchsorted(edges, pd[rows]), minlength=len(edges) + 1)
        found.append(
            Month(
                name=name,
                rows=int(rows.sum()),
                bad_rate=round(float(bad[rows].mean()), 6),
                mean_pd=round(float(pd[rows].mean()), 6),
                auc=_auc_or_none(pd[rows], bad[rows]),
                psi=psi(then, now),
            )
        )
    return tuple(found)


def factor_drift(fitted: Sample, judged: Sample, by: Stretches | None) -> tuple[FactorDrift, ...]:
    """Each factor's PSI, all in all and in each stretch, the greatest first."""
    found = [
        _drift(factor, fitted.values[:, column], judged.values[:, column], by)
        for column, factor in enumerate(fitted.factors)
    ]
    return tuple(sorted(found, key=lambda each: -each.psi))


def _drift(factor: Factor, fitted: Column, judged: Column, by: Stretches | None) -> FactorDrift:
    binning = binning_of(factor, fitted)
    then = np.bincount(binning.place(fitted), minlength=binning.bins)
    place = binning.place(judged)
    if by is None:
        now = np.bincount(place, minlength=binning.bins)[None, :]
    else:
        size = len(by.names) * binning.bins
        now = np.bincount(by.place * binning.bins + place, minlength=size).reshape(-1, binning.bins)
    return FactorDrift(
        factor=factor.name,
        psi=psi(then, now.sum(axis=0)),
        missing_fitted=round(float(then[-1] / len(fitted)), 6),
        missing_judged=round(float(now[:, -1].sum() / len(judged)), 6),
        by_month=() if by is None else tuple(psi(then, each) for each in now),
    )


def _auc_or_none(pd: Column, bad: NDArray[np.generic]) -> float | None:
    if min(bad.sum(), len(bad) - bad.sum()) < _CLASS_MIN:
        return None
    return round(auc_of(*Ranked(pd, bad).counts()), 6)


def _name(place: int, months: int) -> str:
    year, part = divmod(place * months, 12)
    year += 1970
    if months == 12:
        return str(year)
    return f"{year}-Q{part // 3 + 1}" if months == 3 else f"{year}-{part + 1:02d}"
