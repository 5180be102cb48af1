"""`bench console`: the agents' pages among many cases."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from assistant.command_line.printing import AsJson, console, plain_errors, print_json


def console_(
    cases: Annotated[int, typer.Option(min=100, max=1_000_000, help="So many cases.")] = 100_000,
    requests: Annotated[int, typer.Option(min=2, max=10_000, help="Of each page.")] = 200,
    as_json: AsJson = False,
) -> None:
    """Server time of the queue and of a case's page, guard, database and rendering included."""
    from assistant.benching.console_bench import TARGET_MS, measure_console
    from assistant.command_line.progress import telling

    with plain_errors(), telling(as_json) as told:
        found = measure_console(cases, requests, lambda done, of: told("cases", done, of))
    met = all(each.median_ms < TARGET_MS for each in found)
    if as_json:
        pages = [asdict(each) for each in found]
        print_json({"cases": cases, "target_ms": TARGET_MS, "met": met, "pages": pages})
        return
    table = Table("page", "requests", "median", "p99", "its reading alone")
    for each in found:
        figures = (f"{value:.1f} ms" for value in (each.median_ms, each.p99_ms, each.reading_median_ms))
        table.add_row(each.page, str(each.requests), *figures)
    console.print(table)
    console.print(f"{cases:,} cases. Target: under {TARGET_MS:.0f} ms {'✓' if met else '✗'}")
