"""Carry out what people decided on a case, and tell its customer; in the transaction that settles it.

No ruling writes a limit: it becomes a new sealed decision on what is open at that moment, and an offer that
the customer may accept or not.
"""

from dataclasses import dataclass

from assistant.actions.answer_intervention import lift_waiting, stop_waiting
from assistant.actions.decide_as_ruled import decide_as_ruled
from assistant.actions.means import Means
from assistant.actions.settle_decrease import handle_decrease
from assistant.actions.tell_person import tell_person
from assistant.storage.stores import Stores
from models.facts.conversation import CardKind, CardReference
from models.facts.customer import Customer
from models.facts.decision import Decision
from models.facts.decrease import Handled
from models.facts.intervention import WORDS_MAX
from models.facts.language import Language
from models.facts.payment import PaymentVerdict
from models.facts.review import CaseKind, ReviewCase, Ruling, RulingOutcome
from tools.explanation.figures import money
from tools.explanation.review_words import decided_said, said_of
from tools.reviews.bounds import ABOUT_LIMITS


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """The decision that a ruling about a limit became; None for any other."""

    decision: Decision | None = None


def carry_out(means: Means, stores: Stores, customer: Customer, case: ReviewCase) -> CarriedOut:
    """Raises what ends a payment or a decrease raises: PaymentNotWaiting, InterventionExpired,
    DecreaseClosed, AnotherPersonNeeded."""
    ruling = case.ruling
    assert ruling is not None, "what is carried out was ruled"
    if case.kind in ABOUT_LIMITS:
        return _limit(means, stores, customer, case, ruling)
    if case.kind is CaseKind.PAYMENT:
        _payment(means, stores, customer, case, ruling)
    elif case.kind is CaseKind.DECREASE:
        _decrease(means, stores, case, ruling)
    else:
        key = "answered" if case.kind is CaseKind.QUESTION else "corrected"
        key = "not_corrected" if ruling.outcome is RulingOutcome.DECLINE else key
        card = CardReference(card=CardKind.HANDOVER, id=case.case_id)
        told = ruling.to_customer
        tell_person(means, stores, customer, lambda said: said_of(key, said, said=told), cards=(card,))
    return CarriedOut()


def _limit(means: Means, stores: Stores, customer: Customer, case: ReviewCase, ruling: Ruling) -> CarriedOut:
    decision, offer = decide_as_ruled(means, stores, customer, case)
    pack = means.policies.at(decision.at)
    card = CardReference(card=CardKind.DECISION, id=decision.decision_id)
    if offer is not None:
        card = CardReference(card=CardKind.OFFER, id=offer.offer_id)
    tell_person(
        means, stores, customer, lambda said: decided_said(decision, ruling, pack, said), cards=(card,)
    )
    return CarriedOut(decision)


def _payment(means: Means, stores: Stores, customer: Customer, case: ReviewCase, ruling: Ruling) -> None:
    assert case.payment_id is not None, "a case about a payment names it"
    lifts = ruling.outcome is RulingOutcome.LIFT
    about = (case.customer_id, case.payment_id, ruling.by, ruling.rationale[:WORDS_MAX])
    if lifts:
        ended = lift_waiting(means, stores, *about)
    else:
        ended = stop_waiting(means, stores, *about, theirs=not ruling.not_theirs)
    key = "lifted" if lifts else "not_theirs" if ruling.not_theirs else "stopped"
    if lifts and ended.answer is not None and ended.answer.verdict is not PaymentVerdict.APPROVE:
        key = "lifted_declined"

    def said(language: Language) -> str:
        amount = money(ended.payment.amount_minor, language, ended.payment.currency)
        return said_of(key, language, said=ruling.to_customer, amount=amount)

    card = CardReference(card=CardKind.HOLD, id=case.payment_id)
    tell_person(means, stores, customer, said, cards=(card,))


def _decrease(means: Means, stores: Stores, case: ReviewCase, ruling: Ruling) -> None:
    assert case.decrease_id is not None, "a case about a decrease names it"
    handled = Handled(name=ruling.by, saying=ruling.rationale[:1_000], at=ruling.at)
    upheld = ruling.outcome is RulingOutcome.DECLINE
    handle_decrease(means, stores, case.decrease_id, handled, upheld=upheld)
