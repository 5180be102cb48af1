"""The page that says what the simulated population assumes, what it looks like and what it cannot show.

It is written from the assumptions that the code reads and from figures kept beside it, so that it cannot say
anything else: `python -m assistant.learning.population_page docs`.
"""

import sys
from collections.abc import Sequence
from math import ceil
from pathlib import Path
from string import Template
from typing import Final

from assistant.learning.plots import BASELINE, OURS, Axis, Plot, Points
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
_THIRD_COLOUR, _FOURTH_COLOUR = "#188038", "#a142f4"


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
    return {
        "population-months.svg": _standalone(_months(figures.months)),
        "population-groups.svg": _standalone(_by_year(figures)),
        "population-truth.svg": _standalone(_truth(figures.twentieths)),
        "population-limits.svg": _standalone(_limits(figures)),
    }


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
    upward = _per_cent("per cent", [one.default_rate for one in months])
    plot = Plot("True PD (blue) and defaults within 12 months (brown)", across, upward)
    plot.line([(place, 100 * one.default_rate) for place, one in enumerate(months)], BASELINE, "defaulted")
    return plot.line([(place, 100 * one.true_pd) for place, one in enumerate(months)], OURS, "true PD")


def _by_year(figures: Figures) -> Plot:
    colours = (OURS, BASELINE, _THIRD_COLOUR, _FOURTH_COLOUR)
    told = list(zip(figures.by_year, colours, strict=True))
    names = ", ".join(f"{name} ({_WORDS[colour]})" for (name, _), colour in told)
    years = len(figures.by_year[0][1])
    across = Axis("years after 2019", 0, years - 1, ticks=range(years))
    upward = _per_cent("per cent", [mean for _, means in figures.by_year for mean in means])
    plot = Plot(f"True PD: {names}", across, upward)
    for (name, means), colour in told:
        plot.line([(year, 100 * mean) for year, mean in enumerate(means)], colour, name, dots=True)
    return plot


def _truth(twentieths: tuple[Slice, ...]) -> Plot:
    points: Points = [(100 * one.true_pd, 100 * one.default_rate) for one in twentieths]
    across = _per_cent("true PD, per cent", [one.true_pd for one in twentieths])
    upward = _per_cent("defaulted, per cent", [one.true_pd for one in twentieths])
    plot = Plot("Twentieths by true PD: what happened (blue)", across, upward)
    plot.line([(0, 0), (across.high, across.high)], BASELINE, "the same")
    return plot.line(points, OURS, "what happened", dots=True)


def _limits(figures: Figures) -> Plot:
    across = Axis("times the limit held", 0, MULTIPLES[-1], ticks=range(5))
    upward = _per_cent("per cent", [pd for one in figures.answers for pd in one.pd])
    plot = Plot("True PD at another limit, by third of risk", across, upward)
    for one, colour in zip(figures.answers, (_THIRD_COLOUR, OURS, BASELINE), strict=True):
        points = [(multiple, 100 * pd) for multiple, pd in zip(MULTIPLES, one.pd, strict=True)]
        plot.line(points, colour, one.name, dots=True)
    return plot


def _per_cent(label: str, shares: Sequence[float]) -> Axis:
    """From nothing to the next five per cent."""
    return Axis(label, 0, 5 * ceil(20 * max(shares)))


_WORDS = {OURS: "blue", BASELINE: "brown", _THIRD_COLOUR: "green", _FOURTH_COLOUR: "violet"}


def _standalone(plot: Plot) -> str:
    """An SVG that stands alone as a file: names its language, its letters and a white ground."""
    own = (
        '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="11" '
        'style="background:#fff" '
    )
    return plot.svg().replace("<svg ", own, 1) + "\n"


if __name__ == "__main__":
    write_page(Path(sys.argv[1]))
