"""Reads the pay out of words: not that of the probation, nor what comes on top of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import RateValue
from models.facts.money import Period
from tools.documents.amounts import amounts_in
from tools.documents.parsed import Reading, Surroundings
from tools.documents.rates import period_in, rate

_ON_TOP = (
    r"(?<!实习)(?:补贴|津贴)|奖金|年终奖|提成|佣金|餐补|房补|车补|话补|全勤奖?|公积金|社保|安家费|启动费|签字费|违约金|押金|保证金|加班费|"
    r"\bbonus(?:es)?|allowances?|equity|options?|shares?|relocation|overtime|reimburs\w*|commissions?|incentives?|variable|OTE|on-target|"
    r"expenses?|pension|insurance|deductions?|contributions?|premium|deposit|voucher|"
    r"(?:housing|home|internet|wellness|phone|meal|travel|learning|education|commut\w+|equipment|one-time|office|moving)\s+(?:\w+\s+)?stipend|"
    r"\bHRA\b|conveyance|gratuity|provident|\bPF\b|superannuation|vacation|holiday"
)
_AT_FIRST = r"试用(?:期)?(?!期?(?:满|结束|过|后|通过|合格|不))|实习期|见习期|学徒期|培训期|probation(?:ary)?"
_NOT_THE_PAY = re.compile(
    rf"(?:{_AT_FIRST}|{_ON_TOP})[^,，。;；、:：\n()（）\d]{{0,14}}(?::\s*)?(?:¥|[A-Z]{{0,3}}\$|£|€|RMB|CNY|人民币|Rs\.?|INR|₹)?\s*$|"
    r"during\s+(?:the\s+|your\s+|this\s+)?(?:[\w-]+\s+){0,3}(?:probation(?:ary)?|trial|training)\b[^.;\d]*$|"
    r"(?:includ|compris|inclusive|plus|包含|其中|另有|另发|另加|另享|含)\w*[^.;。;\d]{0,12}$",
    re.IGNORECASE,
)
NOT_PAY_AT_ALL = re.compile(rf"(?:{_AT_FIRST}|{_ON_TOP})[^,，。;；、:：\n()（）]{{0,14}}$", re.IGNORECASE)
_MEANWHILE = re.compile(r"\bduring\s+[^.;]{0,40}?(?:probation|trial|training)[^.;]*$", re.IGNORECASE)
_FINAL = re.compile(
    r"(?:转正|试用期(?:满|结束|过)?后|合计|总计|共计|总额|总包|综合|in\s+total|total(?:l?ing)?|equivalent\s+to|equates?\s+to|annuali[sz]ed|"
    r"after\s+(?:the\s+)?probation\w*|(?:on|upon|after)\s+(?:your\s+)?confirmation)[^,，。;；\d]{0,30}$",
    re.IGNORECASE,
)
_EVERY_OTHER = re.compile(
    r"bi[\s-]?weekly|semi[\s-]?monthly|(?:per|a|each|every)\s+(?:fortnight|two\s+weeks|pay\s+period|other\s+week)|every\s+two\s+weeks|fortnightly|twice\s+(?:a|per)\s+month",
    re.IGNORECASE,
)
_INSTALMENTS = re.compile(
    r"\b(?:paid|payable|in)\b[^.;]{0,30}?(?:bi[\s-]?weekly|semi[\s-]?monthly|fortnightly|twice)",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.])")
_EURO = re.compile(r"€|EUR\b")
_IN_WORDS = re.compile(r"^\s*(?:/-|元)?\s*(?:整|正)?\s*\([^()]{4,90}\)")
"""The same in words after the figures, which parts them from their period."""
_POINTS = re.compile(r"(?<![\d.,])(?P<whole>\d{1,3}(?:\.\d{3})+)(?P<cents>,\d\d)?(?![.,]?\d)")
MONTHS = 12


def pay(text: str, around: Surroundings) -> Reading | None:
    """The rate that the person earns once hired; of several the one said to be all of it or the final one."""
    even, is_other = _euro_marks(text), False
    if text in around.label:  # a sentence: what stands before the value is what tells of it
        lead = around.label[: around.label.index(text)]
        is_other = bool(NOT_PAY_AT_ALL.search(lead) or _MEANWHILE.search(lead))
        last = re.split(r"[,;，；]", lead)[-1]
        around = replace(around, label=last if period_in(last) else lead)
    found = tuple(_rates(even, around))
    if not found:
        return None
    final = next((it for it, before in found if _FINAL.search(before)), None)
    return final if final or is_other else found[0][0]


def _rates(text: str, around: Surroundings) -> Iterator[tuple[Reading, str]]:
    amounts = amounts_in(text)
    start = 0
    for at, amount in enumerate(amounts):
        until = amounts[at + 1].start if at + 1 < len(amounts) else len(text)
        before = text[start : amount.start]
        tail = re.split(r"[,;。]|\.(?=\s)", text[amount.end : until])[0]
        start = amount.end
        paid_otherwise = _EVERY_OTHER.search(tail[:28]) and not _INSTALMENTS.search(tail[:60])
        if (at and _NOT_THE_PAY.search(before)) or (not at and _NOT_THE_PAY.search(before[-24:])):
            continue
        if paid_otherwise:
            continue
        lead = text[: amount.start] if not at else before
        first = amount.start - len(lead[-30:])
        reading = rate(text[first : amount.end] + _IN_WORDS.sub("", text[amount.end :], count=1), around)
        if reading is None:
            continue
        reading = _without_instalments(reading)
        yield replace(reading, start=reading.start + first, end=max(amount.end, reading.end + first)), before


def _without_instalments(reading: Reading) -> Reading:
    """A year's pay in twelve parts is no other pay."""
    value = reading.value
    assert isinstance(value, RateValue)
    if value.period is Period.YEAR and value.payments_a_year == MONTHS:
        return replace(reading, value=value.model_copy(update={"payments_a_year": None}))
    return reading


def _euro_marks(text: str) -> str:
    """Of the same length, with figures as English writes them: `58.500,00`, and `42 000 €`."""
    even = _POINTS.sub(lambda it: it["whole"].replace(".", ",") + (it["cents"] or "").replace(",", "."), text)
    if _EURO.search(even):
        even = _SPACED.sub(lambda it: it[0].replace(" ", ","), even)
    return even
