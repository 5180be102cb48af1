"""Amounts come back as they were written: in digits, with separators, in 万 and k, in Chinese numerals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.understanding import amounts_in, amounts_mentioned, understand
from tools.understanding.amounts import AMOUNT_MINOR_MAX

from .case_tables import written

yuan = st.integers(1, 10**9)
_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A number below 10^12 in the usual Chinese numerals."""
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            rest = number % scale
            skipped = "零" if 0 < rest < scale // 10 else ""
            return chinese(number // scale) + sign + (skipped + chinese(rest) if rest else "")
    return _DIGITS[number]


def read(text: str) -> int:
    (amount,) = amounts_in(text)
    assert amount.relation == "absolute"
    if amount.amount_minor >= 10_000:
        assert amount.amount_minor in amounts_mentioned(text)
    return amount.amount_minor


@given(yuan)
def test_digits_come_back(number: int) -> None:
    assert read(f"{number}元") == number * 100
    assert read(f"提到{number}") == number * 100


@given(yuan)
def test_digits_with_separators_come_back(number: int) -> None:
    assert read(f"¥{number:,}") == number * 100
    assert read(f"I would like {number:,} yuan") == number * 100


@given(yuan)
def test_chinese_numerals_come_back(number: int) -> None:
    assert read(f"{chinese(number)}元") == number * 100


@given(st.integers(1, 10**7))
def test_tenths_of_wan_come_back(tenths: int) -> None:
    assert read(f"{tenths / 10:.1f}万元") == tenths * 1000 * 100


@given(st.integers(1, 10**6))
def test_thousands_as_k_come_back(thousands: int) -> None:
    assert read(f"RMB {thousands}k") == thousands * 1000 * 100


@given(yuan, st.integers(0, 99))
def test_cents_come_back(number: int, cents: int) -> None:
    assert read(f"RMB {number:,}.{cents:02}") == number * 100 + cents


@given(yuan)
def test_the_sign_comes_back(number: int) -> None:
    assert [a.amount_minor for a in amounts_in(f"-{number}")] == [-number * 100]


@pytest.mark.parametrize(
    "text", ["9" * 50 + "元", "¥" + "9" * 3000, "1e400", "九亿亿亿亿元", "九" * 60 + "元"]
)
def test_an_absurd_amount_is_capped_and_says_so(text: str) -> None:
    (amount,) = amounts_in(text)

    assert amount.too_large
    assert amount.amount_minor == AMOUNT_MINOR_MAX
    assert written(amount) == "large"


def test_the_span_fits_the_original_text() -> None:
    text = "额度提到￥８，不对，是 ¥8,000 左右"

    amount = amounts_in(text)[-1]

    assert text[slice(*amount.span)] == "¥8,000"


def test_what_is_understood_can_be_kept_and_read_back() -> None:
    understood = understand("下周一前提到8000", today=date(2026, 6, 10), fallback_language="zh")

    assert type(understood).from_json(understood.model_dump_json()) == understood
