"""What counts as read right, and how far confidence keeps its word."""

from datetime import date

import pytest

from assistant.benching.extraction.corpus import LayoutSet, Medium, layouts, paper
from assistant.benching.extraction.judging import Verdict, agrees, judged
from assistant.benching.extraction.reliability import (
    expected_calibration_error,
    isotonic_table,
    wilson,
)
from models.facts.evidence import (
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    PageSize,
    RateValue,
    ReadDocument,
    TextsValue,
    TextValue,
)
from models.facts.money import Currency, Period

N = FieldName


def words(text: str) -> TextValue:
    return TextValue(text=text)


def rate(amount: int, period: Period = Period.MONTH, payments: int | None = None) -> RateValue:
    return RateValue(amount_minor=amount, currency=Currency.CNY, period=period, payments_a_year=payments)


@pytest.mark.parametrize(
    ("name", "expected", "read", "right"),
    [
        (N.EMPLOYER, words("云栖（杭州）有限公司"), words("云栖(杭州) 有限公司"), True),
        (N.HOLDER, words("Anne-Marie O'Connor"), words("ANNE MARIE OCONNOR"), True),
        (N.HOLDER, words("欧阳娜"), words("欧阳"), False),
        (N.ACCOUNT_NUMBER, words("6222020200001234"), words("**** 1234"), True),
        (N.PAY, rate(1_000_000), rate(1_000_000, payments=12), True),
        (N.PAY, rate(1_000_000, payments=13), rate(1_000_000), False),
        (N.ACHIEVEMENTS, TextsValue(texts=("得了一等奖",)), TextsValue(texts=("我得了一等奖！",)), True),
        (N.STARTS_ON, DayValue(day=date(2026, 7, 1)), DayValue(day=date(2026, 1, 7)), False),
        (N.STARTS_ON, DayValue(day=date(2026, 7, 1)), words("2026-07-01"), False),
    ],
)
def test_values_agree_by_what_they_mean(
    name: FieldName, expected: FieldValue, read: FieldValue, right: bool
) -> None:
    assert agrees(name, expected, read) is right


def test_what_is_missing_wrong_or_not_on_the_page_is_told_apart() -> None:
    a_diploma = next(
        each for each in layouts(LayoutSet.OPEN) if (each.kind, each.language) == (EvidenceKind.DIPLOMA, "zh")
    )
    shown = paper(a_diploma, Medium.TEXT, 0, date(2026, 11, 27))
    holder = shown.specimen.answers[N.HOLDER]
    read = {
        N.HOLDER: holder,
        N.INSTITUTION: words("another"),
        N.MERCHANT: words("invented"),
        N.ISSUER: words("open"),
    }
    document = ReadDocument(
        kind=EvidenceKind.DIPLOMA,
        kind_confidence=1.0,
        language="zh",
        pages=(PageSize(width=1, height=1),),
        fields=tuple(Field(name=k, value=v, confidence=0.9, page=1, box=None) for k, v in read.items()),
    )

    verdicts = {each.name: each.verdict for each in judged(shown, document)}

    assert verdicts[N.HOLDER] is Verdict.RIGHT
    assert verdicts[N.INSTITUTION] is Verdict.WRONG
    assert verdicts[N.MERCHANT] is Verdict.INVENTED
    assert verdicts[N.MAJOR] is Verdict.MISSING
    assert N.ISSUER not in verdicts


def test_calibration_error_is_nothing_where_confidence_keeps_its_word() -> None:
    assert expected_calibration_error([0.8] * 10, [True] * 8 + [False] * 2) == pytest.approx(0.0)
    assert expected_calibration_error([1.0] * 10, [False] * 10) == pytest.approx(1.0)
    assert expected_calibration_error([], []) == 0.0


def test_an_interval_holds_the_share_and_narrows_with_more() -> None:
    low, high = wilson(95, 100)
    narrow_low, narrow_high = wilson(950, 1000)

    assert low < 0.95 < high
    assert narrow_high - narrow_low < high - low


def test_a_fitted_table_rises_in_both_and_stays_off_certainty() -> None:
    said = [0.5] * 20 + [0.7] * 20 + [0.9] * 60
    right = [True] * 5 + [False] * 15 + [True] * 15 + [False] * 5 + [True] * 60

    table = isotonic_table(said, right)

    assert list(table) == sorted(table)
    assert [share for _, share in table] == sorted(share for _, share in table)
    assert all(0 < share < 1 for _, share in table)
