"""The candidates: fragments over a shared log that one could think of, with what people would say to them."""

from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from models.risk.fragments.account_marks import BILL, CASH, KINDS, LOAN_PAYMENT, NIGHT, PURCHASE, SALARY
from models.risk.fragments.event_log import KIND
from models.risk.fragments.fragment import Aggregate, Fragment
from models.risk.population.event_classes import event_classes
from models.risk.population.event_words import CHANNELS

WINDOWS: Final = (90, 180, 365)
WANTED_WINDOWS: Final = (90, 180)
"""What is past half a year follows nobody, and what changed lately counts soon."""

_A = Aggregate
_OF_KIND: Final = (_A.COUNT, _A.SINCE_LAST, _A.GAP_MEAN, _A.GAP_STD, _A.ACTIVE_DAYS)
_OF_MONEY: Final = (_A.MEAN, _A.STD, _A.MAX)
_OF_ALL: Final = (_A.COUNT, _A.GAP_STD, _A.GAP_MAX, _A.ACTIVE_DAYS)


class Candidate(NamedTuple):
    """`unwanted`: why nobody should have it as a factor, however well it tells; empty where nothing speaks
    against it."""

    fragment: Fragment
    unwanted: str


def candidates() -> tuple[Candidate, ...]:
    """All of them, in a fixed order."""
    return tuple(Candidate(one, _unwanted(one)) for days in WINDOWS for one in _over(days))


def _over(days: int) -> Iterator[Fragment]:
    for kind, aggregate in product(KINDS, _OF_KIND):
        yield Fragment(measure=None, aggregate=aggregate, days=days, where=((KIND, kind),))
    marks = [(KIND, kind) for kind in KINDS if kind != SALARY]
    marks += [("merchant_category", code) for code in _codes()]
    marks += [("channel", channel) for channel in CHANNELS]
    for mark, aggregate in product((*marks, ("time_of_day", NIGHT)), (_A.SHARE, _A.SUM_SHARE)):
        yield Fragment(measure="money_out", aggregate=aggregate, days=days, where=(mark,))
    yield Fragment(measure="spent_in_pay_week", aggregate=_A.MEAN, days=days)
    for aggregate in _OF_MONEY:
        yield Fragment(measure="money_out", aggregate=aggregate, days=days)
    yield Fragment(measure="money_in", aggregate=_A.STD, days=days)
    for aggregate in _OF_ALL:
        yield Fragment(measure=None, aggregate=aggregate, days=days)


def _codes() -> list[str]:
    """Classes of shops and bills; those that a kind of its own names are not asked twice."""
    told = (one for one in event_classes() if one.kind in (PURCHASE, BILL))
    return sorted({f"{one.code:04}" for one in told})


_INSURANCE, _TELEPHONE, _LOTTERIES = "6300", "4814", "7995"
_BY_CODE: Final = {
    _INSURANCE: "acting on it would be buying insurance for a loan: tying",
    _TELEPHONE: "a cheaper telephone is no way to repay",
    _LOTTERIES: "",
}
_BY_KIND: Final = {
    SALARY: "tells a lost job to whoever has just lost one; income is shown by a document, by choice",
    BILL: "made up of insurance and telephone; bills have no day they were due on",
    PURCHASE: "what is left when saving, cash and loans are named: says nothing of its own",
    "transfer": "holds money sent home; to whom one gives is nobody's business",
}


def _unwanted(fragment: Fragment) -> str:
    marks = dict(fragment.where)
    if code := marks.get("merchant_category"):
        return _BY_CODE.get(code, "what people buy says what they need, not how they repay")
    if "channel" in marks:
        return "drifts by itself, and says how one pays and not whether"
    if "time_of_day" in marks:
        return "when somebody is awake is their own business, and work at night is no fault"
    if kind := marks.get(KIND):
        return _BY_KIND.get(kind, "") or _of_times(fragment, kind)
    if fragment.measure == "spent_in_pay_week":
        return ""
    return "says how rich and how busy somebody is, not how they handle money"


def _of_times(fragment: Fragment, kind: str) -> str:
    if fragment.aggregate in (Aggregate.SHARE, Aggregate.SUM_SHARE):
        return ""
    if kind in (CASH, LOAN_PAYMENT) or fragment.aggregate is not Aggregate.SINCE_LAST:
        return "cannot be said where it happened less than twice, or grows with the log"
    return "missing for who never did, which is the plainest case; its share says the same"
