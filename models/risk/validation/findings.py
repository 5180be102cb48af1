"""What validation found about a model: the figures of the report and of its JSON, and nothing else.

All intervals are 95 %. PDs are calibrated unless said otherwise; rows are those that the model never saw.
"""

from models.facts.value import Value
from models.risk.measures import Interval

Points = tuple[tuple[float, float], ...]


class Discrimination(Value):
    auc: Interval
    gini: Interval
    ks: Interval
    average_precision: Interval
    brier: Interval


class CalibrationBin(Value):
    """A tenth of the rows, by rising PD."""

    rows: int
    mean_pd: float
    bad_rate: Interval


class CalibrationFound(Value):
    """`slope` and `intercept` are of a logistic line through the log-odds of the PD: 1 and 0 at best.
    `ece_by_chance` is what to expect of PDs that are true, on so many rows: an ECE near it is no fault."""

    ece: float
    mean_pd: float
    bad_rate: float
    slope: float
    intercept: float
    bins: tuple[CalibrationBin, ...]
    ece_by_chance: float | None = None


class Histogram(Value):
    """Shares of the goods and of the bads between the edges (of the PD's log-odds)."""

    edges: tuple[float, ...]
    goods: tuple[float, ...]
    bads: tuple[float, ...]


class JudgedModel(Value):
    """One model: `scorecard`, `behaviour`, or a challenger beside them such as `plain LightGBM`.

    `roc` is (false positive rate, true positive rate); `goods_up_to` and `bads_up_to` are (share of rows by
    rising PD, share of goods or bads up to there): their greatest distance is KS."""

    name: str
    discrimination: Discrimination
    calibration: CalibrationFound
    roc: Points
    goods_up_to: Points
    bads_up_to: Points
    histogram: Histogram


class Comparison(Value):
    """`one` less `other` on the same rows. `p_value` is two-sided, by `method` (DeLong 1988, or folds)."""

    one: str
    other: str
    method: str
    auc_difference: Interval
    p_value: float


class Month(Value):
    """A month (2024-05), or a quarter or fold where rows are few. `psi` is of the score against fitting."""

    name: str
    rows: int
    bad_rate: float | None
    mean_pd: float
    auc: float | None
    psi: float


class FactorDrift(Value):
    """`psi` of the judging rows against the fitting rows; missing and each special value are bins of their
    own. `by_month`: the same for each of the validation's `months`, in their order."""

    factor: str
    psi: float
    missing_fitted: float
    missing_judged: float
    by_month: tuple[float, ...] = ()


class SegmentRow(Value):
    segment: str
    level: str
    rows: int
    bad_rate: float
    mean_pd: float
    auc: Interval | None
    ece: float | None


class SwapSet(Value):
    """Who changes sides when `one` decides in place of `other` at the same approval rate, and what that is
    worth: bad rates among the approved, their relative change from `other` to `one` (-0.25: a quarter
    fewer bads), and how many `one` could approve at `other`'s bad rate."""

    one: str
    other: str
    approval_rate: float
    swapped_in: int
    swapped_in_bad_rate: float | None
    swapped_out: int
    swapped_out_bad_rate: float | None
    bad_rate_one: float | None = None
    bad_rate_other: float | None = None
    bad_rate_change: Interval | None = None
    """None where `other` approves no bads."""
    approval_rate_at_same_bad_rate: float | None = None


class Influence(Value):
    """What a factor is worth to the behaviour model: AUC lost when it alone is scrambled among the rows, and
    the mean change of log-odds when it moves by one step: up by a standard deviation, to the next value where
    there are at most ten, or, for a category, to its most frequent other level, where changes count without
    their sign. None where nothing can move."""

    factor: str
    auc_lost: Interval
    step_log_odds: float | None
    monotone_violations: int | None
    """Of a sweep over its range where a direction is declared; else None."""


class GroupRow(Value):
    """A level of a protected attribute at the report's approval rate. Ratios and gaps are against the level
    with the most rows."""

    attribute: str
    level: str
    rows: int
    bad_rate: float
    mean_pd: float
    selection_rate: float
    selection_ratio: Interval
    true_positive_gap: float | None
    """Approved among the goods, less the same of the largest level."""
    false_positive_gap: float | None
    """Approved among the bads, less the same."""
    ece: float | None


class Alternative(Value):
    """A model that knows less or was learned otherwise. `auc_difference` is the alternative's AUC less the
    model's; `equal_quality` says that even its low end is no worse than the tolerance. The ratios are of the
    least to the greatest selection rate among the levels with enough rows."""

    what: str
    attribute: str
    auc_difference: Interval
    selection_ratio_before: float
    selection_ratio_after: float
    equal_quality: bool


class RejectBound(Value):
    """What could be hidden among the declined: bad rate of those accepted, and the book's if the declined had
    `factor_low` to `factor_high` times the PD that the model gives them (a bound, no estimate)."""

    declined: int
    mean_pd_declined: float
    mean_pd_accepted: float
    factor_low: float
    factor_high: float
    bad_rate_low: float
    bad_rate_high: float
    approval_shift_low: float
    """Change of the approval rate at the same bad rate, at each bound."""
    approval_shift_high: float


class ReasonsJudged(Value):
    """The reasons of one model over rows drawn from those judged; shares are of `rows_with_reasons`.

    `faultless` passed every check of `reasons.checks`; `stable` kept the same codes when every number moved
    by a thousandth of its spread, `first_stable` the first. `excess_removed` and `excess_kept` are of those
    with clearly more risk than the average: the mean share of that excess that goes when the named factors
    become everybody's, and that is there with them alone. `said`: each code, with the share of rows that
    hear it, the most frequent first. `refused`: codes that nobody may be told, because they say nothing or
    stand for a protected attribute, whoever hears them."""

    name: str
    rows: int
    rows_with_reasons: int
    mean_reasons: float | None
    faultless: float | None
    sufficient: float | None
    necessary: float | None
    nothing_omitted: float | None
    stable: float | None
    first_stable: float | None
    excess_removed: float | None
    excess_kept: float | None
    said: tuple[tuple[str, float], ...]
    refused: tuple[str, ...] = ()


class Validation(Value):
    """All of it. `how` says in a sentence how rows were kept apart; `approval_rate` is the one that swap sets
    and fairness tables are for."""

    title: str
    version: str
    how: str
    rows_fitted: int
    rows_judged: int
    bads_judged: int
    approval_rate: float
    models: tuple[JudgedModel, ...]
    comparisons: tuple[Comparison, ...]
    months: tuple[Month, ...]
    factor_drift: tuple[FactorDrift, ...]
    segments: tuple[SegmentRow, ...]
    swap_sets: tuple[SwapSet, ...]
    influences: tuple[Influence, ...]
    groups: tuple[GroupRow, ...]
    alternatives: tuple[Alternative, ...]
    rejects: RejectBound | None
    notes: tuple[str, ...]
    reasons: tuple[ReasonsJudged, ...] = ()
