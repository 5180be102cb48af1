"""Figures of a report: how well models tell bads from goods, and how well they are calibrated."""

from assistant.learning.credit_figures import (
    Figure,
    Section,
    Table,
    judged_rows,
    root_axis,
    round_axis,
    share_axis,
    thinned,
)
from assistant.learning.plot_marks import Drawing, Ink
from assistant.learning.plots import CHANCE, Axis, Plot, Style, brief, log_odds, percent, probability, series
from assistant.learning.row_plots import Limit, Row, RowPlot, Spot
from models.risk.validation.claims import first_of_pairs
from models.risk.validation.findings import JudgedModel, Validation
from models.risk.validation.wording import counted, measured, ranged, ranged_share, share

_PD_TICKS = (0.0001, 0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95, 0.999)
_GOODS, _BADS = Style(Ink.FIRST), Style(Ink.SECOND, (6, 2))


def discrimination(validation: Validation) -> Section:
    """AUC and its like, ROC, KS, and the models beside each other."""
    if not validation.models:
        return Section("How good", (Figure("Models", absent="No model was judged."),))
    return Section(
        "How good", (_measures(validation), _compared(validation), _roc(validation), _ks(validation))
    )


def calibration(validation: Validation) -> Section:
    """PD against what came, and where goods and bads lie."""
    if not validation.models:
        return Section("Calibration", (Figure("Models", absent="No model was judged."),))
    return Section("Calibration", (_calibrated(validation), _summed_up(validation), _scores(validation)))


def _measures(validation: Validation) -> Figure:
    rows = [
        Row(
            each.name,
            (Spot(found.value, series(place), low=found.low, high=found.high),),
            measured(found.value),
            f"{each.name}: AUC {ranged(found)}",
        )
        for place, each in enumerate(validation.models)
        for found in [each.discrimination.auc]
    ]
    ends = [
        end
        for each in validation.models
        for end in (each.discrimination.auc.low, each.discrimination.auc.high)
    ]
    axis = round_axis("AUC", ends, brief, zero=False)
    table = Table(
        ("model", "AUC", "Gini", "KS", "average precision", "Brier"),
        tuple(
            (
                each.name,
                *(ranged(found) for found in (d.auc, d.gini, d.ks, d.average_precision)),
                ranged(d.brier, 4),
            )
            for each in validation.models
            for d in [each.discrimination]
        ),
    )
    return Figure(
        "AUC of each model",
        "How often a bad has a higher PD than a good, 0.5 by chance and 1 at best; whiskers are 95 "
        "% intervals.",
        judged_rows(validation),
        (RowPlot("AUC of each model", axis, rows).drawing(),),
        table,
    )


def _roc(validation: Validation) -> Figure:
    whole = Axis("goods taken for bad", 0.0, 1.0, written=percent)
    plot = Plot("ROC", whole, Axis("bads found", 0.0, 1.0, written=percent), "ROC curves of all models")
    plot.line(((0.0, 0.0), (1.0, 1.0)), CHANCE, "by chance", width=1.2)
    for place, each in enumerate(validation.models):
        plot.line(thinned(each.roc), series(place), each.name)
    table = Table(
        ("model", "goods taken for bad", "bads found"),
        tuple(
            (each.name, share(x), share(y)) for each in validation.models for x, y in thinned(each.roc, 12)
        ),
        apart=True,
    )
    return Figure(
        "ROC, and bads kept out",
        "The further a curve bends to the upper left, the more bads are found for the same share of goods "
        "refused (first plot) or of all refused (second).",
        judged_rows(validation),
        (plot.drawing(), _kept_out(validation)),
        table,
    )


def _kept_out(validation: Validation) -> Drawing:
    across = Axis("refused, highest PD first", 0.0, 1.0, written=percent)
    plot = Plot("Bads kept out", across, Axis("bads kept out", 0.0, 1.0, written=percent))
    plot.line(((0.0, 0.0), (1.0, 1.0)), CHANCE, "by chance", width=1.2)
    for place, each in enumerate(validation.models):
        plot.line([(1 - x, 1 - y) for x, y in thinned(each.bads_up_to)], series(place), each.name)
    return plot.drawing()


def _ks(validation: Validation) -> Figure:
    table = Table(
        ("model", "rows by rising PD", "goods up to there", "bads up to there"),
        tuple(
            (each.name, share(x), share(goods), share(bads))
            for each in validation.models
            for (x, goods), (_, bads) in zip(
                thinned(each.goods_up_to, 12), thinned(each.bads_up_to, 12), strict=False
            )
        ),
        apart=True,
    )
    return Figure(
        "KS",
        "Rows from the lowest PD to the highest: the widest distance between goods and bads found "
        "so far is KS.",
        judged_rows(validation),
        tuple(map(_ks_of, validation.models)),
        table,
    )


def _ks_of(judged: JudgedModel) -> Drawing:
    across = Axis("rows by rising PD", 0.0, 1.0, written=percent)
    title = f"KS of {judged.name}"
    plot = Plot(title, across, Axis(f"{judged.name}: found so far", 0.0, 1.0, written=percent))
    plot.line(thinned(judged.goods_up_to), _GOODS, "goods").line(thinned(judged.bads_up_to), _BADS, "bads")
    pairs = zip(judged.goods_up_to, judged.bads_up_to, strict=False)
    widest = max(pairs, key=lambda pair: abs(pair[0][1] - pair[1][1]), default=None)
    if widest is not None:
        (x, goods), (_, bads) = widest
        plot.span(x, bads, goods, f"KS {measured(judged.discrimination.ks.value)}")
    return plot.drawing()


