"""Documents of our own: the same for the same seed, of every kind, and with their answers on the page."""

from collections import Counter
from datetime import date

import pypdfium2 as pdfium
import pytest

from assistant.benching.extraction import cases, layouts_apart, layouts_open, media
from assistant.benching.extraction.corpus import LayoutSet, Medium, layouts, paper
from assistant.benching.extraction.figures import bare, in_capitals, plain, whole
from assistant.benching.extraction.judging import squeezed
from assistant.benching.extraction.specimens import Layout
from models.facts.evidence import (
    EvidenceKind,
    FieldName,
    FieldValue,
    LinesValue,
    MoneyValue,
    RateValue,
    TextsValue,
    TextValue,
    TransactionsValue,
)
from models.facts.language import Language

TODAY = date(2026, 11, 27)
EVERY = layouts(LayoutSet.ALL)


def named(name: str) -> Layout:
    return next(each for each in EVERY if each.name == name)


def text_of(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_every_kind_has_six_layouts_and_both_languages_two_at_least() -> None:
    by_kind = Counter(each.kind for each in EVERY)
    by_both = Counter((each.kind, each.language) for each in EVERY)

    assert all(by_kind[kind] >= 6 for kind in EvidenceKind)
    assert all(by_both[kind, language] >= 2 for kind in EvidenceKind for language in Language)
    assert len({each.name for each in EVERY}) == len(EVERY)


def test_a_third_is_kept_apart_and_holds_every_kind_in_both_languages() -> None:
    apart = {(each.kind, each.language) for each in layouts_apart.LAYOUTS}

    assert len(apart) == len(EvidenceKind) * len(Language)
    assert 0.3 < len(layouts_apart.LAYOUTS) / len(EVERY) < 0.4
    assert not set(layouts_apart.LAYOUTS) & set(layouts_open.LAYOUTS)


@pytest.mark.parametrize("name", ["zh_clauses", "en_british_slip", "zh_fapiao_older"])
def test_the_same_seed_gives_the_same_document_and_another_seed_another(name: str) -> None:
    once, again, other = (named(name).specimen(seed, TODAY) for seed in (2, 2, 3))

    assert once.data == again.data
    assert once.answers == again.answers
    assert once.answers != other.answers


@pytest.mark.parametrize("layout", EVERY, ids=lambda layout: layout.name)
def test_the_answers_stand_on_the_page(layout: Layout) -> None:
    specimen = layout.specimen(0, TODAY)

    text = text_of(specimen.data)

    for name, value in specimen.answers.items():
        # A name on a form may be printed in two boxes, family name first.
        whole_name = layout.name != "en_language_test" or name != "holder"
        assert all(squeezed(words) in squeezed(text) for words in words_of(value) if whole_name), name


def words_of(value: FieldValue) -> list[str]:
    """What of a value must be printed letter by letter; days and degrees have many ways of being written."""
    match value:
        case TextValue():
            return [value.text]
        case TextsValue():
            return list(value.texts)
        case MoneyValue() | RateValue():
            return [whole(value.amount_minor)]
        case LinesValue():
            return [whole(line.amount_minor) for line in value.lines]
        case TransactionsValue():
            return [plain(abs(row.amount_minor)) for row in value.rows]
        case _:
            return []


def test_an_altered_figure_differs_from_the_honest_one_in_nothing_else() -> None:
    honest, altered = (named("en_tax_invoice").specimen(4, TODAY, altered=name) for name in ("", "total"))

    differing = {name for name, value in honest.answers.items() if altered.answers[name] != value}

    assert differing == {"total"}
    assert altered.altered
    assert not honest.altered


def test_traps_are_of_many_sorts_and_twins_are_honest() -> None:
    few = [named(name) for name in ("zh_fapiao_digital", "en_simple_slip", "en_registration_report")]

    traps = list(cases.traps(few, TODAY))
    twins = list(cases.honest(few, TODAY))

    assert {"altered_code", "altered_net_pay", "changed_by_update", "painted_over", "expired_report"} <= {
        each.name for each in traps
    }
    assert all(each.is_trap for each in traps)
    assert not any(each.is_trap for each in twins)


def test_a_change_afterwards_shows_another_amount_and_keeps_the_first_in_the_file() -> None:
    slip = named("en_simple_slip")
    net = slip.specimen(11, TODAY).answers[FieldName.NET_PAY]
    assert isinstance(net, MoneyValue)

    changed = next(each for each in cases.traps([slip], TODAY) if each.name == "changed_by_update")

    assert plain(net.amount_minor) not in text_of(changed.data)
    assert changed.data.count(b"%%EOF") == 2


def test_a_scan_is_a_picture_of_the_page_and_the_same_for_the_same_seed() -> None:
    receipt = named("zh_till_receipt")

    once, again = (paper(receipt, Medium.SCAN, 3, TODAY).data for _ in range(2))

    assert once == again
    assert text_of(once).strip() == ""


def test_a_page_of_a_phone_is_scanned_as_a_picture_of_the_screen() -> None:
    assert paper(named("zh_feed"), Medium.SCAN, 3, TODAY).data.startswith(b"\x89PNG")


def test_a_photo_is_large_and_a_jpeg() -> None:
    shot = media.photo(named("en_till_receipt").specimen(1, TODAY).data, 1)

    assert shot.startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize(
    ("amount_minor", "words"),
    [
        (123_400, "壹仟贰佰叁拾肆元整"),
        (10_000_500, "壹拾万零伍元整"),
        (105, "壹元零伍分"),
        (1_001_050, "壹万零壹拾元伍角整"),
    ],
)
def test_amounts_in_capitals(amount_minor: int, words: str) -> None:
    assert in_capitals(amount_minor) == words
    assert bare(amount_minor).replace(".", "") == str(amount_minor)
