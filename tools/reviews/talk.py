"""What of a conversation somebody may read who works on a case about anything but a payment. Pure.

What was held and chosen about payments is kept against fraud alone, so whole turns about it are left out: the
card, what the person answered to it, and what was said of their answer.
"""

from collections.abc import Collection, Iterable
from typing import Final

from models.facts.conversation import CardKind, Message, Role

_ASKED_ABOUT_PAYMENTS: Final = ("stop:", "scam:", "go_on:", "me:")
"""How the subjects of questions about a payment that waits begin."""

_TOOLS: Final = frozenset(
    {
        "show_held_payment",
        "show_payment_statement",
        "stop_payment",
        "go_on_with_payment",
        "confirm_payment",
        "deny_payment",
    }
)


def without_payments(messages: Iterable[Message], named: Collection[str] = ()) -> tuple[Message, ...]:
    """The messages, oldest first, without those about payments that wait; `named`: ids of cases about
    payments, and of the payments that they are about."""
    kept: list[Message] = []
    answers_one = False
    for turn in _turns(messages):
        own = [message for message in turn if message.role is not Role.EVENT]
        about = answers_one or any(_is_about(message, named) for message in own)
        kept += [
            message
            for message in turn
            if not (_is_about(message, named) or (about and message.role is not Role.EVENT))
        ]
        if own:
            answers_one = any(_asks_about(message) for message in own)
    return tuple(kept)


def _turns(messages: Iterable[Message]) -> list[list[Message]]:
    """Each begins with what the person says."""
    found: list[list[Message]] = []
    for message in messages:
        if message.role is Role.PERSON or not found:
            found.append([])
        found[-1].append(message)
    return found


def _is_about(message: Message, named: Collection[str]) -> bool:
    if _asks_about(message) or any(card.card is CardKind.HOLD or card.id in named for card in message.cards):
        return True
    return any(
        call.name in _TOOLS or any(each in call.arguments for each in named) for call in message.tool_calls
    )


def _asks_about(message: Message) -> bool:
    return message.question is not None and message.question.subject.startswith(_ASKED_ABOUT_PAYMENTS)
