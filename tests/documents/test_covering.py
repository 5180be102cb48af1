"""Whatever names somebody is covered wherever a page says it, in whatever form; the rest stays readable."""

from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from assistant.reading import DocumentReader
from models.facts.covering import Covering, Wording
from models.facts.evidence import Box, FieldName, HiddenPlace
from tests.documents.drawing import lines, page
from tools.documents.admission import opened
from tools.documents.covered_codes import covered_codes
from tools.documents.covering import covered_on
from tools.documents.pages import Page, page_at
from tools.documents.rows import rows_of
from tools.reviews.spellings import spellings

OKONKWO = spellings(FieldName.HOLDER, "Margaret Okonkwo")
HARBOUR = spellings(FieldName.EMPLOYER, "Bright Harbour Ltd")
LI = spellings(FieldName.HOLDER, "李晓彤")
DAWN = spellings(FieldName.EMPLOYER, "上海晨光科技有限公司")


def left_of(data: bytes, covering: Covering) -> str:
    """What can still be read on the first page, a line a row."""
    first = first_page(data)
    boxes = covered_on(first, covering)
    return "\n".join(_readable(first, boxes))


def first_page(data: bytes) -> Page:
    with opened(data) as document:
        return page_at(document, 0)


def _readable(first: Page, boxes: tuple[Box, ...]) -> list[str]:
    rows = []
    for row in rows_of(first):
        glyphs = (
            g for g in row.run.placed if not any(_is_on(g.left, g.right, g.top, g.bottom, b) for b in boxes)
        )
        rows.append("".join(glyph.shown for glyph in glyphs))
    return rows


def _is_on(left: float, right: float, top: float, bottom: float, box: Box) -> bool:
    return box.left <= (left + right) / 2 <= box.right and box.top <= (top + bottom) / 2 <= box.bottom


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("Offered to Margaret Okonkwo today", "Offeredtotoday"),
        ("MARGARET  OKONKWO", ""),
        ("M A R G A R E T   O K O N K W O", ""),
        ("Okonkwo, Margaret (applicant)", "(applicant)"),
        ("Ｍａｒｇａｒｅｔ　Ｏｋｏｎｋｗｏ", ""),
        ("Dear Ms Okonkwo,", "Dear,"),
        ("Dear Margaret,", ","),
        ("Signed: M. Okonkwo", "Signed:"),
        ("As agreed, Margaret will begin in May", "Asagreed,willbegininMay"),
        ("for Bright Harbour Ltd.", "for."),
        ("BRIGHT HARBOUR LIMITED", "LIMITED"),
        ("see www.bright-harbour.co.uk", "seewww..co.uk"),
        ("ask jobs@bright-harbour.co.uk", "ask"),
        ("a bright day in the harbour", "abrightdayintheharbour"),
        ("Telephone: +44 20 7946 0018", "Telephone:"),
        ("Posted by @margaret_o75 at 8", "Postedbyat8"),
        ("Salary: 54,000.00 a year from 2026-07-01", "Salary:54,000.00ayearfrom2026-07-01"),
    ],
)
def test_in_latin_letters(printed: str, left: str) -> None:
    assert left_of(lines(printed), Covering(hides=(*OKONKWO, *HARBOUR))) == left


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("兹聘请李晓彤为工程师", "兹聘请为工程师"),
        ("李 晓 彤", ""),
        ("李    晓    彤", ""),
        ("李曉彤", ""),
        ("李女士：您好", "：您好"),
        ("晓彤同学", ""),
        ("LI XIAOTONG 签字", "签字"),
        ("Xiao Tong Li", ""),
        ("Ms Li", ""),
        ("上海晨光科技有限公司（盖章）", "（盖章）"),
        ("上 海 晨 光 科 技", ""),
        ("晨光科技人事部", "人事部"),
        ("电话：13812345678", "电话："),
        ("身份证号：310101199003078515", "身份证号："),
        ("晨光初现，李树开花", "晨光初现，李树开花"),
    ],
)
def test_in_chinese_and_in_pinyin(printed: str, left: str) -> None:
    assert left_of(lines(printed), Covering(hides=(*LI, *DAWN))) == left


