"""`portfolio`: all limits together, what they come to, and whether the books agree to the cent."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from assistant.command_line.printing import (
    DID_NOT_HOLD,
    AsJson,
    console,
    fail,
    plain_errors,
    print_json,
    shown,
)
from assistant.settings import Settings

if TYPE_CHECKING:
    from models.facts.portfolio import Figures, Group, PortfolioView

_COLUMNS = (
    ("limits", "limits_minor"),
    ("drawn", "drawn_minor"),
    ("held", "held_minor"),
    ("undrawn", "undrawn_minor"),
    ("owed to people", "credit_minor"),
    ("exposure", "exposure_minor"),
    ("expected loss", "expected_loss_minor"),
    ("capital, drawn", "drawn_capital_minor"),
    ("capital, undrawn", "undrawn_capital_minor"),
)


def portfolio(
    report: Annotated[Path | None, typer.Option(help="Write a page with plots, .html.")] = None,
    as_json: AsJson = False,
) -> None:
    """All limits together: drawn, undrawn, expected loss, capital; held against the ledger to the cent.

    Nothing here names a person. Exit code 1 where limits, postings, entries or decisions do not agree; the
    first that differs is named. What the figures mean: docs/portfolio.md.
    """
    from assistant.actions.view_portfolio import view_portfolio
    from assistant.command_line.progress import telling
    from assistant.wiring import equipped

    _require_place(report)
    with plain_errors(), equipped(Settings()) as (means, _), telling(as_json) as told:
        found = view_portfolio(means, told)
    if report is not None:
        from assistant.learning.portfolio_page import portfolio_page

        report.write_text(portfolio_page(found), encoding="utf-8")
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _show(found)
    if found.books.difference is not None:
        raise typer.Exit(DID_NOT_HOLD)


def _require_place(report: Path | None) -> None:
    """Fails before anything is read."""
    if report is None:
        return
    if report.suffix.lower() != ".html":
        fail(f"The page is .html, not {report.suffix or 'without an ending'}.")
    if not report.parent.is_dir():
        fail(f"There is no folder {report.parent} to write the page to.")


def _show(found: "PortfolioView") -> None:
    console.print(f"{found.total.limits:,} limits in force, policy {found.policy_version}, {found.currency}.")
    for name, groups in (
        ("kind", found.by_kind),
        ("12-month PD", found.by_pd),
        ("opened in", found.by_month),
        ("PD from", found.by_pd_from),
    ):
        console.print(_table(name, groups, found.total))
    if found.other_currency:
        console.print(f"{found.other_currency:,} limits in other currencies are not in these sums.")
    _show_budget(found)
    _show_books(found)


def _table(name: str, groups: "tuple[Group, ...]", total: "Figures") -> Table:
    table = Table(name, "number", *(head for head, _ in _COLUMNS))
    for column in table.columns[1:]:
        column.justify = "right"
    for each in groups:
        table.add_row(escape(each.name), f"{each.figures.limits:,}", *_cells(each.figures))
    table.add_section()
    table.add_row("all", f"{total.limits:,}", *_cells(total))
    return table


def _cells(figures: "Figures") -> list[str]:
    return [f"{getattr(figures, field) / 100:,.2f}" for _, field in _COLUMNS]


def _show_budget(found: "PortfolioView") -> None:
    table = Table("budget", "used", "of", "left")
    for each in found.budget:
        amounts = (each.used_minor, each.max_minor, each.left_minor)
        table.add_row(each.name.replace("_", " "), *(f"{amount / 100:,.2f}" for amount in amounts))
    console.print(table)


def _show_books(found: "PortfolioView") -> None:
    books, table = found.books, Table("account", "limits", "postings", "entries", "before entries")
    for each in books.sums:
        sums = (each.limits_minor, each.postings_minor, each.entries_minor, each.before_entries_minor)
        table.add_row(each.account, *(f"{(amount or 0) / 100:,.2f}" for amount in sums))
    console.print(table)
    console.print(
        f"{books.entries:,} entries and {books.changes:,} changes of limits read, "
        f"{books.decisions:,} followed to their decision."
    )
    if books.difference is None:
        console.print("The books agree to the cent.")
    else:
        first = f"First that differs: {books.difference.subject}. {books.difference.reason}"
        console.print(shown(first), markup=False, soft_wrap=True)
