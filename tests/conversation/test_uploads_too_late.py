"""A document that comes when what was agreed is used up, over or paused: asked anew, or told why."""

from datetime import timedelta

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.hold_evidence import hold_evidence
from assistant.conversation.views import ConsentCard, MessageView
from assistant.wiring import Program
from models.facts.consent import Channel, ConsentState
from models.facts.conversation import Conversation
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from tests.given import Clock, a_customer
from tests.given_papers import a_document, without_pdf

DIPLOMA = EvidenceKind.DIPLOMA
WORDS = {
    Language.EN: ("a limit of 8,000 please", "my diploma", "yes"),
    Language.ZH: ("想把额度提到 8000", "毕业证", "同意"),
}


def a_talk_with_a_diploma(program: Program, language: Language) -> Conversation:
    """Asked, allowed, handed in and confirmed."""
    desk, customer = program.desk, a_customer(program.means, language=language)
    talk = desk.open_conversation(customer.customer_id, language)
    for words in WORDS[language]:
        desk.say(talk, language, words)
    uploaded(program, talk, language)
    desk.say(talk, language, WORDS[language][-1])
    return talk


def uploaded(program: Program, talk: Conversation, language: Language) -> tuple[MessageView, ...]:
    return program.desk.upload(talk, language, DIPLOMA, "diploma.pdf", a_document(DIPLOMA))


def states(program: Program, talk: Conversation) -> list[ConsentState]:
    with program.means.storage.reading() as stores:
        return [r.state for r in stores.consents.of_customer(talk.customer_id)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("days", [1.1, 31])
def test_once_it_is_used_up_or_over_it_is_asked_for_anew_and_the_old_one_ends(
    embedded: Program, clock: Clock, language: Language, days: float
) -> None:
    # given a diploma handed in, and another one days later
    program = without_pdf(embedded)
    talk = a_talk_with_a_diploma(program, language)
    clock.pass_time(days=days)

    # when
    shown = uploaded(program, talk, language)

    # then nothing is taken in; the same is asked for anew, with its card
    (card,) = [card for message in shown for card in message.cards if isinstance(card, ConsentCard)]
    assert card.open

    # and a yes to it opens the way again
    program.desk.say(talk, language, WORDS[language][-1])
    uploaded(program, talk, language)
    with program.means.storage.reading() as stores:
        held = stores.upkeep.tombstones(talk.customer_id)
    assert held[-1].consent_id == card.consent_id
    assert held[-1].state == "to_confirm"
    first, second = states(program, talk)
    assert second is ConsentState.ACTIVE
    assert first in {ConsentState.SUPERSEDED, ConsentState.ACTIVE}


@pytest.mark.parametrize(("language", "told"), [(Language.EN, "paused"), (Language.ZH, "暂停")])
def test_while_it_is_paused_the_person_is_told_so(embedded: Program, language: Language, told: str) -> None:
    program = without_pdf(embedded)
    talk = a_talk_with_a_diploma(program, language)
    with program.means.storage.reading() as stores:
        (record,) = stores.consents.of_customer(talk.customer_id)
    pause_consent(program.means, talk.customer_id, record.consent_id, Channel.PAGE)

    shown = uploaded(program, talk, language)

    assert told in shown[-1].text
    assert states(program, talk) == [ConsentState.PAUSED]


KEPT_BY_LAW = {Language.EN: "kept for a time by law", Language.ZH: "依法必须保存"}
WITHDRAW = {Language.EN: "withdraw my diploma", Language.ZH: "撤回毕业证"}


@pytest.mark.parametrize("language", Language)
def test_nobody_is_told_that_it_is_deleted_where_a_law_has_it_kept(
    embedded: Program, clock: Clock, language: Language
) -> None:
    # given a document on hold
    program = without_pdf(embedded)
    talk = a_talk_with_a_diploma(program, language)
    with program.means.storage.reading() as stores:
        (held,) = stores.upkeep.tombstones(talk.customer_id)
    hold_evidence(program.means, held.evidence_id, clock() + timedelta(days=9), "a dispute")

    # when its consent is withdrawn by chat
    program.desk.say(
        talk, language, {Language.EN: "withdraw my diploma", Language.ZH: "撤回毕业证"}[language]
    )
    shown = program.desk.say(talk, language, WORDS[language][-1])

    # then
    assert states(program, talk) == [ConsentState.REVOKED]
    assert KEPT_BY_LAW[language] in shown[-1].text
