"""Values in words and as editable text: what is shown is read back, and bad text is refused by field."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.views import FieldView
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
    NumberValue,
    RateValue,
    Scene,
    TextsValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.language import Language
from models.facts.money import Currency, Period, per_month_minor
from tools.explanation.figures import day, money, percent, signed_money
from tools.explanation.values import from_raw, input_of, raw, said
from tools.understanding import amounts_in, days_in

F = FieldName
often = settings(max_examples=200, deadline=None)
amounts = st.integers(0, 10**13)
currencies, periods = st.sampled_from(list(Currency)), st.sampled_from(list(Period))
printable = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
words = st.lists(st.text(printable, min_size=1, max_size=20), min_size=1, max_size=5).map(" ".join)
lines = st.builds(BasketLine, description=words, scene=st.sampled_from(list(Scene)), amount_minor=amounts)
signed = st.integers(-(10**13), 10**13)
rows = st.builds(
    Transaction,
    day=st.dates(),
    description=st.just("") | words,
    amount_minor=signed,
    balance_minor=st.none() | signed,
)
VALUES: dict[FieldName, st.SearchStrategy[FieldValue]] = {
    F.HOLDER: words.map(lambda text: TextValue(text=text)),
    F.STARTS_ON: st.dates().map(lambda value: DayValue(day=value)),
    F.TOTAL: st.builds(MoneyValue, amount_minor=amounts, currency=currencies),
    F.PAY: st.builds(
        RateValue,
        amount_minor=amounts,
        currency=currencies,
        period=periods,
        payments_a_year=st.none() | st.integers(1, 20),
    ),
    F.SCORE: st.floats(allow_nan=False, allow_infinity=False).map(lambda n: NumberValue(number=n)),
    F.DEGREE: st.sampled_from(list(Degree)).map(lambda degree: DegreeValue(degree=degree)),
    F.LINES: st.builds(LinesValue, lines=st.lists(lines, max_size=5).map(tuple), currency=currencies),
    F.CLOSING_BALANCE: st.builds(MoneyValue, amount_minor=signed, currency=currencies),
    F.TRANSACTIONS: st.builds(
        TransactionsValue, rows=st.lists(rows, max_size=5).map(tuple), currency=currencies
    ),
    F.ACHIEVEMENTS: st.lists(words, max_size=5).map(lambda texts: TextsValue(texts=tuple(texts))),
}


@pytest.mark.parametrize("name", VALUES)
def test_what_can_be_edited_reads_back_as_it_was(name: FieldName) -> None:
    @often
    @given(value=VALUES[name])
    def reads_back(value: FieldValue) -> None:
        assert from_raw(name, raw(value)) == value
        for language in Language:
            assert said(value, language) or value.kind in {"lines", "texts"}

    reads_back()


@pytest.mark.parametrize("name", list(FieldName))
def test_every_field_has_a_form_control(name: FieldName) -> None:
    assert input_of(name) in get_args(FieldView.model_fields["input"].annotation)


BAD = {
    F.TOTAL: [
        *("", "CNY", "12", "-1 CNY", "1.234 CNY", "NaN CNY", "inf CNY", "1e400 CNY", "1e5 CNY", "12 RMB"),
        *("12 cny", "12 CNY CNY", "1.0000000000000000000000000000001 CNY", "9" * 10_000 + " CNY"),
        *("1e999999999 CNY", "--1 CNY", "0x10 CNY", "100000000000.01 EURO", "999999999999 CNY", "¥12 CNY"),
    ],
    F.PAY: [
        *("", "12000 CNY", "12000 CNY fortnight", "-12000 CNY month", "12000 CNY month 0"),
        *("12000 CNY month 21", "12000 CNY month x", "1e400 CNY month", "NaN CNY month", "12 XXX month"),
        *("12000 CNY month 13 13", "12000 CNY month " + "1" * 10_000),
    ],
    F.SCORE: ["", "NaN", "inf", "-inf", "1e400", "1e999999999", "five", "1,2", "1 2", "9" * 400],
    F.STARTS_ON: ["", "yesterday", "2026-02-30", "2026-13-01", "30/06/2026", "0000-01-01", "2" * 10_000],
    F.DEGREE: ["", "BACHELOR", "bachelors", "wizard", "x" * 10_000],
    F.HOLDER: ["", "   ", "x" * 401, "长" * 10_240],
    F.LINES: [
        *(
            "",
            "XXX",
            "CNY\nBed",
            "CNY\nBed | furniture",
            "CNY\nBed | casino | 1",
            "CNY\nBed | furniture | -1",
        ),
        *("CNY\n | furniture | 1", "CNY\nBed | furniture | 1e400", "CNY\n" + "B" * 10_240 + " | other | 1"),
        "CNY" + "\nBed | furniture | 1" * 101,
    ],
    F.CLOSING_BALANCE: ["", "CNY", "--1 CNY", "- 1 CNY", "1.234 CNY", "-NaN CNY", "1 RMB", "+1 CNY"],
    F.TRANSACTIONS: [
        *("", "XXX", "CNY\nSalary", "CNY\n2026-10-10 | Salary | 1", "CNY\nyesterday | Salary | 1 | 1"),
        *("CNY\n2026-10-10 | Salary | one | 1", "CNY\n2026-10-10 | Salary | 1 | one", "CNY\n | Salary | 1 |"),
        *("CNY\n2026-10-10 | " + "S" * 201 + " | 1 |", "CNY" + "\n2026-10-10 | Salary | 1 |" * 2001),
    ],
    F.ACHIEVEMENTS: ["x" * 401, "x\n" * 51],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in BAD for text in BAD[name]])
def test_bad_text_is_refused_with_what_to_write(name: FieldName, text: str) -> None:
    with pytest.raises(FieldUnusable) as refused:
        from_raw(name, text)
    assert refused.value.details["field"] == name
    assert len(str(refused.value)) < 200


@often
@given(name=st.sampled_from(list(FieldName)), text=st.text(max_size=300))
def test_any_text_is_read_or_refused_and_nothing_else(name: FieldName, text: str) -> None:
    try:
        value = from_raw(name, text)
    except FieldUnusable:
        return
    assert from_raw(name, raw(value)) == value


@often
@given(amount=st.integers(1, 10**12), language=st.sampled_from(list(Language)))
def test_money_in_words_reads_back_as_the_same_money(amount: int, language: Language) -> None:
    written = money(amount, language)
    assert [found.amount_minor for found in amounts_in(written)] == [amount], written


@often
@given(value=st.dates(date(2000, 1, 1), date(2099, 12, 31)), language=st.sampled_from(list(Language)))
def test_days_in_words_read_back_as_the_same_day(value: date, language: Language) -> None:
    assert days_in(day(value, language), date(2026, 11, 22)) == (value,)


@often
@given(amount=st.integers(-(10**12), 10**12), currency=currencies)
def test_signs_are_shown_once(amount: int, currency: Currency) -> None:
    for language in Language:
        written = signed_money(amount, language, currency)
        assert written.startswith(
            {1: "+", -1: "−", 0: money(0, language, currency)}[(amount > 0) - (amount < 0)]
        )
        assert sum(written.count(sign) for sign in "+-−") == (amount != 0)


@often
@given(bps=st.integers(0, 100_000))
def test_percent_is_exact(bps: int) -> None:
    assert round(float(percent(bps).removesuffix("%")) * 100) == bps


@often
@given(amount=st.integers(0, 10**10), period=periods)
def test_a_months_pay_grows_with_pay_and_is_never_rounded_up(amount: int, period: Period) -> None:
    assert per_month_minor(amount, period) <= per_month_minor(amount + 1, period)
    assert per_month_minor(amount, Period.MONTH) == amount
    assert per_month_minor(amount, Period.YEAR) * 12 <= amount


def test_an_account_is_said_in_one_line_and_written_a_row_a_line() -> None:
    account = TransactionsValue(
        currency=Currency.CNY,
        rows=(
            Transaction(day=date(2026, 10, 10), description="Salary | Oct", amount_minor=960_000),
            Transaction(day=date(2026, 10, 12), description="Rent", amount_minor=-280_050, balance_minor=-50),
        ),
    )

    assert (
        said(account, Language.EN) == "2 rows, 10 October 2026 to 12 October 2026, ¥9,600 in, ¥2,800.50 out"
    )
    assert (
        said(account, Language.ZH)
        == "2 笔，2026年10月10日至2026年10月12日，收入合计 9,600 元，支出合计 2,800.50 元"
    )
    assert raw(account).splitlines() == [
        "CNY",
        "2026-10-10 | Salary | Oct | 9600.00 |",
        "2026-10-12 | Rent | -2800.50 | -0.50",
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("6222 0212 3456 4821", "****4821"),
        ("****4821", "****4821"),
        ("尾号 4821", "尾号 4821"),
        ("482", "482"),
    ],
)
def test_no_more_than_the_end_of_an_account_number_is_kept(typed: str, kept: str) -> None:
    assert from_raw(F.ACCOUNT_NUMBER, typed) == TextValue(text=kept)


def test_money_is_written_as_people_write_it() -> None:
    assert money(1_200_000, Language.EN) == "¥12,000"
    assert money(1_200_000, Language.ZH) == "1.2 万元"
    assert money(123_456, Language.EN, Currency.HKD) == "HK$1,234.56"
    assert day(date(2026, 11, 22) + timedelta(days=0), Language.ZH) == "2026年11月22日"
