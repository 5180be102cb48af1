"""Values in words and as editable text: nothing lost on the way there and back, nothing guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import FieldUnusable
from models.facts.evidence import (
    BasketLine,
    DayValue,
    Degree,
    DegreeValue,
    FieldName,
    FieldValue,
    LinesValue,
    MoneyValue,
    RateValue,
    Scene,
    TextValue,
)
from models.facts.language import Language
from models.facts.money import Currency, Period
from tools.explanation.figures import money, percent, signed_money
from tools.explanation.values import from_raw, raw, said

amounts = st.integers(0, 10**13 - 1)
currencies = st.sampled_from(Currency)
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=40)
lines = st.builds(
    BasketLine, description=words, scene=st.sampled_from(Scene), amount_minor=st.integers(0, 10**11)
)
VALUES: dict[FieldName, st.SearchStrategy[FieldValue]] = {
    FieldName.EMPLOYER: st.builds(TextValue, text=words),
    FieldName.STARTS_ON: st.builds(DayValue, day=st.dates()),
    FieldName.TOTAL: st.builds(MoneyValue, amount_minor=amounts, currency=currencies),
    FieldName.PAY: st.builds(
        RateValue,
        amount_minor=amounts,
        currency=currencies,
        period=st.sampled_from(Period),
        payments_a_year=st.none() | st.integers(1, 20),
    ),
    FieldName.DEGREE: st.builds(DegreeValue, degree=st.sampled_from(Degree)),
    FieldName.LINES: st.builds(LinesValue, currency=currencies, lines=st.lists(lines, max_size=4).map(tuple)),
}


@pytest.mark.parametrize("name", VALUES)
@given(data=st.data())
def test_editable_text_reads_back_as_the_same_value(name: FieldName, data: st.DataObject) -> None:
    value = data.draw(VALUES[name])

    assert from_raw(name, raw(value)) == value
    for language in Language:
        assert (
            said(value, language)
            or value == LinesValue(lines=(), currency=Currency.CNY)
            or not raw(value)[3:]
        )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (FieldName.TOTAL, "-5 CNY"),
        (FieldName.TOTAL, "NaN CNY"),
        (FieldName.TOTAL, "Infinity CNY"),
        (FieldName.TOTAL, "1e400 CNY"),
        (FieldName.TOTAL, "12.345 CNY"),
        (FieldName.TOTAL, "12 yuan"),
        (FieldName.TOTAL, "12"),
        (FieldName.TOTAL, "9" * 40 + " CNY"),
        (FieldName.PAY, "12000 CNY fortnight"),
        (FieldName.PAY, "12000 CNY month 99"),
        (FieldName.STARTS_ON, "31 June"),
        (FieldName.STARTS_ON, "2026-02-30"),
        (FieldName.DEGREE, "wizard"),
        (FieldName.SCORE, "many"),
        (FieldName.LINES, "CNY\nsofa | throne room | 12"),
        (FieldName.LINES, "CNY\nsofa"),
        (FieldName.EMPLOYER, ""),
        (FieldName.EMPLOYER, "x" * 10_000),
    ],
)
def test_what_does_not_fit_a_field_is_named_with_what_would(name: FieldName, text: str) -> None:
    with pytest.raises(FieldUnusable) as refused:
        from_raw(name, text)

    assert str(name) in str(refused.value)


@pytest.mark.parametrize(
    ("amount_minor", "zh", "en"),
    [
        (0, "0 元", "¥0"),
        (5, "0.05 元", "¥0.05"),
        (123_456, "1,234.56 元", "¥1,234.56"),
        (1_200_000, "1.2 万元", "¥12,000"),
        (1_250_000, "12,500 元", "¥12,500"),
        (20_000_000, "20 万元", "¥200,000"),
        (-50_000, "-500 元", "-¥500"),
    ],
)
def test_money_is_written_as_people_write_it(amount_minor: int, zh: str, en: str) -> None:
    assert money(amount_minor, Language.ZH) == zh
    assert money(amount_minor, Language.EN) == en


def test_signed_money_and_rates() -> None:
    assert signed_money(250_000, Language.EN) == "+¥2,500"
    assert signed_money(-250_000, Language.ZH) == "−2,500 元"
    assert percent(1560) == "15.6%"
    assert percent(2400) == "24%"
    assert said(DayValue(day=date(2026, 11, 22)), Language.ZH) == "2026年11月22日"
    assert said(DayValue(day=date(2026, 11, 22)), Language.EN) == "22 November 2026"
