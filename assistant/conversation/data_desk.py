"""What the page "my data" asks for. Acts, and has the conversation note what was done beside it."""

from dataclasses import dataclass
from typing import Any

from assistant.actions.change_consent import pause_consent, resume_consent
from assistant.actions.correct_customer import ask_for_correction
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.what_is_shared import what_is_shared
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.conversation.case_cards import case_card
from assistant.conversation.consent_cards import consent_card, data_named, notice_view
from assistant.conversation.data_cards import (
    by_law_group,
    decision_view,
    erased_view,
    erasure_view,
    fraud_group,
    shared_view,
)
from assistant.conversation.data_views import DecisionView, ErasedView, ErasureView, MyDataView
from assistant.conversation.filling import Filling
from assistant.conversation.known_cards import SHARED_NOW, account_group
from assistant.conversation.situation_cases import cases_of
from assistant.conversation.views import NoticeView
from assistant.storage.stores import Stores
from models.errors import NotFound, UnusableInput
from models.facts.consent import Channel, ConsentChange, ConsentRecord, ConsentState
from models.facts.conversation import Message, Role
from models.facts.language import Language


@dataclass(frozen=True, slots=True)
class DataDesk:
    """Everything is for one customer, named by whoever has checked who is asking."""

    means: Means

    def view(self, customer_id: str, language: Language) -> MyDataView:
        """All that the page shows, as it stands now. Raises NotFound, AccountClosed."""
        sharing = what_is_shared(self.means, customer_id)
        with self.means.storage.reading() as stores:
            filling = self._filling(stores, customer_id, language)
            waiting = [each for each in sharing.consents if each.state is ConsentState.REQUESTED]
            past = [
                each for each in sharing.consents if each.state not in SHARED_NOW | {ConsentState.REQUESTED}
            ]
            return MyDataView(
                customer_name=stores.customers.get(customer_id).name,
                waiting=tuple(consent_card(filling, each.consent_id) for each in waiting),
                now=tuple(
                    shared_view(filling, each) for each in sharing.consents if each.state in SHARED_NOW
                ),
                past=tuple(shared_view(filling, each) for each in past),
                account=account_group(filling),
                fraud=fraud_group(filling, sharing),
                by_law=by_law_group(filling, sharing),
                cases=tuple(
                    case_card(filling, case)
                    for case in cases_of(stores, customer_id)
                    if not case.state.is_over
                ),
            )

    def pause(self, customer_id: str, language: Language, consent_id: str, terms_hash: str) -> None:
        """Raises NotFound, TermsDiffer, ConsentNotOpen; so do the two below."""
        yes = Yes(terms_hash, Channel.PAGE)
        record = pause_consent(self.means, customer_id, consent_id, Channel.PAGE, yes)
        self._note(customer_id, language, "paused", record)

    def resume(self, customer_id: str, language: Language, consent_id: str, terms_hash: str) -> None:
        yes = Yes(terms_hash, Channel.PAGE)
        record = resume_consent(self.means, customer_id, consent_id, Channel.PAGE, yes)
        self._note(customer_id, language, "resumed", record)

    def withdraw(self, customer_id: str, language: Language, consent_id: str, terms_hash: str) -> None:
        yes = Yes(terms_hash, Channel.PAGE)
        done = withdraw_consent(self.means, customer_id, consent_id, yes, Channel.PAGE)
        if not done.already:
            self._note(customer_id, language, "withdrawn", done.record)

    def ask_for_correction(self, customer_id: str, what: str, should_be: str) -> None:
        """Somebody at the lender looks at it. Raises UnusableInput for words that say nothing."""
        words = "".join(each for each in should_be if each.isprintable()).strip()
        if not words:
            raise UnusableInput("Write how it should read.")
        ask_for_correction(self.means, customer_id, what, words)

    def notice(self, customer_id: str, language: Language, consent_id: str) -> NoticeView:
        """The notice as it was shown. Raises NotFound."""
        with self.means.storage.reading() as stores:
            record = stores.consents.get(consent_id, customer_id)
            found = notice_view(self._filling(stores, customer_id, language), record)
        if found is None:
            raise NotFound(f"The notice of {consent_id} is not kept.")
        return found

    def receipts(self, customer_id: str, consent_id: str) -> tuple[ConsentChange, ...]:
        """Every change of state with its signed receipt, oldest first. Raises NotFound."""
        with self.means.storage.reading() as stores:
            stores.consents.get(consent_id, customer_id)
            return stores.consents.changes(consent_id)

    def decision(self, customer_id: str, language: Language, decision_id: str) -> DecisionView:
        """What was decided and why. Raises NotFound."""
        with self.means.storage.reading() as stores:
            return decision_view(self._filling(stores, customer_id, language), decision_id)

    def export(self, customer_id: str) -> dict[str, Any]:
        return export_data(self.means, customer_id)

    def erasing(self, customer_id: str, language: Language) -> ErasureView:
        """What erasing everything would do; nothing is changed."""
        effect = preview_erasure(self.means, customer_id)
        with self.means.storage.reading() as stores:
            filling = self._filling(stores, customer_id, language)
            return erasure_view(filling, effect, stores.customers.get(customer_id).name)

    def erase(self, customer_id: str, language: Language, terms_hash: str) -> ErasedView:
        """Erase everything and close the account. Raises NotFound, TermsDiffer, AccountClosed."""
        yes = Yes(terms_hash, Channel.PAGE)
        effect = erase_customer(self.means, customer_id, yes, Channel.PAGE)
        with self.means.storage.reading() as stores:
            return erased_view(self._filling(stores, customer_id, language), effect)

    def _note(self, customer_id: str, language: Language, event: str, record: ConsentRecord) -> None:
        """A line in the latest conversation, so that it knows; nobody needs to answer it."""
        with self.means.storage.writing() as stores:
            latest = stores.conversations.latest(customer_id)
            if latest is None:
                return
            stores.conversations.get(latest.conversation_id, customer_id, lock=True)
            filling = self._filling(stores, customer_id, language)
            stores.conversations.say(
                Message(
                    message_id=self.means.new_id("msg"),
                    conversation_id=latest.conversation_id,
                    position=stores.conversations.next_position(latest.conversation_id),
                    role=Role.EVENT,
                    text=filling.say(f"event.{event}", document=data_named(filling, record)),
                    at=self.means.now(),
                )
            )

    def _filling(self, stores: Stores, customer_id: str, language: Language) -> Filling:
        means = self.means
        return Filling(stores, means.policies, means.parties, customer_id, language, means.now())
