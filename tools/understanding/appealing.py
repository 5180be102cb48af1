"""A decision that its person does not agree with: what a message wants of it."""

import re
from enum import StrEnum
from functools import cache

from tools.understanding.intents import Intent, intents_in
from tools.understanding.phrases import blanked, is_denied, phrase_pattern
from tools.understanding.plain import Plain, plain
from tools.understanding.vocabulary import read_vocabulary

_ASKED = re.compile(r"[?？]|吗|多久|怎么|(?i:\b(?:how|what|when|why)\b)")


class AppealWish(StrEnum):
    """Listed from strongest to weakest."""

    WITHDRAW = "withdraw"
    """An appeal that runs is to end."""
    STATUS = "status"
    """They ask how it stands."""
    APPEAL = "appeal"
    PERSON = "person"
    """A person is to decide, not a machine alone."""


def appeal_wish_in(text: str) -> AppealWish | None:
    """The strongest of them that a message holds, None where it holds none. Never raises.

    "I don't agree" alone is an appeal here; where a question is open it is a no to that, which the caller
    has looked for before.
    """
    message = plain(text)
    return next((wish for wish in AppealWish if _is_said(wish, message)), None)


def refuses_machine(text: str) -> bool:
    """Whether a message says that a person is to decide, not a machine alone; asking about it says no such
    thing yet. Never raises."""
    if _ASKED.search(text):
        return False
    wish = appeal_wish_in(text)
    return wish is AppealWish.PERSON or (wish is None and Intent.DECLINE_MACHINE in intents_in(text))


def _is_said(wish: AppealWish, message: Plain) -> bool:
    words, whole, denied = _wording(wish)
    if whole.fullmatch(message.strip(" \n.,!~。，！；;…")):
        return True
    seen = blanked(denied, message)
    found = [match.start() for match in words.finditer(seen)]
    # "I don't agree" and 「不服」 deny by themselves: only what stands before them can deny them.
    return any(not is_denied(seen, start) for start in found)


@cache
def _wording(wish: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    entry = read_vocabulary("appealing.toml")[wish]
    return (
        phrase_pattern(entry["words"]),
        phrase_pattern(entry.get("whole", ())),
        phrase_pattern(entry["denied"]),
    )
