"""Numbers that carry a check digit, as their standards compute it."""

import re
from itertools import cycle

_CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def is_credit_code(text: str) -> bool:
    """A unified social credit code of a Chinese organisation (GB 32100-2015)."""
    if not re.fullmatch(rf"[{_CREDIT_CODE}]{{18}}", text):
        return False
    return text[17] == credit_code_digit(text[:17])


def credit_code_digit(first_17: str) -> str:
    weighed = sum(
        _CREDIT_CODE.index(character) * weight
        for character, weight in zip(first_17, _CREDIT_WEIGHTS, strict=True)
    )
    return _CREDIT_CODE[-weighed % 31]


def is_identity_number(text: str) -> bool:
    """A Chinese citizen's number (GB 11643-1999)."""
    if not re.fullmatch(r"[1-9]\d{16}[\dX]", text):
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(text, _IDENTITY_WEIGHTS, strict=False))
    return text[17] == "10X98765432"[weighed % 11]


def is_card_number(text: str) -> bool:
    """A payment card's number (ISO/IEC 7812-1, Luhn)."""
    if not re.fullmatch(r"\d{13,19}", text):
        return False
    doubled = (int(digit) * times for digit, times in zip(reversed(text), cycle((1, 2)), strict=False))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def is_iban(text: str) -> bool:
    """An international bank account number (ISO 13616)."""
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", text):
        return False
    return int("".join(str(int(character, 36)) for character in text[4:] + text[:4])) % 97 == 1
