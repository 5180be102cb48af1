"""Labelled customers whose risk is known, for tests of splits and of validation."""

from typing import Any

import numpy as np

from models.risk.factor import Direction, Factor, FactorKind
from models.risk.sample import Sample


def a_factor(name: str, **told: Any) -> Factor:
    given = {
        "name": name,
        "meaning_zh": name,
        "meaning_en": name,
        "unit": "",
        "category": None,
        "direction": Direction.NONE,
        "reason_code": name.upper(),
    }
    return Factor(**(given | told))


def a_sample(columns: dict[str, Any], bad: Any, *, factors: tuple[Factor, ...] = (), **arrays: Any) -> Sample:
    """Columns of equal length; each row is somebody else unless `customer` says otherwise."""
    return Sample(
        factors=factors or tuple(a_factor(name) for name in columns),
        values=np.column_stack([np.asarray(column, dtype=np.float64) for column in columns.values()]),
        bad=np.asarray(bad, dtype=np.int8),
        **({"customer": np.arange(len(bad))} | arrays),
    )


def borrowers(rows: int, seed: int = 1) -> tuple[Sample, Any]:
    """Income lowers and debts raise the PD, the shape of a hand does nothing, the town is a category; and
    the true PD. `code` is a stand-in for the group, with no risk of its own."""
    rng = np.random.default_rng(seed)
    income, debts, hand = rng.normal(size=(3, rows))
    town = rng.integers(0, 3, rows)
    old = rng.random(rows) < 0.3
    code = old + rng.normal(0, 0.3, rows)
    pd = 1 / (1 + np.exp(1.5 + income - 0.7 * debts - 0.5 * (town == 2)))
    months = np.datetime64("2021-01", "M") + np.sort(rng.integers(0, 48, rows))
    factors = (
        a_factor("income", direction=Direction.LOWERS_PD),
        a_factor("debts", direction=Direction.RAISES_PD),
        a_factor("hand"),
        a_factor("town", kind=FactorKind.CATEGORY, levels=("a", "b", "c")),
        a_factor("code"),
    )
    sample = a_sample(
        {"income": income, "debts": debts, "hand": hand, "town": town, "code": code},
        rng.random(rows) < pd,
        factors=factors,
        month=months,
        groups={"age": np.where(old, "old", "young")},
        segments={"town": np.array(["a", "b", "c"])[town]},
    )
    return sample, pd


def true_pd(values: Any) -> Any:
    """What `borrowers` are drawn by; missing income counts as average."""
    income, debts, _, town, _ = np.nan_to_num(values).T
    return 1 / (1 + np.exp(1.5 + income - 0.7 * debts - 0.5 * (town == 2)))
