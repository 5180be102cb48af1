"""Authorise payments: judge each, allocate it over the limits in force, hold what it needs."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.actions.means import Means
from assistant.actions.note_merchant import paid
from assistant.actions.scene_facts import NOTHING_ASKED, scene_facts
from assistant.actions.step_in import WAITS, intervene, present_answer
from assistant.storage.payment_book import Account, Kept, PaymentBook
from models.errors import AccountClosed, CreditAssistantError, IdempotencyConflict, NotFound
from models.facts.ledger import OpenedPayment
from models.facts.limit import LimitKind
from models.facts.merchant import MerchantFact, MerchantStanding, SceneFacts
from models.facts.payment import Assessment, Authorisation, Payment, PaymentVerdict
from tools.payments.allocate import allocate
from tools.payments.assess import settled
from tools.payments.opening import authorised, opened
from tools.payments.payee_standing import subject_of
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


def content_of(payment: Payment) -> str:
    """Names what is asked, whenever it was: SHA-256, hex. A field that nobody sent leaves no trace, so that
    fields that come later change no answer given before."""
    text = payment.model_dump_json(exclude={"at"}, exclude_defaults=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of whom a payment goes to: by the engine, and by scene limits."""

    payee: MerchantStanding | None
    scene: SceneFacts


@dataclass(slots=True)
class _Batch:
    """What a batch has met, and what it will keep."""

    means: Means
    book: PaymentBook
    accounts: dict[str, Account]
    known: dict[str, tuple[Authorisation, str]]
    kept: list[Kept]
    waiting: list[tuple[Payment, Assessment]] = field(default_factory=list)
    notes: list[MerchantFact] = field(default_factory=list)

    def keep(self) -> None:
        self.book.keep(self.kept, self.accounts.values())
        self.book.note(self.notes)
        if self.waiting:
            with self.means.storage.beside(self.book) as stores:
                for payment, assessment in self.waiting:
                    intervene(self.means, stores, payment, assessment, self.book.at)

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
            return self._present(known[0]) if known[1] == content else _used_otherwise()
        payment = payment.model_copy(update={"at": self.book.at})
        kept = decide(self.means, account, payment, content, self._known(account, payment))
        self.kept.append(kept)
        if kept.began is not None:
            self._note(account, payment, kept.began)
        self.known[payment.payment_id] = (kept.answer, content)
        if kept.answer.verdict in WAITS:
            self.waiting.append((payment, kept.assessment))
        return kept.answer

    def _known(self, account: Account, payment: Payment) -> Known:
        """What is asked about whom it goes to; of the merchant only where a scene limit could pay."""
        payee = self.book.standing(subject_of(payment))
        if not _has_scenes(account):
            return Known(payee, NOTHING_ASKED)
        with self.means.storage.beside(self.book) as stores:
            return Known(payee, scene_facts(self.means, stores, payment, account.limits))

    def _note(self, account: Account, payment: Payment, began: OpenedPayment) -> None:
        """At once where a scene limit may ask about it for the next payment of this batch."""
        facts = paid(self.means, payment, began)
        if _has_scenes(account):
            self.book.note(facts)
        else:
            self.notes += facts

    def _present(self, first: Authorisation) -> Authorisation:
        """An answer given before, as it is by now."""
        if first.verdict not in WAITS:
            return first
        with self.means.storage.beside(self.book) as stores:
            return present_answer(stores, first, self.book.at)


def decide(means: Means, account: Account, payment: Payment, content: str, known: Known) -> Kept:
    """What becomes of a payment over an account, which moves on with it. Reads and writes nothing."""
    judged = means.judge(payment, account.state, known.payee)
    answer = settled(allocate(payment, account.limits, means.pack, known.scene), judged.assessment)
    account.state, event = judged.after(answer.verdict), judged.event.tobytes()
    if answer.verdict is not PaymentVerdict.APPROVE:
        return Kept(answer, content, judged.assessment, event, None, None, ())
    began = opened(payment, answer, account.limits)
    entry = authorised(means.new_id("ent"), payment, began)
    account.limits = tuple([moved(limit, entry.movements) for limit in account.limits])
    postings = posted(entry, f"merchant:{began.merchant_id}")
    return Kept(answer, content, judged.assessment, event, began, entry, postings)


def _has_scenes(account: Account) -> bool:
    return any(limit.kind is LimitKind.SCENE for limit in account.limits)


def _used_otherwise() -> IdempotencyConflict:
    return IdempotencyConflict("This payment_id was used for another payment; use a new one.")
