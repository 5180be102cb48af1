"""Figures of a simulation in words, one way for the terminal and the page. Money in yuan."""

from typing import Final

from models.risk.measures import Interval
from models.risk.validation.wording import NOT_KNOWN, measured, share, signed
from tools.simulation.findings import Compared, Simulation, Unit, Way

NAMES: Final = {
    "approved": "approved",
    "to_a_person": "to a person",
    "declined": "declined",
    "average_limit_allowed": "average limit allowed",
    "average_rise_allowed": "average rise allowed",
    "average_rate_allowed": "average rate allowed, a year",
    "mean_pd_allowed": "mean PD of those allowed",
    "expected_loss": "expected loss",
    "revenue": "revenue",
    "funding": "funding",
    "capital": "capital held",
    "capital_cost": "cost of capital",
    "operating": "operating",
    "profit": "profit",
    "undrawn": "undrawn",
    "true_pd_allowed": "true PD of those allowed",
    "true_take_up_allowed": "true chance that an allowed limit is taken",
    "true_loss_a_request": "true expected loss a request",
    "gap_approved": "furthest apart: approved",
    "gap_average_limit_allowed": "furthest apart: average limit",
    "gap_average_rate_allowed": "furthest apart: average rate",
}
WAYS: Final[dict[Way, str]] = {
    "same": "the same answer",
    "up": "a higher limit",
    "down": "a lower limit",
    "price": "the same limit at another rate",
    "newly_allowed": "newly allowed",
    "newly_declined": "newly declined",
    "to_a_person": "newly to a person",
}
VERDICTS: Final = {"allow": "allowed", "refer": "to a person", "decline": "declined"}
SOURCES: Final = {
    "simulated": "simulated requests",
    "stored": "past requests",
    "shadow": "live requests, weighed by the shadow beside them",
}
ATTRIBUTES: Final = {"sex": "sex", "registered": "household registered", "age_band": "age band"}


def name_of(compared: Compared) -> str:
    """The figure's name for people."""
    plain, a_request, _ = compared.name.partition("_a_request")
    if compared.name in NAMES:
        return NAMES[compared.name]
    return f"{NAMES[plain]} a request" if a_request else plain


def value_of(unit: Unit, value: float | None) -> str:
    """One value in its unit."""
    if value is None:
        return NOT_KNOWN
    if unit == "minor":
        return yuan(value)
    return share(value, 2) if unit == "share" else f"{measured(value / 100, 2)} %"


def difference_of(compared: Compared) -> str:
    """The difference with its interval: +1.20 [+0.80, +1.60]; percent points where it is a share or rate."""
    return _ranged(compared.unit, compared.difference)


def yuan(minor: float) -> str:
    """¥12,345 or, of less than a thousand, ¥123.45."""
    amount = minor / 100
    sign = "−" if amount < 0 else ""
    return f"{sign}¥{abs(amount):,.0f}" if abs(amount) >= 1000 else f"{sign}¥{abs(amount):,.2f}"


def rows_of(figures: tuple[Compared, ...]) -> list[tuple[str, str, str, str]]:
    """Name, against, policy, difference."""
    return [
        (
            name_of(each),
            value_of(each.unit, each.against),
            value_of(each.unit, each.policy),
            difference_of(each),
        )
        for each in figures
    ]


def headline(found: Simulation) -> str:
    """How many answers change, in one sentence."""
    same = next(each.requests for each in found.moved if each.way == "same")
    changed = found.requests - same
    if not changed:
        return f"No answer changes in {found.requests:,} requests."
    return f"{changed:,} of {found.requests:,} answers change ({share(changed / found.requests)})."


def _ranged(unit: Unit, found: Interval | None) -> str:
    if found is None:
        return NOT_KNOWN
    by = {"share": 100.0, "bps": 0.01, "minor": 0.01}[unit]
    places = 0 if unit == "minor" and abs(found.value) >= 100_000 else 2
    value, low, high = (_grouped(by * each, places) for each in (found.value, found.low, found.high))
    return f"{value} [{low}, {high}]"


def _grouped(value: float, places: int) -> str:
    if abs(value) < 1000:
        return signed(value, places)
    return f"{value:+,.{places}f}".replace("-", "−")
