"""Which currency a whole document is in."""

import pytest

from models.facts.evidence import FieldName
from models.facts.money import Currency
from tests.documents.drawing import lines
from tests.documents.readings import field, read, said
from tools.documents.currencies import document_currency


@pytest.mark.parametrize(
    ("text", "currency", "least", "most"),
    [
        ("Rent S$2,400 a month", Currency.SGD, 1.0, 1.0),
        ("Rent $2,400, Singapore 310476", Currency.SGD, 0.9, 0.99),
        ("Gross $5,000 CPF $1,000", Currency.SGD, 0.9, 0.99),
        ("Basic salary $32,000 MPF $1,500 Kowloon", Currency.HKD, 0.9, 0.99),
        ("Total $18.40 ABN 51 824 753 556", Currency.AUD, 0.9, 0.99),
        ("Total $18.40, Toronto, ON M5V 2T6", Currency.CAD, 0.9, 0.99),
        ("Rent $1,500, Austin, TX 78701", Currency.USD, 0.9, 0.99),
        ("Rent $580 a week, Auckland 1010", Currency.NZD, 0.9, 0.99),
        ("Salary CHF 104'000 a year, Zurich", Currency.CHF, 1.0, 1.0),
        ("月薪新台币48,000元", Currency.TWD, 1.0, 1.0),
        ("月薪48,000元 中华民国115年3月2日 台北市", Currency.TWD, 0.9, 0.99),
        ("月薪48,000元 2026年3月2日 上海市", Currency.CNY, 1.0, 1.0),
        ("Total $18.40", Currency.USD, 0.8, 0.89),
        ("Net pay 2,100.00 National Insurance 120.00", Currency.GBP, 0.9, 0.99),
        ("Net pay 2,100.00", None, 0.0, 0.0),
    ],
)
def test_a_bare_dollar_is_the_countrys_own(
    text: str, currency: Currency | None, least: float, most: float
) -> None:
    found, certainty = document_currency(text)

    assert found is currency
    assert least <= certainty <= most


def test_dollars_of_an_unknown_country_are_not_said_for_sure() -> None:
    rows = ("Payslip", "Employee Name: Sam O'Neil", "Pay Period: 1 June 2026 - 30 June 2026")
    sums = ("Gross Pay: $5,000.00", "Total Deductions: $1,000.00", "Net Pay: $4,000.00")

    nowhere = read(lines(*rows, *sums))
    singapore = read(lines(*rows, "CPF No: 12345", *sums))

    assert said(nowhere, FieldName.NET_PAY) == (400_000, "USD")
    assert field(nowhere, FieldName.NET_PAY).confidence < 0.9
    assert said(singapore, FieldName.NET_PAY) == (400_000, "SGD")
    assert field(singapore, FieldName.NET_PAY).confidence > 0.9
