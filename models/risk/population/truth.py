"""The truth that a lender never sees: PD as it is and at another limit, what is drawn, taken and lost.

"True PD" is the chance to default within the next 12 months of somebody in this state now: the customer's own
risk, their life changes and the age of the account, with every future life change weighed by its chance. What
the months ahead will be like for everyone (season, trend, recession) counts as known. Each function takes a
`Standing`, which `Population.standing()` gives, and limits or rates of one value a row or one for all.
"""

from dataclasses import dataclass

import numpy as np

from models.risk.population.assumptions import number
from models.risk.population.calendar_months import AHEAD, recession
from models.risk.population.life import (
    CHANGES,
    JOB_LOST,
    STATES,
    added_risk,
    begins,
    capped,
    ends,
    job_loss_begins,
    log_hazard,
)
from models.risk.population.streams import Column, Stream, Whole, sigmoid, stream

_ROWS_AT_ONCE = 4_096


@dataclass(frozen=True, slots=True)
class Standing:
    """How customers really stand at a request; one row each. Money in minor units."""

    own_risk: Column
    """Latent risk without life changes."""
    state: Whole
    """Life changes going on, as bits (see `life`)."""
    month: Whole
    months_on_book: Column
    limit_minor: Whole
    balance_minor: Whole
    pay_minor: Column
    """What they earn in a month now, shown or not."""
    need_minor: Whole
    """What the request is about."""

    @property
    def risk(self) -> Column:
        """Latent risk now."""
        return np.asarray(self.own_risk + added_risk()[self.state])

    def __len__(self) -> int:
        return len(self.own_risk)


def pd_now(who: Standing, more_log_hazard: Column | float = 0.0) -> Column:
    """PD over 12 months, exact: survival is carried back month by month over all life changes."""
    more = np.broadcast_to(np.asarray(more_log_hazard, np.float64), (len(who),))
    pd = np.empty(len(who))
    for start in range(0, len(who), _ROWS_AT_ONCE):
        part = slice(start, start + _ROWS_AT_ONCE)
        pd[part] = _pd(
            who.own_risk[part], who.state[part], who.month[part], who.months_on_book[part], more[part]
        )
    return pd


def _pd(own_risk: Column, state: Whole, month: Whole, on_book: Column, more: Column) -> Column:
    rows = len(own_risk)
    factor = np.exp(number("risk_on_hazard") * added_risk())
    survives = np.ones((STATES, rows))
    for ahead in range(AHEAD, 0, -1):
        then = month + ahead
        hazard = np.exp(log_hazard(own_risk, on_book + ahead, then) + more)
        survives = (1 - capped(factor[:, None] * hazard)) * survives
        survives = _a_month_before(survives, job_loss_begins(own_risk, then))
    return np.asarray(1 - survives[state, np.arange(rows)])


def _a_month_before(value: Column, job_loss: Column) -> Column:
    """What a value by state is worth one month earlier, when the state may still change."""
    for place, (begin, end) in enumerate(zip(begins(), ends(), strict=True)):
        # The state's number has the bit of the last change first.
        shaped = value.reshape(1 << (len(CHANGES) - 1 - place), 2, 1 << place, -1)
        starts = job_loss if place == JOB_LOST else begin
        off, on = shaped[:, 0], shaped[:, 1]
        value = np.stack([off + starts * (on - off), on + end * (off - on)], axis=1).reshape(STATES, -1)
    return value


def borrowed_of_more(who: Standing, months: float = AHEAD) -> Column:
    """Marginal propensity to borrow: what of each yuan of more limit is drawn after so many months."""
    shape = sigmoid(number("borrows_slope") * (who.risk - number("borrows_middle")))
    pace = number("borrows_within_months")
    reached = (1 - np.exp(-months / pace)) / (1 - np.exp(-AHEAD / pace))
    return np.asarray(number("borrows_most") * shape * reached)


def drawn_at_limit(who: Standing, limit_minor: Whole | Column | float, months: float = AHEAD) -> Column:
    """What would be owed, in minor units, so many months after the limit had been set to this one.

    Never less than nothing and never more than the limit, but that what is owed today is not paid back
    because a limit falls below it.
    """
    moved = borrowed_of_more(who, months) * (np.asarray(limit_minor, np.float64) - who.limit_minor)
    most = np.maximum(limit_minor, who.balance_minor)
    return np.clip(who.balance_minor + moved, 0.0, most)


def pd_at_limit(who: Standing, limit_minor: Whole | Column | float) -> Column:
    """True PD had the limit been this one: what is owed more, in months of pay, raises the hazard."""
    owed_more = drawn_at_limit(who, limit_minor) - who.balance_minor
    return pd_now(who, number("debt_on_hazard") * owed_more / who.pay_minor)


def owed_at_default(who: Standing, limit_minor: Whole | Column | float) -> Column:
    """Exposure at default in minor units: what is drawn, and a share of what is not."""
    drawn = drawn_at_limit(who, limit_minor)
    undrawn = np.maximum(np.asarray(limit_minor, np.float64) - drawn, 0.0)
    return np.asarray(drawn + number("drawn_before_default") * undrawn)


def loss_given_default(who: Standing) -> Column:
    """Share of what is owed that is lost, on average, for a default in the coming months."""
    usual = number("loss_given_default")
    log_odds = np.log(usual / (1 - usual)) + number("risk_on_loss") * who.risk
    return sigmoid(log_odds + number("recession_on_loss") * recession()[who.month])


def take_up(who: Standing, rate: Column | float, limit_minor: Whole | Column | float) -> Column:
    """Chance to take an offer of this limit at this yearly rate (0.18 is 18 %)."""
    usual = number("take_up")
    covered = np.minimum(np.asarray(limit_minor, np.float64) / who.need_minor, 1.0)
    return sigmoid(
        np.log(usual / (1 - usual))
        + number("rate_on_take_up") * (np.asarray(rate) - number("usual_rate"))
        + number("risk_on_take_up") * who.risk
        + number("need_on_take_up") * np.log(np.maximum(covered, 1e-6))
    )


def happens(chance: Column, seed: int, what: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Draw outcomes for these chances. The same rows, seed and `what` use the same luck, whatever the chances
    are, so that two policies are compared on the same people with the same fate."""
    return np.asarray(stream(seed, Stream.LOSS, part=what).random(len(chance)) < chance)
