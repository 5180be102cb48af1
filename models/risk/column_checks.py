"""What makes a column unfit to learn from, found in its values; each fault in one line with its remedy.

The rule: a column that the lender names as a factor and that is unfit is refused; one that merely came along
is left out, and a note says so. All texts about unfit columns stand in here.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor, FactorKind
from models.risk.sample import Labels, Matrix

LEAST_OF_EACH: Final = 50
"""Fewer bads or goods cannot be fitted, calibrated and judged apart: with ten of them left to judge on, an
AUC is known to +-0.15 at best."""
LEAK_AUC: Final = 0.98
PURE_SHARE: Final = 0.2
PURE_RATE: Final = 0.99
PURE_NEARLY: Final = 0.9
LEVELS_MAX: Final = 250
"""LightGBM sorts a category into at most 255 bins; rarer levels count as missing."""
LEVEL_ROWS_MIN: Final = 10
_BINS: Final = np.array(
    [
        0.001,
        0.005,
        *np.linspace(0.01, 0.05, 5),
        *np.linspace(0.1, 0.9, 25),
        *np.linspace(0.95, 0.99, 5),
        0.995,
        0.999,
    ]
)
_SHOWN: Final = 20
_ID: Final = re.compile(r"(?:^|[^A-Za-z])(?:id|Id|ID)$|[a-z]I[Dd]$|编号|序号|流水号|证件号")
"""Ends of names that say which row or whose it is."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why one column cannot be used. `kind` puts faults of one sort together; `remedy` ends the sentence."""

    column: str
    kind: str
    says: str
    remedy: str

    @property
    def line(self) -> str:
        return f"Column {self.column} {self.says}; {self.remedy}."


def all_missing(column: str) -> Fault:
    return Fault(column, "all missing", "is missing in every row", IGNORE)


def too_rare(column: str) -> Fault:
    says = f"has no level with {LEVEL_ROWS_MIN} rows or more"
    return Fault(column, "only rare levels", says, f"put its levels together, or {IGNORE}")


def infinite(column: str, rows: int) -> Fault:
    return Fault(column, "infinite", f"is infinite in {rows:,} rows", f"correct them, or {IGNORE}")


def constant(column: str) -> Fault:
    return Fault(column, "constant", "says the same in every row", IGNORE)


def of_row_numbers(column: str) -> Fault:
    remedy = f"name it under customer if it says who it is, or {IGNORE}"
    return Fault(column, "row numbers", "numbers the rows and says nothing about them", remedy)


def duplicated(column: str, other: str) -> Fault:
    return Fault(column, "duplicated", f"repeats column {other}", IGNORE)


def label_again(column: str) -> Fault:
    return Fault(column, "the label again", "is the label under another name", IGNORE)


def leaked(column: str, how: str) -> Fault:
    remedy = f"if it was known at the time of the row, set trusted = true; else {IGNORE}"
    return Fault(column, "leaked", f"alone nearly tells the label ({how})", remedy)


def of_dates(column: str) -> Fault:
    remedy = f'give until = "a column of time" and a unit to learn from the time between, or {IGNORE}'
    return Fault(column, "dates", "holds dates, which only grow", remedy)


def not_dates(column: str) -> Fault:
    remedy = "write it as dates such as 2026-11-28, or leave until out"
    return Fault(column, "no dates", "holds cells that are no dates", remedy)


def of_objects(column: str, told: str) -> Fault:
    remedy = f"unfold it into columns of numbers or words, or {IGNORE}"
    return Fault(column, "objects", f"holds {told} in each cell", remedy)


def of_names(column: str, levels: int, rows: int) -> Fault:
    says = f"has about {levels:,} different words in {rows:,} rows: names or free text"
    return Fault(column, "names or free text", says, f"group them before, or {IGNORE}")


def half_numbers(column: str, example: str, rows: int) -> Fault:
    remedy = 'write it as a plain number such as 12500.5, name it under missing, or set kind = "category"'
    return Fault(column, "text among numbers", f"says “{example}” among numbers ({rows:,} rows)", remedy)


