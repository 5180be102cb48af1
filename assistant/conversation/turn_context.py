"""What one turn is bound to: who is speaking, in which conversation, and what they said yes to."""

from dataclasses import dataclass, field
from typing import ClassVar

from pydantic_core import CoreSchema, SchemaSerializer, core_schema

from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.conversation.situation import Answered, Heard, Situation, situation_of
from models.errors import NoYesOnRecord
from models.facts.consent import Channel
from models.facts.conversation import CardReference, Question
from models.facts.language import Language


@dataclass(frozen=True, slots=True)
class Shown:
    """What a tool puts in front of the person; carried beside its words, unseen by the chat model."""

    cards: tuple[CardReference, ...] = ()
    question: Question | None = None


_AS_IT_IS = core_schema.plain_serializer_function_ser_schema(lambda context: context)
"""LangChain has pydantic write out all that a tool is called with, the runtime wherever it stands included:
without this the whole program, for 50 ms a call."""


@dataclass(slots=True)
class TurnContext:
    """Bound by the turn, never by the chat model. `question` is what was open when the person spoke."""

    means: Means
    customer_id: str
    conversation_id: str
    message_id: str
    language: Language
    text: str
    heard: Heard
    question: Question | None
    answered: Answered | None
    said_minor: frozenset[int] = field(default_factory=frozenset)
    """Amounts the person has named in this conversation."""

    __pydantic_serializer__: ClassVar[SchemaSerializer] = SchemaSerializer(
        core_schema.any_schema(serialization=_AS_IT_IS)
    )

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> CoreSchema:
        # LangChain describes every tool argument to pydantic, the injected runtime included.
        return core_schema.is_instance_schema(cls, serialization=_AS_IT_IS)

    def situation(self) -> Situation:
        """Where the case stands now; read anew each time."""
        with self.means.storage.reading() as stores:
            conversation = stores.conversations.get(self.conversation_id, self.customer_id)
            review, at = self.means.pack.review, self.means.now()
            found = situation_of(stores, conversation, self.heard, self.answered, self.language, at, review)
        asked = None if self.question is None else self.question.subject
        return found.model_copy(update={"asked": asked})

    def recorded(self, subject: str, answer: str) -> Yes:
        """The person's own answer to this very subject, given in this turn's message.

        Raises NoYesOnRecord otherwise: a chat model cannot answer for the person.
        """
        given = self.answered
        if self.question is None or given is None or given.subject != subject or given.answer != answer:
            raise NoYesOnRecord
        return Yes(self.question.terms_hash, Channel.CHAT, self.message_id)
