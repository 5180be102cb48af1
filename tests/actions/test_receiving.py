"""What is kept of a reading: what it says, how it fits today, and nothing that no consent reaches."""

from datetime import date, timedelta

from assistant.actions.receive_evidence import receive_evidence
from assistant.storage.gate import Head
from assistant.wiring import Program
from models.facts.consent import Purpose
from models.facts.evidence import (
    Check,
    CheckOutcome,
    EvidenceKind,
    FieldName,
    HiddenPlace,
    MediaType,
    ReadDocument,
    TransactionsValue,
)
from tests.given import TODAY, a_consent, a_customer
from tests.given_papers import PLACE, a_document, day, rows, without_pdf

UNDERWRITING = Purpose.UNDERWRITING
ADDED_UP = Check(code="pay_adds_up", outcome=CheckOutcome.PASSED)


def test_type_checks_and_hidden_places_are_kept_beside_the_fields(running: Program) -> None:
    # given a photo of a payslip that was checked, with a place that shows somebody else's data
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id, EvidenceKind.PAYSLIP)
    read = ReadDocument.from_json(a_document(EvidenceKind.PAYSLIP)).model_copy(
        update={
            "media_type": MediaType.JPEG,
            "checks": (ADDED_UP,),
            "file_pages": (2,),
            "hidden": (HiddenPlace(page=1, box=PLACE),),
        }
    )

    # when
    data = read.model_dump_json().encode()
    received = receive_evidence(means, customer_id, EvidenceKind.PAYSLIP, UNDERWRITING, "p.jpg", data)

    # then
    assert received.media_type == "image/jpeg"
    assert received.checks == (ADDED_UP, Check(code="days_have_come", outcome=CheckOutcome.PASSED))
    with means.storage.reading() as stores:
        assert stores.evidence.get(received.evidence_id, customer_id, means.now()) == received


def test_a_report_past_its_last_day_and_a_day_to_come_are_warned_of(running: Program) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id, EvidenceKind.DEGREE_REPORT)
    values = {FieldName.VALID_UNTIL: day(-1), FieldName.ISSUED_ON: day(3)}
    data = a_document(EvidenceKind.DEGREE_REPORT, values, warnings=("signature_broken",))

    received = receive_evidence(means, customer_id, EvidenceKind.DEGREE_REPORT, UNDERWRITING, "r.pdf", data)

    assert received.warnings == ("signature_broken", "date_in_future", "report_expired")


def test_rows_of_an_account_that_are_older_than_the_consent_reaches_are_not_kept(running: Program) -> None:
    # given consent that reaches 425 days back
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id, EvidenceKind.BANK_STATEMENT)
    first = TODAY - timedelta(days=425)
    account = rows(
        (first - timedelta(days=1), "too old", 1), (first, "just reached", 2), (date(2026, 10, 1), "Rent", 3)
    )

    # when
    data = a_document(EvidenceKind.BANK_STATEMENT, {FieldName.TRANSACTIONS: account})
    received = receive_evidence(means, customer_id, EvidenceKind.BANK_STATEMENT, UNDERWRITING, "s.pdf", data)

    # then
    (kept,) = (field.value for field in received.fields if field.name is FieldName.TRANSACTIONS)
    assert isinstance(kept, TransactionsValue)
    assert [row.description for row in kept.rows] == ["just reached", "Rent"]


def test_what_was_kept_before_there_were_checks_still_opens() -> None:
    before = '{"file_name": "a.pdf", "media_type": "application/pdf", "pages": [], "warnings": [], '

    head = Head.from_json(before + '"salt": "0", "about": null}')

    assert (head.checks, head.file_pages, head.hidden) == ((), (), ())
