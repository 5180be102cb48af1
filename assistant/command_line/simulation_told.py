"""What a simulation found, as tables in the terminal."""

from rich.markup import escape
from rich.table import Column, Table

from assistant.command_line.printing import console, shown
from models.facts.decision import Verdict
from tools.simulation.findings import Compared, Fairness, Simulation
from tools.simulation.movers import Answered, Mover
from tools.simulation.wording import ATTRIBUTES, SOURCES, VERDICTS, WAYS, headline, rows_of, value_of, yuan

_MOVERS_SHOWN = 8


def show_simulation(found: Simulation) -> None:
    """Who changes, the figures, fairness, rules and the largest movers."""
    console.print(
        f"{found.policy.version} against {found.against.version}: {found.requests:,} {SOURCES[found.source]} "
        f"of {found.customers:,} customers, {found.risk_model_version}.",
        markup=False,
    )
    console.print(headline(found))
    for each in found.left_out:
        console.print(f"{each.requests:,} requests: {shown(each.why)}", markup=False)
    console.print(_ways(found))
    console.print(_matrix(found))
    console.print(_figures("figure", (*found.figures, *found.totals)))
    if found.truth:
        console.print(_figures("the truth of the simulation, which no lender sees", found.truth))
    for attribute in found.fairness:
        console.print(_fairness(attribute))
        console.print(_figures("gap between groups", attribute.gaps))
    console.print(_rules(found))
    if found.movers:
        console.print(_movers(found))
    for note in found.notes:
        console.print(f"Note: {shown(note)}", markup=False)
    console.print(
        "Differences are policy less against; 95 % intervals: customers drawn again, alike for both."
    )


def _ways(found: Simulation) -> Table:
    table = Table("requests get", _right("requests"), _right("share"))
    for each in found.moved:
        table.add_row(WAYS[each.way], f"{each.requests:,}", f"{each.requests / found.requests:.1%}")
    return table


def _matrix(found: Simulation) -> Table:
    counts = {(each.against, each.policy): each.requests for each in found.matrix}
    table = Table(
        f"{escape(found.against.version)} (down), {escape(found.policy.version)} (across)",
        *(_right(VERDICTS[verdict]) for verdict in Verdict),
    )
    for one in Verdict:
        table.add_row(VERDICTS[one], *(f"{counts[one, other]:,}" for other in Verdict))
    return table


def _figures(title: str, figures: tuple[Compared, ...]) -> Table:
    table = Table(title, *map(_right, ("against", "policy", "difference")))
    for row in rows_of(figures):
        table.add_row(*row)
    return table


def _fairness(found: Fairness) -> Table:
    table = Table(
        ATTRIBUTES.get(found.attribute, found.attribute),
        *map(_right, ("requests", "approved", "ratio", "average limit", "average rate")),
    )
    for each in found.groups:
        ratios = (each.selection_ratio_against, each.selection_ratio_policy)
        table.add_row(
            escape(each.group),
            f"{each.requests:,}",
            _both(each.approved),
            " → ".join("–" if ratio is None else f"{ratio:.2f}" for ratio in ratios),
            _both(each.limit),
            _both(each.rate),
        )
    return table


def _rules(found: Simulation) -> Table:
    table = Table("the rule that made the answer what it is", _right("against"), _right("policy"))
    for each in found.rules:
        table.add_row(each.rule, f"{each.against:,}", f"{each.policy:,}")
    return table


def _movers(found: Simulation) -> Table:
    table = Table("largest movers", "against", "policy", "bound by", "what differs")
    for each in found.movers[:_MOVERS_SHOWN]:
        table.add_row(
            escape(each.request),
            _answer(each.against),
            _answer(each.policy),
            _bound(each),
            escape(", ".join(each.differs)),
        )
    return table


def _answer(answer: Answered) -> str:
    rate = value_of("bps", answer.annual_rate_bps)
    return escape(f"{VERDICTS[answer.verdict]}, {yuan(answer.limit_minor)} at {rate}")


def _bound(each: Mover) -> str:
    pair = (", ".join(finding.rule for finding in side.bound_by) for side in (each.against, each.policy))
    return escape(" → ".join(dict.fromkeys(pair)))


def _both(compared: Compared) -> str:
    pair = (compared.against, compared.policy)
    return " → ".join(value_of(compared.unit, value) for value in pair)


def _right(title: str) -> Column:
    return Column(escape(title), justify="right")
