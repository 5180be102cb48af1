"""What the chat page needs done for it: the one collaborator behind every route."""

from collections.abc import Mapping
from typing import Protocol

from assistant.conversation.views import ChatView, MessageView
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.value import Value


class DemoCustomer(Value):
    """Somebody to try the page as."""

    customer_id: str
    name: str
    blurb: str


class Desk(Protocol):
    """Acts for the customer whose session the token names.

    Every method that takes a token raises SignInNeeded when the session is missing or over, and
    otherwise any CreditAssistantError; the page turns these into words. Messages that come back
    are the new ones only, the person's own first.
    """

    def demo_customers(self, language: Language) -> tuple[DemoCustomer, ...]:
        """Who can be signed in without a password; empty outside a demonstration."""

    def sign_in(self, customer_id: str) -> str:
        """A new session's token; only for demo customers."""

    def sign_out(self, token: str) -> None:
        """End the session; ending an unknown one changes nothing."""

    def chat(self, token: str, language: Language) -> ChatView:
        """Everything the page shows, as it stands now."""

    def say(self, token: str, language: Language, text: str) -> tuple[MessageView, ...]:
        """One turn of the conversation."""

    def answer(
        self, token: str, language: Language, subject: str, terms_hash: str, yes: bool
    ) -> tuple[MessageView, ...]:
        """A yes or no, by button, to exactly these terms."""

    def tell(
        self, token: str, language: Language, subject: str, terms_hash: str, words: str
    ) -> tuple[MessageView, ...]:
        """Words to a person at the lender, by the card that asked for them; an appeal may go without."""

    def upload(
        self, token: str, language: Language, kind: EvidenceKind, file_name: str, data: bytes
    ) -> tuple[MessageView, ...]:
        """Take in one document; what is wrong with it comes back as a message."""

    def confirm(
        self,
        token: str,
        language: Language,
        evidence_id: str,
        terms_hash: str,
        corrections: Mapping[FieldName, str],
    ) -> tuple[MessageView, ...]:
        """All fields are right except for the corrections, which are in the form of `FieldView.raw`."""

    def ask_withdrawal(self, token: str, language: Language, consent_id: str) -> tuple[MessageView, ...]:
        """Show what withdrawing would change; nothing is withdrawn yet."""

    def ask_person(self, token: str, language: Language) -> tuple[MessageView, ...]:
        """Pass the case to a person."""

    def picture(self, token: str, evidence_id: str, page: int) -> bytes:
        """A page of the person's own document as PNG; pages count from 1."""
