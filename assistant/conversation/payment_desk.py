"""What the page of a payment asks for: see why it waits, choose, say whom to call first."""

from dataclasses import dataclass

from assistant.actions.answer_intervention import ask_person
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.trusted_contact import forget_contact, name_contact
from assistant.conversation.filling import Filling
from assistant.conversation.hold_answers import acts_on_payment
from assistant.conversation.hold_cards import hold_card
from assistant.conversation.hold_views import HoldCard
from models.errors import NotFound
from models.facts.consent import Channel
from models.facts.language import Language


@dataclass(frozen=True, slots=True)
class PaymentDesk:
    """Everything is for one customer, named by whoever has checked who is asking.

    Each choice raises what its action does: NotFound, PaymentNotWaiting, CoolingOff and their like.
    """

    means: Means

    def card(self, customer_id: str, language: Language, payment_id: str) -> HoldCard:
        """As it stands now. Raises NotFound, also for somebody else's payment and one that never waited."""
        means = self.means
        with means.storage.reading() as stores:
            stores.customers.get(customer_id)
            filling = Filling(stores, means.policies, means.parties, customer_id, language, means.now())
            return hold_card(filling, payment_id)

    def customer_name(self, customer_id: str) -> str:
        with self.means.storage.reading() as stores:
            return stores.customers.get(customer_id).name

    def answer(self, customer_id: str, payment_id: str, topic: str, terms_hash: str, *, yes: bool) -> None:
        """By a button of the card, to exactly what it showed."""
        acts = acts_on_payment(self.means, customer_id, payment_id, Yes(terms_hash, Channel.PAGE))
        if (topic, yes) not in acts:
            raise NotFound(f"There is nothing called {topic} to answer.")
        acts[topic, yes][1]()

    def ask_person(self, customer_id: str, payment_id: str) -> None:
        ask_person(self.means, customer_id, payment_id, Channel.PAGE)

    def name_contact(self, customer_id: str, name: str, phone: str) -> None:
        name_contact(self.means, customer_id, name, phone)

    def forget_contact(self, customer_id: str) -> None:
        forget_contact(self.means, customer_id)
