"""Days and amounts as documents of each language write them."""

from datetime import date

from assistant.demo.papers.typesetting import Language

_DIGITS = "〇一二三四五六七八九"
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(value: date, language: Language) -> str:
    """2026年6月30日, or 30 June 2026."""
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def day_in_characters(value: date) -> str:
    """二〇二六年六月三十日, as diplomas write it."""
    year = "".join(_DIGITS[int(digit)] for digit in str(value.year))
    return f"{year}年{_upto_99(value.month)}月{_upto_99(value.day)}日"


def month_in_characters(value: date) -> str:
    return day_in_characters(value).split("月")[0] + "月"


def amount(minor: int) -> str:
    """12,000 or 12,000.50."""
    whole, cents = divmod(minor, 100)
    return f"{whole:,}.{cents:02d}" if cents else f"{whole:,}"


def amount_in_capitals(minor: int) -> str:
    """壹万贰仟元整; up to 99,999,999 yuan, without jiao and fen."""
    yuan = minor // 100
    high, low = divmod(yuan, 10_000)
    text = (_sheaf(high) + "万" if high else "") + ("零" if high and 0 < low < 1000 else "") + _sheaf(low)
    return text + "元整"


def _sheaf(number: int) -> str:
    text = ""
    for power, step in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit = number // power % 10
        if digit:
            text += _CAPITALS[digit] + step
        elif text and number % power and not text.endswith("零"):
            text += "零"
    return text


def _upto_99(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十") + (
        _DIGITS[ones] if ones else ""
    )
