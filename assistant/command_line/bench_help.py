"""`bench help`: whether promises hold when they are done, and how long it takes to find them."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from assistant.command_line.printing import AsJson, console, plain_errors, print_json

if TYPE_CHECKING:
    from assistant.benching.help.measuring import HelpFigures


def help_(
    promises: Annotated[int, typer.Option(min=10, max=1_000_000, help="So many, each done.")] = 2_000,
    through_database: Annotated[
        int, typer.Option(min=0, help="So many of them through a database of their own.")
    ] = 300,
    seed: Annotated[int, typer.Option(help="Of the simulated population.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Promises to simulated people: found, done, asked for again. Several minutes; CPU time of one core."""
    from assistant.benching.help.measuring import MEDIAN_MS, measure_help

    with plain_errors(), Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Doing what was promised", total=promises)
        found = measure_help(
            promises,
            min(through_database, promises),
            seed,
            lambda count, of: progress.update(task, completed=count),
        )
    if as_json:
        print_json({"target_median_ms": MEDIAN_MS, "met": found.met} | asdict(found))
        return
    _show(found, MEDIAN_MS)


def _show(found: "HelpFigures", target_ms: float) -> None:
    tried = found.promises + found.through_database
    held = found.held + found.held_through_database
    console.print(
        f"Policy {found.policy}: {found.people:,} people, {found.helped:,} of them told what helps."
    )
    console.print(
        f"{held:,} of {tried:,} promises held when done ({held / max(1, tried):.2%}), "
        f"{found.held_through_database:,} of {found.through_database:,} through a database; "
        f"{found.by_policy:,} of {found.promises:,} by the same policy alone; "
        f"{found.held_later:,} of {found.promises:,} also under a later one that gives nobody anything."
    )
    console.print(
        f"Unlawful or empty: {found.unlawful}. "
        f"Twins told the same: {found.twins_alike:,} of {found.people:,}."
    )
    console.print("  ".join(f"{kind}: {count:,}" for kind, count in found.actions.items()))
    table = Table("documents", "searches", "median", "p99")
    for each in found.times:
        shown = "all" if each.documents is None else str(each.documents)
        table.add_row(shown, f"{each.searches:,}", f"{each.median_ms:.1f} ms", f"{each.p99_ms:.1f} ms")
    console.print(table)
    console.print(f"Target: all held, a median under {target_ms:.0f} ms {'✓' if found.met else '✗'}")
