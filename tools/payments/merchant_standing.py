"""How a merchant has been going, told from what was noted of it. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from models.facts.merchant import MerchantFact, MerchantFactKind, MerchantStanding, MerchantWindow
from models.facts.value import Instant

REMEMBERED = timedelta(days=30)
"""What is older is no part of a standing."""

REFUNDED_SOON = timedelta(days=2)
"""A refund so soon after its payment looks like money that went round."""

_ROUND_MINOR = 100_00
_SUMMED = (
    "payments",
    "customers",
    "refunds",
    "refunded_minor",
    "scene_payments",
    "scene_minor",
    "scene_customers",
    "scene_newcomers",
    "scene_round",
    "scene_refunds_soon",
)


def standing_of(
    merchant_id: str, facts: Sequence[MerchantFact], first_seen_at: Instant, at: Instant
) -> MerchantStanding:
    """`facts` are those of the merchant in the 30 days before `at`; later and older ones are passed over."""
    known = [fact for fact in facts if at - REMEMBERED < fact.at <= at]
    first: dict[str, Instant] = {}
    for fact in known:
        if fact.kind is MerchantFactKind.PAID:
            first[fact.payer] = min(fact.at, first.get(fact.payer, fact.at))
    scams = sorted(fact.at for fact in known if fact.kind is MerchantFactKind.SCAM)
    day, week, month = (_window(known, first, at - timedelta(days=days)) for days in (1, 7, 30))
    return MerchantStanding(
        merchant_id=merchant_id,
        at=at,
        first_seen_at=first_seen_at,
        day=day,
        week=week,
        month=month,
        scams_7=sum(each > at - timedelta(days=7) for each in scams),
        scams_14=sum(each > at - timedelta(days=14) for each in scams),
        scams_30=len(scams),
        first_scam_at=scams[0] if scams else None,
        last_scam_at=scams[-1] if scams else None,
    )


def with_latest(standing: MerchantStanding, latest: MerchantStanding) -> MerchantStanding:
    """A standing that was worked out some time ago, and what has come since.

    Somebody who paid before and after is counted twice: never fewer than there were.
    """
    return latest.model_copy(
        update={
            "first_seen_at": standing.first_seen_at,
            "day": _together(standing.day, latest.day),
            "week": _together(standing.week, latest.week),
            "month": _together(standing.month, latest.month),
            "scams_7": standing.scams_7 + latest.scams_7,
            "scams_14": standing.scams_14 + latest.scams_14,
            "scams_30": standing.scams_30 + latest.scams_30,
            "first_scam_at": standing.first_scam_at or latest.first_scam_at,
            "last_scam_at": latest.last_scam_at or standing.last_scam_at,
        }
    )


def _window(facts: Iterable[MerchantFact], first: dict[str, Instant], since: Instant) -> MerchantWindow:
    within = [fact for fact in facts if fact.at > since]
    paid = [fact for fact in within if fact.kind is MerchantFactKind.PAID]
    back = [fact for fact in within if fact.kind is MerchantFactKind.REFUNDED]
    scene = [fact for fact in paid if fact.scene_minor]
    payers = {fact.payer for fact in scene}
    amounts = Counter(fact.amount_minor for fact in scene)
    return MerchantWindow(
        payments=len(paid),
        customers=len({fact.payer for fact in paid}),
        refunds=len(back),
        refunded_minor=sum(fact.amount_minor for fact in back),
        scene_payments=len(scene),
        scene_minor=sum(fact.scene_minor for fact in scene),
        scene_customers=len(payers),
        scene_newcomers=sum(first[payer] > since for payer in payers),
        scene_of_one_amount=max(amounts.values(), default=0),
        scene_round=sum(fact.amount_minor % _ROUND_MINOR == 0 for fact in scene),
        scene_refunds_soon=sum(fact.soon and fact.scene_minor > 0 for fact in back),
    )


def _together(one: MerchantWindow, other: MerchantWindow) -> MerchantWindow:
    sums = {name: getattr(one, name) + getattr(other, name) for name in _SUMMED}
    most = one.scene_of_one_amount + other.scene_of_one_amount
    return MerchantWindow(**sums, scene_of_one_amount=most)
