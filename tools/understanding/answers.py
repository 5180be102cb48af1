"""Answers: whether a message is a pure yes or no to exact terms. Anything more than that is neither."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from tools.understanding.phrases import phrase_pattern
from tools.understanding.plain import has_hidden, plain
from tools.understanding.vocabulary import read_vocabulary

Answer = Literal["yes", "no"]

_ANSWER_CHARACTERS_MAX = 60
_DOUBT = re.compile(r"[?？…]|\.{2,}|。{2,}|~{2,}")
_PARTS = re.compile(r"[,，、.。!！~\n]")


def answer_in(text: str) -> Answer | None:
    """A whole, unconditional yes or no; None for anything mixed, conditional, asked, quoted or longer.

    Every part between commas and full stops must itself be a listed answer or a courtesy, all must
    agree, and nothing may be hidden. An answer that names its thing ("I accept the offer") is not
    pure: see `answer_to_offer`.
    """
    return _agreed(_verdicts(text, named_offer=False))


def answer_to_offer(text: str) -> Answer | None:
    """A whole, unconditional yes or no that names the offer: "Yes, I accept the offer."."""
    verdicts = _verdicts(text, named_offer=True)
    return _agreed(verdicts) if any(name.startswith("offer") for name in verdicts) else None


def _agreed(verdicts: tuple[str, ...]) -> Answer | None:
    """All parts yes or all parts no, courtesies aside. A yes said three times is weary, not given."""
    answers = [name.removeprefix("offer_") for name in verdicts if name != "courtesy"]
    if set(answers) == {"yes"} and len(answers) <= 2:
        return "yes"
    return "no" if set(answers) == {"no"} else None


def _verdicts(text: str, *, named_offer: bool) -> tuple[str, ...]:
    """What each part says; ("unclear",) among them as soon as one part is more than an answer."""
    if len(text) > _ANSWER_CHARACTERS_MAX or has_hidden(text):
        return ("unclear",)
    message = plain(text).strip().rstrip(read_vocabulary("answers.toml")["signs"]).rstrip()
    if _DOUBT.search(message):
        return ("unclear",)
    parts = [" ".join(part.split()) for part in _PARTS.split(message)]
    return tuple(_verdict(part, named_offer=named_offer) for part in parts if part)


def _verdict(part: str, *, named_offer: bool) -> str:
    for name, pattern in _patterns().items():
        if (named_offer or not name.startswith("offer")) and pattern.fullmatch(part):
            return name
    return "unclear"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = read_vocabulary("answers.toml")
    courtesy, offer = _any(words["courtesy"]), words["offer"]
    lead_in = {answer: rf"(?:{_any(words['lead_in'][answer])}\ ?)?" for answer in ("yes", "no")}
    patterns = {"unclear": phrase_pattern(words["unclear"]), "courtesy": phrase_pattern(words["courtesy"])}
    # The same answer twice is still that answer (可以可以, "no no"); 好好好 is scorn, 不不不 is not.
    for answer, verb, repeats in (("yes", "accept", "{0,1}"), ("no", "decline", "{0,2}")):
        patterns[answer] = re.compile(
            rf"{lead_in[answer]}({_any(words[answer])})(?:\ ?\1){repeats}(?:\ ?{courtesy})?"
        )
        named = rf"{lead_in[answer]}{_any(offer[verb])}\ ?{_any(offer['things'])}(?:\ ?{courtesy})?"
        patterns[f"offer_{answer}"] = re.compile(named)
    return patterns


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{phrase_pattern(phrases).pattern})"
