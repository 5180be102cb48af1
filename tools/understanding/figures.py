"""Figures: where a text has numbers, and which of them cannot be money (dates, ids, phones, percentages)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tools.understanding.numerals import LARGE, NUMERAL, SPELLED, numeral_values, spelled_value
from tools.understanding.plain import Plain

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_UNITS = (
    r"%|‰|percent|per\ cent|bps|"
    r"(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|pages?|points?|times|people|persons?|"
    r"km|m2|sqm|kg|grams?|inch(?:es)?|cm|mm|gb|tb|mb|degrees?|pieces?|items?|documents?|square|metres?|meters?)(?![a-z])|"
    r"年(?![化利息])|月(?![供付还薪租工收])|日(?![元常])|号|天|周(?![一二三四五六日天])|个|期|级|次|岁|届|分(?![期成\d一二三四五六七八九十])|秒|楼|室|米|"
    r"平方|平米|公里|斤|张|份|人(?!民币)|位|强|瓦|寸|页|条|项|小时|度|股|倍|星期|礼拜"
)
UNIT_AFTER = re.compile(rf"\ ?-?(?:{_UNITS})")
_SHARE_BEFORE = re.compile(r"[百千万]分之$")

_NEVER_MONEY = (
    r"https?://\S{1,300}",
    r"(?<![a-z0-9])[a-z]{1,20}_[a-z0-9_]{1,60}",
    r"(?<!\d)(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?!\d)",
    r"\d{1,2}月\d{1,2}(?!\d)",
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?{_MONTH}(?![a-z])(?:,?\ (?:19|20)\d{{2}}(?!\d))?",
    rf"(?<![a-z]){_MONTH}\.?\ \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\ (?:19|20)\d{{2}}(?!\d))?",
    rf"(?<![a-z]){_MONTH}\ (?:19|20)\d{{2}}(?!\d)",
)
_OTHERWISE_NOT_MONEY = (
    r"(?<![a-z])(?:in|since|year|during|class\ of|graduated)\ (?:19[5-9]\d|20[0-4]\d)(?![\d,.]\d|\d)",
    r"(?:\+86[\ -]?)?(?<!\d)1[3-9]\d(?:[\ -]?\d{4}){2}(?!\d)",
    r"(?<!\d)0\d{2,3}[\ -]\d{7,8}(?!\d)",
    r"(?<!\d)[48]00-\d{3,4}-?\d{3,4}(?!\d)",
    r"\+\d{1,3}[\ -]\d[\d\ -]{5,14}\d|\+\d{11,14}(?!\d)",
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{9}[\dx](?![\da-z])",
    r"(?<!\d)62\d{14,17}(?!\d)",
    r"(?:订单号|单号|编号|流水号|合同号|证书号|工号|卡号|尾号|验证码|房间|电话|手机号|邮编|qq|微信)[^\d\n]{0,6}\d{1,30}",
    r"(?:order|订单)[\ :：#]{0,3}\d{8,30}",
    r"(?<![a-z])(?:number|no\.|ref|reference|id|code|room|flat|floor|score[sd]?)"
    r"(?:\ (?:is|of|no\.?))?[\ :#]{0,3}\d{1,30}",
    r"(?:#|№)\ ?\d{1,30}",
    r"(?<![a-z])(?:cet|hsk|ielts|toefl|gre)[-\ ]?\d?(?!\d)[^\d,.;\n]{0,12}\d{1,3}(?!\d)",
    r"[四六46]级[^\d,.;，。\n]{0,6}\d{3}(?!\d)",
)
_NEVER = re.compile("|".join(p.replace(r"\1", r"[-/.]") for p in _NEVER_MONEY))
_OTHERWISE = re.compile("|".join(_OTHERWISE_NOT_MONEY))
_SCIENTIFIC = r"\d++(?:\.\d++)?e\+?\d++(?![a-z])"
_FIGURE = re.compile(rf"(?P<scientific>{_SCIENTIFIC})|(?P<spelled>{SPELLED})|(?P<numeral>{NUMERAL})")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text. `likely` is False for phones, scores, room numbers and the like."""

    values: tuple[Decimal, ...]
    start: int
    end: int
    likely: bool


def figures(text: Plain) -> Iterator[Figure]:
    """Every number that is not surely something other than money, in order."""
    never = _covered(_NEVER, text)
    otherwise = _covered(_OTHERWISE, text)
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        if (
            never[start]
            or UNIT_AFTER.match(text, end)
            or _SHARE_BEFORE.search(text[max(0, start - 3) : start])
        ):
            continue
        yield Figure(_values(match), start, end, not otherwise[start])


def _covered(pattern: re.Pattern[str], text: Plain) -> bytearray:
    covered = bytearray(len(text))
    for match in pattern.finditer(text):
        start, end = match.span()
        covered[start:end] = b"\x01" * (end - start)
    return covered


def _values(match: re.Match[str]) -> tuple[Decimal, ...]:
    found = match.group()
    if match.lastgroup == "spelled":
        return (spelled_value(found),)
    if match.lastgroup == "numeral":
        return numeral_values(found)
    digits, _, exponent = found.partition("e")
    if len(found) > 20 or int(exponent) > 15:
        return (LARGE,)
    return (min(Decimal(digits) * 10 ** int(exponent), LARGE),)
