"""What a memo or a message gives away: the words of a trick, told from those of an honest matter. Pure."""

import re
from dataclasses import dataclass
from functools import cache

from models.facts.payment import ScamPattern
from tools.payments.scams.typology import TrickWords, typology
from tools.understanding.phrases import blanked, is_said, phrase_pattern
from tools.understanding.plain import Plain, plain


@dataclass(frozen=True, slots=True)
class _Patterns:
    memo: re.Pattern[str]
    alone: re.Pattern[str]
    about: re.Pattern[str]
    demand: re.Pattern[str]
    honest: re.Pattern[str]


def signals_in(text: str) -> frozenset[ScamPattern]:
    """The tricks whose words a text uses: words that are enough alone, or what it is about beside what is
    demanded. A real refund or rebooking, a denial and a warning against scams give none. Never raises."""
    message = plain(text)
    if _lesson().search(message):
        return frozenset()
    return frozenset(pattern for pattern in ScamPattern if _is_signalled(message, _patterns(pattern)))


def memo_signals_in(memo: str) -> frozenset[ScamPattern]:
    """The tricks for which payments say such things. Paid to somebody known it is honest, so it tells only
    beside that it is not. Never raises."""
    text = plain(memo)
    named = (each for each in ScamPattern if is_said(_patterns(each).memo, text))
    return signals_in(text) | frozenset(named)


def _is_signalled(message: Plain, words: _Patterns) -> bool:
    seen = blanked(words.honest, message)
    if is_said(words.alone, seen):
        return True
    return is_said(words.about, seen) and is_said(words.demand, seen)


@cache
def _patterns(pattern: ScamPattern) -> _Patterns:
    words: TrickWords = typology().tricks[pattern].words
    return _Patterns(
        phrase_pattern(words.memo),
        phrase_pattern(words.alone),
        phrase_pattern(words.about),
        phrase_pattern(words.demand),
        phrase_pattern(words.honest),
    )


@cache
def _lesson() -> re.Pattern[str]:
    return phrase_pattern(typology().lesson)
