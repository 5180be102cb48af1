"""Intents: what a message is after, strongest first."""

import re
from enum import StrEnum
from functools import cache

from tools.understanding.amounts import Amount, amounts_in
from tools.understanding.answers import answer_to_offer
from tools.understanding.phrases import blanked, is_said, phrase_pattern
from tools.understanding.plain import Plain, plain
from tools.understanding.topics import kinds_offered, scene_in, wishes_everything
from tools.understanding.vocabulary import read_vocabulary


class Intent(StrEnum):
    """Listed from strongest to weakest: a person in trouble, or one who says stop, is heard first."""

    TROUBLE = "trouble"
    DECLINE_MACHINE = "decline_machine"
    PERSON = "person"
    ERASE_ALL = "erase_all"
    RESUME = "resume"
    PAUSE = "pause"
    WITHDRAW = "withdraw"
    ACCEPT_OFFER = "accept_offer"
    DECLINE_OFFER = "decline_offer"
    COMPLAIN = "complain"
    WHY = "why"
    DOWNLOAD = "download"
    WHAT_KNOWN = "what_known"
    MY_CONSENTS = "my_consents"
    MY_LIMITS = "my_limits"
    WHAT_WOULD_HELP = "what_would_help"
    COST = "cost"
    WISH_SCENE = "wish_scene"
    WISH_LIMIT = "wish_limit"
    GIVE_EVIDENCE = "give_evidence"
    DONE = "done"
    HELP = "help"
    GREET = "greet"
    THANKS = "thanks"
    BYE = "bye"
    OTHER = "other"


_FOUND_OTHERWISE = (
    Intent.ACCEPT_OFFER,
    Intent.DECLINE_OFFER,
    Intent.WISH_SCENE,
    Intent.WISH_LIMIT,
    Intent.GIVE_EVIDENCE,
)
_ABOUT_SHARING = frozenset({Intent.ERASE_ALL, Intent.RESUME, Intent.PAUSE, Intent.WITHDRAW, Intent.DOWNLOAD})
_SHORT = 10  # so few characters beside an amount leave it the whole message
_ASKED = re.compile(r"[?？吗]")


def intents_in(text: str) -> tuple[Intent, ...]:
    """Everything a message is after, strongest first; OTHER alone when nothing is recognised.

    ACCEPT_OFFER is as strict as a recorded yes: the whole message accepts, and names, the offer.
    """
    message = plain(text)
    found = {intent for intent in Intent if intent not in _FOUND_OTHERWISE and _is_worded(intent, message)}
    found |= _about_a_pause(message, found) | _about_an_offer(text, message)
    found |= _about_evidence(message, found) | _wishes(message, found)
    return tuple(intent for intent in Intent if intent in found) or (Intent.OTHER,)


def _is_worded(intent: Intent, text: Plain) -> bool:
    if intent is Intent.OTHER:
        return False
    words, unless, denial_counts = _wording(intent)
    seen = blanked(unless, text)
    return is_said(words, seen) if denial_counts else bool(words.search(seen))


def _about_a_pause(message: Plain, found: set[Intent]) -> set[Intent]:
    """Stop, but only for now."""
    stops = Intent.WITHDRAW in found or bool(_wording("stopping")[0].search(message))
    going_on = found & {Intent.RESUME, Intent.ERASE_ALL}
    return {Intent.PAUSE} if stops and not going_on and _wording("for_now")[0].search(message) else set()


def _about_an_offer(text: str, message: Plain) -> set[Intent]:
    answer = answer_to_offer(text)
    if answer == "yes":
        return {Intent.ACCEPT_OFFER}
    declined = answer == "no" or (not _ASKED.search(message) and _is_worded(Intent.DECLINE_OFFER, message))
    return {Intent.DECLINE_OFFER} if declined else set()


def _about_evidence(message: Plain, found: set[Intent]) -> set[Intent]:
    """Naming a document offers it, unless it is named to take it back."""
    if found & _ABOUT_SHARING:
        return set()
    offered = kinds_offered(message) or _is_worded(Intent.GIVE_EVIDENCE, message)
    return {Intent.GIVE_EVIDENCE} if offered else set()


def _wishes(message: Plain, found: set[Intent]) -> set[Intent]:
    if found & _ABOUT_SHARING:
        return set()
    amounts = amounts_in(message)
    if scene_in(message) and (amounts or _is_worded(Intent.WISH_SCENE, message)):
        return {Intent.WISH_SCENE}
    worded = _is_worded(Intent.WISH_LIMIT, message) or wishes_everything(message)
    bare = _is_mostly(amounts, message) and not _wording("own_facts")[0].search(message)
    return {Intent.WISH_LIMIT} if worded or bare else set()


def _is_mostly(amounts: tuple[Amount, ...], message: Plain) -> bool:
    """8000, 提到8000, "make it 8000": an amount with little around it."""
    spans = {amount.span for amount in amounts}
    beside = len(re.sub(r"\s", "", message)) - sum(end - start for start, end in spans)
    return bool(amounts) and beside <= _SHORT


@cache
def _wording(intent: str) -> tuple[re.Pattern[str], re.Pattern[str], bool]:
    entry = read_vocabulary("intents.toml")[intent]
    return (
        phrase_pattern(entry["words"]),
        phrase_pattern(entry.get("unless", ())),
        entry.get("denial") != "ignored",
    )
