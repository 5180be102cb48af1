"""Days as an account's rows write them: with two digits for the year or none, in one order throughout."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tools.documents.days import MONTH, month_number

_NAME_OF_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*|"
    r"(?:周|星期)[一二三四五六日天]\s*|(?:今天|今日|昨天|昨日|前天|(?:today|yesterday)\b)\W*)?"
)
_MONTH_CLOSE = MONTH.removesuffix(r"\b\.?") + r"\.?"
"""With the day right after it: `SEP02`."""
_AGO = {"今天": 0, "今日": 0, "today": 0, "昨天": 1, "昨日": 1, "yesterday": 1, "前天": 2}
_RELATIVE = re.compile(
    rf"\W*(?P<which>{'|'.join(_AGO)})\W*(?:(?:周|星期)[一二三四五六日天])?\W*", re.IGNORECASE
)
_MADE = re.compile(
    r"(?:查询|打印|导出|生成|更新|截图|制表)(?:日期|时间)?\W*|截[至止]\W*|今天是\W*|数据截止\W*|"
    r"(?:as\s+(?:of|at)|generated(?:\s+on)?|printed(?:\s+on)?|exported(?:\s+on)?|last\s+updated|updated|today(?:\s+is|,)?)\W*",
    re.IGNORECASE,
)
_OF_THE_REPUBLIC = 1911
"""The year before the first in the count of years of Taiwan."""
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"^\W*{_NAME_OF_DAY}{form}", re.IGNORECASE), order)
    for form, order in (
        (
            r"(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})日?(?![\d,.]\d)",
            "named",
        ),
        (r"(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", "named"),
        (
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]*{MONTH}[\s,/-]*(?P<year>(?:19|20)\d\d|\d\d(?!\d|[:.,]\d))?",
            "named",
        ),
        (rf"{_MONTH_CLOSE}\s?(?P<day>\d{{1,2}})/(?P<year>\d\d)(?!\d)", "named"),
        (rf"{_MONTH_CLOSE}\s*(?P<day>\d{{1,2}})(?!\d|[:.]\d),?\s*(?P<year>(?:19|20)\d\d)?", "named"),
        (r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日", "named"),
        (r"(?P<year>1[01]\d)[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?![\d/.-])", "named"),
        (r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>(?:19|20)\d\d|\d\d)(?!\d)", "either"),
        (r"(?P<a>\d{1,2})[/-](?P<b>\d{1,2})(?![\d/.-])", "either"),
        (r"(?P<a>\d\d)\.(?P<b>\d\d)\.?(?=\s|$)", "points"),
    )
)


@dataclass(frozen=True, slots=True)
class RowDay:
    """A day as printed: `first` and `second` are its month and day, or either where the order is open."""

    year: int | None
    first: int
    second: int
    is_open: bool
    end: int


def relative_day_in(text: str, today: date) -> RowDay | None:
    """`今天`, `Yesterday`, standing alone, where the page says which day it was made."""
    found = _RELATIVE.fullmatch(text)
    if found is None:
        return None
    on = today - timedelta(days=_AGO[found["which"].casefold()])
    return RowDay(on.year, on.month, on.day, False, found.end())


def day_of_the_page(texts: Iterable[str]) -> date | None:
    """The day that a page says it was made or asked for."""
    for text in texts:
        made = _MADE.search(text)
        day = row_day_in(text[made.end() :]) if made else None
        if day is not None and day.year is not None and not day.is_open:
            return _calendar(day, False, None)
    return None


def row_day_in(text: str, *, with_points: bool = False) -> RowDay | None:
    """The day that the text begins with; with `with_points` one that may be an amount, as `06.05`, too."""
    for form, order in _FORMS:
        found = form.match(text)
        if found is None or (order == "points" and not with_points):
            continue
        parts = found.groupdict()
        year = _year(parts.get("year"))
        if order in ("either", "points"):
            first, second = int(parts["a"]), int(parts["b"])
            if min(first, second) >= 1 and min(first, second) <= 12 and max(first, second) <= 31:
                return RowDay(year, first, second, True, found.end())
            continue
        month, day = month_number(parts["month"]), int(parts["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return RowDay(year, month, day, False, found.end())
    return None


def settled_days(
    days: Sequence[RowDay], period: tuple[date, date] | None, is_usual: bool = False
) -> list[date | None]:
    """The calendar days: one order for all rows, years from the period where none is printed.

    `is_usual`: the day stands before the month where neither the rows nor the period tell.
    """
    is_day_first = _day_first(days, period, is_usual)
    return [_calendar(day, is_day_first, period) for day in days]


def _day_first(days: Sequence[RowDay], period: tuple[date, date] | None, is_usual: bool) -> bool:
    open_days = [day for day in days if day.is_open]
    if any(day.first > 12 for day in open_days):
        return True
    if any(day.second > 12 for day in open_days):
        return False
    # Neither tells: the order in which more of the days fall within the period.
    first, second = _within(open_days, True, period), _within(open_days, False, period)
    return is_usual if first == second else first > second


def _within(days: Sequence[RowDay], is_day_first: bool, period: tuple[date, date] | None) -> int:
    if period is None:
        return 0
    found = (_calendar(day, is_day_first, period) for day in days)
    return sum(day is not None and period[0] <= day <= period[1] for day in found)


def _calendar(day: RowDay, is_day_first: bool, period: tuple[date, date] | None) -> date | None:
    month, of_month = (day.second, day.first) if day.is_open and is_day_first else (day.first, day.second)
    for year in _years(day, period):
        if 1 <= month <= 12 and 1 <= of_month <= monthrange(year, month)[1]:
            found = date(year, month, of_month)
            if day.year is not None or period is None or period[0] <= found <= period[1]:
                return found
    return None


def _years(day: RowDay, period: tuple[date, date] | None) -> Iterator[int]:
    if day.year is not None:
        yield day.year
    elif period is not None:
        yield from range(period[0].year, period[1].year + 1)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    if len(text) == 3:
        return int(text) + _OF_THE_REPUBLIC
    return int(text) if len(text) == 4 else 2000 + int(text)
