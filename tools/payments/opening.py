"""An approved payment as it begins: which limit is held for which lines. Pure."""

from collections.abc import Iterable
from datetime import timedelta

from models.facts.evidence import Scene
from models.facts.ledger import Entry, EntryKind, Movement, OpenedPayment, Portion
from models.facts.limit import Limit, LimitKind
from models.facts.payment import Authorisation, Payment

HELD_FOR = timedelta(days=7)
"""How long a merchant may take what is held; then it goes back."""


def opened(payment: Payment, answer: Authorisation, limits: Iterable[Limit]) -> OpenedPayment:
    """The answer must be an approval; `limits` are those it was made over."""
    by_id = {limit.limit_id: limit for limit in limits}
    left: dict[Scene | None, int] = {}
    for line in payment.lines:
        left[line.scene] = left.get(line.scene, 0) + line.amount_minor
    if not payment.lines:
        left[None] = payment.amount_minor
    portions: list[Portion] = []
    for draw in sorted(answer.drawn, key=lambda each: by_id[each.limit_id].kind is LimitKind.STANDING):
        scope = by_id[draw.limit_id].scope
        of = [scope.scene] if scope is not None else list(left)
        unsaid = draw.amount_minor
        for scene in of:
            amount = min(unsaid, left[scene])
            if amount:
                portions.append(
                    Portion(
                        limit_id=draw.limit_id,
                        bound=scope is not None,
                        scene=scene,
                        authorised_minor=amount,
                    )
                )
                left[scene] -= amount
                unsaid -= amount
        assert not unsaid, "an approval draws no more than there is to pay"
    return OpenedPayment(
        payment_id=payment.payment_id,
        customer_id=payment.customer_id,
        merchant_id=payment.merchant.merchant_id,
        currency=payment.currency,
        portions=tuple(portions),
        held_until=answer.at + HELD_FOR,
    )


def authorised(entry_id: str, payment: Payment, began: OpenedPayment) -> Entry:
    """The entry that holds what an approved payment needs, at the payment's time."""
    return Entry(
        entry_id=entry_id,
        customer_id=payment.customer_id,
        kind=EntryKind.AUTHORISED,
        step_id="authorise",
        payment_id=payment.payment_id,
        amount_minor=payment.amount_minor,
        currency=payment.currency,
        movements=holding(began),
        at=payment.at,
    )


def holding(payment: OpenedPayment) -> tuple[Movement, ...]:
    """What opening it does to the limits."""
    held: dict[str, int] = {}
    bound = {each.limit_id for each in payment.portions if each.bound}
    for each in payment.portions:
        held[each.limit_id] = held.get(each.limit_id, 0) + each.authorised_minor
    return tuple(
        Movement(limit_id=limit_id, held_minor=amount, uses=int(limit_id in bound))
        for limit_id, amount in held.items()
    )
