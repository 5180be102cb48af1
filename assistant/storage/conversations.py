"""Conversations, their messages, and cases handed to a person."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.errors import NotFound
from models.facts.conversation import Conversation, Handover, Message
from models.tables import ConversationRow, HandoverRow, MessageRow


@dataclass(frozen=True, slots=True)
class Conversations:
    session: Session

    def add(self, conversation: Conversation) -> None:
        self.session.add(
            ConversationRow(
                conversation_id=conversation.conversation_id,
                customer_id=conversation.customer_id,
                document=conversation.model_dump_json(),
                opened_at=conversation.opened_at,
            )
        )
        self.session.flush()

    def get(self, conversation_id: str, customer_id: str, *, lock: bool = False) -> Conversation:
        """Raises NotFound, also for somebody else's conversation."""
        row = self.session.get(
            ConversationRow, conversation_id, with_for_update=lock or None, populate_existing=lock
        )
        if row is None or row.customer_id != customer_id:
            raise NotFound(f"There is no conversation {conversation_id}.")
        return Conversation.from_json(row.document)

    def latest(self, customer_id: str) -> Conversation | None:
        query = (
            select(ConversationRow)
            .where(ConversationRow.customer_id == customer_id)
            .order_by(ConversationRow.conversation_id.desc())
            .limit(1)
        )
        row = self.session.scalars(query).one_or_none()
        return None if row is None else Conversation.from_json(row.document)

    def update(self, conversation: Conversation) -> None:
        """Keep a changed wish or language."""
        row = self.session.get(ConversationRow, conversation.conversation_id)
        assert row is not None
        row.document = conversation.model_dump_json()

    def next_position(self, conversation_id: str) -> int:
        query = select(func.max(MessageRow.position)).where(MessageRow.conversation_id == conversation_id)
        latest = self.session.scalar(query)
        return 0 if latest is None else latest + 1

    def say(self, message: Message) -> None:
        self.session.add(
            MessageRow(
                conversation_id=message.conversation_id,
                position=message.position,
                message_id=message.message_id,
                role=message.role,
                document=message.model_dump_json(),
                at=message.at,
            )
        )
        self.session.flush()

    def messages(self, conversation_id: str, *, after: int = -1, latest: int = 200) -> tuple[Message, ...]:
        """The newest `latest` messages past a position, oldest first."""
        query = (
            select(MessageRow.document)
            .where(MessageRow.conversation_id == conversation_id, MessageRow.position > after)
            .order_by(MessageRow.position.desc())
            .limit(latest)
        )
        return tuple(Message.from_json(text) for text in reversed(self.session.scalars(query).all()))

    def add_handover(self, handover: Handover) -> None:
        self.session.add(
            HandoverRow(
                handover_id=handover.handover_id,
                customer_id=handover.customer_id,
                decision_id=handover.decision_id,
                state=handover.state,
                document=handover.model_dump_json(),
                at=handover.at,
            )
        )
        self.session.flush()

    def handovers(self, customer_id: str) -> tuple[Handover, ...]:
        """A customer's cases with a person, oldest first."""
        query = (
            select(HandoverRow)
            .where(HandoverRow.customer_id == customer_id)
            .order_by(HandoverRow.handover_id)
        )
        return tuple(Handover.from_json(row.document) for row in self.session.scalars(query))
