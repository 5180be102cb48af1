"""The reckoning after a storm finds what is wrong: each kind of fault is put into sound books and named."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.move_payment import capture_payment, refund_payment, void_payment
from assistant.actions.repay_limits import repay_limits
from assistant.actions.tend_customer import tend_customer
from assistant.benching.ledger_storm.asked import Answer, Ask, AskKind
from assistant.benching.ledger_storm.books import Books, limits_of, read_books
from assistant.benching.ledger_storm.judge_answers import faults_of_answers
from assistant.benching.ledger_storm.judge_books import faults_of_books, out_of_order
from assistant.benching.ledger_storm.storm import Plan
from assistant.benching.ledger_storm.wire import Json
from assistant.wiring import Program
from models.facts.ledger import Entry, EntryKind
from models.facts.payment import Authorisation
from tests.actions.test_ledger import a_payment
from tests.given import Clock, a_customer

Asks = list[Ask]
Tampering = Callable[[Asks, Books], tuple[Asks, Books]]


def answered(status: int, body: Json, at: float = 1.0) -> Answer:
    return Answer(status, body, began_s=at, ended_s=at + 0.5, times_down=0)


def an_ask(kind: AskKind, subject: str, step_id: str, done: Entry | Authorisation, amount: int = 0) -> Ask:
    ask = Ask(kind, done.customer_id, subject, step_id, "", {"amount_minor": amount})
    ask.answers.append(answered(200, done.model_dump(mode="json")))
    return ask


@pytest.fixture
def sound(embedded: Program, clock: Clock) -> tuple[Asks, Books]:
    """A payment captured in part, partly refunded and repaid, its rest voided; and one that was declined.
    A month goes by before the repayment, so that interest is charged and paid with it."""
    means = embedded.means
    customer_id = a_customer(means, limit_minor=10_000).customer_id
    opening = limits_of(means, (customer_id,))
    first = authorise_payment(means, a_payment(customer_id, "pay_1", 9_000))
    second = authorise_payment(means, a_payment(customer_id, "pay_2", 9_000))
    asks = [
        an_ask(AskKind.AUTHORISE, "pay_1", "", first, 9_000),
        an_ask(AskKind.AUTHORISE, "pay_2", "", second, 9_000),
        an_ask(AskKind.CAPTURE, "pay_1", "c", capture_payment(means, "pay_1", "c", 5_000), 5_000),
        an_ask(AskKind.VOID, "pay_1", "v", void_payment(means, "pay_1", "v")),
        an_ask(AskKind.REFUND, "pay_1", "f", refund_payment(means, "pay_1", "f", 1_000), 1_000),
    ]
    clock.pass_time(days=31)
    asks.append(an_ask(AskKind.REPAY, customer_id, "p", repay_limits(means, customer_id, "p", 2_000), 2_000))
    clock.pass_time(days=31)
    tend_customer(means, customer_id)
    return asks, read_books(means, (customer_id,), opening)


def faults(asks: Asks, books: Books) -> list[str]:
    return [*faults_of_answers(asks, books), *faults_of_books(books)]


def test_sound_books_have_no_fault(sound: tuple[Asks, Books]) -> None:
    assert faults(*sound) == []
    assert out_of_order(sound[1].entries) == 0
    assert out_of_order(sound[1].entries[::-1]) == 6
    assert all(each.due_minor > 0 for each in sound[1].interest.values())


def entry_of(books: Books, kind: EntryKind) -> Entry:
    return next(each for each in books.entries if each.kind is kind)


def with_limits(asks: Asks, books: Books, **change: int) -> tuple[Asks, Books]:
    opening, limits = (
        {limit_id: limit.model_copy(update=change) for limit_id, limit in of.items()}
        for of in (books.opening, books.limits)
    )
    return asks, replace(books, opening=opening, limits=limits)


def without_an_entry(asks: Asks, books: Books) -> tuple[Asks, Books]:
    lost = entry_of(books, EntryKind.CAPTURED)
    postings = tuple(each for each in books.postings if each.entry_id != lost.entry_id)
    return asks, replace(
        books, entries=tuple(each for each in books.entries if each is not lost), postings=postings
    )


def with_an_entry_twice(asks: Asks, books: Books) -> tuple[Asks, Books]:
    again = entry_of(books, EntryKind.REPAID).model_copy(update={"entry_id": "ent_again"})
    return asks, replace(books, entries=(*books.entries, again))


def with_a_limit_moved(asks: Asks, books: Books) -> tuple[Asks, Books]:
    limits = {
        limit_id: limit.model_copy(update={"drawn_minor": limit.drawn_minor + 1})
        for limit_id, limit in books.limits.items()
    }
    return asks, replace(books, limits=limits)


def told_more(asks: Asks, kind: AskKind, status: int, body: Json) -> Asks:
    """The answers of one step, with one more at the end."""
    told = []
    for ask in asks:
        more = [answered(status, body, at=9.0)] if ask.kind is kind else []
        told.append(replace(ask, answers=[*ask.answers, *more]))
    return told


def with_two_winners(asks: Asks, books: Books) -> tuple[Asks, Books]:
    won = next(each for each in asks if each.kind is AskKind.CAPTURE)
    return [*asks, replace(won, body={"amount_minor": 1})], books


FAULTS: dict[str, tuple[Tampering, str]] = {
    "overdrawn for an instant": (lambda a, b: with_limits(a, b, amount_minor=8_999), "was overdrawn at"),
    "an entry lost": (without_an_entry, "is 0 times on the books"),
    "an entry doubled": (with_an_entry_twice, "is 2 times on the books"),
    "a posting lost": (lambda a, b: (a, replace(b, postings=b.postings[1:])), "do not sum to zero"),
    "a posting doubled": (
        lambda a, b: (a, replace(b, postings=(*b.postings, b.postings[0]))),
        "do not sum to zero",
    ),
    "a limit moved without an entry": (with_a_limit_moved, "does not stand where its entries lead"),
    "a payment half done": (
        lambda a, b: (a, replace(b, payments={}, opened_ids=frozenset())),
        "was approved and not opened",
    ),
    "a payment nobody approved": (
        lambda a, b: (a, replace(b, opened_ids=b.opened_ids | {"pay_3"})),
        "was never approved, and something moved",
    ),
    "a verdict lost": (
        lambda a, b: (a, replace(b, authorisations=b.authorisations[1:])),
        "was answered, and is not on the books",
    ),
    "a step nobody asked for": (lambda a, b: (a[:-1], b), "was taken, and nobody asked"),
    "another answer later": (
        lambda a, b: (told_more(a, AskKind.CAPTURE, 200, {}), b),
        "was answered in two ways",
    ),
    "a refusal after it was done": (
        lambda a, b: (told_more(a, AskKind.CAPTURE, 409, {"code": "more_than_held"}), b),
        "was done, and then answered more_than_held",
    ),
    "a refusal of another kind": (
        lambda a, b: (told_more(a, AskKind.VOID, 404, {"code": "not_found"}), b),
        "was refused with 404 not_found",
    ),
    "done for two contents": (with_two_winners, "was said to be done for two contents"),
    "interest owed that nobody charged": (
        lambda a, b: (a, replace(b, interest={})),
        "and the limit says 0",
    ),
    "another total in use": (
        lambda a, b: (a, replace(b, in_use_minor=dict.fromkeys(b.in_use_minor, 1))),
        "of their limits, and 1 is said",
    ),
}


def test_every_fault_is_named(sound: tuple[Asks, Books]) -> None:
    found = {fault: faults(*tampering(*sound)) for fault, (tampering, _) in FAULTS.items()}

    missed = {
        fault for fault, (_, words) in FAULTS.items() if not any(words in each for each in found[fault])
    }
    assert missed == set(), found


def test_a_plan_shares_out_every_payment_and_kills_in_between() -> None:
    for payments, callers, kills in ((10_000, 100, 3), (7, 3, 1), (300, 20, 5)):
        plan = Plan(payments=payments, callers=callers, kills=kills)
        assert sum(plan.shares()) == payments
        assert len(plan.shares()) == callers
        moments = plan.kill_after()
        assert len(moments) == kills
        assert all(0 < each < payments for each in moments)
        assert list(moments) == sorted(moments)
        assert moments == plan.kill_after()
