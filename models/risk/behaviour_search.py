"""A small search for the behaviour model's settings: by trials, seeded, and cut short by seconds.

Each trial grows trees on part of the rows and is judged on rows held out; the number of trees is where the
mean loss of the parts is least. Where rows have a time, the latest are held out; else customers are, in
turn, unless there are so many that one part says enough. Learning only.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from time import process_time

import numpy as np

from models.risk.behaviour_fitting import USUAL, Settings, grow_with_held_out
from models.risk.credit_spec import Search
from models.risk.measures import discrimination
from models.risk.sample import Mask, Sample

LATEST_SHARE = 0.25
OUTCOMES_TO_JUDGE = 100
"""Goods and bads that the latest rows need to say when to stop; with fewer, customers are held out."""
FOLDS = 5
ROWS_FOR_ALL_FOLDS = 8_000
ROWS_FOR_SOME_FOLDS = 40_000
WORTH_IT = 0.0003
"""Log loss, as a share, that other settings must save to be taken over the usual ones."""

_GRID: dict[str, tuple[float, ...]] = {
    "num_leaves": (4, 8, 12, 20),
    "min_data_in_leaf": (20, 40, 100),
    "feature_fraction": (0.3, 0.5, 0.8),
    "lambda_l2": (1.0, 10.0, 40.0),
}


@dataclass(frozen=True, slots=True)
class Tried:
    """One trial: mean log loss and AUC over the parts held out, at its best number of trees."""

    settings: Settings
    trees: int
    log_loss: float
    auc: float


@dataclass(frozen=True, slots=True)
class Found:
    """The trial to take, all of them in order, and whether time ended the search."""

    best: Tried
    tried: tuple[Tried, ...]
    cut: bool
    how: str


def find_settings(sample: Sample, search: Search, seed: int, progress: Callable[[float], None]) -> Found:
    """Try the usual settings, then others drawn by the seed. `progress` is told the share done."""
    parts, how = held_out_parts(sample, seed)
    began = process_time()
    tried: list[Tried] = []
    wanted = _drawn(max(search.trials, 1) if search.seconds > 0 else 1, seed)
    for settings in wanted:
        if tried and process_time() - began > search.seconds:
            break
        tried.append(_try(sample, parts, settings, seed))
        progress(len(tried) / len(wanted))
    return Found(best=_best(tried), tried=tuple(tried), cut=len(tried) < len(wanted), how=how)


def held_out_parts(sample: Sample, seed: int) -> tuple[tuple[Mask, ...], str]:
    """Which rows to hold out of growing, part by part, and how that was done in a sentence."""
    if sample.month is not None:
        late = sample.month > np.sort(sample.month)[int(len(sample) * (1 - LATEST_SHARE))]
        if _enough(sample, late) and _enough(sample, ~late):
            return (late,), f"the latest {late.mean():.0%} of the rows by time"
    folds = customer_folds(sample, FOLDS, seed)
    few = len(sample) <= ROWS_FOR_ALL_FOLDS
    used = FOLDS if few else 2 if len(sample) <= ROWS_FOR_SOME_FOLDS else 1
    parts = tuple(folds == number for number in range(used))
    return parts, f"{used} of {FOLDS} parts of the customers, each held out in turn"


def customer_folds(sample: Sample, folds: int, seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """A fold for each row; all rows of a customer are in one, and each has its share of customers who
    were ever bad."""
    customers, place = np.unique(sample.customer, return_inverse=True)
    ever_bad = np.zeros(len(customers), dtype=np.int8)
    np.maximum.at(ever_bad, place, sample.bad)
    order = np.random.default_rng(seed).permutation(len(customers))
    order = order[np.argsort(ever_bad[order], kind="stable")]
    fold = np.empty(len(customers), dtype=np.int64)
    fold[order] = np.arange(len(customers)) % folds
    return fold[place]


def _enough(sample: Sample, rows: Mask) -> bool:
    bads = int(sample.bad[rows].sum())
    return OUTCOMES_TO_JUDGE <= bads <= int(rows.sum()) - OUTCOMES_TO_JUDGE


def _drawn(trials: int, seed: int) -> list[Settings]:
    grid = [{**USUAL, **dict(zip(_GRID, values, strict=True))} for values in product(*_GRID.values())]
    others = [settings for settings in grid if settings != USUAL]
    order = np.random.default_rng(seed).permutation(len(others))
    return [USUAL, *(others[place] for place in order[: trials - 1])]


def _try(sample: Sample, parts: Sequence[Mask], settings: Settings, seed: int) -> Tried:
    grown = [grow_with_held_out(sample, held, settings, seed) for held in parts]
    length = min(len(each.losses) for each in grown)
    mean = np.mean([each.losses[:length] for each in grown], axis=0)
    trees = int(mean.argmin()) + 1
    aucs = [
        discrimination(each.log_odds(sample.rows(held), trees), sample.bad[held])[0]
        for each, held in zip(grown, parts, strict=True)
    ]
    return Tried(settings=settings, trees=trees, log_loss=float(mean[trees - 1]), auc=float(np.mean(aucs)))


def _best(tried: Sequence[Tried]) -> Tried:
    best = tried[0]
    for other in tried[1:]:
        if other.log_loss < best.log_loss * (1 - (WORTH_IT if best is tried[0] else 0.0)):
            best = other
    return best
