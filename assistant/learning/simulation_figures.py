"""Figures of a simulation: each answers one question, as a plot with its table."""

from collections.abc import Callable, Sequence
from typing import Final

from assistant.learning.credit_figures import Figure, Section, Table, of_all, round_axis, share_axis
from assistant.learning.plot_marks import Drawing, Ink, Shape
from assistant.learning.plots import Style, percent, series
from assistant.learning.row_plots import Arrow, Bar, Limit, Row, RowPlot, Sign, Spot
from models.facts.decision import Verdict
from models.risk.validation.wording import counted, share
from tools.simulation.findings import Compared, Fairness, Group, Simulation, Unit
from tools.simulation.movers import Answered, Mover
from tools.simulation.wording import (
    ATTRIBUTES,
    VERDICTS,
    WAYS,
    difference_of,
    name_of,
    rows_of,
    value_of,
    yuan,
)

_AGAINST, _POLICY = Style(Ink.MUTED), series(0)
_NONE = Style(Ink.MUTED)
_KEY: Final[tuple[tuple[str, Style, Shape], ...]] = (
    ("held against", _AGAINST, "ring"),
    ("policy tried", _POLICY, "diamond"),
)
_HEAD: Final = ("figure", "against", "policy", "difference, 95 % interval")
_RULES_SHOWN, _MOVERS_SHOWN = 14, 12


def who_changes(found: Simulation) -> Section:
    """How many answers move which way, and from which verdict to which."""
    shares = {each.way: each.requests / found.requests for each in found.moved}
    rows = [
        Row(WAYS[each.way], (Bar(shares[each.way], series(0)),), share(shares[each.way]))
        for each in found.moved
        if each.way != "same"
    ]
    most = max((value for way, value in shares.items() if way != "same"), default=0.0)
    plot = RowPlot("Answers that change", share_axis("share of requests", most), rows)
    table = Table(
        ("requests get", "requests", "share"),
        tuple((WAYS[each.way], counted(each.requests), share(shares[each.way])) for each in found.moved),
    )
    reading = "Each request is in one row. What stays the same is in the table alone."
    figures = (
        Figure("Which way answers move", reading, _of(found), (plot.drawing(),), table),
        Figure(
            "From verdict to verdict",
            "Down: what the policy held against says. Across: what the one tried says.",
            _of(found),
            (),
            _matrix(found),
        ),
    )
    return Section("Who changes", figures)


def figures(found: Simulation) -> Section:
    """Approval, limits and prices; then money, where decisions tell what a limit is worth."""
    by_unit: dict[Unit, list[Compared]] = {"share": [], "minor": [], "bps": []}
    for each in found.figures:
        by_unit[each.unit].append(each)
    shares, money = by_unit["share"], by_unit["minor"]
    made = [
        Figure(
            "Approval and risk",
            "Percent points more or fewer under the policy tried. An interval across the line may be chance.",
            _of(found),
            (_differences("Difference in percent points", "percent points", shares, 0.01, _points),),
            Table(_HEAD, tuple(rows_of((*shares, *by_unit["bps"])))),
        ),
        Figure(
            "Limits and money a request",
            "Yuan more or less under the policy tried. What an allowed limit brings and costs counts by the "
            "chance that it is taken.",
            _of(found),
            (_differences("Difference in yuan", "yuan", money, 1.0, yuan),),
            Table(_HEAD, tuple(rows_of(tuple(money)))),
        ),
    ]
    if found.totals:
        reading = "Expected over 12 months; capital and undrawn are of today."
        made.append(
            Figure("Over all requests", reading, _of(found), (), Table(_HEAD, tuple(rows_of(found.totals))))
        )
    return Section("What it comes to", tuple(made))


def fairness(found: Simulation) -> Section:
    """Groups under both policies, an attribute a figure."""
    return Section("Fairness", tuple(_fairness(each, found) for each in found.fairness))


def rules(found: Simulation) -> Section:
    """Which rule made how many answers what they are."""
    shown = found.rules[:_RULES_SHOWN]
    if not shown:
        return Section("Rules", ())
    rows = [
        Row(
            each.rule.replace("_", " "),
            _pair(each.against / found.requests, each.policy / found.requests),
            f"{counted(each.against)} → {counted(each.policy)}",
        )
        for each in shown
    ]
    most = max(max(each.against, each.policy) for each in shown) / found.requests
    plot = RowPlot("Rules that bound", share_axis("share of requests", most), rows, key=_KEY)
    table = Table(
        ("rule", "against", "policy"),
        tuple((each.rule, counted(each.against), counted(each.policy)) for each in found.rules),
    )
    reading = (
        "A rule binds where its cap is the lowest of an allowed limit, or where it declined or referred. "
        "Several may bind at once." + of_all(len(shown), len(found.rules), "rules")
    )
    return Section(
        "Rules", (Figure("What made answers what they are", reading, _of(found), (plot.drawing(),), table),)
    )


