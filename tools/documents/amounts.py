"""Amounts of money as documents write them: currency marks, 万 and k, capital forms, ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from models.facts.evidence import MoneyValue
from models.facts.money import Currency
from tools.documents.chinese_numbers import capital_amount
from tools.documents.parsed import Reading, Surroundings

_CURRENCY_MARKS: tuple[tuple[str, Currency], ...] = (
    (r"HK\s?\$|HKD|港币|港元", Currency.HKD),
    (r"NT\s?\$|NTD|TWD|新台币", Currency.TWD),
    (r"(?<![A-Za-z])(?:NZ\s?\$|NZD)", Currency.NZD),
    (r"(?<![A-Za-z])(?:CHF|SFr\.?)|瑞士法郎", Currency.CHF),
    (r"US\s?\$|USD|美元|美金", Currency.USD),
    (r"(?<![A-Za-z])(?:S\$|SGD)|新加坡元|新币", Currency.SGD),
    (r"(?<![A-Za-z])(?:AU?\$|AUD)|澳元", Currency.AUD),
    (r"(?<![A-Za-z])(?:CA?\$|CAD)|加元", Currency.CAD),
    (r"(?<![A-Za-z])(?:RM(?![A-Za-z])|MYR)|林吉特|马币", Currency.MYR),
    (r"(?<![A-Za-z])JPY|日元|円", Currency.JPY),
    (r"(?<![A-Za-z])(?:INR|Rs\.?(?![A-Za-z]))|₹|卢比|\d\s?(?:lakhs?|lacs?|LPA|crores?)\b", Currency.INR),
    (r"RMB|CNY|CN¥|人民币|¥|(?<!单)元|圆|yuan", Currency.CNY),
    (r"GBP|£|英镑", Currency.GBP),
    (r"EUR|€|欧元", Currency.EUR),
    (r"\$", Currency.USD),
)
_MARK = "|".join(marks for marks, _ in _CURRENCY_MARKS)
_LAKHS = r"\d{1,2}(?:,\d{2})+,\d{3}"
_NUMBER = rf"(?:{_LAKHS}|\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?"
_SCALE = r"(?:\s?(?:万|千|[kKwW](?![A-Za-z])|(?:lakhs?|lacs?|LPA|crores?)\b))?"
_SIDE = rf"(?:{_NUMBER}){_SCALE}"
_AMOUNT = re.compile(
    rf"(?P<before>(?:(?:{_MARK})\s*(?:\([A-Z]{{3}}\)\s*)?:?\s*)+)?"
    rf"(?:(?<![\d.,])|(?<=Rs\.))(?P<low>{_SIDE})"
    rf"(?:\s?(?:-|~|至|到|\bto\b|\band\b)\s?(?:(?:{_MARK})\s*)?(?P<high>{_SIDE}))?"
    rf"(?!\d)(?:\s?(?!(?:[A-Z]{{1,2}}\s?)?[¥$€£₹]\s?\d)(?P<after>{_MARK}))?",
    re.IGNORECASE,
)
_CAPITAL = re.compile(
    r"(?P<yuan>[零壹贰叁肆伍陆柒捌玖拾佰仟万萬亿貳參陸]{2,})[元圆](?:(?P<jiao>[壹贰叁肆伍陆柒捌玖])角)?"
    r"(?:零?(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?[整正]?"
)
_SCALES = {
    **{"万": 10_000, "w": 10_000, "千": 1000, "k": 1000},
    **{"lakh": 100_000, "lac": 100_000, "lpa": 100_000, "crore": 10_000_000},
}
_SCALED = re.compile(r"(?P<digits>[\d.]+)\s*(?P<scale>[万千kw]|lakh|lac|lpa|crore)s?", re.IGNORECASE)
_NOT_MONEY_AFTER = re.compile(
    r"[\s-]?(?:%|年(?!薪)|月(?!薪)\d|日|号|个|天|months?\b|days?\b|years?\b|hours\b|薪|㎡|平方|m2|室)",
    re.IGNORECASE,
)
_MAX = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount in minor units; `currency` is None where none is written."""

    amount_minor: int
    currency: Currency | None
    start: int
    end: int
    is_range: bool = False


def amounts_in(text: str) -> tuple[FoundAmount, ...]:
    """Every amount in the text, in order; of a range the lower end."""
    return tuple(sorted((*_in_digits(text), *_in_capitals(text)), key=lambda found: found.start))