def protected(column: str, trait: str) -> Fault:
    remedy = (
        'set use = "group" to judge fairness by it, or where the law lets you learn from it '
        "say which under lawful_basis"
    )
    return Fault(column, "protected", f"tells a protected attribute ({trait}) by its name", remedy)


IGNORE: Final = 'set use = "ignored"'


def faults_of(
    factors: Sequence[Factor],
    values: Matrix,
    bad: Labels,
    trusted: Collection[str] = (),
    named: Collection[str] = (),
) -> tuple[Fault, ...]:
    """The fault of each unfit column, at most one each, in their order. Of two columns that are the same
    the later is at fault. What the lender `named` as a factor is not taken for numbers of rows. `values` is
    rows x factors, `bad` is 0 or 1 a row and holds both."""
    found: list[Fault] = []
    seen: dict[bytes, str] = {_print(bad.astype(np.float64)): "", _print((1 - bad).astype(np.float64)): ""}
    leak = LeakSearch(bad)
    for place, factor in enumerate(factors):
        column = np.ascontiguousarray(values[:, place]) + 0.0
        fault = _own_fault(factor, column) or _again(factor.name, column, seen)
        if fault is None and factor.name not in named and _numbers_rows(factor, column):
            fault = of_row_numbers(factor.name)
        if fault is None and factor.name not in trusted:
            how = leak.how(column, factor.kind is FactorKind.CATEGORY)
            fault = None if how is None else leaked(factor.name, how)
        if fault is not None:
            found.append(fault)
    return tuple(found)


def _own_fault(factor: Factor, column: NDArray[np.float64]) -> Fault | None:
    told = column[~np.isnan(column)]
    if len(told) == 0:
        return all_missing(factor.name)
    endless = int(np.isinf(told).sum())
    if endless:
        return infinite(factor.name, endless)
    return constant(factor.name) if len(told) == len(column) and (told == told[0]).all() else None


def _numbers_rows(factor: Factor, column: NDArray[np.float64]) -> bool:
    """Whole numbers, each once, that lie close together or go by the name of an id: nothing that is measured
    does so in a hundred rows."""
    if (
        factor.kind is not FactorKind.NUMBER
        or len(column) < 2 * LEAST_OF_EACH
        or not (column == np.floor(column)).all()
    ):
        return False
    close = float(np.ptp(column)) < 2 * len(column)
    return (close or _ID.search(factor.name) is not None) and len(np.unique(column)) == len(column)


def _again(name: str, column: NDArray[np.float64], seen: dict[bytes, str]) -> Fault | None:
    mark = _print(column)
    if mark not in seen:
        seen[mark] = name
        return None
    return duplicated(name, seen[mark]) if seen[mark] else label_again(name)


def _print(column: NDArray[np.float64]) -> bytes:
    """The same for the same values; every NaN is one."""
    return blake2b(np.where(np.isnan(column), np.nan, column).tobytes(), digest_size=16).digest()


class LeakSearch:
    """Whether one column alone nearly tells the label, as a number booked after the outcome does.

    The column is cut into bins without looking at the label (missing is a bin, and so is each frequent
    value). It leaks when the bins' bad rates, learned on one half of the rows and judged on the other, reach
    an AUC of 0.98: honest single columns end near 0.9, and a whole bureau score among them. It also leaks
    when the bins that are nearly all bad in one half hold a fifth of the bads of the other and are 99 % bad
    there, while at most half of all rows are: amounts recovered do so, which only bads have.
    """

    def __init__(self, bad: Labels) -> None:
        self._bad = bad.astype(np.int64)
        order = np.random.default_rng(20240601).permutation(len(bad))
        self._half = np.empty(len(bad), np.int64)
        for label in (0, 1):
            own = order[self._bad[order] == label]
            self._half[own] = np.arange(len(own)) % 2

    def how(self, column: NDArray[np.float64], category: bool) -> str | None:
        """In a few words how it tells the label; None when it does not."""
        bins, count = _binned(column, category)
        cell = (self._half * 2 + self._bad) * count + bins
        counts = np.bincount(cell, minlength=4 * count).reshape(2, 2, count).astype(np.float64)
        auc = min(_auc_learned_there(counts[1], counts[0]), _auc_learned_there(counts[0], counts[1]))
        if auc >= LEAK_AUC:
            return f"AUC {auc:.3f} on rows it was not binned on"
        return self._pure(counts)

    def _pure(self, counts: NDArray[np.float64]) -> str | None:
        goods, bads = counts[:, 0], counts[:, 1]
        if bads.sum() > goods.sum() or min(bads.sum(1)) < LEAST_OF_EACH / 2:
            return None
        chosen = bads >= PURE_NEARLY * np.maximum(goods + bads, 1)
        rates = []
        for there, here in ((0, 1), (1, 0)):
            held, spoilt = bads[here, chosen[there]].sum(), goods[here, chosen[there]].sum()
            if held < PURE_SHARE * bads[here].sum() or held < PURE_RATE * (held + spoilt):
                return None
            rates.append(held / (held + spoilt))
        return f"some of its values only bads have: {min(rates):.1%} of those rows are bad"


