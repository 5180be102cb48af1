"""Plain text: one spelling for every message, position by position, so that spans still fit the original."""

import unicodedata
from functools import cache

from tools.understanding.vocabulary import read_vocabulary

EXAMINED_CHARACTERS_MAX = 4000
"""Only this many characters of a message are looked at; `Understood.cut` says when there were more."""

_KEPT_AS_IT_IS = "，；：（）…"  # not folded: in Chinese these part clauses, never digits
_TABLE_MAX = 20_000


class Plain(str):
    """Text that has been through `plain`: lower case, simplified, half-width, nothing invisible."""

    __slots__ = ()


@cache
def _spellings() -> dict[str, str]:
    return {
        variant: plain_form
        for plain_form, variants in read_vocabulary("characters.toml")["instead_of"].items()
        for variant in variants
    }


def _folded(character: str) -> str:
    """One character for one; what cannot be seen becomes a space."""
    if character in _KEPT_AS_IT_IS or character == "\n":
        return character
    if is_hidden(character) or character.isspace():
        return " "
    folded = unicodedata.normalize("NFKC", _spellings().get(character, character)).lower()
    folded = folded if len(folded) == 1 else character
    decimal = unicodedata.decimal(folded, None)
    return folded if decimal is None else str(decimal)


class _Table(dict[int, str]):
    """Fills itself with the characters that are met; holds characters, never messages."""

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if len(self) < _TABLE_MAX:
            self[code] = folded
        return folded


_TABLE = _Table()


def plain(text: str, characters_max: int | None = EXAMINED_CHARACTERS_MAX) -> Plain:
    """Fold `text` to its plain form, as long as the examined part of it. Never raises."""
    if isinstance(text, Plain):
        return text
    return Plain(text[:characters_max].translate(_TABLE))


def is_hidden(character: str) -> bool:
    """Whether a reader would not see it: controls, direction overrides, joiners, unassigned codes."""
    return unicodedata.category(character)[0] == "C" and character not in "\n\r\t"


def has_hidden(text: str) -> bool:
    """Whether the examined part of a message holds anything a reader would not see."""
    return any(map(is_hidden, text[:EXAMINED_CHARACTERS_MAX]))
