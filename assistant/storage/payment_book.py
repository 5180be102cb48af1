"""The book that payments are authorised over: read and written for many of them at once, on few statements.

Nothing in here decides. Accounts are locked when they are opened; what is kept depends on what was met.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from assistant.storage.audit_watch import WatchedSession
from assistant.storage.limits import KeptScope, opened_scope
from assistant.storage.merchants import note_row, subject_as_kept
from assistant.storage.payment_statements import PaymentStatements
from assistant.storage.prepared import Row
from assistant.storage.vault import PERSON, RETAINED, Vault
from models.errors import IdempotencyConflict
from models.facts.ledger import Entry, OpenedPayment
from models.facts.limit import Limit, LimitKind
from models.facts.merchant import MerchantFact, MerchantStanding
from models.facts.money import Currency
from models.facts.payment import Assessment, Authorisation
from models.tables import LimitRow

Values = Mapping[str, Any]

_SCOPES_MAX = 4096


@dataclass(slots=True)
class Account:
    """A customer as a batch of payments meets them, locked. `limits` and `state` move on with each."""

    customer_id: str
    closed: bool
    met: tuple[Limit, ...]
    limits: tuple[Limit, ...]
    state: bytes | None
    state_met: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A payment that was answered, and all that is kept of it."""

    answer: Authorisation
    request_hash: str
    assessment: Assessment
    event: bytes
    began: OpenedPayment | None
    entry: Entry | None
    postings: tuple[tuple[str, str, int], ...]
    """Id, account, amount in minor units."""


