"""Drawing times, amounts and names for many payments at once, and holding what was drawn."""

from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Self

import numpy as np
from numpy.typing import NDArray

from models.risk.payments.simulated.habits import Hours

Column = NDArray[np.float64]
Whole = NDArray[np.int64]
Ids = NDArray[np.uint64]
Mask = NDArray[np.bool_]

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
DAYS = 365
START_MS = int(np.datetime64("2025-01-01T00:00", "ms").astype(np.int64)) - 8 * HOUR_MS
"""Midnight in China; there is one zone."""

TRANSFER_CODE = 4829
HERE, ELSEWHERE = 0, 1


class Sort(IntEnum):
    """What is named: two sorts never share a name."""

    PAYMENT = 1
    DEVICE = 11
    SHOP = 20
    FAVOURITE = 21
    OPENING = 22
    RENT_DAY = 30
    LANDLORD = 31
    FAMILY = 32
    FRIENDSHIP = 33
    OWN_ACCOUNT = 34
    SUPPLIER = 35
    PERSON = 36
    SERVICE = 40
    STRANGER = 41
    SELLER = 42
    GROUP = 43
    AGENCY = 44
    SUPPLIER_TRIED = 45
    PROVIDER = 46
    MULE_LIFE = 50
    MULE = 51
    MULE_ALONE = 56
    THIEFS_DEVICE = 60


class Lot(IntEnum):
    """What is drawn once for all that bear a name, each from lots of its own."""

    CODED = 1
    CODE = 2
    SELLER = 3
    TOWN = 4
    BOUGHT = 5
    COPIED = 6


@dataclass(frozen=True, slots=True)
class Draft:
    """Payments before they are put in order: one row each. Times are ms since START_MS, amounts fen."""

    customer: Whole
    time: Whole
    amount: Whole
    merchant: Ids
    payee: Ids
    category: Whole
    place: Whole
    """HERE, where they are at the time, or ELSEWHERE, where a thief is."""
    stranger: Ids
    """The thief's device; 0 where it is their own."""
    calling: Column
    sharing: Column
    """Chances of being on the telephone, and of a screen that is shared."""
    pattern: Whole
    """-1 where honest, else the position in PATTERN_NAMES."""
    episode: Whole
    """-1 where honest."""

    def take(self, rows: Whole | Mask) -> Self:
        return type(self)(*(getattr(self, field.name)[rows] for field in fields(self)))


def draft(
    customer: Whole,
    time: Column | Whole,
    yuan: Column,
    merchant: Ids,
    category: Whole,
    *,
    payee: Ids | None = None,
    calling: Column | float = 0.03,
    sharing: Column | float = 0.006,
    place: Whole | int = HERE,
    stranger: Ids | None = None,
    pattern: Whole | int = -1,
    episode: Whole | int = -1,
) -> Draft:
    """One draft from columns; what is one number holds for every row."""
    rows = len(customer)
    none = np.zeros(rows, np.uint64)
    return Draft(
        customer=customer.astype(np.int64),
        time=np.asarray(time).astype(np.int64),
        amount=np.maximum(np.round(yuan * 100), 1).astype(np.int64),
        merchant=merchant,
        payee=none if payee is None else payee,
        category=category.astype(np.int64),
        place=np.broadcast_to(np.asarray(place, np.int64), rows),
        stranger=none if stranger is None else stranger,
        calling=np.broadcast_to(np.asarray(calling, np.float64), rows),
        sharing=np.broadcast_to(np.asarray(sharing, np.float64), rows),
        pattern=np.broadcast_to(np.asarray(pattern, np.int64), rows),
        episode=np.broadcast_to(np.asarray(episode, np.int64), rows),
    )


def joined(drafts: list[Draft]) -> Draft:
    columns = {
        field.name: np.concatenate([getattr(one, field.name) for one in drafts]) for field in fields(Draft)
    }
    return Draft(**columns)


def named(*parts: Whole | int) -> Ids:
    """64 bits for each row of numbers, as if a name had been hashed (SplitMix64, Steele and others 2014);
    the same numbers give the same name, and none is 0."""
    arrays = [np.asarray(part, np.int64).astype(np.uint64) for part in parts]
    held: Ids = np.full(np.broadcast_shapes(*(array.shape for array in arrays)), 0x5CA3, np.uint64)
    with np.errstate(over="ignore"):
        for array in arrays:
            held = _mixed(held ^ array)
    return np.maximum(held, np.uint64(1))


def _mixed(value: Ids) -> Ids:
    value = value + np.uint64(0x9E3779B97F4A7C15)
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


def share_of(names: Ids, lot: Lot | None = None) -> Column:
    """A number in [0, 1) that belongs to each name; one for each lot."""
    if lot is not None:
        with np.errstate(over="ignore"):
            names = _mixed(names ^ np.uint64(lot))
    return np.asarray(names >> np.uint64(11), np.float64) / 2.0**53


def hour_ms(rng: np.random.Generator, hours: Hours, later: Column) -> Column:
    """A time of the day for each row, in ms, `later` by so many hours."""
    means, spreads, weights = (np.array(column) for column in zip(*hours, strict=True))
    which = rng.choice(len(means), len(later), p=weights / weights.sum())
    hour = rng.normal(means[which], spreads[which]) + later
    return np.asarray(hour % 24 * HOUR_MS)


def log_normal(rng: np.random.Generator, median: Column | float, spread: Column | float, rows: int) -> Column:
    return np.asarray(median * np.exp(spread * rng.normal(size=rows)), np.float64)


def rounded(rng: np.random.Generator, yuan: Column, share: float) -> Column:
    """People name round sums: this share of them is rounded to one or two leading digits."""
    step = 10.0 ** np.maximum(np.floor(np.log10(np.maximum(yuan, 1))) - (rng.random(len(yuan)) < 0.5), 0)
    whole = np.maximum(np.round(yuan / step) * step, 1)
    return np.where(rng.random(len(yuan)) < share, whole, yuan)


def happenings(rng: np.random.Generator, often: Column) -> Whole:
    """Each customer's position as often as it happens to them, `often` on average."""
    return np.repeat(np.arange(len(often)), rng.poisson(often))


def ranks(counts: Whole) -> Whole:
    """0, 1, ... within each group, for groups of these sizes."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
