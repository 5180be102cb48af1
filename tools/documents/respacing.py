"""Sets recognised words of labels right: spaces lost (`OfferLetter`) or invented (`Am ount`), letters mistaken.

Only words that labels are made of are touched, and only for matching: what is shown stays as it was seen.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from tools.documents.glyphs import SPACE, Glyph
from tools.documents.label_words import LINKING, WORDS

_TOKEN = re.compile(r"[A-Za-z0-9|]+")
_JOIN_FROM, _SPLIT_FROM, _LINKED_FROM, _MISTAKEN_FROM = 5, 6, 10, 6
_ALIKE = frozenset(
    frozenset(pair)
    for pair in ("il", "i1", "l1", "l|", "i|", "il", "o0", "oq", "s5", "b8", "z2", "g9", "g6", "ce", "co", "ao", "ae", "nh",
                 "uv", "nu", "vy", "tf", "tl", "ij", "jl", "it", "rn", "ec", "eo", "t1", "g0", "d0", "mn", "hb", "fl", "lt")
)  # fmt: skip


def respaced(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The same characters with the spaces and letters of known words put right."""
    return _split(_joined(list(glyphs)))


def _joined(glyphs: list[Glyph]) -> list[Glyph]:
    """`Am ount` is one word: its space goes."""
    if SPACE not in glyphs:
        return glyphs
    text = _text(glyphs)
    tokens = list(_TOKEN.finditer(text))
    dropped = set()
    for one, other in zip(tokens, tokens[1:], strict=False):
        apart = other.start() - one.end() == 1 and text[one.end()] == " "
        if apart and _is_torn(one[0].lower(), other[0].lower()):
            dropped.add(one.end())
    return [glyph for at, glyph in enumerate(glyphs) if at not in dropped]


def _is_torn(one: str, other: str) -> bool:
    whole = one + other
    return len(whole) >= _JOIN_FROM and whole in WORDS and not (one in WORDS and other in WORDS)


def _split(glyphs: list[Glyph]) -> list[Glyph]:
    out: list[Glyph] = []
    done = 0
    for token in _TOKEN.finditer(_text(glyphs)):
        out.extend(glyphs[done : token.start()])
        done = token.end()
        out.extend(_put_right(glyphs[token.start() : token.end()], token[0]))
    out.extend(glyphs[done:])
    return out


def _put_right(glyphs: list[Glyph], token: str) -> list[Glyph]:
    cuts = cuts_of(token.lower())
    if cuts:
        parts = [glyphs[start:end] for start, end in zip((0, *cuts), (*cuts, len(glyphs)), strict=True)]
        return [glyph for at, part in enumerate(parts) for glyph in ([SPACE, *part] if at else part)]
    word = meant(token.lower())
    if word == token.lower():
        return glyphs
    spelling = word.upper() if sum(c.isupper() for c in token) * 2 > len(token) else word
    return [glyph._replace(text=letter) for glyph, letter in zip(glyphs, spelling, strict=True)]


def _text(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs)


@lru_cache(maxsize=4096)
def cuts_of(token: str) -> tuple[int, ...]:
    """Where a token without spaces falls into known words; empty where it is one word, or other words."""
    if len(token) < _SPLIT_FROM or token in WORDS or not token.isalpha():
        return ()
    linked = len(token) >= _LINKED_FROM
    best: dict[int, tuple[int, ...]] = {0: ()}
    for end in range(2, len(token) + 1):
        for start in range(max(0, end - 14), end - 1):
            part = token[start:end]
            known = part in WORDS or ((linked or len(part) > 2) and part in LINKING)
            if known and start in best and end not in best:
                best[end] = (*best[start], end)
    found = best.get(len(token), ())
    return found[:-1] if len(found) > 1 and any(token[s:e] in WORDS for s, e in zip((0, *found), found, strict=False)) else ()


@lru_cache(maxsize=4096)
def meant(token: str) -> str:
    """The known word that a token is but for letters that look alike; else the token."""
    if len(token) < _MISTAKEN_FROM or token in WORDS or token.isdigit():
        return token
    allowed = 1 if len(token) < 10 else 2
    near = [word for word in WORDS if len(word) == len(token) and 0 < _mistakes(token, word) <= allowed]
    return near[0] if len(near) == 1 else token


def _mistakes(token: str, word: str) -> int:
    """How many letters differ, all of them alike to look at; a large number where one is not."""
    differing = [frozenset(pair) for pair in zip(token, word, strict=True) if pair[0] != pair[1]]
    return len(differing) if all(pair in _ALIKE for pair in differing) else 99
