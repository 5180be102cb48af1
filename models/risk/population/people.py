"""The customers: latent risk, when they join and leave, protected groups and what stands in for them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.risk.population.assumptions import number, numbers
from models.risk.population.calendar_months import MONTHS
from models.risk.population.streams import Column, Mask, Stream, Whole, stream

AGE_BANDS = ("18-25", "26-40", "41+")

Paths = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn of customers before their life begins; one row each, months counted from the first."""

    risk: Column
    """Latent risk without life changes; standard normal, but for groups that differ."""
    joined: Whole
    left: Whole
    """From this month on they ask for nothing."""
    woman: Mask
    elsewhere: Mask
    """Their household is registered elsewhere."""
    age_band: Whole
    """Place in AGE_BANDS."""
    district: Column
    basket: Column
    """Stand-ins: an index of where they live tells `elsewhere`, one of what they buy tells `woman`."""
    habit: Column
    """Standard normal: how much of a limit they use, beside all else."""

    def __len__(self) -> int:
        return len(self.risk)


def draw_people(seed: int, block: int, rows: int) -> Drawn:
    """Customers of one block."""
    rng = stream(seed, Stream.PEOPLE, block)
    woman = rng.random(rows) < number("women_share")
    elsewhere = rng.random(rows) < number("elsewhere_share")
    joined = rng.integers(0, MONTHS - 12, rows)
    return Drawn(
        risk=rng.normal(size=rows) + number("elsewhere_on_risk") * (elsewhere - number("elsewhere_share")),
        joined=joined,
        left=joined + 1 + rng.geometric(number("leaves_a_month"), rows),
        woman=woman,
        elsewhere=elsewhere,
        age_band=rng.choice(len(AGE_BANDS), rows, p=numbers("age_shares")),
        district=_telling(rng, elsewhere, number("elsewhere_share"), number("district_tells_elsewhere")),
        basket=_telling(rng, woman, number("women_share"), number("basket_tells_women")),
        habit=rng.normal(size=rows),
    )


def _telling(rng: np.random.Generator, group: Mask, share: float, correlation: float) -> Column:
    """A standard index with this correlation to a group, and none with anything else."""
    standard = (group - share) / np.sqrt(share * (1 - share))
    noise = rng.normal(size=len(group))
    return np.asarray(correlation * standard + np.sqrt(1 - correlation**2) * noise, np.float64)
