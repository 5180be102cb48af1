"""The page that says what the simulated population assumes, what it looks like and what it cannot show.

It is written from the assumptions that the code reads and from figures kept beside it, so that it cannot say
anything else: `python -m assistant.learning.population_page docs`.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Final

from assistant.learning.plot_svg import standalone_svg
from assistant.learning.plots import BASELINE, CHANCE, OURS, SERIES, Axis, Plot, Points, percent, round_ticks
from assistant.learning.population_figures import (
    CUSTOMERS_WITH_EVENTS,
    MULTIPLES,
    RATES,
    Figures,
    Slice,
    measure_population,
)
from models.risk.population.assumptions import Assumption, parts
from models.risk.population.event_classes import SALARY, event_classes

PAGE_FILE: Final = "simulated-population.md"
FIGURES_FILE: Final = "simulated-population.json"
PICTURES: Final = "pictures"
_TEMPLATE = Path(__file__).with_suffix(".md")


def write_page(docs: Path) -> None:
    """Measure, and write page, figures and plots into the folder of the documents."""
    figures = measure_population()
    (docs / FIGURES_FILE).write_text(figures.model_dump_json(indent=1) + "\n", encoding="utf-8")
    (docs / PAGE_FILE).write_text(page(figures), encoding="utf-8")
    for name, picture in pictures(figures).items():
        (docs / PICTURES / name).write_text(picture, encoding="utf-8")


def page(figures: Figures) -> str:
    """The page as Markdown."""
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        seed=figures.seed,
        customers=f"{figures.customers:,}",
        requests=f"{figures.requests:,}",
        bad_rate=f"{figures.whole.default_rate:.1%}",
        oracle_auc=f"{figures.oracle_auc:.3f}",
        learnt="\n".join(f"| {name} | {auc:.3f} |" for name, auc in figures.learnt_auc),
        parts=_slices(figures),
        answers=_answers(figures),
        multiples=" | ".join(f"{multiple:g} x" for multiple in MULTIPLES),
        rates=" | ".join(f"{rate:.0%}" for rate in RATES),
        take_up="\n".join(
            f"| {one.name} | " + " | ".join(f"{chance:.0%}" for chance in one.take_up) + " |"
            for one in figures.answers
        ),
        customers_with_events=f"{CUSTOMERS_WITH_EVENTS:,}",
        events=f"{figures.events:,}",
        classes=_classes(figures),
        assumptions="\n\n".join(_part(part.title, part.assumptions) for part in parts()),
    )


def pictures(figures: Figures) -> dict[str, str]:
    """Plots as SVG files by name."""
    plots = {
        "population-months.svg": _months(figures.months),
        "population-groups.svg": _by_year(figures),
        "population-truth.svg": _truth(figures.twentieths),
        "population-limits.svg": _limits(figures),
    }
    return {name: standalone_svg(plot.drawing()) for name, plot in plots.items()}


def _slices(figures: Figures) -> str:
    told = [
        ("former policy", figures.declined),
        ("file", figures.file),
        *((name.replace("_", " "), slices) for name, slices in figures.groups),
    ]
    return "\n".join(
        f"| {what} | {one.name} | {one.share:.1%} | {one.true_pd:.2%} | {one.default_rate:.2%} |"
        for what, slices in told
        for one in slices
    )


def _answers(figures: Figures) -> str:
    return "\n".join(
        f"| {one.name} | {what} | " + " | ".join(cells) + " |"
        for one in figures.answers
        for what, cells in (
            ("true PD", [f"{pd:.2%}" for pd in one.pd]),
            ("drawn, yuan", [f"{yuan:,.0f}" for yuan in one.drawn_yuan]),
        )
    )


def _classes(figures: Figures) -> str:
    counts = dict(figures.events_of)
    return "\n".join(
        f"| {told.name} | {told.kind} | {counts[told.name]:,} | "
        f"{'' if told is SALARY else f'{told.median:g}'} | "
        f"{', '.join(told.carries) or 'nothing'} | {'yes' if told.stands_in else ''} |"
        for told in event_classes()
    )


def _part(title: str, assumptions: dict[str, Assumption]) -> str:
    head = "| name | value | unit | source | if it is wrong |\n|---|---|---|---|---|"
    rows = [
        f"| `{name}` | {_value(told.value)} | {told.unit} | {told.source} | {told.if_wrong} |"
        for name, told in assumptions.items()
    ]
    return "\n".join([f"### {title}", "", head, *rows])


def _value(value: float | tuple[float, ...]) -> str:
    return ", ".join(f"{one:g}" for one in value) if isinstance(value, tuple) else f"{value:g}"


def _months(months: tuple[Slice, ...]) -> Plot:
    across = Axis("months after 2019-01", 0, len(months), ticks=range(0, len(months) + 1, 12))
    upward = _shares("share of requests", [one.default_rate for one in months])
    plot = Plot("True PD and defaults within 12 months", across, upward)
    plot.line([(place, one.default_rate) for place, one in enumerate(months)], BASELINE, "defaulted")
    return plot.line([(place, one.true_pd) for place, one in enumerate(months)], OURS, "true PD")


def _by_year(figures: Figures) -> Plot:
    years = len(figures.by_year[0][1])
    across = Axis("years after 2019", 0, years - 1, ticks=range(years))
    upward = _shares("true PD", [mean for _, means in figures.by_year for mean in means])
    plot = Plot("True PD by year", across, upward)
    for (name, means), style in zip(figures.by_year, SERIES, strict=True):
        plot.line(list(enumerate(means)), style, name, dots=True)
    return plot


def _truth(twentieths: tuple[Slice, ...]) -> Plot:
    points: Points = [(one.true_pd, one.default_rate) for one in twentieths]
    across = _shares("true PD", [one.true_pd for one in twentieths])
    upward = _shares("defaulted", [end for pair in points for end in pair])
    plot = Plot("What happened, twentieths by true PD", across, upward)
    plot.line([(0, 0), (across.high, across.high)], CHANCE, "the same")
    return plot.line(points, OURS, "what happened", dots=True)


def _limits(figures: Figures) -> Plot:
    across = Axis("times the limit held", 0, MULTIPLES[-1], ticks=range(5))
    upward = _shares("true PD", [pd for one in figures.answers for pd in one.pd])
    plot = Plot("True PD at another limit, by third of risk", across, upward)
    for one, style in zip(figures.answers, (SERIES[2], OURS, BASELINE), strict=True):
        plot.line(list(zip(MULTIPLES, one.pd, strict=True)), style, one.name, dots=True)
    return plot


def _shares(label: str, shares: Sequence[float]) -> Axis:
    """From nothing to a round share."""
    ticks = round_ticks(0.0, max(shares))
    return Axis(label, 0, ticks[-1], ticks=ticks, written=percent)


if __name__ == "__main__":
    write_page(Path(sys.argv[1]))
