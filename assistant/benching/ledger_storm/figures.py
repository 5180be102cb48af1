"""What a storm came to, in figures."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from assistant.benching.ledger_storm.asked import Ask, AskKind
from assistant.benching.ledger_storm.books import Books


@dataclass(frozen=True, slots=True)
class Outcome:
    """Answers of one kind with one outcome, and how long they took, in milliseconds."""

    kind: str
    outcome: str
    answers: int
    p50_ms: float
    p99_ms: float


@dataclass(frozen=True, slots=True)
class StormFigures:
    """`seconds` are from the first request to the last answer; `serving_seconds` without the time between a
    kill and the server being ready again, and the rate is over these."""

    database: str
    workers: int
    callers: int
    payments: int
    kills: int
    seconds: float
    serving_seconds: float
    down_seconds: tuple[float, ...]
    answers: int
    answers_per_second: float
    payments_per_second: float
    p50_ms: float
    p99_ms: float
    outcomes: tuple[Outcome, ...]
    lost_requests: int
    asked_again_after_a_kill: int
    entries: int
    postings: int
    payments_with_scene_money: int
    entries_out_of_order: int
    violations: tuple[str, ...]

    @property
    def held(self) -> bool:
        return not self.violations

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "held": self.held}


def percentile_ms(seconds: Sequence[float], share: float) -> float:
    """The value that this share does not exceed."""
    ordered = sorted(seconds)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 1) if ordered else 0.0


def outcomes_of(asks: Sequence[Ask]) -> tuple[Outcome, ...]:
    """By kind and outcome, the most frequent first."""
    took: dict[tuple[AskKind, str], list[float]] = {}
    for ask in asks:
        for each in ask.answers:
            took.setdefault((ask.kind, each.code), []).append(each.ended_s - each.began_s)
    order = list(AskKind)
    return tuple(
        Outcome(kind, code, len(each), percentile_ms(each, 0.5), percentile_ms(each, 0.99))
        for (kind, code), each in sorted(took.items(), key=lambda one: (order.index(one[0][0]), -len(one[1])))
    )


def asked_again(asks: Sequence[Ask]) -> int:
    """Steps that were answered both before a kill and after it."""
    return sum(len({each.times_down for each in ask.done}) > 1 for ask in asks)


def with_scene_money(books: Books) -> int:
    """Approved payments that a scene limit pays for."""
    return sum(any(each.bound for each in payment.portions) for payment in books.payments.values())
