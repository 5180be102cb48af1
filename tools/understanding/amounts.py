"""Amounts: the sums of money a message names, and every figure a reply mentions."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from models.facts.money import Currency
from models.facts.value import Minor, Value
from tools.understanding.figures import Figure, figures
from tools.understanding.plain import Plain, plain

AMOUNT_MINOR_MAX = 10**15
_BARE_FIGURE_MIN = 100  # a smaller number without a money word is more likely a count

_MARKS = {
    Currency.HKD: (r"hk\$|hkd", r"hkd|港币|港元|hong\ kong\ dollars?"),
    Currency.USD: (r"us\$|\$|usd", r"usd|us\ dollars?|dollars?|bucks|美元|美金|刀"),
    Currency.EUR: (r"€|eur", r"€|euros?(?![a-z])|eur(?![a-z])|欧元"),
    Currency.GBP: (r"£|gbp", r"gbp|pounds?|英镑"),
    Currency.CNY: (r"¥|rmb|cny|人民币", r"rmb|cny|yuan|kuai|人民币|元|块钱|块"),
}
_BEFORE = [
    (currency, re.compile(rf"(?:(?<![a-z])|(?<=\d))(?:{before})\ ?$"))
    for currency, (before, _) in _MARKS.items()
]
_AFTER = [(currency, re.compile(rf"\ ?(?:{after})")) for currency, (_, after) in _MARKS.items()]

_MINUS = re.compile(
    r"(?:(?:^|[^a-z\d一二三四五六七八九十百千万亿元块号日])-|负|(?<![a-z])minus\ |(?<![a-z])negative\ )$"
)
_INCREASE = re.compile(
    r"(?:\+"
    r"|(?<![a-z])(?:by|another|extra|additional|further|plus|add|(?:increase|raise)(?:\ of)?)\ "
    r"(?:an?\ (?:extra|additional)\ )?"
    r"|再(?:给|加|多|借|要|提高?|涨|批|来|我|个)*|多(?:给|加|借|要|批|来|我|点)+"
    r"|[加涨]|增加|追加|提高|提升|上调|调高|提额|增额)[了个我]{0,2}\ ?$"
)
_MORE = re.compile(r"\ ?(?:more|extra|additional|higher)(?![a-z])")
_HEDGE_BEFORE = re.compile(
    r"(?:(?<![a-z])(?:about|around|roughly|approximately|approx\.?|some|maybe|nearly|almost)\ (?:like\ )?"
    r"|[~≈]"
    r"|(?:大概|大约|差不多|估计|将近|接近|约)[^\s，。,.;；！？!?]{0,4})$"
)
_HEDGE_AFTER = re.compile(r"\ ?-?(?:左右|上下|出头|or\ so(?![a-z])|ish(?![a-z])|roughly|approximately)")
_TARGET_BEFORE = re.compile(r"(?:(?<![a-z])to|到|至|=|:)\ ?$")
_CLAUSE_ENDS = re.compile(r"\ {0,3}(?:$|[\n.,;!?，。；！])")


class Amount(Value):
    """A sum of money a person named. `span` is where, in characters of the message.

    `too_large` means that `amount_minor` is only the bound of what we count, not what was said.
    """

    amount_minor: Minor
    currency: Currency
    relation: Literal["absolute", "increase"]
    span: tuple[int, int]
    hedged: bool
    too_large: bool = False


def amounts_in(text: str) -> tuple[Amount, ...]:
    """The sums of money a message names, in order; yuan where no currency is named."""
    message = plain(text)
    return tuple(amount for figure in figures(message) for amount in _amounts(message, figure))


def amounts_mentioned(text: str) -> frozenset[int]:
    """Every figure in the whole of `text` that could be money, in minor units and without sign.

    For checking a reply, so rather too many than too few: any number from 100 on, smaller ones with
    a money word, digits grouped in unusual ways; not dates, percentages and counts of time.
    """
    message = plain(text, characters_max=None)
    found = set(_ungrouped(message))
    for reading in {message, Plain(_SPACED_NUMERAL.sub("", message))}:
        for figure in figures(reading):
            marked = _mark_before(reading, figure)[0] or _mark_after(reading, figure)[0]
            found |= {_minor(value) for value in figure.values if marked or value >= _BARE_FIGURE_MIN}
    return frozenset(found)


def _amounts(text: Plain, figure: Figure) -> Iterator[Amount]:
    before_currency, start = _mark_before(text, figure)
    after_currency, end = _mark_after(text, figure)
    lead = text[max(0, start - 30) : start]
    minus = _MINUS.search(lead)
    if minus:
        start -= len(lead) - minus.start() - (minus.group()[-1] == "-" and len(minus.group()) == 2)
        more_currency, start = _mark_before(text, Figure((), start, start, True))
        before_currency = before_currency or more_currency
    hedge = _HEDGE_BEFORE.search(text[max(0, start - 30) : start])
    lead = text[max(0, start - 30) : start - (len(hedge.group()) if hedge else 0)]
    increase = bool(_INCREASE.search(lead) or _MORE.match(text, end))
    marked = before_currency or after_currency
    if not (marked or (figure.likely and (minus or increase or _stands_alone(text, figure, start, end)))):
        return
    hedged = bool(hedge or _loose_end(text, figure, end) or len(figure.values) > 1)
    for value in figure.values:
        minor = _minor(value)
        yield Amount(
            amount_minor=-minor if minus else minor,
            currency=before_currency or after_currency or Currency.CNY,
            relation="increase" if increase else "absolute",
            span=(start, end),
            hedged=hedged,
            too_large=value * 100 > AMOUNT_MINOR_MAX,
        )


def _minor(value: Decimal) -> int:
    return int(min(value * 100, Decimal(AMOUNT_MINOR_MAX)))


def _mark_before(text: Plain, figure: Figure) -> tuple[Currency | None, int]:
    """The currency written before a figure, and where the two begin."""
    lead = text[max(0, figure.start - 8) : figure.start]
    for currency, pattern in _BEFORE:
        if match := pattern.search(lead):
            return currency, figure.start - (len(lead) - match.start())
    return None, figure.start


def _mark_after(text: Plain, figure: Figure) -> tuple[Currency | None, int]:
    """The currency written after a figure (perhaps after 多, "odd"), and where the two end."""
    end = figure.end + (text[figure.end : figure.end + 1] in ("多", "来"))
    for currency, pattern in _AFTER:
        if match := pattern.match(text, end):
            together = text[figure.start : match.end()] == "一块"  # 一块去: together
            return (None, figure.end) if together else (currency, match.end())
    return None, figure.end


def _loose_end(text: Plain, figure: Figure, end: int) -> bool:
    return text[figure.end : figure.end + 1] in ("多", "来") or bool(_HEDGE_AFTER.match(text, end))


def _stands_alone(text: Plain, figure: Figure, start: int, end: int) -> bool:
    """Whether a number without a money word still reads as money."""
    if _touches_a_word(text, figure):
        return False
    if figure.values[0] >= _BARE_FIGURE_MIN:
        return True
    aimed_at = _TARGET_BEFORE.search(text[max(0, start - 6) : start]) and _CLAUSE_ENDS.match(text, end)
    return bool(aimed_at) or text.strip(" \n.。!！") == text[figure.start : figure.end]


def _touches_a_word(text: Plain, figure: Figure) -> bool:
    """iPhone15, A1204, 24x."""
    before, after = text[max(0, figure.start - 1) : figure.start], text[figure.end : figure.end + 1]
    return (before.isascii() and (before.isalpha() or before == "_")) or (after.isascii() and after.isalpha())


# 二 十 万, 二**十万: what stands between two numerals does not hide them.
_SPACED_NUMERAL = re.compile(
    r"(?<=[\d零〇一二两俩三四五六七八九十百千万亿])[\ *_`]{1,9}(?=[零〇一二两俩三四五六七八九十百千万亿])"
)
_GROUPED = re.compile(
    r"(?<![\d.])\d{1,9}(?:[,'_·]\d{1,9}|\.\d{3}(?!\d))++(?:\.\d{1,2})?+(?!\d)"
    r"|(?<!\d)\d{1,3}(?:\ \d{3})++(?!\d)"
)


def _ungrouped(text: Plain) -> Iterator[int]:
    """2,0000 and 200_000 and 200.000 and 200 000 read as one number each."""
    for match in _GROUPED.finditer(text):
        found = match.group()
        whole, point, cents = found.rpartition(".")
        has_cents = point and len(cents) < 3
        digits = re.sub(r"\D", "", whole if has_cents else found)[:25]
        value = Decimal(f"{digits}.{cents}") if has_cents else Decimal(digits)
        if value >= _BARE_FIGURE_MIN:
            yield _minor(value)
