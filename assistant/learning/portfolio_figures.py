"""Figures of the portfolio: what is lent and could be, what it may cost, the budget, the books."""

from collections.abc import Callable, Sequence
from math import isfinite

from assistant.learning.credit_figures import ROWS_SHOWN, Figure, Section, Table, names_axis, round_axis
from assistant.learning.plot_marks import Drawing
from assistant.learning.plots import Axis, Plot, Style, round_ticks, series
from assistant.learning.row_plots import Bar, Limit, Row, RowPlot
from models.facts.portfolio import Figures, Group, PortfolioView
from models.risk.validation.wording import counted, share

_MINOR_A_MAJOR = 100
_USE: tuple[tuple[str, Callable[[Figures], int]], ...] = (
    ("drawn and held", lambda each: each.drawn_minor + each.held_minor),
    ("undrawn", lambda each: each.undrawn_minor),
)
_HEAD = (
    *("limits", "in force", "drawn", "held", "undrawn", "owed to people", "exposure", "expected loss"),
    *("capital, drawn", "capital, undrawn"),
)


def lent(view: PortfolioView) -> Section:
    """By kind, by PD, by month of origin."""
    return Section(
        "What is lent, and what could be",
        (
            _use(view, "Standing and scene limits", "kind", view.by_kind),
            _use(view, "By 12-month PD", "PD band", view.by_pd),
            _months(view),
        ),
    )


def at_stake(view: PortfolioView) -> Section:
    """Expected loss and capital by PD band, and where PDs are from."""
    return Section("What it may cost", (_loss(view), _capital(view), _pds(view)))


def bounds(view: PortfolioView) -> Section:
    """The budget, and whether the books agree."""
    return Section("Budget and books", (_budget(view), _books(view)))


def money(minor: int | None) -> str:
    """12,345.67 in major units."""
    return "–" if minor is None else f"{minor / _MINOR_A_MAJOR:,.2f}".replace("-", "−")


def short(amount: float) -> str:
    """A tick: 1.2 M for 1,200,000 major units."""
    for power, letter in ((1e9, "bn"), (1e6, "M"), (1e3, "k")):
        if isfinite(amount) and abs(amount) >= power:
            return f"{amount / power:.3g} {letter}"
    return f"{amount:.3g}"


def _use(view: PortfolioView, title: str, what: str, groups: Sequence[Group]) -> Figure:
    if not groups:
        return Figure(title, absent="There are no limits yet.")
    return Figure(
        title,
        "What is drawn or held for a merchant is owed, or about to be; the rest could be drawn any day.",
        _source(view),
        tuple(
            _bars(f"{words} ({view.currency})", groups, part, series(nth))
            for nth, (words, part) in enumerate(_USE)
        ),
        _table(what, groups),
    )


def _bars(label: str, groups: Sequence[Group], part: Callable[[Figures], int], style: Style) -> Drawing:
    amounts = [part(each.figures) / _MINOR_A_MAJOR for each in groups]
    rows = [
        Row(each.name, (Bar(amount, style),), short(amount), f"{each.name}: {amount:,.2f}")
        for each, amount in zip(groups, amounts, strict=True)
    ]
    return RowPlot(label, round_axis(label, amounts, short), rows).drawing()


def _months(view: PortfolioView) -> Figure:
    title, groups = "By month of origin", view.by_month
    if len(groups) < 2:
        return Figure(title, absent="All limits were opened in one month.")
    lines = [[part(each.figures) / _MINOR_A_MAJOR for each in groups] for _, part in _USE]
    ticks = round_ticks(0.0, max(1.0, *(value for line in lines for value in line)))
    upward = Axis(str(view.currency), 0.0, ticks[-1], ticks=ticks, written=short)
    plot = Plot("By month of origin", names_axis("opened in", [each.name for each in groups]), upward)
    for place, ((words, _), line) in enumerate(zip(_USE, lines, strict=True)):
        plot.line(list(enumerate(line)), series(place), words, dots=len(line) <= ROWS_SHOWN)
    reading = "Old months should be drawn on and repaid; a month that stands out was opened in another way."
    return Figure(title, reading, _source(view), (plot.drawing(),), _table("opened in", groups))


