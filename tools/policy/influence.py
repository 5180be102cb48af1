"""Which source moved the limit by how much: exact Shapley values, adding up to the difference.

Source: L. S. Shapley, "A value for n-person games", 1953. The players are the pieces of evidence and the logs
of account events; the worth of a group is the best limit that the whole decision, rules and caps included,
gives on any part of it, so that showing more never counts for less.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import factorial

from models.facts.decision import ACCOUNT, TOGETHER, Case, Finding, Influence, Verdict
from models.facts.evidence import EvidenceKind
from models.facts.fact import Fact
from tools.limits.factors import Shown, currencies_of, shown_of
from tools.policy.question import Question

_SOURCES_MAX = 7
"""2^7 runs of the rules at most; beyond that, sources of one kind act as one."""

_MINOR_A_MAJOR = 100

Group = frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules come to on one part of the evidence, before it is written up as a decision."""

    question: Question
    verdict: Verdict
    limit_minor: int
    findings: tuple[Finding, ...]
    annual_rate_bps: int = 0


def parts_of(case: Case) -> dict[Group, Shown]:
    """Every part of what was shown: nothing first, all of it last."""
    players, currencies = _players(case), currencies_of(case)
    of_whom = [(_player_of(fact, players), fact) for fact in case.facts]
    return {
        group: shown_of(
            tuple([fact for player, fact in of_whom if player in group]),
            tuple([log for log in case.events if log.source in group]),
            currencies,
        )
        for group in _groups(players)
    }


def best_group(case: Case, outcomes: Mapping[Group, Outcome], for_eyes: frozenset[str]) -> Group:
    """What helps: the highest limit, then the lowest rate, then the most that was shown; all where none is
    allowed.

    Evidence in `for_eyes`, which a person has to see, stays in: at best the case goes to that person.
    """
    return _best(outcomes, _players_of(case, for_eyes))


def best_outcome(outcomes: Mapping[Group, Outcome]) -> Outcome:
    """What the decision comes to on a case whose parts have these outcomes."""
    whole = outcomes[max(outcomes, key=len)]
    return whole if whole.verdict is Verdict.REFER else outcomes[_best(outcomes, Group())]


def players_under(case: Case, consent_id: str) -> Group:
    """The players that speak of anything this consent opened."""
    evidence = {fact.evidence_id for fact in case.facts if fact.consent_id == consent_id}
    logs = {log.source for log in case.events if log.consent_id == consent_id}
    return _players_of(case, frozenset(evidence)) | logs


def _players_of(case: Case, evidence_ids: frozenset[str]) -> Group:
    players = _players(case)
    return frozenset(_player_of(fact, players) for fact in case.facts if fact.evidence_id in evidence_ids)


def _player_of(fact: Fact, players: Container[str]) -> str:
    return fact.evidence_id if fact.evidence_id in players else f"{TOGETHER}{fact.kind}"


def _best(outcomes: Mapping[Group, Outcome], kept: Group) -> Group:
    wanted = Verdict.REFER if kept else Verdict.ALLOW
    good = [group for group, outcome in outcomes.items() if kept <= group and outcome.verdict is wanted]

    def helps(group: Group) -> tuple[int, int, int, list[str]]:
        found = outcomes[group]
        return found.limit_minor, -found.annual_rate_bps, len(group), sorted(group)

    return max(good, key=helps) if good else max(outcomes, key=len)


def attributed(
    case: Case, old_limit_minor: int, outcomes: Mapping[Group, Outcome], decided: Outcome
) -> tuple[Influence, ...]:
    """Amounts by source, largest first, `account` being what holds without any evidence. `decided` is one of
    the outcomes: what it does not rest on moved nothing, though by itself it would have."""
    players = _players(case)
    everyone = next(group for group, outcome in outcomes.items() if outcome is decided)
    nobody = frozenset[str]()
    worth = {group: _best_within(group, outcomes) for group in outcomes if group <= everyone}
    base = Influence(source=ACCOUNT, kind=None, amount_minor=worth[nobody] - old_limit_minor)
    exact = {name: _shapley(name, everyone, worth) for name in everyone}
    amounts = dict.fromkeys(players, 0) | _whole_numbers(exact, worth[everyone] - worth[nobody])
    shares = [Influence(source=name, kind=kind, amount_minor=amounts[name]) for name, kind in players.items()]
    ranked = sorted(shares, key=lambda each: (-each.amount_minor, each.source))
    return (base, *ranked) if base.amount_minor or not ranked else tuple(ranked)


def _players(case: Case) -> dict[str, EvidenceKind | None]:
    """Name and kind of each player: evidence ids, or kinds when there are many; then logs of events."""
    by_id = {fact.evidence_id: fact.kind for fact in case.facts}
    logs = dict.fromkeys(log.source for log in case.events)
    if len(by_id) + len(logs) <= _SOURCES_MAX:
        return {**dict(sorted(by_id.items())), **logs}
    return {**{f"{TOGETHER}{kind}": kind for kind in sorted(set(by_id.values()))}, **logs}


def _groups(players: Iterable[str]) -> Iterable[Group]:
    names = sorted(players)
    return [frozenset(chosen) for size in range(len(names) + 1) for chosen in combinations(names, size)]


def _best_within(group: Group, outcomes: Mapping[Group, Outcome]) -> int:
    return max(outcome.limit_minor for part, outcome in outcomes.items() if part <= group)


def _shapley(name: str, everyone: Group, worth: Mapping[Group, int]) -> float:
    total = factorial(len(everyone))
    value = 0.0
    for group, limit in worth.items():
        if name not in group:
            weight = factorial(len(group)) * factorial(len(everyone) - len(group) - 1) / total
            value += weight * (worth[group | {name}] - limit)
    return value


def _whole_numbers(exact: Mapping[str, float], total: int) -> dict[str, int]:
    """Round so that the sum holds: the largest remainders get what is left.

    Where the total is in whole yuan, so is each share.
    """
    unit = _MINOR_A_MAJOR if total % _MINOR_A_MAJOR == 0 else 1
    rounded = {name: int(value // unit) * unit for name, value in exact.items()}
    left = (total - sum(rounded.values())) // unit
    by_remainder = sorted(exact, key=lambda name: (rounded[name] - exact[name], name))
    for name in by_remainder[:left]:
        rounded[name] += unit
    return rounded
