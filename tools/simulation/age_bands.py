"""The bands of age that fairness is judged by, for simulated and for real people alike."""

from models.risk.population.people import AGE_BANDS


def age_band(age: int) -> str:
    """The band that somebody of this age is in; those under 18 get no credit and fall into the first."""
    lowest, middle, highest = AGE_BANDS
    return lowest if age <= 25 else middle if age <= 40 else highest
