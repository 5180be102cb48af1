"""`bench authorize`: floors, the decision alone, a payment over HTTP, many callers, and a long history."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.api.keys import Scope, new_key
from assistant.benching.payments.agreement import Agreement, measured_agreement
from assistant.benching.payments.decisions import body_of, one_decision, past_of
from assistant.benching.payments.floors import durable_appends, processor_seconds
from assistant.benching.payments.load import Load, many_callers, one_caller
from assistant.benching.payments.load import body_of as fetched
from assistant.benching.payments.running import request_of, running
from assistant.benching.payments.scoring import Scoring, measured_scoring
from assistant.benching.payments.servers import CPU_PATH
from assistant.settings import Settings
from assistant.wiring import equipped
from models.facts.language import Language

_LIMIT_MINOR = 20_000_000
_WARM = 300


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    decisions: int = 5_000
    payments: int = 2_000
    together: int = 8_000
    callers: int = 16
    histories: tuple[int, int] = (100, 100_000)


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds; processor seconds where it says so."""

    append: tuple[float, ...]
    bare: Load
    echo: Load
    echo_processor: float
    decision_processor: tuple[tuple[int, float], ...]
    """By how many payments lie behind the customer."""
    scoring: Scoring
    agreement: Agreement
    alone: Load
    group: Load
    each: Load


def measure(plan: Plan, place: Path | None = None) -> Figures:
    """All of it, on embedded SQLite with full sync, in a folder that is made in `place` and taken away."""
    with tempfile.TemporaryDirectory(dir=place) as made, _opened(Path(made) / "decisions") as means:
        folder = Path(made)
        append = durable_appends(folder, plan.payments)
        decisions = tuple(
            (count, processor_seconds(one_decision(means, past_of(means, count)), plan.decisions))
            for count in plan.histories
        )
        with running("bare", folder) as port:
            bare = one_caller(port, [request_of(body_of("c", "p"), "key.none")] * plan.payments)
        echoed, echo_processor = _echoed(folder, plan)
        alone = _paid(folder, "alone", plan.payments, 1)
        together = _paid(folder, "group", plan.together, plan.callers)
        each = _paid(folder, "each", plan.together // 2, plan.callers, group_max=1)
        return Figures(
            append=append,
            bare=bare,
            echo=echoed,
            echo_processor=echo_processor,
            decision_processor=decisions,
            scoring=measured_scoring(plan.decisions),
            agreement=measured_agreement(),
            alone=alone,
            group=together,
            each=each,
        )


def floor_seconds(found: Figures) -> float:
    """What no durable answer can be quicker than: one append, and a server that does nothing."""
    return median(found.append) + median(found.bare.seconds)


def _echoed(folder: Path, plan: Plan) -> tuple[Load, float]:
    request = request_of(body_of("cus_bench", "pay_now"), "key.none")
    cpu = request_of(b"", "key.none", "GET", CPU_PATH)
    with running("echo", folder) as port:
        one_caller(port, [request] * _WARM)
        before = float(fetched(port, cpu))
        load = one_caller(port, [request] * plan.payments)
        return load, (float(fetched(port, cpu)) - before) / plan.payments


def _paid(folder: Path, name: str, count: int, callers: int, group_max: int = 64) -> Load:
    """Each caller pays for another customer, as they would; a database of its own."""
    place = folder / name
    with _opened(place) as means:
        key, customers = _key(means), [_customer(means) for _ in range(callers)]
    requests = [
        request_of(body_of(customers[number % callers], f"pay_{number}"), key)
        for number in range(count + _WARM * callers)
    ]
    with running("payments", place, group_max) as port:
        first = one_caller(port, requests[:_WARM])
        assert first.seconds
        if callers == 1:
            return one_caller(port, requests[_WARM:][:count])
        many_callers(port, requests[_WARM : _WARM * callers], callers)
        return many_callers(port, requests[_WARM * callers :][:count], callers)


def _customer(means: Means) -> str:
    opened = open_account(
        means, name="Bench", born_on=date(1990, 1, 1), language=Language.EN, limit_minor=_LIMIT_MINOR
    )
    return opened.customer_id


def _key(means: Means) -> str:
    return new_key(means, "bench", [Scope.PAYMENTS_AUTHORIZE])[1]


@contextmanager
def _opened(folder: Path) -> Iterator[Means]:
    settings = Settings(_env_file=None, data_folder=folder, environment="demo", chat_model="embedded")
    with equipped(settings) as (means, _):
        yield means
