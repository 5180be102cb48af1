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
    r"HK\s?\$|US\s?\$|HKD|USD|GBP|EUR|RMB|CNY|CN¥|人民币|港币|港元|美元|英镑|欧元|[£€¥$]|(?<=\d)元|单位:元",
    re.IGNORECASE,
)
_HABIT = 0.93
_CHINESE = 0.985
_TRADITIONAL = 0.6
_ELSEWHERE = re.compile(r"[實發薪資總額銀帳戶單錢點學]{2}|香港|台灣|澳門|新加坡")
_GUESS = 0.6


def currency_of(flows: Sequence[Run], language: str) -> tuple[Currency, float]:
    """The one that the document names most, and how sure; by the language's habit where it names none."""
    named = Counter(
        currency for flow in flows for mark in _MARKS.findall(flow.text) if (currency := currency_in(mark))
    )
    if named:
        (most, count), *_ = named.most_common(1)
        return most, 1.0 if count > 0.6 * named.total() else 0.8
    # A British document without a pound sign says so in other ways.
    whole = " ".join(flow.shown for flow in flows)
    if language == "zh":
        return Currency.CNY, _TRADITIONAL if _ELSEWHERE.search(whole) else _CHINESE
    if re.search(
        r"\bPAYE\b|National Insurance|\bNI (?:No|Number|Contribution)|sort code", whole, re.IGNORECASE
    ):
        return Currency.GBP, _HABIT
    return Currency.USD, _HABIT if re.search(r"\bFICA\b|Medicare|routing number", whole) else _GUESS


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
