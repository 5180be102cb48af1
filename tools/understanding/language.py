"""Language: which of the two languages a message is in."""

import re
from typing import Literal

from tools.understanding.plain import plain
from tools.understanding.vocabulary import read_vocabulary

Tongue = Literal["zh", "en"]

_HAN = re.compile(r"[一-鿿]")
_WORD = re.compile(r"[a-z']+")


def language_of(text: str, fallback: Tongue) -> Tongue:
    """Chinese as soon as there are Chinese characters, unless English words hold the sentence together.

    `fallback` answers for figures, signs and words used in both languages.
    """
    message = plain(text)
    words, known = _WORD.findall(message), read_vocabulary("language.toml")
    if _HAN.search(message):
        return "en" if sum(word in known["english_glue"] for word in words) >= 2 else "zh"
    return "en" if any(word not in known["in_both"] for word in words) else _tongue(fallback)


def _tongue(fallback: str) -> Tongue:
    """A Language member is a str too; give back the bare tag."""
    return "zh" if fallback == "zh" else "en"
