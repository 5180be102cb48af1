"""A customer's rows as one document that can be read, moved and put back, opened on the way.

What lies behind the gate comes along only where it is open at that moment; the rest is listed and named.
"""

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, inspect, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.storage.account_events import AccountEvents
from assistant.storage.customers import CustomerExists
from assistant.storage.gate import Gate
from assistant.storage.interventions import MOVED_ROWS
from assistant.storage.moved_values import plain_values, typed_value
from assistant.storage.offers import opens_answer
from assistant.storage.vault import PERSON, RETAINED, Vault
from models.facts.consent import Standing
from models.facts.evidence import EvidenceState
from models.gated_tables import (
    DecisionInputRow,
    EventBatchRow,
    EvidenceFileRow,
    EvidenceRow,
    FactRow,
    FieldRow,
)
from models.tables import (
    AccessRow,
    AnswerRow,
    AuthorisationRow,
    BesideRow,
    ConsentChangeRow,
    ConsentRow,
    ConversationRow,
    CustomerRow,
    DecisionRow,
    DecreaseRow,
    EntryRow,
    HandoverRow,
    InterestRow,
    LimitChangeRow,
    LimitRow,
    MessageRow,
    NoticeRow,
    OfferConsentRow,
    OfferRow,
    OpenedPaymentRow,
    PostingRow,
    PromiseConsentRow,
    PromiseRow,
    ShadowRow,
    SheetShownRow,
    Table,
)

Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Moved:
    """One table: which rows are a customer's, and, where a column is sealed, its place and its key.

    `evidence_id` names the document a row belongs to where it stands behind the gate.
    """

    row: type[Table]
    theirs: Callable[[str], Select[Any]]
    sealed: str | None = None
    place: Callable[[Any], str] = lambda row: ""
    subject: Callable[[Any], str] = lambda row: PERSON
    evidence_id: Callable[[Any], str | None] = lambda row: None

    @property
    def name(self) -> str:
        return str(self.row.__tablename__)


def _of(row: type[Any]) -> Callable[[str], Select[Any]]:
    return lambda customer_id: select(row).where(row.customer_id == customer_id)


def _through(row: type[Any], parent: type[Any], key: str) -> Callable[[str], Select[Any]]:
    def theirs(customer_id: str) -> Select[Any]:
        ids = select(getattr(parent, key)).where(parent.customer_id == customer_id)
        return select(row).where(getattr(row, key).in_(ids))

    return theirs


def _postings(customer_id: str) -> Select[Any]:
    """Of their entries, and of balances that were taken over before entries said so (migration 0013)."""
    entries = select(EntryRow.entry_id).where(EntryRow.customer_id == customer_id)
    taken_over = select("ent_opening_" + LimitRow.limit_id).where(LimitRow.customer_id == customer_id)
    return select(PostingRow).where(
        or_(PostingRow.entry_id.in_(entries), PostingRow.entry_id.in_(taken_over))
    )


def _always(key: str) -> Callable[[Any], str]:
    return lambda row: key


def _evidence_of(row: Any) -> str:
    return str(row.evidence_id)


