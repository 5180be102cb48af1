"""Tending: what is over by time is ended, whether or not anybody comes by to see it.

Reading never waits for this: the gate goes by the clock. Tending makes the record say so, tells whom it
concerns and takes away what may not be kept. Each customer has a transaction of their own, under their lock,
in which everything due is found anew; so it can be run twice, by several workers, and again after dying.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TypeVar

from assistant.actions.charge_interest import statement_before
from assistant.actions.fold_merchants import fold_merchants
from assistant.actions.log_histories import log_histories
from assistant.actions.means import Means
from assistant.actions.open_case import open_waiting_cases
from assistant.actions.portfolio_room import count_when_due
from assistant.actions.sign_head import sign_head_when_due
from assistant.actions.sign_scopes import sign_scopes
from assistant.actions.tend_customer import TendedCustomer, tend_customer
from assistant.storage.idempotency import ANSWERS_OF
from assistant.storage.stores import Stores
from assistant.storage.vault import RING
from models.errors import CreditAssistantError
from models.facts.evidence import EvidenceState
from tools.consent.asking import ANSWER_WITHIN
from tools.consent.keeping import PROOF_AT_LEAST, proofs_are_over
from tools.explanation.digest import EVERY
from tools.staff.lockout import FORGOTTEN_AFTER

_log = logging.getLogger(__name__)

T = TypeVar("T")

ANSWERS_LAST = timedelta(hours=24)
"""How long the answer to a write is remembered for whoever asks again."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be done: for whom or what, and why. It is tried again in the next round."""

    subject: str
    error: str


@dataclass(frozen=True, slots=True)
class Tended:
    """What one round came to, and what could not be done."""

    keys_destroyed: int
    customers: TendedCustomer
    proofs_ended: int
    """Consents of accounts closed long ago, deleted with their receipts and the log of looks."""
    retention_ended: int
    """Closed customers of whom no law has anything kept any longer."""
    answers_forgotten: int
    sessions_ended: int
    merchants_folded: int
    limits_counted: int
    """For the room left in the portfolio's budget; 0 where the last count is fresh."""
    cases_opened: int
    """For people to look at: of what waited for them without a case."""
    problems: tuple[Problem, ...]


Step = Callable[[int, int], None]
"""Told how many customers of how many are done."""


def _quietly(done: int, of: int) -> None:
    pass


def _never() -> bool:
    return False


def tend(means: Means, *, step: Step = _quietly, stop: Callable[[], bool] = _never) -> Tended:
    """One round over everything that is due now; `stop` is asked before each customer.

    In this order: keys that a dead process left, because their data is promised to be gone; customers one by
    one; what is left of closed accounts, after their documents; then answers and sign-ins, on which nothing
    rests; last the audit log's head, so that it is signed over all of that. What fails is told in `problems`
    and the rest goes on.
    """
    one_by_one = _OneByOne(stop)
    destroyed = one_by_one.tried("keys", means.storage.destroy_noted, 0)
    tended = one_by_one.over(_due(means), partial(tend_customer, means), step)
    proofs = one_by_one.over(_with_old_proofs(means), partial(_end_proofs, means))
    retention = one_by_one.over(_past_retention(means), partial(_end_retention, means))
    one_by_one.tried("scopes", partial(sign_scopes, means), 0)
    answers = one_by_one.tried("answers", partial(_forget_answers, means), 0)
    sessions = one_by_one.tried("sessions", partial(_end_sessions, means), 0)
    merchants = one_by_one.tried("merchants", partial(fold_merchants, means), 0)
    counted = one_by_one.tried("portfolio", partial(count_when_due, means), 0)
    cases = one_by_one.tried("cases", partial(open_waiting_cases, means), 0)
    one_by_one.tried("histories", partial(log_histories, means), 0)
    one_by_one.tried("tree head", partial(sign_head_when_due, means), 0)
    return Tended(
        keys_destroyed=destroyed,
        customers=_together(tended),
        proofs_ended=sum(proofs),
        retention_ended=sum(retention),
        answers_forgotten=answers,
        sessions_ended=sessions,
        merchants_folded=merchants,
        limits_counted=counted,
        cases_opened=cases,
        problems=tuple(one_by_one.problems),
    )


