"""What documents show among people like somebody: sets of factors, and the share that each stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod

import numpy as np
from numpy.typing import NDArray

from models.facts.evidence import EvidenceKind
from models.risk.alike.reference import Alike
from models.risk.factor import Direction
from models.risk.factors import FACTOR_BY_NAME

Column = NDArray[np.float64]

_SHOWS: dict[EvidenceKind, tuple[str, ...]] = {
    EvidenceKind.OFFER_LETTER: ("monthly_income_minor",),
    EvidenceKind.PAYSLIP: ("monthly_income_minor",),
    EvidenceKind.DIPLOMA: ("education_level",),
    EvidenceKind.DEGREE_REPORT: ("education_level",),
    EvidenceKind.CERTIFICATE: ("certificate_count",),
    EvidenceKind.RENTAL_CONTRACT: ("tenancy_months", "rent_to_income"),
}
"""What a document of a kind shows, by the names of the register; the others show no factor."""

_DRAWS = 64
"""About so many sets of factors for a kind: each is a decision, and each document that is shown already, or
besides, doubles what one costs."""

_DRAWS_MIN = 16
_FEW = 8
_BINS_MIN = 6


@dataclass(frozen=True, slots=True)
class Drawn:
    """What documents show together; `weight` is the share of people like this one that it stands for."""

    factors: Mapping[str, float]
    weight: float


def shows_a_factor(kind: EvidenceKind) -> bool:
    """Whether a document of this kind says anything that moves a risk."""
    return kind in _SHOWS


def documents_alike(
    kinds: tuple[EvidenceKind, ...], known: Mapping[str, float], alike: Alike, shown: int
) -> Iterator[Drawn]:
    """What documents of these kinds would show, where `shown` documents are shown already.

    What is known stays as it is: another document of the same thing says the same. A rent says nothing
    without an income to hold it against.
    """
    names = _names(kinds, known)
    new = [name for name in names if name not in known]
    kept = {name: known[name] for name in {*names, "monthly_income_minor"} if name in known}
    if not new:
        yield from [Drawn(kept, 1.0)] if names else []
        return
    bins = _bins([alike.columns[name] for name in new], shown + len(kinds))
    values = np.column_stack([_coarse(alike.columns[name], alike.weight, bins) for name in new])
    rows, place = np.unique(values, axis=0, return_inverse=True)
    weights = np.bincount(place.ravel(), weights=alike.weight)
    for row, weight in zip(rows.tolist(), weights.tolist(), strict=True):
        if weight > 0:
            yield Drawn({**kept, **dict(zip(new, row, strict=True))}, weight)


def best_documents(kinds: tuple[EvidenceKind, ...], known: Mapping[str, float], alike: Alike) -> Drawn:
    """The best that documents of these kinds could show, each factor by its direction in the register: where
    not even this moves a limit, nothing does, since nothing good ever lowers one."""
    best = {name: known[name] for name in known if name == "monthly_income_minor"}
    for name in _names(kinds, known):
        column, lowers = alike.columns[name], FACTOR_BY_NAME[name].direction is Direction.LOWERS_PD
        best[name] = known.get(name, float(column.max() if lowers else column.min()))
    return Drawn(best, 1.0)


def _names(kinds: tuple[EvidenceKind, ...], known: Mapping[str, float]) -> list[str]:
    names = list(dict.fromkeys(name for kind in kinds for name in _SHOWS.get(kind, ())))
    if "monthly_income_minor" in {*names, *known}:
        return names
    return [name for name in names if name != "rent_to_income"]


def _bins(columns: list[Column], documents: int) -> int:
    """How finely amounts are told apart: what takes few values, such as a degree, is taken as it is."""
    draws: float = max(_DRAWS_MIN, 2 * _DRAWS >> documents)
    counts = [len(np.unique(column)) for column in columns]
    few = [count for count in counts if count <= _FEW]
    many = len(counts) - len(few)
    left = max(_BINS_MIN, draws / prod(few))
    return max(_FEW, int(left ** (1 / many))) if many else _FEW


def _coarse(values: Column, weight: Column, bins: int) -> Column:
    """Every value replaced by the mean of its bin, each bin standing for about as many people; values that
    are few stay as they are."""
    distinct, place = np.unique(values, return_inverse=True)
    if len(distinct) <= bins:
        return values
    mass = np.bincount(place, weights=weight)
    before = np.cumsum(mass) - mass / 2
    bin_of = np.minimum((before * bins / mass.sum()).astype(np.intp), bins - 1)
    total = np.bincount(bin_of, weights=mass, minlength=bins)
    sums = np.bincount(bin_of, weights=mass * distinct, minlength=bins)
    means = sums / np.where(total > 0, total, 1.0)
    return np.asarray(means[bin_of[place]])
