"""Mends figures as recognition garbles them (`l2.5O`, `12 .50`, `1 ,234.50`), and knows where it did."""

import re
from dataclasses import dataclass

REPAIRED = 0.88
"""How far a value out of mended figures is trusted, next to one that stood there as it is."""

_ALIKE = str.maketrans("OolI|!iSsBZz", "001111155822")
_TOKEN = re.compile(r"\S+")
_FIGURES = re.compile(r"[-+(]?(?:RMB|RM|MYR|USD|CNY|[$¥€£])?[\d.,:/-]*\d[\d.,:/-]*[)*]?")
_PREFIX = re.compile(r"^[-+(]?(?:RMB|RM|MYR|USD|CNY|[$¥€£])?")
_DATE_PART = re.compile(r"(?<![A-Za-z\d])[OolI|SB\d]{1,4}(?=\s?[年月日号元])")
_YEAR = re.compile(r"(?:19|20)\d\d[,.]?")
_NUMBER_FROM = 8
_NUMBER_LETTERS = frozenset("OoIl|")
"""Makers of long numbers keep these letters out of them, for they are read as figures."""
_GAPS = re.compile(
    r"(?<=\d)\s(?=[.,]\d{2}(?!\d))"  # 12 .50
    r"|(?<=\d\.)\s(?=\d{2}(?![\d%.,]))|(?<=\d,)\s(?=\d{3}\.\d{2})"  # 12. 50 and 1, 234.50
    r"|(?<=\d)\s(?=,\d{3}[.,])"  # 1 ,234.50
    r"|(?<=\d\.\d)\s(?=\d(?![\d.,%]))"  # 7.1 0
)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its figures mended; `origins[i]` is where character `i` stood before."""

    text: str
    origins: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as it was that `start` to before `end` came from."""
        if start >= end:
            at = self.origins[start] if start < len(self.origins) else self.length
            return at, at
        return self.origins[start], self.origins[end - 1] + 1


def mended(text: str) -> Mended:
    """Letters inside a token that is otherwise a number become figures, and gaps inside one close.

    A text without such a token comes back as it is.
    """
    letters = list(text)
    for token in _TOKEN.finditer(text):
        letters[token.start() : token.end()] = _as_figures(token[0])
    for part in _DATE_PART.finditer(text):
        if any(character.isdigit() for character in part[0]):
            letters[part.start() : part.end()] = part[0].translate(_ALIKE)
    spelled = "".join(letters)
    dropped = {gap.start() for gap in _GAPS.finditer(spelled)}
    kept = tuple(at for at in range(len(text)) if at not in dropped)
    return Mended("".join(spelled[at] for at in kept), kept, len(text))


def _as_figures(token: str) -> str:
    """The token with look-alike letters as figures, where it then is a number and mostly was one."""
    prefix = _PREFIX.match(token)
    start = prefix.end() if prefix else 0
    body = token[start:]
    figures = sum(character.isdigit() for character in body)
    strange = sum(character.isalpha() or character in "|!" for character in body)
    starts_a_number = body[:1].isdigit() or not body[:1].isalnum() or re.search(r"[.,:/]", body)
    if not strange or strange > figures or not starts_a_number or body[:2].isalpha():
        return token
    whole = token[:start] + body.translate(_ALIKE)
    if _is_long_number(body, figures) or _YEAR.fullmatch(whole):
        return whole
    return whole if re.search(r"[.,:/-]", body) and _FIGURES.fullmatch(whole) else token


def _is_long_number(body: str, figures: int) -> bool:
    odd = {character for character in body if not character.isdigit()}
    return len(body) >= _NUMBER_FROM and figures >= 0.8 * len(body) and odd <= _NUMBER_LETTERS
