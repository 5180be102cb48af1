"""Mends figures as recognition garbles them (`l2.5O`, `12 .50`, `1 ,234.50`), and knows where it did."""

import re
from dataclasses import dataclass

REPAIRED = 0.9
"""How far a value out of mended figures is trusted, next to one that stood there as it is."""

_ALIKE = str.maketrans("OoQDlI|!iSsBZz", "00001111155822")
_TOKEN = re.compile(r"\S+")
_FIGURES = re.compile(r"[-+(]?(?:RM|MYR|USD|CNY|RMB|[$¥€£])?[\d.,:/-]*\d[\d.,:/-]*[)*]?")
_PREFIX = re.compile(r"^[-+(]?(?:RM|MYR|USD|CNY|RMB|[$¥€£])?")
_GAPS = re.compile(
    r"(?<=\d)\s(?=[.,]\d{2}(?!\d))"  # 12 .50
    r"|(?<=\d[.,])\s(?=\d{2,3}(?![\d%]))"  # 12. 50, 1, 234
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
    if not strange or strange > figures or not re.search(r"[.,:/-]", body):
        return token
    whole = token[:start] + body.translate(_ALIKE)
    return whole if _FIGURES.fullmatch(whole) else token
