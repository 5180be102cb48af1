"""Offers and recorded answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import NotFound
from models.facts.offer import Answer, Offer, OfferState, Terms
from models.tables import AnswerRow, OfferConsentRow, OfferRow


@dataclass(frozen=True, slots=True)
class Offers:
    session: Session

    def add(self, offer: Offer) -> None:
        self.session.add(
            OfferRow(
                offer_id=offer.offer_id,
                decision_id=offer.terms.decision_id,
                customer_id=offer.terms.customer_id,
                state=offer.state,
                expires_at=offer.terms.expires_at,
                terms=offer.terms.model_dump_json(),
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
        return self._offer(row)

    def of_customer(self, customer_id: str, state: OfferState | None = None) -> tuple[Offer, ...]:
        """A customer's offers, oldest first."""
        query = select(OfferRow).where(OfferRow.customer_id == customer_id).order_by(OfferRow.offer_id)
        if state is not None:
            query = query.where(OfferRow.state == state)
        return tuple(self._offer(row) for row in self.session.scalars(query))

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
        return tuple(self._offer(row) for row in self.session.scalars(query))

    def settle(self, offers: Iterable[Offer], state: OfferState, at: datetime) -> None:
        """Close open offers; closed ones stay as they are, and one past its time can only be expired."""
        for offer in offers:
            row = self.session.get(OfferRow, offer.offer_id, with_for_update=True, populate_existing=True)
            assert row is not None
            if row.state == OfferState.OPEN:
                row.state, row.changed_at = OfferState.EXPIRED if row.expires_at <= at else state, at
        self.session.flush()

    def add_answer(self, answer: Answer) -> None:
        self.session.add(
            AnswerRow(
                answer_id=answer.answer_id,
                customer_id=answer.customer_id,
                subject=answer.subject,
                message_id=answer.message_id,
                document=answer.model_dump_json(),
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
        return tuple(Answer.from_json(row.document) for row in self.session.scalars(query))

    def _offer(self, row: OfferRow) -> Offer:
        consents = select(OfferConsentRow.consent_id).where(OfferConsentRow.offer_id == row.offer_id)
        return Offer(
            terms=Terms.from_json(row.terms),
            terms_hash=row.terms_hash,
            rests_on=tuple(sorted(self.session.scalars(consents))),
            state=OfferState(row.state),
            changed_at=row.changed_at,
        )
