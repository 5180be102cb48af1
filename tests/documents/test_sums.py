"""Pay, balances, numbers, pictures: what is held against a document, and what is put down to the reading."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from models.facts.evidence import (
    Check,
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    MediaType,
    MoneyValue,
    PageSize,
    Transaction,
    TransactionsValue,
)
from models.facts.money import Currency
from tests.documents.drawing import lines
from tools.documents.checks.arithmetic import ends_after_it_starts, pay_adds_up
from tools.documents.checks.balances import balances_add_up, rows_are_within_the_period
from tools.documents.checks.check_digits import (
    credit_code_digit,
    is_card_number,
    is_credit_code,
    is_iban,
    is_identity_number,
)
from tools.documents.checks.material import DocumentCheck, Material
from tools.documents.checks.numbers import numbers_hold
from tools.documents.checks.origin import origin
from tools.documents.checks.text_layer import text_layer_says_the_same
from tools.documents.pages import Page
from tools.documents.recognised import RecognisedCharacter, RecognisedLine, RecognisedPage, page_of
from tools.documents.sources import Source, source_of

N = FieldName


def a_field(name: FieldName, value: FieldValue, confidence: float = 0.96) -> Field:
    return Field(name=name, value=value, confidence=confidence, page=1, box=None)


def yuan(amount: float) -> MoneyValue:
    return MoneyValue(amount_minor=round(amount * 100), currency=Currency.CNY)


def material(
    kind: EvidenceKind, *fields: Field, printed: Sequence[str] = (), certainty: float | None = None
) -> Material:
    """What was read, and the lines it was read from: of a file, or recognised with this certainty."""
    text = ("Example Bank of somewhere, a document with text", *printed)
    if certainty is None:
        data = lines(*text)
        return Material(data, source_of(data, {}), kind, fields)
    return Material(b"", Source(MediaType.JPEG, (seen(text, certainty),)), kind, fields)


def seen(text: Sequence[str], certainty: float) -> Page:
    rows = tuple(
        RecognisedLine(
            characters=tuple(
                RecognisedCharacter(
                    text=character,
                    left=0.1 + 0.01 * at,
                    right=0.11 + 0.01 * at,
                    top=0.1 + 0.03 * row,
                    bottom=0.12 + 0.03 * row,
                    certainty=certainty,
                )
                for at, character in enumerate(line)
            )
        )
        for row, line in enumerate(text)
    )
    return page_of(RecognisedPage(size=PageSize(width=600, height=800), lines=rows), 1)


def told(check: DocumentCheck, of: Material) -> dict[str, str]:
    return {each.code: each.outcome.value for each in check(of)}


# --- pay


def a_payslip(net: float, *, confidence: float = 0.96, printed: Sequence[str] = ()) -> Material:
    return material(
        EvidenceKind.PAYSLIP,
        a_field(N.GROSS_PAY, yuan(15_000)),
        a_field(N.DEDUCTIONS, yuan(2_816.50)),
        a_field(N.NET_PAY, yuan(net), confidence),
        printed=printed,
    )


def test_gross_pay_less_deductions_is_net_pay() -> None:
    assert told(pay_adds_up, a_payslip(12_183.50)) == {"pay_adds_up": "passed"}
    assert told(pay_adds_up, a_payslip(18_183.50)) == {"pay_adds_up": "failed"}
    assert [check.warning for check in pay_adds_up(a_payslip(18_183.50))] == ["pay_does_not_add_up"]


def test_a_misreading_or_an_item_that_was_not_read_is_not_held_against_pay() -> None:
    assert told(pay_adds_up, a_payslip(18_183.50, confidence=0.7)) == {"pay_adds_up": "not_possible"}
    expenses = a_payslip(12_483.50, printed=("Expenses paid back 300.00",))
    assert told(pay_adds_up, expenses) == {"pay_adds_up": "not_possible"}


def test_less_sure_print_counts_where_no_other_figure_explains_it() -> None:
    other_net = a_payslip(18_183.50, confidence=0.8, printed=("Take-home 12,183.50",))

    assert told(pay_adds_up, a_payslip(18_183.50, confidence=0.8)) == {"pay_adds_up": "failed"}
    assert told(pay_adds_up, other_net) == {"pay_adds_up": "not_possible"}


# --- balances

ROWS = ((1, 15_000.0, 16_000.0), (3, -2_000.0, 14_000.0), (9, -431.2, 13_568.8), (20, 88.0, 13_656.8))


def a_statement(
    rows: Sequence[tuple[int, float, float]] = ROWS,
    *,
    closing: float = 13_656.8,
    certainty: float | None = None,
    printed: Sequence[str] | None = None,
) -> Material:
    transactions = tuple(
        Transaction(
            day=date(2026, 3, day),
            description="payment",
            amount_minor=round(amount * 100),
            balance_minor=round(balance * 100),
        )
        for day, amount, balance in rows
    )
    shown = [f"2026-03-{day:02d} payment {amount:,.2f} {balance:,.2f}" for day, amount, balance in rows]
    return material(
        EvidenceKind.BANK_STATEMENT,
        a_field(N.TRANSACTIONS, TransactionsValue(rows=transactions, currency=Currency.CNY)),
        a_field(N.OPENING_BALANCE, yuan(1_000)),
        a_field(N.CLOSING_BALANCE, yuan(closing)),
        a_field(N.PERIOD_FROM, DayValue(day=date(2026, 3, 1))),
        a_field(N.PERIOD_UNTIL, DayValue(day=date(2026, 3, 31))),
        printed=(*shown, f"Opening 1,000.00 closing {closing:,.2f}", *(printed or ())),
        certainty=certainty,
    )


def changed(at: int, row: tuple[int, float, float]) -> list[tuple[int, float, float]]:
    return [*ROWS[:at], row, *ROWS[at + 1 :]]


ALL_WELL = {"balances_row_by_row": "passed", "balances_end_to_end": "passed"}


def test_a_statement_that_comes_out_passes_oldest_first_and_newest_first() -> None:
    assert told(balances_add_up, a_statement()) == ALL_WELL
    assert told(balances_add_up, a_statement(ROWS[::-1])) == ALL_WELL


def test_a_balance_that_does_not_follow_is_shown_in_its_row() -> None:
    statement = a_statement(changed(1, (3, -2_000.0, 34_000.0)))
    found: list[Check] = list(balances_add_up(statement))

    assert found[0].warning == "balances_do_not_add_up"
    assert found[0].box is not None
    assert 0.13 < found[0].box.top < 0.14, "the second row of the table"


def test_an_amount_that_was_raised_is_noticed() -> None:
    raised = a_statement(changed(0, (1, 25_000.0, 16_000.0)), closing=23_656.8)

    assert "failed" in told(balances_add_up, raised).values()


def test_a_row_that_was_not_read_is_no_contradiction() -> None:
    missing = [ROWS[0], ROWS[2], ROWS[3]]

    with_it_printed = a_statement(missing, printed=["2026-03-03 payment -2,000.00 14,000.00"])
    without = a_statement(missing)

    assert "failed" not in told(balances_add_up, with_it_printed).values()
    assert told(balances_add_up, without)["balances_row_by_row"] == "failed", "it is not on the page at all"


def test_an_unsure_character_excuses_a_recognised_row_and_a_sure_one_does_not() -> None:
    altered = changed(1, (3, -2_000.0, 34_000.0))

    assert told(balances_add_up, a_statement(altered, certainty=0.99))["balances_row_by_row"] == "failed"
    assert "failed" not in told(balances_add_up, a_statement(altered, certainty=0.8)).values()


def test_a_row_outside_the_period_is_told_and_a_misread_period_is_not() -> None:
    rows = [(day, 1.0, 1_000.0 + day) for day in range(1, 13)]
    statement = a_statement(rows)
    outside = replace(statement, fields=(*statement.fields[:3], _from(date(2026, 3, 4)), statement.fields[4]))
    most = replace(statement, fields=(*statement.fields[:3], _from(date(2026, 3, 10)), statement.fields[4]))

    assert told(rows_are_within_the_period, statement) == {"rows_within_period": "passed"}
    assert told(rows_are_within_the_period, outside) == {"rows_within_period": "failed"}
    assert told(rows_are_within_the_period, most) == {"rows_within_period": "not_possible"}


def _from(day: date) -> Field:
    return a_field(N.PERIOD_FROM, DayValue(day=day))


def test_a_tenancy_ends_after_it_starts() -> None:
    def lease(ends: date, confidence: float = 0.95) -> Material:
        return material(
            EvidenceKind.RENTAL_CONTRACT,
            a_field(N.STARTS_ON, DayValue(day=date(2026, 7, 1))),
            a_field(N.ENDS_ON, DayValue(day=ends), confidence),
        )

    assert told(ends_after_it_starts, lease(date(2027, 6, 30))) == {"ends_after_it_starts": "passed"}
    assert told(ends_after_it_starts, lease(date(2025, 6, 30))) == {"ends_after_it_starts": "failed"}
    assert told(ends_after_it_starts, lease(date(2025, 6, 30), 0.6)).popitem()[1] == "not_possible"


# --- numbers with check digits


def test_check_digits_are_those_of_the_standards() -> None:
    assert is_credit_code("91350100M000100Y43")
    assert is_credit_code("9135010034567890X" + credit_code_digit("9135010034567890X"))
    assert is_identity_number("11010519491231002X")
    assert is_card_number("4111111111111111")
    assert is_iban("GB82WEST12345698765432")
    for holds, number in (
        (is_credit_code, "91350100M000100Y44"),
        (is_identity_number, "110105194912310021"),
        (is_card_number, "4111111111111112"),
        (is_iban, "GB82WEST12345698765433"),
    ):
        assert not holds(number)


def test_a_number_that_does_not_hold_is_told_and_raises_no_warning() -> None:
    printed = ("统一社会信用代码：91350100M000100Y43", "身份证号：110105194912310021")
    found = list(numbers_hold(material(EvidenceKind.RENTAL_CONTRACT, printed=printed)))

    assert [(check.code, check.outcome.value, check.warning) for check in found] == [
        ("credit_code_holds", "passed", None),
        ("identity_number_holds", "failed", None),
    ]
    assert "1101051949" not in "".join(check.model_dump_json() for check in found)


# --- pictures and layers


@pytest.mark.parametrize(
    ("program", "outcome"),
    [
        ("Adobe Photoshop 25.1 (Macintosh)", "failed"),
        ("美图秀秀", "failed"),
        ("HDR+ 1.0.220943774z", "passed"),
        ("17.4.1", "passed"),
        ("", "not_possible"),
    ],
)
def test_the_notes_of_a_picture_name_the_program_it_comes_from(program: str, outcome: str) -> None:
    out = BytesIO()
    exif = Image.Exif()
    if program:
        exif[0x0131] = program.encode("utf-8")
    Image.new("RGB", (30, 40)).save(out, "JPEG", exif=exif)
    of = Material(out.getvalue(), Source(MediaType.JPEG, ()), EvidenceKind.DIPLOMA, ())

    assert told(origin, of) == {"origin_fits": outcome}


LAYER = ("Basic 9,000.00", "Bonus 1,200.00", "Tax 310.40", "Insurance 1,020.00", "Net 8,869.60")


@pytest.mark.parametrize(
    ("net", "outcome"),
    [
        ("8,869.60", "passed"),
        ("8,869.80", "not_possible"),  # one digit of the layer misread
        ("18,869.60", "failed"),
    ],
)
def test_a_scans_own_text_layer_says_what_is_seen(net: str, outcome: str) -> None:
    data = lines(*LAYER)
    picture = seen([*LAYER[:-1], f"Net {net}"], 0.97)
    fields = (a_field(N.NET_PAY, yuan(float(net.replace(",", "")))),)
    of = Material(data, Source(MediaType.PDF, (picture,)), EvidenceKind.PAYSLIP, fields)

    assert told(text_layer_says_the_same, of) == {"text_layer_agrees": outcome}
