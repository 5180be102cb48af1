"""Sets recognised words of labels right: spaces lost (`OfferLetter`) or invented (`Am ount`), letters mistaken.

Only words that labels are made of are touched, and only for matching: what is shown stays as it was seen.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from tools.documents.glyphs import SPACE, Glyph
from tools.documents.label_words import LINKING, MONTHS, WORDS

_TOKEN = re.compile(r"[A-Za-z0-9|]+")
_JOIN_FROM, _SPLIT_FROM, _LINKED_FROM, _MISTAKEN_FROM, _MIXED_FROM = 5, 6, 10, 6, 4
_ALIKE = frozenset(
    frozenset(pair)
    for pair in ("il", "i1", "l1", "l|", "i|", "il", "o0", "oq", "s5", "b8", "z2", "g9", "g6", "ce", "co", "ao", "ae", "nh",
                 "uv", "nu", "vy", "tf", "tl", "ij", "jl", "it", "rn", "ec", "eo", "t1", "g0", "d0", "mn", "hb", "fl", "lt")
)  # fmt: skip


_AFTER_FIGURES = {"曰": "日", "兀": "元"}
_GLUED = re.compile(r"(?<=[A-Za-z][a-z]{2})(?<!\bMac)(?=[A-Z][a-z]{2})")
_ONE_WORD = re.compile(
    r"(?:Java|Type|Action)Script|Power(?:Point|Shell)|Git(?:Hub|Lab)|LinkedIn|YouTube|FaceTime|PayPal|MasterCard|TensorFlow"
    r"|WordPress|MacBook|PlayStation|AirBnb|CoffeeScript|OpenAI"
)
_IN_AN_ADDRESS = frozenset("@./_-")
"""Next to one of these a word is part of an address on the net, which has no spaces."""


def respaced(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The same characters with the spaces and letters of known words put right."""
    return _split(_joined(_characters_of_days(list(glyphs))))


def _characters_of_days(glyphs: list[Glyph]) -> list[Glyph]:
    """日 and 元 after a figure, which are often taken for characters that look alike."""
    return [
        glyph._replace(text=_AFTER_FIGURES[glyph.text])
        if glyph.text in _AFTER_FIGURES and at and glyphs[at - 1].text.isdigit()
        else glyph
        for at, glyph in enumerate(glyphs)
    ]


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
        beside = {glyphs[at].text for at in (token.start() - 1, token.end()) if 0 <= at < len(glyphs)}
        apart = not beside & _IN_AN_ADDRESS
        out.extend(_put_right(glyphs[token.start() : token.end()], token[0], may_be_glued=apart))
    out.extend(glyphs[done:])
    return out


def _put_right(glyphs: list[Glyph], token: str, *, may_be_glued: bool) -> list[Glyph]:
    cuts = cuts_of(token.lower())
    if not cuts and may_be_glued and not _ONE_WORD.search(token):
        cuts = tuple(cut.start() for cut in _GLUED.finditer(token))
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
    if token in WORDS or token in MONTHS or not any(character.isalpha() for character in token):
        return token
    # A figure inside a word was a letter, even in a short one.
    mixed = any(character.isdigit() or character == "|" for character in token)
    words = [*(WORDS if len(token) >= (_MIXED_FROM if mixed else _MISTAKEN_FROM) else ())]
    words += MONTHS if mixed or len(token) >= _MIXED_FROM else ()
    allowed = 1 if len(token) < 10 else 2
    near = [word for word in words if len(word) == len(token) and 0 < _mistakes(token, word) <= allowed]
    return near[0] if len(near) == 1 else token


def _mistakes(token: str, word: str) -> int:
    """How many letters differ, all of them alike to look at; a large number where one is not."""
    differing = [frozenset(pair) for pair in zip(token, word, strict=True) if pair[0] != pair[1]]
    return len(differing) if all(pair in _ALIKE for pair in differing) else 99