def _loss(view: PortfolioView) -> Figure:
    title, groups = "Expected loss over 12 months", view.by_pd
    if not groups:
        return Figure(title, absent="There are no limits yet.")
    exposure = sum(each.figures.exposure_minor for each in groups)
    part = share(view.total.expected_loss_minor / exposure, 2) if exposure else "nothing"
    return Figure(
        title,
        f"Over all limits {money(view.total.expected_loss_minor)} {view.currency}, {part} of what would be "
        "owed at default. PD times loss given default times exposure, which counts a share of what is "
        "undrawn.",
        _source(view),
        (
            _bars(
                f"expected loss ({view.currency})", groups, lambda each: each.expected_loss_minor, series(1)
            ),
            _bars(f"exposure ({view.currency})", groups, lambda each: each.exposure_minor, series(0)),
        ),
        _table("PD band", groups),
    )


def _capital(view: PortfolioView) -> Figure:
    title, groups = "Capital", view.by_pd
    if not groups:
        return Figure(title, absent="There are no limits yet.")
    return Figure(
        title,
        f"{money(view.total.drawn_capital_minor)} {view.currency} for what is drawn and held, "
        f"{money(view.total.undrawn_capital_minor)} for what is undrawn: that credit costs capital too.",
        _source(view),
        (
            _bars(f"for drawn ({view.currency})", groups, lambda each: each.drawn_capital_minor, series(0)),
            _bars(
                f"for undrawn ({view.currency})", groups, lambda each: each.undrawn_capital_minor, series(1)
            ),
        ),
    )


def _pds(view: PortfolioView) -> Figure:
    return Figure(
        "Where PDs are from",
        "decision: the sealed decision that put the limit in force. account: scored now on the account's own "
        "history alone. assumed: the person's data is erased, and the most that the policy bears is taken.",
        _source(view),
        table=_table("PD from", view.by_pd_from),
    )


def _budget(view: PortfolioView) -> Figure:
    rows = [
        Row(
            each.name.replace("_", " "),
            (Bar(each.used_minor / each.max_minor, series(0)),),
            share(each.used_minor / each.max_minor, 2),
            f"{each.name}: {money(each.used_minor)} of {money(each.max_minor)}",
        )
        for each in view.budget
    ]
    most = max(1.0, *(each.used_minor / each.max_minor for each in view.budget))
    ticks = round_ticks(0.0, most)
    axis = Axis(
        "share of the budget", 0.0, ticks[-1], ticks=ticks, written=lambda value: f"{100 * value:.3g} %"
    )
    table = Table(
        ("line", "used", "of", "left"),
        tuple(
            (
                each.name.replace("_", " "),
                money(each.used_minor),
                money(each.max_minor),
                money(each.left_minor),
            )
            for each in view.budget
        ),
    )
    return Figure(
        "The budget",
        "Where a line is full, nobody is offered more until there is room: that is about the lender, not "
        "about whoever asks.",
        f"Policy {view.policy_version}.",
        (
            RowPlot(
                "Share of the budget in use", axis, rows, limits=(Limit(1.0, "full", series(1)),)
            ).drawing(),
        ),
        table,
    )


def _books(view: PortfolioView) -> Figure:
    books = view.books
    table = Table(
        ("account", "limits", "postings", "entries", "before entries"),
        tuple(
            (
                each.account,
                *(money(amount) for amount in (each.limits_minor, each.postings_minor)),
                *(money(amount) for amount in (each.entries_minor, each.before_entries_minor)),
            )
            for each in books.sums
        ),
    )
    return Figure(
        "The books",
        "Each row is one kind of account three ways: as the limits stand, as their postings add up, as the "
        "sealed entries say. What stands before entries is what no readable entry is left for.",
        f"{counted(books.limits)} limits, {counted(books.entries)} entries, {counted(books.changes)} changes "
        f"of limits, {counted(books.decisions)} of them followed to the decision they rest on.",
        table=table,
    )


def _table(what: str, groups: Sequence[Group]) -> Table:
    rows = tuple((each.name, counted(each.figures.limits), *_amounts(each.figures)) for each in groups)
    return Table((what, *_HEAD), rows)


def _amounts(figures: Figures) -> tuple[str, ...]:
    return tuple(
        money(amount)
        for amount in (
            figures.limits_minor,
            figures.drawn_minor,
            figures.held_minor,
            figures.undrawn_minor,
            figures.credit_minor,
            figures.exposure_minor,
            figures.expected_loss_minor,
            figures.drawn_capital_minor,
            figures.undrawn_capital_minor,
        )
    )


def _source(view: PortfolioView) -> str:
    return f"{counted(view.total.limits)} limits in force, in {view.currency}."
