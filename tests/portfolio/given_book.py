"""A small book: people with limits, drawn and undrawn, a raised one, a scene one, payments under way."""

from datetime import UTC, datetime

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment, refund_payment
from assistant.actions.repay_limits import repay_limits
from assistant.actions.request_limit import request_limit
from assistant.wiring import Program
from models.facts.consent import Purpose
from models.facts.evidence import EvidenceKind
from models.facts.money import Currency
from models.facts.payment import Merchant, Payment
from tests.given import a_customer
from tests.given_papers import accepted, an_offer, scene_wish, shown, without_pdf

SHOP = Merchant(merchant_id="m_1", name="Corner Shop", category_code="5411")


def a_book(running: Program) -> tuple[Means, str, str]:
    """Somebody who came with something drawn, and somebody with a raised and a scene limit; their ids."""
    means = without_pdf(running).means
    plain = a_customer(means, limit_minor=500_000, drawn_minor=200_000, months_on_book=24).customer_id
    raised = a_customer(means, limit_minor=100_000, drawn_minor=60_000, months_on_book=24).customer_id
    shown(means, raised)
    accepted(means, raised, an_offer(means, raised))
    for kind in (EvidenceKind.PURCHASE, EvidenceKind.RENTAL_CONTRACT):
        shown(means, raised, kind, purpose=Purpose.SCENE_PURCHASE)
    scene = request_limit(means, raised, scene_wish()).offer
    if scene is not None:
        accepted(means, raised, scene)
    pay(means, plain, "pay_1", 40_000)
    capture_payment(means, "pay_1", "cap_1", 30_000)
    repay_limits(means, plain, "rep_1", 230_000)
    refund_payment(means, "pay_1", "ref_1", 5_000)
    return means, plain, raised


def pay(means: Means, customer_id: str, payment_id: str, amount_minor: int) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    authorise_payment(
        means,
        Payment(
            payment_id=payment_id,
            customer_id=customer_id,
            amount_minor=amount_minor,
            currency=Currency.CNY,
            merchant=SHOP,
            lines=(),
            at=at,
        ),
    )
