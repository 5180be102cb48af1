"""The currency of a whole document: by the marks on it, else by the country that its wording is of."""

import re
from collections import Counter

from models.facts.money import Currency

_MARKS: tuple[tuple[Currency, re.Pattern[str]], ...] = tuple(
    (currency, re.compile(form))
    for currency, form in (
        (Currency.MYR, r"\bMYR\b|(?<![A-Za-z])RM(?=[\s)\d:]|$)"),
        (Currency.SGD, r"\bSGD\b|(?<![A-Z])S\$"),
        (Currency.HKD, r"\bHKD\b|HK\$|港币|港元"),
        (Currency.AUD, r"\bAUD\b|(?<![A-Z])AU?\$"),
        (Currency.CAD, r"\bCAD\b|(?<![A-Z])CA?\$"),
        (Currency.INR, r"\bINR\b|₹|\bRs\.?(?=\s?\d)"),
        (Currency.GBP, r"\bGBP\b|£"),
        (Currency.EUR, r"\bEUR(?:O|OS)?\b|€"),
        (Currency.JPY, r"\bJPY\b|円"),
        (Currency.USD, r"\bUSD\b|US\s?\$|美元"),
        (Currency.CNY, r"\bCNY\b|\bRMB\b|人民币|¥|\d\s?元"),
    )
)
_COUNTRIES: tuple[tuple[Currency, re.Pattern[str]], ...] = tuple(
    (currency, re.compile(form, re.IGNORECASE))
    for currency, form in (
        (
            Currency.MYR,
            r"\bSDN\b|\bBHD\b|MALAYSIA|\bJALAN\b|\bJLN\b|\bKEDAI\b|\bTAMAN\b|SELANGOR|KUALA\s?LUMPUR|JOHOR|KEDAH|PENANG|PAHANG|MELAKA|SABAH|SARAWAK",
        ),
        (Currency.SGD, r"SINGAPORE|\bPTE\b"),
        (Currency.INR, r"\bGSTIN\b|\bINDIA\b|\bPVT\b"),
        (Currency.AUD, r"\bABN\b|AUSTRALIA|\bPTY\b"),
    )
)
_DOLLAR = re.compile(r"\$")
_VALUE_ADDED_TAX = re.compile(r"\b(?:GST|SST|VAT)\b")
_MONTH_FIRST = {Currency.USD}


def document_currency(text: str) -> tuple[Currency | None, float]:
    """The document's currency and how sure; a bare `$` is the country's own where that shows."""
    marks = Counter({currency: len(form.findall(text)) for currency, form in _MARKS})
    country = next((currency for currency, form in _COUNTRIES if form.search(text)), None)
    (most, count), *_ = marks.most_common(1)
    if count:
        return most, 1.0
    if country is not None:
        return country, 0.97
    return (Currency.USD, 0.97) if _DOLLAR.search(text) else (None, 0.0)


def writes_day_first(currency: Currency | None, text: str) -> bool:
    """Whether the document's country writes 5/3 for 5 March, by its currency, else by the name of its tax."""
    if currency is None:
        return bool(_VALUE_ADDED_TAX.search(text))
    return currency not in _MONTH_FIRST
