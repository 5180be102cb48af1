"""`bench decide`: how long a whole decision takes, beside its score alone."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from assistant.command_line.printing import AsJson, console, plain_errors, print_json


def decide(
    requests: Annotated[int, typer.Option(min=2, max=100_000, help="So many simulated requests.")] = 2_000,
    seed: Annotated[int, typer.Option(help="Of the simulated population.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Processor time of decisions with sizing, price and reasons, on one core; simulated requests."""
    from assistant.benching.decision_bench import MEDIAN_MS, measure_decisions

    with plain_errors(), console.status("Measuring …"):
        found = measure_decisions(requests, seed)
    met = found[0].median_ms < MEDIAN_MS
    if as_json:
        print_json({"target_median_ms": MEDIAN_MS, "met": met, "times": [asdict(each) for each in found]})
        return
    table = Table("documents", "requests", "median", "p99", "its score alone")
    for each in found:
        shown = "all" if each.documents is None else str(each.documents)
        figures = (f"{value:.2f} ms" for value in (each.median_ms, each.p99_ms, each.score_median_ms))
        table.add_row(shown, str(each.requests), *figures)
    console.print(table)
    console.print(f"Target: a median under {MEDIAN_MS:.0f} ms {'✓' if met else '✗'}")
