"""Figures of monitoring: who is decided on and what is said of them, month by month, beside the card."""

from collections.abc import Sequence

from assistant.learning.credit_figures import (
    ROWS_SHOWN,
    Figure,
    Section,
    Table,
    names_axis,
    of_all,
    share_axis,
)
from assistant.learning.plot_marks import Drawing, Ink, Shape
from assistant.learning.plots import SERIES, Axis, Plot, Style, root, round_ticks, series
from assistant.learning.row_plots import Arrow, Bar, Limit, Row, RowPlot, Spot
from models.risk.monitoring.findings import Monitored, WatchedFactor, WatchedMonth
from models.risk.monitoring.thresholds import PSI_ACT, PSI_WATCH
from models.risk.validation.wording import counted, measured, share

_WATCH, _ACT, _CHANCE = Style(Ink.WATCH, (5, 3)), Style(Ink.SECOND, (5, 3)), Style(Ink.MUTED, (2, 2))
_FAR = 1.5
_LIMITS = ((PSI_WATCH, f"watch from {PSI_WATCH}", _WATCH), (PSI_ACT, f"act from {PSI_ACT}", _ACT))


def drift(monitored: Monitored) -> Section:
    """PD, approvals, factors and evidence."""
    return Section(
        "Drift",
        (
            _pd_by_month(monitored),
            _approvals(monitored),
            _evidence(monitored),
            _factors(monitored),
            _factors_by_month(monitored),
        ),
    )


def months_axis(months: Sequence[str], label: str = "month") -> Axis:
    return names_axis(label, months)


def _pd_by_month(monitored: Monitored) -> Figure:
    months = monitored.months
    head = ("month", "decisions", "mean PD", "mean points", "PSI", "chance, on average", "chance, at most")
    rows = tuple(
        (
            each.month,
            counted(each.decisions),
            share(each.mean_pd, 2),
            measured(each.points, 1),
            measured(each.psi),
            measured(each.by_chance),
            measured(each.chance_most),
        )
        for each in months
    )
    return Figure(
        "PD by month",
        "PSI above the grey band is more than chance brings; above the lines it is to be watched or acted "
        "on. The mean PD should keep its height while requests are alike.",
        f"{counted(monitored.decisions)} decisions, against the rows that the card's PDs were calibrated on.",
        (_psi(months), _mean_pd(months)),
        Table(head, rows),
    )


def _psi(months: Sequence[WatchedMonth]) -> Drawing:
    most = max(0.3, *(max(each.psi, each.chance_most) for each in months))
    plot = Plot("PSI of the PD", _time(months), _psi_axis(most))
    edges = [(-0.5, months[0].chance_most), *enumerate(each.chance_most for each in months)]
    plot.area([*edges, (len(months) - 0.5, months[-1].chance_most)], _CHANCE, "by chance, 19 of 20")
    for value, words, style in _LIMITS:
        plot.level(value, words, style)
    return plot.line(list(enumerate(each.psi for each in months)), series(0), "PSI", dots=True).drawing()


def _psi_axis(most: float) -> Axis:
    """From 0; by roots where one is so far off that the lines would lie on the ground."""
    if most <= _FAR:
        ticks = round_ticks(0.0, most)
        return Axis("PSI", 0.0, ticks[-1], ticks=ticks)
    ticks = (0.0, PSI_WATCH, *(tick for tick in (0.5, 1.0, 2.0, 5.0, 10.0, 20.0) if tick < most))
    return Axis("PSI", 0.0, most * 1.05, root, ticks)


def _mean_pd(months: Sequence[WatchedMonth]) -> Drawing:
    upward = share_axis("mean PD", max(each.mean_pd for each in months))
    plot = Plot("Mean PD", _time(months), upward)
    points = list(enumerate(each.mean_pd for each in months))
    return plot.line(points, series(0), "mean PD", dots=True).drawing()


def _approvals(monitored: Monitored) -> Figure:
    months = monitored.months
    plot = Plot("Verdicts by month", _time(months), share_axis("share of decisions", 1.0))
    named = (("allowed", "granted"), ("referred", "to a person"), ("declined", "declined"))
    for place, (name, words) in enumerate(named):
        points = [(nth, getattr(each, name) / each.decisions) for nth, each in enumerate(months)]
        plot.line(points, series(place), words, dots=True)
    rows = tuple(
        (
            each.month,
            *(counted(count) for count in (each.decisions, each.allowed, each.referred, each.declined)),
            share(each.allowed / each.decisions),
        )
        for each in months
    )
    return Figure(
        "Approvals by month",
        "A step is a change of the policy, of the people who ask, or of the PD; each has a date of its own.",
        f"{counted(monitored.decisions)} decisions.",
        (plot.drawing(),),
        Table(("month", "decisions", "granted", "to a person", "declined", "share granted"), rows),
    )


