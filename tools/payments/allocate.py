"""Which limits pay for a basket: pure, and it says why not."""

from collections.abc import Iterable

from models.facts.evidence import Scene
from models.facts.limit import Limit, LimitKind
from models.facts.payment import Authorisation, Draw, Payment, PaymentVerdict
from tools.policy.pack import PolicyPack
from tools.verification.merchants import same_merchant


def allocate(payment: Payment, limits: Iterable[Limit], pack: PolicyPack) -> Authorisation:
    """Scene limits first, for their own lines alone; the standing limit takes the rest.

    Approved in full or not at all. Without lines the scene is not proven, and a scene limit stays shut.
    """
    usable = [limit for limit in limits if limit.in_force(payment.at)]
    if payment.currency is not pack.currency:
        return _answer(payment, (), "currency_differs")
    if payment.lines and sum(line.amount_minor for line in payment.lines) != payment.amount_minor:
        return _answer(payment, (), "lines_differ_from_amount")
    drawn, left = _from_scenes(payment, usable, pack)
    for limit in (limit for limit in usable if limit.kind is LimitKind.STANDING):
        amount = min(left, max(0, limit.available_minor))
        drawn, left = (
            ([*drawn, Draw(limit_id=limit.limit_id, amount_minor=amount)] if amount else drawn),
            left - amount,
        )
    if left:
        return _answer(payment, (), "limits_do_not_cover")
    return _answer(payment, tuple(drawn), "covered")


def _from_scenes(payment: Payment, usable: list[Limit], pack: PolicyPack) -> tuple[list[Draw], int]:
    drawn: list[Draw] = []
    by_scene: dict[Scene, int] = {}
    for line in payment.lines:
        by_scene[line.scene] = by_scene.get(line.scene, 0) + line.amount_minor
    for limit in usable:
        scope = limit.scope
        if limit.kind is not LimitKind.SCENE or scope is None or not _works_at(payment, limit, pack):
            continue
        amount = min(by_scene.get(scope.scene, 0), max(0, limit.available_minor))
        if amount:
            drawn.append(Draw(limit_id=limit.limit_id, amount_minor=amount))
            by_scene[scope.scene] -= amount
    return drawn, payment.amount_minor - sum(draw.amount_minor for draw in drawn)


def _works_at(payment: Payment, limit: Limit, pack: PolicyPack) -> bool:
    """The merchant's code must belong to the scene and, where the limit names a merchant, be that one."""
    scope = limit.scope
    assert scope is not None
    if payment.merchant.category_code not in pack.scene.category_codes.get(scope.scene, ()):
        return False
    return scope.merchant is None or same_merchant(scope.merchant, payment.merchant.name)


def _answer(payment: Payment, drawn: tuple[Draw, ...], reason: str) -> Authorisation:
    return Authorisation(
        payment_id=payment.payment_id,
        customer_id=payment.customer_id,
        verdict=PaymentVerdict.APPROVE if drawn else PaymentVerdict.DECLINE,
        drawn=drawn,
        reasons=(reason,),
        at=payment.at,
    )
