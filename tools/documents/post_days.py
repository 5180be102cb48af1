"""When a post was written: lines that are nothing but a day or an hour, and the day that counts."""

import re
from collections.abc import Iterator
from datetime import date

from tools.documents.days import MONTH, FoundDay, days_in, month_number

_CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\b|\b(?:yesterday|today|just\s+now|\d{1,7}\s*(?:h|hrs?|m|min|mins|d|w|mo|yr?s?|hours?|days?|weeks?|months?|years?|minutes?)(?:\s+ago)?)\b|昨天|前天|今天|刚刚|\d{1,7}\s*(?:分钟|小时|天|周|个月|年)前|[上下]午|晚上|凌晨",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"\b(?:posted|published|updated|written|edited|created|date|time|on|at|by|in|am|pm|public|views?|min|read|mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b|"
    r"发布(?:于|时间|日期)?|编辑(?:于)?|发表(?:于|时间)?|更新(?:于|时间)?|时间|日期|来自.{0,26}$|IP\s*属地.{0,8}$|星期[一二三四五六日天]|周[一二三四五六日]|公开|阅读|浏览|投稿了\S{0,4}",
    re.IGNORECASE,
)
_DATED_LABEL = re.compile(
    r"^\W*(?:posted|published|updated|written|last\s+edited|发布|编辑|发表|更新)", re.IGNORECASE
)
_SHORT_YEAR = re.compile(
    r"(?<![\d/.-])(?P<year>[12]\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?=\s+\d{1,2}:\d{2})"
)
_BEFORE_ITS_YEAR = re.compile(
    rf"\b{MONTH}\s+(?P<day>\d{{1,2}})\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+(?P<year>20\d\d)\b", re.IGNORECASE
)
_TOOK = re.compile(r"^\W*(?:\d{1,2}:\d{2}:\d{2}|(?:2[4-9]|[3-9]\d):\d{2})\W*$")
"""How long a race took."""
_SHARE = 0.35
_LETTERS_MAX = 70


def days_of(text: str) -> Iterator[FoundDay]:
    """Every day in the text, also with a short year (`26-6-30 21:07`), or the year after it."""
    yield from days_in(text)
    for form in (_SHORT_YEAR, _BEFORE_ITS_YEAR):
        for found in form.finditer(text):
            month = month_number(found["month"])
            try:
                yield FoundDay(
                    date(int(found["year"]) % 100 + 2000, month, int(found["day"])), 0.95, *found.span()
                )
            except ValueError:
                continue


def is_time(text: str) -> bool:
    """A line that is (nearly) nothing but a day or an hour, and where or by whom something was posted."""
    if len(text) > _LETTERS_MAX or _TOOK.match(text):
        return False
    found = list(days_of(text))
    spans = [(day.start, day.end) for day in found]
    held = sum(end - start for start, end in spans) + sum(
        len(it[0])
        for it in _CLOCK.finditer(text)
        if not any(start <= it.start() < end for start, end in spans)
    )
    if not held:
        return False
    if found and _DATED_LABEL.match(text):
        return True
    around = sum(len(it[0]) for it in _AROUND.finditer(text))
    return held >= _SHARE * max(1, len(text.strip()) - around)
