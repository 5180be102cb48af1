"""Figures of a report: what people are told, and whether it is true."""

from assistant.learning.credit_figures import ROWS_SHOWN, Figure, Section, Table, of_all, share_axis
from assistant.learning.plot_marks import Drawing
from assistant.learning.plots import Axis, percent, series
from assistant.learning.row_plots import Bar, Row, RowPlot, Spot
from models.risk.validation.findings import ReasonsJudged, Validation
from models.risk.validation.wording import counted, measured, share

_CHECKS = (
    ("passed every check", "faultless"),
    ("sufficient", "sufficient"),
    ("necessary", "necessary"),
    ("nothing left out", "nothing_omitted"),
    ("same codes again", "stable"),
    ("same first code", "first_stable"),
)


def reasons(validation: Validation) -> Section:
    """Checks of reasons, and how often each is told."""
    if not validation.reasons:
        absent = "Nobody checked whether the reasons told are true."
        return Section("Reasons", (Figure("Reasons told", absent=absent),))
    return Section("Reasons", (_checked(validation), _said(validation)))


def _checked(validation: Validation) -> Figure:
    head = ("model", "rows", "with reasons", "reasons each", *(words for words, _ in _CHECKS))
    excess = ("excess gone without them", "excess there with them alone")
    table = Table((*head, *excess), tuple(map(_cells, validation.reasons)))
    return Figure(
        "Are the reasons true",
        "Shares of the rows whose reasons passed: what is named carries the excess of risk, matters by "
        "itself, leaves nothing greater out, and stays when numbers move a little.",
        f"{', '.join(f'{counted(each.rows)} rows by {each.name}' for each in validation.reasons)}.",
        tuple(_checks_of(each, place) for place, each in enumerate(validation.reasons)),
        table,
    )


def _cells(each: ReasonsJudged) -> tuple[str, ...]:
    return (
        each.name,
        counted(each.rows),
        counted(each.rows_with_reasons),
        measured(each.mean_reasons, 2),
        *(share(getattr(each, name)) for _, name in _CHECKS),
        share(each.excess_removed),
        share(each.excess_kept),
    )


def _checks_of(each: ReasonsJudged, place: int) -> Drawing:
    known = [(words, value) for words, name in _CHECKS if (value := getattr(each, name)) is not None]
    rows = [
        Row(words, (Spot(value, series(place)),), share(value), f"{words}: {share(value)}")
        for words, value in known
    ]
    axis = Axis(f"{each.name}: rows", 0.0, 1.0, written=percent)
    return RowPlot(f"Checks of the reasons of {each.name}", axis, rows).drawing()


def _said(validation: Validation) -> Figure:
    most = max((len(each.said) for each in validation.reasons), default=0)
    table = Table(
        ("model", "reason", "rows told"),
        tuple((each.name, code, share(rows)) for each in validation.reasons for code, rows in each.said),
        words=2,
        apart=True,
    )
    return Figure(
        "What people are told",
        "How often each reason is told; one that nearly everybody hears tells nobody much."
        + of_all(min(most, ROWS_SHOWN), most, "reasons"),
        "rows with reasons, drawn from those judged.",
        tuple(_said_by(each, place) for place, each in enumerate(validation.reasons) if each.said),
        table,
    )


def _said_by(each: ReasonsJudged, place: int) -> Drawing:
    rows = [
        Row(code, (Bar(told, series(place)),), share(told), f"{code}: {share(told)}")
        for code, told in each.said[:ROWS_SHOWN]
    ]
    axis = share_axis(f"{each.name}: rows told", max(told for _, told in each.said))
    return RowPlot(f"Reasons told by {each.name}", axis, rows).drawing()