@dataclass(slots=True)
class PaymentBook:
    """Over one transaction, at one moment."""

    connection: Connection
    vault: Vault
    statements: PaymentStatements
    at: datetime
    _cursor: Any = field(init=False)

    def __post_init__(self) -> None:
        self._cursor = self.connection.connection.cursor()

    # --- gathering

    def key(self, key_hash: str) -> tuple[str, frozenset[str]] | None:
        """The id and scopes of the key with this hash; None where none is in force."""
        rows = self.statements.key.rows(self._cursor, {"key_hash": key_hash})
        if not rows or rows[0][2] is not None:
            return None
        return rows[0][0], frozenset(rows[0][1].split())

    def accounts(self, customer_ids: Iterable[str]) -> dict[str, Account]:
        """Those that exist, locked in the order of their ids, so that nobody waits in a ring."""
        found = {}
        for customer_id in sorted(set(customer_ids)):
            locked = self.statements.lock.rows(self._cursor, {"customer_id": customer_id})
            if locked:
                found[customer_id] = self._account(customer_id, closed=locked[0][0] is not None)
        return found

    def answers(self, payment_ids: Iterable[str]) -> dict[str, tuple[Authorisation, str]]:
        """Answers given before, each with the hash of what was asked. Look after the accounts are locked."""
        found = {}
        for payment_id in payment_ids:
            for customer_id, document, request_hash in self.statements.answer.rows(
                self._cursor, {"payment_id": payment_id}
            ):
                text = self.vault.text(customer_id, RETAINED, f"authorisations/{payment_id}", document)
                assert text is not None, "answers go with the key that opens them"
                found[payment_id] = (Authorisation.from_json(text), request_hash)
        return found

    def standing(self, subject: str) -> MerchantStanding | None:
        """How a merchant or payee was going when that was last worked out."""
        named = {"merchant_id": subject_as_kept(self.vault, subject)}
        rows = self.statements.standing.rows(self._cursor, named)
        return MerchantStanding.from_json(rows[0][0]) if rows and rows[0][0] is not None else None

    def session(self) -> Session:
        """For what is rare, in the same transaction."""
        return WatchedSession(self.connection, expire_on_commit=False)

    def _account(self, customer_id: str, *, closed: bool) -> Account:
        rows = self.statements.limits.rows(self._cursor, {"customer_id": customer_id, "at": self.at})
        limits = tuple([self._limit(row) for row in rows])
        kept = self.statements.state.rows(self._cursor, {"customer_id": customer_id})
        place = f"payment_states/{customer_id}"
        state = self.vault.data(customer_id, PERSON, place, kept[0][0]) if kept else None
        return Account(customer_id, closed, limits, limits, state, bool(kept))

    def _limit(self, row: Row) -> Limit:
        values = dict(zip(_LIMIT_COLUMNS, row, strict=True))
        if values["scope"] is not None:
            kept = self._scope(values["customer_id"], values["limit_id"], values["scope"])
            values["scope"], values["scope_signature"] = kept.scope, kept.signature
        del values["uses_max"], values["scope_signed"]
        values["kind"], values["currency"] = _KINDS[values["kind"]], _CURRENCIES[values["currency"]]
        return Limit(**values)

    def _scope(self, customer_id: str, limit_id: str, sealed: bytes) -> KeptScope:
        known = self.statements.scopes
        if sealed not in known:
            if len(known) >= _SCOPES_MAX:
                known.clear()
            known[sealed] = opened_scope(self.vault, customer_id, limit_id, sealed)
        return known[sealed]

    # --- keeping

    def keep(self, kept: Sequence[Kept], accounts: Iterable[Account]) -> None:
        """All of it, in few statements; the database refuses a limit that would hold more than it allows.

        Raises IdempotencyConflict where a payment_id was taken for another customer at this very moment.
        """
        add, cursor = self.statements, self._cursor
        self._add_answers(kept)
        paying = {each.answer.customer_id for each in kept}
        touched = [each for each in accounts if each.customer_id in paying]
        moves = [
            _moved(*pair)
            for each in touched
            for pair in zip(each.met, each.limits, strict=True)
            if pair[0] != pair[1]
        ]
        done = add.move.run(cursor, moves)
        assert done == len(moves), "the customer is locked, so what was met still is"
        states = [self._state(each) for each in touched if each.state is not None]
        add.set_state.run(cursor, [values for met, values in states if met])
        add.add_state.run(cursor, [values for met, values in states if not met])
        add.add_event.run(cursor, [self._event(each) for each in kept])
        add.add_opened.run(cursor, [self._opened(each.began) for each in kept if each.began])
        entered = [each for each in kept if each.entry]
        add.add_entry.run(cursor, [self._entry(each) for each in entered])
        add.add_posting.run(cursor, [side for each in entered for side in _sides(each)])

    def note(self, facts: Iterable[MerchantFact]) -> None:
        """What happened at merchants."""
        self.statements.add_note.run(self._cursor, [note_row(self.vault, each) for each in facts])

    def _add_answers(self, kept: Sequence[Kept]) -> None:
        taken = self.connection.dialect.loaded_dbapi.IntegrityError
        try:
            self.statements.add_answer.run(self._cursor, [self._answer(each) for each in kept])
        except taken as error:
            raise IdempotencyConflict(
                "This payment_id was used for another payment; use a new one."
            ) from error

    def _state(self, account: Account) -> tuple[bool, Values]:
        assert account.state is not None
        owner = account.customer_id
        sealed = self.vault.seal_bytes(owner, PERSON, f"payment_states/{owner}", account.state)
        name = "of_customer" if account.state_met else "customer_id"
        return account.state_met, {name: owner, "document": sealed}

    def _answer(self, kept: Kept) -> Values:
        answer = kept.answer
        place = f"authorisations/{answer.payment_id}"
        return {
            "payment_id": answer.payment_id,
            "customer_id": answer.customer_id,
            "request_hash": kept.request_hash,
            "document": self.vault.seal(answer.customer_id, RETAINED, place, answer.model_dump_json()),
            "at": answer.at,
        }

    def _event(self, kept: Kept) -> Values:
        answer = kept.answer
        data = kept.event + kept.assessment.model_dump_json().encode()
        place = f"payment_events/{answer.payment_id}"
        return {
            "payment_id": answer.payment_id,
            "customer_id": answer.customer_id,
            "document": self.vault.seal_bytes(answer.customer_id, RETAINED, place, data),
            "at": answer.at,
        }

    def _opened(self, began: OpenedPayment) -> Values:
        place = f"opened_payments/{began.payment_id}"
        return {
            "payment_id": began.payment_id,
            "customer_id": began.customer_id,
            "held_minor": began.held_minor,
            "held_until": began.held_until,
            "document": self.vault.seal(began.customer_id, RETAINED, place, began.model_dump_json()),
        }

    def _entry(self, kept: Kept) -> Values:
        entry = kept.entry
        assert entry is not None
        place = f"ledger_entries/{entry.entry_id}"
        return {
            "entry_id": entry.entry_id,
            "customer_id": entry.customer_id,
            "subject": entry.subject,
            "step_id": entry.step_id,
            "request_hash": kept.request_hash,
            "document": self.vault.seal(entry.customer_id, RETAINED, place, entry.model_dump_json()),
            "at": entry.at,
        }


_LIMIT_COLUMNS = tuple(column.name for column in LimitRow.__table__.c)
_KINDS = {each.value: each for each in LimitKind}
_CURRENCIES = {each.value: each for each in Currency}


def _moved(met: Limit, now: Limit) -> Values:
    return {
        "of_limit": met.limit_id,
        "met_held_minor": met.held_minor,
        "met_drawn_minor": met.drawn_minor,
        "met_credit_minor": met.credit_minor,
        "met_uses": met.uses,
        "now_held_minor": now.held_minor,
        "now_drawn_minor": now.drawn_minor,
        "now_credit_minor": now.credit_minor,
        "now_uses": now.uses,
    }


def _sides(kept: Kept) -> Iterable[Values]:
    entry = kept.entry
    assert entry is not None
    assert sum(amount for _, _, amount in kept.postings) == 0, "a ledger entry sums to zero"
    for posting_id, account, amount in kept.postings:
        yield {
            "posting_id": posting_id,
            "entry_id": entry.entry_id,
            "account": account,
            "amount_minor": amount,
            "currency": entry.currency.value,
            "at": entry.at,
        }
