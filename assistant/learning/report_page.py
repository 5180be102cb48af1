"""The page of `evaluate scam`: figures with intervals beside the baseline's, and plots. No network."""

from itertools import count
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from assistant.learning.plot_svg import PLOT_STYLE, svg
from assistant.learning.plots import BASELINE, CHANCE, OURS, Axis, Plot, logarithm
from assistant.learning.specs import TableSpec
from models.risk.measures import Interval
from models.risk.payments.curves import BUDGETS
from models.risk.payments.judging import ScamReport
from models.risk.payments.measures import NAMES
from models.risk.payments.register import FACTOR_BY_NAME

LABELS: Final = {
    "average_precision": "Average precision",
    "auc": "AUC",
    "ks": "KS",
    "brier": "Brier score (lower is better)",
    "recall_at_budget": "Scams stopped at 0.5 % of genuine payments interrupted",
}
_TEMPLATE: Final = Path(__file__).with_name("scam_report.html")


def report_page(spec: TableSpec, report: ScamReport) -> str:
    """HTML with its plots inside."""
    numbers = count(1)
    page = Environment(autoescape=True, undefined=StrictUndefined).from_string(_TEMPLATE.read_text("utf-8"))
    return page.render(
        spec=spec,
        report=report,
        figures=[(LABELS[name], *figures(report, name)) for name in NAMES],
        plots=[(plot.title, svg(plot.drawing(), numbers)) for plot in _plots(report)],
        style=PLOT_STYLE,
        factors=[(FACTOR_BY_NAME[each.factor], each.share) for each in report.factors],
    )


def figures(report: ScamReport, name: str) -> tuple[str, str, str]:
    """Ours, the baseline's and the difference, as text with intervals."""
    return (
        _said(getattr(report.ours, name)),
        _said(getattr(report.baseline, name)),
        _said(getattr(report.difference, name), sign="+"),
    )


def _said(found: Interval, sign: str = "") -> str:
    return f"{found.value:{sign}.4f} [{found.low:{sign}.4f}, {found.high:{sign}.4f}]"


def _plots(report: ScamReport) -> list[Plot]:
    found = [_precision(report), _budgets(report), _calibration(report)]
    return [*found, _over_time(report)] if len(report.stretches) > 1 else found


def _precision(report: ScamReport) -> Plot:
    mine, theirs = report.curves
    plot = Plot("Precision and recall", Axis("share of scams found", 0.0, 1.0), Axis("precision", 0.0, 1.0))
    plot.line(mine.precision_by_recall, OURS, "ours")
    return plot.line(theirs.precision_by_recall, BASELINE, "baseline")


def _budgets(report: ScamReport) -> Plot:
    mine, theirs = report.curves
    across = Axis("genuine payments interrupted", BUDGETS[0], BUDGETS[-1], logarithm, BUDGETS)
    plot = Plot("Scams stopped", across, Axis("share of scams stopped", 0.0, 1.0))
    plot.line(mine.recall_by_budget, OURS, "ours", dots=True)
    return plot.line(theirs.recall_by_budget, BASELINE, "baseline", dots=True)


def _calibration(report: ScamReport) -> Plot:
    mine, theirs = (each.said_came for each in report.calibrations)
    least = min(min(pair) for pair in (*mine, *theirs))
    powers = [power for power in (1e-4, 1e-3, 1e-2, 1e-1, 1.0) if power * 10 > least] or [0.1, 1.0]
    across = Axis("probability said", powers[0], 1.0, logarithm, powers)
    plot = Plot("Calibration", across, Axis("share that were scams", powers[0], 1.0, logarithm, powers))
    plot.line([(powers[0], powers[0]), (1.0, 1.0)], CHANCE, "as often as said")
    plot.line(mine, OURS, "ours", dots=True)
    return plot.line(theirs, BASELINE, "baseline", dots=True)


def _over_time(report: ScamReport) -> Plot:
    places = [float(place) for place in range(len(report.stretches))]
    across = Axis("row of the table below", 0.0, places[-1], ticks=places)
    plot = Plot("Average precision over time", across, Axis("average precision", 0.0, 1.0))
    mine = [each.average_precision for each in report.stretches]
    theirs = [each.baseline_average_precision for each in report.stretches]
    plot.line(list(zip(places, mine, strict=True)), OURS, "ours", dots=True)
    return plot.line(list(zip(places, theirs, strict=True)), BASELINE, "baseline", dots=True)
