"""Days that cannot be still to come, and reports past their last day, are found; nothing else is."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.evidence import (
    CheckOutcome,
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    ReadDocument,
)
from tests.given import TODAY
from tests.given_papers import PLACE, USUAL, a_document, day, rows, text
from tools.verification.timeliness import timeliness, warnings_of

K, F = EvidenceKind, FieldName


def a_field(name: FieldName, value: FieldValue) -> Field:
    return Field(name=name, value=value, confidence=0.9, page=2, box=PLACE)


@pytest.mark.parametrize("kind", list(K))
def test_the_usual_documents_fit_the_day_they_come_in(kind: EvidenceKind) -> None:
    fields = ReadDocument.from_json(a_document(kind)).fields

    assert warnings_of(timeliness(kind, fields, TODAY)) == ()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *((K.CERTIFICATE, F.ISSUED_ON), (K.DEGREE_REPORT, F.ISSUED_ON), (K.PAYSLIP, F.PAID_ON)),
        *((K.PAYSLIP, F.PERIOD_FROM), (K.BANK_STATEMENT, F.PERIOD_UNTIL), (K.PURCHASE, F.ORDERED_ON)),
        (K.ACHIEVEMENT_POST, F.POSTED_ON),
    ],
)
def test_a_day_that_has_not_come_yet_is_told_with_its_place(kind: EvidenceKind, name: FieldName) -> None:
    (check,) = timeliness(kind, [a_field(name, day(2))], TODAY)

    assert (check.outcome, check.warning) == (CheckOutcome.FAILED, "date_in_future")
    assert (check.page, check.box) == (2, PLACE)
    # a day ahead is today somewhere
    assert warnings_of(timeliness(kind, [a_field(name, day(1))], TODAY)) == ()


def test_a_row_of_an_account_that_has_not_come_yet_is_told() -> None:
    account = rows((TODAY, "Salary", 9_600), (TODAY + timedelta(days=3), "Rent", -2_800))

    checks = timeliness(K.BANK_STATEMENT, [a_field(F.TRANSACTIONS, account)], TODAY)

    assert warnings_of(checks) == ("date_in_future",)


def test_a_payslip_may_be_made_before_its_month_is_over() -> None:
    fields = [a_field(F.PERIOD_FROM, day(-21)), a_field(F.PERIOD_UNTIL, day(8)), a_field(F.PAID_ON, day(-1))]

    assert warnings_of(timeliness(K.PAYSLIP, fields, TODAY)) == ()


@pytest.mark.parametrize("kind", [K.DIPLOMA, K.DEGREE_REPORT])
def test_studies_that_end_later_are_left_to_the_rule_on_students(kind: EvidenceKind) -> None:
    assert timeliness(kind, [a_field(F.GRADUATED_ON, day(200))], TODAY) == ()


@pytest.mark.parametrize(
    ("kind", "warning"), [(K.DEGREE_REPORT, "report_expired"), (K.CERTIFICATE, "credential_expired")]
)
def test_what_is_past_its_last_day_is_told_and_on_that_day_it_still_counts(
    kind: EvidenceKind, warning: str
) -> None:
    assert warnings_of(timeliness(kind, [a_field(F.VALID_UNTIL, day(-1))], TODAY)) == (warning,)
    (check,) = timeliness(kind, [a_field(F.VALID_UNTIL, day(0))], TODAY)
    assert check.outcome is CheckOutcome.PASSED


def test_what_is_not_there_is_not_compared() -> None:
    assert timeliness(K.DEGREE_REPORT, [a_field(F.HOLDER, text("Chen Si"))], TODAY) == ()


@settings(max_examples=100, deadline=None)
@given(
    kind=st.sampled_from(list(K)),
    today=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    later=st.integers(0, 900),
)
def test_what_fits_one_day_has_come_on_every_later_one(kind: EvidenceKind, today: date, later: int) -> None:
    fields = [a_field(name, value) for name, value in USUAL[kind].items()]
    if "date_in_future" not in warnings_of(timeliness(kind, fields, today)):
        found = warnings_of(timeliness(kind, fields, today + timedelta(days=later)))
        assert "date_in_future" not in found


def test_an_end_that_is_read_unsurely_or_on_the_day_of_issue_is_not_held_against_anybody() -> None:
    unsure = a_field(F.VALID_UNTIL, day(-1)).model_copy(update={"confidence": 0.7})
    as_issued = [a_field(F.ISSUED_ON, day(-1)), a_field(F.VALID_UNTIL, day(-1))]

    assert warnings_of(timeliness(K.DEGREE_REPORT, [unsure], TODAY)) == ()
    assert warnings_of(timeliness(K.DEGREE_REPORT, as_issued, TODAY)) == ()