def _factors(monitored: Monitored) -> Figure:
    title, found = "Drift of the account's factors", monitored.factors
    if not found:
        return Figure(title, absent="This risk model knows none of the account's factors.")
    shown = found[:ROWS_SHOWN]
    rows = tuple(
        (
            each.factor,
            measured(each.psi),
            measured(each.chance_most),
            measured(each.psi_last),
            measured(each.chance_most_last),
            share(each.missing),
            share(each.missing_in_card),
        )
        for each in found
    )
    head = (
        "factor",
        "PSI",
        "chance, at most",
        "PSI, last month",
        "chance, at most",
        "missing",
        "missing on the card",
    )
    return Figure(
        title,
        "A bar past a line: the factor is no longer as it was among the rows fitted to. The second plot "
        "shows how often it is missing. What evidence says is not looked at: nobody allowed that for this."
        + of_all(len(shown), len(found), "factors"),
        f"{counted(monitored.decisions)} decisions, against the rows that the card's factors were fitted on.",
        (_psi_of_factors(shown), _missing(shown)),
        Table(head, rows),
    )


def _psi_of_factors(shown: Sequence[WatchedFactor]) -> Drawing:
    rows = [
        Row(
            each.factor,
            (Bar(each.psi, series(0)), Spot(each.psi_last, series(1), "diamond")),
            measured(each.psi),
            f"{each.factor}: PSI {measured(each.psi)}, in the last month {measured(each.psi_last)}",
        )
        for each in shown
    ]
    axis = _psi_axis(max(0.3, *(max(each.psi, each.psi_last) for each in shown)))
    key: tuple[tuple[str, Style, Shape], ...] = (("the last month alone", series(1), "diamond"),)
    limits = [Limit(value, words, style) for value, words, style in _LIMITS]
    return RowPlot("PSI of each factor", axis, rows, limits=limits, key=key).drawing()


def _missing(shown: Sequence[WatchedFactor]) -> Drawing:
    rows = [
        Row(
            each.factor,
            (
                Arrow(each.missing_in_card, each.missing),
                Spot(each.missing_in_card, Style(Ink.MUTED), "ring"),
                Spot(each.missing, series(0), "diamond"),
            ),
            share(each.missing),
            f"{each.factor}: missing {share(each.missing_in_card)} on the card, {share(each.missing)} now",
        )
        for each in shown
    ]
    most = max(max(each.missing, each.missing_in_card) for each in shown)
    key: tuple[tuple[str, Style, Shape], ...] = (
        ("on the card", Style(Ink.MUTED), "ring"),
        ("now", series(0), "diamond"),
    )
    return RowPlot("How often factors are missing", share_axis("missing", most), rows, key=key).drawing()


def _factors_by_month(monitored: Monitored) -> Figure:
    title, shown = "Factors month by month", monitored.factors[: len(SERIES)]
    if not shown or len(monitored.months) < 2:
        return Figure(title, absent="There is one month only.")
    most = max(0.3, *(psi for each in shown for psi in each.by_month))
    plot = Plot("PSI of factors by month", _time(monitored.months), _psi_axis(most))
    for value, words, style in _LIMITS:
        plot.level(value, words, style)
    for place, each in enumerate(shown):
        plot.line(list(enumerate(each.by_month)), series(place), each.factor)
    rows = tuple(
        (month.month, *(measured(each.by_month[nth]) for each in monitored.factors))
        for nth, month in enumerate(monitored.months)
    )
    return Figure(
        title,
        "A line that rises: the factor drifts on; one that jumps: something changed in that month. Months "
        "with few decisions rise and fall by chance." + of_all(len(shown), len(monitored.factors), "factors"),
        f"{counted(monitored.decisions)} decisions.",
        (plot.drawing(),),
        Table(("month", *(each.factor for each in monitored.factors)), rows),
    )


def _evidence(monitored: Monitored) -> Figure:
    title, found = "Evidence shown", monitored.evidence
    if not found:
        return Figure(title, absent="No evidence stood behind any of these decisions.")
    shown = sorted(found, key=lambda each: -max(each.by_month))[: len(SERIES)]
    upward = share_axis("share of decisions", max(max(each.by_month) for each in shown))
    plot = Plot("Evidence behind decisions", _time(monitored.months), upward)
    for place, each in enumerate(shown):
        plot.line(list(enumerate(each.by_month)), series(place), each.category, dots=True)
    rows = tuple(
        (month.month, *(share(each.by_month[nth]) for each in found))
        for nth, month in enumerate(monitored.months)
    )
    return Figure(
        title,
        "Only whether a category stood behind a decision is known here, and not what it said."
        + of_all(len(shown), len(found), "categories"),
        f"{counted(monitored.decisions)} decisions.",
        (plot.drawing(),),
        Table(("month", *(each.category for each in found)), rows),
    )


def _time(months: Sequence[WatchedMonth]) -> Axis:
    return months_axis([each.month for each in months])
