"""Figures of a report: how groups fare, and what fairer alternatives were tried."""

from assistant.learning.credit_book_figures import said_and_came
from assistant.learning.credit_figures import Figure, Section, Table, judged_rows, round_axis
from assistant.learning.plot_marks import Drawing, Ink, Shape
from assistant.learning.plots import Style, brief, percent, series
from assistant.learning.row_plots import Arrow, Limit, Row, RowPlot, Spot
from models.risk.validation.fairness_rules import FOUR_FIFTHS, by_attribute
from models.risk.validation.findings import Alternative, GroupRow, Validation
from models.risk.validation.wording import counted, measured, ranged, share, signed, signed_share

_FOUR_FIFTHS = Limit(FOUR_FIFTHS, "four fifths", Style(Ink.SECOND, (5, 3)))
_EVEN = Limit(1.0, "as often")
_GOODS: tuple[str, Style, Shape] = ("among the goods", series(0), "ring")
_BADS: tuple[str, Style, Shape] = ("among the bads", series(1), "diamond")


def fairness(validation: Validation) -> Section:
    """Selection, errors, calibration by group; alternatives."""
    if not validation.groups:
        absent = "Not measured: the table holds no protected attribute. This says nothing about fairness."
        return Section("Fairness", (Figure("Groups", absent=absent), _alternatives(validation)))
    told = by_attribute(validation.groups)
    return Section(
        "Fairness",
        (
            _selection(validation, told),
            _gaps(validation, told),
            _calibrated(validation, told),
            _alternatives(validation),
        ),
    )


def _selection(validation: Validation, told: list[tuple[str, list[GroupRow]]]) -> Figure:
    table = Table(
        ("attribute", "group", "rows", "approved", "ratio to the largest group"),
        tuple(
            (
                row.attribute,
                row.level,
                counted(row.rows),
                share(row.selection_rate),
                ranged(row.selection_ratio, 2),
            )
            for _, rows in told
            for row in rows
        ),
        words=2,
    )
    return Figure(
        "Who is approved",
        "How often a group is approved for each approval of the largest group; left of four fifths "
        "must be explained.",
        f"{judged_rows(validation)} At {share(validation.approval_rate)} approved; whiskers are 95 "
        "% intervals.",
        tuple(_selection_of(name, rows) for name, rows in told),
        table,
    )


def _selection_of(attribute: str, rows: list[GroupRow]) -> Drawing:
    shown = [
        Row(
            row.level,
            (Spot(found.value, series(0), low=found.low, high=found.high),),
            measured(found.value, 2),
            f"{row.level}: {ranged(found, 2)} times as often",
        )
        for row in rows
        for found in [row.selection_ratio]
    ]
    ends = [0.7, 1.1, *(end for row in rows for end in (row.selection_ratio.low, row.selection_ratio.high))]
    axis = round_axis(f"{attribute}: selection ratio", ends, brief, zero=False)
    return RowPlot(f"Selection ratio by {attribute}", axis, shown, limits=(_FOUR_FIFTHS, _EVEN)).drawing()


def _gaps(validation: Validation, told: list[tuple[str, list[GroupRow]]]) -> Figure:
    table = Table(
        ("attribute", "group", "gap among the goods", "gap among the bads"),
        tuple(
            (
                row.attribute,
                row.level,
                signed_share(row.true_positive_gap),
                signed_share(row.false_positive_gap),
            )
            for _, rows in told
            for row in rows
        ),
        words=2,
    )
    return Figure(
        "Gaps of errors",
        "How much more often (right) or less often (left) a group is approved than the largest one, good "
        "payers and bad ones apart, in points of a hundred.",
        f"{judged_rows(validation)} At {share(validation.approval_rate)} approved.",
        tuple(_gaps_of(name, rows) for name, rows in told),
        table,
    )


def _gaps_of(attribute: str, rows: list[GroupRow]) -> Drawing:
    shown, ends = [], [-0.1, 0.1]
    for row in rows:
        good, bad = row.true_positive_gap, row.false_positive_gap
        signs = [] if good is None else [Spot(good, series(0), "ring")]
        signs += [] if bad is None else [Spot(bad, series(1), "diamond")]
        told = f"{row.level}: {signed_share(good)} among the goods, {signed_share(bad)} among the bads"
        shown.append(Row(row.level, tuple(signs), told=told))
        ends += [gap for gap in (good, bad) if gap is not None]
    axis = round_axis(f"{attribute}: gap to the largest group", ends, percent)
    limits = (Limit(0.0, "no gap"),)
    return RowPlot(f"Gaps by {attribute}", axis, shown, limits=limits, key=(_GOODS, _BADS)).drawing()


