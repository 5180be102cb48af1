"""Field values in words, and as text a person can edit and send back."""

import re
from datetime import date
from decimal import Decimal
from math import isfinite

from models.errors import FieldUnusable
from models.facts.evidence import (
    BasketLine,
    DayValue,
    Degree,
    DegreeValue,
    FieldName,
    FieldValue,
    LinesValue,
    MoneyValue,
    NumberValue,
    RateValue,
    Scene,
    TextValue,
)
from models.facts.language import Language
from models.facts.money import Currency, Period
from tools.explanation.figures import day, money, rate
from tools.explanation.words import word

_MONEY = {FieldName.DEPOSIT, FieldName.TOTAL}
_RATES = {FieldName.PAY, FieldName.RENT}
_DAYS = {
    FieldName.STARTS_ON,
    FieldName.ENDS_ON,
    FieldName.OFFER_EXPIRES_ON,
    FieldName.GRADUATED_ON,
    FieldName.ISSUED_ON,
    FieldName.ORDERED_ON,
}


def input_of(name: FieldName) -> str:
    """Which form control holds a field."""
    if name in _MONEY:
        return "money"
    if name in _RATES:
        return "rate"
    if name in _DAYS:
        return "date"
    special = {FieldName.SCORE: "number", FieldName.DEGREE: "degree", FieldName.LINES: "lines"}
    return special.get(name, "text")


def said(value: FieldValue, language: Language) -> str:
    """The value as a person reads it."""
    match value:
        case TextValue():
            return value.text
        case DayValue():
            return day(value.day, language)
        case MoneyValue():
            return money(value.amount_minor, language, value.currency)
        case RateValue():
            return rate(value.amount_minor, value.period, language, value.currency, value.payments_a_year)
        case NumberValue():
            return f"{value.number:g}"
        case DegreeValue():
            return word(f"degree.{value.degree}", language)
        case LinesValue():
            separator = "；" if language is Language.ZH else "; "
            return separator.join(
                f"{line.description} {money(line.amount_minor, language, value.currency)}"
                for line in value.lines
            )


def raw(value: FieldValue) -> str:
    """The value as editable text; `from_raw` reads it back."""
    match value:
        case TextValue():
            return value.text
        case DayValue():
            return value.day.isoformat()
        case MoneyValue():
            return f"{_decimal(value.amount_minor)} {value.currency}"
        case RateValue():
            times = f" {value.payments_a_year}" if value.payments_a_year else ""
            return f"{_decimal(value.amount_minor)} {value.currency} {value.period}{times}"
        case NumberValue():
            return repr(value.number).removesuffix(".0")
        case DegreeValue():
            return value.degree.value
        case LinesValue():
            rows = [
                f"{line.description} | {line.scene} | {_decimal(line.amount_minor)}" for line in value.lines
            ]
            return "\n".join([value.currency.value, *rows])


def from_raw(name: FieldName, text: str) -> FieldValue:
    """Reads what a person typed; raises FieldUnusable saying what is expected."""
    try:
        return _parsed(name, text.strip())
    except (ValueError, ArithmeticError, IndexError) as error:
        raise FieldUnusable(
            f"{name}: {_EXPECTED[input_of(name)]}.", field=name, expected=input_of(name)
        ) from error


_EXPECTED = {
    "text": "write up to 400 characters",
    "date": "write a day as 2026-06-30",
    "money": "write an amount as 12000.00 CNY",
    "rate": "write an amount, a currency and a period as 12000.00 CNY month",
    "number": "write a number",
    "degree": "choose associate, bachelor, master or doctor",
    "lines": "write the currency, then a line each: description | scene | amount",
}


def _parsed(name: FieldName, text: str) -> FieldValue:
    match input_of(name):
        case "date":
            return DayValue(day=date.fromisoformat(text))
        case "money":
            amount, currency = text.split()
            return MoneyValue(amount_minor=_minor(amount), currency=Currency(currency))
        case "rate":
            amount, currency, period, *more = text.split()
            (times,) = more or [""]
            return RateValue(
                amount_minor=_minor(amount),
                currency=Currency(currency),
                period=Period(period),
                payments_a_year=int(times) if times else None,
            )
        case "number":
            return NumberValue(number=_number(text))
        case "degree":
            return DegreeValue(degree=Degree(text))
        case "lines":
            return _lines(text)
        case _:
            return TextValue(text=" ".join(text.split()))


def _lines(text: str) -> LinesValue:
    first, *rows = [row.strip() for row in text.splitlines() if row.strip()]
    parts = [row.rsplit("|", 2) for row in rows]  # a description may hold the sign too
    return LinesValue(
        currency=Currency(first),
        lines=tuple(
            BasketLine(
                description=part[0].strip(), scene=Scene(part[1].strip()), amount_minor=_minor(part[2])
            )
            for part in parts
        ),
    )


def _decimal(amount_minor: int) -> str:
    sign = "-" if amount_minor < 0 else ""
    return f"{sign}{abs(amount_minor) // 100}.{abs(amount_minor) % 100:02d}"


def _number(text: str) -> float:
    """Raises ValueError for what is no number, or not a finite one."""
    number = float(Decimal(text))
    if not isfinite(number):
        raise ValueError(text)
    return number


_AMOUNT_MINOR_MAX = 10**13
_AMOUNT = re.compile(r"(\d{1,12})(?:\.(\d{1,2})0*)?")


def _minor(text: str) -> int:
    """Raises ValueError for negative amounts, fractions of a minor unit and what is no number."""
    found = _AMOUNT.fullmatch(text.strip().replace(",", ""))
    amount = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1
    if not 0 <= amount <= _AMOUNT_MINOR_MAX:
        raise ValueError(text)
    return amount