def _compared(validation: Validation) -> Figure:
    title = "Models beside each other"
    if not validation.comparisons:
        return Figure(title, absent="No two models were compared.")
    rows = [
        Row(
            f"{each.one} less {each.other}: {each.method}",
            (Spot(found.value, series(0), low=found.low, high=found.high),),
            f"p = {measured(each.p_value)}",
            f"{each.one} less {each.other}: {ranged(found, 4, '+')}",
        )
        for each in first_of_pairs(validation)
        for found in [each.auc_difference]
    ]
    ends = [
        end
        for each in first_of_pairs(validation)
        for end in (each.auc_difference.low, each.auc_difference.high)
    ]
    axis = round_axis("difference of AUC", ends, brief)
    plot = RowPlot("Differences of AUC", axis, rows, limits=(Limit(0.0, "no difference"),))
    table = Table(
        ("one", "other", "method", "AUC, one less other", "p, two-sided"),
        tuple(
            (
                each.one,
                each.other,
                each.method,
                ranged(each.auc_difference, 4, "+"),
                measured(each.p_value, 4),
            )
            for each in validation.comparisons
        ),
        words=3,
    )
    reading = (
        "Right of the line the first is better; whiskers (95 %) over it leave open which. "
        "The table has all methods."
    )
    return Figure(title, reading, judged_rows(validation), (plot.drawing(),), table)


def _calibrated(validation: Validation) -> Figure:
    table = Table(
        ("model", "tenth", "rows", "mean PD", "bad rate"),
        tuple(
            (
                each.name,
                str(place),
                counted(found.rows),
                share(found.mean_pd, 2),
                ranged_share(found.bad_rate),
            )
            for each in validation.models
            for place, found in enumerate(each.calibration.bins, 1)
        ),
        words=2,
        apart=True,
    )
    return Figure(
        "PD said and bad rate that came",
        "A tenth of the rows each: on the line as many were bad as the PD said, above it more "
        "(whiskers 95 %).",
        f"{judged_rows(validation)} Both axes on a square-root scale.",
        tuple(_calibration_of(each, place) for place, each in enumerate(validation.models)),
        table,
    )


def _calibration_of(judged: JudgedModel, place: int) -> Drawing:
    bins = judged.calibration.bins
    top = max((end for each in bins for end in (each.mean_pd, each.bad_rate.high)), default=1.0)
    across, upward = root_axis("mean PD", top), root_axis(f"{judged.name}: bad rate", top)
    plot = Plot(f"Calibration of {judged.name}", across, upward)
    plot.line(((0.0, 0.0), (across.high, across.high)), CHANCE, "as said", width=1.2)
    style = Style(series(place).ink)
    for each in bins:
        told = f"mean PD {share(each.mean_pd, 2)}, bad rate {ranged_share(each.bad_rate)}"
        plot.interval(each.mean_pd, each.bad_rate.low, each.bad_rate.high, style, told)
    return plot.line(
        [(each.mean_pd, each.bad_rate.value) for each in bins], style, "as it came", dots=True
    ).drawing()


def _summed_up(validation: Validation) -> Figure:
    table = Table(
        ("model", "ECE", "ECE by chance", "mean PD", "bad rate", "slope", "intercept"),
        tuple(
            (
                each.name,
                measured(found.ece, 4),
                measured(found.ece_by_chance, 4),
                share(found.mean_pd, 2),
                share(found.bad_rate, 2),
                measured(found.slope, 2),
                measured(found.intercept, 2),
            )
            for each in validation.models
            for found in [each.calibration]
        ),
    )
    reading = (
        "A logistic line through the PD's log-odds has slope 1 and intercept 0 at best; ECE is 0 at best."
    )
    return Figure("Calibration in figures", reading, judged_rows(validation), (), table)


def _scores(validation: Validation) -> Figure:
    table = Table(
        ("model", "PD from", "PD up to", "goods", "bads"),
        tuple(
            (
                each.name,
                *(share(probability(edge), 2) for edge in found.edges[bar : bar + 2]),
                share(good),
                share(bad),
            )
            for each in validation.models
            for found in [each.histogram]
            for bar, (good, bad) in enumerate(zip(found.goods, found.bads, strict=True))
        ),
        apart=True,
    )
    return Figure(
        "Scores of goods and bads",
        "The less the two shapes overlap, the better they are told apart; each adds up to 100 %.",
        f"{judged_rows(validation)} PD on a log-odds scale.",
        tuple(map(_scores_of, validation.models)),
        table,
    )


def _scores_of(judged: JudgedModel) -> Drawing:
    found = judged.histogram
    first, last = (found.edges[0], found.edges[-1]) if found.edges else (-5.0, 0.0)
    ticks = [log_odds(tick) for tick in _PD_TICKS if first <= log_odds(tick) <= last]
    across = Axis(
        "PD", first, last, ticks=ticks, written=lambda odds: percent(float(f"{probability(odds):.2g}"))
    )
    upward = share_axis(f"{judged.name}: share of rows", max((*found.goods, *found.bads), default=1.0))
    plot = Plot(f"Scores by {judged.name}", across, upward)
    if found.edges:
        plot.area(_steps(found.edges, found.goods), _GOODS, "goods")
        plot.area(_steps(found.edges, found.bads), _BADS, "bads")
    return plot.drawing()


def _steps(edges: tuple[float, ...], heights: tuple[float, ...]) -> list[tuple[float, float]]:
    return [(edges[place + side], height) for place, height in enumerate(heights) for side in (0, 1)]
