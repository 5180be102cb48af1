"""Made-up customers with the answers a model gave when it was learned: serving must give the same again.

Whatever differs between the machine that learned and the one that serves (a library, a processor, this
program), it is refused if it changes an answer, and only then. No probe is a person: each value is drawn
from the bins of its own factor, whatever the others are.
"""

from collections.abc import Sequence
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from models.facts.value import Share, Value
from models.risk.factor import Factor, FactorKind
from models.risk.reference import FactorSeen
from models.risk.serving import Serving

PROBES = 40
WHOLE_WITHHELD = 0.4
MISSING = 0.1
AGREES = 1e-9
"""PDs are compared to this: far below what is stored of a decision, far above the last bit."""


class Probe(Value):
    """One made-up customer; `values` in the order of the factors, None where missing."""

    values: tuple[float | None, ...]
    behaviour_pd: Share
    scorecard_pd: Share
    points: int


class Probes(Value):
    """What `probes.json` holds."""

    rows: tuple[Probe, ...]


def made_up(factors: Sequence[Factor], seen: Sequence[FactorSeen], seed: int) -> NDArray[np.float64]:
    """Rows of made-up customers, with whole consent categories withheld from some of them."""
    rng = np.random.default_rng(seed)
    rows = np.column_stack([_column(*pair, rng) for pair in zip(factors, seen, strict=True)])
    for category in sorted({name for factor in factors for name in factor.needs}):
        withheld = rng.random(PROBES) < WHOLE_WITHHELD
        needing = np.array([category in factor.needs for factor in factors])
        rows[np.ix_(withheld, needing)] = np.nan
    rows[0] = np.nan  # of whom nothing is known
    return rows


def _column(factor: Factor, seen: FactorSeen, rng: np.random.Generator) -> NDArray[np.float64]:
    if seen.lower is None or seen.upper is None:
        return np.full(PROBES, np.nan)
    if factor.kind is FactorKind.CATEGORY:
        choices = np.arange(len(factor.levels), dtype=np.float64)
    else:
        choices = np.array([seen.lower, *seen.edges, seen.upper, *factor.specials])
    drawn = rng.choice(choices, PROBES)
    drawn[rng.random(PROBES) < MISSING] = np.nan
    return drawn


def probes_of(
    rows: NDArray[np.float64],
    behaviour_pd: NDArray[np.float64],
    scorecard_pd: NDArray[np.float64],
    points: NDArray[np.int64],
) -> Probes:
    """The rows with the answers that learning gave."""
    return Probes(
        rows=tuple(
            Probe(
                values=tuple(None if value != value else value for value in row),
                behaviour_pd=behaviour,
                scorecard_pd=scorecard,
                points=int(total),
            )
            for row, behaviour, scorecard, total in zip(
                rows.tolist(), behaviour_pd.tolist(), scorecard_pd.tolist(), points.tolist(), strict=True
            )
        )
    )


def first_difference(serving: Serving, probes: Probes) -> str | None:
    """Where serving gives another answer than learning gave, in a few words; None where it never does."""
    for number, probe in enumerate(probes.rows, start=1):
        if len(probe.values) != len(serving.factors):
            return f"probe {number} has other factors"
        named = zip(serving.factors, probe.values, strict=True)
        known = serving.known({factor.name: value for factor, value in named if value is not None})
        maps = serving.calibration(known)
        points = sum(points for _, points in serving.scorecard.points(known))
        behaviour = maps.behaviour.pd(serving.log_odds(known))
        scorecard = maps.scorecard.pd(serving.scorecard.log_odds(points))
        off = max(abs(behaviour - probe.behaviour_pd), abs(scorecard - probe.scorecard_pd))
        if points != probe.points or not isfinite(off) or off > AGREES:
            return f"probe {number}: PD {behaviour:.6f}, then {probe.behaviour_pd:.6f}"
    return None
