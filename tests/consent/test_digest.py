"""Every ninety days a person is told what they share, in their conversation and their language."""

from dataclasses import replace

import pytest

from assistant.actions.change_consent import pause_consent
from assistant.actions.means import Means
from assistant.actions.tend import tend
from assistant.actions.tend_customer import TendedCustomer
from assistant.wiring import Program
from models.facts.consent import Channel, ConsentState, Purpose
from models.facts.conversation import CardKind, CardReference, Message
from models.facts.language import Language
from tests.consent.given_counterparties import shared_with, with_bank
from tests.given import Clock, a_consent, a_customer
from tests.given_papers import an_offer, shown, without_pdf

NOTHING = TendedCustomer()


def state(means: Means, customer_id: str, consent_id: str) -> ConsentState:
    with means.storage.reading() as stores:
        return stores.consents.get(consent_id, customer_id).state


def messages(means: Means, customer_id: str) -> tuple[Message, ...]:
    with means.storage.reading() as stores:
        latest = stores.conversations.latest(customer_id)
        return () if latest is None else stores.conversations.messages(latest.conversation_id)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            Language.EN,
            [
                "Every 90 days",
                "Certificate: with river-bank plc, until 22 March 2027, not used yet.",
                "any time",
            ],
        ),
        (Language.ZH, ["每 90 天", "技能证书：给river-bank 公司，到2027年3月22日为止，还没有用过。", "撤回"]),
    ],
)
def test_every_ninety_days_a_person_is_told_what_they_share(
    running: Program, clock: Clock, language: Language, words: list[str]
) -> None:
    # given
    program = without_pdf(running)
    means = with_bank(program.means)
    customer_id = a_customer(means, language=language).customer_id
    program.desk.open_conversation(customer_id, language)
    clock.pass_time(days=90, microseconds=-1)
    consent_id = shared_with(means, customer_id).consent_id
    assert tend(means).customers == NOTHING

    # when
    clock.pass_time(microseconds=1)
    assert tend(means).customers == replace(NOTHING, digests=1)
    assert tend(means).customers == NOTHING

    # then
    (message,) = messages(means, customer_id)
    for each in words:
        assert each in message.text
    assert message.cards == (CardReference(card=CardKind.KNOWN),)
    assert message.question is None
    assert program.desk.chat(customer_id, language).messages[0].text == message.text

    # and again after another ninety, while it lasts
    clock.pass_time(days=90)
    assert tend(means).customers.digests == 0, "the consent is over by then"
    assert state(means, customer_id, consent_id) is ConsentState.EXPIRED


def test_the_digest_says_when_it_was_last_used(running: Program, clock: Clock) -> None:
    program = without_pdf(running)
    means = program.means
    customer_id = a_customer(means).customer_id
    program.desk.open_conversation(customer_id, Language.EN)
    clock.pass_time(days=89)
    evidence = shown(means, customer_id)
    an_offer(means, customer_id)
    pause_consent(means, customer_id, evidence.consent_id, Channel.API)
    clock.pass_time(days=1)

    tend(means)

    assert "Diploma (paused): with Example Lending" in messages(means, customer_id)[0].text
    assert "last used at" in messages(means, customer_id)[0].text


def test_who_shares_nothing_hears_nothing_and_begins_anew(running: Program, clock: Clock) -> None:
    # given
    program = without_pdf(running)
    means = program.means
    customer_id = a_customer(means).customer_id
    program.desk.open_conversation(customer_id, Language.EN)
    clock.pass_time(days=100)
    assert tend(means).customers == NOTHING
    a_consent(means, customer_id, purpose=Purpose.MONITORING)

    # then the first digest is due ninety days after that
    clock.pass_time(days=89)
    assert tend(means).customers == NOTHING
    clock.pass_time(days=1)
    assert tend(means).customers == replace(NOTHING, digests=1)
