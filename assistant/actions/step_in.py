"""Step in where a payment looks like a scam, or where it may not be the person who pays."""

from datetime import datetime

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.conversation import CardKind, CardReference, Message, Role
from models.facts.intervention import Intervention
from models.facts.payment import Assessment, Authorisation, Payment, PaymentVerdict
from tools.payments.intervening import answer_now, begin
from tools.payments.scams.saying import told
from tools.payments.scams.typology import typology

WAITS = frozenset({PaymentVerdict.HOLD, PaymentVerdict.STEP_UP})
"""Verdicts with which a payment waits for its person."""


def intervene(
    means: Means, stores: Stores, payment: Payment, assessment: Assessment, at: datetime
) -> Intervention:
    """Have a payment wait for its person, who is told in their conversation.

    Under the customer's lock, in the transaction that keeps the answer. Nothing moves, nothing is reserved.
    """
    rules = typology()
    waiting = rules.waiting(assessment.verdict, assessment.pattern)
    intervention = begin(payment, assessment, waiting, at)
    stores.interventions.keep(intervention, at)
    _tell(means, stores, intervention, at)
    return intervention


def present_answer(stores: Stores, first: Authorisation, at: datetime) -> Authorisation:
    """The answer to a payment as it stands now; `first` is what the merchant was told at the time."""
    if first.verdict not in WAITS:
        return first
    intervention = stores.interventions.find(first.payment_id)
    return first if intervention is None else answer_now(intervention, first, at)


def _tell(means: Means, stores: Stores, intervention: Intervention, at: datetime) -> None:
    """A card in the latest conversation. It is no question: a yes that is being typed means another."""
    latest = stores.conversations.latest(intervention.customer_id)
    if latest is None:
        return
    conversation = stores.conversations.get(latest.conversation_id, intervention.customer_id, lock=True)
    stores.conversations.say(
        Message(
            message_id=means.new_id("msg"),
            conversation_id=conversation.conversation_id,
            position=stores.conversations.next_position(conversation.conversation_id),
            role=Role.EVENT,
            text=told(intervention, typology(), conversation.language),
            cards=(CardReference(card=CardKind.HOLD, id=intervention.payment_id),),
            at=at,
        )
    )
