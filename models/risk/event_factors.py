"""The factors of a log of account events that somebody shared: how money is handled, not what it buys.

Chosen by screening (`models/risk/screening`, docs/screened-factors.md, decision 32): each says one thing in
a plain sentence, can be acted on, held out of time on simulated people, and stands in for nothing protected.
Two windows: what is past half a year follows nobody, and what changed in the last three months counts soon.
"""

from typing import Final, NamedTuple

from models.facts.consent import DataCategory
from models.risk.factor import Direction, Factor
from models.risk.fragments.account_marks import CASH, LOG_NAME, SAVING
from models.risk.fragments.event_log import KIND
from models.risk.fragments.fragment import Aggregate, Fragment

LOTTERIES: Final = "7995"
"""ISO 18245: betting, lotteries, casino chips."""


class Chosen(NamedTuple):
    """A fragment, what it is called, and the reason that it gives."""

    fragment: Fragment
    meaning_zh: str
    meaning_en: str
    direction: Direction
    reason_code: str


def _over(days: int) -> tuple[Chosen, ...]:
    rises, falls = Direction.RAISES_PD, Direction.LOWERS_PD
    saving, cash, lotteries = (KIND, SAVING), (KIND, CASH), ("merchant_category", LOTTERIES)
    return (
        Chosen(
            _share(Aggregate.SUM_SHARE, days, saving),
            f"近{days}天支出金额中转去存着的占比",
            f"share of the money that went out in the last {days} days that was put aside",
            falls,
            "saving",
        ),
        Chosen(
            _share(Aggregate.SHARE, days, cash),
            f"近{days}天支出笔数中取现的占比",
            f"share of the payments out in the last {days} days that were cash withdrawals",
            rises,
            "cash_withdrawals",
        ),
        Chosen(
            _share(Aggregate.SHARE, days, lotteries),
            f"近{days}天支出笔数中彩票博彩的占比",
            f"share of the payments out in the last {days} days that went to lotteries and betting",
            rises,
            "lotteries",
        ),
        Chosen(
            Fragment(measure="spent_in_pay_week", aggregate=Aggregate.MEAN, days=days),
            f"近{days}天里，每次发薪到下次发薪之间的消费和取现，发薪后一周内的笔数平均占比",
            f"from one pay to the next in the last {days} days, share of purchases and cash in the week "
            "after pay",
            rises,
            "spending_after_payday",
        ),
    )


def _share(aggregate: Aggregate, days: int, mark: tuple[str, str]) -> Fragment:
    """Of all that went out, by number or by amount."""
    return Fragment(measure="money_out", aggregate=aggregate, days=days, where=(mark,))


CHOSEN: Final[tuple[Chosen, ...]] = (
    *_over(90),
    *_over(180),
    Chosen(
        _share(Aggregate.SUM_SHARE, 180, (KIND, CASH)),
        "近180天支出金额中取现的占比",
        "share of the money that went out in the last 180 days that was drawn as cash",
        Direction.RAISES_PD,
        "cash_withdrawals",
    ),
)

EVENT_FRAGMENTS: Final[tuple[Fragment, ...]] = tuple(each.fragment for each in CHOSEN)
"""In the order of their factors."""

EVENT_FACTORS: Final[tuple[Factor, ...]] = tuple(
    Factor(
        name=f"{LOG_NAME}.{each.fragment.name}",
        meaning_zh=each.meaning_zh,
        meaning_en=each.meaning_en,
        unit="share",
        category=DataCategory.ACCOUNT_EVENTS,
        direction=each.direction,
        reason_code=each.reason_code,
    )
    for each in CHOSEN
)
