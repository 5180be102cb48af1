"""Stretches of days, however a payslip or a statement writes them."""

from datetime import date

import pytest

from models.facts.money import Currency
from tools.documents.amounts import plain_amounts_in
from tools.documents.ledger_days import row_day_in, settled_days
from tools.documents.spans import span_in

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2026年10月",
        "2026年10月份",
        "二〇二六年十月",
        "2026.10",
        "2026/10",
        "2026-10",
        "202610",
        "10/2026",
        "Pay period: October 2026",
        "Oct-2026",
        "1-31 Oct 2026",
        "1 October 2026 to 31 October 2026",
        "October 1 - 31, 2026",
        "Oct 1 - Oct 31, 2026",
        "01/10/2026 - 31/10/2026",
        "10/01/2026 to 10/31/2026",
        "2026-10-01 -- 2026-10-31",
        "2026-10-01至2026-10-31",
        "2026年10月1日至31日",
        "2026.10.01-10.31",
        "20261001-20261031",
    ],
)
def test_a_month_is_a_stretch_of_days(text: str) -> None:
    found = span_in(text)

    assert found is not None
    assert (found.first, found.last) == OCTOBER


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026年9月26日-10月25日", date(2026, 9, 26), date(2026, 10, 25)),
        ("26 Sep to 25 Oct 2026", date(2026, 9, 26), date(2026, 10, 25)),
        ("20 December - 19 January 2027", date(2026, 12, 20), date(2027, 1, 19)),
        ("03/04/2026 - 02/05/2026", date(2026, 4, 3), date(2026, 5, 2)),
    ],
)
def test_a_stretch_over_the_end_of_a_month(text: str, first: date, last: date) -> None:
    found = span_in(text)

    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["2026年10月1日", "31/10/2026", "3.10", "October", "1234567890", ""])
def test_a_lone_day_or_number_is_no_stretch(text: str) -> None:
    assert span_in(text) is None


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("-12.50", -1_250),
        ("(12.50)", -1_250),
        ("12.50 DR", -1_250),
        ("12.50-", -1_250),
        ("¥0.00", 0),
        ("+¥5,000.00", 500_000),
        ("£1,200.00 CR", 120_000),
    ],
)
def test_a_figure_of_a_column_has_its_sign(text: str, minor: int) -> None:
    (found,) = plain_amounts_in(text)

    assert found.amount_minor == minor


def test_a_figure_names_its_currency_where_it_is_written() -> None:
    assert plain_amounts_in("HK$22,000.00")[0].currency is Currency.HKD
    assert plain_amounts_in("22,000.00")[0].currency is None


def test_days_of_rows_share_one_order_and_take_their_year_from_the_period() -> None:
    days = [found for text in ("03/04", "28/04 payment") if (found := row_day_in(text))]

    assert settled_days(days, (date(2026, 4, 1), date(2026, 4, 30))) == [date(2026, 4, 3), date(2026, 4, 28)]
    assert settled_days(days, None) == [None, None]