def _binned(column: NDArray[np.float64], category: bool) -> tuple[NDArray[np.int64], int]:
    missing = np.isnan(column)
    if category:
        levels = int(np.nanmax(column, initial=-1.0)) + 1
        return np.where(missing, levels, column).astype(np.int64), levels + 1
    told = column[~missing]
    step = max(1, len(told) // 5_000)
    edges = np.unique(np.quantile(told[::step], _BINS, method="lower"))
    bins = np.searchsorted(edges, column, side="left")
    bins += (edges[np.minimum(bins, len(edges) - 1)] == column) * (len(edges) + 1)
    return np.where(missing, 2 * len(edges) + 2, bins), 2 * len(edges) + 3


def _auc_learned_there(there: NDArray[np.float64], here: NDArray[np.float64]) -> float:
    """AUC over the bins' counts (goods, bads) here when ordered by the bad rates there; ties count half.
    A bin that was empty there stands at the overall rate."""
    overall = there[1].sum() / max(there.sum(), 1.0)
    rate = (there[1] + overall) / (there.sum(0) + 1.0)
    levels, place = np.unique(rate, return_inverse=True)
    goods = np.bincount(place, here[0], len(levels))
    bads = np.bincount(place, here[1], len(levels))
    below = np.cumsum(goods) - goods / 2
    return float((bads * below).sum() / max(goods.sum() * bads.sum(), 1.0))


def too_few(rows: int, bads: int) -> str | None:
    """What to say where there is too little to learn from: one class, or a few dozen rows; None otherwise."""
    goods = rows - bads
    if rows and not (bads and goods):
        only = "bad" if bads else "good"
        return (
            f"all {rows:,} rows are {only}: there is nothing to tell apart; look at label.bad and label.good"
        )
    if min(bads, goods) >= LEAST_OF_EACH:
        return None
    return (
        f"{rows:,} rows with {bads:,} bads and {goods:,} goods are too few to fit, calibrate and judge; "
        f"bring at least {LEAST_OF_EACH} of each"
    )


def left_out(faults: Sequence[Fault]) -> tuple[str, ...]:
    """Notes on columns that came along and are unfit; where there are many of one kind, in one line."""
    kinds = dict.fromkeys(fault.kind for fault in faults)
    notes: list[str] = []
    for kind in kinds:
        own = [fault for fault in faults if fault.kind == kind]
        if len(own) <= _SHOWN:
            notes += [f"Column {fault.column} {fault.says}: left out." for fault in own]
            continue
        named = ", ".join(fault.column for fault in own[:_SHOWN])
        notes.append(f"Left out, {kind}: {named} and {len(own) - _SHOWN:,} more columns.")
    return tuple(notes)


def refusal(faults: Sequence[Fault]) -> str:
    """The first fault in one line, and the names of the columns with others."""
    more = [fault.column for fault in faults[1:]]
    if not more:
        return faults[0].line
    named = ", ".join(more[:_SHOWN]) + (f" and {len(more) - _SHOWN:,} more" if len(more) > _SHOWN else "")
    return f"{faults[0].line} Faults also in: {named}."
