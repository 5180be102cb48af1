"""Which source moved the limit by how much: exact Shapley values, adding up to the difference.

Source: L. S. Shapley, "A value for n-person games", 1953. The players are the pieces of evidence;
the game is the whole decision, rules and caps included, run on each subset of them.
"""

from collections.abc import Callable
from itertools import combinations
from math import factorial

from models.facts.decision import Case, Influence, Verdict
from models.facts.evidence import EvidenceKind

ACCOUNT = "account"
_SOURCES_MAX = 8
"""2^8 runs of the rules at most; beyond that, sources of one kind act as one."""


def attributed(
    case: Case, verdict: Verdict, old_limit_minor: int, limit_of: Callable[[Case], int]
) -> tuple[Influence, ...]:
    """Signed amounts by source, largest first, `account` being what holds without any evidence."""
    if verdict is not Verdict.ALLOW:
        return ()
    players = _players(case)
    worth = {
        frozenset(chosen): limit_of(_with_only(case, players, frozenset(chosen)))
        for size in range(len(players) + 1)
        for chosen in combinations(sorted(players), size)
    }
    whole = worth[frozenset(players)]
    base = Influence(source=ACCOUNT, kind=None, amount_minor=worth[frozenset()] - old_limit_minor)
    exact = {name: _shapley(name, frozenset(players), worth) for name in players}
    amounts = _whole_numbers(exact, whole - worth[frozenset()])
    shares = [
        Influence(source=name, kind=kind, amount_minor=amounts[name]) for name, (kind, _) in players.items()
    ]
    ranked = sorted(shares, key=lambda each: (-each.amount_minor, each.source))
    return (base, *ranked) if base.amount_minor or not ranked else tuple(ranked)


def _players(case: Case) -> dict[str, tuple[EvidenceKind, frozenset[str]]]:
    """Name of each player, its kind, and the evidence ids it stands for."""
    by_id = {fact.evidence_id: fact.kind for fact in case.facts}
    if len(by_id) <= _SOURCES_MAX:
        return {evidence_id: (kind, frozenset({evidence_id})) for evidence_id, kind in sorted(by_id.items())}
    return {
        f"kind:{kind}": (kind, frozenset(e for e, k in by_id.items() if k is kind))
        for kind in sorted(set(by_id.values()))
    }


def _with_only(
    case: Case, players: dict[str, tuple[EvidenceKind, frozenset[str]]], chosen: frozenset[str]
) -> Case:
    kept = frozenset().union(*(players[name][1] for name in chosen))
    return case.model_copy(update={"facts": tuple(f for f in case.facts if f.evidence_id in kept)})


def _shapley(name: str, everyone: frozenset[str], worth: dict[frozenset[str], int]) -> float:
    total = factorial(len(everyone))
    value = 0.0
    for group, limit in worth.items():
        if name not in group:
            weight = factorial(len(group)) * factorial(len(everyone) - len(group) - 1) / total
            value += weight * (worth[group | {name}] - limit)
    return value


def _whole_numbers(exact: dict[str, float], total: int) -> dict[str, int]:
    """Round so that the sum holds: the largest remainders get what is left."""
    rounded = {name: int(value // 1) for name, value in exact.items()}
    left = total - sum(rounded.values())
    by_remainder = sorted(exact, key=lambda name: (rounded[name] - exact[name], name))
    for name in by_remainder[:left]:
        rounded[name] += 1
    return rounded
