"""Sections about what a limit is worth: how people respond, what credit costs, what may be at stake."""

from typing import Annotated

from pydantic import Field

from models.facts.offer import AllInMethod
from tools.policy.sections import Fraction, NotNegative, Positive, Section

Bps = Annotated[int, Field(ge=0, le=10_000)]
"""Basis points a year."""


class Responses(Section):
    """How people respond to a limit and a price. `lo` is the log-odds of the 12-month PD, log(pd / (1 - pd)).

    However large the limit is, people want to owe `w = exp(wanted_log_pays + wanted_slope * lo)` months of
    pay. Of a limit L they owe `w * (1 - exp(-L / w))` after 12 months, and because it is large `borrows_most
    * sigmoid(borrows_slope * (lo - borrows_middle))` of each yuan; on average over them `drawn_on_average` of
    that. One month of pay owed more raises the log hazard by `debt_on_hazard`. Loss given default has the
    log-odds `lgd_log_odds + lgd_slope * lo`; `drawn_before_default` of what was undrawn is owed at a default.
    Take-up has the log-odds `take_up_log_odds + rate_slope * (rate - usual_rate) + take_up_slope * lo +
    need_slope * log(min(1, limit / need))`, rates a year (0.18 is 18 %).
    """

    wanted_log_pays: float
    wanted_slope: float
    drawn_on_average: Fraction
    borrows_most: Fraction
    borrows_slope: Annotated[float, Field(ge=0)]
    borrows_middle: float
    debt_on_hazard: Annotated[float, Field(ge=0)]
    drawn_before_default: Fraction
    lgd_log_odds: float
    lgd_slope: Annotated[float, Field(ge=0)]
    take_up_log_odds: float
    take_up_slope: float
    rate_slope: Annotated[float, Field(le=0)]
    usual_rate: Fraction
    need_slope: Annotated[float, Field(ge=0)]
    usual_pay_minor: Positive
    """A month's pay of somebody who shows none."""


class Costs(Section):
    """What credit costs the lender, in basis points a year, and the capital it holds for it."""

    funding_bps: Bps
    capital_cost_bps: Bps
    """What a year of one unit of capital costs."""
    asset_correlation: Annotated[float, Field(gt=0, lt=1)]
    confidence: Annotated[float, Field(gt=0.9, lt=1)]
    undrawn_conversion: Fraction
    """Credit conversion factor of what is not drawn."""
    operating_minor: NotNegative
    """Of one account in a year."""
    interchange_bps: Bps
    """Of what is spent, kept by the lender."""
    spent_a_year: Annotated[float, Field(ge=0)]
    """How often in a year what is drawn is spent anew."""


class Sizing(Section):
    """How a limit is chosen by what it is worth."""

    grid_minor: Positive
    """Limits are weighed this far apart."""
    loss_price: Annotated[float, Field(ge=0)]
    """What one unit of expected loss weighs beyond itself: the portfolio's appetite for loss."""
    asked_max_minor: Positive
    """Who names no sum, or a larger one, is sized as if they had asked for this."""
    moves_max_minor: Positive
    """No more than this for one unit of the PD's log-odds, so that a leap of the PD is none of the limit."""
    responses: Responses
    costs: Costs

    def __hash__(self) -> int:
        """Of a few figures, because caches ask for it many times in a decision; equality is of all."""
        return hash((self.grid_minor, self.loss_price, self.asked_max_minor, self.moves_max_minor))


class Price(Section):
    """The price of credit: what it costs at the risk of each, and a margin; within a floor and a ceiling."""

    annual_rate_max_bps: Annotated[int, Field(gt=0, le=3600)]
    """The ceiling, all-in."""
    annual_rate_min_bps: Annotated[int, Field(gt=0, le=3600)]
    margin_bps: Bps
    """On what is drawn, beyond what it costs."""
    usual_limit_minor: Positive
    """The limit whose cost is priced: one price for one risk, whatever the limit."""
    fees_minor: NotNegative
    example_drawn_minor: Positive
    example_days: Positive
    statement_day: Annotated[int, Field(ge=1, le=28)] = 1
    """The day of the month on which interest is charged."""
    all_in_method: AllInMethod = AllInMethod.EFFECTIVE
    """Which yearly rate, fees included, the ceiling is about."""

    def __hash__(self) -> int:
        """Of a few figures, as `Sizing` has it."""
        return hash((self.annual_rate_max_bps, self.margin_bps, self.usual_limit_minor, self.fees_minor))


class PortfolioBudget(Section):
    """What all customers' limits together may come to."""

    limits_max_minor: Positive
    expected_loss_max_minor: Positive
    """Over 12 months."""
    capital_max_minor: Positive


class Decreases(Section):
    """How a limit may be lowered: told before, and never below what is used."""

    notice_days: Positive
    floor_share: Fraction
    """Never below this share of the limit at once,"""
    floor_minor: NotNegative
    """nor below this."""
    pd_min: Fraction
    """Only where the 12-month PD is at least this."""
    review_days: Positive = 180
    """A limit that stood unchanged for so long is looked at again."""
