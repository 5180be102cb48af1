"""Recognised text is read with its usual faults; on text without faults nothing changes by it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.facts.evidence import EvidenceKind, FieldName, ReadDocument
from tests.documents.drawing import lines
from tests.documents.photographed import Faults, photographed
from tests.documents.readings import read, said
from tools.documents.confidence import calibrated
from tools.documents.glyphs import Glyph
from tools.documents.loose_labels import loosely, nearest_label
from tools.documents.repairs import mended
from tools.documents.respacing import cuts_of, meant, respaced

N = FieldName

AN_OFFER = lines(
    "Offer Letter",
    "Bright Harbor Inc.",
    "Dear Emily Carter,",
    "We are pleased to offer you the following position.",
    "Position: Software Engineer",
    "Start Date: July 6, 2026",
    "Monthly Salary: RMB 12,500",
    "Employment Type: Full-time",
)
AN_ORDER = lines(
    "订购单",
    "商家名称：星河家居有限公司",
    "订单编号：DD20260506018",
    "下单日期：2026年5月6日",
    "客户姓名：林晓雨",
    "合计金额：人民币3999元",
)
PAPERS = [AN_OFFER, AN_ORDER]


def values(document: ReadDocument) -> dict[str, object]:
    return {field.name.value: said(document, field.name) for field in document.fields}


@pytest.mark.parametrize("paper", PAPERS)
def test_without_faults_a_photograph_says_the_same_as_the_paper(paper: bytes) -> None:
    assert values(photographed(paper)) == values(read(paper))


@pytest.mark.parametrize("seed", range(4))
def test_lost_spaces_and_colons_do_not_hide_what_was_offered(seed: int) -> None:
    document = photographed(AN_OFFER, Faults(space_lost=0.2, colon_lost=0.2, seed=seed))

    assert document.kind is EvidenceKind.OFFER_LETTER
    assert said(document, N.STARTS_ON) == date(2026, 7, 6)
    assert said(document, N.PAY) == (1_250_000, "CNY", "month")


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("paper", PAPERS)
def test_letters_taken_for_others_leave_days_and_amounts_right_or_unsaid(paper: bytes, seed: int) -> None:
    clean, spoilt = read(paper), photographed(paper, Faults(mistaken=0.05, seed=seed))

    for name in (N.PAY, N.STARTS_ON, N.TOTAL, N.ORDERED_ON):
        assert said(spoilt, name) in (said(clean, name), None)


@pytest.mark.parametrize(
    ("seen", "meant_text"),
    [
        ("RM 12 .50", "RM 12.50"),
        ("l2.5O", "12.50"),
        ("1 ,234.50", "1,234.50"),
        ("$8.2O", "$8.20"),
        ("$7.1 0", "$7.10"),
        ("RMB12,O00", "RMB12,000"),
        ("2O26年l1月1S日", "2026年11月15日"),
        ("1O4871202605O01234", "104871202605001234"),
    ],
)
def test_figures_are_mended(seen: str, meant_text: str) -> None:
    assert mended(seen).text == meant_text


@pytest.mark.parametrize(
    "text",
    [
        "SOS 12",
        "Q20261122-0042",
        "ISO 9001",
        "B12",
        "IELTS 7.5",
        "2 x 3",
        "JALAN SS21/39",
        "18, 25 or 30",
        "A4, B5",
    ],
)
def test_what_is_no_garbled_figure_is_left_alone(text: str) -> None:
    assert mended(text).text == text


@given(st.text(alphabet="0123456789.,:/- ABCabc元年月日", max_size=40))
def test_mending_knows_where_each_character_came_from(text: str) -> None:
    repaired = mended(text)

    assert len(repaired.origins) == len(repaired.text)
    assert list(repaired.origins) == sorted(set(repaired.origins))
    for at, origin in enumerate(repaired.origins):
        assert repaired.text[at] == text[origin] or not text[origin].isdigit()


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("taxinvoice", ("tax", "invoice")),
        ("startdate", ("start", "date")),
        ("offerletter", ("offer", "letter")),
        ("15june", ("15", "june")),
        ("invoice", ("invoice",)),
        ("wilton", ("wilton",)),
        ("javascript", ("javascript",)),
    ],
)
def test_glued_words_come_apart_only_where_all_are_known(token: str, parts: tuple[str, ...]) -> None:
    cuts = (0, *cuts_of(token), len(token))

    assert tuple(token[start:end] for start, end in pairwise(cuts)) == parts


@pytest.mark.parametrize(
    ("token", "word"), [("involce", "invoice"), ("tota1", "total"), ("ju1y", "july"), ("harbour", "harbour")]
)
def test_a_word_of_labels_is_known_in_spite_of_a_letter_that_looks_alike(token: str, word: str) -> None:
    assert meant(token) == word


LABELS = ("Start Date", "End Date", "Monthly Salary", "合同编号", "合同金额")


def test_a_garbled_label_is_the_nearest_one_and_none_where_two_are_as_near() -> None:
    assert nearest_label("monthlysa1ary", LABELS) == ("Monthly Salary", 1)
    assert nearest_label("合同缟号", LABELS) == ("合同编号", 1)
    assert nearest_label("deliverydate", LABELS) is None


def test_a_short_label_must_be_spelt_right() -> None:
    assert nearest_label("rant", ("Rent", "Name")) is None


def test_a_label_that_lost_its_colon_ends_where_figures_begin() -> None:
    found = loosely("StartDate 2026-07-06", ("Start Date",), LABELS)

    assert found is not None
    assert (found.label, found.end()) == ("StartDate", 10)


@given(st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_calibration_keeps_the_order(one: float, other: float, recognised: bool) -> None:
    low, high = sorted((one, other))

    assert 0 <= calibrated(low, recognised=recognised) <= calibrated(high, recognised=recognised) <= 1


@pytest.mark.parametrize(
    ("seen", "meant_by_it"),
    [
        ("Benjamin lyer", "Benjamin Iyer"),
        ("lbrahim Khan", "Ibrahim Khan"),
        ("WorId Bank", "World Bank"),
        ("lyric 12 lbs", "lyric 12 lbs"),
        ("Team lead", "Team lead"),
    ],
)
def test_an_l_and_a_capital_i_are_told_apart_where_only_one_is_possible(seen: str, meant_by_it: str) -> None:
    glyphs = [
        Glyph(letter, letter, 0.01 * at, 0.1, 0.01 * at + 0.009, 0.12, spaced=False)
        for at, letter in enumerate(seen)
    ]

    assert "".join(glyph.text for glyph in respaced(glyphs)) == meant_by_it
