"""What a brain is told: where the case stands, with ids and figures but nothing read from documents."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from assistant.conversation.situation_cases import (
    AppealNow,
    CaseNow,
    appeal_now,
    cases_now,
    cases_of,
)
from assistant.conversation.situation_lowering import DecreaseNow as DecreaseNow
from assistant.conversation.situation_lowering import decreases_now
from assistant.storage.stores import Stores
from models.facts.consent import ConsentRecord, ConsentState, DataCategory, Purpose
from models.facts.conversation import Conversation
from models.facts.decision import Verdict, Wish
from models.facts.evidence import EvidenceKind, EvidenceState, Scene
from models.facts.intervention import InterventionState
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.money import Currency
from models.facts.offer import OfferState
from models.facts.payment import PaymentVerdict
from models.facts.value import Value
from tools.consent.asking import state_now
from tools.explanation.figures import local_day, money
from tools.payments.intervening import state_at
from tools.policy.review_section import ReviewPolicy

_PAYMENTS_MAX = 3


class Heard(Value):
    """What happened: the person said something, or did something beside the words."""

    kind: Literal["words", "event"]
    event: (
        Literal[
            "granted",
            "refused",
            "uploaded",
            "upload_failed",
            "confirmed",
            "accepted",
            "declined",
            "withdrawn",
            "kept",
            "paused",
            "resumed",
            "unchanged",
            "payment_stopped",
            "payment_gone_on",
            "payment_confirmed",
            "payment_denied",
            "wants_withdrawal",
            "wants_person",
            "appealed",
            "case_answered",
            "appeal_withdrawn",
            "failed",
        ]
        | None
    ) = None
    subject: str | None = None
    code: str | None = None
    document: DataCategory | None = None
    """The kind of document it is about, or account events."""


class Answered(Value):
    """The person's bare yes or no to the question that was open; `words` to one that a person asked."""

    subject: str
    answer: Literal["yes", "no", "words"]


class LimitNow(Value):
    kind: LimitKind
    scene: Scene | None
    amount_minor: int
    available_minor: int
    currency: Currency = Currency.CNY


class ConsentNow(Value):
    consent_id: str
    document: DataCategory
    """A kind of document, or account events."""
    purpose: Purpose
    state: ConsentState


class EvidenceNow(Value):
    evidence_id: str
    document: EvidenceKind
    consent_id: str
    state: EvidenceState


class OfferNow(Value):
    offer_id: str
    kind: LimitKind
    old_limit_minor: int
    new_limit_minor: int
    annual_rate_bps: int
    expires_on: date


class PaymentNow(Value):
    """A payment that waits for its person, or did lately. Who is paid is no brain's business."""

    payment_id: str
    verdict: PaymentVerdict
    state: InterventionState
    amount_minor: int
    paid: bool


class DecisionNow(Value):
    decision_id: str
    verdict: Verdict
    reasons: tuple[str, ...]


class Situation(Value):
    """Rebuilt from the database before every step; the conversation keeps nothing else."""

    today: date
    language: Language
    heard: Heard
    answered: Answered | None
    asked: Annotated[str | None, Field(exclude_if=lambda each: not each)] = None
    """The subject of the question that was open when the person spoke."""
    wish: Wish | None
    limits: tuple[LimitNow, ...]
    consents: tuple[ConsentNow, ...]
    evidence: tuple[EvidenceNow, ...]
    offer: OfferNow | None
    decision: DecisionNow | None
    waiting_for_person: bool
    decreases: Annotated[tuple[DecreaseNow, ...], Field(exclude_if=lambda each: not each)] = ()
    """Those of the lender that are not in force yet."""
    cases: Annotated[tuple[CaseNow, ...], Field(exclude_if=lambda each: not each)] = ()
    """Those with a person, and the one that was over last."""
    appeal: Annotated[AppealNow | None, Field(exclude_if=lambda each: not each)] = None
    """How the latest decision stands towards an appeal."""
    payments: tuple[PaymentNow, ...] = ()
    """Those that something last happened to, the newest last."""
    events: int | None = None
    """How many account events came in under an active consent for the present purpose; None without one."""

    def money(self, amount_minor: int) -> str:
        """An amount in the currency that the person's limits are in."""
        currency = self.limits[0].currency if self.limits else Currency.CNY
        return money(amount_minor, self.language, currency)

    @property
    def purpose(self) -> Purpose:
        """What evidence is looked at for: the wish, or the limit that people look at."""
        kind = self.wish.kind if self.wish is not None else self.kind_with_people
        return Purpose.SCENE_PURCHASE if kind is LimitKind.SCENE else Purpose.UNDERWRITING

    @property
    def kind_with_people(self) -> LimitKind | None:
        """The kind of limit that people look at now, the latest; None where they look at none."""
        found = [each.limit_kind for each in self.cases if not each.state.is_over]
        return next((each for each in reversed(found) if each is not None), None)

    def consents_in(self, state: ConsentState) -> tuple[ConsentNow, ...]:
        """Consents for the present purpose in a state, oldest first."""
        return tuple(c for c in self.consents if c.state is state and c.purpose is self.purpose)

    def evidence_in(self, state: EvidenceState) -> tuple[EvidenceNow, ...]:
        """Evidence under an active consent for the present purpose, in a state, oldest first."""
        active = {c.consent_id for c in self.consents_in(ConsentState.ACTIVE)}
        return tuple(e for e in self.evidence if e.state is state and e.consent_id in active)

    def allowed_without_evidence(self) -> tuple[EvidenceKind, ...]:
        """Documents that may be shown and have not been."""
        held = {e.consent_id for e in self.evidence if e.state is not EvidenceState.ERASED}
        return tuple(
            EvidenceKind(c.document.value)
            for c in self.consents_in(ConsentState.ACTIVE)
            if c.document.is_document and c.consent_id not in held
        )


