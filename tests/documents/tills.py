"""Made-up receipts as a recogniser would hand them over: characters with places, faults and doubts."""

import random
from collections.abc import Mapping

from models.facts.evidence import PageSize, ReadDocument
from tests.documents.photographed import blank_picture
from tools.documents.read import read_document
from tools.documents.recognised import RecognisedCharacter, RecognisedLine, RecognisedPage

_COLUMNS = 48
_WIDTH, _LINE = 480.0, 20.0
_LOOKALIKES: Mapping[str, str] = {"0": "O", "1": "l", "5": "S", "8": "B", "o": "0", "l": "1", "i": "l"}


def printed(
    *lines: str,
    slant: float = 0.0,
    uneven: float = 0.0,
    certainty: float = 0.99,
    columns: int = _COLUMNS,
) -> RecognisedPage:
    """Lines of a till's print; two spaces or more part what is recognised as boxes of its own.

    `slant` is how many lines the print falls across the page, `uneven` how much heights of boxes vary.
    """
    chance = random.Random(7)
    height = _LINE * (len(lines) + 4 + slant)
    found = []
    for at, line in enumerate(lines):
        for start, text in _pieces(line):
            grown = 1 + uneven * (chance.random() - 0.5)
            characters = tuple(
                _character(start + i, letter, at, height, slant, grown, certainty, columns)
                for i, letter in enumerate(text)
            )
            found.append(RecognisedLine(characters=characters))
    return RecognisedPage(size=PageSize(width=_WIDTH, height=height), lines=tuple(found))


def read_print(*lines: str, slant: float = 0.0, uneven: float = 0.0, certainty: float = 0.99) -> ReadDocument:
    return read_page(printed(*lines, slant=slant, uneven=uneven, certainty=certainty))


def read_page(page: RecognisedPage) -> ReadDocument:
    return read_document(blank_picture(), {1: page})


def centred(text: str) -> str:
    return text.center(_COLUMNS).rstrip()


def both(left: str, right: str) -> str:
    """One at the left border, one at the right."""
    return left + right.rjust(_COLUMNS - len(left))


def garbled(text: str) -> str:
    """Each figure that has a look-alike letter as that letter, every second time."""
    out, second = [], False
    for letter in text:
        second = second != (letter in _LOOKALIKES)
        out.append(_LOOKALIKES[letter] if letter in _LOOKALIKES and second else letter)
    return "".join(out)


def _pieces(line: str) -> list[tuple[int, str]]:
    pieces, start = [], 0
    for text in line.split("  "):
        if text.strip():
            lead = len(text) - len(text.lstrip())
            pieces.append((start + lead, text.strip()))
        start += len(text) + 2
    return pieces


def _character(
    column: int,
    letter: str,
    at: int,
    height: float,
    slant: float,
    grown: float,
    certainty: float,
    columns: int,
) -> RecognisedCharacter:
    left, right = (0.02 + 0.96 * edge / columns for edge in (column, column + 0.95))
    top = (1 + at + slant * left) * _LINE / height
    half = 0.45 * grown * _LINE / height
    middle = top + 0.5 * _LINE / height
    return RecognisedCharacter(
        text=letter, left=left, right=right, top=middle - half, bottom=middle + half, certainty=certainty
    )
