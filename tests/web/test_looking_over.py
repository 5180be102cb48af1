"""What a person meets on the way from a file to a yes: what may be sent, and every row to look over."""

import re
from datetime import date

import pytest

from assistant.conversation.field_rows import rows_of
from assistant.conversation.views import CardView
from models.facts.conversation import Role
from models.facts.evidence import DayValue, EvidenceState, FieldValue, TextsValue
from models.facts.language import Language
from tests.web.fake_desk import Entry, FakeDesk
from tests.web.sample_cards import upload_card
from tests.web.sample_documents import bank_statement, movements, shopping
from tests.web.visiting import a_client

EN, ZH = Language.EN, Language.ZH


def shown(card: CardView) -> str:
    desk = FakeDesk()
    desk.entries.append(Entry(Role.ASSISTANT, "", "", (lambda _: card,)))
    return a_client(desk).get("/").text


def test_a_movement_is_told_with_its_day_its_amount_and_the_balance_after_it() -> None:
    (row, *_) = rows_of(movements(3), EN)

    assert (row.text, row.day_text) == ("Payment 1", "1 July 2026")
    assert (row.amount_text, row.balance_text) == ("-¥12.50", "¥987.50")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (shopping(2), [("Thing 1", "10 元"), ("Thing 2", "20 元")]),
        (TextsValue(texts=("一等奖", "优秀毕业生")), [("一等奖", ""), ("优秀毕业生", "")]),
        (DayValue(day=date(2026, 7, 1)), []),
    ],
    ids=["purchases", "achievements", "a single value"],
)
def test_what_holds_several_things_has_a_row_for_each(
    value: FieldValue, expected: list[tuple[str, str]]
) -> None:
    assert [(row.text, row.amount_text) for row in rows_of(value, ZH)] == expected


@pytest.mark.parametrize("state", [EvidenceState.TO_CONFIRM, EvidenceState.CONFIRMED])
def test_many_rows_fold_and_few_stand_open(state: EvidenceState) -> None:
    many, few = (shown(bank_statement(EN, count, state)) for count in (40, 3))

    assert "See all 40 of them" in many
    assert many.count("<li><span>Payment") == 40
    assert '<details class="rows">' not in few
    assert few.count("<li><span>Payment") == 3


def test_photos_e_invoices_and_credentials_may_be_chosen_and_a_phone_offers_its_camera() -> None:
    html = shown(upload_card(EN))

    accepted = re.search(r'accept="([^"]+)"', html)
    assert accepted is not None
    assert {"image/jpeg", "image/png", "application/pdf", ".ofd", ".xml", ".json"} <= set(
        accepted[1].split(",")
    )
    assert "Take a photo or choose a file" in html
