"""Whether a message answers what a person has just asked, or is about something else."""

import re
from typing import Final, Literal

from tools.understanding.appealing import appeal_wish_in
from tools.understanding.intents import Intent, intents_in
from tools.understanding.plain import has_hidden

ANSWERED_WITH_WORDS: Final[Literal["words"]] = "words"
"""How an answer in the person's own words is recorded, beside `yes` and `no`."""

_ABOUT_SOMETHING_ELSE = frozenset(
    {
        *(Intent.TROUBLE, Intent.DECLINE_MACHINE, Intent.PERSON, Intent.ERASE_ALL, Intent.RESUME),
        *(Intent.PAUSE, Intent.WITHDRAW, Intent.ACCEPT_OFFER, Intent.DECLINE_OFFER, Intent.DOWNLOAD),
        *(Intent.WHAT_KNOWN, Intent.MY_CONSENTS, Intent.MY_LIMITS, Intent.WHAT_WOULD_HELP),
        *(Intent.COST, Intent.HELP, Intent.BYE),
    }
)
_ASKED = re.compile(r"[?？]|(?:吗|呢)\s*$")
_SAYS_SOMETHING = re.compile(r"\w")


def plainly_answers(text: str) -> bool:
    """Whether words that directly follow a question can only be its answer. What asks back, wants something
    of us or hides something is none; whoever wrote it is asked first. Never raises."""
    if has_hidden(text) or _ASKED.search(text) or not _SAYS_SOMETHING.search(text):
        return False
    if appeal_wish_in(text) is not None:
        return False
    return not _ABOUT_SOMETHING_ELSE.intersection(intents_in(text))
