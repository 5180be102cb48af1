"""Phrases: finding listed words in a plain text, and telling when they are denied.

A listed phrase is plain words. Two signs are special: " ... " lets up to twenty characters of the same
sentence stand between, and "~" at the end lets the word go on (withdraw~ finds withdrawal).
"""

import re
from collections.abc import Iterable

from tools.understanding.plain import Plain

_GAP = r"[^.!?。！？\n]{0,20}?"
_LOOK_BACK = 24
_CLAUSE_ENDS = re.compile(r"[,.;!?\n，。；！？、]|(?<![a-z])but(?![a-z])|但")
_DENIAL = re.compile(
    r"(?<![a-z])(?:don't|dont|do\ not)(?!\ (?:know|understand|see|get|mind|remember))(?![a-z])"
    r"|(?<![a-z])(?:didn't|did\ not|won't|isn't|not|never|no|without|have\ no)(?![a-z])"
    r"|(?<!要)不要|(?<!想)不想|(?<!用)不用|(?<!需)不需要|不打算|不是要|没说|没想|没有|没打算|没要|没办|暂时不|先不|无需|不必|不是|从没|(?<![要是能可行好])不$|(?<![特级分类区个])别(?!的)"
)
_SEEMING_DENIAL = re.compile(r"why\ not|not\ only|no\ matter|有没有|是不是|不是吗")


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of the phrases; the longest wins."""
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(map(_one, ordered)) or r"(?!)")


def _one(phrase: str) -> str:
    body = phrase.removesuffix("~")
    parts = [r"\ {1,3}".join(map(re.escape, part.split(" "))) for part in body.split(" ... ")]
    before = r"(?<![a-z0-9])" if _is_western(body[0]) else ""
    after = r"(?![a-z0-9])" if _is_western(body[-1]) and body == phrase else ""
    return before + _GAP.join(parts) + after


def _is_western(character: str) -> bool:
    return character.isascii() and character.isalnum()


def is_denied(text: Plain, start: int) -> bool:
    """Whether what stands at `start` is denied by the words before it in the same clause."""
    lead = text[max(0, start - _LOOK_BACK) : start]
    clause = _CLAUSE_ENDS.split(lead)[-1]
    return bool(_DENIAL.search(_SEEMING_DENIAL.sub("", clause)))


def is_said(pattern: re.Pattern[str], text: Plain) -> bool:
    """Whether any of the phrases is there without being denied."""
    return any(not is_denied(text, match.start()) for match in pattern.finditer(text))


def blanked(pattern: re.Pattern[str], text: Plain) -> Plain:
    """The text with what the pattern finds made blank, position by position."""
    return Plain(pattern.sub(lambda match: " " * len(match.group()), text))
