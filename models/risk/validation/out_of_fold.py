"""Every row judged by a model learned from the others: for tables too small, or too short, to be parted."""

from collections.abc import Callable

import numpy as np

from models.risk.ranking import Codes, Column
from models.risk.sample import Sample
from models.risk.validation.influencing import PdOf, Progress

Learn = Callable[[Sample, int], tuple[PdOf, ...]]
"""Learns from rows, seeded; gives the PDs of rows x factors by each of its models."""


def out_of_fold(
    sample: Sample,
    fold: Codes,
    learn: Learn,
    seed: int,
    progress: Progress = lambda step, share: None,
) -> tuple[tuple[Column, ...], tuple[tuple[PdOf, ...], ...]]:
    """PDs of all rows by each model that `learn` gives; and for each of them the models of all folds in their
    order, for `Submitted.pd_of_folds`."""
    names = np.unique(fold)
    learned = []
    found: list[Column] = []
    for place, each in enumerate(names):
        progress(f"fold {place + 1} of {len(names)}", place / len(names))
        judged = fold == each
        learned.append(learn(sample.rows(~judged), seed))
        found = found or [np.empty(len(sample)) for _ in learned[0]]
        for pd, pd_of in zip(found, learned[-1], strict=True):
            pd[judged] = pd_of(sample.values[judged])
    return tuple(found), tuple(zip(*learned, strict=True))


def folds_told(fold: Codes) -> str:
    """How rows were kept apart, for the report."""
    count = len(np.unique(fold))
    return (
        f"Out of fold: {count} folds by customer, bads even; each row is judged by a model fitted and "
        "calibrated on the other folds alone, and no customer is in two."
    )
