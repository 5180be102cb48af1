"""A life in which every text and figure that a document can hold is planted, so that it can be found."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from typing import Any

from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatResult
from pydantic import PrivateAttr

from assistant.actions.means import Means
from assistant.actions.receive_events import receive_events
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.conversation.brains.embedded import EmbeddedBrain
from assistant.conversation.front_desk import FrontDesk
from assistant.wiring import Program
from models.facts.account_event import AccountEvent
from models.facts.consent import DataCategory, Purpose
from models.facts.conversation import Conversation
from models.facts.decision import Decision
from models.facts.evidence import (
    BasketLine,
    DayValue,
    Evidence,
    EvidenceKind,
    FieldName,
    FieldValue,
    LinesValue,
    MoneyValue,
    NumberValue,
    RateValue,
    Scene,
    TextsValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.money import Currency, Period
from models.facts.offer import Offer
from tests.consent.given_consents import API, EN, allowed
from tests.given import NAME, TODAY, Clock, a_customer
from tests.given_papers import a_document, scene_wish, standing_wish, without_pdf
from tools.verification.expected import EXPECTED_FIELDS

WORD = "Zweizigartig"
FIGURES = ("971397", "9,713.97", "9713.97", "513.25", "1987-03-29", "219391", "2,193.91")
SHOP = f"{WORD} scene_purchase purchase merchant"

FULL = ((Purpose.UNDERWRITING, tuple(EvidenceKind)),)
SCENE = ((Purpose.SCENE_PURCHASE, (EvidenceKind.PURCHASE, EvidenceKind.RENTAL_CONTRACT)),)
OTHERS = (
    (Purpose.MONITORING, (EvidenceKind.DIPLOMA,)),
    (Purpose.ONE_TIME_CHECK, (EvidenceKind.CERTIFICATE,)),
)


class ListeningBrain(EmbeddedBrain):
    """Keeps all that a chat model is ever given."""

    _heard: list[str] = PrivateAttr(default_factory=list)

    @property
    def heard(self) -> list[str]:
        return self._heard

    def _generate(self, messages: list[BaseMessage], *more: Any, **named: Any) -> ChatResult:
        self._heard.extend(message.model_dump_json() for message in messages)
        return super()._generate(messages, *more, **named)


@dataclass
class World:
    """Somebody with documents for every purpose, decisions and offers on them, and a talk about all that."""

    program: Program
    brain: ListeningBrain
    clock: Clock
    customer_id: str
    conversation: Conversation
    evidence: list[Evidence] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    event_consents: list[str] = field(default_factory=list)

    @property
    def means(self) -> Means:
        return self.program.means

    @property
    def consent_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*(each.consent_id for each in self.evidence), *self.event_consents)))

    def under(self, purpose: Purpose) -> list[Evidence]:
        with self.means.storage.reading() as stores:
            known = {r.consent_id: r.consent.purpose for r in stores.consents.of_customer(self.customer_id)}
        return [each for each in self.evidence if known[each.consent_id] is purpose]


def planted(purpose: Purpose, kind: EvidenceKind) -> dict[FieldName, FieldValue | None]:
    """Something to be found in every field that a document of this kind can have."""
    return {name: _planted(purpose, kind, name) for name in EXPECTED_FIELDS[kind]}


def _planted(purpose: Purpose, kind: EvidenceKind, name: FieldName) -> FieldValue | None:
    words = f"{WORD} {purpose} {kind} {name}"
    match name:
        case FieldName.PAY | FieldName.RENT:
            return RateValue(amount_minor=971_397, currency=Currency.CNY, period=Period.MONTH)
        case FieldName.DEPOSIT | FieldName.TOTAL | FieldName.TOTAL_BEFORE_TAX | FieldName.TAX:
            return MoneyValue(amount_minor=219_391, currency=Currency.CNY)
        case FieldName.GROSS_PAY:
            return MoneyValue(amount_minor=971_397, currency=Currency.CNY)
        case FieldName.DEDUCTIONS | FieldName.NET_PAY | FieldName.OPENING_BALANCE | FieldName.CLOSING_BALANCE:
            return MoneyValue(amount_minor=219_391, currency=Currency.CNY)
        case FieldName.SCORE:
            return NumberValue(number=513.25)
        case FieldName.GRADUATED_ON | FieldName.ISSUED_ON:
            return DayValue(day=TODAY.replace(year=1987, month=3, day=29))
        case FieldName.STARTS_ON | FieldName.ORDERED_ON | FieldName.POSTED_ON | FieldName.PERIOD_FROM:
            return DayValue(day=TODAY - timedelta(days=70))
        case FieldName.PERIOD_UNTIL | FieldName.PAID_ON:
            return DayValue(day=TODAY - timedelta(days=41))
        case FieldName.VALID_UNTIL:
            return DayValue(day=TODAY + timedelta(days=90))
        case FieldName.TRANSACTIONS:
            row = Transaction(
                day=TODAY - timedelta(days=60), description=f"{words} row", amount_minor=219_391
            )
            return TransactionsValue(rows=(row,), currency=Currency.CNY)
        case FieldName.ACHIEVEMENTS:
            return TextsValue(texts=(f"{words} prize",))
        case FieldName.ENDS_ON | FieldName.OFFER_EXPIRES_ON:
            return DayValue(day=TODAY + timedelta(days=-60 if kind is EvidenceKind.RENTAL_CONTRACT else 10))
        case FieldName.LINES:
            line = BasketLine(description=f"{words} bed", scene=Scene.FURNITURE, amount_minor=219_391)
            return LinesValue(lines=(line,), currency=Currency.CNY)
        case FieldName.DEGREE:
            return None
        case FieldName.HOLDER if purpose is Purpose.SCENE_PURCHASE:
            return TextValue(
                text=NAME
            )  # another's name would leave the decision to a person, without an offer
        case _:
            return TextValue(text=words)


def a_world(running: Program, clock: Clock) -> World:
    brain = ListeningBrain()
    program = without_pdf(running, brain)
    means = program.means
    customer_id = a_customer(means, limit_minor=10_000, months_on_book=24).customer_id
    conversation = program.desk.open_conversation(customer_id, EN)
    world = World(program, brain, clock, customer_id, conversation)
    program.desk.say(conversation, EN, "I would like a limit of 8,000")
    for purpose, kinds in (*FULL, *SCENE, *OTHERS):
        for kind in kinds:
            allowed(means, customer_id, DataCategory(kind.value), purpose=purpose)
            world.evidence.append(_shown(world, purpose, kind))
    _told_of_an_account(world)
    for wish in (standing_wish(800_000), scene_wish()):
        requested = request_limit(means, customer_id, wish)
        world.decisions.append(requested.decision)
        if requested.offer is not None:
            world.offers.append(requested.offer)
    assert any(SHOP in repr(offer) for offer in world.offers), "the shop is part of the terms offered"
    for words in ("why?", "what do you know about me?", "show my limits"):
        program.desk.say(conversation, EN, words)
    return world


def come_back(world: World, running: Program, clock: Clock) -> World:
    """The same life in a program over a copy of its data folder, as after a restart; of its own as ever."""
    brain = ListeningBrain()
    brain.heard.extend(world.brain.heard)
    clock.at = world.clock.at
    return replace(
        world,
        program=without_pdf(running, brain),
        brain=brain,
        clock=clock,
        evidence=list(world.evidence),
        decisions=list(world.decisions),
        offers=list(world.offers),
        event_consents=list(world.event_consents),
    )


def planted_events(purpose: Purpose) -> tuple[AccountEvent, ...]:
    at = datetime.combine(TODAY - timedelta(days=20), time(9), UTC)
    event_id = f"{WORD}-{purpose}"
    return (AccountEvent(event_id=event_id, kind="fee", at=at, amount_minor=219_391, currency=Currency.CNY),)


def _told_of_an_account(world: World) -> None:
    """Somebody who keeps an account of theirs sent what happened on it."""
    for purpose in (Purpose.UNDERWRITING, Purpose.MONITORING):
        record = allowed(world.means, world.customer_id, DataCategory.ACCOUNT_EVENTS, purpose=purpose)
        receive_events(world.means, world.customer_id, purpose, "key_1", planted_events(purpose))
        world.event_consents.append(record.consent_id)


def _shown(world: World, purpose: Purpose, kind: EvidenceKind) -> Evidence:
    """Sent by the page and confirmed, with a correction where it does not stop an offer."""
    means = world.means
    file_name, data = f"{WORD} {purpose} {kind}.pdf", a_document(kind, planted(purpose, kind))
    world.program.desk.upload(world.conversation, EN, kind, file_name, data, purpose)
    with means.storage.reading() as stores:
        evidence = stores.evidence.covered(world.customer_id, means.now())[-1]
    assert evidence.file_name == file_name
    corrections = {}
    if purpose is Purpose.UNDERWRITING and kind is EvidenceKind.OFFER_LETTER:
        corrections = {FieldName.EMPLOYER: f"{WORD} {purpose} corrected"}
    yes = Yes(fields_hash(evidence), API)
    return settle_evidence(means, world.customer_id, evidence.evidence_id, yes, corrections)


def found_in(text: str, words: Iterable[str]) -> list[str]:
    """Which of these a text holds: as they are, as JSON has them, or in base64."""
    return [word for word in words if any(_stands_in(text, each) for each in _spellings(word))]


def _stands_in(text: str, word: str) -> bool:
    """A bare figure stands by itself: a hash of many digits holds any six of them by chance."""
    if not word.isdigit():
        return word in text
    return re.search(rf"(?<![0-9A-Za-z]){word}(?![0-9A-Za-z])", text) is not None


@cache
def _spellings(word: str) -> set[str]:
    shifted = (base64.b64encode(b" " * shift + word.encode()).decode() for shift in range(3))
    return {word, *(text[4:].rstrip("=")[:-2] for text in shifted if len(word) > 8)}


def recipient_changed(world: World) -> World:
    """The same, seen by a program of somebody else's over the same database."""
    storage = replace(world.means.storage, recipient="somebody-else")
    means = replace(world.means, storage=storage)
    desk = FrontDesk(means, world.program.desk.turns)
    return replace(world, program=replace(world.program, means=means, desk=desk))
