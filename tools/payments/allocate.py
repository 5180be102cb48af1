"""Which limits pay for a basket: pure, and it says why not."""

from collections.abc import Iterable

from models.facts.evidence import Scene
from models.facts.limit import Limit, LimitKind
from models.facts.merchant import SceneFacts
from models.facts.payment import Authorisation, Considered, Draw, Payment, PaymentVerdict
from tools.payments.scene_doors import shut_at, shut_to
from tools.policy.pack import PolicyPack


def allocate(
    payment: Payment, limits: Iterable[Limit], pack: PolicyPack, scene_facts: SceneFacts
) -> Authorisation:
    """Scene limits first, for their own lines alone; the standing limit takes the rest.

    Approved in full or not at all. Without lines the scene is not proven, and a scene limit stays shut.
    """
    if payment.currency is not pack.currency:
        return _answer(payment, (), "currency_differs")
    if payment.lines and sum([line.amount_minor for line in payment.lines]) != payment.amount_minor:
        return _answer(payment, (), "lines_differ_from_amount")
    usable = [limit for limit in limits if limit.in_force(payment.at)]
    considered = _of_scenes(payment, usable, pack, scene_facts)
    rest = payment.amount_minor - sum([each.amount_minor for each in considered])
    for limit in (limit for limit in usable if limit.kind is LimitKind.STANDING):
        found = _of_standing(payment, limit, rest)
        considered.append(found)
        rest -= found.amount_minor
    return _answer(payment, tuple(considered), "limits_do_not_cover" if rest else "covered")


def _of_scenes(
    payment: Payment, usable: list[Limit], pack: PolicyPack, facts: SceneFacts
) -> list[Considered]:
    """What each scene limit takes of its own lines, of which no other has taken."""
    bound = [limit for limit in usable if limit.kind is LimitKind.SCENE]
    if not bound:
        return []
    shut_to_all = shut_at(payment, pack, facts)
    considered: list[Considered] = []
    taken: dict[Scene, int] = {}
    for limit in bound:
        assert limit.scope is not None, "a scene limit has a scope"
        scene = limit.scope.scene
        lines_minor = sum([line.amount_minor for line in payment.lines if line.scene is scene])
        reason = shut_to(payment, limit, pack, facts, shut_to_all, lines_minor)
        amount = 0
        if reason is None:
            left = lines_minor - taken.get(scene, 0)
            amount = min(left, max(0, limit.available_minor))
            taken[scene] = lines_minor - left + amount
            reason = "not_needed" if not left else "pays_its_lines" if amount == left else "used_up"
        considered.append(Considered(limit_id=limit.limit_id, amount_minor=amount, reason=reason))
    return considered


def _of_standing(payment: Payment, limit: Limit, rest: int) -> Considered:
    if limit.currency is not payment.currency:
        return Considered(limit_id=limit.limit_id, amount_minor=0, reason="currency_differs")
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
