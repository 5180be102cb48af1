"""The day on a receipt, in the many forms that tills print it, also run together with the time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tools.documents.glyphs import Run
from tools.documents.repairs import REPAIRED, mended
from tools.documents.rows import Row

_MONTH_NAMES = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTHS = {name: at for at, name in enumerate(_MONTH_NAMES, 1)}
_MONTH = r"(?P<name>" + "|".join(_MONTH_NAMES) + r")[A-Z]{0,6}\.?"
_TIME = r"\d{1,2}\s?:\s?\d{2}"
_YEAR = rf"(?P<year>(?:19|20)\s?\d\s?\d(?=\D|$|{_TIME})(?!\s?:)|'?\d\d(?=\D|$)(?!\s?:))"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{{1,2}})\s?[-/.月]\s?(?P<day>\d{{2}}|\d(?!\d))(?=\D|$|{_TIME})",
        rf"(?<!\d)(?P<a>\d{{1,2}})\s?(?P<mark>[-/.])\s?(?P<b>\d{{1,2}})\s?(?P=mark)\s?{_YEAR}",
        rf"(?<!\d)(?P<day>\d(?:\s?\d)?)(?:ST|ND|RD|TH)?(?:\s|[-/.,]|[.,]\s)?{_MONTH}(?:\s|[-/.,]|[.,]\s)?{_YEAR}(?!,?\s20\d\d)",
        rf"\b{_MONTH}\s?(?P<day>\d{{1,2}})(?:ST|ND|RD|TH)?,?\s?(?P<year>(?:19|20)\d\d)(?=\D|$|{_TIME})",
        r"(?<!\d)(?P<year>20[012]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    )
)
_LABEL = re.compile(
    r"\bDATE|DATE\b|\bISSUED?\b|TARIKH|BIZDATE|BILL\s?DT|\bDT\b|DATUM|日期|时间", re.IGNORECASE
)
_OTHER_DAY = re.compile(
    r"\bDUE|EXPIR|VALID|DELIVER|UNTIL|BEFORE|BIRTH|SINCE|EFFECT|\bEVENT|CHECK-?\s?(?:IN|OUT)|ARRIV|DEPART|\bSTART|\bRETURN|COLLECT|"
    r"WEDDING|TRAVEL|OUTWARD|SHIP|DISPATCH|INSTALL|RENEW|\bNEXT|APPOINT|PICK-?\s?UP|有效|到期|送货",
    re.IGNORECASE,
)
_OTHER_DAY_HAN = re.compile(
    r"出行|出发|入住|离店|离开|退房|返程|出团|到店|开课|上课|开班|拍摄|取[货镜件餐票]|提[车货]|交[车货付]|安装|预计|使用|截止|付清|[开完竣]工|"
    r"生日|出生|期限|有效|质保|保修|发货|出库|收货|成交|签收|送达|配送|发车|开演|演出|观影|放映|就诊|上门|施工|服务时间|完成|退款|"
    r"到期|生效|复诊|生产|起飞|还款|领证"
)
"""Days of something else, by the words right before them."""
_ORDERED_LABEL = re.compile(
    r"ORDER|PLACED|PURCHASE|BOOKED|BOOKING|下单|订单|订购|购买|预[订定]|创建", re.IGNORECASE
)
_ORDERED, _LABELLED, _TIMED, _BARE = 0.97, 0.96, 0.93, 0.85
_UNCLEAR = 0.6
_YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True)
class PrintedDay:
    day: date
    certainty: float
    place: Run
    order_clear: bool


def ordered_day(rows: Sequence[Row], *, recognised: bool, day_first: bool) -> PrintedDay | None:
    """The likeliest day of the purchase; `day_first` is the country's habit where 5/3 could be either.

    Days that agree make it surer, days that do not less so.
    """
    found = [each for row in rows for each in _days(row, recognised, day_first)]
    if not found:
        return None
    best = max(found, key=lambda each: each.certainty)
    agreeing = sum(each.day == best.day for each in found) > 1
    if best.certainty >= _ORDERED:
        return PrintedDay(best.day, best.certainty, best.place, best.order_clear)
    rival = any(each.day != best.day and each.certainty > best.certainty - 0.05 for each in found)
    certainty = min(0.99, best.certainty + 0.02) if agreeing else best.certainty * (0.8 if rival else 1.0)
    return PrintedDay(best.day, certainty, best.place, best.order_clear)


def _days(row: Row, recognised: bool, day_first: bool) -> Iterator[PrintedDay]:
    run = row.run
    repaired = mended(run.text) if recognised else None
    text = repaired.text if repaired else run.text
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for found in form.finditer(text):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            before = text[max(0, found.start() - 24) : found.start()]
            understood = _understood(found, day_first)
            said = re.split(r"\d", before)[-1]
            if understood is None or _OTHER_DAY.search(before) or _OTHER_DAY_HAN.search(said):
                continue
            start, end = repaired.span(*found.span()) if repaired else found.span()
            trust = _trust(text, before, found) * (REPAIRED if run.text[start:end] != found[0] else 1.0)
            day, clear = understood
            yield PrintedDay(day, trust * (1.0 if clear else _UNCLEAR), run.part(start, end), clear)


def _trust(text: str, before: str, found: re.Match[str]) -> float:
    if _ORDERED_LABEL.search(before):
        return _ORDERED
    if _LABEL.search(before):
        return _LABELLED
    return _TIMED if re.search(_TIME, text[found.end() :]) else _BARE


def _understood(found: re.Match[str], day_first: bool) -> tuple[date, bool] | None:
    """The day, and whether its order was clear; None where there is no such day."""
    parts = found.groupdict()
    year = int(re.sub(r"\D", "", parts["year"]))
    year += 2000 if year < 100 else 0
    clear = True
    if "a" in parts:
        month, day, clear = _month_and_day(int(parts["a"]), int(parts["b"]), parts["mark"], day_first)
    else:
        month = _MONTHS[parts["name"].upper()] if "name" in parts else int(parts["month"])
        day = int(re.sub(r"\s", "", parts["day"]))
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day), clear
    except ValueError:
        return None


def _month_and_day(a: int, b: int, mark: str, day_first: bool) -> tuple[int, int, bool]:
    if a > 12 or b > 12 or a == b:
        return (b, a, True) if b <= 12 else (a, b, True)
    return (b, a, True) if day_first or mark == "." else (a, b, False)
