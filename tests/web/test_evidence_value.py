"""What evidence could do, on the page: words beside ten marks, what was said beside what it did."""

import pytest

from assistant.conversation.outlook_views import DetailView, EffectView, EvidenceValueCard
from assistant.conversation.views import OfferCard
from models.facts.conversation import Role
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.web.fake_desk import Entry, FakeDesk
from tests.web.sample_cards import offer_card
from tests.web.sample_words import both
from tests.web.visiting import a_client


def value_card(language: Language) -> EvidenceValueCard:
    return EvidenceValueCard(
        title=both(language, "出示材料可能起什么作用", "What showing documents could do"),
        lead=both(language, "按相近的人推算。", "Worked out from people like you."),
        effects=(
            EffectView(
                kinds=(EvidenceKind.DIPLOMA,),
                label=both(language, "毕业证书", "Diploma"),
                text=both(language, "10 个里大约有 7 个", "About 7 in 10"),
                in_ten=7,
                low_minor=100_000,
                high_minor=250_000,
            ),
            EffectView(
                kinds=(EvidenceKind.PURCHASE,),
                label=both(language, "订单", "Order"),
                text=both(language, "<b>按规则</b>", "<b>By rule</b>"),
            ),
        ),
        no_effect=both(language, "没有作用：银行流水", "No difference: bank statement"),
        note=both(language, "这是推算。", "An estimate."),
        details_title=both(language, "怎么推算的", "How this is worked out"),
        details=(
            DetailView(
                label=both(language, "方法", "How"), text=both(language, "同样的规则", "The same rules")
            ),
        ),
    )


@pytest.mark.parametrize("language", list(Language))
def test_the_card_says_in_words_what_its_marks_show(language: Language) -> None:
    desk = FakeDesk()
    desk.entries.append(Entry(Role.ASSISTANT, "看看", "Look", (value_card,)))

    page = a_client(desk).get("/", headers={"Accept-Language": language.value}).text

    assert page.count('circle class="of"') == 7
    assert page.count('circle class="rest"') == 3
    for words in (
        both(language, "10 个里大约有 7 个", "About 7 in 10"),
        both(language, "同样的规则", "The same rules"),
    ):
        assert words in page
    assert "<b>" not in page
    assert "<form" not in page.split('class="effects"')[1].split("</section>")[0], (
        "a card that asks for nothing"
    )


def test_what_was_said_before_stands_beside_what_it_did() -> None:
    def said(language: Language) -> OfferCard:
        card = offer_card(language)
        first, *rest = card.influences
        return card.model_copy(
            update={"influences": (first.model_copy(update={"told_text": "Said before"}), *rest)}
        )

    desk = FakeDesk()
    desk.entries.append(Entry(Role.ASSISTANT, "看看", "Look", (said,)))

    assert a_client(desk).get("/").text.count("Said before") == 1
