"""How days and amounts are written in documents."""

from collections.abc import Callable
from datetime import date

from models.facts.money import Currency

_ZH_DIGITS = "〇一二三四五六七八九"
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_SIGNS = {
    Currency.CNY: "¥",
    Currency.USD: "$",
    Currency.EUR: "€",
    Currency.GBP: "£",
    Currency.HKD: "HK$",
}


def _chinese_number(number: int) -> str:
    """Below 100: 二十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_ZH_DIGITS[tens]}十"
    return head + (_ZH_DIGITS[ones] if ones or not tens else "")


def in_characters(day: date) -> str:
    """二〇二五年六月三十日."""
    year = "".join(_ZH_DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{_chinese_number(day.month)}月{_chinese_number(day.day)}日"


def month_in_characters(day: date) -> str:
    """二〇二五年六月."""
    return in_characters(day).partition("月")[0] + "月"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


DAYS_ZH: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    lambda day: day.isoformat(),
    lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    lambda day: f"{day.year}.{day.month:02}.{day.day:02}",
    lambda day: f"{day.year} 年 {day.month} 月 {day.day} 日",
)
DAYS_GB: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.day} {day:%B} {day.year}",
    lambda day: f"{_ordinal(day.day)} {day:%B} {day.year}",
    lambda day: f"{day:%d %b %Y}",
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}-{day:%b}-{day.year}",
    lambda day: day.isoformat(),
)
DAYS_US: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day:%B} {day.day}, {day.year}",
    lambda day: f"{day:%b} {day.day}, {day.year}",
    lambda day: f"{day:%m/%d/%Y}",
    lambda day: f"{day:%B} {_ordinal(day.day)}, {day.year}",
)


def plain(amount_minor: int) -> str:
    """12,345.60."""
    return f"{amount_minor / 100:,.2f}"


def bare(amount_minor: int) -> str:
    """12345.60, without a mark between thousands."""
    return f"{amount_minor / 100:.2f}"


def whole(amount_minor: int) -> str:
    """12,345 where there are no cents."""
    return plain(amount_minor).removesuffix(".00")


def signed(amount_minor: int, currency: Currency) -> str:
    """£12,345.60."""
    return f"{_SIGNS[currency]}{plain(amount_minor)}"


def in_capitals(amount_minor: int) -> str:
    """壹万贰仟叁佰肆拾伍元陆角整: the figure in words as cheques and invoices need it."""
    yuan, fen = divmod(amount_minor, 100)
    text = _capital_whole(yuan) + "元" if yuan else ""
    jiao, fen = divmod(fen, 10)
    if not jiao and not fen:
        return (text or "零元") + "整"
    text += (_CAPITALS[jiao] + "角") if jiao else ("零" if yuan else "")
    return text + (_CAPITALS[fen] + "分" if fen else "整")


def _capital_whole(number: int) -> str:
    high, low = divmod(number, 10_000)
    if high:
        gap = "零" if low and low < 1000 else ""
        return _capital_whole(high) + "万" + gap + (_capital_below_10000(low) if low else "")
    return _capital_below_10000(low)


def _capital_below_10000(number: int) -> str:
    text, gap = "", False
    for unit, name in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if gap and text else "") + _CAPITALS[digit] + name
            gap = False
        else:
            gap = True
    return text