def _calibrated(validation: Validation, told: list[tuple[str, list[GroupRow]]]) -> Figure:
    table = Table(
        ("attribute", "group", "rows", "mean PD", "bad rate", "ECE"),
        tuple(
            (
                row.attribute,
                row.level,
                counted(row.rows),
                share(row.mean_pd, 2),
                share(row.bad_rate, 2),
                measured(row.ece, 4),
            )
            for _, rows in told
            for row in rows
        ),
        words=2,
    )
    return Figure(
        "Calibration by group",
        "The two signs of a row should lie together: a PD means the same for everybody.",
        judged_rows(validation),
        tuple(
            said_and_came(name, [(row.level, row.mean_pd, row.bad_rate) for row in rows])
            for name, rows in told
        ),
        table,
    )


def _alternatives(validation: Validation) -> Figure:
    tried = validation.alternatives
    if not tried:
        return Figure("Alternatives tried", absent="No less discriminatory alternative was looked for.")
    table = Table(
        ("alternative", "attribute", "quality", "AUC, less the model's", "ratio before", "ratio after"),
        tuple(
            (
                each.what,
                each.attribute,
                _quality(each),
                ranged(each.auc_difference, 4, "+"),
                measured(each.selection_ratio_before, 2),
                measured(each.selection_ratio_after, 2),
            )
            for each in tried
        ),
        words=3,
    )
    return Figure(
        "Alternatives tried",
        "From the ring the selection ratio moves to the filled sign (first plot) at some cost of AUC "
        "(second); where a dot of equal quality lies nearer to 1, take that model or write down why not.",
        judged_rows(validation),
        (_tried(tried), _costs(tried)),
        table,
    )


def _tried(tried: tuple[Alternative, ...]) -> Drawing:
    rows = [
        Row(
            f"{each.attribute}: {each.what}",
            (
                Arrow(each.selection_ratio_before, each.selection_ratio_after),
                Spot(each.selection_ratio_before, Style(Ink.MUTED), "ring"),
                Spot(each.selection_ratio_after, _ink(each), _sign(each)),
            ),
            measured(each.selection_ratio_after, 2),
            f"{each.what}: from {measured(each.selection_ratio_before, 2)} to "
            f"{measured(each.selection_ratio_after, 2)}, {_quality(each)}",
        )
        for each in tried
    ]
    ends = [
        0.7,
        1.1,
        *(end for each in tried for end in (each.selection_ratio_before, each.selection_ratio_after)),
    ]
    key: tuple[tuple[str, Style, Shape], ...] = (
        ("now", Style(Ink.MUTED), "ring"),
        ("equal quality", series(0), "circle"),
        ("worse", series(1), "diamond"),
    )
    axis = round_axis("selection ratio, lowest to highest", ends, brief, zero=False)
    return RowPlot("Alternatives tried", axis, rows, limits=(_FOUR_FIFTHS, _EVEN), key=key).drawing()


def _costs(tried: tuple[Alternative, ...]) -> Drawing:
    rows = [
        Row(
            f"{each.attribute}: {each.what}",
            (Spot(found.value, _ink(each), _sign(each), found.low, found.high),),
            signed(found.value, 4),
            f"{each.what}: AUC {ranged(found, 4, '+')}",
        )
        for each in tried
        for found in [each.auc_difference]
    ]
    ends = [end for each in tried for end in (each.auc_difference.low, each.auc_difference.high)]
    axis = round_axis("AUC, less the model's", ends, brief)
    return RowPlot("What alternatives cost", axis, rows, limits=(Limit(0.0, "as good"),)).drawing()


def _ink(each: Alternative) -> Style:
    return series(0) if each.equal_quality else series(1)


def _sign(each: Alternative) -> Shape:
    return "circle" if each.equal_quality else "diamond"


def _quality(each: Alternative) -> str:
    return "equal quality" if each.equal_quality else "worse"
