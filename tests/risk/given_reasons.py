"""Models whose exact contributions are known, and a person with reasons: a scorecard written by hand."""

import numpy as np
from numpy.typing import NDArray

from models.risk.factor import Direction, Factor, FactorKind
from models.risk.reasons.checks import Checker
from models.risk.reasons.explainers import ScorecardExplainer
from models.risk.scorecard import FactorBins, Scorecard

Rows = NDArray[np.float64]
NAN = float("nan")


def factor(name: str, **told: object) -> Factor:
    facts: dict[str, object] = {
        "meaning_zh": f"{name}的含义", "meaning_en": f"what {name} means", "unit": "", "category": None,
        "direction": Direction.RAISES_PD, "reason_code": name,
    }  # fmt: skip
    return Factor.model_validate({"name": name, **facts, **told})


FACTORS = (
    factor("late"),
    factor("drawn"),
    factor("income", category="pay", direction=Direction.LOWERS_PD),
    factor("shows_pay", category="pay", flag=True),
    factor("tenure", direction=Direction.LOWERS_PD),
    factor("enquiries", specials=(-9.0,)),
    factor("purpose", kind=FactorKind.CATEGORY, levels=("car", "home", "trip"), direction=Direction.NONE),
    factor("cash", reason_code="savings", direction=Direction.LOWERS_PD),
    factor("deposits", reason_code="savings", direction=Direction.LOWERS_PD),
    factor("currency"),
    factor("district"),
    factor("sundry", reason_code="other"),
)
NAMES = tuple(each.name for each in FACTORS)


def bins(name: str, points: tuple[int, ...], edges: tuple[float, ...], **more: object) -> FactorBins:
    own = next(each for each in FACTORS if each.name == name)
    facts = {"factor": name, "reason_code": own.reason_code, "edges": edges, "points": points}
    return FactorBins.model_validate({"neutral_points": 50, **facts, **more})


CARD = Scorecard(
    points_to_double_odds=20,
    anchor_points=600,
    anchor_odds=20.0,
    factors=(
        bins("late", (65, 45, 5), (1.0, 3.0)),
        bins("drawn", (70, 50, 20), (0.3, 0.7)),
        bins("income", (30, 50, 75), (4.0, 9.0)),
        bins("shows_pay", (50,), ()),
        bins("tenure", (36, 50, 64), (1.0, 4.0)),
        bins("enquiries", (58, 50, 44), (1.0, 4.0), specials=(-9.0,), special_points=(28,)),
        bins("purpose", (54, 52, 39), (), level_bins=(0, 1, 2), missing_points=47),
        bins("cash", (43, 55), (2.0,)),
        bins("deposits", (45, 56), (2.0,)),
        bins("currency", (50,), ()),
        bins("district", (44, 57), (0.5,)),
        bins("sundry", (46, 55), (0.5,)),
    ),
)


def people(count: int, seed: int = 1) -> Rows:
    """Rows in the order of FACTORS, some of whom withhold their pay, with special values and gaps."""
    rng = np.random.default_rng(seed)
    withheld = rng.random(count) < 0.2
    columns = {
        "late": rng.choice([0.0, 0.0, 1.0, 4.0], count),
        "drawn": rng.random(count),
        "income": np.where(withheld, NAN, rng.uniform(1, 14, count)),
        "shows_pay": np.where(withheld, NAN, 1.0),
        "tenure": rng.uniform(0, 8, count),
        "enquiries": rng.choice([-9.0, 0.0, 2.0, 6.0], count),
        "purpose": rng.choice([0.0, 1.0, 2.0, NAN], count),
        "cash": rng.uniform(0, 5, count),
        "deposits": rng.uniform(0, 5, count),
        "currency": np.ones(count),
        "district": rng.integers(0, 2, count).astype(float),
        "sundry": rng.integers(0, 2, count).astype(float),
    }
    return np.column_stack([columns[name] for name in NAMES])


def person(**values: float) -> NDArray[np.float64]:
    """Somebody in the middle of everything, save what is given."""
    middle = {
        "late": 1.0, "drawn": 0.5, "income": 6.0, "shows_pay": 1.0, "tenure": 2.0, "enquiries": 2.0,
        "purpose": 0.0, "cash": 3.0, "deposits": 3.0, "currency": 1.0, "district": 1.0, "sundry": 1.0,
    }  # fmt: skip
    return np.array([(middle | values)[name] for name in NAMES])


def explainer() -> ScorecardExplainer:
    return ScorecardExplainer(FACTORS, CARD)


def checker() -> Checker:
    return Checker(explainer(), people(120, seed=9), frozenset({"district", "other"}))
