"""The currency of a whole document, for amounts that stand without one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from models.facts.evidence import MoneyValue
from models.facts.money import Currency
from tools.documents.amounts import currency_in
from tools.documents.glyphs import Run
from tools.documents.rules import Draft

_MARKS = re.compile(
    r"HK\s?\$|US\s?\$|(?<![A-Z])(?:S|AU?|CA?|NZ)\$|\b(?:HKD|USD|GBP|EUR|RMB|CNY|SGD|AUD|CAD|INR|MYR|"
    r"JPY)(?![A-Z])|CN¥|"
    r"(?<![A-Z])RM(?=[\s)\d:]|$)|(?<![A-Z])Rs\b(?=\.?[\s)\d])|[₹£€¥]|人民币|港币|港元|美元|英镑|欧元|"
    r"日元|澳元|加元|"
    r"新加坡元|新币|林吉特|(?<=\d)元|单位:元",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"(?:\bcurrency|币\s*种|货\s*币(?:种类|类型)?)\s*(?:\(\w+\)\s*)?:?\s*(?P<name>[A-Z]{3}\b|人民币|"
    r"港币|港元|美元|英镑|欧元|日元|澳元|加元|新加坡元)",
    re.IGNORECASE,
)
_DOLLAR = re.compile(r"(?<![HU][KS]\s)(?<![A-Za-z])\$")
_DOLLARS = frozenset((Currency.USD, Currency.SGD, Currency.HKD, Currency.AUD, Currency.CAD))
_COUNTRIES: tuple[tuple[Currency, re.Pattern[str]], ...] = tuple(
    (currency, re.compile(form))
    for currency, form in (
        (
            Currency.EUR,
            r"\bPPSN?\b|\bPRSI\b|\bUSC\b|\bDAC\b|\bGmbH\b|Lohnsteuer|\bSEPA\b|\bIreland\b|\bDublin\b|"
            r"\b(?:IE|DE|FR|NL|ES|IT)\d\d\s?[A-Z\d]{4}\b",
        ),
        (
            Currency.GBP,
            r"\bPAYE\b|(?i:national\s+insurance)|\bNI(?:C| No| Number| Contribution| Letter|"
            r" Category)\b|(?i:sort\s+code)|\bHMRC\b|"
            r"\bNHS\b|(?i:building\s+society|faster\s+payment)|\bGB\d\d\s?[A-Z]{4}|"
            r"(?i:united\s+kingdom)|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b",
        ),
        (Currency.SGD, r"\bCPF\b|\bNRIC\b|(?i:\bpte\b|singapore)|\bUEN\b|\bPayNow\b|\bCDAC\b|\bSDL\b"),
        (Currency.HKD, r"\bMPF\b|(?i:hong\s?kong|kowloon)|\bHKID\b|强积金|香港|九龙|薪俸税"),
        (Currency.AUD, r"\bABN\b|(?i:superannuation|\bpty\b|australia)|\bPAYG\b|\bBSB\b|\bTFN\b|\bOsko\b"),
        (
            Currency.CAD,
            r"\b[CQ]PP\b|\bRRSP\b|\bEI\b|(?i:canada|canadian|ontario|toronto|vancouver|québec|quebec|"
            r"interac)|\b[A-Z]\d[A-Z] \d[A-Z]\d\b",
        ),
        (
            Currency.INR,
            r"\bPAN\b|\bUAN\b|(?i:provident\s+fund|\blakh|\brupees?\b|\bindia\b|\bpvt\b|"
            r"private\s+limited)|\bIFSC\b|\bUPI\b|\bNEFT\b|\bTDS\b|\bESIC?\b",
        ),
        (
            Currency.MYR,
            r"\b(?:EPF|KWSP|SOCSO|PERKESO|PCB)\b|(?i:\bsdn\b|\bbhd\b|malaysia|kuala\s+lumpur|berhad)|"
            r"\bRinggit\b",
        ),
        (
            Currency.USD,
            r"\bFICA\b|(?i:medicare|routing\s+number|social\s+security|federal\s+(?:income\s+)?tax)|"
            r"401\s?\(?k\)?|\bFDIC\b|,? [A-Z]{2} \d{5}\b",
        ),
    )
)
_OWN_DOLLAR = 0.98
_COUNTRY = 0.97
_CHINESE = 0.985
_TRADITIONAL = 0.6
_ELSEWHERE = re.compile(r"[實發薪資總額銀帳戶單錢點學]{2}|台灣|澳門")
_GUESS = 0.6


def currency_of(flows: Sequence[Run], language: str) -> tuple[Currency, float]:
    """The one that it states or names most, and how sure; else by its country, or the language's habit."""
    text = "\n".join(flow.text for flow in flows)
    stated = _STATED.search(text)
    if stated and (currency := currency_in(stated["name"])):
        return currency, 1.0
    named = Counter(currency for mark in _MARKS.findall(text) if (currency := currency_in(mark)))
    country = _country_of(text)
    dollars = len(_DOLLAR.findall(text))
    if dollars:
        own = next((it for it, _ in named.most_common() if it in _DOLLARS), None) or country
        named[own if own in _DOLLARS else Currency.USD] += dollars
    if named:
        (most, count), *_ = named.most_common(1)
        certainty = 1.0 if count > 0.6 * named.total() else 0.8
        return most, certainty * (_OWN_DOLLAR if dollars and most is country else 1.0)
    if country is not None and (language != "zh" or country is Currency.HKD):
        return country, _COUNTRY
    if language == "zh":
        whole = " ".join(flow.shown for flow in flows)
        return Currency.CNY, _TRADITIONAL if _ELSEWHERE.search(whole) else _CHINESE
    return Currency.USD, _GUESS


def _country_of(text: str) -> Currency | None:
    """The country most of whose own words stand in the text; None where two have as many."""
    found = Counter({currency: len({*form.findall(text)}) for currency, form in _COUNTRIES})
    (most, count), (_, next_count), *_ = found.most_common()
    return most if count > next_count else None


def in_the_documents_currency(draft: Draft) -> Draft:
    """A last step: every amount in the currency that the document is in."""
    currency, certainty = currency_of(draft.flows, draft.language)
    fields = tuple(
        field.model_copy(
            update={
                "value": field.value.model_copy(update={"currency": currency}),
                "confidence": round(field.confidence * certainty, 3),
            }
        )
        if isinstance(field.value, MoneyValue)
        else field
        for field in draft.fields
    )
    return replace(draft, fields=fields)
