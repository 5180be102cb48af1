"""What a message wants of a payment that waits for its person."""

import re
from enum import StrEnum
from functools import cache
from typing import Literal

from tools.understanding.answers import answer_in
from tools.understanding.phrases import blanked, is_said, phrase_pattern
from tools.understanding.plain import has_hidden, plain
from tools.understanding.vocabulary import read_vocabulary

_ANSWER_CHARACTERS_MAX = 60
_ASKED = re.compile(r"[?？吗]")


class PaymentWish(StrEnum):
    """Listed from strongest to weakest: whoever sees through a scam, or says stop, is heard first."""

    SCAM = "scam"
    NOT_ME = "not_me"
    STOP = "stop"
    ME = "me"
    SURE = "sure"
    HELD = "held"
    """They ask what is with it."""

    @property
    def stops(self) -> bool:
        return self in {PaymentWish.SCAM, PaymentWish.STOP}


def payment_wish_in(text: str) -> PaymentWish | None:
    """The strongest wish about a payment; None where there is none. Never raises."""
    message = plain(text)
    for wish in PaymentWish:
        words, unless = _wording(wish)
        # "It was not me" is no denial, and "do not pay" is a wish.
        seen = blanked(unless, message)
        found = words.search(seen) if wish in _DENIAL_COUNTS_NOT else is_said(words, seen)
        if found:
            return wish
    return None


_DENIAL_COUNTS_NOT = frozenset({PaymentWish.NOT_ME, PaymentWish.STOP, PaymentWish.HELD})


def answer_about_payment(topic: str, text: str) -> Literal["yes", "no"] | None:
    """A short, unhidden answer to "shall I stop it?" (`stop`) or "is it you?" (`me`), in its own words too.

    To a statement (`go_on`) only a pure yes or no is one: see `answer_in`.
    """
    pure = answer_in(text)
    if pure is not None or topic == "go_on":
        return pure
    if len(text) > _ANSWER_CHARACTERS_MAX or has_hidden(text) or _ASKED.search(text):
        return None
    wish = payment_wish_in(text)
    if topic == "stop" and wish is not None and wish.stops:
        return "yes"
    if topic == "me" and wish in {PaymentWish.ME, PaymentWish.NOT_ME}:
        return "yes" if wish is PaymentWish.ME else "no"
    return None


@cache
def _wording(wish: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    entry = read_vocabulary("payments.toml")[wish]
    return phrase_pattern(entry["words"]), phrase_pattern(entry.get("unless", ()))
