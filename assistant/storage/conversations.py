"""Conversations, their messages, and cases handed to a person; all sealed with the customer's key."""

from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.storage.append_only import let_end
from assistant.storage.vault import PERSON, Vault
from models.errors import NotFound
from models.facts.conversation import Conversation, Handover, Message
from models.facts.value import Value
from models.tables import ConversationRow, HandoverRow, MessageRow


@dataclass(frozen=True, slots=True)
class Conversations:
    session: Session
    vault: Vault

    def add(self, conversation: Conversation) -> None:
        self.session.add(
            ConversationRow(
                conversation_id=conversation.conversation_id,
                customer_id=conversation.customer_id,
                document=self._sealed(conversation.customer_id, conversation.conversation_id, conversation),
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
        text = self._opened(customer_id, conversation_id, row.document)
        if text is None:
            raise NotFound(f"There is no conversation {conversation_id}.")
        return Conversation.from_json(text)

    def latest(self, customer_id: str) -> Conversation | None:
        query = (
            select(ConversationRow)
            .where(ConversationRow.customer_id == customer_id)
            .order_by(ConversationRow.conversation_id.desc())
            .limit(1)
        )
        row = self.session.scalars(query).one_or_none()
        text = None if row is None else self._opened(customer_id, row.conversation_id, row.document)
        return None if text is None else Conversation.from_json(text)

    def update(self, conversation: Conversation) -> None:
        """Keep a changed wish or language."""
        row = self.session.get(ConversationRow, conversation.conversation_id)
        assert row is not None
        row.document = self._sealed(conversation.customer_id, conversation.conversation_id, conversation)

    def next_position(self, conversation_id: str) -> int:
        query = select(func.max(MessageRow.position)).where(MessageRow.conversation_id == conversation_id)
        latest = self.session.scalar(query)
        return 0 if latest is None else latest + 1

    def say(self, message: Message) -> None:
        owner = self._owner(message.conversation_id)
        self.session.add(
            MessageRow(
                conversation_id=message.conversation_id,
                position=message.position,
                message_id=message.message_id,
                role=message.role,
                document=self._sealed(owner, message.message_id, message),
                at=message.at,
            )
        )
        self.session.flush()

    def messages(self, conversation_id: str, *, after: int = -1, latest: int = 200) -> tuple[Message, ...]:
        """The newest `latest` messages past a position, oldest first."""
        query = (
            select(MessageRow)
            .where(MessageRow.conversation_id == conversation_id, MessageRow.position > after)
            .order_by(MessageRow.position.desc())
            .limit(latest)
        )
        rows = self.session.scalars(query).all()
        owner = self._owner(conversation_id) if rows else ""
        found = (self._opened(owner, row.message_id, row.document) for row in reversed(rows))
        return tuple(Message.from_json(text) for text in found if text is not None)

    def settle_handover(self, handover_id: str) -> None:
        """It waits no longer; settling one that is gone or settled changes nothing."""
        row = self.session.get(HandoverRow, handover_id)
        text = None if row is None else self._opened(row.customer_id, handover_id, row.document)
        if row is None or text is None:
            return
        settled = Handover.from_json(text).model_copy(update={"state": "settled"})
        row.state, row.document = settled.state, self._sealed(row.customer_id, handover_id, settled)
        self.session.flush()

    def add_handover(self, handover: Handover) -> None:
        self.session.add(
            HandoverRow(
                handover_id=handover.handover_id,
                customer_id=handover.customer_id,
                decision_id=handover.decision_id,
                state=handover.state,
                document=self._sealed(handover.customer_id, handover.handover_id, handover),
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
        rows = self.session.scalars(query)
        found = (self._opened(customer_id, row.handover_id, row.document) for row in rows)
        return tuple(Handover.from_json(text) for text in found if text is not None)

    def count(self, customer_id: str) -> int:
        """How many messages there are in all conversations of a customer."""
        theirs = select(ConversationRow.conversation_id).where(ConversationRow.customer_id == customer_id)
        query = select(func.count()).select_from(MessageRow).where(MessageRow.conversation_id.in_(theirs))
        return int(self.session.scalar(query) or 0)

    def erase(self, customer_id: str) -> int:
        """Delete all that was said; says how many messages."""
        theirs = select(ConversationRow.conversation_id).where(ConversationRow.customer_id == customer_id)
        let_end(self.session)
        said = self.session.execute(delete(MessageRow).where(MessageRow.conversation_id.in_(theirs)))
        self.session.execute(delete(HandoverRow).where(HandoverRow.customer_id == customer_id))
        self.session.execute(delete(ConversationRow).where(ConversationRow.customer_id == customer_id))
        return int(said.rowcount)  # type: ignore[attr-defined]

    def of_customer(self, customer_id: str) -> tuple[Conversation, ...]:
        """All of a customer's conversations, oldest first."""
        query = (
            select(ConversationRow)
            .where(ConversationRow.customer_id == customer_id)
            .order_by(ConversationRow.conversation_id)
        )
        rows = self.session.scalars(query)
        found = (self._opened(customer_id, row.conversation_id, row.document) for row in rows)
        return tuple(Conversation.from_json(text) for text in found if text is not None)

    def _owner(self, conversation_id: str) -> str:
        row = self.session.get(ConversationRow, conversation_id)
        assert row is not None, "messages belong to a conversation"
        return row.customer_id

    def _sealed(self, owner: str, place: str, value: Value) -> bytes:
        return self.vault.seal(owner, PERSON, place, value.model_dump_json())

    def _opened(self, owner: str, place: str, sealed: bytes) -> str | None:
        return self.vault.text(owner, PERSON, place, sealed)
