"""Figures of a report: what each factor is worth to the model, and what each factor is."""

from assistant.learning.credit_figures import (
    ROWS_SHOWN,
    Figure,
    Section,
    Table,
    judged_rows,
    of_all,
    round_axis,
)
from assistant.learning.plot_marks import Drawing
from assistant.learning.plots import brief, series
from assistant.learning.row_plots import Bar, Limit, Row, RowPlot, Spot
from models.risk.factor import Direction, Factor
from models.risk.validation.findings import Influence, Validation
from models.risk.validation.wording import NOT_KNOWN, measured, ranged, signed

_MOVES = {Direction.LOWERS_PD: "falls", Direction.RAISES_PD: "rises", Direction.NONE: "either"}


def factors(validation: Validation, told: tuple[Factor, ...]) -> Section:
    """Influence with intervals, and the register of factors."""
    return Section("Factors", (_influence(validation), _register(told)))


def _influence(validation: Validation) -> Figure:
    title = "What each factor is worth"
    if not validation.influences:
        return Figure(title, absent="The influence of factors was not measured.")
    ordered = sorted(validation.influences, key=lambda each: -each.auc_lost.value)
    shown = ordered[:ROWS_SHOWN]
    return Figure(
        title,
        "How much AUC is lost when the factor alone is scrambled among the rows (whiskers over 0 "
        "may be chance), and how "
        "the log-odds of default move when it takes one step." + of_all(len(shown), len(ordered), "factors"),
        judged_rows(validation),
        (_lost(shown), *_steps(shown)),
        _influence_table(ordered),
    )


def _lost(shown: list[Influence]) -> Drawing:
    rows = [
        Row(
            each.factor,
            (Spot(found.value, series(0), low=found.low, high=found.high),),
            measured(found.value, 4),
            f"{each.factor}: {ranged(found, 4)} AUC lost",
        )
        for each in shown
        for found in [each.auc_lost]
    ]
    ends = [end for each in shown for end in (each.auc_lost.low, each.auc_lost.high)]
    return RowPlot(
        "AUC lost", round_axis("AUC lost", ends, brief), rows, limits=(Limit(0.0, "worth nothing"),)
    ).drawing()


def _steps(shown: list[Influence]) -> list[Drawing]:
    known = [(each.factor, step) for each in shown if (step := each.step_log_odds) is not None]
    if not known:
        return []
    rows = [
        Row(name, (Bar(step, series(0)),), signed(step), f"{name}: {signed(step)}") for name, step in known
    ]
    axis = round_axis("one step, log-odds", [step for _, step in known], brief)
    limits = (Limit(0.0, "lowers PD | raises PD"),)
    return [RowPlot("One step of each factor", axis, rows, limits=limits).drawing()]


def _influence_table(ordered: list[Influence]) -> Table:
    return Table(
        ("factor", "AUC lost", "one step, log-odds", "against declared direction"),
        tuple(
            (
                each.factor,
                ranged(each.auc_lost, 4),
                signed(each.step_log_odds),
                NOT_KNOWN if each.monotone_violations is None else str(each.monotone_violations),
            )
            for each in ordered
        ),
    )


def _register(told: tuple[Factor, ...]) -> Figure:
    title = "What the factors are"
    if not told:
        return Figure(title, absent="No register of factors was given.")
    table = Table(
        ("factor", "meaning", "unit", "consent needed", "as it grows, the PD"),
        tuple(
            (
                each.name,
                " · ".join(dict.fromkeys((each.meaning_en, each.meaning_zh))),
                each.unit or NOT_KNOWN,
                ", ".join(sorted(each.needs)) or "none: account history",
                _MOVES[each.direction],
            )
            for each in told
        ),
        words=5,
    )
    return Figure(title, "All factors that the model may look at.", "", (), table)
