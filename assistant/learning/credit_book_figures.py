"""Figures of a report: parts of the book, who changes sides, and what the declined may hide."""

from collections.abc import Sequence

from assistant.learning.credit_figures import (
    ROWS_SHOWN,
    Figure,
    Section,
    Table,
    judged_rows,
    of_all,
    round_axis,
    share_axis,
)
from assistant.learning.plot_marks import Drawing, Shape
from assistant.learning.plots import Style, brief, series
from assistant.learning.row_plots import Arrow, Limit, Row, RowPlot, Spot
from models.risk.validation.findings import RejectBound, SegmentRow, SwapSet, Validation
from models.risk.validation.wording import counted, measured, ranged, ranged_share, share, signed_share

_KEY: tuple[tuple[str, Style, Shape], ...] = (
    ("mean PD", series(0), "ring"),
    ("bad rate", series(1), "diamond"),
)


def book(validation: Validation) -> Section:
    """Segments, swap sets and the bound on the declined."""
    return Section("In the book", (_segments(validation), _swaps(validation), _declined(validation)))


def said_and_came(what: str, named: Sequence[tuple[str, float, float]]) -> Drawing:
    """Mean PD and bad rate of each name, as two signs of one row."""
    rows = [
        Row(
            name,
            (Arrow(said, came), Spot(said, series(0), "ring"), Spot(came, series(1), "diamond")),
            told=f"{name}: mean PD {share(said)}, bad rate {share(came)}",
        )
        for name, said, came in named
    ]
    axis = share_axis(f"{what}: mean PD and bad rate", max((max(pair) for _, *pair in named), default=1.0))
    return RowPlot(f"Calibration by {what}", axis, rows, key=_KEY).drawing()


def _segments(validation: Validation) -> Figure:
    if not validation.segments:
        return Figure("Segments", absent="The lender named no segments.")
    shown = validation.segments[:ROWS_SHOWN]
    named = [(f"{row.segment}: {row.level}", row.mean_pd, row.bad_rate) for row in shown]
    table = Table(
        ("segment", "level", "rows", "bad rate", "mean PD", "AUC", "ECE"),
        tuple(
            (
                row.segment,
                row.level,
                counted(row.rows),
                share(row.bad_rate, 2),
                share(row.mean_pd, 2),
                ranged(row.auc),
                measured(row.ece, 4),
            )
            for row in validation.segments
        ),
        words=2,
    )
    drawings = (said_and_came("segment", named), *_segment_aucs(shown))
    return Figure(
        "Segments",
        "The two signs of a row should lie together; whiskers (95 %) of AUC should stay right of chance."
        + of_all(len(shown), len(validation.segments), "levels"),
        judged_rows(validation),
        drawings,
        table,
    )


def _segment_aucs(shown: Sequence[SegmentRow]) -> list[Drawing]:
    known = [(row, row.auc) for row in shown if row.auc is not None]
    if not known:
        return []
    rows = [
        Row(
            f"{row.segment}: {row.level}",
            (Spot(found.value, series(0), low=found.low, high=found.high),),
            measured(found.value),
            f"{row.segment}: {row.level}: AUC {ranged(found)}",
        )
        for row, found in known
    ]
    axis = round_axis(
        "AUC", [0.5, *(end for _, found in known for end in (found.low, found.high))], brief, zero=False
    )
    return [RowPlot("AUC in segments", axis, rows, limits=(Limit(0.5, "by chance"),)).drawing()]


def _swaps(validation: Validation) -> Figure:
    if not validation.swap_sets:
        return Figure("Who changes sides", absent="No swap set was made.")
    drawings = tuple(_swap(each) for each in validation.swap_sets if each.swapped_in_bad_rate is not None)
    head = ("one", "in place of", "approved", "let in", "bad rate", "turned away", "bad rate")
    worth = ("bad rate of the approved", "before", "relative change", "approved at the bad rate before")
    table = Table((*head, *worth), tuple(map(_swap_cells, validation.swap_sets)), words=2)
    return Figure(
        "Who changes sides",
        "When one model decides in place of the other: those let in should be less often bad than "
        "those turned away.",
        f"{judged_rows(validation)} Both approve the same share.",
        drawings,
        table,
    )


def _swap_cells(each: SwapSet) -> tuple[str, ...]:
    return (
        each.one,
        each.other,
        share(each.approval_rate),
        counted(each.swapped_in),
        share(each.swapped_in_bad_rate),
        counted(each.swapped_out),
        share(each.swapped_out_bad_rate),
        share(each.bad_rate_one, 2),
        share(each.bad_rate_other, 2),
        ranged_share(each.bad_rate_change),
        share(each.approval_rate_at_same_bad_rate),
    )


def _swap(swap: SwapSet) -> Drawing:
    told = (
        ("let in", swap.swapped_in, swap.swapped_in_bad_rate),
        ("turned away", swap.swapped_out, swap.swapped_out_bad_rate),
    )
    known = [(f"{counted(rows)} {name}", rate) for name, rows, rate in told if rate is not None]
    rows = [
        Row(name, (Spot(rate, series(1), "diamond"),), share(rate), f"{name}: bad rate {share(rate)}")
        for name, rate in known
    ]
    axis = share_axis(f"bad rate, {swap.one} in place of {swap.other}", max(rate for _, rate in known))
    return RowPlot(f"{swap.one} in place of {swap.other}", axis, rows).drawing()


def _declined(validation: Validation) -> Figure:
    title, found = "What the declined may hide", validation.rejects
    if found is None:
        return Figure(
            title, absent="The table holds no declined applicants: nothing bounds what they would have done."
        )
    table = Table(
        ("", "low bound", "high bound"),
        (
            (
                "the declined are so many times as bad as said",
                measured(found.factor_low, 2),
                measured(found.factor_high, 2),
            ),
            ("bad rate of the whole book", share(found.bad_rate_low), share(found.bad_rate_high)),
            (
                "approval rate at the same bad rate changes by",
                signed_share(found.approval_shift_low),
                signed_share(found.approval_shift_high),
            ),
        ),
    )
    return Figure(
        title,
        "A bound and no estimate: nobody saw how the declined would have fared.",
        f"{counted(found.declined)} declined applicants and those accepted.",
        (_bound(found),),
        table,
    )


def _bound(found: RejectBound) -> Drawing:
    rows = [
        Row("accepted: mean PD", (Spot(found.mean_pd_accepted, series(0)),), share(found.mean_pd_accepted)),
        Row("declined: mean PD", (Spot(found.mean_pd_declined, series(0)),), share(found.mean_pd_declined)),
        Row(
            "whole book: bad rate, low to high bound",
            (
                Arrow(found.bad_rate_low, found.bad_rate_high),
                Spot(found.bad_rate_low, series(1), "diamond"),
                Spot(found.bad_rate_high, series(1), "diamond"),
            ),
            f"{share(found.bad_rate_low)} to {share(found.bad_rate_high)}",
        ),
    ]
    ends = [found.mean_pd_declined, found.mean_pd_accepted, found.bad_rate_high]
    return RowPlot("What the declined may hide", share_axis("PD or bad rate", max(ends)), rows).drawing()
