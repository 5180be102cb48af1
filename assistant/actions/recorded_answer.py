"""A yes or no on the record: to exact terms, by the customer, through a door."""

from dataclasses import dataclass
from typing import Literal

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import TermsDiffer
from models.facts.consent import Channel
from models.facts.offer import Answer


@dataclass(frozen=True, slots=True)
class Yes:
    """The person's yes: to which terms, through which door, in which message."""

    terms_hash: str
    channel: Channel
    message_id: str | None = None


def require_same_terms(yes: Yes, terms_hash: str) -> None:
    """Raises TermsDiffer unless the yes names exactly these terms."""
    if yes.terms_hash != terms_hash:
        raise TermsDiffer


def record_answer(
    means: Means, stores: Stores, customer_id: str, subject: str, yes: Yes, answer: Literal["yes", "no"]
) -> Answer:
    """Keep the answer in the transaction that acts on it."""
    recorded = Answer(
        answer_id=means.new_id("ans"),
        customer_id=customer_id,
        subject=subject,
        terms_hash=yes.terms_hash,
        answer=answer,
        channel=yes.channel,
        message_id=yes.message_id,
        at=means.now(),
    )
    stores.offers.add_answer(recorded)
    return recorded
