"""`bench score`: one row, one row with reasons and many rows, beside LightGBM's own on the same trees."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from time import process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.benching.payments.floors import processor_seconds
from models.risk.calibration import Platt, ShownCalibration
from models.risk.factor import Direction, Factor, FactorKind
from models.risk.reasons.reason import reasons_of
from models.risk.registry import SHIPPED, load
from models.risk.scorecard import FactorBins, Scorecard
from models.risk.serving import Serving
from models.risk.trees import parse_trees
from tools.scoring.reasons import behaviour_reasons
from tools.scoring.score import score

FACTORS, CATEGORIES, LEVELS = 23, 3, 12
LEARNED, BINS, BLOCK = 20_000, 6, 100_000
SEED = 5
ROW_SECONDS, REASONS_SECONDS, MILLION_SECONDS = 40e-6, 3e-3, 20.0

Rows = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """Processor seconds of one thing, and of LightGBM's where it does the same; met when under `target`."""

    what: str
    seconds: float
    library: float | None
    target: float

    @property
    def met(self) -> bool:
        return self.seconds <= self.target


@dataclass(frozen=True, slots=True)
class Figures:
    """`rows` is how many were scored for the line of a million; differences are the largest from LightGBM."""

    trees: int
    rows: int
    lines: tuple[Line, ...]
    log_odds_difference: float
    contribution_difference: float


def measure_scoring(trees: int, count: int, rows: int) -> Figures:
    """A model of `trees` trees with 15 leaves over 23 factors, three of them categories, on made-up rows;
    `count` single rows and `rows` at once."""
    rng = np.random.default_rng(SEED)
    learned = _made_up(LEARNED, rng)
    booster = _grown(learned, trees, rng)
    serving = _served(booster, learned)
    block = _made_up(min(rows, BLOCK), rng)
    given = [_given(serving, row) for row in block[:512]]
    lines = (
        *_single(serving, booster, block, given, count),
        _many(serving, booster, block, rows),
        *_shipped(count),
    )
    some, theirs = block[:2_000], booster.predict(block[:2_000], pred_contrib=True, num_threads=1)
    raw = booster.predict(some, raw_score=True, num_threads=1)
    return Figures(
        trees=trees,
        rows=rows,
        lines=lines,
        log_odds_difference=float(np.abs(serving.explainer.log_odds(some) - raw).max()),
        contribution_difference=float(np.abs(serving.explainer.contributions(some) - theirs[:, :-1]).max()),
    )


