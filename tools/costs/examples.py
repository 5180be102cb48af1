"""What drawing and repaying costs, as the ledger will charge it, day for day and to the minor unit. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from models.facts.interest import InterestAccount
from models.facts.ledger import Movement
from models.facts.offer import CostExample, CostPlan, ExamplePayment
from tools.costs.all_in import DAYS_A_YEAR, Flow, effective_bps, nominal_bps
from tools.costs.interest import after, counted, uncharged_minor

PARTS = 12
_DRAWN_ON = date(2001, 1, 1)
"""Any day will do: interest counts days, not months, and a leap day is a day like another."""


@lru_cache(maxsize=4096)
def cost_example(plan: CostPlan, drawn_minor: int, days: int, rate_bps: int, fees_minor: int) -> CostExample:
    """So much drawn at once, repaid by a plan; each payment is its part of that, the interest up to its day
    and, with the first one, the fees. `days` is when all is repaid at once."""
    payments = tuple(_payments(_parts(plan, drawn_minor, days), drawn_minor, rate_bps, fees_minor))
    paid = [ExamplePayment(day=flow.day, amount_minor=flow.amount_minor) for flow in payments]
    cost = sum(each.amount_minor for each in payments) - drawn_minor
    return CostExample(
        plan=plan,
        drawn_minor=drawn_minor,
        payments=tuple(paid),
        interest_minor=cost - fees_minor,
        fees_minor=fees_minor,
        cost_minor=cost,
        nominal_annual_rate_bps=nominal_bps(drawn_minor, payments),
        effective_annual_rate_bps=effective_bps(drawn_minor, payments),
    )


def _parts(plan: CostPlan, drawn_minor: int, days: int) -> tuple[tuple[int, int], ...]:
    """Days after drawing, and how much of what was drawn is repaid then. A month is a twelfth of 365 days."""
    if plan is CostPlan.AT_ONCE:
        return ((days, drawn_minor),)
    return tuple(
        (DAYS_A_YEAR * part // PARTS, drawn_minor * part // PARTS - drawn_minor * (part - 1) // PARTS)
        for part in range(1, PARTS + 1)
    )


def _payments(
    parts: Iterable[tuple[int, int]], drawn_minor: int, rate_bps: int, fees_minor: int
) -> Iterator[Flow]:
    account = InterestAccount(limit_id="example", counted_to=_DRAWN_ON, charged_on=_DRAWN_ON)
    for day, principal in parts:
        account = counted(account, drawn_minor, rate_bps, _DRAWN_ON + timedelta(days=day))
        interest = uncharged_minor(account)
        drawn_minor -= principal
        account = after(account, Movement(limit_id="example"), interest, drawn_minor)
        yield Flow(day, principal + interest + fees_minor, principal)
        fees_minor = 0
