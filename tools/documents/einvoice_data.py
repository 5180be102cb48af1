"""A Chinese VAT invoice (e-fapiao) as data, whatever it came from, and the fields that it gives."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from models.facts.evidence import (
    BasketLine,
    DayValue,
    Field,
    FieldName,
    FieldValue,
    LinesValue,
    MoneyValue,
    TextValue,
)
from models.facts.money import Currency
from tools.documents.chinese_numbers import capital_amount
from tools.documents.days import days_in
from tools.documents.scenes import scene_of

STATED = 0.99
"""How sure we are of what a file states outright."""

_LINES_MAX = 100
# Recognition in a picture may lose the first of the two asterisks.
_CATEGORY = re.compile(
    r"^\s*(?:[*＊]|(?=[\u4e00-\u9fff]{2,12}[*＊]))(?P<category>[^*＊]{1,40})[*＊]\s*(?P<name>.*)$", re.DOTALL
)
_PLAIN_DAY = re.compile(r"^\s*(\d{4})(\d\d)(\d\d)(?!\d)")
_CAPITAL = re.compile(
    r"(?P<yuan>[零壹贰叁肆伍陆柒捌玖拾佰仟万萬亿貳參陸]+)\s*[元圆圓](?:零?(?P<jiao>[壹贰叁肆伍陆柒捌玖])角)?"
    r"(?:零?(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?"
)
_PERSON_NOTE = re.compile(r"\s*[(（]\s*个人\s*[)）]\s*$")
_MOST_YUAN = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line; `description` as printed, with its category between asterisks; without tax."""

    description: str
    amount_minor: int


@dataclass(frozen=True, slots=True)
class InvoiceData:
    """Amounts in fen. `code` and `number` together identify an older invoice, `number` alone a newer one."""

    seller: str = ""
    buyer: str = ""
    code: str = ""
    number: str = ""
    issued_on: date | None = None
    before_tax_minor: int | None = None
    tax_minor: int | None = None
    total_minor: int | None = None
    lines: tuple[InvoiceLine, ...] = ()

    @property
    def says_enough(self) -> bool:
        """Whether this is an invoice at all: a number, and money or a seller."""
        money = self.total_minor if self.total_minor is not None else self.before_tax_minor
        return bool(self.number) and (money is not None or bool(self.seller))


def stated_fields(data: InvoiceData) -> tuple[Field, ...]:
    """What the data states, without places; a value that it lacks is not there."""
    held: tuple[tuple[FieldName, FieldValue | None], ...] = (
        (FieldName.MERCHANT, words_value(data.seller)),
        (FieldName.HOLDER, words_value(buyer_named(data.buyer))),
        (FieldName.DOCUMENT_NUMBER, words_value(full_number(data.code, data.number))),
        (FieldName.ORDERED_ON, DayValue(day=data.issued_on) if data.issued_on else None),
        (FieldName.TOTAL_BEFORE_TAX, _money(data.before_tax_minor)),
        (FieldName.TAX, _money(data.tax_minor)),
        (FieldName.TOTAL, _money(data.total_minor)),
        (FieldName.LINES, lines_value(data.lines)),
    )
    return tuple(
        Field(name=name, value=value, confidence=STATED, page=1, box=None)
        for name, value in held
        if value is not None
    )


def full_number(code: str, number: str) -> str:
    """An older invoice is told by its code and number together."""
    return f"{code} {number}" if code and number and len(number) < _NEW_DIGITS else number


_NEW_DIGITS = 20


def buyer_named(text: str) -> str:
    """The buyer without the note that it is a person: 林晓雨（个人）."""
    return _PERSON_NOTE.sub("", text).strip()


def basket_line(line: InvoiceLine) -> BasketLine:
    """The line with its category taken off its name, and used for telling the scene."""
    found = _CATEGORY.match(line.description)
    category, name = (
        (found["category"], found["name"].strip()) if found else ("", line.description.strip(" *＊"))
    )
    description = (name or category or "?")[:200]
    return BasketLine(
        description=description, scene=scene_of(f"{name} {category}"), amount_minor=line.amount_minor
    )


def lines_value(lines: tuple[InvoiceLine, ...]) -> LinesValue | None:
    if not lines:
        return None
    return LinesValue(lines=tuple(map(basket_line, lines[:_LINES_MAX])), currency=Currency.CNY)


def words_value(text: str) -> TextValue | None:
    plain = " ".join(text.split())[:400]
    return TextValue(text=plain) if plain else None


def yuan_minor(text: str) -> int | None:
    """Fen of an amount in yuan as invoices write it (¥1,234.50, -3.00); None for anything else."""
    plain = re.sub(r"[¥￥,，\s元]", "", text)
    try:
        yuan = Decimal(plain)
    except InvalidOperation:
        return None
    if not yuan.is_finite() or abs(yuan) >= _MOST_YUAN:
        return None
    return int((yuan * 100).to_integral_value())


def capital_minor(text: str) -> tuple[int, int, int] | None:
    """The first amount in capital characters: fen, and where it stands in the text (start, end)."""
    found = _CAPITAL.search(text)
    amount = capital_amount(found["yuan"], found["jiao"], found["fen"]) if found else None
    return (int(amount * 100), *found.span()) if found and amount is not None else None


def day_of(text: str) -> date | None:
    """A day as invoices write it, 20260628 among the ways."""
    plain = _PLAIN_DAY.match(text)
    if plain:
        try:
            return date(*map(int, plain.groups()))
        except ValueError:
            return None
    found = days_in(text)
    return found[0].day if found else None


def _money(minor: int | None) -> MoneyValue | None:
    return MoneyValue(amount_minor=minor, currency=Currency.CNY) if minor is not None else None
