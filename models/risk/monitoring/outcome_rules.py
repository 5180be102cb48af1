"""What is to be said of outcomes: calibration, single vintages, early bads, ranking, and challengers."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Final

from models.risk.monitoring.findings import (
    Beside,
    Finding,
    Level,
    Monitored,
    OnBook,
    Vintage,
    WatchedOutcomes,
)
from models.risk.monitoring.thresholds import BADS_MIN, MATURED_MIN, z_level
from models.risk.validation.wording import measured, ranged, share, signed

_ERRORS: Final = "two standard errors are to be watched, three to be acted on"
_CALIBRATION_RULE: Final = (
    f"Bads beside the sum of PDs over all matured limits ({MATURED_MIN} and more): {_ERRORS}. Limits of one "
    "customer are taken to go bad together."
)
_VINTAGE_RULE: Final = (
    f"The vintage furthest from its PDs, of those with {MATURED_MIN} matured limits and more: {_ERRORS}, "
    "widened for how many vintages there are."
)
_EARLY_RULE: Final = (
    "Bads of the newest vintage so far, beside what vintages before it had as early for the same PDs: "
    f"{_ERRORS}; fewer are never loud."
)
_RANKING_RULE: Final = (
    "The 95 % interval of the AUC on matured limits: all of it below the card's is to be watched, below half "
    "of the card's Gini to be acted on. Those who were declined are missing here, which lowers it."
)
_BESIDE_RULE: Final = (
    "The 95 % interval of its AUC less the champion's (DeLong 1988): all above 0 is to be watched."
)


def outcome_findings(monitored: Monitored) -> Iterator[Finding]:
    """In the order of a reader's interest."""
    found = monitored.outcomes
    if found is None:
        text = "No outcomes are known of these decisions: whether PDs came true cannot be told."
        yield Finding(about="Calibration", level=Level.UNKNOWN, text=text, rule=_CALIBRATION_RULE)
        return
    yield _calibration(found)
    yield from _vintages(monitored.vintages)
    yield from _early_bads(monitored.vintages)
    yield from _ranking(found)
    yield from (_beside(each) for each in monitored.beside if each.auc_gap is not None)


def _calibration(found: WatchedOutcomes) -> Finding:
    if found.matured < MATURED_MIN or max(found.expected, found.bads) < BADS_MIN:
        text = f"{found.matured:,} limits have matured, with {found.bads:,} bads: too few to tell."
        return Finding(about="Calibration", level=Level.UNKNOWN, text=text, rule=_CALIBRATION_RULE)
    errors = _errors(found.bads, found.expected, found.standard_error)
    text = (
        f"{found.bads:,} bads where the PDs say {found.expected:,.1f}, of {found.matured:,} matured limits: "
        f"{signed(errors, 1)} standard errors."
    )
    return Finding(about="Calibration", level=z_level(errors), text=text, rule=_CALIBRATION_RULE)


def _vintages(vintages: Sequence[Vintage]) -> Iterator[Finding]:
    told = [
        each for each in vintages if each.matured >= MATURED_MIN and max(_said(each), each.bads) >= BADS_MIN
    ]
    if len(told) < 2:
        return  # one alone is the calibration above

    def errors(each: Vintage) -> float:
        return _errors(each.bads, _said(each), each.standard_error)

    worst = max(told, key=lambda each: abs(errors(each)))
    rate = worst.bad_rate.value if worst.bad_rate else None
    yield Finding(
        about="Bad rate by vintage",
        level=z_level(errors(worst), len(told)),
        text=f"{worst.month} is furthest from its PDs: bad rate {share(rate, 2)}, mean PD "
        f"{share(worst.mean_pd, 2)} ({signed(errors(worst), 1)} standard errors), of {len(told)} vintages.",
        rule=_VINTAGE_RULE,
    )


def _early_bads(vintages: Sequence[Vintage]) -> Iterator[Finding]:
    """The newest vintage that has come to a stage of its window, beside all before it at the same stage."""
    newest = next((each for each in reversed(vintages) if each.on_book), None)
    if newest is None or newest.on_book[-1].followed < MATURED_MIN:
        return
    now = newest.on_book[-1]
    before = [
        stage
        for each in vintages
        if each.month < newest.month
        for stage in each.on_book
        if stage.months == now.months
    ]
    yield from _beside_earlier(newest.month, now, before)


def _beside_earlier(month: str, now: OnBook, before: Sequence[OnBook]) -> Iterator[Finding]:
    """Given all bads together, those of one side are binomial (Przyborowski and Wilenski 1940)."""
    said, bads = sum(each.pd_sum for each in before), sum(each.bads for each in before)
    both = bads + now.bads
    if not said or both < 2 * BADS_MIN:
        return
    part = now.pd_sum / (said + now.pd_sum)
    errors = (now.bads - both * part) / sqrt(both * part * (1 - part))
    yield Finding(
        about="Early bads",
        level=z_level(max(errors, 0.0)),
        text=f"{now.bads:,} of {now.followed:,} limits of {month} were bad within {now.months:g} months; as "
        f"vintages before it went, {bads / said * now.pd_sum:,.1f} were to be expected "
        f"({signed(errors, 1)} standard errors).",
        rule=_EARLY_RULE,
    )


def _ranking(found: WatchedOutcomes) -> Iterator[Finding]:
    if found.auc is None or found.auc_in_card is None:
        return
    half = 0.5 + (found.auc_in_card.value - 0.5) / 2
    level = (
        Level.ACT
        if found.auc.high < half
        else Level.WATCH
        if found.auc.high < found.auc_in_card.low
        else Level.HOLDS
    )
    text = f"AUC {ranged(found.auc)} on matured limits; {ranged(found.auc_in_card)} on the card."
    yield Finding(about="Ranking", level=level, text=text, rule=_RANKING_RULE)


def _beside(each: Beside) -> Finding:
    assert each.auc_gap is not None, "only those with a gap are told"
    text = (
        f"AUC {measured(each.auc)}, the champion's {measured(each.champion_auc)} on the same "
        f"{each.matured:,} matured limits; difference {ranged(each.auc_gap, 3, '+')}."
    )
    level = Level.WATCH if each.auc_gap.low > 0 else Level.HOLDS
    return Finding(about=f"{each.role} {each.model_version}", level=level, text=text, rule=_BESIDE_RULE)


def _said(vintage: Vintage) -> float:
    """Bads that the PDs of the matured say."""
    return vintage.matured * (vintage.mean_pd or 0.0)


def _errors(bads: int, said: float, error: float) -> float:
    return (bads - said) / error if error else 0.0
