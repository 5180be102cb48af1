"""Numbers written in Chinese: 二〇二六, 三十, 十三, and the capital forms of amounts (壹万贰仟元整)."""

from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    c: i for i, c in enumerate("〇壹贰叁肆伍陆柒捌玖")
}
DIGITS |= {"○": 0, "两": 2, "貳": 2, "參": 3, "陸": 6, "O": 0}
_STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SHEAVES = {"万": 10_000, "萬": 10_000, "亿": 100_000_000}
NUMERAL = "[" + "".join([*DIGITS, *_STEPS, *_SHEAVES, "廿"]).replace("O", "") + "]"


def number_in(text: str) -> int | None:
    """The value of a numeral, positional (二〇二六) or with units (二千零二十六); None if it is none."""
    if text.isdecimal() and text.isascii():
        return int(text)
    text = text.replace("廿", "二十")
    if not text or any(c not in DIGITS and c not in _STEPS and c not in _SHEAVES for c in text):
        return None
    if all(c in DIGITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    return _with_units(text)


def _with_units(text: str) -> int:
    total = sheaf = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in _STEPS:
            sheaf += (digit or (1 if sheaf == 0 else 0)) * _STEPS[character]
            digit = 0
        else:
            total += (sheaf + digit) * _SHEAVES[character]
            sheaf = digit = 0
    return total + sheaf + digit


def capital_amount(yuan: str, jiao: str | None, fen: str | None) -> Decimal | None:
    """An amount in yuan from its capital form, in parts."""
    whole = number_in(yuan)
    if whole is None:
        return None
    tenths, hundredths = DIGITS.get(jiao or "零", 0), DIGITS.get(fen or "零", 0)
    return Decimal(whole) + Decimal(tenths * 10 + hundredths) / 100
