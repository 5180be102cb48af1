"""The sample papers are read right, in both languages, with every value in its place."""

from datetime import date
from io import BytesIO
from typing import Literal

import pytest
from PIL import Image

from assistant.demo import papers
from models.facts.evidence import EvidenceKind, FieldName, TextValue
from tests.documents.readings import field, names, read, said
from tools.documents.picture import render_page

Language = Literal["zh", "en"]
BOTH: tuple[Language, ...] = ("zh", "en")
N = FieldName


def pick(language: Language, zh: str, en: str) -> str:
    return zh if language == "zh" else en


def an_offer(language: Language) -> bytes:
    return papers.offer_letter(
        language,
        holder=pick(language, "林晓雨", "Lin Xiaoyu"),
        employer=pick(language, "杭州云栖数据科技有限公司", "Cloud Harbour Data Ltd"),
        position=pick(language, "数据分析师", "Data Analyst"),
        monthly_pay_minor=1_200_000,
        starts_on=date(2026, 7, 1),
        expires_on=date(2026, 6, 15),
    )


def a_diploma(language: Language) -> bytes:
    return papers.diploma(
        language,
        holder=pick(language, "林晓雨", "Lin Xiaoyu"),
        institution=pick(language, "武汉大学", "Wuhan University"),
        major=pick(language, "计算机科学与技术", "Computer Science"),
        graduated_on=date(2026, 6, 30),
    )


@pytest.mark.parametrize("language", BOTH)
def test_an_offer_letter_says_who_pays_whom_how_much_and_from_when(language: Language) -> None:
    document = read(an_offer(language))

    assert (document.kind, document.language, document.warnings) == (EvidenceKind.OFFER_LETTER, language, ())
    assert said(document, N.EMPLOYER) == pick(language, "杭州云栖数据科技有限公司", "Cloud Harbour Data Ltd")
    assert said(document, N.HOLDER) == pick(language, "林晓雨", "Lin Xiaoyu")
    assert said(document, N.POSITION) == pick(language, "数据分析师", "Data Analyst")
    assert said(document, N.PAY) == (1_200_000, "CNY", "month")
    assert said(document, N.STARTS_ON) == date(2026, 7, 1)
    assert said(document, N.OFFER_EXPIRES_ON) == date(2026, 6, 15)
    assert all(
        field.confidence >= (0.87 if isinstance(field.value, TextValue) else 0.9) for field in document.fields
    )


@pytest.mark.parametrize("language", BOTH)
def test_a_diploma_says_who_studied_what_where_until_when(language: Language) -> None:
    document = read(a_diploma(language))

    assert (document.kind, document.warnings) == (EvidenceKind.DIPLOMA, ())
    assert said(document, N.HOLDER) == pick(language, "林晓雨", "Lin Xiaoyu")
    assert said(document, N.INSTITUTION) == pick(language, "武汉大学", "Wuhan University")
    assert said(document, N.DEGREE) == "bachelor"
    assert said(document, N.MAJOR) == pick(language, "计算机科学与技术", "Computer Science")
    assert said(document, N.GRADUATED_ON) == date(2026, 6, 30)
    assert said(document, N.DOCUMENT_NUMBER) == "104871202605001234"


@pytest.mark.parametrize("language", BOTH)
def test_a_certificate_of_enrolment_is_no_diploma(language: Language) -> None:
    document = read(
        papers.enrolment_certificate(
            language,
            holder=pick(language, "林晓雨", "Lin Xiaoyu"),
            institution=pick(language, "武汉大学", "Wuhan University"),
            major=pick(language, "软件工程", "Software Engineering"),
            day_=date(2026, 3, 1),
        )
    )

    assert document.kind is EvidenceKind.DIPLOMA
    assert "enrolment_not_diploma" in document.warnings
    assert not names(document) & {"degree", "graduated_on"}


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("band", [4, 6])
def test_a_score_report_says_which_examination_and_the_total(language: Language, band: Literal[4, 6]) -> None:
    document = read(
        papers.certificate(
            language,
            holder=pick(language, "林晓雨", "Lin Xiaoyu"),
            band=band,
            score=523,
            institution=pick(language, "武汉大学", "Wuhan University"),
            issued_on=date(2026, 2, 27),
        )
    )

    name = said(document, N.CERTIFICATE_NAME)
    assert document.kind is EvidenceKind.CERTIFICATE
    assert isinstance(name, str)
    assert pick(language, "四" if band == 4 else "六", str(band)) in name
    assert said(document, N.HOLDER) == pick(language, "林晓雨", "Lin Xiaoyu")
    assert said(document, N.SCORE) == 523
    assert said(document, N.ISSUED_ON) == date(2026, 2, 27)
    assert said(document, N.DOCUMENT_NUMBER) == "261104871000123"


