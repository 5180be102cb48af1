"""Offers and recorded answers. An open offer's terms are sealed with a key of the offer's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from assistant.storage.append_only import let_end
from assistant.storage.destructions import Destructions
from assistant.storage.vault import PERSON, RETAINED, Vault
from models.errors import NotFound
from models.facts.consent import Channel
from models.facts.offer import Answer, Offer, OfferState, Terms
from models.tables import AnswerRow, OfferConsentRow, OfferRow, SheetShownRow

PROOFS = ("offer:", "lowering:", "consent:", "resume:", "withdrawal:", "erasure:", "go_on:")
"""Begin the subjects of answers that prove what a person agreed to; they outlive the person's other data."""


@dataclass(frozen=True, slots=True)
class Offers:
    session: Session
    vault: Vault
    destructions: Destructions

    def add(self, offer: Offer) -> None:
        self.session.add(
            OfferRow(
                offer_id=offer.offer_id,
                decision_id=offer.terms.decision_id,
                customer_id=offer.terms.customer_id,
                state=offer.state,
                expires_at=offer.terms.expires_at,
                sealed_for=offer.offer_id,
                terms=self._sealed(offer.terms, offer.offer_id),
                terms_hash=offer.terms_hash,
                changed_at=offer.changed_at,
            )
        )
        self.session.flush()
        self.session.add_all(
            OfferConsentRow(offer_id=offer.offer_id, consent_id=consent_id) for consent_id in offer.rests_on
        )
        self.session.flush()

    def get(self, offer_id: str, customer_id: str, *, lock: bool = False) -> Offer:
        """Raises NotFound, also for somebody else's offer."""
        row = self.session.get(OfferRow, offer_id, with_for_update=lock or None, populate_existing=lock)
        if row is None or row.customer_id != customer_id:
            raise NotFound(f"There is no offer {offer_id}.")
        offer = self._offer(row)
        if offer is None:
            raise NotFound(f"There is no offer {offer_id}.")
        return offer

    def of_customer(self, customer_id: str, state: OfferState | None = None) -> tuple[Offer, ...]:
        """A customer's offers, oldest first."""
        query = select(OfferRow).where(OfferRow.customer_id == customer_id).order_by(OfferRow.offer_id)
        if state is not None:
            query = query.where(OfferRow.state == state)
        return self._offers(query)

    def of_decision(self, decision_id: str) -> Offer | None:
        query = select(OfferRow).where(OfferRow.decision_id == decision_id)
        row = self.session.scalars(query).one_or_none()
        return None if row is None else self._offer(row)

    def resting_on(self, consent_id: str) -> tuple[Offer, ...]:
        """Offers, in any state, that this consent supports."""
        query = (
            select(OfferRow)
            .join(OfferConsentRow, OfferConsentRow.offer_id == OfferRow.offer_id)
            .where(OfferConsentRow.consent_id == consent_id)
            .order_by(OfferRow.offer_id)
        )
        return self._offers(query)

    def out_of_time(self, at: datetime) -> tuple[str, ...]:
        """Customers with an offer that nobody answered in time."""
        query = select(OfferRow.customer_id).where(
            OfferRow.state == OfferState.OPEN, OfferRow.expires_at <= at
        )
        return tuple(self.session.scalars(query.distinct().order_by(OfferRow.customer_id)))

    def settle(self, offers: Iterable[Offer], state: OfferState, at: datetime) -> None:
        """Close open offers; closed ones stay as they are, and one past its time can only be expired."""
        for offer in offers:
            row = self.session.get(OfferRow, offer.offer_id, with_for_update=True, populate_existing=True)
            assert row is not None
            if row.state == OfferState.OPEN:
                row.state, row.changed_at = OfferState.EXPIRED if row.expires_at <= at else state, at
                if row.state == OfferState.ACCEPTED:
                    self._seal_anew(row, offer.terms, RETAINED)
        self.session.flush()

    def strip(self, offers: Iterable[Offer]) -> None:
        """Take what came from a document out of the terms of offers nobody accepted, for good."""
        for offer in offers:
            row = self.session.get(OfferRow, offer.offer_id, with_for_update=True, populate_existing=True)
            assert row is not None
            if row.state in {OfferState.OPEN, OfferState.ACCEPTED} or row.sealed_for == PERSON:
                continue
            scope = offer.terms.scope
            bare = None if scope is None else scope.model_copy(update={"merchant": None, "region": None})
            self._seal_anew(row, offer.terms.model_copy(update={"scope": bare}), PERSON)
        self.session.flush()

    def sheet_shown(self, offer_id: str, channel: Channel, at: datetime) -> None:
        """The cost sheet stood before its person; the first time counts, whoever else notes one."""
        kind = self.session.get_bind().dialect.name
        note = (postgresql.insert if kind == "postgresql" else sqlite.insert)(SheetShownRow)
        values = {"offer_id": offer_id, "channel": channel, "at": at}
        self.session.execute(note.values(values).on_conflict_do_nothing())

    def sheet_shown_at(self, offer_id: str) -> datetime | None:
        """When it first did; None while it has not."""
        return self.session.scalar(select(SheetShownRow.at).where(SheetShownRow.offer_id == offer_id))

    def erase(self, customer_id: str) -> int:
        """Delete the offers that were never accepted; says how many."""
        query = select(OfferRow).where(
            OfferRow.customer_id == customer_id, OfferRow.state != OfferState.ACCEPTED
        )
        rows = self.session.scalars(query).all()
        let_end(self.session)
        for row in rows:
            for about in (OfferConsentRow, SheetShownRow):
                self.session.execute(delete(about).where(about.offer_id == row.offer_id))
            self.destructions.note(customer_id, (row.offer_id,))
            self.session.delete(row)
        kept = or_(*(AnswerRow.subject.startswith(topic) for topic in PROOFS))
        self.session.execute(delete(AnswerRow).where(AnswerRow.customer_id == customer_id, ~kept))
        self.session.flush()
        return len(rows)

    def add_answer(self, answer: Answer) -> None:
        self.session.add(
            AnswerRow(
                answer_id=answer.answer_id,
                customer_id=answer.customer_id,
                subject=answer.subject,
                message_id=answer.message_id,
                document=self.vault.seal(
                    answer.customer_id,
                    opens_answer(answer.subject),
                    f"answers/{answer.answer_id}",
                    answer.model_dump_json(),
                ),
                at=answer.at,
            )
        )
        self.session.flush()

    def answers(self, customer_id: str, subject: str) -> tuple[Answer, ...]:
        """Recorded answers to one subject, oldest first."""
        query = (
            select(AnswerRow)
            .where(AnswerRow.customer_id == customer_id, AnswerRow.subject == subject)
            .order_by(AnswerRow.answer_id)
        )
        key = opens_answer(subject)
        found = (
            self.vault.text(customer_id, key, f"answers/{row.answer_id}", row.document)
            for row in self.session.scalars(query)
        )
        return tuple(Answer.from_json(text) for text in found if text is not None)

    def all_answers(self, customer_id: str) -> tuple[Answer, ...]:
        """Every recorded answer of a customer's, oldest first."""
        query = select(AnswerRow.subject).where(AnswerRow.customer_id == customer_id).distinct()
        found = [
            each for subject in self.session.scalars(query) for each in self.answers(customer_id, subject)
        ]
        return tuple(sorted(found, key=lambda answer: answer.answer_id))

    def _offers(self, query: Select[OfferRow]) -> tuple[Offer, ...]:
        found = (self._offer(row) for row in self.session.scalars(query))
        return tuple(offer for offer in found if offer is not None)

    def _offer(self, row: OfferRow) -> Offer | None:
        place = f"offers/{row.offer_id}"
        text = self.vault.text(row.customer_id, row.sealed_for, place, row.terms)
        if text is None:
            return None
        consents = select(OfferConsentRow.consent_id).where(OfferConsentRow.offer_id == row.offer_id)
        return Offer(
            terms=Terms.from_json(text),
            terms_hash=row.terms_hash,
            rests_on=tuple(sorted(self.session.scalars(consents))),
            state=OfferState(row.state),
            changed_at=row.changed_at,
        )

    def _seal_anew(self, row: OfferRow, terms: Terms, subject: str) -> None:
        """With another key; the offer's own goes."""
        row.terms, row.sealed_for = self._sealed(terms, subject), subject
        self.destructions.note(row.customer_id, (row.offer_id,))

    def _sealed(self, terms: Terms, subject: str) -> bytes:
        place = f"offers/{terms.offer_id}"
        return self.vault.seal(terms.customer_id, subject, place, terms.model_dump_json())


def opens_answer(subject: str) -> str:
    """A yes to fields goes with the document; a yes to terms is kept as the proof of them."""
    topic, _, name = subject.partition(":")
    return name if topic == "fields" else RETAINED
