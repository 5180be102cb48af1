"""Figures of a report: what stayed the same since fitting, month by month and factor by factor."""

from assistant.learning.credit_figures import (
    ROWS_SHOWN,
    Figure,
    Section,
    Table,
    judged_rows,
    names_axis,
    of_all,
    round_axis,
    share_axis,
)
from assistant.learning.plot_marks import Drawing, Ink, Shape
from assistant.learning.plots import CHANCE, SERIES, Axis, Plot, Style, brief, round_ticks, series
from assistant.learning.row_plots import Arrow, Bar, Limit, Row, RowPlot, Spot
from models.risk.validation.claims import in_time
from models.risk.validation.findings import FactorDrift, Month, Validation
from models.risk.validation.use_rules import PSI_MOVED, PSI_WATCH
from models.risk.validation.wording import counted, measured, share

_WATCH, _MOVED = Style(Ink.WATCH, (5, 3)), Style(Ink.SECOND, (5, 3))


def stability(validation: Validation) -> Section:
    """PSI, rates and AUC by month, and the drift of factors."""
    return Section("Stability", (_by_month(validation), _drift(validation), *_drift_by_month(validation)))


def _by_month(validation: Validation) -> Figure:
    months = validation.months
    if not months:
        return Figure(
            "Month by month", absent="The table does not say when its rows are from: nothing by month."
        )
    table = Table(
        ("month", "rows", "bad rate", "mean PD", "AUC", "PSI"),
        tuple(
            (
                each.name,
                counted(each.rows),
                share(each.bad_rate, 2),
                share(each.mean_pd, 2),
                measured(each.auc),
                measured(each.psi),
            )
            for each in months
        ),
    )
    rates = [_rates(months)]
    aucs = [_aucs(months)] if any(each.auc is not None for each in months) else []
    return Figure(
        "Month by month" if in_time(validation) else "Fold by fold: nothing here is about time",
        f"PSI below {PSI_WATCH} is taken as stable and above {PSI_MOVED} as moved; bad rate and mean PD "
        "should keep together, AUC should keep its height.",
        f"{judged_rows(validation)} PSI is of the score against the fitting rows.",
        (_psi(months), *rates, *aucs),
        table,
    )


def _psi(months: tuple[Month, ...]) -> Drawing:
    ticks = round_ticks(0.0, max(*(each.psi for each in months), 0.3))
    upward = Axis("PSI of the score", 0.0, ticks[-1], ticks=ticks)
    plot = Plot("PSI by month", _time(months), upward)
    plot.level(PSI_WATCH, f"watch from {PSI_WATCH}", _WATCH).level(
        PSI_MOVED, f"moved above {PSI_MOVED}", _MOVED
    )
    return plot.line(
        [(place, each.psi) for place, each in enumerate(months)], series(0), "PSI", dots=True
    ).drawing()


def _rates(months: tuple[Month, ...]) -> Drawing:
    most = max(each.mean_pd for each in months)
    known = [(place, each.bad_rate) for place, each in enumerate(months) if each.bad_rate is not None]
    upward = share_axis("bad rate and mean PD", max([most, *(rate for _, rate in known)]))
    plot = Plot("Bad rate and mean PD by month", _time(months), upward)
    plot.line([(place, each.mean_pd) for place, each in enumerate(months)], series(0), "mean PD", dots=True)
    return plot.line(known, series(1), "bad rate", dots=True).drawing() if known else plot.drawing()


def _aucs(months: tuple[Month, ...]) -> Drawing:
    known = [(place, each.auc) for place, each in enumerate(months) if each.auc is not None]
    plot = Plot(
        "AUC by month", _time(months), round_axis("AUC", [0.5, 1.0, *dict(known).values()], brief, zero=False)
    )
    return plot.level(0.5, "by chance").line(known, series(0), "AUC", dots=True).drawing()


def _time(months: tuple[Month, ...]) -> Axis:
    return names_axis("month or fold", [each.name for each in months])


