"""Does what a document says fit the day on which it came in? Pure: the day is an argument."""

from collections.abc import Iterable
from datetime import date, timedelta

from models.facts.evidence import (
    Check,
    CheckOutcome,
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    TransactionsValue,
)

_PAST: dict[EvidenceKind, tuple[FieldName, ...]] = {
    EvidenceKind.DIPLOMA: (FieldName.ISSUED_ON,),
    EvidenceKind.DEGREE_REPORT: (FieldName.ISSUED_ON,),
    EvidenceKind.CERTIFICATE: (FieldName.ISSUED_ON,),
    EvidenceKind.OFFER_LETTER: (FieldName.ISSUED_ON,),
    EvidenceKind.RENTAL_CONTRACT: (FieldName.ISSUED_ON,),
    EvidenceKind.PAYSLIP: (FieldName.PERIOD_FROM, FieldName.PAID_ON, FieldName.ISSUED_ON),
    EvidenceKind.BANK_STATEMENT: (
        *(FieldName.PERIOD_FROM, FieldName.PERIOD_UNTIL),
        *(FieldName.TRANSACTIONS, FieldName.ISSUED_ON),
    ),
    EvidenceKind.PURCHASE: (FieldName.ORDERED_ON, FieldName.ISSUED_ON),
    EvidenceKind.ACHIEVEMENT_POST: (FieldName.POSTED_ON,),
}
"""Days that cannot be still to come. A day of graduation is not among them: ahead of today it says that
somebody is a student, and a rule of its own answers that. A payslip may be made before its month is over."""

_SURE_ENOUGH = 0.8
"""Below this another day of the page may have been taken for the end."""

_ONE_DAY = timedelta(days=1)
"""Clocks differ around the world: what is dated tomorrow here is today somewhere."""


def timeliness(kind: EvidenceKind, fields: Iterable[Field], today: date) -> tuple[Check, ...]:
    """The checks against `today`; one that failed names its warning and the place of the day.

    Where nothing can be compared there is no check.
    """
    known = tuple(fields)
    dated = [field for field in known if field.name in _PAST[kind] and _days(field)]
    ending = [
        field
        for field in known
        if field.name is FieldName.VALID_UNTIL and _days(field) and not _is_taken_for_it(field, known)
    ]
    ahead = [field for field in dated if max(_days(field)) > today + _ONE_DAY]
    expired = [field for field in ending if max(_days(field)) < today]
    over = "report_expired" if kind is EvidenceKind.DEGREE_REPORT else "credential_expired"
    return (
        *_check("days_have_come", "date_in_future", dated, ahead),
        *_check("still_valid", over, ending, expired),
    )


def _is_taken_for_it(ending: Field, known: tuple[Field, ...]) -> bool:
    """An end that is read unsurely, or on the day of issue: then that day was taken for it."""
    issued = [day for field in known if field.name is FieldName.ISSUED_ON for day in _days(field)]
    return ending.confidence < _SURE_ENOUGH or bool(set(issued) & set(_days(ending)))


def warnings_of(checks: Iterable[Check]) -> tuple[str, ...]:
    """The warnings of the checks that failed, each once."""
    failed = (check.warning for check in checks if check.outcome is CheckOutcome.FAILED)
    return tuple(dict.fromkeys(warning for warning in failed if warning))


def _check(code: str, warning: str, compared: list[Field], failed: list[Field]) -> tuple[Check, ...]:
    if failed:
        return tuple(
            Check(code=code, outcome=CheckOutcome.FAILED, warning=warning, page=each.page, box=each.box)
            for each in failed
        )
    return (Check(code=code, outcome=CheckOutcome.PASSED),) if compared else ()


def _days(field: Field) -> tuple[date, ...]:
    match field.value:
        case DayValue():
            return (field.value.day,)
        case TransactionsValue():
            return tuple(row.day for row in field.value.rows)
        case _:
            return ()
