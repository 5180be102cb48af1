"""What the page of a payment asks for: see why it waits, and choose."""

from dataclasses import dataclass

from assistant.actions.answer_intervention import ask_person, confirm_payment, go_on, stop_payment
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.conversation.filling import Filling
from assistant.conversation.hold_cards import hold_card
from assistant.conversation.hold_views import HoldCard
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
            filling = Filling(stores, means.pack, means.parties, customer_id, language, means.now())
            return hold_card(filling, payment_id)

    def customer_name(self, customer_id: str) -> str:
        with self.means.storage.reading() as stores:
            return stores.customers.get(customer_id).name

    def waiting(self, customer_id: str) -> tuple[str, ...]:
        """The payments that wait for them, oldest first."""
        with self.means.storage.reading() as stores:
            found = stores.interventions.waiting(customer_id, self.means.now())
        return tuple(each.payment_id for each in found)

    def stop(self, customer_id: str, payment_id: str, *, scam: bool) -> None:
        stop_payment(self.means, customer_id, payment_id, Channel.PAGE, scam=scam)

    def ask_person(self, customer_id: str, payment_id: str) -> None:
        ask_person(self.means, customer_id, payment_id, Channel.PAGE)

    def go_on(self, customer_id: str, payment_id: str, terms_hash: str) -> None:
        go_on(self.means, customer_id, payment_id, Yes(terms_hash, Channel.PAGE))

    def confirm(self, customer_id: str, payment_id: str, *, mine: bool) -> None:
        confirm_payment(self.means, customer_id, payment_id, Channel.PAGE, mine=mine)
