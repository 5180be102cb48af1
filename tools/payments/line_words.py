"""Lists of words, looked for in what a basket line is called. Pure: no text is looked through twice."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tools.documents.disguises import undisguised

_LETTERS = re.compile(r"[a-z]+")
_WORDS_MAX = 3


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to read a text: as it runs, and its English words one by one, by twos and by threes, each with
    the place where it ends."""

    text: str
    english: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """Chinese words hold anywhere; English ones whole, in the singular or the plural."""

    chinese: tuple[str, ...]
    english: frozenset[str]

    def last_in(self, spelling: Spelling) -> int:
        """Where the last of these words ends; 0 where there is none."""
        ends = [spelling.text.rfind(word) + len(word) for word in self.chinese if word in spelling.text]
        ends += [end for words, end in spelling.english if words in self.english]
        return max(ends, default=0)

    def without(self, spelling: Spelling) -> Spelling:
        """The same text with these words taken out."""
        text = spelling.text
        for word in self.chinese:
            text = text.replace(word, " ")
        for words, end in spelling.english:
            if words in self.english:
                text = text[: end - len(words)] + " " * len(words) + text[end:]
        return spelling if text == spelling.text else _spelling(text)


def word_list(words: Mapping[str, str]) -> WordList:
    """From lists in zh and en, the words parted by bars or lines."""
    chinese, english = (
        [word.strip().casefold() for word in re.split(r"[|\n]", words[language]) if word.strip()]
        for language in ("zh", "en")
    )
    plural = [f"{word}{ending}" for word in english for ending in ("", "s", "es")]
    return WordList(tuple(chinese), frozenset(plural))


def spellings_of(text: str) -> tuple[Spelling, ...]:
    """The ways to read a text, its disguises taken off."""
    plain = undisguised(text)
    found = (*plain.spellings, plain.closed, plain.run_together, *plain.decoded)
    folded = dict.fromkeys(unicodedata.normalize("NFKC", each).casefold() for each in found if each)
    return tuple(_spelling(each) for each in folded)


def _spelling(text: str) -> Spelling:
    return Spelling(text, tuple(_english(text)))


def _english(text: str) -> Iterator[tuple[str, int]]:
    words = [(found[0], found.end()) for found in _LETTERS.finditer(text)]
    for first in range(len(words)):
        joined = ""
        for word, end in words[first : first + _WORDS_MAX]:
            joined = f"{joined} {word}" if joined else word
            yield joined, end
