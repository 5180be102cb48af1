"""The tables. A fact is stored whole as JSON; columns beside it are what queries and locks need.

Columns of bytes are sealed by the vault: they open only with their owner's key. What stays readable names
nobody. Append-only tables are marked; nothing in storage updates them. Only `assistant.storage` imports this.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC. SQLite has no zones, so they are put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        assert value.tzinfo is not None, "a time without a zone is a guess"
        return value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Table(DeclarativeBase):
    """The root of all rows. Constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012
        str: Text(),
        datetime: Moment(),
        date: Date(),
        int: BigInteger(),
        bytes: LargeBinary(),
    }


class CustomerRow(Table):
    """A customer. This row is what is locked to change anything of theirs."""

    __tablename__ = "customers"

    customer_id: Mapped[str] = mapped_column(primary_key=True)
    external_id_index: Mapped[str | None] = mapped_column(unique=True)
    """A keyed hash of the integrator's own name for them: equal names are found, none can be read."""
    document: Mapped[bytes | None]
    """None once the person's data is erased."""
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    digest_at: Mapped[datetime | None]
    """When they were last told what they share."""
    kept_until: Mapped[datetime | None]
    """Once closed: until when the law has the rest kept."""
    identity: Mapped[bytes | None]
    """Once closed: who they were, kept for the law alone."""


class ApiKeyRow(Table):
    """An integrator's key; only its hash is kept."""

    __tablename__ = "api_keys"

    key_hash: Mapped[str] = mapped_column(primary_key=True)
    key_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    scopes: Mapped[str]
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class SessionRow(Table):
    """A customer's short-lived sign-in; only the token's hash is kept."""

    __tablename__ = "sessions"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class ConsentRow(Table):
    """A consent: its body never changes, its state does, one revision at a time."""

    __tablename__ = "consents"
    __table_args__ = (Index(None, "customer_id", "state"),)

    consent_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    purpose: Mapped[str]
    state: Mapped[str]
    revision: Mapped[int]
    body: Mapped[str]
    body_hash: Mapped[str]
    valid_until: Mapped[datetime] = mapped_column(index=True)
    changed_at: Mapped[datetime]


class NoticeRow(Table):
    """A notice as it was shown, by the hash of its text. Append-only."""

    __tablename__ = "notices"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class ConsentChangeRow(Table):
    """One change of a consent's state, with its receipt. Append-only."""

    __tablename__ = "consent_changes"

    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.consent_id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    channel: Mapped[str]
    receipt: Mapped[str]


class AccessRow(Table):
    """One look at evidence by anyone but the person, or one that was refused. Append-only."""

    __tablename__ = "accesses"

    access_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    evidence_id: Mapped[str]
    consent_id: Mapped[str] = mapped_column(index=True)
    decision_id: Mapped[str | None]
    at: Mapped[datetime]
    document: Mapped[str]


class DecisionRow(Table):
    """One decision: canonical JSON and its SHA-256. Append-only: a correction is a new row."""

    __tablename__ = "decisions"
    __table_args__ = (Index(None, "customer_id", "at"),)

    decision_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    verdict: Mapped[str]
    at: Mapped[datetime]
    sealed_for: Mapped[str]
    """Which of the customer's keys opens the document: theirs, or the one for what the law has kept."""
    document: Mapped[bytes]
    seal: Mapped[str]


