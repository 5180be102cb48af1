"""The front desk: what every face asks for. Acts, lets the conversation notice, fills in the cards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.actions.change_consent import (
    grant_consent,
    pause_consent,
    refuse_consent,
    resume_consent,
)
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import purpose_of
from assistant.actions.settle_evidence import settle_evidence
from assistant.actions.settle_offer import accept_offer, decline_offer
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.conversation.cards import costs_delivered, message_views
from assistant.conversation.case_desk import act_on_case
from assistant.conversation.consent_cards import consent_views, shared_in
from assistant.conversation.filling import CARD_PHRASES, Filling
from assistant.conversation.hold_answers import PAYMENT_TOPICS, acts_on_payment
from assistant.conversation.limit_cards import limit_views
from assistant.conversation.situation import Heard
from assistant.conversation.turn import Turns
from assistant.conversation.views import ChatView, MessageView
from assistant.storage.stores import Stores
from models.errors import (
    ConsentMissing,
    CreditAssistantError,
    DocumentOfOtherKind,
    FieldUnusable,
    NotFound,
    UnusableInput,
)
from models.facts.consent import (
    Channel,
    ConsentRecord,
    ConsentState,
    Purpose,
    Standing,
    category_of,
)
from models.facts.conversation import Conversation, Message
from models.facts.evidence import Evidence, EvidenceKind, FieldName
from models.facts.language import Language
from tools.explanation.words import data_word, in_sentence, listed


@dataclass(frozen=True, slots=True)
class FrontDesk:
    """Everything is for one customer, named by whoever has checked who is speaking."""

    means: Means
    turns: Turns

    def conversation(self, customer_id: str, language: Language) -> Conversation:
        """The customer's latest conversation, opened when there is none."""
        with self.means.storage.reading() as stores:
            latest = stores.conversations.latest(customer_id)
        return latest or self.open_conversation(customer_id, language)

    def open_conversation(self, customer_id: str, language: Language) -> Conversation:
        """A new conversation. Raises NotFound for an unknown customer."""
        conversation = Conversation(
            conversation_id=self.means.new_id("cnv"),
            customer_id=customer_id,
            language=language,
            opened_at=self.means.now(),
        )
        with self.means.storage.writing() as stores:
            stores.customers.lock(customer_id)
            stores.conversations.add(conversation)
        return conversation

    def chat(self, customer_id: str, language: Language) -> ChatView:
        """All that a chat page shows, as it stands now."""
        conversation = self.conversation(customer_id, language)
        with self.means.storage.reading() as stores:
            filling = self._filling(stores, customer_id, language)
            messages = stores.conversations.messages(conversation.conversation_id)
            view = ChatView(
                customer_name=stores.customers.get(customer_id).name,
                language=language,
                conversation_id=conversation.conversation_id,
                messages=message_views(filling, messages),
                limits=limit_views(filling),
                consents=consent_views(filling),
            )
        costs_delivered(self.means, customer_id, view.messages, Channel.PAGE)
        return view

    def history(
        self, customer_id: str, conversation_id: str, language: Language, after: int, size: int
    ) -> tuple[MessageView, ...]:
        """Messages past a position, oldest first, at most `size` of the newest."""
        with self.means.storage.reading() as stores:
            stores.conversations.get(conversation_id, customer_id)
            messages = stores.conversations.messages(conversation_id, after=after, latest=size)
            views = message_views(self._filling(stores, customer_id, language), messages)
        costs_delivered(self.means, customer_id, views, Channel.CHAT)
        return views

    def say(self, conversation: Conversation, language: Language, text: str) -> tuple[MessageView, ...]:
        """One turn. Raises UnusableInput for an empty message."""
        if not text.strip():
            raise UnusableInput("The message is empty; write something and send it again.")
        return self._views(conversation, language, self.turns.say(conversation, text, language))

    def answer(
        self, conversation: Conversation, language: Language, subject: str, terms_hash: str, yes: bool
    ) -> tuple[MessageView, ...]:
        """A yes or no by button, to exactly the terms that the card showed."""
        topic, _, subject_id = subject.partition(":")
        recorded = Yes(terms_hash, Channel.PAGE)
        customer_id = conversation.customer_id
        record = None
        if topic not in {"offer", *PAYMENT_TOPICS}:
            record = self._consent(customer_id, subject_id)
        acts: dict[tuple[str, bool], tuple[str, Callable[[], object]]] = {
            ("consent", True): (
                "granted",
                lambda: grant_consent(self.means, customer_id, subject_id, recorded),
            ),
            ("consent", False): (
                "refused",
                lambda: refuse_consent(self.means, customer_id, subject_id, recorded),
            ),
            ("offer", True): (
                "accepted",
                lambda: accept_offer(self.means, customer_id, subject_id, recorded),
            ),
            ("offer", False): (
                "declined",
                lambda: decline_offer(self.means, customer_id, subject_id, recorded),
            ),
            ("withdrawal", True): (
                "withdrawn",
                lambda: withdraw_consent(self.means, customer_id, subject_id, recorded, Channel.PAGE),
            ),
            ("withdrawal", False): ("kept", lambda: None),
            ("pause", True): (
                "paused",
                lambda: pause_consent(self.means, customer_id, subject_id, Channel.PAGE, recorded),
            ),
            ("pause", False): ("unchanged", lambda: None),
            ("resume", True): (
                "resumed",
                lambda: resume_consent(self.means, customer_id, subject_id, Channel.PAGE, recorded),
            ),
            ("resume", False): ("unchanged", lambda: None),
            **acts_on_payment(self.means, customer_id, subject_id, recorded),
        }
        if (topic, yes) not in acts:
            raise NotFound(f"There is nothing called {subject} to answer.")
        event, act = acts[topic, yes]
        return self._acted(conversation, language, subject, event, act, record)

    def tell(
        self, conversation: Conversation, language: Language, subject: str, terms_hash: str, words: str
    ) -> tuple[MessageView, ...]:
        """Words to a person at the lender, by the card that asked for them: an appeal, an answer."""
        yes = Yes(terms_hash, Channel.PAGE)
        event, act = act_on_case(self.means, conversation.customer_id, subject, yes, words)
        return self._acted(conversation, language, subject, event, act)

    def upload(
        self,
        conversation: Conversation,
        language: Language,
        kind: EvidenceKind,
        file_name: str,
        data: bytes,
        purpose: Purpose | None = None,
    ) -> tuple[MessageView, ...]:
        """Take in one document. What is wrong with it comes back as a message; nothing is kept then."""
        purpose = purpose or self._purpose(conversation, kind)
        try:
            evidence = self._received(conversation.customer_id, kind, purpose, file_name, data)
        except CreditAssistantError as error:
            found, standing = error.details.get("found"), error.details.get("standing")
            looks_like = found if isinstance(found, EvidenceKind) else kind
            # Why it is closed is told in its own words: "paused" calls for another step than "never asked".
            code = f"consent_{standing}" if isinstance(standing, Standing) else error.code
            return self._notice(conversation, language, "upload_failed", code=code, document=looks_like)
        subject = f"fields:{evidence.evidence_id}"
        return self._notice(conversation, language, "uploaded", subject=subject, document=evidence.kind)

    def confirm(
        self,
        conversation: Conversation,
        language: Language,
        evidence_id: str,
        terms_hash: str,
        corrections: Mapping[FieldName, str],
    ) -> tuple[MessageView, ...]:
        """All fields are right but for the corrections."""
        customer_id = conversation.customer_id
        try:
            settled = settle_evidence(
                self.means, customer_id, evidence_id, Yes(terms_hash, Channel.PAGE), corrections
            )
        except (NotFound, FieldUnusable):
            raise
        except CreditAssistantError as error:
            return self._notice(conversation, language, "failed", code=error.code)
        return self._notice(
            conversation, language, "confirmed", subject=f"fields:{evidence_id}", document=settled.kind
        )

    def ask_withdrawal(
        self, conversation: Conversation, language: Language, consent_id: str
    ) -> tuple[MessageView, ...]:
        """Show what withdrawing would change."""
        record = self._consent(conversation.customer_id, consent_id)
        return self._notice(conversation, language, "wants_withdrawal", subject=consent_id, record=record)

    def ask_person(self, conversation: Conversation, language: Language) -> tuple[MessageView, ...]:
        return self._notice(conversation, language, "wants_person")

    def picture(self, customer_id: str, evidence_id: str, page: int) -> bytes:
        """A page of the person's own document as PNG. Raises NotFound, ConsentMissing, Document*."""
        with self.means.storage.reading() as stores:
            at = self.means.now()
            evidence = stores.evidence.get(evidence_id, customer_id, at)
            if not 1 <= page <= len(evidence.pages):
                raise NotFound(f"There is no page {page}.")
            data = stores.evidence.file(evidence_id, customer_id, at)
        return self.means.reader.picture(data, page, hidden=evidence.hidden)

    # --- behind the desk

    def _received(
        self, customer_id: str, kind: EvidenceKind, purpose: Purpose, file_name: str, data: bytes
    ) -> Evidence:
        """Read as the kind that was named; a slip of the finger between two allowed kinds is put right."""
        try:
            return receive_evidence(self.means, customer_id, kind, purpose, file_name, data)
        except DocumentOfOtherKind as error:
            found = error.details.get("found")
            if not isinstance(found, EvidenceKind):
                raise
            try:
                return receive_evidence(self.means, customer_id, found, purpose, file_name, data)
            except ConsentMissing:
                raise error from None

    def _acted(
        self,
        conversation: Conversation,
        language: Language,
        subject: str,
        event: str,
        act: Callable[[], object],
        record: ConsentRecord | None = None,
    ) -> tuple[MessageView, ...]:
        """Do it and note it; what cannot be done is noted with its reason."""
        try:
            act()
        except NotFound:
            raise
        except CreditAssistantError as error:
            return self._notice(conversation, language, "failed", subject=subject, code=error.code)
        return self._notice(conversation, language, event, subject=subject, record=record)

    def _notice(
        self,
        conversation: Conversation,
        language: Language,
        event: str,
        *,
        subject: str | None = None,
        code: str | None = None,
        document: EvidenceKind | None = None,
        record: ConsentRecord | None = None,
    ) -> tuple[MessageView, ...]:
        shared = (category_of(document),) if document else shared_in(record) if record else ()
        about = shared[0] if shared else None
        heard = Heard.model_validate(
            {"kind": "event", "event": event, "subject": subject, "code": code, "document": about}
        )
        words = [data_word(each, language) for each in shared]
        if record is not None:
            words = [data_word(each, language) for each in record.consent.categories]
        name = listed((in_sentence(each, language) for each in words), language)
        text = CARD_PHRASES.say(f"event.{event}", language, document=name)
        return self._views(conversation, language, self.turns.notice(conversation, heard, text, language))

    def _views(
        self, conversation: Conversation, language: Language, messages: tuple[Message, ...]
    ) -> tuple[MessageView, ...]:
        with self.means.storage.reading() as stores:
            views = message_views(self._filling(stores, conversation.customer_id, language), messages)
        costs_delivered(self.means, conversation.customer_id, views, Channel.CHAT)
        return views

    def _filling(self, stores: Stores, customer_id: str, language: Language) -> Filling:
        means = self.means
        return Filling(stores, means.policies, means.parties, customer_id, language, means.now())

    def _consent(self, customer_id: str, consent_id: str) -> ConsentRecord:
        with self.means.storage.reading() as stores:
            return stores.consents.get(consent_id, customer_id)

    def _purpose(self, conversation: Conversation, kind: EvidenceKind) -> Purpose:
        """The purpose of the present wish, unless only another one is open for this kind."""
        with self.means.storage.reading() as stores:
            wish = stores.conversations.get(conversation.conversation_id, conversation.customer_id).wish
            open_for = {
                record.consent.purpose
                for record in stores.consents.of_customer(conversation.customer_id)
                if record.state is ConsentState.ACTIVE and kind.value in record.consent.categories
            }
        wanted = purpose_of(wish.kind) if wish else Purpose.UNDERWRITING
        return wanted if wanted in open_for or not open_for else min(open_for)
