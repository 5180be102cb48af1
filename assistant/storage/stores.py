"""All repositories over one transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from assistant.storage.account_events import AccountEvents
from assistant.storage.audit_log import AuditLog
from assistant.storage.audit_watch import WatchedSession
from assistant.storage.audit_writing import write_up
from assistant.storage.books import Books
from assistant.storage.case_work import CaseWork
from assistant.storage.consents import Consents
from assistant.storage.conversations import Conversations
from assistant.storage.counterparties import Counterparties
from assistant.storage.customers import Customers
from assistant.storage.database import session, writing
from assistant.storage.decided_lines import DecidedLines
from assistant.storage.decisions import Decisions
from assistant.storage.decreases import Decreases
from assistant.storage.deliveries import Deliveries
from assistant.storage.destructions import Destructions, destroy, were_noted
from assistant.storage.evidence import EvidenceStore
from assistant.storage.gate import Gate
from assistant.storage.held_figures import HeldLines
from assistant.storage.held_queue import HeldQueue
from assistant.storage.idempotency import Idempotency
from assistant.storage.identity import Identity
from assistant.storage.interest import Interest
from assistant.storage.interventions import Interventions
from assistant.storage.ledger import Ledger
from assistant.storage.limits import Limits
from assistant.storage.looks import Looks
from assistant.storage.marks import Marks
from assistant.storage.merchants import Merchants
from assistant.storage.moving import Moving
from assistant.storage.offers import Offers
from assistant.storage.past_requests import PastRequests
from assistant.storage.payment_book import PaymentBook
from assistant.storage.payment_statements import PaymentStatements
from assistant.storage.payment_states import PaymentStates
from assistant.storage.portfolio import Portfolio
from assistant.storage.promises import PromiseBook
from assistant.storage.retention import Retention
from assistant.storage.reviews import Reviews
from assistant.storage.shadows import Shadows
from assistant.storage.staff import Staff
from assistant.storage.staff_failures import StaffFailures
from assistant.storage.staff_sessions import StaffSessions
from assistant.storage.upkeep import Upkeep
from assistant.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Stores:
    """What an action gathers from and keeps in; all of it in one transaction."""

    customers: Customers
    identity: Identity
    consents: Consents
    gate: Gate
    evidence: EvidenceStore
    upkeep: Upkeep
    account_events: AccountEvents
    marks: Marks
    decisions: Decisions
    decided_lines: DecidedLines
    past_requests: PastRequests
    shadows: Shadows
    offers: Offers
    promises: PromiseBook
    limits: Limits
    decreases: Decreases
    interest: Interest
    ledger: Ledger
    books: Books
    portfolio: Portfolio
    interventions: Interventions
    held_queue: HeldQueue
    held_lines: HeldLines
    payment_states: PaymentStates
    merchants: Merchants
    conversations: Conversations
    reviews: Reviews
    looks: Looks
    case_work: CaseWork
    moving: Moving
    idempotency: Idempotency
    destructions: Destructions
    deliveries: Deliveries
    counterparties: Counterparties
    retention: Retention
    staff: Staff
    staff_sessions: StaffSessions
    staff_failures: StaffFailures
    audit_log: AuditLog


@dataclass(frozen=True, slots=True)
class Storage:
    """Opens transactions. `recipient` is who reads, as consents name them.

    What a transaction changes of what matters is in the audit log before it lasts, whoever wrote it.
    """

    engine: Engine
    vault: Vault
    recipient: str
    now: Callable[[], datetime]
    _statements: list[PaymentStatements] = field(default_factory=list)

    @contextmanager
    def paying(self, at: datetime) -> Iterator[PaymentBook]:
        """One transaction over the book that payments are authorised over: all of it lasts, or none."""
        if not self._statements:
            self._statements.append(PaymentStatements(self.engine.dialect))
        with writing(self.engine) as connection:
            yield PaymentBook(connection, self.vault, self._statements[0], at)

    @contextmanager
    def beside(self, book: PaymentBook) -> Iterator[Stores]:
        """All repositories in a book's transaction, for what is rare at a payment."""
        with book.session() as opened:
            yield self._over(opened)
            write_up(opened, self.vault, book.at)

    @contextmanager
    def reading(self) -> Iterator[Stores]:
        """A consistent view, to read in alone: no entry of the audit log would know of what is written here,
        so it does not last. Looks at evidence are writes. Raises WroteWhileReading."""
        with session(self.engine, writes=False) as opened:
            yield self._over(opened)

    @contextmanager
    def writing(self) -> Iterator[Stores]:
        """One transaction: all of it lasts, or none. Keys it gave up are destroyed once it lasts."""
        with session(self.engine, writes=True, kind=WatchedSession) as opened:
            yield self._over(opened)
            write_up(opened, self.vault, self.now())
            noted = were_noted(opened)
        if noted:
            self.destroy_noted()

    def destroy_noted(self) -> int:
        """Destroy every key that was noted for it, also by a process that died before it could."""
        with self.reading() as stores:
            keys = stores.destructions.waiting()
        destroy(self.vault.ring, keys)
        if keys:
            with self.writing() as stores:
                stores.destructions.done(keys)
        return len(keys)

    def _over(self, opened: Session) -> Stores:
        gate, destructions = Gate(opened, self.recipient, self.vault), Destructions(opened)
        deliveries, decisions = Deliveries(opened), Decisions(opened, gate, self.vault)
        account_events = AccountEvents(opened, gate, self.vault, destructions)
        return Stores(
            customers=Customers(opened, self.vault),
            identity=Identity(opened),
            consents=Consents(opened, deliveries),
            gate=gate,
            evidence=EvidenceStore(opened, gate, self.vault),
            upkeep=Upkeep(opened, destructions),
            account_events=account_events,
            marks=Marks(opened, self.vault),
            decisions=decisions,
            decided_lines=DecidedLines(opened, self.vault),
            past_requests=PastRequests(opened, gate, self.vault, decisions),
            shadows=Shadows(opened, self.vault),
            offers=Offers(opened, self.vault, destructions),
            promises=PromiseBook(opened, self.vault),
            limits=Limits(opened, self.vault),
            decreases=Decreases(opened, self.vault),
            interest=Interest(opened),
            ledger=Ledger(opened, self.vault),
            books=Books(opened, self.vault),
            portfolio=Portfolio(opened, self.vault),
            interventions=Interventions(opened, self.vault),
            held_queue=HeldQueue(opened, self.vault),
            held_lines=HeldLines(opened, self.vault),
            payment_states=PaymentStates(opened, self.vault),
            merchants=Merchants(opened, self.vault),
            conversations=Conversations(opened, self.vault),
            reviews=Reviews(opened, self.vault),
            looks=Looks(opened, self.vault),
            case_work=CaseWork(opened, self.vault),
            moving=Moving(opened, gate, account_events, self.vault),
            idempotency=Idempotency(opened, self.vault),
            destructions=destructions,
            deliveries=deliveries,
            counterparties=Counterparties(opened, self.vault),
            retention=Retention(opened, self.vault, destructions),
            staff=Staff(opened, self.vault),
            staff_sessions=StaffSessions(opened),
            staff_failures=StaffFailures(opened, self.vault),
            audit_log=AuditLog(opened, self.vault),
        )
