"""A log of events as arrays, and the one order in which it is read, however it came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Direction
from models.risk.sample import Words

Ids = NDArray[np.int64]
Moments = NDArray[np.datetime64]
Numbers = NDArray[np.float64]

KIND = "kind"
"""The mark that `kinds` holds."""


@dataclass(frozen=True, slots=True)
class EventLog:
    """What happened to customers: arrays of one length, one row an event, in any order.

    `at` is when it happened, `known_at` when it (with its measures) was known; NaT means at once. A measure
    is NaN for events that do not have it. `kinds`, and further `marks` (scene, merchant class, channel),
    are words to narrow by. `event` is the sender's id of the event: of rows of one customer with the same
    id the one that was known first counts, so that sending twice changes nothing; without ids each row is
    an event of its own.

    `category` is the consent that fragments need, `directions` how the PD moves with a measure, `words` how
    a measure, a mark or its word is called, (zh, en); without them their own name stands. `name` begins
    the factors' names, so that two logs stand side by side.
    """

    customer: Ids
    at: Moments
    known_at: Moments
    measures: Mapping[str, Numbers]
    kinds: Words | None = None
    category: str | None = None
    directions: Mapping[str, Direction] = field(default_factory=dict)
    event: Words | Ids | None = None
    marks: Mapping[str, Words] = field(default_factory=dict)
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    name: str = "events"

    def __post_init__(self) -> None:
        rows = len(self.customer)
        columns = (self.at, self.known_at, *self.measures.values(), *self.all_marks.values())
        assert all(len(column) == rows for column in columns), "one length"
        assert self.event is None or len(self.event) == rows, "one id an event"
        assert not np.isnat(self.at).any(), "every event has its time"

    def __len__(self) -> int:
        return len(self.customer)

    @property
    def all_marks(self) -> dict[str, Words]:
        """The marks, the kind among them."""
        return dict(self.marks) if self.kinds is None else {KIND: self.kinds, **self.marks}

    def labels(self, text: str) -> tuple[str, str]:
        """How something is called, (zh, en)."""
        return self.words.get(text, (text, text))


@dataclass(frozen=True, slots=True)
class OrderedLog:
    """A log by customer and time, ties by content: the same events give the same bytes.

    `at_ms` and `known_ms` count from 1970 (UTC). `values` is events x measures, NaN for missing and for
    what is not finite. `codes` is events x marks; `vocabulary` names them, each mark's words sorted.
    `starts` has one more entry than `customers`.
    """

    customers: Ids
    starts: Ids
    at_ms: Ids
    known_ms: Ids
    values: Numbers
    codes: NDArray[np.int32]
    vocabulary: Mapping[str, tuple[str, ...]]

    @property
    def mark_names(self) -> tuple[str, ...]:
        return tuple(self.vocabulary)


def ordered(log: EventLog) -> OrderedLog:
    """Sorted, with what was sent twice counted once."""
    at, known = _milliseconds(log.at), _milliseconds(log.known_at)
    known = np.where(np.isnat(log.known_at), at, known)
    columns = [np.asarray(column, np.float64) for column in log.measures.values()]
    values = np.column_stack(columns) if columns else np.empty((len(log), 0))
    values = np.where(np.isfinite(values), values + 0.0, np.nan)
    coded = {mark: _coded(words) for mark, words in log.all_marks.items()}
    codes = np.column_stack([each for each, _ in coded.values()]) if coded else np.empty((len(log), 0))
    codes = codes.astype(np.int32)
    order = _order(log.customer, at, known, values, codes)
    if log.event is not None:
        order = order[_first_known(log.customer[order], log.event[order], known[order])]
    customers, starts = np.unique(log.customer[order], return_index=True)
    return OrderedLog(
        customers=customers.astype(np.int64),
        starts=np.append(starts, len(order)).astype(np.int64),
        at_ms=at[order],
        known_ms=known[order],
        values=np.ascontiguousarray(values[order]),
        codes=np.ascontiguousarray(codes[order]),
        vocabulary={mark: words for mark, (_, words) in coded.items()},
    )


def milliseconds(moments: Moments) -> Ids:
    """Since 1970 (UTC)."""
    return _milliseconds(moments)


def _milliseconds(moments: Moments) -> Ids:
    return moments.astype("datetime64[ms]").astype(np.int64)


def _coded(words: Words) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """Places in the sorted words. By a dictionary: sorting millions of strings takes ten times as long."""
    listed: list[str] = words.tolist()
    vocabulary = sorted(set(listed))
    places = {word: place for place, word in enumerate(vocabulary)}
    return np.fromiter((places[word] for word in listed), np.int32, len(listed)), tuple(vocabulary)


def _order(customer: Ids, at: Ids, known: Ids, values: Numbers, codes: NDArray[np.int32]) -> Ids:
    """By customer and time; only events of one moment are looked at further."""
    order = np.lexsort((at, customer))
    same = (np.diff(customer[order]) == 0) & (np.diff(at[order]) == 0)
    tied = np.flatnonzero(np.append(same, False) | np.append(False, same))
    if len(tied):
        rows = order[tied]
        keys: Iterable[NDArray[np.generic]] = (
            *(values[rows, place] for place in range(values.shape[1] - 1, -1, -1)),
            *(codes[rows, place] for place in range(codes.shape[1] - 1, -1, -1)),
            known[rows],
            at[rows],
            customer[rows],
        )
        order[tied] = rows[np.lexsort(tuple(keys))]
    return order


def _first_known(customer: Ids, event: Words | Ids, known: Ids) -> NDArray[np.bool_]:
    """Of rows of one customer with one id, the one known first, as a mask."""
    kept = np.zeros(len(customer), np.bool_)
    by_id = np.lexsort((known, event, customer))
    same = (np.diff(customer[by_id]) == 0) & (event[by_id][1:] == event[by_id][:-1])
    kept[by_id[np.append(True, ~same)[: len(by_id)]]] = True
    return kept