MOVED: tuple[Moved, ...] = (
    Moved(CustomerRow, _of(CustomerRow), "document", lambda row: f"customers/{row.customer_id}"),
    Moved(ConsentRow, _of(ConsentRow)),
    Moved(ConsentChangeRow, _through(ConsentChangeRow, ConsentRow, "consent_id")),
    Moved(
        EvidenceRow,
        _of(EvidenceRow),
        "document",
        lambda row: f"evidence/{row.evidence_id}",
        _evidence_of,
        _evidence_of,
    ),
    Moved(
        EvidenceFileRow,
        _through(EvidenceFileRow, EvidenceRow, "evidence_id"),
        "data",
        lambda row: f"evidence_files/{row.evidence_id}",
        _evidence_of,
        _evidence_of,
    ),
    Moved(
        FieldRow,
        _through(FieldRow, EvidenceRow, "evidence_id"),
        "document",
        lambda row: f"fields/{row.evidence_id}/{row.position}",
        _evidence_of,
        _evidence_of,
    ),
    Moved(
        FactRow,
        _through(FactRow, EvidenceRow, "evidence_id"),
        "document",
        lambda row: f"facts/{row.evidence_id}/{row.name}",
        _evidence_of,
        _evidence_of,
    ),
    Moved(
        EventBatchRow,
        _of(EventBatchRow),
        "document",
        lambda row: f"event_batches/{row.batch_id}",
        lambda row: str(row.batch_id),
        lambda row: str(row.batch_id),
    ),
    Moved(AccessRow, _of(AccessRow)),
    Moved(
        DecisionRow,
        _of(DecisionRow),
        "document",
        lambda row: f"decisions/{row.decision_id}",
        lambda row: str(row.sealed_for),
    ),
    Moved(
        DecisionInputRow,
        _through(DecisionInputRow, DecisionRow, "decision_id"),
        "document",
        lambda row: f"decision_inputs/{row.decision_id}/{row.source}",
        lambda row: row.evidence_id or PERSON,
        lambda row: row.evidence_id,
    ),
    Moved(BesideRow, _of(BesideRow), "document", lambda row: f"scores_beside/{row.decision_id}"),
    Moved(ShadowRow, _of(ShadowRow), "document", lambda row: f"shadow_decisions/{row.decision_id}"),
    Moved(
        OfferRow,
        _of(OfferRow),
        "terms",
        lambda row: f"offers/{row.offer_id}",
        lambda row: str(row.sealed_for),
    ),
    Moved(OfferConsentRow, _through(OfferConsentRow, OfferRow, "offer_id")),
    Moved(PromiseRow, _of(PromiseRow), "document", lambda row: f"promises/{row.decision_id}"),
    Moved(PromiseConsentRow, _through(PromiseConsentRow, PromiseRow, "decision_id")),
    Moved(SheetShownRow, _through(SheetShownRow, OfferRow, "offer_id")),
    Moved(LimitRow, _of(LimitRow), "scope", lambda row: f"limits/{row.limit_id}", lambda row: RETAINED),
    Moved(
        DecreaseRow,
        _of(DecreaseRow),
        "document",
        lambda row: f"limit_decreases/{row.decrease_id}",
        lambda row: str(row.sealed_for),
    ),
    Moved(LimitChangeRow, _through(LimitChangeRow, LimitRow, "limit_id")),
    Moved(InterestRow, _of(InterestRow)),
    Moved(
        AuthorisationRow,
        _of(AuthorisationRow),
        "document",
        lambda row: f"authorisations/{row.payment_id}",
        lambda row: RETAINED,
    ),
    Moved(
        OpenedPaymentRow,
        _of(OpenedPaymentRow),
        "document",
        lambda row: f"opened_payments/{row.payment_id}",
        lambda row: RETAINED,
    ),
    Moved(
        EntryRow,
        _of(EntryRow),
        "document",
        lambda row: f"ledger_entries/{row.entry_id}",
        lambda row: RETAINED,
    ),
    Moved(PostingRow, _postings),
    Moved(ConversationRow, _of(ConversationRow), "document", lambda row: str(row.conversation_id)),
    Moved(
        MessageRow,
        _through(MessageRow, ConversationRow, "conversation_id"),
        "document",
        lambda row: str(row.message_id),
    ),
    Moved(HandoverRow, _of(HandoverRow), "document", lambda row: str(row.handover_id)),
    Moved(
        AnswerRow,
        _of(AnswerRow),
        "document",
        lambda row: f"answers/{row.answer_id}",
        lambda row: opens_answer(row.subject),
    ),
    *(Moved(row, _of(row), "document", place, _always(key)) for row, place, key in MOVED_ROWS),
)
"""Parents before children, so that they can be put back in this order."""


