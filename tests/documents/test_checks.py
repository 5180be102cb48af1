"""What does not add up is noticed, and honest papers that look much the same are left alone."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader

from assistant.demo import papers
from assistant.demo.papers import altered
from models.errors import DocumentUnreadable
from models.facts.evidence import FieldName
from tests.documents.drawing import drawn, lines
from tests.documents.readings import field, read
from tools.documents.checks import Material
from tools.documents.checks.signatures import signatures_by
from tools.documents.checks.trust import vouched_for_by
from tools.documents.sources import source_of

N = FieldName


def a_lease(*, rent_minor: int = 450_000, holder: str = "Lin Xiaoyu") -> bytes:
    return papers.rental_contract(
        "en",
        holder=holder,
        landlord="Chen Jianguo",
        address="Flat 1202, 88 Zhangjiang Road, Pudong, Shanghai",
        monthly_rent_minor=rent_minor,
        deposit_minor=900_000,
        starts_on=date(2026, 7, 1),
        ends_on=date(2027, 6, 30),
    )


def outcomes(data: bytes) -> dict[str, str]:
    return {check.code: check.outcome.value for check in read(data).checks}


# --- signatures


def test_a_signed_paper_of_an_unknown_signer_raises_no_warning() -> None:
    paper = altered.signed(a_lease())

    assert read(paper).warnings == ()
    assert outcomes(paper) == {
        "ends_after_it_starts": "passed",
        "signature_intact": "passed",
        "signature_covers_all": "passed",
        "unchanged_since_signed": "passed",
        "signer_known": "not_possible",
        "unchanged_since_first_saved": "passed",
        "nothing_is_covered": "passed",
        "origin_fits": "passed",
    }


def test_a_second_signature_and_its_signer_are_fine() -> None:
    assert read(altered.signed(altered.signed(a_lease()), field="Second")).warnings == ()


def test_a_page_exchanged_after_signing_is_noticed() -> None:
    paper = altered.saved_over(altered.signed(a_lease()), a_lease(rent_minor=990_000))

    assert set(read(paper).warnings) == {"changed_after_signing", "changed_since_first_saved"}
    assert outcomes(paper)["signature_intact"] == "passed", "the seal itself is as it was: that says little"


def test_a_page_exchanged_between_two_signatures_is_noticed() -> None:
    exchanged = altered.saved_over(altered.signed(a_lease()), a_lease(rent_minor=990_000))

    assert "changed_after_signing" in read(altered.signed(exchanged, field="Second")).warnings


def test_sealed_bytes_that_changed_break_the_seal() -> None:
    assert "signature_broken" in read(altered.with_a_byte_changed(altered.signed(a_lease()))).warnings


def test_a_seal_that_is_intact_and_leaves_out_a_part_is_noticed() -> None:
    paper = altered.sealed_in_part(a_lease())

    assert outcomes(paper)["signature_intact"] == "passed"
    assert read(paper).warnings == ("signature_partial",)


def test_a_line_that_a_mail_program_added_is_no_matter() -> None:
    assert read(altered.with_bytes_behind_the_seal(altered.signed(a_lease()))).warnings == ()


def test_the_place_of_a_signature_without_one_is_a_broken_seal() -> None:
    paper = altered.signed(a_lease())
    start = paper.index(b"/Contents <") + len(b"/Contents <")
    end = paper.index(b">", start)

    assert "signature_broken" in read(paper[:start] + b"0" * (end - start) + paper[end:]).warnings


def test_a_signer_is_known_where_somebody_trusted_vouches_for_them() -> None:
    paper = altered.signed(a_lease())
    material = Material(paper, source_of(paper, {}), None, ())
    soon = datetime.now(UTC) + timedelta(hours=1)

    def known(roots: tuple[bytes, ...]) -> str:
        found = signatures_by(vouched_for_by(roots, soon))(material)
        return next(check.outcome.value for check in found if check.code == "signer_known")

    assert known((altered.demo_signer().certificate,)) == "passed"
    assert known((altered.demo_signer.__wrapped__().certificate,)) == "not_possible", "another of that name"
    assert known(()) == "not_possible"


# --- what was replaced in a later state


def test_an_amount_replaced_in_a_later_state_is_shown_where_it_stands() -> None:
    paper = altered.saved_over(a_lease(), a_lease(rent_minor=990_000))
    document = read(paper)
    check = next(check for check in document.checks if check.code == "unchanged_since_first_saved")
    rent = field(document, N.RENT).box

    assert document.warnings == ("changed_since_first_saved",)
    assert check.box is not None
    assert rent is not None
    assert check.page == 1
    assert check.box.top < rent.bottom
    assert rent.top < check.box.bottom


def test_a_name_replaced_in_a_later_state_is_noticed() -> None:
    assert (
        "changed_since_first_saved" in read(altered.saved_over(a_lease(), a_lease(holder="Li Lei"))).warnings
    )


def test_many_later_states_hide_nothing() -> None:
    paper = altered.saved_over(a_lease(), a_lease(rent_minor=990_000))
    for _ in range(9):
        paper = altered.with_a_note(paper)

    assert "changed_since_first_saved" in read(paper).warnings


def test_a_note_and_a_form_filled_in_later_are_fine() -> None:
    form = drawn(_a_form)
    writer = PdfWriter(BytesIO(form), incremental=True)
    writer.update_page_form_field_values(writer.pages[0], {"rent": "4500.00"}, auto_regenerate=False)
    filled = BytesIO()
    writer.write(filled)

    assert read(altered.with_a_note(a_lease())).warnings == ()
    assert "changed_since_first_saved" not in read(filled.getvalue()).warnings
    assert "nothing_is_covered" in outcomes(filled.getvalue())


def _a_form(paper: Any) -> None:
    paper.drawString(60, 700, "Residential Lease Agreement, monthly rent in RMB:")
    paper.acroForm.textfield(name="rent", x=340, y=690, width=120, height=24)


# --- one thing on another


@pytest.mark.parametrize("text", ["9,900", "14,500"])
def test_a_box_with_another_amount_on_it_is_noticed(text: str) -> None:
    paper = a_lease()
    rent = field(read(paper), N.RENT).box
    assert rent is not None

    document = read(altered.boxed_over(paper, rent, text))

    assert "text_and_picture_differ" in document.warnings
    assert "text_and_picture_differ" in read(altered.hidden_under_a_box(paper, rent)).warnings


def test_a_dark_box_over_a_number_of_ones_own_and_a_shaded_table_are_fine() -> None:
    def draw(paper: Any) -> None:
        paper.drawString(60, 700, "Monthly salary slip of the account 6222 0000 1111")
        paper.rect(220, 695, 120, 16, fill=1)

    assert "text_and_picture_differ" not in read(drawn(draw)).warnings


@pytest.mark.parametrize(("clear", "flagged"), [(True, False), (False, True)])
def test_a_seal_over_a_date_is_fine_and_a_picture_over_an_amount_is_not(clear: bool, flagged: bool) -> None:
    picture = Image.new("RGBA", (90, 90), (0, 0, 0, 0) if clear else (255, 255, 255, 255))
    ImageDraw.Draw(picture).ellipse((2, 2, 88, 88), outline=(205, 35, 35, 255), width=5)

    def draw(paper: Any) -> None:
        paper.drawString(60, 700, "Total amount to be paid for this order: 4500.00")
        paper.drawImage(ImageReader(picture), 200, 660, 100, 90, mask="auto" if clear else None)

    assert ("text_and_picture_differ" in read(drawn(draw)).warnings) is flagged


# --- amounts in capitals


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("每月租金为人民币 4,500 元（大写：肆仟伍佰元整）。", "passed"),
        ("每月租金为人民币（大写）肆仟伍佰元整（小写：￥4,500.00）。", "passed"),
        ("每月租金为人民币 9,500 元（大写：肆仟伍佰元整）。", "failed"),
        ("每月租金（大写）肆仟伍佰圆整（¥14,500.00）。", "failed"),
        ("每月租金 4,500 元，押一付三，首期共计壹万捌仟元整。", "not_possible"),
    ],
)
def test_an_amount_in_capitals_is_that_of_the_figures_beside_it(written: str, outcome: str) -> None:
    paper = lines("房屋租赁合同", "甲方（出租人）：陈建国", "乙方（承租人）：林晓雨", written)

    assert outcomes(paper)["capital_amounts_agree"] == outcome
    assert ("capital_amount_differs" in read(paper).warnings) is (outcome == "failed")


# --- where it comes from


@pytest.mark.parametrize(
    ("program", "flagged"),
    [
        ("Adobe Photoshop 24.0 (Windows)", True),
        ("GIMP 2.10", True),
        ("Microsoft: Print To PDF", False),
        ("Adobe Photoshop Lightroom 6.0", False),
        ("macOS Version 14.4 Quartz PDFContext", False),
        ("Canva", False),  # a certificate or a contract may be laid out there; a statement may not
    ],
)
def test_a_program_for_retouching_pictures_is_told(program: str, flagged: bool) -> None:
    assert ("edited_with_graphics_program" in read(altered.made_with(a_lease(), program)).warnings) is flagged


# --- never an error


def test_damaged_copies_of_a_signed_paper_are_read_or_refused_as_any_others() -> None:
    paper = altered.signed(a_lease())
    assert PdfReader(BytesIO(paper)).pages

    for at in range(200, len(paper), len(paper) // 25):
        with suppress(DocumentUnreadable):
            document = read(paper[:at] + b"\0\xff" + paper[at + 2 :])
            assert not [check.code for check in document.checks if check.code.endswith("_made")]
