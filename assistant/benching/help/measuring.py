"""`bench help`: promises found for simulated people, every one of them done and asked for again."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from random import Random
from statistics import median, quantiles

from assistant.benching.help.asking_again import Held, Searched, done, searched
from assistant.benching.help.people import people
from assistant.benching.help.through_database import held_through_database
from models.risk.registry import SHIPPED, load
from tools.policy.pack import shipped_pack
from tools.scoring.score import score

MEDIAN_MS = 50.0
"""The target of one search, over people with any number of papers."""

_ANYBODY = 10**9
_A_BATCH = 50

Step = Callable[[int, int], None]
"""Told how many promises of how many were tried."""


@dataclass(frozen=True, slots=True)
class SearchTimes:
    """Milliseconds of processor time; `documents` None for all searches together."""

    documents: int | None
    searches: int
    median_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class HelpFigures:
    """What became of the promises. `by_policy`: today's policy gave as much by itself; the others were kept
    because they were promised. Of those through the database half met a policy that gives nobody anything."""

    policy: str
    people: int
    helped: int
    promises: int
    held: int
    by_policy: int
    held_later: int
    unlawful: int
    twins_alike: int
    through_database: int
    held_through_database: int
    actions: dict[str, int]
    times: tuple[SearchTimes, ...]

    @property
    def met(self) -> bool:
        whole = self.held == self.held_later == self.promises
        stored = self.held_through_database == self.through_database
        fair = self.twins_alike == self.people and not self.unlawful
        return whole and stored and fair and self.times[0].median_ms < MEDIAN_MS


def measure_help(promises: int, through_database: int, seed: int, step: Step) -> HelpFigures:
    """So many promises at the least, to simulated people whom no shipped model was fitted on; the first of
    them through a database of its own, the others by the decision alone on cases put together anew."""
    pack, scorer = shipped_pack("cn"), partial(score, load(SHIPPED))
    stored = held_through_database(
        people(seed + 1, _ANYBODY), through_database, seed, lambda count: step(count, promises)
    )
    chance = Random(seed)  # noqa: S311 - the same choices every time, and no secret
    found: list[Searched] = []
    held: list[Held] = []
    kinds: Counter[str] = Counter()
    everybody = people(seed, _ANYBODY)
    while len(held) < promises - len(stored):
        for person in islice(everybody, _A_BATCH):
            one = searched(person, pack, scorer)
            found.append(one)
            kinds.update(each.suggestion.doing.kind.value for each in one.promises)
            held += [done(person, each, pack, scorer, chance) for each in one.promises]
        step(len(stored) + len(held), promises)
    return HelpFigures(
        policy=pack.version,
        people=len(found),
        helped=sum(bool(each.promises) for each in found),
        promises=len(held),
        held=sum(each.by_policy or each.kept for each in held),
        by_policy=sum(each.by_policy for each in held),
        held_later=sum(each.kept_later for each in held),
        unlawful=sum(not each.lawful for each in held),
        twins_alike=sum(each.twin_alike for each in found),
        through_database=len(stored),
        held_through_database=sum(each.held for each in stored),
        actions=dict(sorted(kinds.items())),
        times=_times(found),
    )


def _times(found: Sequence[Searched]) -> tuple[SearchTimes, ...]:
    """All first, then by documents. Who cannot be helped at all costs nothing and is left out."""
    real = [each for each in found if each.looked]
    by_documents = sorted({each.documents for each in real})
    groups = [(None, real), *((count, [s for s in real if s.documents == count]) for count in by_documents)]
    return tuple(
        SearchTimes(count, len(group), median(ms), _p99(ms))
        for count, group in groups
        if (ms := [each.seconds * 1000 for each in group])
    )


def _p99(values: Sequence[float]) -> float:
    return quantiles(values, n=100)[98] if len(values) > 1 else values[0]
