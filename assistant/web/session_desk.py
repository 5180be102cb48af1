"""The chat page's desk: checks whose session a token is, then asks the front desk."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from assistant.conversation.front_desk import FrontDesk
from assistant.conversation.views import ChatView, MessageView
from assistant.web.desk import DemoCustomer
from models.errors import NotFound
from models.facts.conversation import Conversation
from models.facts.customer import Customer
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language


@dataclass(frozen=True, slots=True)
class SessionDesk:
    """Implements `Desk`. `blurbs` say who each demo customer is; None outside a demonstration."""

    desk: FrontDesk
    session_lasts: timedelta
    blurbs: Mapping[str, Mapping[Language, str]] | None

    def demo_customers(self, language: Language) -> tuple[DemoCustomer, ...]:
        found = (
            (self._demo_customer(external_id), blurb) for external_id, blurb in (self.blurbs or {}).items()
        )
        return tuple(
            DemoCustomer(customer_id=customer.customer_id, name=customer.name, blurb=blurb[language])
            for customer, blurb in found
            if customer is not None
        )

    def sign_in(self, customer_id: str) -> str:
        """Raises NotFound for anyone who is not a demo customer."""
        known = {customer.customer_id for customer in self.demo_customers(Language.EN)}
        if customer_id not in known:
            raise NotFound("There is no such demo customer.")
        token = secrets.token_urlsafe(32)
        means = self.desk.means
        with means.storage.writing() as stores:
            stores.identity.add_session(token, customer_id, means.now(), self.session_lasts)
        return token

    def sign_out(self, token: str) -> None:
        with self.desk.means.storage.writing() as stores:
            stores.identity.end_session(token)

    def chat(self, token: str, language: Language) -> ChatView:
        return self.desk.chat(self.customer_id(token), language)

    def say(self, token: str, language: Language, text: str) -> tuple[MessageView, ...]:
        return self.desk.say(self._conversation(token, language), language, text)

    def answer(
        self, token: str, language: Language, subject: str, terms_hash: str, yes: bool
    ) -> tuple[MessageView, ...]:
        return self.desk.answer(self._conversation(token, language), language, subject, terms_hash, yes)

    def tell(
        self, token: str, language: Language, subject: str, terms_hash: str, words: str
    ) -> tuple[MessageView, ...]:
        return self.desk.tell(self._conversation(token, language), language, subject, terms_hash, words)

    def upload(
        self, token: str, language: Language, kind: EvidenceKind, file_name: str, data: bytes
    ) -> tuple[MessageView, ...]:
        return self.desk.upload(self._conversation(token, language), language, kind, file_name, data)

    def confirm(
        self,
        token: str,
        language: Language,
        evidence_id: str,
        terms_hash: str,
        corrections: Mapping[FieldName, str],
    ) -> tuple[MessageView, ...]:
        conversation = self._conversation(token, language)
        return self.desk.confirm(conversation, language, evidence_id, terms_hash, corrections)

    def ask_withdrawal(self, token: str, language: Language, consent_id: str) -> tuple[MessageView, ...]:
        return self.desk.ask_withdrawal(self._conversation(token, language), language, consent_id)

    def ask_person(self, token: str, language: Language) -> tuple[MessageView, ...]:
        return self.desk.ask_person(self._conversation(token, language), language)

    def customer_id(self, token: str) -> str:
        """Whose session it is; raises SignInNeeded."""
        means = self.desk.means
        with means.storage.reading() as stores:
            return stores.identity.customer_of(token, means.now())

    def picture(self, token: str, evidence_id: str, page: int) -> bytes:
        return self.desk.picture(self.customer_id(token), evidence_id, page)

    def _conversation(self, token: str, language: Language) -> Conversation:
        return self.desk.conversation(self.customer_id(token), language)

    def _demo_customer(self, external_id: str) -> Customer | None:
        with self.desk.means.storage.reading() as stores:
            return stores.customers.by_external_id(external_id)
