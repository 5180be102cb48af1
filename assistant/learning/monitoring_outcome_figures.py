"""Figures of monitoring: what became of limits, beside what was said of them and what others would have."""

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.learning.credit_figures import Figure, Section, Table, round_axis, share_axis
from assistant.learning.monitoring_figures import months_axis
from assistant.learning.plot_marks import Drawing
from assistant.learning.plots import CHANCE, SERIES, Axis, Plot, brief, series
from assistant.learning.row_plots import Limit, Row, RowPlot, Spot
from models.risk.monitoring.findings import Beside, Monitored, OnBook, PdBin, Vintage
from models.risk.monitoring.thresholds import MATURED_MIN
from models.risk.validation.wording import counted, measured, ranged, ranged_share, share, signed

_NO_OUTCOMES: Final = "No outcomes are known; name the lender's file with --outcomes."


def outcomes(monitored: Monitored) -> Section:
    """Vintages, early bads and calibration."""
    if monitored.outcomes is None:
        return Section("Outcomes", (Figure("What became of limits", absent=_NO_OUTCOMES),))
    return Section("Outcomes", (_vintages(monitored), _early(monitored), _calibration(monitored)))


def besides(monitored: Monitored) -> Section:
    """Challengers and shadows."""
    return Section("Beside the champion", (_besides(monitored),))


def _vintages(monitored: Monitored) -> Figure:
    title, found = "Bad rate by vintage", monitored.vintages
    if not found:
        return Figure(title, absent="No limit was granted.")
    matured = [each for each in found if each.bad_rate is not None]
    head = (
        *("granted in", "limits", "matured", "not followed to the end"),
        *("bads", "bads so far, all", "mean PD", "bad rate"),
    )
    rows = tuple(
        (
            each.month,
            *(counted(count) for count in (each.granted, each.matured, each.unfollowed)),
            *(counted(count) for count in (each.bads, each.bad_so_far)),
            share(each.mean_pd, 2),
            ranged_share(each.bad_rate),
        )
        for each in found
    )
    return Figure(
        title,
        "The mean PD should lie inside the interval of the bad rate. A vintage counts once its limits had "
        f"all of the {monitored.horizon_months:g} months."
        if matured
        else f"No limit has had all of the {monitored.horizon_months:g} months yet.",
        f"Limits granted, outcomes as known on {monitored.outcomes_until}; intervals are 95 % (Wilson 1927).",
        (_vintage_plot(matured),) if matured else (),
        Table(head, rows),
    )


def _vintage_plot(matured: Sequence[Vintage]) -> Drawing:
    names = months_axis([each.month for each in matured], "granted in")
    grown = [each for each in matured if each.matured >= MATURED_MIN] or matured
    most = max(each.bad_rate.high for each in grown if each.bad_rate is not None)
    plot = Plot("Bad rate by vintage", names, share_axis("bad rate and mean PD", most))
    said = [(place, each.mean_pd) for place, each in enumerate(matured) if each.mean_pd is not None]
    plot.line(said, series(0), "mean PD", dots=True)
    for place, each in enumerate(matured):
        if each.bad_rate is not None:
            told = f"{each.month}: bad rate {ranged_share(each.bad_rate)}, mean PD {share(each.mean_pd, 2)}"
            plot.interval(place, each.bad_rate.low, each.bad_rate.high, series(1), told)
    rates = [(place, each.bad_rate.value) for place, each in enumerate(matured) if each.bad_rate is not None]
    return plot.line(rates, series(1), "bad rate", dots=True).drawing()


def _early(monitored: Monitored) -> Figure:
    title = "Bads by months on book"
    told = [each for each in monitored.vintages if each.on_book]
    if not told:
        return Figure(title, absent="No vintage has had a quarter of the window yet.")
    rows = tuple(
        (
            each.month,
            f"{stage.months:g}",
            counted(stage.followed),
            counted(stage.bads),
            share(stage.bads / stage.followed, 2),
        )
        for each in told
        for stage in each.on_book
    )
    return Figure(
        title,
        "A new vintage above those before it goes bad sooner: seen long before its window is over.",
        f"Limits followed so far, outcomes as known on {monitored.outcomes_until}.",
        (_early_plot(told),),
        Table(("granted in", "months on book", "limits", "bads", "bad rate"), rows, words=1, apart=True),
    )