def _drift(validation: Validation) -> Figure:
    title = "Drift of factors"
    if not validation.factor_drift:
        return Figure(title, absent="No factor was compared with the fitting rows.")
    ordered = sorted(validation.factor_drift, key=lambda each: -each.psi)
    shown = ordered[:ROWS_SHOWN]
    return Figure(
        title,
        "A bar past a line: the factor is no longer distributed as it was among the fitting rows; "
        "the second plot shows "
        "how often it was missing." + of_all(len(shown), len(ordered), "factors"),
        f"{judged_rows(validation)} Against {counted(validation.rows_fitted)} fitting rows; missing "
        "and special values are bins of their own.",
        (_psi_of_factors(shown), _missing(shown)),
        _drift_table(ordered),
    )


def _psi_of_factors(shown: list[FactorDrift]) -> Drawing:
    rows = [
        Row(
            each.factor,
            (Bar(each.psi, series(0)),),
            measured(each.psi),
            f"{each.factor}: PSI {measured(each.psi)}",
        )
        for each in shown
    ]
    axis = round_axis("PSI", [0.3, *(each.psi for each in shown)], brief)
    limits = (
        Limit(PSI_WATCH, f"watch from {PSI_WATCH}", _WATCH),
        Limit(PSI_MOVED, f"moved above {PSI_MOVED}", _MOVED),
    )
    return RowPlot("PSI of each factor", axis, rows, limits=limits).drawing()


def _drift_by_month(validation: Validation) -> tuple[Figure, ...]:
    """The few that drift most, where it was measured month by month."""
    months = validation.months
    known = [each for each in validation.factor_drift if months and len(each.by_month) == len(months)]
    shown = sorted(known, key=lambda each: -each.psi)[: len(SERIES)]
    if not shown:
        return ()
    ticks = round_ticks(0.0, max(0.3, *(psi for each in shown for psi in each.by_month)))
    plot = Plot("PSI of factors by month", _time(months), Axis("PSI", 0.0, ticks[-1], ticks=ticks))
    plot.level(PSI_MOVED, f"moved above {PSI_MOVED}", CHANCE)
    for place, each in enumerate(shown):
        plot.line(list(enumerate(each.by_month)), series(place), each.factor)
    rows = tuple(
        (each.factor, month.name, measured(psi))
        for each in shown
        for month, psi in zip(months, each.by_month, strict=True)
    )
    return (
        Figure(
            "Drift month by month",
            "A line that rises: the factor drifts on; one that jumps: something changed in that month."
            + of_all(len(shown), len(known), "factors"),
            f"{judged_rows(validation)} Against {counted(validation.rows_fitted)} fitting rows.",
            (plot.drawing(),),
            Table(("factor", "month", "PSI"), rows, words=2, apart=True),
        ),
    )


def _missing(shown: list[FactorDrift]) -> Drawing:
    rows = [
        Row(
            each.factor,
            (
                Arrow(each.missing_fitted, each.missing_judged),
                Spot(each.missing_fitted, Style(Ink.MUTED), "ring"),
                Spot(each.missing_judged, series(0), "diamond"),
            ),
            share(each.missing_judged),
            f"{each.factor}: missing {share(each.missing_fitted)} when fitted, "
            f"{share(each.missing_judged)} when judged",
        )
        for each in shown
    ]
    most = max(max(each.missing_fitted, each.missing_judged) for each in shown)
    key: tuple[tuple[str, Style, Shape], ...] = (
        ("when fitted", Style(Ink.MUTED), "ring"),
        ("when judged", series(0), "diamond"),
    )
    return RowPlot("How often factors are missing", share_axis("missing", most), rows, key=key).drawing()


def _drift_table(ordered: list[FactorDrift]) -> Table:
    return Table(
        ("factor", "PSI", "missing when fitted", "missing when judged"),
        tuple(
            (each.factor, measured(each.psi), share(each.missing_fitted), share(each.missing_judged))
            for each in ordered
        ),
    )
