"""A name as somebody wrote it, taken apart: its Chinese characters, its words in Latin letters."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from tools.verification.romanised import is_pinyin

Words = tuple[str, ...]
HIDDEN = "*"
"""Stands for characters that the document does not show."""

_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "madam",
        "mdm",
        "jr",
        "sr",
        "ii",
        "iii",
    ]
)
_HAN_TITLE = re.compile(r"(先生|女士|小姐|同学|老师|博士|教授|经理|同志|太太)$")
_HAN = "\u3400-\u9fff〇"
_HAN_RUN = re.compile(rf"[{_HAN}*]+")
_BRACKETED = re.compile(r"[(\[].*?[)\]]")
_LATIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})


@dataclass(frozen=True, slots=True)
class WrittenName:
    """Without titles, accents, tones and case; characters simplified."""

    han: str
    words: Words

    @classmethod
    def of(cls, written: str) -> "WrittenName":
        folded = unicodedata.normalize("NFKC", written).casefold()
        return cls(_han(folded), _words(folded))


def _han(folded: str) -> str:
    if not re.search(rf"[{_HAN}]", folded):
        return ""
    outside = _BRACKETED.sub(" ", folded)
    text = outside if re.search(rf"[{_HAN}]", outside) else folded
    text = re.sub(r"[×●○某]", HIDDEN, text)
    joined = "".join(_HAN_RUN.findall(text))
    return simplified(_HAN_TITLE.sub("", joined) or joined)


def simplified(text: str) -> str:
    """Traditional characters as simplified ones; text without Chinese is left as it is."""
    return str(_simplifier().convert(text)) if re.search(rf"[{_HAN}]", text) else text


@cache
def _simplifier() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


def _words(folded: str) -> Words:
    plain = re.sub(r"[^\W\d_]*[üǖǘǚǜ][^\W\d_]*", _with_v, folded).translate(_LATIN)
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = re.sub(r"(?<=[a-z])0|0(?=[a-z])", "o", plain)
    plain = re.sub(r"(?<=[a-z])[1-5](?=[a-z]|\b)", "", plain)  # tones as figures: xiao3ming2
    plain = re.sub(r"['’`ʻ]", "", plain)
    words = re.findall(r"[a-z*]*[a-z][a-z*]*", plain)
    return tuple(part for word in words if word not in _TITLES for part in _initials(word))


def _with_v(found: re.Match[str]) -> str:
    """Lü is Lv as computers have it; Müller is no pinyin and only loses its dots."""
    plain = "".join(c for c in unicodedata.normalize("NFD", found[0]) if not unicodedata.combining(c))
    spelled = re.sub("[üǖǘǚǜ]", "v", found[0])
    spelled = "".join(c for c in unicodedata.normalize("NFD", spelled) if not unicodedata.combining(c))
    return spelled if is_pinyin(spelled) else plain


def _initials(word: str) -> Words:
    """`XM` in `Zhang XM` is two initials."""
    if len(word) in (2, 3) and not re.search(r"[aeiouvy*]", word) and word != "ng":
        return tuple(word)
    return (word,)
