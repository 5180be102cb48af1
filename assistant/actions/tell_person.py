"""Tell a person something that happened to them, where they will see it: in their conversation."""

from collections.abc import Callable

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.conversation import (
    CardKind,
    CardReference,
    Conversation,
    Message,
    Question,
    Role,
)
from models.facts.customer import Customer
from models.facts.language import Language


def tell_person(
    means: Means,
    stores: Stores,
    customer: Customer,
    text: Callable[[Language], str],
    cards: tuple[CardReference, ...] = (CardReference(card=CardKind.LIMITS),),
    question: Question | None = None,
) -> None:
    """Say it in their latest conversation, or open one: what they must hear waits for no word of theirs.

    `question` is what their next message answers, where they are asked something.
    """
    latest = stores.conversations.latest(customer.customer_id)
    if latest is None:
        latest = Conversation(
            conversation_id=means.new_id("cnv"),
            customer_id=customer.customer_id,
            language=customer.language,
            opened_at=means.now(),
        )
        stores.conversations.add(latest)
    conversation = stores.conversations.get(latest.conversation_id, customer.customer_id, lock=True)
    stores.conversations.say(
        Message(
            message_id=means.new_id("msg"),
            conversation_id=conversation.conversation_id,
            position=stores.conversations.next_position(conversation.conversation_id),
            role=Role.ASSISTANT,
            text=text(conversation.language),
            cards=cards,
            question=question,
            at=means.now(),
        )
    )
