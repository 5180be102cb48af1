"""Which rows of which tables are a customer's, and where what is sealed in them stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, or_, select

from assistant.storage.interventions import MOVED_ROWS
from assistant.storage.offers import opens_answer
from assistant.storage.vault import PERSON, RETAINED
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
