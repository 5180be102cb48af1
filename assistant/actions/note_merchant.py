"""Note what happened at a merchant, in the transaction in which it happens."""

from datetime import datetime

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.ledger import OpenedPayment
from models.facts.merchant import MerchantFact, MerchantFactKind
from models.facts.payment import Payment
from tools.payments.merchant_standing import REFUNDED_SOON
from tools.payments.opening import HELD_FOR
from tools.payments.payee_standing import subject_of


def paid(means: Means, payment: Payment, began: OpenedPayment) -> tuple[MerchantFact, ...]:
    """What an approved payment says of its merchant, and of the payee of a transfer.

    A declined one is no sight of anybody: whoever likes could spoil a record with it.
    """
    merchant = payment.merchant
    fact = MerchantFact(
        fact_id=means.new_id("mft"),
        kind=MerchantFactKind.PAID,
        merchant_id=merchant.merchant_id,
        payer=payment.customer_id,
        amount_minor=payment.amount_minor,
        scene_minor=sum(each.authorised_minor for each in began.portions if each.bound),
        name=merchant.name,
        category_code=merchant.category_code,
        country=merchant.country,
        region=merchant.region,
        at=payment.at,
    )
    if payment.payee is None:
        return (fact,)
    to_payee = {"fact_id": means.new_id("mft"), "merchant_id": subject_of(payment), "scene_minor": 0}
    return fact, fact.model_copy(update={**to_payee, "name": payment.payee.payee_id})


def note_refunded(
    means: Means, stores: Stores, earlier: OpenedPayment, later: OpenedPayment, at: datetime
) -> None:
    """Some or all of a payment was refunded."""
    authorised_at = earlier.held_until - HELD_FOR
    stores.merchants.note(
        MerchantFact(
            fact_id=means.new_id("mft"),
            kind=MerchantFactKind.REFUNDED,
            merchant_id=earlier.merchant_id,
            payer=earlier.customer_id,
            amount_minor=_refunded(later) - _refunded(earlier),
            scene_minor=_refunded(later, bound=True) - _refunded(earlier, bound=True),
            soon=at < authorised_at + REFUNDED_SOON,
            at=at,
        )
    )


def note_scam(means: Means, stores: Stores, payment: Payment, at: datetime) -> None:
    """A payment is known, as of `at`, to have been a scam, whether it was paid or stopped.

    For a payee it is a sight of them too: all that is known of one may be that others stopped in time.
    """
    fact = MerchantFact(
        fact_id=means.new_id("mft"),
        kind=MerchantFactKind.SCAM,
        merchant_id=subject_of(payment),
        payer=payment.customer_id,
        amount_minor=payment.amount_minor,
        at=at,
    )
    if payment.payee is not None:
        shop = payment.merchant
        seen = {"name": payment.payee.payee_id, "category_code": shop.category_code, "country": shop.country}
        fact = fact.model_copy(update=seen)
    stores.merchants.note(fact)


def _refunded(payment: OpenedPayment, *, bound: bool = False) -> int:
    return sum(each.refunded_minor for each in payment.portions if each.bound or not bound)
