"""Authorise payments: judge each, allocate it over the limits in force, hold what it needs."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.actions.means import Means
from assistant.actions.step_in import WAITING, intervene, present_answer
from assistant.storage.payment_book import Account, Kept, PaymentBook
from assistant.storage.stores import Stores
from models.errors import AccountClosed, CreditAssistantError, IdempotencyConflict, NotFound
from models.facts.ledger import Entry, EntryKind, OpenedPayment
from models.facts.payment import Authorisation, Payment, PaymentVerdict
from tools.payments.allocate import allocate
from tools.payments.assess import settled
from tools.payments.opening import holding, opened
from tools.payments.postings import moved, posted


def _anyone(_: PaymentBook) -> None:
    """For callers that were let in before."""


Answer = Authorisation | CreditAssistantError


@dataclass(frozen=True, slots=True)
class Asked:
    """A payment to be authorised, once `admits` has found nothing against the caller."""

    payment: Payment
    admits: Callable[[PaymentBook], CreditAssistantError | None] = _anyone


def authorise_payment(means: Means, payment: Payment) -> Authorisation:
    """The verdict, durable when this returns; what is approved is held until it is captured or given back.

    The clock is ours, not the caller's. The same payment id with the same content gives the same answer, or,
    where the payment waited for its person, what came of that; with other content it raises
    IdempotencyConflict. Raises NotFound for an unknown customer, AccountClosed.
    """
    (answer,) = authorise_payments(means, (Asked(payment),))
    if isinstance(answer, CreditAssistantError):
        raise answer
    return answer


def authorise_payments(means: Means, asked: Sequence[Asked]) -> list[Answer]:
    """Each by itself, in this order, and all of them durable with one commit. What cannot be answered is an
    error in its place; anything unforeseen is raised, and then nothing was done."""
    with means.storage.paying(means.now()) as book:
        batch = _Batch.over(means, book, [each.payment for each in asked])
        answers = [each.admits(book) or batch.answer(each.payment) for each in asked]
        batch.keep()
    return answers


def settle(means: Means, stores: Stores, payment: Payment, content: str) -> Authorisation:
    """Allocate a payment that waited for its person and goes on, and hold what it needs; under their lock.

    The answer to the merchant was kept when it was first given, and stays what it was.
    """
    limits = stores.limits.in_force(payment.customer_id, payment.at)
    answer = allocate(payment, limits, means.pack)
    if answer.verdict is PaymentVerdict.APPROVE:
        began = opened(payment, answer, limits)
        stores.ledger.keep(began)
        entry = _entry(means.new_id("ent"), payment, began)
        stores.ledger.enter(entry, content, posted(entry, f"merchant:{began.merchant_id}"))
        stores.payment_states.paid(payment)
    return answer


def content_of(payment: Payment) -> str:
    """Names what is asked, whenever it was: SHA-256, hex. A field that nobody sent leaves no trace, so that
    fields that come later change no answer given before."""
    text = payment.model_dump_json(exclude={"at"}, exclude_defaults=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(slots=True)
class _Batch:
    """What a batch has met, and what it will keep."""

    means: Means
    book: PaymentBook
    accounts: dict[str, Account]
    known: dict[str, tuple[Authorisation, str]]
    kept: list[Kept]

    def keep(self) -> None:
        self.book.keep(self.kept, self.accounts.values())

    @classmethod
    def over(cls, means: Means, book: PaymentBook, payments: Sequence[Payment]) -> "_Batch":
        accounts = book.accounts(each.customer_id for each in payments)
        return cls(means, book, accounts, book.answers(each.payment_id for each in payments), [])

    def answer(self, payment: Payment) -> Answer:
        account = self.accounts.get(payment.customer_id)
        if account is None:
            return NotFound(f"There is no customer {payment.customer_id}.")
        if account.closed:
            return AccountClosed()
        content, known = content_of(payment), self.known.get(payment.payment_id)
        if known is not None:
            return self._again(known[0]) if known[1] == content else _used_otherwise()
        payment = payment.model_copy(update={"at": self.book.at})
        kept = decide(self.means, account, payment, content)
        if kept.answer.verdict in WAITING:
            answer = intervene(self.means, self._beside(), payment, kept.assessment, self.book.at)
            kept = replace(kept, answer=answer)
        self.kept.append(kept)
        self.known[payment.payment_id] = (kept.answer, content)
        return kept.answer

    def _again(self, first: Authorisation) -> Authorisation:
        if first.verdict not in WAITING:
            return first
        return present_answer(self._beside(), first, self.book.at)

    def _beside(self) -> Stores:
        """Every other store, in the same transaction: for what is rare."""
        return self.means.storage.beside(self.book)


def decide(means: Means, account: Account, payment: Payment, content: str) -> Kept:
    """What becomes of a payment over an account, which moves on with it. Reads and writes nothing."""
    judged = means.judge(payment, account.state)
    answer = settled(allocate(payment, account.limits, means.pack), judged.assessment)
    account.state, event = judged.after(answer.verdict), judged.event.tobytes()
    if answer.verdict is not PaymentVerdict.APPROVE:
        return Kept(answer, content, judged.assessment, event, None, None, ())
    began = opened(payment, answer, account.limits)
    entry = _entry(means.new_id("ent"), payment, began)
    account.limits = tuple([moved(limit, entry.movements) for limit in account.limits])
    postings = posted(entry, f"merchant:{began.merchant_id}")
    return Kept(answer, content, judged.assessment, event, began, entry, postings)


def _entry(entry_id: str, payment: Payment, began: OpenedPayment) -> Entry:
    return Entry(
        entry_id=entry_id,
        customer_id=payment.customer_id,
        kind=EntryKind.AUTHORISED,
        step_id="authorise",
        payment_id=payment.payment_id,
        amount_minor=payment.amount_minor,
        currency=payment.currency,
        movements=holding(began),
        at=payment.at,
    )


def _used_otherwise() -> IdempotencyConflict:
    return IdempotencyConflict("This payment_id was used for another payment; use a new one.")
