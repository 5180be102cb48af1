"""When monitoring speaks up: fixed thresholds, written beside what was found."""

from collections.abc import Iterator
from math import sqrt
from typing import Final

from models.risk.monitoring.findings import Finding, Level, Monitored, Vintage

PSI_WATCH: Final = 0.1
PSI_ACT: Final = 0.25
"""As in Siddiqi 2006, after what chance alone brings is taken off."""
ROWS_MIN: Final = 100
"""Decisions a month that drift is told for."""
MATURED_MIN: Final = 50
Z_ACT: Final = 3.0
Z_WATCH: Final = 2.0
CHANGE_WATCH: Final = 0.15

_PSI_RULE = (
    f"PSI of a month with {ROWS_MIN} decisions and more, less what chance brings: from {PSI_WATCH} to be "
    f"watched, from {PSI_ACT} to be acted on."
)
_CALIBRATION_RULE = (
    f"Bads against the sum of PDs, over vintages with {MATURED_MIN} matured limits and more: {Z_WATCH:g} "
    f"standard errors off is to be watched, {Z_ACT:g} to be acted on."
)


def findings_of(monitored: Monitored) -> tuple[Finding, ...]:
    """What is to be said of all the figures, in the order of a reader's interest."""
    return (
        *_score_drift(monitored),
        *_factor_drift(monitored),
        *_evidence(monitored),
        *_calibration(monitored),
    )


def _score_drift(monitored: Monitored) -> Iterator[Finding]:
    told = [month for month in monitored.months if month.decisions >= ROWS_MIN]
    if not told:
        text = f"No month has {ROWS_MIN} decisions yet."
        yield Finding(about="Score", level=Level.UNKNOWN, text=text, rule=_PSI_RULE)
        return
    worst = max(told, key=lambda month: month.psi - month.by_chance)
    beyond = worst.psi - worst.by_chance
    text = (
        f"The PD's distribution was furthest from the card's in {worst.month}: PSI {worst.psi:.3f}, of which "
        f"{worst.by_chance:.3f} is chance. Mean PD {told[0].mean_pd:.2%} in {told[0].month}, "
        f"{told[-1].mean_pd:.2%} in {told[-1].month}."
    )
    yield Finding(about="Score", level=_psi_level(beyond), text=text, rule=_PSI_RULE)


def _factor_drift(monitored: Monitored) -> Iterator[Finding]:
    if monitored.decisions < ROWS_MIN or not monitored.factors:
        return
    worst = monitored.factors[0]
    yield Finding(
        about="Factors of the account",
        level=_psi_level(worst.psi),
        text=f"{worst.factor} moved most: PSI {worst.psi:.3f} over all months, "
        f"{worst.psi_last:.3f} in the last.",
        rule=f"PSI from {PSI_WATCH} to be watched, from {PSI_ACT} to be acted on.",
    )


def _evidence(monitored: Monitored) -> Iterator[Finding]:
    moved = [each for each in monitored.evidence if abs(each.last - each.first) >= CHANGE_WATCH]
    enough = (
        len(monitored.months) > 1
        and min(monitored.months[0].decisions, monitored.months[-1].decisions) >= ROWS_MIN
    )
    if not monitored.evidence or not enough:
        return
    names = ", ".join(f"{each.category} {each.first:.0%} to {each.last:.0%}" for each in moved)
    yield Finding(
        about="Evidence shown",
        level=Level.WATCH if moved else Level.HOLDS,
        text=f"Shown more or less often: {names}."
        if moved
        else "People show evidence about as often as before.",
        rule=f"A category's share of decisions moved by {CHANGE_WATCH:.0%} and more, first to last month.",
    )


def _calibration(monitored: Monitored) -> Iterator[Finding]:
    told = [each for each in monitored.vintages if each.matured >= MATURED_MIN and each.mean_pd is not None]
    if not told:
        text = (
            "No outcomes were given." if not monitored.vintages else "No vintage has matured in numbers yet."
        )
        yield Finding(about="Calibration", level=Level.UNKNOWN, text=text, rule=_CALIBRATION_RULE)
        return
    expected, bads, error = _sums(told)
    off = (bads - expected) / error if error else 0.0
    level = Level.ACT if abs(off) >= Z_ACT else Level.WATCH if abs(off) >= Z_WATCH else Level.HOLDS
    text = (
        f"{bads:,} bads where {expected:,.1f} were said ({off:+.1f} standard errors), in {len(told)} matured "
        f"vintages from {told[0].month} to {told[-1].month}."
    )
    yield Finding(about="Calibration", level=level, text=text, rule=_CALIBRATION_RULE)


def _sums(vintages: list[Vintage]) -> tuple[float, int, float]:
    """Expected bads, bads, and the standard error of their difference were the PDs true."""
    expected = sum(each.matured * (each.mean_pd or 0.0) for each in vintages)
    variance = sum(each.matured * (each.mean_pd or 0.0) * (1 - (each.mean_pd or 0.0)) for each in vintages)
    return expected, sum(each.bads for each in vintages), sqrt(variance)


def _psi_level(psi: float) -> Level:
    return Level.ACT if psi >= PSI_ACT else Level.WATCH if psi >= PSI_WATCH else Level.HOLDS
