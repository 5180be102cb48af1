"""Days: the calendar days a message names, in words or figures."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from tools.understanding.numerals import DIGITS, numeral_values, positional_value
from tools.understanding.plain import plain

_N = r"(\d{1,2}|[一二三四五六七八九十两]{1,3})"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)(?![a-z])"
_ZH_WEEKDAY = r"(?:周|星期|礼拜)([一二三四五六日天])"
_SPELLED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Reading = Callable[[re.Match[str], date], date | None]


def days_in(text: str, today: date) -> tuple[date, ...]:
    """The days a message names, in order. A day without a year is the next one from today on.

    Weeks start on Monday: "next Monday" and 下周一 are the Monday of the week after this one.
    Days that do not exist are left out.
    """
    message = str(plain(text))
    found: list[tuple[int, date]] = []
    for pattern, reading in _READINGS:
        for match in pattern.finditer(message):
            day = _existing(reading, match, today)
            if day:
                found.append((match.start(), day))
        message = pattern.sub(lambda match: " " * len(match.group()), message)
    return tuple(dict.fromkeys(day for _, day in sorted(found)))


def _existing(reading: Reading, match: re.Match[str], today: date) -> date | None:
    try:
        return reading(match, today)
    except (ValueError, OverflowError):
        return None


def _count(word: str) -> int:
    if word in _SPELLED:
        return _SPELLED.index(word) + 1
    if word == "a":
        return 1
    return int(word) if word.isdecimal() else int(numeral_values(word)[0])


def _upcoming(month: int, day: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _figures(match: re.Match[str], _: date) -> date:
    return date(int(match[1]), int(match[2]), int(match[3]))


def _chinese(match: re.Match[str], today: date) -> date:
    month, day = _count(match[2]), _count(match[3])
    if match[1] is None:
        return _upcoming(month, day, today)
    year = int(match[1]) if match[1].isdecimal() else int(positional_value(match[1]))
    return date(year, month, day)


def _day_first(match: re.Match[str], today: date) -> date:
    return _english(match[1], match[2], match[3], today)


def _month_first(match: re.Match[str], today: date) -> date:
    return _english(match[2], match[1], match[3], today)


def _english(day: str, month: str, year: str | None, today: date) -> date:
    number = _MONTHS.index(month[:3]) + 1
    return date(int(year), number, int(day)) if year else _upcoming(number, int(day), today)


def _of_month(match: re.Match[str], today: date) -> date:
    """下个月1号, 本月25号, the 1st of next month."""
    later = match.group().startswith("下") or "next" in match.group()
    year, month = divmod(today.year * 12 + today.month - 1 + later, 12)
    return date(year, month + 1, _count(match[1]))


def _day_alone(match: re.Match[str], today: date) -> date:
    """二十号: in this month, or the next where it has passed."""
    day = _count(match[1])
    months = today.year * 12 + today.month - 1 + (day < today.day)
    return date(months // 12, months % 12 + 1, day)


def _month_end(_: re.Match[str], today: date) -> date:
    return today.replace(day=monthrange(today.year, today.month)[1])


def _weekday(match: re.Match[str], today: date) -> date:
    """下周一, 下下周三, 这周五, "next Friday", "Friday"."""
    lead, name = match[1] or "", match[2]
    wanted = _WEEKDAYS.index(name) if name in _WEEKDAYS else DIGITS.get(name, 7) - 1  # 周日, 周天: the 7th
    monday = today - timedelta(today.weekday())
    weeks = lead.count("下") + ("next" in lead)
    if weeks or lead.strip() in ("这", "本", "这个", "this"):
        return monday + timedelta(7 * weeks + wanted)
    return today + timedelta((wanted - today.weekday()) % 7)


def _after(days: int) -> Reading:
    return lambda match, today: today + timedelta(days * _count(match[1]))


def _from_today(days: int) -> Reading:
    return lambda _, today: today + timedelta(days)


_NUMBER = r"(\d{1,3}|a|" + "|".join(_SPELLED) + ")"
_READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (r"(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", _figures),
        (
            rf"(?:((?:19|20)\d{{2}}|[一二][〇零一二三四五六七八九]{{3}})年)?\ ?{_N}月\ ?{_N}(?:日|号)?",
            _chinese,
        ),
        (
            rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?{_MONTH}(?![a-z])(?:,?\ ((?:19|20)\d{{2}}))?",
            _day_first,
        ),
        (rf"(?<![a-z]){_MONTH}\ (\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\ ((?:19|20)\d{{2}}))?", _month_first),
        (rf"(?:下个?月|这个月|本月){_N}[号日]?", _of_month),
        (r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)\ of\ (?:next|this)\ month", _of_month),
        (rf"(?<![\d.一二三四五六七八九十月]){_N}号(?![楼线店院室])", _day_alone),
        (r"月底|end\ of\ (?:the|this)\ month", _month_end),
        (rf"(下下个?|下个?|这个?|本|)(?:{_ZH_WEEKDAY})", _weekday),
        (rf"(?<![a-z])(next\ |this\ |){_WEEKDAY}", _weekday),
        (rf"(?<![\d.]){_N}\ ?天(?:之?后|以后)", _after(1)),
        (rf"(?<![\d.]){_N}个?(?:周|星期|礼拜)(?:之?后|以后)", _after(7)),
        (rf"(?<![a-z])in\ {_NUMBER}\ days?(?![a-z])", _after(1)),
        (rf"(?<![a-z\d]){_NUMBER}\ days?\ from\ (?:now|today)", _after(1)),
        (rf"(?<![a-z])in\ {_NUMBER}\ weeks?(?![a-z])", _after(7)),
        (rf"(?<![a-z\d]){_NUMBER}\ weeks?\ from\ (?:now|today)", _after(7)),
        (r"大后天", _from_today(3)),
        (r"后天|the\ day\ after\ tomorrow", _from_today(2)),
        (r"明天|明日|(?<![a-z])tomorrow(?![a-z])", _from_today(1)),
        (r"今天|今日|(?<![a-z])today(?![a-z])", _from_today(0)),
    )
)