def _single(
    serving: Serving, booster: Any, block: Rows, given: list[dict[str, float]], count: int
) -> tuple[Line, Line]:
    ours, again, theirs, others = cycle(given), cycle(given), cycle(block[:, None]), cycle(block[:, None])

    def explained() -> None:
        known = serving.known(next(again))
        serving.calibration(known).behaviour.pd(serving.log_odds(known))
        reasons_of(serving.explainer, np.array(serving.values(known)))

    explained()
    return (
        Line(
            "a row: factors in, PD out",
            processor_seconds(lambda: serving.behaviour_pd(next(ours)), count),
            processor_seconds(lambda: booster.predict(next(theirs), num_threads=1), count),
            ROW_SECONDS,
        ),
        Line(
            "a row with its reasons",
            processor_seconds(explained, count // 4),
            processor_seconds(
                lambda: booster.predict(next(others), pred_contrib=True, num_threads=1), count // 4
            ),
            REASONS_SECONDS,
        ),
    )


def _many(serving: Serving, booster: Any, block: Rows, rows: int) -> Line:
    """Both models' PDs, a block after the other, as seconds of a million rows."""
    times = max(1, rows // len(block))
    scale = 1_000_000 / (times * len(block))

    def ours() -> None:
        for _ in range(times):
            serving.behaviour_pds(block)
            serving.scorecard_pds(block)

    def theirs() -> None:
        for _ in range(times):
            booster.predict(block, num_threads=1)

    return Line("a million rows, both models", _spent(ours) * scale, _spent(theirs) * scale, MILLION_SECONDS)


def _shipped(count: int) -> tuple[Line, Line]:
    shipped = load(SHIPPED)
    known = {name: (low + high) / 2 for name, (low, high) in shipped.ranges.items()}
    behaviour_reasons(shipped, known)
    return (
        Line(
            "the shipped models' whole score",
            processor_seconds(lambda: score(shipped, known), count),
            None,
            ROW_SECONDS,
        ),
        Line(
            "the shipped model's reasons",
            processor_seconds(lambda: behaviour_reasons(shipped, known), count // 4),
            None,
            REASONS_SECONDS,
        ),
    )


def _spent(work: Callable[[], None]) -> float:
    before = process_time()
    work()
    return process_time() - before


def _made_up(count: int, rng: np.random.Generator) -> Rows:
    values = rng.normal(size=(count, FACTORS))
    values[:, :CATEGORIES] = rng.integers(0, LEVELS, (count, CATEGORIES))
    values[rng.random(values.shape) < 0.1] = np.nan
    return values


def _grown(values: Rows, trees: int, rng: np.random.Generator) -> Any:
    import lightgbm

    odds = np.nan_to_num(values[:, CATEGORIES:]).sum(axis=1) / 4 + (np.nan_to_num(values[:, 0]) % 3 == 1) - 2
    bad = rng.random(len(values)) < 1 / (1 + np.exp(-odds))
    settings = {
        "objective": "binary", "num_leaves": 15, "learning_rate": 0.05, "num_threads": 1, "verbosity": -1,
        "seed": SEED, "deterministic": True,
    }  # fmt: skip
    data = lightgbm.Dataset(
        values, label=bad.astype(float), categorical_feature=list(range(CATEGORIES)),
        feature_name=[f"factor_{place}" for place in range(FACTORS)],
    )  # fmt: skip
    return lightgbm.Booster(model_str=lightgbm.train(settings, data, num_boost_round=trees).model_to_string())


def _served(booster: Any, values: Rows) -> Serving:
    factors = tuple(_factor(place) for place in range(FACTORS))
    same = Platt(slope=1.0, intercept=0.0)
    ranges = zip(np.nanmin(values, axis=0).tolist(), np.nanmax(values, axis=0).tolist(), strict=True)
    return Serving(
        factors,
        parse_trees(booster.model_to_string()),
        Scorecard(
            points_to_double_odds=40,
            anchor_points=600,
            anchor_odds=20.0,
            factors=tuple(_bins(factor, values[:, place]) for place, factor in enumerate(factors)),
        ),
        {frozenset(): ShownCalibration(shown=(), behaviour=same, scorecard=same)},
        {factor.name: seen for factor, seen in zip(factors, ranges, strict=True)},
    )


def _factor(place: int) -> Factor:
    category = place < CATEGORIES
    return Factor(
        name=f"factor_{place}",
        meaning_zh=f"因子{place}",
        meaning_en=f"factor {place}",
        unit="",
        category=None,
        direction=Direction.NONE,
        reason_code=f"factor_{place}",
        kind=FactorKind.CATEGORY if category else FactorKind.NUMBER,
        levels=tuple(map(str, range(LEVELS))) if category else (),
    )


def _bins(factor: Factor, values: Rows) -> FactorBins:
    points = tuple(20 + 4 * place for place in range(BINS))
    cuts = np.unique(np.nanquantile(values, np.linspace(0, 1, BINS + 1)[1:-1])).tolist()
    category = factor.kind is FactorKind.CATEGORY
    return FactorBins(
        factor=factor.name,
        reason_code=factor.reason_code,
        edges=() if category else tuple(cuts),
        points=points[: BINS if category else len(cuts) + 1],
        neutral_points=30,
        level_bins=tuple(place % BINS for place in range(LEVELS)) if category else (),
    )


def _given(serving: Serving, row: Rows) -> dict[str, float]:
    named = zip(serving.factors, row.tolist(), strict=True)
    return {factor.name: value for factor, value in named if value == value}
