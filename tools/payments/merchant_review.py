"""Whether what scene limits pay at a merchant looks arranged: velocity, refunds, sameness. Pure."""

from models.facts.merchant import MerchantStanding
from tools.policy.pack import MerchantReview

_DAYS_A_MONTH = 30


def review_signs(standing: MerchantStanding, policy: MerchantReview) -> tuple[str, ...]:
    """What speaks for it, by name; empty for a merchant that goes on as merchants do.

    Money that comes back soon, or payments known as scams, are enough by themselves. The rest happens at
    honest merchants as well: it counts together, and sooner while payments swell.
    """
    week, month = standing.week, standing.month
    sure = []
    if week.scene_refunds_soon and week.scene_refunds_soon >= max(
        policy.refunds_min, policy.refunds_share * week.scene_payments
    ):
        sure.append("refunded_soon")
    if standing.scams_30 and standing.scams_30 >= policy.scams_share * month.payments:
        sure.append("scams_known")
    if week.scene_payments < policy.payments_min:
        return tuple(sure)
    others = _others(standing, policy)
    swells = standing.day.scene_payments >= max(
        policy.day_payments, policy.day_growth * month.scene_payments / _DAYS_A_MONTH
    )
    needed = 1 if swells else 3
    if len(others) >= needed:
        sure += [*(("payments_swell",) if swells else ()), *others]
    return tuple(sure)


def _others(standing: MerchantStanding, policy: MerchantReview) -> list[str]:
    week = standing.week
    found = {
        "one_amount": week.scene_of_one_amount >= policy.one_amount_share * week.scene_payments,
        "round_amounts": week.scene_round >= policy.round_share * week.scene_payments,
        "newcomers": week.scene_newcomers >= policy.newcomers_share * week.scene_customers,
    }
    return [name for name, there in found.items() if there]
