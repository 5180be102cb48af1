"""The currency of a whole document: by the marks on it, else by the country that its wording is of."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from models.facts.evidence import FieldValue, LinesValue, MoneyValue, RateValue
from models.facts.money import Currency
from tools.documents.rules import Draft

# Stricter than the marks that stand at an amount (amounts.py): here they may be met anywhere in prose.
_MARKS: tuple[tuple[Currency, re.Pattern[str]], ...] = tuple(
    (currency, re.compile(form))
    for currency, form in (
        (Currency.MYR, r"\bMYR\b|(?<![A-Za-z])RM(?!\d{1,2}\s\d[A-Z]{2}\b)(?=[\s)\d:]|$)"),
        (Currency.SGD, r"\bSGD\b|(?<![A-Z])S\$|新加坡元|新币"),
        (Currency.HKD, r"\bHKD\b|HK\s?\$|港币|港元"),
        (Currency.TWD, r"\bTWD\b|\bNTD?\s?\$|\bNTD\b|新台币"),
        (Currency.NZD, r"\bNZD\b|(?<![A-Z])NZ\s?\$|新西兰元|纽元"),
        (Currency.CHF, r"\bCHF\b|\bSFr\b|瑞士法郎"),
        (Currency.AUD, r"\bAUD\b|(?<![A-Z])AU?\$|澳元"),
        (Currency.CAD, r"\bCAD\b|(?<![A-Z])CA?\$|加元"),
        (Currency.INR, r"\bINR\b|₹|\bRs\b\.?(?=\s?[\d)])"),
        (Currency.GBP, r"\bGBP\b|£|英镑"),
        (Currency.EUR, r"\bEUR(?:O|OS)?\b|€|欧元"),
        (Currency.JPY, r"\bJPY\b|円|日元"),
        (Currency.USD, r"\bUSD\b|US\s?\$|美元|美金"),
        (Currency.CNY, r"\bCNY\b|\bRMB\b|CN¥|人民币|¥|\d\s?元|单位:元|\(元\)"),
    )
)
_CANADA = r"\b(?:AB|BC|MB|NB|NL|NS|ON|PE|QC|SK)\b"
_STATES = (
    r"A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|"
    r"V[AT]|W[AIVY]"
)
_COUNTRIES: tuple[tuple[Currency, re.Pattern[str]], ...] = tuple(
    (currency, re.compile(form, re.IGNORECASE))
    for currency, form in (
        (
            Currency.MYR,
            r"\bSDN\b|\bBHD\b|MALAYSIA|\bJALAN\b|\bJLN\b|\bKEDAI\b|\bTAMAN\b|SELANGOR|KUALA\s?LUMPUR|"
            r"JOHOR|KEDAH|PENANG|PAHANG|MELAKA|SABAH|SARAWAK|"
            r"\b(?:KWSP|SOCSO|PERKESO|RINGGIT)\b|(?-i:\b(?:EPF|PCB|EIS)\b)",
        ),
        (Currency.SGD, r"SINGAPORE|\bPTE\b|\bNRIC\b|\bCPF\b|\bUEN\b|\bIRAS\b|\bPAYNOW\b"),
        (
            Currency.HKD,
            r"HONG\s?KONG|KOWLOON|NEW\s+TERRITORIES|\bHKID\b|\bMPF\b|香港|九龙|新界|强积金|强制性公积金",
        ),
        (
            Currency.TWD,
            r"台湾|[台臺][北中南]市|新北市|高雄|桃园市|新竹|统一编号|统编|中?华?民国\s?\d{2,3}\s?年|劳健保|\bTAIWAN\b",
        ),
        (Currency.NZD, r"NEW\s+ZEALAND|\bAUCKLAND\b|\bKIWISAVER\b|\bNZBN\b|\bTENANCY\s+SERVICES\b"),
        (
            Currency.INR,
            r"\bGSTIN\b|\bINDIA\b|\bPVT\b|\bUAN\b|\bIFSC\b|PROVIDENT\s+FUND|\bLAKHS?\b|\bRUPEES?\b|"
            r"PRIVATE\s+LIMITED|"
            r"(?-i:\b(?:PAN|UPI|NEFT|IMPS|TDS|ESIC?|HRA)\b)",
        ),
        (
            Currency.EUR,
            r"\bPPSN?\b|\bPRSI\b|(?-i:\b(?:USC|DAC|SEPA)\b)|\bGMBH\b|LOHNSTEUER|\bIRELAND\b|\bDUBLIN\b|"
            r"\bIBAN\s*:?\s*(?:IE|DE|FR|NL|ES|IT)\d\d",
        ),
        (
            Currency.AUD,
            r"\bABN\b|AUSTRALIA|\bPTY\b|\bSUPERANNUATION\b|\bTFN\b|\bPAYG\b|\bBSB\b|\bOSKO\b|\b(?-i:NSW|"
            r"VIC|QLD|TAS|ACT)\s\d{4}\b",
        ),
        (
            Currency.CAD,
            rf"\bCANADA\b|\bCANADIAN\b|\bCPP\b|\bGST/HST\b|\bHST\b|(?-i:{_CANADA})\s+(?-i:[A-Z]\d[A-Z])\s?\d|"
            r"(?-i:\b(?:RRSP|QPP|QPIP|EI)\b)|\bONTARIO\b|\bTORONTO\b|\bQU[EÉ]BEC\b|\bINTERAC\b",
        ),
        (
            Currency.GBP,
            r"\bPAYE\b|NATIONAL\s+INSURANCE|\bNI\s+(?:No|Number|Contribution)|SORT\s+CODE|\bHMRC\b|"
            r"\bNHS\b|\bBACS\b|TAX\s+CODE|\bLGPS\b|BUILDING\s+SOCIETY|FASTER\s+PAYMENT|"
            r"(?-i:\bGB\d\d\s?[A-Z]{4})|UNITED\s+KINGDOM|"
            r"\bENGLAND\b|\bSCOTLAND\b|(?-i:\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b)",
        ),
        (
            Currency.USD,
            r"\bFICA\b|\bMEDICARE\b|ROUTING\s+N|\b401\(?K\b|\bSSN\b|\bIRS\b|\bU\.?S\.?A\b|"
            r"UNITED\s+STATES|FEDERAL\s+(?:INCOME\s+)?(?:TAX|W)|"
            rf"(?-i:\b(?:{_STATES})\s+\d{{5}}\b)|\bFDIC\b|\bZIP\b|\bSALES\s+TAX\b|\bAT[\s-]WILL\b",
        ),
    )
)
_DOLLARS = frozenset(
    {Currency.USD, Currency.SGD, Currency.HKD, Currency.AUD, Currency.CAD, Currency.NZD, Currency.TWD}
)
_DOLLAR = re.compile(r"\$")
_STATED = re.compile(
    r"(?:\bcurrency|币\s*种|货\s*币(?:种类|类型)?)\s*(?:\(\w+\)\s*)?:?\s*(?P<name>[A-Z]{3}\b|人民币|"
    r"港币|港元|美元|英镑|欧元|日元|澳元|加元|新加坡元|新台币)",
    re.IGNORECASE,
)
"""`Currency: SGD` says it outright, whatever is mentioned besides."""
_YUAN_OUTRIGHT = re.compile(r"\bCNY\b|\bRMB\b|CN¥|人民币|¥")
"""A bare 元 is the money of whichever Chinese-speaking country the document is of."""
_NAMED_BEFORE = re.compile(r"币\s?[\d,.]+\s?元")
"""The 元 of 港币4,800元 says nothing of its own."""
_VALUE_ADDED_TAX = re.compile(r"\b(?:GST|SST|VAT)\b")
_MONTH_FIRST = {Currency.USD}
_MOST = 0.6
_SEVERAL = 0.8
_BY_COUNTRY = 0.97
_SOME_DOLLAR = 0.88
_CHINESE = 0.985
_TRADITIONAL = 0.6
_ELSEWHERE = re.compile(r"[實發薪資總額銀帳戶單錢點學]{2}|台灣|澳門|新加坡")
_GUESS = 0.6


def document_currency(text: str) -> tuple[Currency | None, float]:
    """The document's currency and how sure; a bare `$` is the country's own where that shows."""
    stated = _STATED.search(text)
    named = stated and next((currency for currency, form in _MARKS if form.search(stated["name"])), None)
    if named:
        return named, 1.0
    marked = _NAMED_BEFORE.sub("币", text)
    marks = Counter({currency: len(form.findall(marked)) for currency, form in _MARKS})
    (most, count), *_ = marks.most_common(1)
    if count and _is_of_taiwan(most, text):
        return Currency.TWD, _BY_COUNTRY
    if count:
        return most, 1.0 if count > _MOST * marks.total() else _SEVERAL
    country = _country(text)
    if _DOLLAR.search(text):
        return (country, _BY_COUNTRY) if country in _DOLLARS else (Currency.USD, _SOME_DOLLAR)
    return (country, _BY_COUNTRY) if country is not None else (None, 0.0)


def _is_of_taiwan(most: Currency, text: str) -> bool:
    return most is Currency.CNY and not _YUAN_OUTRIGHT.search(text) and _country(text) is Currency.TWD


def currency_of(text: str, shown: str, language: str) -> tuple[Currency, float]:
    """The same, with the language's habit where nothing names one; `shown` is the text as printed."""
    currency, certainty = document_currency(text)
    if currency is not None:
        return currency, certainty
    if language == "zh":
        return Currency.CNY, _TRADITIONAL if _ELSEWHERE.search(shown) else _CHINESE
    return Currency.USD, _GUESS