@pytest.mark.parametrize("language", BOTH)
def test_a_rental_contract_is_read_without_anything_of_the_landlord(language: Language) -> None:
    landlord = pick(language, "陈建国", "Chen Jianguo")
    address = pick(
        language, "上海市浦东新区张江路88弄3号楼1202室", "Flat 1202, 88 Zhangjiang Road, Pudong, Shanghai"
    )
    document = read(
        papers.rental_contract(
            language,
            holder=pick(language, "林晓雨", "Lin Xiaoyu"),
            landlord=landlord,
            address=address,
            monthly_rent_minor=450_000,
            deposit_minor=900_000,
            starts_on=date(2026, 7, 1),
            ends_on=date(2027, 6, 30),
        )
    )

    assert document.kind is EvidenceKind.RENTAL_CONTRACT
    assert said(document, N.HOLDER) == pick(language, "林晓雨", "Lin Xiaoyu")
    assert said(document, N.ADDRESS) == address
    assert said(document, N.RENT) == (450_000, "CNY", "month")
    assert said(document, N.DEPOSIT) == (900_000, "CNY")
    assert (said(document, N.STARTS_ON), said(document, N.ENDS_ON)) == (date(2026, 7, 1), date(2027, 6, 30))
    assert landlord not in document.model_dump_json()
    assert "3101**" not in document.model_dump_json()


def a_quotation(language: Language, total_minor: int | None = None) -> bytes:
    return papers.purchase(
        language,
        holder=pick(language, "林晓雨", "Lin Xiaoyu"),
        merchant=pick(language, "宜居家具（上海）有限公司", "Homely Furniture Ltd"),
        items=(
            papers.Item(pick(language, "三人位布艺沙发", "Three-seat fabric sofa"), 1, 399_900),
            papers.Item(pick(language, "实木书桌", "Solid wood desk"), 2, 129_950),
            papers.Item(pick(language, "双门冰箱", "Two-door fridge"), 1, 259_900),
            papers.Item(pick(language, "主播打赏", "Gift card"), 1, 5_000),
        ),
        ordered_on=date(2026, 11, 20),
        total_minor=total_minor,
    )


@pytest.mark.parametrize("language", BOTH)
def test_a_quotation_gives_its_lines_with_what_each_is_for(language: Language) -> None:
    document = read(a_quotation(language))

    assert (document.kind, document.warnings) == (EvidenceKind.PURCHASE, ())
    assert said(document, N.MERCHANT) == pick(language, "宜居家具（上海）有限公司", "Homely Furniture Ltd")
    assert said(document, N.HOLDER) == pick(language, "林晓雨", "Lin Xiaoyu")
    assert said(document, N.TOTAL) == (924_700, "CNY")
    assert said(document, N.ORDERED_ON) == date(2026, 11, 20)
    assert said(document, N.DOCUMENT_NUMBER) == "Q20261122-0042"
    assert said(document, N.LINES) == (
        (pick(language, "三人位布艺沙发", "Three-seat fabric sofa"), "furniture", 399_900),
        (pick(language, "实木书桌", "Solid wood desk"), "furniture", 259_900),
        (pick(language, "双门冰箱", "Two-door fridge"), "appliances", 259_900),
        (pick(language, "主播打赏", "Gift card"), "other", 5_000),
    )


@pytest.mark.parametrize("language", BOTH)
def test_a_total_that_the_lines_do_not_come_to_is_noticed(language: Language) -> None:
    assert "total_differs_from_lines" in read(a_quotation(language, total_minor=999_900)).warnings


@pytest.mark.parametrize("language", BOTH)
def test_the_box_of_a_value_has_ink_in_it_on_the_picture(language: Language) -> None:
    data = an_offer(language)
    picture = Image.open(BytesIO(render_page(data, 1))).convert("L")

    for name in (N.EMPLOYER, N.PAY, N.STARTS_ON):
        box = field(read(data), name).box
        assert box is not None
        across, down = picture.width, picture.height
        cut = picture.crop(
            (int(box.left * across), int(box.top * down), int(box.right * across), int(box.bottom * down))
        )
        darkness = sum(255 - tone for tone in cut.tobytes()) / (255 * cut.width * cut.height)
        assert 0.08 < darkness < 0.6, "ordinary print covers about a fifth of its box"