@dataclass(frozen=True, slots=True)
class Moving:
    session: Session
    gate: Gate
    account_events: AccountEvents
    vault: Vault

    def taken(self, customer_id: str, at: datetime) -> tuple[Rows, dict[str, Standing]]:
        """Every row of a customer's by table, and why documents that are not open are left out."""
        closed: dict[str, Standing] = {
            piece.evidence_id: found
            for piece, record in self.gate.pieces(customer_id)
            if (found := self.gate.look(piece, record, at)[0]) is not Standing.GRANTED
        } | self.account_events.closed(customer_id, at)
        rows: Rows = {moved.name: list(self._rows(moved, customer_id, frozenset(closed))) for moved in MOVED}
        hashes = {json.loads(row["body"])["notice_sha256"] for row in rows["consents"]}
        query = select(NoticeRow).where(NoticeRow.sha256.in_(hashes)).order_by(NoticeRow.sha256)
        notices = self.session.scalars(query)
        rows["notices"] = [{"sha256": notice.sha256, "text": notice.text} for notice in notices]
        return rows, closed

    def put_back(self, rows: Rows) -> None:
        """Keep rows that were taken elsewhere, sealed anew; raises CustomerExists."""
        owner = rows["customers"][0]["customer_id"]
        if self.session.get(CustomerRow, owner) is not None:
            raise CustomerExists(f"There is a customer {owner} here already.")
        for notice in rows["notices"]:
            self.session.merge(NoticeRow(**notice))
        try:
            for moved in MOVED:
                for values in rows.get(moved.name, ()):  # an older export knows fewer tables
                    row = moved.row(**_values(moved, values))
                    self._seal(moved, row, values, owner)
                    self.session.add(row)
                self.session.flush()
        except IntegrityError as error:
            raise CustomerExists("Some of what this names is here already, under the same ids.") from error

    def _rows(self, moved: Moved, customer_id: str, closed: frozenset[str]) -> Iterator[dict[str, Any]]:
        columns = [column.key for column in inspect(moved.row).columns]
        keys = [column.key for column in inspect(moved.row).primary_key]
        query = moved.theirs(customer_id).order_by(*(getattr(moved.row, key) for key in keys if key))
        for row in self.session.scalars(query):
            if moved.evidence_id(row) in closed:
                if moved.row is EventBatchRow:
                    yield plain_values(row, columns) | {"document": None, "erased": True}
                if moved.row is EvidenceRow:
                    yield plain_values(row, columns) | {"document": None, "state": EvidenceState.ERASED.value}
                continue
            values = plain_values(row, columns)
            if moved.sealed is not None and values[moved.sealed] is not None:
                opened = self._opened(moved, customer_id, row)
                if opened is None:
                    continue  # its key is destroyed: the row says nothing any more
                values[moved.sealed] = opened
            yield values

    def _opened(self, moved: Moved, customer_id: str, row: Any) -> Any:
        assert moved.sealed is not None
        sealed = getattr(row, moved.sealed)
        data = self.vault.data(customer_id, moved.subject(row), moved.place(row), sealed)
        if data is None:
            return None
        if moved.row is EvidenceFileRow:
            return base64.b64encode(data).decode()
        return data.decode()

    def _seal(self, moved: Moved, row: Any, values: dict[str, Any], owner: str) -> None:
        if moved.row is CustomerRow:
            name = json.loads(values["document"])["external_id"]
            row.external_id_index = None if name is None else self.vault.blind("external_id", name)
        if moved.sealed is None or values[moved.sealed] is None:
            return
        text = values[moved.sealed]
        data = base64.b64decode(text) if moved.row is EvidenceFileRow else text.encode()
        setattr(row, moved.sealed, self.vault.seal_bytes(owner, moved.subject(row), moved.place(row), data))


def _values(moved: Moved, values: dict[str, Any]) -> dict[str, Any]:
    kinds = {column.key: column.type for column in inspect(moved.row).columns}
    return {name: typed_value(kinds[name], value) for name, value in values.items() if name != moved.sealed}
