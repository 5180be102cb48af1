"""What of a name, a number or an employer may be seen without a reason, in Chinese and in Latin script.

What is masked keeps its first sign, so that two people in one text are told apart, and never its length.
"""

import re
from collections.abc import Iterable
from typing import Final

from models.facts.account import Transaction, TransactionsValue
from models.facts.evidence import FieldName, FieldValue, TextsValue, TextValue
from models.facts.fact import FactName

_STARS: Final = "**"
NAMING_FIELDS: Final = frozenset(
    {
        FieldName.HOLDER,
        FieldName.ADDRESS,
        FieldName.EMPLOYER,
        FieldName.ACCOUNT_NUMBER,
        FieldName.DOCUMENT_NUMBER,
        FieldName.VERIFICATION_CODE,
    }
)
"""Fields that say who somebody is, where they live or work, or a number of theirs."""

NAMING_FACTS: Final = frozenset({FactName.HOLDER, FactName.EMPLOYER})

_DAY = r"\d{4}-\d{2}-\d{2}(?!\d)"
_LONG_NUMBER = re.compile(rf"(?<![0-9A-Za-z\-])(?!{_DAY})\+?\d(?:[ \-–]?\d){{6,22}}[Xx]?(?![0-9A-Za-z])")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\s·・.,'’\-]+")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_NUMBERED: Final = frozenset(
    {FieldName.ACCOUNT_NUMBER, FieldName.DOCUMENT_NUMBER, FieldName.VERIFICATION_CODE}
)
_KEPT_OF_NUMBER = 2


def masked_name(name: str) -> str:
    """陈四 becomes 陈**, Chen Si becomes C** S**."""
    return _WORD.sub(lambda found: found[0][0] + _STARS, name.strip()) or _STARS


def masked_number(number: str) -> str:
    """Its last two signs."""
    signs = re.sub(r"[\s\-–]", "", number)
    return _STARS + signs[-_KEPT_OF_NUMBER:] if len(signs) > 2 * _KEPT_OF_NUMBER else _STARS


def masked_text(text: str, names: Iterable[str] = ()) -> str:
    """Words with every one of these names, every e-mail address and every long number masked."""
    text = _EMAIL.sub(_STARS, text)
    for spelling in sorted(_spellings(names), key=len, reverse=True):
        text = _pattern(spelling).sub(lambda found: masked_name(found[0]), text)
    return _LONG_NUMBER.sub(lambda found: masked_number(found[0]), text)


def masked_field(name: FieldName, value: FieldValue) -> str | None:
    """What may be seen of a field that names somebody; None for one that names nobody."""
    if name not in NAMING_FIELDS or not isinstance(value, TextValue):
        return None
    if name in _NUMBERED:
        return masked_number(value.text)
    return masked_name(value.text)


def masked_value(value: FieldValue, names: Iterable[str]) -> FieldValue:
    """A value of a field that names nobody by itself, with the names and numbers in its words masked."""
    known = tuple(names)
    if isinstance(value, TextValue):
        return TextValue(text=masked_text(value.text, known))
    if isinstance(value, TextsValue):
        return TextsValue(texts=tuple(masked_text(each, known) for each in value.texts))
    if isinstance(value, TransactionsValue):
        rows = tuple(_masked_row(row, known) for row in value.rows)
        return TransactionsValue(rows=rows, currency=value.currency)
    return value


def _masked_row(row: Transaction, names: tuple[str, ...]) -> Transaction:
    return row.model_copy(update={"description": masked_text(row.description, names)})


def _spellings(names: Iterable[str]) -> set[str]:
    """Each name as it is, without spaces, the other way round, and of Latin names every word."""
    found = set[str]()
    for name in names:
        words = _WORD.findall(name)
        found |= {name.strip(), "".join(words), " ".join(words), " ".join(reversed(words))}
        found |= {word for word in words if len(word) > 1}
    return {each for each in found if each}


def _pattern(spelling: str) -> re.Pattern[str]:
    """Of Latin letters only whole words, in any case of letters."""
    spaced = r"\s+".join(re.escape(word) for word in spelling.split())
    if _HAN.search(spelling):
        return re.compile(spaced)
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)
