"""Documents without PDF: for tests about what happens to what was read, not about reading it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from langchain_core.language_models import BaseChatModel

from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import Requested, request_limit
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.actions.settle_offer import Accepted, accept_offer
from assistant.actions.show_offer import sheets_shown
from assistant.conversation.brains.embedded import EmbeddedBrain
from assistant.conversation.front_desk import FrontDesk
from assistant.conversation.turn import Turns
from assistant.wiring import Program
from models.errors import DocumentUnreadable
from models.facts.consent import Channel, Purpose
from models.facts.covering import Covering
from models.facts.decision import Wish
from models.facts.evidence import (
    BasketLine,
    Box,
    DayValue,
    Degree,
    DegreeValue,
    Evidence,
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    HiddenPlace,
    LinesValue,
    MoneyValue,
    PageSize,
    RateValue,
    ReadDocument,
    Scene,
    TextsValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.limit import LimitKind
from models.facts.money import Currency, Period
from models.facts.offer import Offer
from tests.given import NAME, TODAY, Clock, a_consent

PLACE = Box(left=0.1, top=0.1, right=0.4, bottom=0.2)


class TypedReader:
    """Reads documents that are the JSON of what reading them gives."""

    def read_all(self, data: bytes, kinds: Sequence[EvidenceKind]) -> tuple[ReadDocument, ...]:
        try:
            return (ReadDocument.from_json(data),)
        except ValueError as error:
            raise DocumentUnreadable from error

    def part(self, data: bytes, pages: Sequence[int]) -> bytes:
        return data

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        return b"picture of " + data


def without_pdf(running: Program, brain: BaseChatModel | None = None) -> Program:
    """The same program with a reader of typed documents, and with another brain where one is named."""
    means = replace(running.means, reader=TypedReader())
    return replace(running, means=means, desk=FrontDesk(means, Turns(means, brain or EmbeddedBrain())))


def text(words: str) -> TextValue:
    return TextValue(text=words)


def day(days_from_today: int) -> DayValue:
    return DayValue(day=TODAY + timedelta(days=days_from_today))


def yuan(amount: int, currency: Currency = Currency.CNY) -> MoneyValue:
    return MoneyValue(amount_minor=amount * 100, currency=currency)


def monthly(amount: int, currency: Currency = Currency.CNY) -> RateValue:
    return RateValue(amount_minor=amount * 100, currency=currency, period=Period.MONTH)


def basket(*lines: tuple[str, Scene, int]) -> LinesValue:
    """Lines of (description, scene, yuan)."""
    return LinesValue(
        lines=tuple(
            BasketLine(description=words, scene=scene, amount_minor=amount * 100)
            for words, scene, amount in lines
        ),
        currency=Currency.CNY,
    )


def rows(*each: tuple[date, str, int]) -> TransactionsValue:
    """Rows of an account as (day, words, yuan)."""
    return TransactionsValue(
        rows=tuple(
            Transaction(day=on, description=words, amount_minor=amount * 100) for on, words, amount in each
        ),
        currency=Currency.CNY,
    )


USUAL: dict[EvidenceKind, dict[FieldName, FieldValue]] = {
    EvidenceKind.DIPLOMA: {
        FieldName.HOLDER: text(NAME),
        FieldName.INSTITUTION: text("Shanghai University"),
        FieldName.DEGREE: DegreeValue(degree=Degree.BACHELOR),
        FieldName.GRADUATED_ON: DayValue(day=date(2026, 6, 30)),
    },
    EvidenceKind.DEGREE_REPORT: {
        FieldName.HOLDER: text(NAME),
        FieldName.INSTITUTION: text("Shanghai University"),
        FieldName.DEGREE: DegreeValue(degree=Degree.BACHELOR),
        FieldName.GRADUATED_ON: DayValue(day=date(2026, 6, 30)),
        FieldName.VERIFICATION_CODE: text("A1B2C3D4E5F6"),
        FieldName.VALID_UNTIL: day(90),
    },
    EvidenceKind.CERTIFICATE: {
        FieldName.HOLDER: text(NAME),
        FieldName.CERTIFICATE_NAME: text("CET-6"),
    },
    EvidenceKind.OFFER_LETTER: {
        FieldName.HOLDER: text(NAME),
        FieldName.EMPLOYER: text("Morning Light Technology"),
        FieldName.PAY: monthly(12_000),
        FieldName.STARTS_ON: day(20),
        FieldName.OFFER_EXPIRES_ON: day(10),
    },
    EvidenceKind.RENTAL_CONTRACT: {
        FieldName.HOLDER: text(NAME),
        FieldName.ADDRESS: text("88 Chifeng Road"),
        FieldName.RENT: monthly(2_800),
        FieldName.STARTS_ON: day(-12),
        FieldName.ENDS_ON: day(353),
    },
    EvidenceKind.PAYSLIP: {
        FieldName.HOLDER: text(NAME),
        FieldName.EMPLOYER: text("Morning Light Technology"),
        FieldName.PERIOD_FROM: DayValue(day=date(2026, 10, 1)),
        FieldName.PERIOD_UNTIL: DayValue(day=date(2026, 10, 31)),
        FieldName.PAID_ON: DayValue(day=date(2026, 11, 10)),
        FieldName.GROSS_PAY: yuan(12_000),
        FieldName.DEDUCTIONS: yuan(2_400),
        FieldName.NET_PAY: yuan(9_600),
    },
    EvidenceKind.BANK_STATEMENT: {
        FieldName.HOLDER: text(NAME),
        FieldName.BANK: text("Riverside Bank"),
        FieldName.ACCOUNT_NUMBER: text("****4821"),
        FieldName.PERIOD_FROM: DayValue(day=date(2026, 10, 1)),
        FieldName.PERIOD_UNTIL: DayValue(day=date(2026, 10, 31)),
        FieldName.OPENING_BALANCE: yuan(1_000),
        FieldName.CLOSING_BALANCE: yuan(7_800),
        FieldName.TRANSACTIONS: rows(
            (date(2026, 10, 10), "Salary", 9_600), (date(2026, 10, 12), "Rent", -2_800)
        ),
    },
    EvidenceKind.PURCHASE: {
        FieldName.MERCHANT: text("Homewell Furniture"),
        FieldName.LINES: basket(("Double bed", Scene.FURNITURE, 2_200), ("Desk", Scene.FURNITURE, 2_000)),
        FieldName.TOTAL: yuan(4_200),
    },
    EvidenceKind.ACHIEVEMENT_POST: {
        FieldName.HOLDER: text(NAME),
        FieldName.ACHIEVEMENTS: TextsValue(texts=("First prize of the city robotics contest",)),
        FieldName.POSTED_ON: day(-40),
    },
}


def a_document(
    kind: EvidenceKind,
    values: Mapping[FieldName, FieldValue | None] | None = None,
    warnings: tuple[str, ...] = (),
) -> bytes:
    """The usual document of its kind but for `values`; None leaves a field out."""
    wanted: dict[FieldName, FieldValue | None] = {**USUAL[kind], **(values or {})}
    document = ReadDocument(
        kind=kind,
        kind_confidence=1.0,
        language="en",
        pages=(PageSize(width=595.0, height=842.0),),
        fields=tuple(
            Field(name=name, value=value, confidence=0.95, page=1, box=PLACE)
            for name, value in wanted.items()
            if value is not None
        ),
        warnings=warnings,
    )
    return document.model_dump_json().encode()


def shown(
    means: Means,
    customer_id: str,
    kind: EvidenceKind = EvidenceKind.DIPLOMA,
    values: Mapping[FieldName, FieldValue | None] | None = None,
    *,
    purpose: Purpose = Purpose.UNDERWRITING,
    warnings: tuple[str, ...] = (),
    corrections: Mapping[FieldName, str] | None = None,
) -> Evidence:
    """A typed document under an active consent, confirmed but for the corrections."""
    a_consent(means, customer_id, kind, purpose)
    data = a_document(kind, values, warnings)
    evidence = receive_evidence(means, customer_id, kind, purpose, "paper.pdf", data)
    yes = Yes(fields_hash(evidence), Channel.API)
    return settle_evidence(means, customer_id, evidence.evidence_id, yes, corrections or {})


def standing_wish(amount_minor: int) -> Wish:
    return Wish(kind=LimitKind.STANDING, amount_minor=amount_minor)


def scene_wish(scene: Scene = Scene.FURNITURE) -> Wish:
    return Wish(kind=LimitKind.SCENE, scene=scene)


def an_offer(means: Means, customer_id: str, amount_minor: int = 800_000) -> Offer:
    """An open offer for what the customer has shown."""
    offer = asked(means, customer_id, amount_minor).offer
    assert offer is not None
    return offer


def asked(means: Means, customer_id: str, amount_minor: int = 800_000) -> Requested:
    return request_limit(means, customer_id, standing_wish(amount_minor))


def accepted(means: Means, customer_id: str, offer: Offer) -> Accepted:
    """Accepted by somebody who read what it costs."""
    read(means, customer_id, offer)
    return accept_offer(means, customer_id, offer.offer_id, Yes(offer.terms_hash, Channel.API))


def read(means: Means, customer_id: str, offer: Offer) -> None:
    """What it costs is shown to its person, who takes the time to look at it; once is enough."""
    with means.storage.reading() as stores:
        if stores.offers.sheet_shown_at(offer.offer_id) is not None:
            return
    sheets_shown(means, customer_id, (offer.offer_id,), Channel.API)
    assert isinstance(means.now, Clock), "time passes only where a test says so"
    means.now.pass_time(seconds=means.pack.offer.cost_shown_seconds)


def standing_limit_minor(means: Means, customer_id: str) -> int:
    with means.storage.reading() as stores:
        return stores.limits.in_force(customer_id, means.now())[0].amount_minor