def _in_digits(text: str) -> Iterator[FoundAmount]:
    for match in _AMOUNT.finditer(text):
        mark = f"{match['before'] or ''} {match['low']} {match['after'] or ''}"
        currency = currency_in(mark)
        if currency is None and _NOT_MONEY_AFTER.match(text, match.end()):
            continue
        low, high = _decimal(match["low"]), _decimal(match["high"]) if match["high"] else None
        is_range = high is not None and high > low
        if (
            is_range
            and not re.search(r"[万千kKwW]", match["low"])
            and (tail := match["high"][-1]) in "万千kKwW"
        ):
            low = low * _SCALES[tail.lower()]  # 1.2-1.5万
        if high is not None and not is_range:
            continue  # two numbers with a dash between: a telephone number or the like
        if low < _MAX:
            yield FoundAmount(int(low * 100), currency, match.start(), match.end(), is_range)


def _in_capitals(text: str) -> Iterator[FoundAmount]:
    for match in _CAPITAL.finditer(text):
        amount = capital_amount(match["yuan"], match["jiao"], match["fen"])
        if amount:
            yield FoundAmount(int(amount * 100), Currency.CNY, *match.span())


def _decimal(text: str) -> Decimal:
    plain = text.replace(",", "").strip()
    scaled = _SCALED.fullmatch(plain)
    return Decimal(scaled["digits"]) * _SCALES[scaled["scale"].lower()] if scaled else Decimal(plain)


def currency_in(text: str) -> Currency | None:
    """The currency that a text names, or None."""
    for marks, currency in _CURRENCY_MARKS:
        if re.search(marks, text, re.IGNORECASE):
            return currency
    return None


def currency_for(found: FoundAmount, around: Surroundings) -> tuple[Currency | None, float]:
    """The currency of an amount and how sure: written beside it, in its label, or the language's habit."""
    if found.currency is not None:
        return found.currency, 1.0
    named = currency_in(around.label)
    if named is not None:
        return named, 1.0
    return (Currency.CNY, 0.85) if around.language == "zh" else (None, 0.0)


def money(text: str, around: Surroundings) -> Reading | None:
    """The first amount whose currency is known."""
    for found in amounts_in(text):
        currency, certainty = currency_for(found, around)
        if currency is None or found.amount_minor <= 0:
            continue
        value = MoneyValue(amount_minor=found.amount_minor, currency=currency)
        warnings = ("range_read_low",) if found.is_range else ()
        certainty *= 0.8 if found.is_range else 1.0
        return Reading(value, certainty, found.start, found.end, warnings)
    return None


_PLAIN = re.compile(
    rf"(?P<minus>[-+(]?)\s?(?:{_MARK})?\s?(?P<sign>[-+]?)\s?"
    r"(?<![\d.,])(?P<number>"
    + _LAKHS
    + r"(?:\.\d{1,2})?|\d{1,3}(?:,\s?\d{3})+(?:\.\s?\d{1,2})?|\d+\.\s?\d{1,2}|\d+)(?![\d,/:%]|\.\d)"
    rf"\s?(?:{_MARK})?(?P<after>\)|\s?(?:CR|DR|OD|D|C)\b\.?|-(?!\s?\d))?",
    re.IGNORECASE,
)


def plain_amounts_in(text: str) -> tuple[FoundAmount, ...]:
    """Every bare amount of a column of figures, with its sign: `-12.50`, `(12.50)`, `12.50 DR`, `¥0.00`."""
    return tuple(_plain(match) for match in _PLAIN.finditer(text))


def _plain(match: re.Match[str]) -> FoundAmount:
    number = re.sub(r"[,\s]", "", match["number"])
    after = (match["after"] or "").strip(" .").upper()
    negative = "-" in (match["minus"], match["sign"], after) or after in {"DR", "OD", "D"}
    negative = negative or (match["minus"] == "(" and after == ")")
    minor = int(Decimal(number) * 100) * (-1 if negative else 1)
    return FoundAmount(minor, currency_in(match[0]), *match.span())


def figure(text: str, around: Surroundings) -> Reading | None:
    """The first amount, with or without a currency; zero and negative ones too.

    Where none is written the currency is a guess, to be put right by the document's own.
    """
    found = next((it for it in plain_amounts_in(text) if not _NOT_MONEY_AFTER.match(text, it.end)), None)
    if found is None or abs(found.amount_minor) >= _MAX:
        return None
    currency = found.currency or (Currency.CNY if around.language == "zh" else Currency.USD)
    value = MoneyValue(amount_minor=found.amount_minor, currency=currency)
    return Reading(value, 1.0, found.start, found.end)
