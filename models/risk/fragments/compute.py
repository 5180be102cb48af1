"""The fragments of customers at moments: a whole table, or one customer now, by the same code.

Nothing that happened at or after a row's moment, or was known only later, can be seen in it.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Factor
from models.risk.fragments import kernel
from models.risk.fragments.event_log import EventLog as EventLog
from models.risk.fragments.event_log import Ids, Moments, OrderedLog, milliseconds, ordered
from models.risk.fragments.fragment import BESIDE_LONGER, PARTS_OF_ALL, Aggregate, Fragment
from models.risk.fragments.register import frequent_kinds, standard_fragments
from models.risk.fragments.telling import factor_of
from models.risk.sample import Matrix

_CODES: Final = {aggregate: code for code, aggregate in enumerate(Aggregate)}
_ALL_MS: Final = np.iinfo(np.int64).max
_NOWHERE: Final = -2
"""The code of a word that the log does not have: no event carries it."""

Fragments = tuple[Fragment, ...]
Group = tuple[str | None, tuple[tuple[str, str], ...], str | None]


def fragments_of(
    log: EventLog, customer: Ids, at: Moments, fragments: Sequence[Fragment] | None = None
) -> tuple[tuple[Factor, ...], Matrix]:
    """Factors, and rows x fragments: what was known of each customer just before each moment.

    NaN where nothing can be said, and throughout for a customer of whom no event was known. Without
    `fragments` the standard register is taken, with the kinds that are most frequent among the events these
    rows can see; who serves later passes the chosen ones.
    """
    in_order = ordered(log)
    chosen = tuple(fragments) if fragments is not None else _standard(log, in_order, customer, at)
    factors = tuple(factor_of(fragment, log) for fragment in chosen)
    out = np.full((len(customer), len(chosen)), np.nan)
    if chosen and len(in_order.at_ms):
        _fill(in_order, list(log.measures), chosen, customer, milliseconds(at), out)
    return factors, out


def _standard(log: EventLog, in_order: OrderedLog, customer: Ids, at: Moments) -> Fragments:
    return standard_fragments(tuple(log.measures), frequent_kinds(in_order, _visible(in_order, customer, at)))


def _visible(log: OrderedLog, customer: Ids, at: Moments) -> NDArray[np.bool_]:
    """Events that at least one of the rows can see."""
    last = np.full(len(log.customers), np.iinfo(np.int64).min)
    place, there = _places(log, customer)
    np.maximum.at(last, place[there], milliseconds(at)[there])
    of_event = np.repeat(last, np.diff(log.starts))
    return (log.at_ms < of_event) & (log.known_ms <= of_event)


def _places(log: OrderedLog, customer: Ids) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    place = np.minimum(np.searchsorted(log.customers, customer), max(len(log.customers) - 1, 0))
    return place, log.customers[place] == customer if len(log.customers) else np.zeros(len(customer), bool)


def _fill(
    log: OrderedLog,
    measures: list[str],
    fragments: tuple[Fragment, ...],
    customer: Ids,
    now: Ids,
    out: Matrix,
) -> None:
    groups = _groups(fragments)
    group_measure = np.array([-1 if one is None else measures.index(one) for one, _, _ in groups], np.int32)
    group_codes = np.array([_group_codes(where, log) for _, where, _ in groups], np.int32)
    group_codes = group_codes.reshape(len(groups), len(log.vocabulary))
    group_counts = np.array([_mark(of, log) for _, _, of in groups], np.int32)
    windows = _windows(fragments)
    starts, found = kernel.memberships(log.values, log.codes, group_measure, group_codes)
    place, there = _places(log, customer)
    kernel.fill(
        np.where(there, log.starts[place], 0), np.where(there, log.starts[place + 1], 0), now,
        log.at_ms, log.known_ms, log.values, log.codes, starts, found, group_measure, group_counts,
        max((len(words) for words in log.vocabulary.values()), default=0),
        np.array(windows, np.int64), _plan(fragments, groups, windows), _per_day(fragments), out,
    )  # fmt: skip


def _groups(fragments: Fragments) -> tuple[Group, ...]:
    """Each once, in the order of the fragments: those that fragments are of, and those they are parts of."""
    found: dict[Group, None] = {}
    for fragment in fragments:
        found[_group(fragment)] = None
        found[_beside(fragment)] = None
    return tuple(found)


def _group(fragment: Fragment) -> Group:
    return fragment.measure, fragment.where, fragment.of


def _beside(fragment: Fragment) -> Group:
    whole = fragment.aggregate in PARTS_OF_ALL
    return (fragment.measure, (), None) if whole else _group(fragment)


def _group_codes(where: tuple[tuple[str, str], ...], log: OrderedLog) -> list[int]:
    wanted = dict(where)
    return [
        -1 if mark not in wanted else words.index(wanted[mark]) if wanted[mark] in words else _NOWHERE
        for mark, words in log.vocabulary.items()
    ]


def _mark(of: str | None, log: OrderedLog) -> int:
    return -1 if of is None else log.mark_names.index(of)


def _milliseconds_of(days: int | None) -> int:
    return _ALL_MS if days is None else days * kernel.DAY_MS


def _windows(fragments: Fragments) -> list[int]:
    """Every window that is needed, shortest first."""
    longer = {_milliseconds_of(one.longer_days) for one in fragments if one.aggregate in BESIDE_LONGER}
    return sorted(longer | {_milliseconds_of(one.days) for one in fragments})


def _plan(fragments: Fragments, groups: tuple[Group, ...], windows: list[int]) -> NDArray[np.int64]:
    place = {group: at for at, group in enumerate(groups)}
    rows = []
    for one in fragments:
        beside = one.longer_days if one.aggregate in BESIDE_LONGER else one.days
        rows.append(
            (
                _CODES[one.aggregate],
                place[_group(one)],
                windows.index(_milliseconds_of(one.days)),
                place[_beside(one)],
                windows.index(_milliseconds_of(beside)),
            )
        )
    return np.array(rows, np.int64)


def _per_day(fragments: Fragments) -> Matrix:
    """Of a rate ratio: how many of its windows the longer one holds; else one."""
    return np.array(
        [
            1.0 if one.longer_days is None or one.days is None else one.longer_days / one.days
            for one in fragments
        ]
    )
