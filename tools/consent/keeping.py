"""How long what proves a consent is kept after an account was closed, and what is over by then."""

from datetime import date, datetime, timedelta

from tools.explanation.figures import local_day

PROOF_YEARS = 3
"""Network Data Security Management Regulation 2024, art. 12: what was shared with whom."""

PROOF_AT_LEAST = timedelta(days=365 * PROOF_YEARS)
"""No proof is over sooner."""


def years_after(at: datetime, years: int) -> date:
    """The same day in that year; from a 29 February, 1 March."""
    day = local_day(at)
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def proofs_are_over(closed_at: datetime, at: datetime) -> bool:
    """Whether the day has come on which consents, receipts and the log of looks are gone."""
    return local_day(at) >= years_after(closed_at, PROOF_YEARS)
