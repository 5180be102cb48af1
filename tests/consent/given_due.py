"""Customers for whom something of every kind is over by time, and a way to look at all rows at once."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Engine, insert

from assistant.actions.ask_consent import ask_consent
from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.hold_evidence import hold_evidence
from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.storage.idempotency import StoredAnswer
from assistant.wiring import Program
from models.facts.consent import Channel, DataCategory, Purpose
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.payment import Merchant, Payment
from models.tables import Table as Rows
from tests.consent.given_counterparties import shared_with, with_bank
from tests.given import Clock, a_customer
from tests.given_again import taken
from tests.given_papers import accepted, an_offer, scene_wish, shown, text, without_pdf
from tools.audit.seal import seal_of

API = Channel.API
YEARS = timedelta(days=11 * 366)


@dataclass(frozen=True)
class Due:
    """Who it is about: one with much that is over, one who left long ago, one who is to be told."""

    means: Means
    busy: str
    gone: str
    told: str


def everything_due(running: Program, clock: Clock) -> Due:
    """Eleven years go by, and nobody looked after anything."""
    program = without_pdf(running)
    means, desk = with_bank(program.means), program.desk
    busy = a_customer(means).customer_id
    shown(means, busy)
    held = shown(means, busy, EvidenceKind.OFFER_LETTER)
    hold_evidence(means, held.evidence_id, clock() + 2 * YEARS, "Court order 7")
    freed = shown(means, busy, EvidenceKind.RENTAL_CONTRACT)
    hold_evidence(means, freed.evidence_id, clock() + timedelta(days=3), "Police request 9")
    an_offer(means, busy)
    shared_with(means, busy)
    ask_consent(means, busy, (DataCategory.PURCHASE,), Purpose.SCENE_PURCHASE, Language.EN, API)
    told = a_customer(means, name="Li Na", language=Language.ZH).customer_id
    desk.open_conversation(told, Language.ZH)
    gone = one_who_left(means, clock)
    with means.storage.writing() as stores:
        stores.identity.add_session("a token", busy, clock(), timedelta(hours=2))
        stores.idempotency.claim("bank", "key 1", "hash", clock())
        stores.idempotency.answer("bank", "key 1", StoredAnswer(200, "application/json", b"{}"))
    clock.at += YEARS
    shown(means, told)
    means.storage.vault.ring.key_or_new(busy, "left behind")
    with running.engine.begin() as connection:  # by a process that died before it could
        row = {"owner": busy, "subject": "left behind"}
        connection.execute(insert(Rows.metadata.tables["destructions"]).values(row))
    clock.pass_time(hours=1)
    return Due(means, busy, gone, told)


def one_who_left(means: Means, clock: Clock) -> str:
    """Somebody with a limit for one shop in force and a payment, erased at their wish."""
    gone = a_customer(means, limit_minor=10_000, months_on_book=24).customer_id
    values = {FieldName.MERCHANT: text("Quuxshop")}
    shown(means, gone, EvidenceKind.PURCHASE, values, purpose=Purpose.SCENE_PURCHASE)
    offer = request_limit(means, gone, scene_wish()).offer
    assert offer is not None
    accepted(means, gone, offer)
    payment = Payment(
        payment_id="pay_1",
        customer_id=gone,
        amount_minor=5_000,
        currency=Currency.CNY,
        merchant=Merchant(merchant_id="m_1", name="Homewell", category_code="5712"),
        lines=(),
        at=clock(),
    )
    authorise_payment(means, payment)
    capture_payment(means, payment.payment_id, "c1", payment.amount_minor)
    erase_customer(means, gone, Yes(seal_of(preview_erasure(means, gone)), API), API)
    return gone


def seen(means: Means, engine: Engine) -> list[str]:
    """What stands in all tables, but for what is new at every run: sealed bytes, ids of what tending adds."""
    data, keys = taken(means, engine)
    lines = []
    for table, rows in [*data, *keys]:
        for row in rows if table.name not in _OF_THE_LOG else ():
            cells = {
                name: (f"{bool(cell)}" if isinstance(cell, bytes) else cell)
                for name, cell in row.items()
                if name not in {"message_id", "entry_id", "posting_id", "step_id", "count_id", "wrapped"}
                and not (table.name == "audit_entries" and name in {"position", "commitment", "leaf", "mac"})
            }
            line = f"{table.name} {cells}"
            # Workers that count at the same moment each keep what they counted: it says the same twice.
            if table.name != "portfolio_counts" or line not in lines:
                lines.append(line)
    return sorted(lines)


_OF_THE_LOG = {"audit_end", "audit_nodes", "tree_heads"}
"""Of the audit log it is compared what the entries are about; they commit to what is new at every run."""
