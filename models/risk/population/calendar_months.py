"""The months of the simulation and what the world is like in each: season, trend and a recession.

Months are counted from 2014-01. Requests are seen from 2019-01 to 2024-12; customers who joined before have a
history by then, and outcomes are known to 2025-12.
"""

import numpy as np
from numpy.typing import NDArray

from models.risk.population.assumptions import number
from models.risk.population.streams import Column, Whole

FIRST_MONTH = np.datetime64("2014-01")
BEFORE = 60
"""Months before the first that is seen."""
SEEN = 72
AHEAD = 12
"""Months over which a default counts."""
LAST_MONTH = BEFORE + SEEN
"""The first month that is no longer seen."""
MONTHS = LAST_MONTH + AHEAD


def as_dates(month: Whole) -> NDArray[np.datetime64]:
    """Months counted from the first, as dates."""
    return np.asarray(FIRST_MONTH + month.astype("timedelta64[M]"))


def month_of_year(month: Whole) -> Whole:
    """1 for January."""
    return np.asarray(month % 12 + 1)


def recession() -> Column:
    """For each month how deep the recession is: 1 in its worst month."""
    since = np.arange(MONTHS) - BEFORE - number("recession_begins")
    return np.where(since < 0, 0.0, np.exp(-np.maximum(since, 0) / number("recession_fades_months")))


def world_on_hazard() -> Column:
    """For each month what the world adds to everyone's log hazard."""
    month = np.arange(MONTHS)
    season = np.cos(2 * np.pi * (month_of_year(month) - 2) / 12)
    return np.asarray(
        number("season_on_hazard") * season
        + number("trend_on_hazard") * (month - BEFORE) / 12
        + number("recession_on_hazard") * recession()
    )
