"""When monitoring speaks up: fixed thresholds, written beside everything that is found by them."""

from statistics import NormalDist
from typing import Final

from models.risk.monitoring.findings import Level

PSI_WATCH: Final = 0.1
PSI_ACT: Final = 0.25
"""As in Siddiqi 2006, chapter 9."""
ROWS_MIN: Final = 100
"""Decisions of a month that drift is told for."""
MATURED_MIN: Final = 50
BADS_MIN: Final = 5
"""Bads, expected or seen, without which chance cannot be told from change."""
CHANCE_WATCH: Final = 0.05
CHANCE_ACT: Final = 0.0027
"""Two and three standard errors of a normal."""
CHANGE_WATCH: Final = 0.15

PSI_RULE: Final = (
    f"PSI from {PSI_WATCH} is to be watched, from {PSI_ACT} to be acted on (Siddiqi 2006), where it is also "
    "more than chance brings in 19 of 20 monitorings of an unchanged population (Yurdakul and Naranjo 2020); "
    f"{ROWS_MIN} decisions and more."
)


def psi_level(psi: float, chance_most: float) -> Level:
    """Drift of a PSI, unless an unchanged population brings as much."""
    if psi < PSI_WATCH or psi <= chance_most:
        return Level.HOLDS
    return Level.ACT if psi >= PSI_ACT else Level.WATCH


def z_level(errors: float, looks: int = 1) -> Level:
    """How loud so many standard errors are, being the most of `looks` looks (Bonferroni), either side."""
    size = abs(errors)
    if size >= _bound(CHANCE_ACT, looks):
        return Level.ACT
    return Level.WATCH if size >= _bound(CHANCE_WATCH, looks) else Level.HOLDS


def _bound(chance: float, looks: int) -> float:
    return NormalDist().inv_cdf(1 - chance / (2 * max(looks, 1)))