def movers(found: Simulation) -> Section:
    """The requests that move the furthest."""
    if not found.movers:
        return Section("Largest movers", ())
    shown = found.movers[:_MOVERS_SHOWN]
    rows = [
        Row(each.request, _pair(each.against.limit_minor, each.policy.limit_minor), yuan(each.moved_minor))
        for each in shown
    ]
    ends = [limit for each in shown for limit in (each.against.limit_minor, each.policy.limit_minor)]
    plot = RowPlot("Limits of the largest movers", round_axis("limit, yuan", ends, yuan), rows, key=_KEY)
    head = ("request", "against", "policy", "bound by, against → policy", "what differs", "reasons")
    table = Table(head, tuple(map(_mover, found.movers)), words=6)
    reading = "Each with the rules that bound it and those whose finding is another one."
    return Section(
        "Largest movers", (Figure("Who moves the furthest", reading, _of(found), (plot.drawing(),), table),)
    )


def truth(found: Simulation) -> Section:
    """Of simulated requests: what really would be."""
    if not found.truth:
        return Section("The truth", ())
    reading = (
        "The population's own truth, for judging a policy in here. No lender ever sees it, and it holds for "
        "nobody outside of this simulation."
    )
    table = Table(_HEAD, tuple(rows_of(found.truth)))
    return Section(
        "The truth of the simulation", (Figure("What no lender sees", reading, _of(found), (), table),)
    )


def _fairness(told: Fairness, found: Simulation) -> Figure:
    measures: tuple[tuple[str, Callable[[Group], Compared]], ...] = (
        ("approved", lambda group: group.approved),
        ("average limit allowed", lambda group: group.limit),
        ("average rate allowed", lambda group: group.rate),
    )
    drawings = tuple(_groups(title, told, of) for title, of in measures)
    rows = [
        (
            each.group,
            counted(each.requests),
            *(_both(of(each)) for _, of in measures),
            f"{_ratio(each.selection_ratio_against)} → {_ratio(each.selection_ratio_policy)}",
        )
        for each in told.groups
    ]
    rows += [(name_of(gap), "", f"{_both(gap)}, {difference_of(gap)}", "", "", "") for gap in told.gaps]
    head = ("group", "requests", "approved", "average limit", "average rate", "selection ratio")
    return Figure(
        f"By {ATTRIBUTES.get(told.attribute, told.attribute)}",
        "From the policy held against to the one tried. Furthest apart: the two groups that differ most, "
        "under either, and whether that gap grows. A selection ratio below 0.8 is commonly looked into.",
        _of(found),
        drawings,
        Table(head, tuple(rows)),
    )


def _groups(title: str, told: Fairness, of: Callable[[Group], Compared]) -> Drawing:
    compared = [of(group) for group in told.groups]
    unit = compared[0].unit
    ends = [value for each in compared for value in (each.against, each.policy) if value is not None]
    rows = [
        Row(group.group, _pair(each.against, each.policy), _both(each))
        for group, each in zip(told.groups, compared, strict=True)
    ]
    axis = round_axis(title, ends, lambda value: value_of(unit, value), zero=False, about=3)
    return RowPlot(title[0].upper() + title[1:], axis, rows, key=_KEY).drawing()


def _differences(
    title: str, label: str, compared: Sequence[Compared], unit: float, written: Callable[[float], str]
) -> Drawing:
    known = [(each, each.difference) for each in compared if each.difference is not None]
    ends = [end / unit for _, found in known for end in (found.low, found.high)]
    rows = [
        Row(
            name_of(each),
            (Spot(found.value / unit, _POLICY, "circle", found.low / unit, found.high / unit),),
            difference_of(each).split(" ")[0],
            f"{name_of(each)}: {difference_of(each)}",
        )
        for each, found in known
    ]
    limits = [Limit(0.0, "no difference", _NONE)]
    return RowPlot(title, round_axis(label, ends, written), rows, limits=limits).drawing()


def _points(value: float) -> str:
    return percent(value / 100).removesuffix(" %")


def _pair(against: float | None, policy: float | None) -> tuple[Sign, ...]:
    if against is None or policy is None:
        return ()
    return (Arrow(against, policy), Spot(against, _AGAINST, "ring"), Spot(policy, _POLICY, "diamond"))


def _both(compared: Compared) -> str:
    against, policy = (value_of(compared.unit, value) for value in (compared.against, compared.policy))
    return f"{against} → {policy}"


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _matrix(found: Simulation) -> Table:
    counts = {(each.against, each.policy): each.requests for each in found.matrix}
    rows = tuple((VERDICTS[one], *(counted(counts[one, other]) for other in Verdict)) for one in Verdict)
    return Table(("against", *(VERDICTS[verdict] for verdict in Verdict)), rows)


def _mover(each: Mover) -> tuple[str, ...]:
    bound = " → ".join(
        ", ".join(f.rule for f in side.bound_by) or "–" for side in (each.against, each.policy)
    )
    reasons = " → ".join(", ".join(side.reasons) or "–" for side in (each.against, each.policy))
    answers = (_answer(each.against), _answer(each.policy))
    return (each.request, *answers, bound, ", ".join(each.differs), reasons)


def _answer(answer: Answered) -> str:
    rate = value_of("bps", answer.annual_rate_bps)
    return f"{VERDICTS[answer.verdict]}, {yuan(answer.limit_minor)} at {rate}"


def _of(found: Simulation) -> str:
    kind = "simulated requests." if found.source == "simulated" else "requests."
    return f"{counted(found.requests)} {kind}"