def test_over_the_end_of_a_line_and_in_a_narrow_column() -> None:
    text = ("录用通知书", "经研究决定，我公司拟聘用李晓", "彤担任工程师。")
    column = page(
        (60, 100, "Employer"),
        (160, 100, "Bright"),
        (300, 100, "Pay"),
        (160, 116, "Harbour Ltd"),
        (300, 116, "900"),
    )

    assert left_of(lines(*text), Covering(hides=LI)) == "录用通知书\n经研究决定，我公司拟聘用\n担任工程师。"
    assert left_of(column, Covering(hides=HARBOUR)) == "EmployerPay\n900"


def test_days_under_and_beside_one_another_are_no_account() -> None:
    days = page(
        *((60 + 200 * column, 100 + 16 * row, f"2026060{row}") for row in range(1, 6) for column in (0, 1))
    )

    assert left_of(days, Covering()).count("2026060") == 10


def test_what_was_revealed_shows_wherever_it_stands_whole_and_uncovers_nothing_else() -> None:
    # given an employer that bears the name of its founder
    firm = spellings(FieldName.EMPLOYER, "Margaret Okonkwo Design Ltd")
    data = lines("Margaret Okonkwo", "Margaret Okonkwo Design Ltd")

    # when one of the two is revealed
    with_name = left_of(data, Covering(hides=firm, shows=OKONKWO))
    with_firm = left_of(data, Covering(hides=OKONKWO, shows=firm))

    # then
    assert with_name == "MargaretOkonkwo\n"
    assert with_firm == "\nMargaretOkonkwoDesignLtd"


def test_numbers_stay_where_a_field_that_may_be_seen_was_read() -> None:
    data = lines("Account number: 6214 8302 1234 5678")
    (cell,) = rows_of(first_page(data))[0].cells
    box = cell.part(cell.text.index("6"), len(cell.text)).box()
    assert box is not None

    assert left_of(data, Covering()) == "Accountnumber:"
    assert "6214" in left_of(data, Covering(open=(HiddenPlace(page=1, box=box),)))


@pytest.mark.parametrize(
    ("name", "text", "others"),
    [
        (FieldName.HOLDER, "May Grant", ("May", "Grant")),
        (FieldName.EMPLOYER, "Young Ltd", ("Young",)),
        (FieldName.DOCUMENT_NUMBER, "2026", ("2026",)),
        (FieldName.ADDRESS, "12 Rose Lane, London", ("London",)),
    ],
)
def test_what_could_be_an_ordinary_word_is_not_looked_for_alone(
    name: FieldName, text: str, others: tuple[str, ...]
) -> None:
    alone = {wording.text for wording in spellings(name, text)}

    assert not alone & set(others)


def test_an_address_is_found_by_its_street_and_an_account_by_its_end() -> None:
    hides = (
        *spellings(FieldName.ADDRESS, "上海市徐汇区漕溪北路100号5栋601室"),
        *spellings(FieldName.ACCOUNT_NUMBER, "**** 4410"),
        Wording(text="Rose Lane"),
    )

    found = left_of(lines("寄至漕溪北路100号5栋601室", "尾号 4410 的卡", "共 4410 元"), Covering(hides=hides))

    assert found == "寄至\n的卡\n共4410元"


def test_on_the_picture_it_is_painted(reader: DocumentReader) -> None:
    data = lines(
        "Offer Letter", "We welcome Margaret Okonkwo, and Margaret Okonkwo welcomes us.", font_size=16
    )

    plain, covered = (reader.picture(data, 1, covering=each) for each in (None, Covering(hides=OKONKWO)))

    assert _dark(covered) < 0.7 * _dark(plain)


def _dark(png: bytes) -> int:
    return int((np.asarray(Image.open(BytesIO(png)).convert("L")) < 100).sum())


def test_a_code_that_says_it_is_covered_until_its_number_is_revealed() -> None:
    # given a report with a code that leads to its issuer's site
    number = spellings(FieldName.VERIFICATION_CODE, "ABC2-DEF5-GHJ8")
    picture = zxingcpp.create_barcode(
        "https://chsi.example/report?vcode=ABC2DEF5GHJ8", zxingcpp.BarcodeFormat.QRCode
    ).to_image(scale=4)
    image = Image.new("L", (600, 400), 255)
    image.paste(Image.fromarray(np.asarray(picture)), (100, 50))

    # when
    (place,) = covered_codes(image, Covering(hides=number))

    # then
    assert place.left * 600 == pytest.approx(100, abs=25)
    assert place.top * 400 == pytest.approx(50, abs=25)
    assert list(covered_codes(image, Covering(hides=number, shows=number))) == []
    assert list(covered_codes(image, Covering(hides=OKONKWO))) == []