def situation_of(
    stores: Stores,
    conversation: Conversation,
    heard: Heard,
    answered: Answered | None,
    language: Language,
    at: datetime,
    review: ReviewPolicy,
) -> Situation:
    """Gather where a customer's case stands at a moment."""
    customer_id = conversation.customer_id
    latest, cases = stores.decisions.latest(customer_id), cases_of(stores, customer_id)
    consents = tuple(
        each for record in stores.consents.of_customer(customer_id) for each in _consents(record, at)
    )
    found = Situation(
        today=local_day(at),
        language=language,
        heard=heard,
        answered=answered,
        wish=conversation.wish,
        limits=tuple(
            LimitNow(
                kind=limit.kind,
                scene=None if limit.scope is None else limit.scope.scene,
                amount_minor=limit.amount_minor,
                available_minor=limit.available_minor,
                currency=limit.currency,
            )
            for limit in stores.limits.in_force(customer_id, at)
        ),
        consents=consents,
        evidence=tuple(
            EvidenceNow(
                evidence_id=each.evidence_id,
                document=each.kind,
                consent_id=each.consent_id,
                state=each.state,
            )
            for each in stores.upkeep.tombstones(customer_id)
        ),
        offer=_offer(stores, customer_id, at),
        decision=None
        if latest is None
        else DecisionNow(
            decision_id=latest.decision.decision_id,
            verdict=latest.decision.verdict,
            reasons=latest.decision.reasons,
        ),
        waiting_for_person=any(h.state == "waiting" for h in stores.conversations.handovers(customer_id)),
        cases=cases_now(stores, cases),
        appeal=appeal_now(latest.decision if latest else None, cases, review, at),
        decreases=decreases_now(stores, customer_id),
        payments=_payments(stores, customer_id, at),
    )
    return found.model_copy(update={"events": _events(stores, customer_id, found)})


def _events(stores: Stores, customer_id: str, situation: Situation) -> int | None:
    shared = {
        each.consent_id
        for each in situation.consents_in(ConsentState.ACTIVE)
        if each.document is DataCategory.ACCOUNT_EVENTS
    }
    if not shared:
        return None
    lines = stores.account_events.lines(customer_id)
    return sum(each.count for each in lines if each.consent_id in shared and not each.erased)


def _payments(stores: Stores, customer_id: str, at: datetime) -> tuple[PaymentNow, ...]:
    return tuple(
        PaymentNow(
            payment_id=each.payment_id,
            verdict=each.verdict,
            state=state_at(each, at),
            amount_minor=each.payment.amount_minor,
            paid=each.answer is not None and each.answer.verdict is PaymentVerdict.APPROVE,
        )
        for each in reversed(stores.interventions.latest(customer_id, _PAYMENTS_MAX))
    )


def _consents(record: ConsentRecord, at: datetime) -> tuple[ConsentNow, ...]:
    consent = record.consent
    return tuple(
        ConsentNow(
            consent_id=consent.consent_id,
            document=category,
            purpose=consent.purpose,
            state=state_now(record, at),
        )
        for category in consent.categories
        if not category.is_fraud_only
    )


def _offer(stores: Stores, customer_id: str, at: datetime) -> OfferNow | None:
    still_open = [
        offer
        for offer in stores.offers.of_customer(customer_id, OfferState.OPEN)
        if at < offer.terms.expires_at
    ]
    if not still_open:
        return None
    terms = still_open[-1].terms
    return OfferNow(
        offer_id=terms.offer_id,
        kind=terms.kind,
        old_limit_minor=terms.old_limit_minor,
        new_limit_minor=terms.new_limit_minor,
        annual_rate_bps=terms.cost.annual_rate_bps,
        expires_on=local_day(terms.expires_at),
    )
