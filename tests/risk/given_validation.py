"""A made-up `Validation` with figures as a lender of 12,000 customers would get them; no data behind it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.risk.measures import Interval, expected_calibration_error
from models.risk.validation.findings import (
    Alternative,
    CalibrationBin,
    CalibrationFound,
    Comparison,
    Discrimination,
    FactorDrift,
    GroupRow,
    Histogram,
    Influence,
    JudgedModel,
    Month,
    ReasonsJudged,
    RejectBound,
    SegmentRow,
    SwapSet,
    Validation,
)

Column = NDArray[np.float64]

FACTORS = (
    "utilisation_of_all_cards_90d",
    "worst_days_past_due_12m",
    "income_verified_minor",
    "months_since_last_missed_payment",
    "night_purchases_share_30d_to_payday",
    "employer_months",
    "enquiries_6m",
    "rent_share_of_income",
    "balance_trend_6m",
    "cash_withdrawals_share_90d",
)


def interval(value: float, half: float) -> Interval:
    return Interval(value=value, low=value - half, high=value + half)


def judged_model(name: str, *, strength: float = 1.0, shift: float = 0.0, rows: int = 12_000) -> JudgedModel:
    """A model over simulated people; `strength` of what it sees, `shift` of its log-odds off the truth."""
    rng = np.random.default_rng(7)
    risk = rng.normal(0, 1.15 * strength, rows)
    truth = -2.4 + risk
    bad = rng.random(rows) < 1 / (1 + np.exp(-truth))
    odds = truth + shift
    pd = 1 / (1 + np.exp(-odds))
    order = np.argsort(pd)
    goods_up_to = np.cumsum(~bad[order]) / (~bad).sum()
    bads_up_to = np.cumsum(bad[order]) / bad.sum()
    auc = float(np.trapezoid(goods_up_to, bads_up_to))
    ks = float(np.max(goods_up_to - bads_up_to))
    at = np.linspace(0, rows - 1, 101).astype(int)
    share = (at + 1) / rows
    edges = np.linspace(-7, 2.5, 31)
    return JudgedModel(
        name=name,
        discrimination=Discrimination(
            auc=interval(auc, 0.012),
            gini=interval(2 * auc - 1, 0.024),
            ks=interval(ks, 0.018),
            average_precision=interval(0.314 * strength, 0.021),
            brier=interval(0.0858, 0.0031),
        ),
        calibration=CalibrationFound(
            ece=expected_calibration_error(pd, bad.astype(np.int8)),
            ece_by_chance=0.0061,
            mean_pd=float(pd.mean()),
            bad_rate=float(bad.mean()),
            slope=0.97,
            intercept=-0.04,
            bins=tuple(_bin(pd[part], bad[part]) for part in np.array_split(order, 10)),
        ),
        roc=_pairs([0, *(1 - goods_up_to[at][::-1]), 1], [0, *(1 - bads_up_to[at][::-1]), 1]),
        goods_up_to=_pairs([0, *share], [0, *goods_up_to[at]]),
        bads_up_to=_pairs([0, *share], [0, *bads_up_to[at]]),
        histogram=Histogram(
            edges=tuple(edges.tolist()), goods=_shares(odds[~bad], edges), bads=_shares(odds[bad], edges)
        ),
    )


def months(count: int = 14) -> tuple[Month, ...]:
    rng = np.random.default_rng(3)
    return tuple(
        Month(
            name=f"{2023 + place // 12}-{place % 12 + 1:02d}",
            rows=850 + 7 * place,
            bad_rate=float(0.121 + 0.01 * rng.normal()),
            mean_pd=float(0.123 + 0.003 * rng.normal()),
            auc=float(0.78 + 0.012 * rng.normal()),
            psi=float(0.012 + 0.011 * place + 0.004 * rng.random()),
        )
        for place in range(count)
    )


def group(attribute: str, level: str, rows: int, ratio: float) -> GroupRow:
    return GroupRow(
        attribute=attribute,
        level=level,
        rows=rows,
        bad_rate=0.12 + 0.05 * (1 - ratio),
        mean_pd=0.121 + 0.04 * (1 - ratio),
        selection_rate=0.7 * ratio,
        selection_ratio=interval(ratio, 0.0 if ratio == 1 else 18 / rows**0.75),
        true_positive_gap=-0.6 * (1 - ratio),
        false_positive_gap=-0.4 * (1 - ratio),
        ece=0.009 + 0.05 * (1 - ratio),
    )


GROUPS = (
    group("sex", "male", 6_540, 1.0),
    group("sex", "female", 5_460, 1.03),
    group("age", "25-39", 5_100, 1.0),
    group("age", "18-24", 1_320, 0.74),
    group("age", "40-59", 4_210, 1.08),
    group("age", "60 and over", 1_370, 0.93),
)


def segments() -> tuple[SegmentRow, ...]:
    told = {
        "channel": ("branch", "web", "phone"),
        "product": ("card", "instalments of a merchant", "salary advance"),
    }
    return tuple(
        SegmentRow(
            segment=segment,
            level=level,
            rows=1_900 * (place + 1),
            bad_rate=0.09 + 0.02 * place,
            mean_pd=0.094 + 0.019 * place,
            auc=interval(0.79 - 0.02 * place, 0.03 - 0.005 * place),
            ece=0.011 + 0.004 * place,
        )
        for segment, levels in told.items()
        for place, level in enumerate(levels)
    )


def influences(names: Sequence[str]) -> tuple[Influence, ...]:
    return tuple(
        Influence(
            factor=name,
            auc_lost=interval(0.046 / (1 + 0.6 * place), 0.004 / (1 + 0.2 * place)),
            step_log_odds=(-1) ** place * 0.41 / (1 + 0.3 * place),
            monotone_violations=0 if place % 3 else None,
        )
        for place, name in enumerate(names)
    )


COMPARISONS = (
    Comparison(
        one="behaviour",
        other="plain LightGBM",
        method="DeLong 1988",
        auc_difference=interval(0.0042, 0.0031),
        p_value=0.0081,
    ),
    Comparison(
        one="scorecard",
        other="plain LightGBM",
        method="DeLong 1988",
        auc_difference=interval(-0.0073, 0.0048),
        p_value=0.0029,
    ),
)
SWAP_SETS = (
    SwapSet(
        one="behaviour",
        other="scorecard",
        approval_rate=0.7,
        swapped_in=412,
        swapped_in_bad_rate=0.083,
        swapped_out=412,
        swapped_out_bad_rate=0.146,
        bad_rate_one=0.0521,
        bad_rate_other=0.0557,
        bad_rate_change=interval(-0.065, 0.031),
        approval_rate_at_same_bad_rate=0.728,
    ),
)
ALTERNATIVES = (
    Alternative(
        what="without employer_months",
        attribute="age",
        auc_difference=interval(-0.0011, 0.0013),
        selection_ratio_before=0.74,
        selection_ratio_after=0.83,
        equal_quality=True,
    ),
    Alternative(
        what="fewer leaves, heavier ridge",
        attribute="age",
        auc_difference=interval(-0.0142, 0.004),
        selection_ratio_before=0.74,
        selection_ratio_after=0.79,
        equal_quality=False,
    ),
)
REJECTS = RejectBound(
    declined=3_870,
    mean_pd_declined=0.262,
    mean_pd_accepted=0.123,
    factor_low=1.0,
    factor_high=2.0,
    bad_rate_low=0.157,
    bad_rate_high=0.221,
    approval_shift_low=-0.034,
    approval_shift_high=-0.112,
)


def reasons_judged(name: str, faultless: float) -> ReasonsJudged:
    return ReasonsJudged(
        name=name,
        rows=2_000,
        rows_with_reasons=1_240,
        mean_reasons=2.71,
        faultless=faultless,
        sufficient=faultless,
        necessary=0.998,
        nothing_omitted=0.997,
        stable=0.946,
        first_stable=0.981,
        excess_removed=0.83,
        excess_kept=0.79,
        said=(("utilisation is high", 0.412), ("late payments", 0.367), ("income is not verified", 0.214)),
    )


def validation(*, factors: Sequence[str] = FACTORS, **changes: Any) -> Validation:
    """All parts filled; `changes` replace some."""
    scorecard, behaviour = judged_model("scorecard", strength=0.95, shift=0.03), judged_model("behaviour")
    plain = judged_model("plain LightGBM", strength=0.98, shift=-0.1)
    found = Validation(
        title="Instalment loans of a made-up lender",
        version="instalments-3",
        how="Fitted on months up to 2021-12, calibrated on 2022, judged from 2023-01; 12 months "
        "between, no customer on two sides",
        rows_fitted=41_250,
        rows_judged=12_000,
        bads_judged=1_476,
        approval_rate=0.7,
        models=(scorecard, behaviour, plain),
        comparisons=COMPARISONS,
        months=months(),
        factor_drift=tuple(
            FactorDrift(
                factor=name,
                psi=0.31 / (1 + place),
                missing_fitted=0.02 * place,
                missing_judged=0.021 * place,
                by_month=tuple(0.024 * (month + 1) / (1 + place) for month in range(14)),
            )
            for place, name in enumerate(factors)
        ),
        segments=segments(),
        swap_sets=SWAP_SETS,
        influences=influences(factors),
        groups=GROUPS,
        alternatives=ALTERNATIVES,
        rejects=REJECTS,
        reasons=(reasons_judged("scorecard", 1.0), reasons_judged("behaviour", 0.994)),
        notes=(
            "Column loan_status_text left out: it tells the label.",
            "312 rows left out: their 12 months were not over.",
        ),
    )
    return found.model_copy(update=changes)


def _bin(pd: Column, bad: NDArray[np.bool_]) -> CalibrationBin:
    rate = float(bad.mean())
    half = 1.96 * (max(rate * (1 - rate), 1e-4) / len(pd)) ** 0.5
    return CalibrationBin(
        rows=len(pd),
        mean_pd=float(pd.mean()),
        bad_rate=Interval(value=rate, low=max(rate - half, 0.0), high=min(rate + half, 1.0)),
    )


def _pairs(x: Sequence[float], y: Sequence[float]) -> tuple[tuple[float, float], ...]:
    return tuple((float(one), float(other)) for one, other in zip(x, y, strict=True))


def _shares(odds: Column, edges: Column) -> tuple[float, ...]:
    return tuple((np.histogram(odds, edges)[0] / len(odds)).tolist())
