"""What the documents of a need would do for a scene limit: told by rule, exactly, before they are shown."""

from models.facts.decision import Case
from models.facts.evidence_outlook import NeedOutlook
from models.facts.fact import FactName
from models.facts.limit import LimitKind
from tools.limits.factors import facts_named
from tools.policy.decide import Scorer, settle
from tools.policy.pack import PolicyPack
from tools.policy.supposed import supposed_move, supposed_purchase, supposing


def need_outlook(case: Case, pack: PolicyPack, scorer: Scorer) -> NeedOutlook:
    """What is covered with the purchase alone, and with a rental contract that explains it.

    Where no purchase is shown, one is supposed that costs what was asked for beyond what is left, or more
    than any scene limit covers.
    """
    scene = case.wish.scene
    assert scene is not None, "a wish for a scene limit names its scene"
    shown = bool(facts_named(case.facts, FactName.BASKET))
    available = _available_minor(case)
    with_purchase = case
    if not shown:
        share = pack.scene.unexplained_share if scene in pack.scene.explained_by_tenancy else 1.0
        most = pack.scene.limit_max_minor / max(share, 0.01)
        need = case.wish.amount_minor or int(most)
        purchase = supposed_purchase(scene, available + need, pack.currency)
        with_purchase = supposing(case, purchase)
    explained = supposing(with_purchase, supposed_move(case.at, case.customer.name))
    covers = settle(with_purchase, pack, scorer).outcome.limit_minor
    by_contract = scene in pack.scene.explained_by_tenancy
    return NeedOutlook(
        purchase_shown=shown,
        available_minor=available,
        covers_minor=covers,
        explained_minor=max(covers, settle(explained, pack, scorer).outcome.limit_minor),
        unexplained_share=pack.scene.unexplained_share if by_contract else 1.0,
    )


def _available_minor(case: Case) -> int:
    return max(0, sum(each.available_minor for each in case.limits if each.kind is LimitKind.STANDING))
