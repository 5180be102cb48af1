"""Payments that wait: a stand-in for the engine's verdict, through the true way of keeping it."""

from dataclasses import replace
from datetime import UTC, datetime

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.intervention import Intervention, LabelKind
from models.facts.language import Language
from models.facts.merchant import MerchantStanding
from models.facts.money import Currency
from models.facts.payment import (
    Assessment,
    Authorisation,
    FraudContext,
    Merchant,
    Payee,
    Payment,
    PaymentVerdict,
    ScamPattern,
    Sign,
)
from tests.given_rows import emptied as emptied_tables
from tools.audit.seal import seal_of
from tools.payments.judging import Judged
from tools.payments.scams.saying import statement_of
from tools.payments.scams.typology import typology

NO_TIME = datetime.min.replace(tzinfo=UTC)


def a_payment(customer_id: str, payment_id: str = "pay_1", amount_minor: int = 50_000) -> Payment:
    """A transfer to somebody; the memo is a secret that nothing may keep."""
    return Payment(
        payment_id=payment_id,
        customer_id=customer_id,
        amount_minor=amount_minor,
        currency=Currency.CNY,
        merchant=Merchant(merchant_id="mer_pay", name="QuickPay Transfer", category_code="4829"),
        payee=Payee(payee_id="acc_9931", name="Zhang San"),
        context=FraudContext(memo="rebooking fee 7731", on_call=True),
        at=NO_TIME,
    )


def an_assessment(
    verdict: PaymentVerdict = PaymentVerdict.HOLD,
    pattern: ScamPattern | None = ScamPattern.REFUND_REBOOKING,
    signs: tuple[str, ...] = ("fee_to_a_stranger", "on_the_telephone_with_a_stranger_paid"),
) -> Assessment:
    if verdict is PaymentVerdict.STEP_UP:
        pattern, signs = None, ("faster_than_anybody_travels",)
    return Assessment(
        verdict=verdict,
        signs=tuple(Sign(code=code, verdict=verdict, pattern=pattern) for code in signs),
        pattern=pattern,
        scam_probability=0.93,
        engine_version="test-1",
    )


def held(
    means: Means,
    customer_id: str,
    payment_id: str = "pay_1",
    amount_minor: int = 50_000,
    assessment: Assessment | None = None,
) -> Authorisation:
    """What authorising it says when the engine holds it or steps it up."""
    payment = a_payment(customer_id, payment_id, amount_minor)
    return kept_waiting(means, payment, assessment or an_assessment())


def kept_waiting(means: Means, payment: Payment, assessment: Assessment) -> Authorisation:
    """Authorised by the program itself, with an engine that says so."""

    def judge(payment: Payment, state: bytes | None, payee: MerchantStanding | None) -> Judged:
        return replace(means.judge(payment, state, payee), assessment=assessment)

    return authorise_payment(replace(means, judge=judge), payment)


def intervention(means: Means, payment_id: str = "pay_1") -> Intervention:
    with means.storage.reading() as stores:
        found = stores.interventions.find(payment_id)
    assert found is not None
    return found


def emptied(program: Program) -> Program:
    """Where one program serves a whole file: a payment's id is used once."""
    with program.engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        emptied_tables(connection)
    return program


def sure(means: Means, payment_id: str = "pay_1", language: Language = Language.EN) -> Yes:
    return Yes(seal_of(statement_of(intervention(means, payment_id), typology(), language)), Channel.PAGE)


def used_minor(means: Means, owner: str) -> int:
    with means.storage.reading() as stores:
        return stores.limits.drawn_minor(owner)


def labels(means: Means, owner: str) -> list[LabelKind]:
    with means.storage.reading() as stores:
        return [each.kind for each in stores.interventions.labels(owner)]
