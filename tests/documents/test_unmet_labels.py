"""Labels that no kind lists, and rows of headings whose values stand below them."""

from datetime import date

import pytest

from models.facts.evidence import EvidenceKind, FieldName
from tests.documents.drawing import page
from tests.documents.readings import names, read, said
from tools.documents.glyphs import Glyph, Run
from tools.documents.kinds import ALL_KINDS
from tools.documents.label_shapes import has_label_shape
from tools.documents.unmet_labels import UNMET, LabelWords

N = FieldName
_WORDS = {rules.kind: rules.label_words() for rules in ALL_KINDS}


@pytest.mark.parametrize(
    ("kind", "label", "name"),
    [
        (EvidenceKind.DEGREE_REPORT, "Report was issued", N.ISSUED_ON),
        (EvidenceKind.DEGREE_REPORT, "Access expires on", N.VALID_UNTIL),
        (EvidenceKind.RENTAL_CONTRACT, "Tenancy security deposit", N.DEPOSIT),
    ],
)
def test_a_label_in_other_words_is_told_by_them(kind: EvidenceKind, label: str, name: FieldName) -> None:
    words = _WORDS[kind]

    assert words.posterior(label, name) > 0.6
    assert all(words.posterior(label, other) < 0.6 for other in (N.HOLDER, N.ADDRESS, N.SCORE))


@pytest.mark.parametrize("label", ["Weather", "of the", "Employee", "1", "", "Deposited at", "天气预报"])
def test_words_that_say_nothing_plainly_are_no_label(label: str) -> None:
    words = _WORDS[EvidenceKind.RENTAL_CONTRACT]

    assert all(words.posterior(label, name) < 0.6 for name in (N.DEPOSIT, N.RENT, N.ENDS_ON))


def test_what_is_found_by_an_unmet_label_is_never_sure() -> None:
    words = LabelWords(
        {
            "Expires on": frozenset({N.VALID_UNTIL}),
            "Access code": frozenset({N.VERIFICATION_CODE}),
            "Issued on": frozenset({N.ISSUED_ON}),
            "Name": frozenset(),
        }
    )
    cell = Run.of(1, (Glyph(letter, letter, 0.0, 0.0, 0.1, 0.1, False) for letter in "Access expires:"))

    found = words.match(cell, N.VALID_UNTIL)

    assert found is not None
    assert 0.5 < found.trust <= UNMET
    assert words.match(cell, N.VERIFICATION_CODE) is None


def test_headings_side_by_side_have_their_values_below_even_where_one_is_unknown() -> None:
    document = read(
        page(
            (60, 60, "Degree Verification Report"),
            (60, 110, "Graduate"),
            (300, 110, "Institution"),
            (60, 126, "Sam O'Neil"),
            (300, 126, "University of Leeds"),
            (60, 160, "Subject"),
            (300, 160, "Campus code"),
            (60, 176, "Data Science"),
            (300, 176, "North"),
        )
    )

    assert said(document, N.HOLDER) == "Sam O'Neil"
    assert said(document, N.INSTITUTION) == "University of Leeds"
    assert said(document, N.MAJOR) == "Data Science"


def test_a_listed_label_is_never_overruled_by_one_that_is_not() -> None:
    document = read(
        page(
            (60, 60, "Degree Verification Report"),
            (60, 110, "Student Name"),
            (230, 110, "Sam O'Neil"),
            (60, 140, "Date of Issue"),
            (230, 140, "1 July 2026"),
            (60, 170, "Report was issued"),
            (230, 170, "30 June 2026"),
        )
    )

    assert said(document, N.ISSUED_ON) == date(2026, 7, 1)
    assert N.GRADUATED_ON not in names(document)


@pytest.mark.parametrize("text", ["Report issued", "Campus code", "出证日期", "业务流水号", "Tenancy ends"])
def test_the_shape_of_a_label(text: str) -> None:
    assert has_label_shape(text)


@pytest.mark.parametrize(
    "text",
    ["Sam O'Neil", "University of Leeds", "Data Science", "Account Manager", "王小明", "软件工程", "12 May"],
)
def test_what_is_no_label_has_not_its_shape(text: str) -> None:
    assert not has_label_shape(text)


def test_a_page_without_a_telling_title_is_known_by_its_labels() -> None:
    document = read(
        page(
            (60, 60, "Offer详情"),
            (60, 90, "王小明，恭喜你！"),
            (60, 120, "录用公司"),
            (230, 120, "深圳市蓝海软件有限公司"),
            (60, 150, "录用职位"),
            (230, 150, "前端工程师"),
            (60, 180, "月薪（税前）"),
            (230, 180, "12000元"),
            (60, 210, "预计入职日期"),
            (230, 210, "2026年7月1日"),
            (60, 240, "试用期"),
            (230, 240, "3个月"),
        )
    )

    assert document.kind is EvidenceKind.OFFER_LETTER
    assert said(document, N.PAY) == (1_200_000, "CNY", "month")


def test_a_few_labels_that_many_papers_have_make_no_kind() -> None:
    document = read(
        page(
            (60, 60, "Visitor pass"),
            (60, 120, "Name"),
            (230, 120, "Sam O'Neil"),
            (60, 150, "Company"),
            (230, 150, "Northern Trading Ltd"),
            (60, 180, "Date of issue"),
            (230, 180, "30 June 2026"),
            (60, 210, "Valid until"),
            (230, 210, "1 July 2026"),
        )
    )

    assert document.kind is None


def test_the_tail_of_a_label_in_two_languages_is_no_label_by_itself() -> None:
    document = read(
        page(
            (60, 60, "Certificate of Completion"),
            (60, 110, "考试时间 Test Date: 1 March 2026"),
            (60, 140, "姓名 Name: Sam O'Neil"),
            (60, 170, "发证日期 Date of Issue: 30 June 2026"),
        )
    )

    assert said(document, N.ISSUED_ON) == date(2026, 6, 30)