@dataclass(slots=True)
class _OneByOne:
    """Does things one after the other; what fails is noted, and the others are done."""

    stop: Callable[[], bool]
    problems: list[Problem] = field(default_factory=list)

    def over(self, customer_ids: Sequence[str], act: Callable[[str], T], step: Step = _quietly) -> list[T]:
        done: list[T] = []
        for number, customer_id in enumerate(customer_ids, 1):
            if self.stop():
                break
            came_to = self.tried(customer_id, partial(act, customer_id), None)
            done += [] if came_to is None else [came_to]
            step(number, len(customer_ids))
        return done

    def tried(self, subject: str, act: Callable[[], T], otherwise: T) -> T:
        try:
            return act()
        except CreditAssistantError as error:
            self.problems.append(Problem(subject, str(error)))
        except Exception as error:  # one customer's trouble is not everybody's
            _log.exception("Tending %s failed.", subject)
            self.problems.append(Problem(subject, type(error).__name__))
        return otherwise


def _due(means: Means) -> tuple[str, ...]:
    """Everybody for whom something is over by now, each once."""
    at = means.now()
    with means.storage.reading() as stores:
        found = {
            *stores.consents.over_by_time(at, at - ANSWER_WITHIN),
            *stores.upkeep.past_their_life(at),
            *stores.account_events.past_their_life(at),
            *stores.offers.out_of_time(at),
            *stores.decreases.with_due(at),
            *stores.promises.out_of_time(at),
            *stores.ledger.with_lapsed(at),
            *stores.interest.with_charges(statement_before(means, at)),
            *stores.interventions.with_overdue(at),
            *stores.customers.digest_due(at - EVERY),
        }
    return tuple(sorted(found))


def _with_old_proofs(means: Means) -> tuple[str, ...]:
    with means.storage.reading() as stores:
        return _old_proofs(stores, means.now())


def _old_proofs(stores: Stores, at: datetime) -> tuple[str, ...]:
    found = stores.retention.closed_with_proofs(at - PROOF_AT_LEAST)
    return tuple(customer_id for customer_id, closed_at in found if proofs_are_over(closed_at, at))


def _end_proofs(means: Means, customer_id: str) -> int:
    with means.storage.writing() as stores:
        stores.customers.lock_any(customer_id)
        if customer_id not in _old_proofs(stores, means.now()):
            return 0  # another worker was here
        left = stores.upkeep.forget_erased(customer_id) | stores.account_events.forget_erased(customer_id)
        return stores.retention.end_proofs(customer_id, left)


def _past_retention(means: Means) -> tuple[str, ...]:
    with means.storage.reading() as stores:
        return stores.customers.past_retention(means.now())


def _end_retention(means: Means, customer_id: str) -> int:
    """A document that is on hold even then keeps its key until the hold is over."""
    with means.storage.writing() as stores:
        stores.customers.lock_any(customer_id)
        if customer_id not in stores.customers.past_retention(means.now()):
            return 0  # another worker was here
        there = [
            each.evidence_id
            for each in stores.upkeep.tombstones(customer_id)
            if each.state is not EvidenceState.ERASED
        ]
        stores.retention.end(customer_id, there)
        stores.customers.forget_identity(customer_id)
        return 1


def _forget_answers(means: Means) -> int:
    """Answers go after a day; the keys of days of which no answer is left go with them, for the backups."""
    before = means.now().astimezone(UTC) - ANSWERS_LAST
    days = (each for each in means.storage.vault.ring.subjects(RING) if each.startswith(ANSWERS_OF))
    stale = [day for day in days if date.fromisoformat(day.removeprefix(ANSWERS_OF)) < before.date()]
    with means.storage.writing() as stores:
        stores.destructions.note(RING, stale)
        return stores.idempotency.forget(before)


def _end_sessions(means: Means) -> int:
    with means.storage.writing() as stores:
        stores.staff_failures.forget_before(means.now() - FORGOTTEN_AFTER)
        return stores.identity.forget_expired(means.now()) + stores.staff_sessions.forget_over(means.now())


def _together(tended: Iterable[TendedCustomer]) -> TendedCustomer:
    counts: dict[str, int] = asdict(TendedCustomer())
    for each in tended:
        for name, count in asdict(each).items():
            counts[name] += count
    return TendedCustomer(**counts)