class BesideRow(Table):
    """What challenger and shadows said of a decision's case, sealed; it goes when the inputs go."""

    __tablename__ = "scores_beside"

    decision_id: Mapped[str] = mapped_column(ForeignKey("decisions.decision_id"), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    document: Mapped[bytes]


class ShadowRow(Table):
    """What a shadow policy would have decided on a decision's case, sealed; it goes when the inputs go."""

    __tablename__ = "shadow_decisions"

    decision_id: Mapped[str] = mapped_column(ForeignKey("decisions.decision_id"), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    document: Mapped[bytes]


class OfferRow(Table):
    """An offer: its terms never change, its state once."""

    __tablename__ = "offers"
    __table_args__ = (Index(None, "customer_id", "state"),)

    offer_id: Mapped[str] = mapped_column(primary_key=True)
    decision_id: Mapped[str] = mapped_column(ForeignKey("decisions.decision_id"), index=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    state: Mapped[str]
    expires_at: Mapped[datetime]
    sealed_for: Mapped[str]
    """Its own key while it is open; once accepted, the one for what the law has kept."""
    terms: Mapped[bytes]
    terms_hash: Mapped[str]
    changed_at: Mapped[datetime]


class SheetShownRow(Table):
    """When an offer's cost sheet first stood before its person, by the server's clock. Append-only."""

    __tablename__ = "sheets_shown"

    offer_id: Mapped[str] = mapped_column(ForeignKey("offers.offer_id"), primary_key=True)
    channel: Mapped[str]
    at: Mapped[datetime]


class OfferConsentRow(Table):
    """Which consents an offer rests on."""

    __tablename__ = "offer_consents"

    offer_id: Mapped[str] = mapped_column(ForeignKey("offers.offer_id"), primary_key=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.consent_id"), primary_key=True, index=True)


class PromiseRow(Table):
    """What was promised with one decision, sealed: canonical JSON, and its SHA-256 beside it. Deleted when
    the last of it is over."""

    __tablename__ = "promises"

    decision_id: Mapped[str] = mapped_column(ForeignKey("decisions.decision_id"), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    until: Mapped[datetime] = mapped_column(index=True)
    document: Mapped[bytes]
    seal: Mapped[str]


class PromiseConsentRow(Table):
    """Which consents promises rest on."""

    __tablename__ = "promise_consents"

    decision_id: Mapped[str] = mapped_column(ForeignKey("promises.decision_id"), primary_key=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.consent_id"), primary_key=True, index=True)


class LimitRow(Table):
    """A limit. The database itself refuses to hold more drawn than allowed."""

    __tablename__ = "limits"
    __table_args__ = (
        CheckConstraint("drawn_minor >= 0 AND held_minor >= 0 AND credit_minor >= 0", name="not_negative"),
        CheckConstraint("drawn_minor + held_minor <= amount_minor", name="never_above"),
        CheckConstraint("uses >= 0 AND (uses_max IS NULL OR uses <= uses_max)", name="used_no_more"),
        Index(
            "ix_limits_one_standing",
            "customer_id",
            unique=True,
            sqlite_where=text("kind = 'standing'"),
            postgresql_where=text("kind = 'standing'"),
        ),
        Index(
            "ix_limits_unsigned",
            "limit_id",
            sqlite_where=text("kind = 'scene' AND NOT scope_signed"),
            postgresql_where=text("kind = 'scene' AND NOT scope_signed"),
        ),
    )

    limit_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    kind: Mapped[str]
    scope: Mapped[bytes | None]
    amount_minor: Mapped[int]
    drawn_minor: Mapped[int]
    held_minor: Mapped[int]
    credit_minor: Mapped[int]
    currency: Mapped[str]
    annual_rate_bps: Mapped[int]
    valid_from: Mapped[datetime]
    valid_until: Mapped[datetime | None]
    offer_id: Mapped[str | None] = mapped_column(ForeignKey("offers.offer_id"))
    uses: Mapped[int]
    """Payments that hold or have had a scene limit's money."""
    uses_max: Mapped[int | None]
    scope_signed: Mapped[bool]
    """Whether a signature is kept with the scope; whether it holds is seen when the limit is used."""


class InterestRow(Table):
    """What a limit costs: counted, charged and not yet paid. Apart from the limit, whose row every payment
    reads: what is held bears no interest, so authorising has nothing to do here."""

    __tablename__ = "interest_accounts"
    __table_args__ = (
        CheckConstraint("accrued >= 0 AND interest_minor >= 0 AND fees_minor >= 0", name="not_negative"),
    )

    limit_id: Mapped[str] = mapped_column(ForeignKey("limits.limit_id"), primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    counted_to: Mapped[date]
    accrued: Mapped[int]
    interest_minor: Mapped[int]
    fees_minor: Mapped[int]
    charged_on: Mapped[date] = mapped_column(index=True)


class LimitChangeRow(Table):
    """How a limit came to its amount. Append-only; its basis is an offer that was accepted or a decrease, and
    none for the opening limit alone."""

    __tablename__ = "limit_changes"
    __table_args__ = (
        CheckConstraint("offer_id IS NULL OR decrease_id IS NULL", name="one_basis"),
        CheckConstraint("decrease_id IS NULL OR to_minor < from_minor", name="only_down"),
    )

    change_id: Mapped[str] = mapped_column(primary_key=True)
    limit_id: Mapped[str] = mapped_column(ForeignKey("limits.limit_id"), index=True)
    from_minor: Mapped[int]
    to_minor: Mapped[int]
    offer_id: Mapped[str | None] = mapped_column(ForeignKey("offers.offer_id"), unique=True)
    decrease_id: Mapped[str | None] = mapped_column(ForeignKey("limit_decreases.decrease_id"), unique=True)
    at: Mapped[datetime] = mapped_column(index=True)


class DecreaseRow(Table):
    """A standing limit to be lowered: its sealed decision and what became of it; one at a time."""

    __tablename__ = "limit_decreases"
    __table_args__ = (
        Index(
            "ix_limit_decreases_one_open",
            "limit_id",
            unique=True,
            sqlite_where=text("state IN ('waiting', 'objected')"),
            postgresql_where=text("state IN ('waiting', 'objected')"),
        ),
        Index(
            "ix_limit_decreases_due",
            "in_force_at",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    decrease_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    limit_id: Mapped[str] = mapped_column(ForeignKey("limits.limit_id"))
    state: Mapped[str]
    in_force_at: Mapped[datetime]
    """When the notice is over."""
    sealed_for: Mapped[str]
    """The person's key; once in force, the one for what the law has kept."""
    document: Mapped[bytes]
    seal: Mapped[str]
    """SHA-256 of the decision in the document."""


class PortfolioCountRow(Table):
    """What all limits together came to at a moment. Append-only; totals alone."""

    __tablename__ = "portfolio_counts"

    count_id: Mapped[str] = mapped_column(primary_key=True)
    counted_at: Mapped[datetime] = mapped_column(index=True)
    policy_version: Mapped[str]
    limits: Mapped[int]
    limits_minor: Mapped[int]
    expected_loss_minor: Mapped[int]
    capital_minor: Mapped[int]


class AuthorisationRow(Table):
    """The answer to a payment. Append-only; asking again gives the same answer."""

    __tablename__ = "authorisations"

    payment_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    request_hash: Mapped[str]
    document: Mapped[bytes]
    at: Mapped[datetime]


class OpenedPaymentRow(Table):
    """What became of an approved payment: how much of each limit is held, captured, given back, refunded."""

    __tablename__ = "opened_payments"
    __table_args__ = (
        CheckConstraint("held_minor >= 0", name="not_negative"),
        Index(
            None, "held_until", sqlite_where=text("held_minor > 0"), postgresql_where=text("held_minor > 0")
        ),
    )

    payment_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    held_minor: Mapped[int]
    held_until: Mapped[datetime]
    document: Mapped[bytes]


class EntryRow(Table):
    """One step in the life of a limit or a payment. Append-only; a step of a subject happens once."""

    __tablename__ = "ledger_entries"
    __table_args__ = (UniqueConstraint("subject", "step_id"),)

    entry_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    subject: Mapped[str]
    step_id: Mapped[str]
    request_hash: Mapped[str]
    document: Mapped[bytes]
    at: Mapped[datetime]


class PostingRow(Table):
    """One side of a ledger entry. Append-only; an entry's postings sum to zero."""

    __tablename__ = "postings"

    posting_id: Mapped[str] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(index=True)
    account: Mapped[str]
    amount_minor: Mapped[int]
    currency: Mapped[str]
    at: Mapped[datetime]


class ConversationRow(Table):
    """A conversation and the wish it has come to."""

    __tablename__ = "conversations"

    conversation_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    document: Mapped[bytes]
    opened_at: Mapped[datetime]


class MessageRow(Table):
    """One message. Append-only."""

    __tablename__ = "messages"

    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.conversation_id"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    document: Mapped[bytes]
    at: Mapped[datetime]


class AnswerRow(Table):
    """A recorded yes or no to exact terms. Append-only."""

    __tablename__ = "answers"
    __table_args__ = (Index(None, "customer_id", "subject"),)

    answer_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"))
    subject: Mapped[str]
    message_id: Mapped[str | None]
    document: Mapped[bytes]
    at: Mapped[datetime]


class HandoverRow(Table):
    """A case that waits for a person."""

    __tablename__ = "handovers"
    __table_args__ = (Index(None, "state", "at"),)

    handover_id: Mapped[str] = mapped_column(primary_key=True)
    customer_id: Mapped[str] = mapped_column(ForeignKey("customers.customer_id"), index=True)
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decisions.decision_id"))
    state: Mapped[str]
    document: Mapped[bytes]
    at: Mapped[datetime]


class DestructionRow(Table):
    """A key that is to be destroyed: noted with the change that asks for it, gone once it is done."""

    __tablename__ = "destructions"

    owner: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)


class InstallationRow(Table):
    """What is true of this database as a whole, such as which key ring it belongs to."""

    __tablename__ = "installation"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class CounterpartyRow(Table):
    """Somebody who is told when a consent that names them changes; the secret signs what they are sent."""

    __tablename__ = "counterparties"

    name: Mapped[str] = mapped_column(primary_key=True)
    url: Mapped[str]
    secret: Mapped[bytes]
    created_at: Mapped[datetime]


class DeliveryRow(Table):
    """One change of a consent's state to be told to one counterparty."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(None, "state", "next_at"),
        UniqueConstraint("consent_id", "revision", "counterparty"),
    )

    delivery_id: Mapped[str] = mapped_column(primary_key=True)
    consent_id: Mapped[str] = mapped_column(ForeignKey("consents.consent_id"))
    revision: Mapped[int]
    counterparty: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    next_at: Mapped[datetime]
    last_error: Mapped[str | None]
    changed_at: Mapped[datetime]


class IdempotencyRow(Table):
    """What was answered to a write, so that the same key gets the same answer."""

    __tablename__ = "idempotency"

    principal: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_hash: Mapped[str]
    status: Mapped[int | None]
    media_type: Mapped[str | None]
    body: Mapped[bytes | None]
    at: Mapped[datetime]
