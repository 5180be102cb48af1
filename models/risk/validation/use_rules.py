"""What speaks for or against using a model: stability, segments, those declined; by fixed thresholds.

PSI below 0.1 is taken as stable and above 0.25 as moved (Siddiqi 2006).
"""

from collections.abc import Iterator
from typing import Final

from models.risk.validation.claims import Claim, Standing, in_time
from models.risk.validation.findings import SegmentRow, SwapSet, Validation
from models.risk.validation.wording import counted, in_words, listed, measured, share

PSI_WATCH, PSI_MOVED = 0.1, 0.25
MONTH_ROWS_MIN: Final = 200
SEGMENT_ROWS_MIN: Final = 200
SEGMENT_ECE_MAX: Final = 0.05
HIDDEN_MAX: Final = 1.5
_PSI_RULE: Final = (
    f"PSI below {PSI_WATCH} holds, from {PSI_WATCH} is to be watched, above {PSI_MOVED} has moved"
)


def stable(validation: Validation) -> Iterator[Claim]:
    """Whether scores, and what they are made of, stayed where they were when it was fitted."""
    yield _months(validation)
    yield _drift(validation)


def in_segments(validation: Validation) -> Iterator[Claim]:
    """Whether the model works in every part of the book that the lender named."""
    if not validation.segments:
        yield Claim(
            about="Segments",
            standing=Standing.UNKNOWN,
            gist="no segments named",
            text="Not measured: the lender named no segments.",
            rule="",
        )
        return
    large = [row for row in validation.segments if row.rows >= SEGMENT_ROWS_MIN]
    failing = [f"{row.segment}: {row.level}" for row in large if _fails(row)]
    yield Claim(
        about="Segments",
        standing=Standing.WATCH if failing else Standing.HOLDS,
        gist=f"not shown in {listed(failing, 1)}" if failing else "works in each segment",
        text=f"Not shown to work in {listed(failing)}."
        if failing
        else "Tells bads apart and is calibrated in each segment that is large enough "
        f"({in_words(len(large))}).",
        rule=f"Segments from {SEGMENT_ROWS_MIN} rows: AUC's interval above 0.5 and ECE up to "
        f"{SEGMENT_ECE_MAX}.",
    )


def changing_sides(validation: Validation) -> Iterator[Claim]:
    """Whether those whom a change of model lets in are better than those whom it turns away."""
    for swap in validation.swap_sets:
        if swap.swapped_in_bad_rate is not None and swap.swapped_out_bad_rate is not None:
            yield _swap(swap, swap.swapped_in_bad_rate, swap.swapped_out_bad_rate)


def declined(validation: Validation) -> Iterator[Claim]:
    """What could be hidden among applicants whose outcome nobody saw."""
    found, rule = (
        validation.rejects,
        f"At the high bound the bad rate is up to {HIDDEN_MAX} times the accepted's PD.",
    )
    if found is None:
        text = (
            "Not measured: the table holds no declined applicants. If there were any, figures "
            "are of those accepted."
        )
        gist = "the declined: not measured"
        yield Claim(about="Declined applicants", standing=Standing.UNKNOWN, gist=gist, text=text, rule=rule)
        return
    hidden = found.bad_rate_high > HIDDEN_MAX * found.mean_pd_accepted
    yield Claim(
        about="Declined applicants",
        standing=Standing.WATCH if hidden else Standing.HOLDS,
        gist=f"bad rate up to {share(found.bad_rate_high)} with the declined",
        text=f"Nobody knows how the {counted(found.declined)} declined would have fared. Had they been "
        f"{measured(found.factor_low, 2)} to {measured(found.factor_high, 2)} times as bad as the model "
        f"says, the whole book's bad rate would be {share(found.bad_rate_low)} to "
        f"{share(found.bad_rate_high)}; the accepted's mean PD is {share(found.mean_pd_accepted)}.",
        rule=rule,
    )


def _months(validation: Validation) -> Claim:
    rule = f"{_PSI_RULE}; months from {MONTH_ROWS_MIN} rows."
    large = [each for each in validation.months if each.rows >= MONTH_ROWS_MIN]
    if not large or not in_time(validation):
        none = "Not measured: no months, or too few rows in each; folds say nothing about time."
        gist = "no months"
        return Claim(about="Stability over time", standing=Standing.UNKNOWN, gist=gist, text=none, rule=rule)
    worst = max(large, key=lambda each: each.psi)
    standing = _of_psi(worst.psi)
    words = {Standing.HOLDS: "stable", Standing.WATCH: "moving"}.get(standing, "moved away")
    text = f"The score's PSI against fitting is at most {measured(worst.psi)} ({worst.name}): {words}."
    gist = f"{words}, PSI up to {measured(worst.psi)}"
    return Claim(about="Stability over time", standing=standing, gist=gist, text=text, rule=rule)


def _drift(validation: Validation) -> Claim:
    rule = f"{_PSI_RULE}; a factor that moved is to be watched."
    folds = bool(validation.months) and not in_time(validation)
    if not validation.factor_drift or folds:
        none = "Not measured: no factor was compared with rows of an earlier time."
        gist = "factors: not compared"
        return Claim(about="Drift of factors", standing=Standing.UNKNOWN, gist=gist, text=none, rule=rule)
    moved = sorted(
        (each for each in validation.factor_drift if each.psi > PSI_MOVED), key=lambda each: -each.psi
    )
    worst = max(validation.factor_drift, key=lambda each: each.psi)
    names = listed([each.factor for each in moved])
    text = f"Moved since fitting: {names}. " if moved else "No factor moved since fitting. "
    return Claim(
        about="Drift of factors",
        standing=Standing.WATCH if worst.psi >= PSI_WATCH else Standing.HOLDS,
        gist=f"factors: PSI up to {measured(worst.psi)}",
        text=f"{text}The greatest PSI is {measured(worst.psi)}.",
        rule=rule,
    )


def _of_psi(psi: float) -> Standing:
    if psi > PSI_MOVED:
        return Standing.AGAINST
    return Standing.WATCH if psi >= PSI_WATCH else Standing.HOLDS


def _fails(row: SegmentRow) -> bool:
    blind = row.auc is not None and row.auc.low <= 0.5
    return blind or (row.ece is not None and row.ece > SEGMENT_ECE_MAX)


def _swap(swap: SwapSet, let_in: float, turned_away: float) -> Claim:
    change = swap.bad_rate_change
    better = let_in <= turned_away if change is None else change.low <= 0
    return Claim(
        about=f"{swap.one} in place of {swap.other}",
        standing=Standing.HOLDS if better else Standing.WATCH,
        gist=f"{swap.one} lets in {'no worse' if better else 'worse'} than it turns away",
        text=f"At {share(swap.approval_rate)} approved it lets in {counted(swap.swapped_in)} with a bad "
        f"rate of {share(let_in)} and turns away {counted(swap.swapped_out)} with {share(turned_away)}.",
        rule="Those let in are no worse than those turned away; where the change of the bad rate has an "
        "interval, not all of it lies above 0.",
    )
