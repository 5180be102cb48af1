"""Which limits pay for a basket: pure, and it says why not."""

from collections.abc import Iterable

from models.facts.evidence import Scene
from models.facts.limit import Limit, LimitKind
from models.facts.payment import Authorisation, Considered, Draw, Payment, PaymentVerdict
from tools.policy.pack import PolicyPack
from tools.verification.merchants import same_merchant


def allocate(payment: Payment, limits: Iterable[Limit], pack: PolicyPack) -> Authorisation:
    """Scene limits first, for their own lines alone; the standing limit takes the rest.

    Approved in full or not at all. Without lines the scene is not proven, and a scene limit stays shut.
    """
    if payment.currency is not pack.currency:
        return _answer(payment, (), "currency_differs")
    if payment.lines and sum(line.amount_minor for line in payment.lines) != payment.amount_minor:
        return _answer(payment, (), "lines_differ_from_amount")
    usable = [limit for limit in limits if limit.in_force(payment.at)]
    left = dict.fromkeys(Scene, 0)
    for line in payment.lines:
        left[line.scene] += line.amount_minor
    considered = [_of_scene(payment, limit, pack, left) for limit in usable if limit.kind is LimitKind.SCENE]
    rest = payment.amount_minor - sum(each.amount_minor for each in considered)
    for limit in (limit for limit in usable if limit.kind is LimitKind.STANDING):
        found = _of_standing(limit, rest)
        considered.append(found)
        rest -= found.amount_minor
    return _answer(payment, tuple(considered), "limits_do_not_cover" if rest else "covered")


def _of_scene(payment: Payment, limit: Limit, pack: PolicyPack, left: dict[Scene, int]) -> Considered:
    """What a scene limit takes of its own lines; `left` is what no other has taken, and becomes less."""
    scope = limit.scope
    assert scope is not None, "a scene limit has a scope"
    shut = _shut(payment, limit, pack)
    if shut is not None:
        return Considered(limit_id=limit.limit_id, amount_minor=0, reason=shut)
    amount = min(left[scope.scene], max(0, limit.available_minor))
    used_up = "used_up" if amount < left[scope.scene] else "pays_its_lines"
    left[scope.scene] -= amount
    return Considered(limit_id=limit.limit_id, amount_minor=amount, reason=used_up)


def _shut(payment: Payment, limit: Limit, pack: PolicyPack) -> str | None:
    """Why a scene limit stays shut to a payment; the most telling reason first."""
    scope = limit.scope
    assert scope is not None
    if payment.merchant.category_code in pack.scene.never_codes:
        return "never_at_such_merchants"
    if payment.merchant.category_code not in pack.scene.category_codes.get(scope.scene, ()):
        return "merchant_class_differs"
    if scope.merchant is not None and not same_merchant(scope.merchant, payment.merchant.name):
        return "merchant_differs"
    if not payment.lines:
        return "lines_not_said"
    if all(line.scene is not scope.scene for line in payment.lines):
        return "no_line_of_the_scene"
    return None


def _of_standing(limit: Limit, rest: int) -> Considered:
    amount = min(rest, max(0, limit.available_minor))
    reason = "not_needed" if not rest else "pays_the_rest" if amount == rest else "used_up"
    return Considered(limit_id=limit.limit_id, amount_minor=amount, reason=reason)


def _answer(payment: Payment, considered: tuple[Considered, ...], reason: str) -> Authorisation:
    approved = reason == "covered"
    return Authorisation(
        payment_id=payment.payment_id,
        customer_id=payment.customer_id,
        verdict=PaymentVerdict.APPROVE if approved else PaymentVerdict.DECLINE,
        drawn=tuple(
            Draw(limit_id=each.limit_id, amount_minor=each.amount_minor)
            for each in considered
            if approved and each.amount_minor
        ),
        considered=considered,
        reasons=(reason,),
        at=payment.at,
    )
