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
    TextsValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.language import Language
from models.facts.money import Currency, Period
from tools.explanation.figures import day, money, rate
from tools.explanation.words import word

_INPUTS: dict[str, tuple[FieldName, ...]] = {
    "money": (
        *(FieldName.DEPOSIT, FieldName.TOTAL, FieldName.TOTAL_BEFORE_TAX, FieldName.TAX),
        *(FieldName.GROSS_PAY, FieldName.DEDUCTIONS, FieldName.NET_PAY),
    ),
    "balance": (FieldName.OPENING_BALANCE, FieldName.CLOSING_BALANCE),
    "rate": (FieldName.PAY, FieldName.RENT),
    "date": (
        *(FieldName.STARTS_ON, FieldName.ENDS_ON, FieldName.OFFER_EXPIRES_ON, FieldName.VALID_UNTIL),
        *(FieldName.GRADUATED_ON, FieldName.ISSUED_ON, FieldName.ORDERED_ON, FieldName.POSTED_ON),
        *(FieldName.PERIOD_FROM, FieldName.PERIOD_UNTIL, FieldName.PAID_ON),
    ),
    "number": (FieldName.SCORE,),
    "degree": (FieldName.DEGREE,),
    "lines": (FieldName.LINES,),
    "transactions": (FieldName.TRANSACTIONS,),
    "texts": (FieldName.ACHIEVEMENTS,),
}
_INPUT_OF = {name: control for control, names in _INPUTS.items() for name in names}


def input_of(name: FieldName) -> str:
    """Which form control holds a field."""
    return _INPUT_OF.get(name, "text")


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
        case TransactionsValue():
            return _transactions_said(value, language)
        case TextsValue():
            return ("；" if language is Language.ZH else "; ").join(value.texts)


def _transactions_said(value: TransactionsValue, language: Language) -> str:
    """How many rows, from when until when, what came in and what went out."""
    count, zh = len(value.rows), language is Language.ZH
    if not count:
        return "没有记录" if zh else "no rows"
    days = [row.day for row in value.rows]
    first, last = day(min(days), language), day(max(days), language)
    amounts = [row.amount_minor for row in value.rows]
    came_in = money(sum(each for each in amounts if each > 0), language, value.currency)
    went_out = money(-sum(each for each in amounts if each < 0), language, value.currency)
    if zh:
        return f"{count} 笔，{first}至{last}，收入合计 {came_in}，支出合计 {went_out}"
    rows = "1 row" if count == 1 else f"{count} rows"
    return f"{rows}, {first} to {last}, {came_in} in, {went_out} out"


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
        case TransactionsValue():
            return "\n".join([value.currency.value, *map(_row, value.rows)])
        case TextsValue():
            return "\n".join(" ".join(text.split()) for text in value.texts)


def _row(row: Transaction) -> str:
    balance = "" if row.balance_minor is None else _decimal(row.balance_minor)
    words = " ".join(row.description.split())
    return f"{row.day.isoformat()} | {words} | {_decimal(row.amount_minor)} | {balance}".rstrip()


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
    "balance": "write an amount as 12000.00 CNY, with a minus sign for an overdraft",
    "transactions": "write the currency, then a line each: 2026-06-30 | description | amount | balance",
    "texts": "write one thing a line, each up to 400 characters",
}


def _parsed(name: FieldName, text: str) -> FieldValue:
    match input_of(name):
        case "date":
            return DayValue(day=date.fromisoformat(text))
        case "money":
            amount, currency = text.split()
            return MoneyValue(amount_minor=_minor(amount), currency=Currency(currency))
        case "balance":
            amount, currency = text.split()
            return MoneyValue(amount_minor=_signed_minor(amount), currency=Currency(currency))
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
        case "transactions":
            return _transactions(text)
        case "texts":
            rows = (" ".join(row.split()) for row in text.splitlines())
            return TextsValue(texts=tuple(row for row in rows if row))
        case _:
            plain = " ".join(text.split())
            return TextValue(text=_masked(plain) if name is FieldName.ACCOUNT_NUMBER else plain)


_DIGITS_KEPT = 4


def _masked(number: str) -> str:
    """An account number keeps its last four digits alone, whoever wrote it."""
    digits = [character for character in number if character.isdigit()]
    return number if len(digits) <= _DIGITS_KEPT else "****" + "".join(digits[-_DIGITS_KEPT:])


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


def _transactions(text: str) -> TransactionsValue:
    first, *rows = [row.strip() for row in text.splitlines() if row.strip()]
    return TransactionsValue(currency=Currency(first), rows=tuple(map(_transaction, rows)))


def _transaction(row: str) -> Transaction:
    """The description may hold the sign too: the day stands before it, amount and balance after it."""
    stated, rest = row.split("|", 1)
    description, amount, balance = rest.rsplit("|", 2)
    return Transaction(
        day=date.fromisoformat(stated.strip()),
        description=" ".join(description.split()),
        amount_minor=_signed_minor(amount),
        balance_minor=_signed_minor(balance) if balance.strip() else None,
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


def _signed_minor(text: str) -> int:
    """As `_minor`, with a minus sign before it for money that went out."""
    plain = text.strip()
    return -_minor(plain[1:]) if plain.startswith("-") else _minor(plain)


def _minor(text: str) -> int:
    """Raises ValueError for negative amounts, fractions of a minor unit and what is no number."""
    found = _AMOUNT.fullmatch(text.strip().replace(",", ""))
    amount = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1
    if not 0 <= amount <= _AMOUNT_MINOR_MAX:
        raise ValueError(text)
    return amount