def currency_of_draft(draft: Draft) -> tuple[Currency, float]:
    """The currency of the document that the draft is of."""
    text = "\n".join(flow.text for flow in draft.flows)
    return currency_of(text, "\n".join(flow.shown for flow in draft.flows), draft.language)


def in_the_documents_currency(draft: Draft) -> Draft:
    """A last step: every amount in the currency that the document is in."""
    currency, certainty = currency_of_draft(draft)
    # How sure dollars are is for the last step of all to say.
    certainty = 1.0 if currency is Currency.USD else certainty
    return _converted(draft, currency, certainty, lambda value: isinstance(value, MoneyValue))


def in_dollars_of_the_country(draft: Draft) -> Draft:
    """A last step: amounts read with a bare `$` or 元 are in that of the country the document is of."""
    text = "\n".join(flow.text for flow in draft.flows)
    currency, certainty = currency_of_draft(draft)
    bare = Currency.CNY if currency is Currency.TWD else Currency.USD
    if any(form.search(text) for each, form in _MARKS if each is Currency.USD):
        return draft
    return _converted(
        draft,
        currency,
        certainty,
        lambda value: isinstance(value, MoneyValue | RateValue | LinesValue) and value.currency is bare,
    )


def writes_day_first(currency: Currency | None, text: str) -> bool:
    """Whether the document's country writes 5/3 for 5 March, by its currency, else by the name of its tax."""
    if currency is None:
        return bool(_VALUE_ADDED_TAX.search(text))
    return currency not in _MONTH_FIRST


def _country(text: str) -> Currency | None:
    """That of the country of which most is said; the first of equals."""
    said = Counter({currency: len(set(form.findall(text))) for currency, form in _COUNTRIES})
    (most, count), *_ = said.most_common(1)
    return most if count else None


def _converted(
    draft: Draft, currency: Currency, certainty: float, is_concerned: Callable[[FieldValue], bool]
) -> Draft:
    return replace(
        draft,
        fields=tuple(
            field.model_copy(
                update={
                    "value": field.value.model_copy(update={"currency": currency}),
                    "confidence": round(field.confidence * certainty, 3),
                }
            )
            if is_concerned(field.value)
            else field
            for field in draft.fields
        ),
    )
