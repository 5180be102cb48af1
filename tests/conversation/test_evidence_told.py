"""What could help is said before anything is shared, with every asking, and beside what it did."""

import pytest
from langchain_core.messages import AIMessage

from assistant.conversation.outlook_views import EvidenceValueCard
from assistant.conversation.outlook_words import OUTLOOK_PHRASES, effect_text, in_ten
from assistant.conversation.toolbox import TOOLBOX
from assistant.conversation.views import ConsentCard, OfferCard
from assistant.wiring import Program
from models.facts.evidence import EvidenceKind as Kind
from models.facts.evidence_outlook import EvidenceEffect, TypicalRise
from models.facts.language import Language
from models.facts.money import Currency
from tests.conversation.hostile import FakeChat, calls
from tests.conversation.telling import Visit
from tests.given import Clock, a_customer
from tests.given_papers import without_pdf

LINE = {language: OUTLOOK_PHRASES.say("consent_line", language) for language in Language}


def a_visit(embedded: Program, clock: Clock, language: Language, months: int = 2, on_time: int = 0) -> Visit:
    program = without_pdf(embedded)
    customer = a_customer(program.means, language=language, months_on_book=months, on_time=on_time)
    talk = program.desk.open_conversation(customer.customer_id, language)
    return Visit(program, clock, customer.customer_id, language, talk)


@pytest.mark.parametrize(
    ("language", "wish", "documents", "yes", "done"),
    [
        (Language.ZH, "我想把额度提到8000", "我有毕业证书", "同意", "就这些"),
        (Language.EN, "I'd like a limit of 8,000", "I have a diploma", "yes", "that's all"),
    ],
)
def test_a_person_hears_it_before_with_the_asking_and_beside_what_it_did(
    embedded: Program, clock: Clock, language: Language, wish: str, documents: str, yes: str, done: str
) -> None:
    visit = a_visit(embedded, clock, language)

    visit.play({"say": wish, "says": "evidence_choice", "cards": ["evidence_value"]})
    (card,) = visit.last[-1].cards
    assert isinstance(card, EvidenceValueCard)
    assert Kind.DIPLOMA in card.effects[0].kinds
    assert card.effects[0].text
    assert card.details

    visit.play({"say": documents, "cards": ["consent"]})
    asking = visit.card("consent")
    assert isinstance(asking, ConsentCard)
    assert LINE[language] in {line.label for line in asking.lines}

    visit.play({"say": yes})
    visit.play({"do": "upload", "document": "diploma"})
    visit.play({"say": yes})
    visit.play({"say": done, "cards": ["offer"]})
    offer = visit.card("offer")
    assert isinstance(offer, OfferCard)
    (moved,) = [each for each in offer.influences if each.evidence_id]
    assert moved.told_text
    assert (
        offer.old_limit_minor + sum(each.amount_minor for each in offer.influences) == offer.new_limit_minor
    )


def test_where_nothing_helps_nothing_is_asked_for(embedded: Program, clock: Clock) -> None:
    visit = a_visit(embedded, clock, Language.EN, months=24, on_time=12)

    visit.play({"say": "I'd like a limit of 2,000", "says": "nothing_helps", "cards": ["evidence_value"]})

    (card,) = visit.last[-1].cards
    assert isinstance(card, EvidenceValueCard)
    assert card.effects == ()


def test_a_chat_model_is_told_kinds_and_no_figure(embedded: Program, clock: Clock) -> None:
    visit = a_visit(embedded, clock, Language.EN)
    visit.play({"say": "I'd like a limit of 8,000"})
    brain = FakeChat(moves=[calls(("show_evidence_value", {})), AIMessage(content="As you wish.")])
    desk = without_pdf(embedded, brain).desk

    desk.say(visit.conversation, Language.EN, "what would help?")

    heard = [str(message.content) for message in brain.seen[-1] if message.type == "tool"]
    assert any('"order"' in each for each in heard)
    assert not any("minor" in each or "rises" in each for each in heard if '"order"' in each)
    tool = next(each for each in TOOLBOX if each.name == "show_evidence_value")
    assert tool.description.startswith("Reads:")


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, 0), (0.04, 0), (0.06, 1), (0.44, 4), (0.45, 5), (0.94, 9), (0.96, 10)]
)
def test_shares_are_told_of_ten_people(share: float, said: int) -> None:
    assert in_ten(share) == said


def test_less_than_half_a_chance_is_said_so_plainly() -> None:
    typical = TypicalRise(low_minor=100_000, middle_minor=200_000, high_minor=250_000)
    seldom = EvidenceEffect(kinds=(Kind.DIPLOMA,), rises=0.3, to_person=0.0, typical=typical)

    assert "多数时候没有作用" in effect_text(seldom, Language.ZH, Currency.CNY)
    assert "More often than not it changes nothing" in effect_text(seldom, Language.EN, Currency.CNY)
