"""Whether a model treats groups alike as far as was measured, as claims by fixed thresholds.

Four fifths of the highest group's rate is the rule of 29 CFR 1607.4(D), used here as a line to explain
oneself at, not as a safe harbour.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from models.risk.validation.claims import Claim, Standing
from models.risk.validation.findings import Alternative, GroupRow, Validation
from models.risk.validation.wording import in_words, listed, measured, ranged, share, signed_share

FOUR_FIFTHS: Final = 0.8
GROUP_ROWS_MIN: Final = 100
GAP_MAX: Final = 0.1
GROUP_ECE_MAX: Final = 0.05
FAIRER_BY: Final = 0.01
_SELECTED: Final = {
    Standing.AGAINST: "below four fifths",
    Standing.WATCH: "perhaps below four fifths",
    Standing.HOLDS: "above four fifths",
}


def by_attribute(rows: tuple[GroupRow, ...]) -> list[tuple[str, list[GroupRow]]]:
    """Rows of each protected attribute, attributes and levels in the order they came."""
    order = {row.attribute: None for row in rows}
    place = list(order).index
    return [
        (name, list(found))
        for name, found in groupby(
            sorted(rows, key=lambda row: place(row.attribute)), lambda row: row.attribute
        )
    ]


def fair(validation: Validation) -> Iterator[Claim]:
    """Selection, errors and calibration of each protected attribute, and whether anything fairer is known."""
    if not validation.groups:
        text = (
            "Not measured: the lender's table holds no protected attribute. This says nothing about fairness."
        )
        yield Claim(about="Fairness", standing=Standing.UNKNOWN, gist="no groups known", text=text, rule="")
        return
    for attribute, rows in by_attribute(validation.groups):
        large = [row for row in rows if row.rows >= GROUP_ROWS_MIN]
        if len(large) < 2:
            text = "Not measured: fewer than two groups are large enough."
            rule = f"Groups from {GROUP_ROWS_MIN} rows."
            gist = f"{attribute}: groups too small"
            yield Claim(
                about=f"Selection by {attribute}", standing=Standing.UNKNOWN, gist=gist, text=text, rule=rule
            )
            continue
        yield _selection(attribute, large)
        yield _errors(attribute, large)
    yield _alternatives(validation.alternatives)


def fairer(found: Alternative) -> bool:
    """Whether the alternative's selection ratio is nearer to 1 by more than counts."""
    return abs(1 - found.selection_ratio_after) < abs(1 - found.selection_ratio_before) - FAIRER_BY


def _selection(attribute: str, rows: list[GroupRow]) -> Claim:
    lowest, highest = (end(rows, key=lambda row: row.selection_rate) for end in (min, max))
    below = lowest.selection_rate < FOUR_FIFTHS * highest.selection_rate
    doubtful = any(row.selection_ratio.low < FOUR_FIFTHS for row in rows)
    standing = Standing.AGAINST if below else Standing.WATCH if doubtful else Standing.HOLDS
    return Claim(
        about=f"Selection by {attribute}",
        standing=standing,
        gist=f"{attribute}: {_SELECTED[standing]}",
        text=f'Approved are {share(lowest.selection_rate)} of "{lowest.level}" and '
        f"{share(highest.selection_rate)} "
        f'of "{highest.level}": {_SELECTED[standing]}. Ratio of '
        f'"{lowest.level}" to the largest group: {ranged(lowest.selection_ratio, 2)}.',
        rule=f"Lowest rate at least {FOUR_FIFTHS} of the highest; no group's ratio to the largest group has "
        f"an interval that goes below {FOUR_FIFTHS}. Groups from {GROUP_ROWS_MIN} rows.",
    )


def _errors(attribute: str, rows: list[GroupRow]) -> Claim:
    gaps = [(abs(gap), gap, row, who) for row in rows for gap, who in _gaps(row)]
    worst = max(gaps, key=lambda each: each[0], default=None)
    off = [row.level for row in rows if row.ece is not None and row.ece > GROUP_ECE_MAX]
    wide = worst is not None and worst[0] > GAP_MAX
    ece = max((row.ece for row in rows if row.ece is not None), default=None)
    if worst is None and ece is None:
        standing, words = Standing.UNKNOWN, "not measured"
    else:
        standing, words = (Standing.WATCH, "differ") if wide or off else (Standing.HOLDS, "alike")
    return Claim(
        about=f"Errors by {attribute}",
        standing=standing,
        gist=f"{attribute}: errors {words}",
        text=" ".join(_said_of_errors(worst, off, ece)),
        rule=f"Gaps of approval among goods and among bads up to {GAP_MAX:.0%}; ECE of each group "
        f"up to {GROUP_ECE_MAX}.",
    )


def _said_of_errors(
    worst: tuple[float, float, GroupRow, str] | None, off: list[str], ece: float | None
) -> Iterator[str]:
    if worst is not None:
        _, gap, row, who = worst
        yield f'Widest gap to the largest group: "{row.level}", {who}, {signed_share(gap)}.'
    if off:
        yield f"Not calibrated for {listed(off)}."
    yield f"Greatest ECE in a group: {measured(ece)}."


def _gaps(row: GroupRow) -> Iterator[tuple[float, str]]:
    if row.true_positive_gap is not None:
        yield row.true_positive_gap, "approved among the goods"
    if row.false_positive_gap is not None:
        yield row.false_positive_gap, "approved among the bads"


def _alternatives(tried: tuple[Alternative, ...]) -> Claim:
    rule = f"None of equal quality brings the selection ratio nearer to 1 by more than {FAIRER_BY}."
    if not tried:
        text = "Not searched: no less discriminatory alternative was tried."
        return Claim(
            about="Fairer alternatives", standing=Standing.UNKNOWN, gist="none searched", text=text, rule=rule
        )
    found = [each for each in tried if each.equal_quality and fairer(each)]
    if not found:
        text = f"Tried: {in_words(len(tried))}. None of equal quality was fairer."
        return Claim(
            about="Fairer alternatives",
            standing=Standing.HOLDS,
            gist="none fairer found",
            text=text,
            rule=rule,
        )
    best = min(found, key=lambda each: abs(1 - each.selection_ratio_after))
    text = (
        f'One of equal quality is fairer: "{best.what}" brings the selection ratio by {best.attribute} from '
        f"{measured(best.selection_ratio_before, 2)} to {measured(best.selection_ratio_after, 2)} (AUC "
        f"{ranged(best.auc_difference, 4, '+')}). Take it, or write down why not."
    )
    return Claim(
        about="Fairer alternatives",
        standing=Standing.AGAINST,
        gist="a fairer model is as good",
        text=text,
        rule=rule,
    )