def _early_plot(told: Sequence[Vintage]) -> Drawing:
    """The newest vintages, each a line, and all before them together."""
    newest, before = told[-len(SERIES) + 1 :], told[: -len(SERIES) + 1]
    lines = [(each.month, _curve(each.on_book)) for each in newest]
    if before:
        lines.insert(0, ("all before", _curve(tuple(_together(before)))))
    top = max(rate for _, points in lines for _, rate in points)
    stages = sorted({stage.months for each in told for stage in each.on_book})
    across = Axis("months on book", 0.0, stages[-1], ticks=[0.0, *stages])
    plot = Plot("Bads by months on book", across, share_axis("bad by then", top))
    for place, (name, points) in enumerate(lines):
        plot.line([(0.0, 0.0), *points], series(place), name, dots=True)
    return plot.drawing()


def _curve(on_book: Sequence[OnBook]) -> list[tuple[float, float]]:
    return [(each.months, each.bads / each.followed) for each in on_book]


def _together(vintages: Sequence[Vintage]) -> Iterator[OnBook]:
    for months in sorted({stage.months for each in vintages for stage in each.on_book}):
        same = [stage for each in vintages for stage in each.on_book if stage.months == months]
        yield OnBook(
            months=months,
            followed=sum(each.followed for each in same),
            bads=sum(each.bads for each in same),
            pd_sum=sum(each.pd_sum for each in same),
        )


def _calibration(monitored: Monitored) -> Figure:
    title, found = "Calibration", monitored.outcomes
    if found is None or not found.bins:
        return Figure(title, absent="Too few limits have matured for bins of the PD.")
    rows = tuple(
        (share(each.mean_pd, 2), counted(each.rows), ranged_share(each.bad_rate)) for each in found.bins
    )
    return Figure(
        title,
        "Dots on the line: as many went bad as was said, at low and at high PDs.",
        f"{counted(found.matured)} matured limits of {counted(found.customers)} customers, "
        f"{counted(found.bads)} bads; bins hold equal parts of the bads to be expected.",
        (_bins_plot(found.bins),),
        Table(("mean PD", "limits", "bad rate"), rows, words=0),
    )


def _bins_plot(bins: Sequence[PdBin]) -> Drawing:
    most = max(max(each.mean_pd, each.bad_rate.high) for each in bins)
    across, upward = share_axis("mean PD", most), share_axis("bad rate", most)
    plot = Plot("Calibration of matured limits", across, upward)
    plot.line([(0.0, 0.0), (across.high, across.high)], CHANCE, "as said")
    for each in bins:
        told = f"mean PD {share(each.mean_pd, 2)}: bad rate {ranged_share(each.bad_rate)}"
        plot.interval(each.mean_pd, each.bad_rate.low, each.bad_rate.high, series(0), told)
    points = [(each.mean_pd, each.bad_rate.value) for each in bins]
    return plot.line(points, series(0), "bad rate", dots=True).drawing()


def _besides(monitored: Monitored) -> Figure:
    title, found = "Challenger and shadows", monitored.beside
    if not found:
        return Figure(title, absent="No other risk model scored these decisions beside it.")
    head = (
        *("risk model", "role", "decisions", "mean PD", "champion's", "rank correlation", "would change"),
        *("matured", "bads", "expected", "AUC", "champion's", "difference"),
    )
    return Figure(
        title,
        "On the same decisions. Would change: the share on the other side if both approved as many as were "
        "granted. A difference right of 0: it ranks better. AUCs are told where ten limits and more went "
        "bad, and ten did not.",
        "Scores that were kept beside decisions; none of them decided anything.",
        _gaps([each for each in found if each.auc_gap is not None]),
        Table(head, tuple(_beside(each) for each in found), words=2),
    )


def _gaps(found: Sequence[Beside]) -> tuple[Drawing, ...]:
    """Its AUC less the champion's, where there are outcomes to tell it by."""
    rows = [
        Row(
            f"{each.role} {each.model_version}",
            (Spot(gap.value, series(place), low=gap.low, high=gap.high),),
            signed(gap.value),
            f"{each.role} {each.model_version}: {ranged(gap, 3, '+')}",
        )
        for place, each in enumerate(found)
        for gap in [each.auc_gap]
        if gap is not None
    ]
    if not rows:
        return ()
    ends = [end for each in found if each.auc_gap for end in (each.auc_gap.low, each.auc_gap.high)]
    axis = round_axis("AUC less the champion's", [*ends, 0.01, -0.01], brief)
    limits = (Limit(0.0, "as the champion"),)
    return (RowPlot("AUC less the champion's", axis, rows, limits=limits).drawing(),)


def _beside(each: Beside) -> tuple[str, ...]:
    return (
        each.model_version,
        each.role,
        counted(each.decisions),
        share(each.mean_pd, 2),
        share(each.champion_mean_pd, 2),
        measured(each.rank_correlation),
        share(each.would_change),
        counted(each.matured),
        counted(each.bads),
        measured(each.expected, 1),
        measured(each.auc),
        measured(each.champion_auc),
        ranged(each.auc_gap, 3, "+"),
    )
